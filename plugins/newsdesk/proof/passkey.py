"""WebAuthn assertions: whether a phone that verified its owner signed one challenge on the office's own page."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Annotated, Any
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key
from pydantic import Field, field_validator, model_validator

from newsdesk.proof.keys import BadProof
from newsdesk.record import Record

_PRESENT, _VERIFIED, _BACKED_UP, _MAY_BE_BACKED_UP = 0x01, 0x04, 0x10, 0x08
_CARRIES_MORE = 0x40 | 0x80  # a new key, or extensions: an approval needs neither
_AUTHENTICATOR_DATA = 32 + 1 + 4  # hash of the rp_id, flags, counter

_Credential = Annotated[str, Field(min_length=1, max_length=1_364)]  # 1,023 bytes, the most WebAuthn allows


class Passkey(Record):
    """A phone's key, as the approval page tells it once: `public_key` is a P-256 key in DER, base64url."""

    credential: _Credential
    public_key: str = Field(max_length=200)
    rp_id: str = Field(pattern=r"^[a-z0-9.-]{1,253}$")
    origin: str = Field(pattern=r"^(https://[a-z0-9.-]{1,253}|http://localhost)(:[0-9]{1,5})?$")

    @field_validator("public_key")
    @classmethod
    def _is_a_key(cls, text: str) -> str:
        """Refuse what is no key at once: BadProof is a ValueError."""
        _key(text)
        return text

    @model_validator(mode="after")
    def _is_of_one_place(self) -> Passkey:
        host = urlsplit(self.origin).hostname or ""
        if not f".{host}".endswith(f".{self.rp_id}"):
            raise ValueError("rp_id is not of the origin")
        return self


class Assertion(Record):
    """What the phone answered, all base64url without padding; the names are those of WebAuthn."""

    credential: _Credential
    client_data: str = Field(max_length=4_096)
    authenticator_data: str = Field(max_length=200)
    signature: str = Field(max_length=200)


def verify(assertion: Assertion, passkey: Passkey, challenge: bytes) -> None:
    """Make sure that the owner of *passkey* signed *challenge* on the office's page. Raises BadProof."""
    if assertion.credential != passkey.credential:
        raise BadProof("it was made with another key")
    client, authenticator = _decoded(assertion.client_data), _decoded(assertion.authenticator_data)
    _check_client(client, passkey.origin, challenge)
    _check_authenticator(authenticator, passkey.rp_id)
    signed = authenticator + hashlib.sha256(client).digest()
    try:
        _key(passkey.public_key).verify(_decoded(assertion.signature), signed, ECDSA(SHA256()))
    except InvalidSignature:
        raise BadProof("it is no signature over this message") from None


def _check_client(data: bytes, origin: str, challenge: bytes) -> None:
    """Check what the browser says it asked; members it may add in years to come are left alone."""
    said = _object(data)
    if said.get("type") != "webauthn.get" or said.get("challenge") != _encoded(challenge):
        raise BadProof("it was made for another purpose")
    if said.get("origin") != origin or said.get("crossOrigin", False) is not False or "topOrigin" in said:
        raise BadProof("it was made on another page")


def _check_authenticator(data: bytes, rp_id: str) -> None:
    """Check what the phone says of itself; its counter stands still on synchronised keys and tells nothing."""
    if len(data) != _AUTHENTICATOR_DATA or data[:32] != hashlib.sha256(rp_id.encode()).digest():
        raise BadProof("it was made on another page")
    flags = data[32]
    if not flags & _PRESENT or not flags & _VERIFIED:
        raise BadProof("the phone did not verify its owner")
    if flags & _CARRIES_MORE or (flags & _BACKED_UP and not flags & _MAY_BE_BACKED_UP):
        raise BadProof("it uses what is not accepted")


def _object(data: bytes) -> dict[str, Any]:
    """Return the one JSON object in *data*, each of its names written once."""
    try:
        said = json.loads(data.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise BadProof("it is no plain JSON object") from None
    if not isinstance(said, dict):
        raise BadProof("it is no plain JSON object")
    return said


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a name is written twice")
    return told


def _no_number(_name: str) -> None:
    raise ValueError("JSON knows no NaN and no infinity")


def _key(text: str) -> EllipticCurvePublicKey:
    der = _decoded(text)
    try:
        key = load_der_public_key(der)
    except (ValueError, UnsupportedAlgorithm):
        raise BadProof("there is no such key") from None
    if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
        raise BadProof("this kind of key is not accepted")
    if key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) != der:
        raise BadProof("there is no such key")
    return key


def _decoded(text: str) -> bytes:
    """Return the bytes that *text* is the one right base64url of."""
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raise BadProof("it is not canonical base64") from None
    if _encoded(data) != text:
        raise BadProof("it is not canonical base64")
    return data


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
