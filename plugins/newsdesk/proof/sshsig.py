"""SSH signatures over a message (OpenSSH's PROTOCOL.sshsig): read, verified and made in memory.

One signature has one spelling; whatever ssh-keygen would not have written is refused.
"""

from __future__ import annotations

import base64
import hashlib
import re
import textwrap
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA512
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from newsdesk.proof.keys import (
    LONGEST,
    ON_TOKENS,
    BadProof,
    PublicKey,
    Wire,
    decoded,
    number,
    of_blob,
    public_key,
    strings,
)

Private = Ed25519PrivateKey | EllipticCurvePrivateKey | RSAPrivateKey
_MAGIC, _VERSION = b"SSHSIG", b"\0\0\0\1"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_ARMOUR = re.compile(rf"{_BEGIN}\n((?:[A-Za-z0-9+/=]{{1,76}}\n)+){_END}\n?")
_WIDTH = 70
_HASHES: Mapping[bytes, Callable[[bytes], Any]] = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}
_RSA: Mapping[str, SHA256 | SHA512] = {"rsa-sha2-256": SHA256(), "rsa-sha2-512": SHA512()}
_PRESENT = 0x01


class _Envelope(NamedTuple):
    """What an armoured signature says of itself."""

    key: PublicKey
    namespace: bytes
    hash: bytes
    signature: bytes


def key_of(armoured: str) -> PublicKey:
    """Return the key that *armoured* says it was made with; `verify` tells whether it was. Raises BadProof."""
    return _opened(armoured).key


def verify(armoured: str, key: PublicKey, namespace: str, message: bytes) -> None:
    """Make sure that *key* made *armoured* over *message*, for *namespace*. Raises BadProof."""
    envelope = _opened(armoured)
    if envelope.key.blob != key.blob:
        raise BadProof("it was made with another key")
    if not namespace or envelope.namespace != namespace.encode():
        raise BadProof("it was made for another purpose")
    try:
        _check(key, envelope.signature, _signed(envelope.namespace, envelope.hash, message))
    except InvalidSignature:
        raise BadProof("it is no signature over this message") from None


def sign(private: Private, namespace: str, message: bytes, hash: Literal["sha256", "sha512"] = "sha512") -> str:  # noqa: A002 (the word of the format)
    """Return an armoured signature over *message*, as ssh-keygen would write it. Raises BadProof for a weak key."""
    key = public_key(private.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode())
    signed = _signed(namespace.encode(), hash.encode(), message)
    if isinstance(private, Ed25519PrivateKey):
        inner = strings(key.kind.encode(), private.sign(signed))
    elif isinstance(private, RSAPrivateKey):
        inner = strings(b"rsa-sha2-512", private.sign(signed, PKCS1v15(), SHA512()))
    else:
        pair = decode_dss_signature(private.sign(signed, ECDSA(SHA256())))
        inner = strings(key.kind.encode(), strings(*map(number, pair)))
    data = _MAGIC + _VERSION + strings(key.blob, namespace.encode(), b"", hash.encode(), inner)
    return "\n".join((_BEGIN, *textwrap.wrap(base64.b64encode(data).decode(), _WIDTH), _END, ""))


def _opened(armoured: str) -> _Envelope:
    armour = _ARMOUR.fullmatch(armoured.replace("\r\n", "\n")) if len(armoured) <= LONGEST else None
    if armour is None:
        raise BadProof("it is not one armoured SSH signature")
    wire = Wire(decoded(armour[1].replace("\n", "")))
    if wire.take(6) != _MAGIC or wire.take(4) != _VERSION:
        raise BadProof("it is not an SSH signature of version 1")
    key, namespace, reserved, name = of_blob(wire.string()), wire.string(), wire.string(), wire.string()
    if reserved or name not in _HASHES:
        raise BadProof("it uses what is not accepted")
    envelope = _Envelope(key, namespace, name, wire.string())
    wire.end()
    return envelope


def _signed(namespace: bytes, name: bytes, message: bytes) -> bytes:
    """Return what the key itself signs: never the bare message, so that no other protocol's bytes can pass for it."""
    return _MAGIC + strings(namespace, b"", name, _HASHES[name](message).digest())


def _check(key: PublicKey, signature: bytes, signed: bytes) -> None:
    """Raise InvalidSignature, or BadProof when *signature* is not even of the form that *key* makes."""
    wire = Wire(signature)
    algorithm, raw = wire.string().decode("ascii", "replace"), wire.string()
    if key.kind in ON_TOKENS:
        signed = _by_token(key, wire, signed)
    wire.end()
    if algorithm not in (_RSA if isinstance(key.verifier, RSAPublicKey) else (key.kind,)):
        raise BadProof("it was made in a way this key does not sign")
    if isinstance(key.verifier, Ed25519PublicKey):
        key.verifier.verify(raw, signed)
    elif isinstance(key.verifier, RSAPublicKey):
        key.verifier.verify(raw, signed, PKCS1v15(), _RSA[algorithm])
    elif isinstance(key.verifier, EllipticCurvePublicKey):
        key.verifier.verify(_der(raw), signed, ECDSA(SHA256()))


def _by_token(key: PublicKey, wire: Wire, signed: bytes) -> bytes:
    """Return what a security key signs instead (PROTOCOL.u2f); its counter says nothing to who keeps no count."""
    flags, counter = wire.take(1), wire.take(4)
    if not flags[0] & _PRESENT:
        raise BadProof("nobody touched the security key")
    return hashlib.sha256(key.application).digest() + flags + counter + hashlib.sha256(signed).digest()


def _der(raw: bytes) -> bytes:
    wire = Wire(raw)
    pair = wire.number(), wire.number()
    wire.end()
    return encode_dss_signature(*pair)
