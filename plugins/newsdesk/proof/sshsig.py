"""SSH signatures over a message: read, verified and made in memory (OpenSSH PROTOCOL.sshsig)."""

from __future__ import annotations

import base64
import hashlib
import textwrap
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from newsdesk.proof.keys import SK_ED25519, SK_P256, BadProof, PublicKey, Wire, decoded, of_blob, public_key

_MAGIC = b"SSHSIG"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----\n", "\n-----END SSH SIGNATURE-----"
_LONGEST = 16_384
_HASHES: Mapping[bytes, str] = {b"sha256": "sha256", b"sha512": "sha512"}


def key_of(armoured: str) -> PublicKey:
    wire = _opened(armoured)
    return of_blob(wire.string())


def verify(armoured: str, key: PublicKey, namespace: str, message: bytes) -> None:
    wire = _opened(armoured)
    if wire.string() != key.blob:
        raise BadProof("another key")
    if wire.string() != namespace.encode():
        raise BadProof("another namespace")
    if wire.string():
        raise BadProof("reserved is used")
    name = wire.string()
    if name not in _HASHES:
        raise BadProof("hash not accepted")
    signature = Wire(wire.string())
    wire.end()
    signed = _MAGIC + _strings(namespace.encode(), b"", name, hashlib.new(_HASHES[name], message).digest())
    try:
        _check(key, signature, signed)
    except (InvalidSignature, ValueError) as error:
        if isinstance(error, BadProof):
            raise
        raise BadProof("signature does not fit") from None


def _check(key: PublicKey, signature: Wire, signed: bytes) -> None:
    kind, raw = signature.string().decode("ascii", "replace"), Wire(signature.string())
    if key.kind in (SK_ED25519, SK_P256):
        flags, counter = signature.take(1), signature.take(4)
        if not flags[0] & 1:
            raise BadProof("nobody was present")
        signed = hashlib.sha256(key.application).digest() + flags + counter + hashlib.sha256(signed).digest()
    signature.end()
    if isinstance(key.key, RSAPublicKey):
        rsa: Mapping[str, hashes.HashAlgorithm] = {"rsa-sha2-256": hashes.SHA256(), "rsa-sha2-512": hashes.SHA512()}
        if kind not in rsa:
            raise BadProof("algorithm does not fit the key")
        key.key.verify(raw.data, signed, PKCS1v15(), rsa[kind])
        return
    if kind != key.kind:
        raise BadProof("algorithm does not fit the key")
    if isinstance(key.key, Ed25519PublicKey):
        key.key.verify(raw.data, signed)
    elif isinstance(key.key, EllipticCurvePublicKey):
        first, second = raw.number(), raw.number()
        raw.end()
        key.key.verify(encode_dss_signature(first, second), signed, ECDSA(hashes.SHA256()))


def sign(
    private: Ed25519PrivateKey | EllipticCurvePrivateKey | RSAPrivateKey,
    namespace: str,
    message: bytes,
    hash: str = "sha512",  # noqa: A002 (the word of the format)
) -> str:
    key = public_key(private.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode())
    signed = _MAGIC + _strings(namespace.encode(), b"", hash.encode(), hashlib.new(hash, message).digest())
    if isinstance(private, Ed25519PrivateKey):
        inner = _strings(key.kind.encode(), private.sign(signed))
    elif isinstance(private, RSAPrivateKey):
        inner = _strings(b"rsa-sha2-512", private.sign(signed, PKCS1v15(), hashes.SHA512()))
    else:
        pair = decode_dss_signature(private.sign(signed, ECDSA(hashes.SHA256())))
        inner = _strings(key.kind.encode(), _strings(*(n.to_bytes(n.bit_length() // 8 + 1, "big") for n in pair)))
    data = _MAGIC + (1).to_bytes(4, "big") + _strings(key.blob, namespace.encode(), b"", hash.encode(), inner)
    lines = "\n".join(textwrap.wrap(base64.b64encode(data).decode(), 70))
    return f"{_BEGIN}{lines}{_END}\n"


def _opened(armoured: str) -> Wire:
    text = armoured.replace("\r\n", "\n").removesuffix("\n")
    if len(text) > _LONGEST or not text.startswith(_BEGIN) or not text.endswith(_END):
        raise BadProof("not an SSH signature")
    wire = Wire(decoded(text[len(_BEGIN) : -len(_END)].replace("\n", "")))
    if wire.take(6) != _MAGIC or wire.take(4) != (1).to_bytes(4, "big"):
        raise BadProof("not an SSH signature")
    return wire


def _strings(*parts: bytes) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
