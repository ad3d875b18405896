"""Public keys as OpenSSH writes them: one line, one key, and only kinds that are strong enough."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, RSAPublicNumbers


class BadProof(ValueError):
    """A key or a signature is refused; the message is a fixed phrase and never what was read."""


ED25519, P256, RSA = "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"
SK_ED25519, SK_P256 = "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"


class Wire:
    """Reads the strings of an SSH message from its front; raises BadProof where it is cut short."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def take(self, size: int) -> bytes:
        if size > len(self.data):
            raise BadProof("cut short")
        taken, self.data = self.data[:size], self.data[size:]
        return taken

    def string(self) -> bytes:
        return self.take(int.from_bytes(self.take(4), "big"))

    def number(self) -> int:
        """Return a positive multiple-precision integer in its one canonical form (RFC 4251 section 5)."""
        raw = self.string()
        if not raw or raw[0] & 0x80 or (raw[0] == 0 and (len(raw) == 1 or not raw[1] & 0x80)):
            raise BadProof("number not canonical")
        return int.from_bytes(raw, "big")

    def end(self) -> None:
        if self.data:
            raise BadProof("bytes left over")


@dataclass(frozen=True, slots=True)
class PublicKey:
    kind: str
    blob: bytes
    key: Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey
    application: bytes = b""

    @property
    def fingerprint(self) -> str:
        return "SHA256:" + base64.b64encode(hashlib.sha256(self.blob).digest()).decode().rstrip("=")


def public_key(line: str) -> PublicKey:
    kind, _, rest = line.strip().partition(" ")
    key = of_blob(decoded(rest.partition(" ")[0]))
    if key.kind != kind:
        raise BadProof("kind does not fit the key")
    return key


def decoded(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BadProof("not base64") from None
    if base64.b64encode(data).decode() != text:
        raise BadProof("base64 not canonical")
    return data


def of_blob(blob: bytes) -> PublicKey:
    wire = Wire(blob)
    kind = wire.string().decode("ascii", "replace")
    application = b""
    try:
        if kind in (ED25519, SK_ED25519):
            key: Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey = Ed25519PublicKey.from_public_bytes(
                wire.string()
            )
        elif kind in (P256, SK_P256):
            if wire.string() != b"nistp256":
                raise BadProof("curve not accepted")
            key = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), wire.string())
        elif kind == RSA:
            exponent, modulus = wire.number(), wire.number()
            if exponent != 65537 or not 3072 <= modulus.bit_length() <= 16384:
                raise BadProof("key too weak")
            key = RSAPublicNumbers(exponent, modulus).public_key()
        else:
            raise BadProof("kind not accepted")
        if kind in (SK_ED25519, SK_P256):
            application = wire.string()
    except BadProof:
        raise
    except ValueError:
        raise BadProof("no such key") from None
    wire.end()
    return PublicKey(kind, blob, key, application)
