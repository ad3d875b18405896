"""Public keys as OpenSSH writes them: one line, one key, in one spelling, and only of a kind that is strong enough."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers

ED25519, P256, RSA = "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"
SK_ED25519, SK_P256 = "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"
ON_TOKENS = frozenset({SK_ED25519, SK_P256})
LONGEST = 16_384
_EXPONENT = 65_537  # the only one that ssh-keygen gives
_BITS = range(3_072, 16_385)
_POINT = 65  # 0x04 and two coordinates: OpenSSH reads no compressed point

Verifier = Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey


class BadProof(ValueError):
    """A key or a signature is refused; the message is a fixed phrase and never what was read."""


class Wire:
    """Reads an SSH message from its front (RFC 4251 section 5). Raises BadProof where it is not one."""

    def __init__(self, data: bytes) -> None:
        """Begin at the front of *data*."""
        self._rest = data

    def take(self, size: int) -> bytes:
        """Return the next *size* bytes."""
        if size > len(self._rest):
            raise BadProof("it is cut short")
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def string(self) -> bytes:
        """Return the next string."""
        return self.take(int.from_bytes(self.take(4), "big"))

    def number(self) -> int:
        """Return the next number, which is positive and in its shortest form."""
        raw = self.string()
        value = int.from_bytes(raw, "big", signed=True)
        if value <= 0 or number(value) != raw:
            raise BadProof("a number is not positive and canonical")
        return value

    def end(self) -> None:
        """Make sure that nothing is left."""
        if self._rest:
            raise BadProof("bytes are left over")


def strings(*parts: bytes) -> bytes:
    """Return *parts* as an SSH message holds them, each after its length."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def number(value: int) -> bytes:
    """Return a positive number in its shortest form, without its length."""
    return value.to_bytes(value.bit_length() // 8 + 1, "big")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key: `blob` is the key as SSH sends it; `application` is what a token's key was made for."""

    kind: str
    blob: bytes
    verifier: Verifier = field(repr=False, compare=False)
    application: bytes = b""

    @property
    def fingerprint(self) -> str:
        """Its name as `ssh-keygen -l` shows it."""
        return "SHA256:" + base64.b64encode(hashlib.sha256(self.blob).digest()).decode().rstrip("=")


def public_key(line: str) -> PublicKey:
    """Return the key of a line `kind base64 [comment]`. Raises BadProof."""
    if len(line) > LONGEST or len(line.splitlines()) != 1:
        raise BadProof("it is not one line with a key")
    kind, _, rest = line.strip().partition(" ")
    key = of_blob(decoded(rest.partition(" ")[0]))
    if key.kind != kind:
        raise BadProof("the line names another kind of key")
    return key


def of_blob(blob: bytes) -> PublicKey:
    """Return the key that SSH sends as *blob*. Raises BadProof."""
    wire = Wire(blob)
    kind = wire.string().decode("ascii", "replace")
    if kind not in _READERS:
        raise BadProof("this kind of key is not accepted")
    try:
        verifier = _READERS[kind](wire)
    except BadProof:
        raise
    except ValueError:
        raise BadProof("there is no such key") from None
    application = wire.string() if kind in ON_TOKENS else b""
    wire.end()
    return PublicKey(kind, blob, verifier, application)


def decoded(text: str) -> bytes:
    """Return the bytes that *text* is the one right base64 of. Raises BadProof."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise BadProof("it is not canonical base64") from None
    if base64.b64encode(data).decode() != text:
        raise BadProof("it is not canonical base64")
    return data


def _ed25519(wire: Wire) -> Verifier:
    return Ed25519PublicKey.from_public_bytes(wire.string())


def _p256(wire: Wire) -> Verifier:
    curve, point = wire.string(), wire.string()
    if curve != b"nistp256" or len(point) != _POINT:
        raise BadProof("there is no such key")
    return EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)


def _rsa(wire: Wire) -> Verifier:
    exponent, modulus = wire.number(), wire.number()
    if exponent != _EXPONENT or modulus.bit_length() not in _BITS or not modulus & 1:
        raise BadProof("an RSA key of these numbers is not accepted")
    return RSAPublicNumbers(exponent, modulus).public_key()


_READERS: Mapping[str, Callable[[Wire], Verifier]] = {
    ED25519: _ed25519,
    SK_ED25519: _ed25519,
    P256: _p256,
    SK_P256: _p256,
    RSA: _rsa,
}
