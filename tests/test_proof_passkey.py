"""Passkeys: a software authenticator's answer is believed, and not one with any part of it changed."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from newsdesk.proof import passkey
from newsdesk.proof.keys import BadProof
from newsdesk.proof.passkey import Assertion, Passkey

RP, ORIGIN = "news.office.example", "https://news.office.example"
CHALLENGE = hashlib.sha256(b'{"decision":"approve","item":"PR-2569-0900"}').digest()
HALF = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551 // 2
PRESENT, VERIFIED, MAY_BACK_UP, BACKED_UP, KEY, MORE = 1, 4, 8, 16, 64, 128


def encoded(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@cache
def private(name="phone"):
    """One key of each sort, made anew in every run."""
    if name == "rsa":
        return rsa.generate_private_key(65_537, 2_048)
    if name == "ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    return ec.generate_private_key(ec.SECP384R1() if name == "p384" else ec.SECP256R1())


def der(name="phone"):
    return private(name).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


CREDENTIAL = encoded(hashlib.sha256(b"phone").digest())
PHONE = Passkey(credential=CREDENTIAL, public_key=encoded(der()), rp_id=RP, origin=ORIGIN)


@dataclass(frozen=True)
class Phone:
    """A software authenticator that signs whatever it is told to; each field as WebAuthn names it."""

    type: object = "webauthn.get"
    challenge: object = encoded(CHALLENGE)
    origin: object = ORIGIN
    more: str = ',"crossOrigin":false'
    client: bytes | None = None
    rp_id: str = RP
    flags: int = PRESENT | VERIFIED
    counter: bytes = b"\0\0\0\7"
    tail: bytes = b""
    key: str = "phone"
    hash: object = SHA256
    signature: bytes | None = None
    credential: str = CREDENTIAL

    @property
    def client_data(self):
        told = (("type", self.type), ("challenge", self.challenge), ("origin", self.origin))
        text = ",".join(f'"{name}":{json.dumps(value)}' for name, value in told)
        return f"{{{text}{self.more}}}".encode() if self.client is None else self.client

    @property
    def authenticator_data(self):
        return hashlib.sha256(self.rp_id.encode()).digest() + bytes([self.flags]) + self.counter + self.tail

    def answer(self):
        signed = self.authenticator_data + hashlib.sha256(self.client_data).digest()
        return Assertion(
            credential=self.credential,
            client_data=encoded(self.client_data),
            authenticator_data=encoded(self.authenticator_data),
            signature=encoded(self.signature or private(self.key).sign(signed, ec.ECDSA(self.hash()))),
        )


def refused(answer, challenge=CHALLENGE, key=PHONE):
    """Return why *answer* is refused."""
    with pytest.raises(BadProof) as caught:
        passkey.verify(answer, key, challenge)
    return str(caught.value)


SOUND = {
    "as Chromium writes it": Phone(),
    "without a word on other origins": Phone(more=""),
    "with members of years to come": Phone(more=',"crossOrigin":false,"other_keys_can_be_added_here":{"a":[1]}'),
    "from a synchronised key": Phone(flags=PRESENT | VERIFIED | MAY_BACK_UP | BACKED_UP),
    "from a key that could be synchronised": Phone(flags=PRESENT | VERIFIED | MAY_BACK_UP),
    "with a counter that stands still": Phone(counter=bytes(4)),
    "with spaces between": Phone(client=Phone().client_data.replace(b",", b" , ")),
}


@pytest.mark.parametrize("phone", SOUND.values(), ids=SOUND)
def test_a_sound_answer_is_believed(phone):
    passkey.verify(phone.answer(), PHONE, CHALLENGE)


DEEP = b'{"a":' + b"[" * 2_800 + b"]}"
CHANGED = {
    "another credential": Phone(credential=encoded(b"another")),
    "the credential with padding": Phone(credential=CREDENTIAL + "="),
    "another key": Phone(key="another"),
    "a registration": Phone(type="webauthn.create"),
    "a payment": Phone(type="payment.get"),
    "a type in capitals": Phone(type="WEBAUTHN.GET"),
    "a type that is no text": Phone(type=["webauthn.get"]),
    "another challenge": Phone(challenge=encoded(bytes(32))),
    "a challenge with padding": Phone(challenge=encoded(CHALLENGE) + "="),
    "a challenge cut short": Phone(challenge=encoded(CHALLENGE[:31])),
    "a challenge in common base64": Phone(challenge=base64.b64encode(CHALLENGE).decode()),
    "no challenge": Phone(challenge=None),
    "another origin": Phone(origin="https://news.example"),
    "an origin without TLS": Phone(origin="http://news.office.example"),
    "an origin on another port": Phone(origin=ORIGIN + ":8443"),
    "an origin with a path": Phone(origin=ORIGIN + "/"),
    "an origin that begins alike": Phone(origin=ORIGIN + ".evil.example"),
    "no origin": Phone(origin=None),
    "a frame in another page": Phone(more=',"crossOrigin":true'),
    "a frame said in a number": Phone(more=',"crossOrigin":0'),
    "a frame said in no word": Phone(more=',"crossOrigin":null'),
    "a frame under a top page": Phone(more=',"crossOrigin":false,"topOrigin":"https://news.office.example"'),
    "a name twice": Phone(more=',"type":"webauthn.get"'),
    "a name twice further down": Phone(more=',"more":{"a":1,"a":1}'),
    "a number that is none": Phone(more=',"more":NaN'),
    "a list": Phone(client=b"[" + Phone().client_data + b"]"),
    "a word": Phone(client=b'"webauthn.get"'),
    "no JSON": Phone(client=b"webauthn.get"),
    "nothing": Phone(client=b""),
    "two objects": Phone(client=Phone().client_data * 2),
    "a byte order mark": Phone(client=b"\xef\xbb\xbf" + Phone().client_data),
    "UTF-16": Phone(client=Phone().client_data.decode().encode("utf-16")),
    "bytes that are not UTF-8": Phone(client=Phone().client_data[:-1] + b',"a":"\xff"}'),
    "an abyss": Phone(client=DEEP),
    "another office's page": Phone(rp_id="office.example"),
    "nobody present": Phone(flags=VERIFIED),
    "owner not verified": Phone(flags=PRESENT),
    "no flags": Phone(flags=0),
    "a copy that cannot be": Phone(flags=PRESENT | VERIFIED | BACKED_UP),
    "a new key inside": Phone(flags=PRESENT | VERIFIED | KEY, tail=bytes(20)),
    "extensions inside": Phone(flags=PRESENT | VERIFIED | MORE, tail=b"\xa0"),
    "the flag of a new key alone": Phone(flags=PRESENT | VERIFIED | KEY),
    "the flag of extensions alone": Phone(flags=PRESENT | VERIFIED | MORE),
    "bytes after the counter": Phone(tail=b"\0"),
    "a counter cut short": Phone(counter=b"\0\0\0"),
    "no counter": Phone(counter=b""),
    "another hash": Phone(hash=SHA384),
    "no signature": Phone(signature=b"\0"),
    "a signature of zeros": Phone(signature=encode_dss_signature(0, 0)),
    "a negative signature": Phone(signature=bytes.fromhex("3006020180020101")),
    "somebody's numbers": Phone(signature=encode_dss_signature(HALF, HALF)),
    "a signature without its form": Phone(signature=bytes(64)),
}


@pytest.mark.parametrize("phone", CHANGED.values(), ids=CHANGED)
def test_an_answer_with_one_thing_changed_is_refused(phone):
    assert refused(phone.answer()) in {
        "it was made with another key",
        "it was made for another purpose",
        "it was made on another page",
        "it is no plain JSON object",
        "it uses what is not accepted",
        "the phone did not verify its owner",
        "it is no signature over this message",
    }


FIELDS = ("client_data", "authenticator_data", "signature")
SPELLINGS = {
    "padding": lambda text: text + "=" * (-len(text) % 4 or 4),
    "a sign that is not base64": lambda text: text[:5] + "!" + text[5:],
    "a Thai digit": lambda text: text[:-1] + "๑",
    "a space": lambda text: text[:5] + " " + text[5:],
    "a line end": lambda text: text[:5] + "\n" + text[5:],
    "one sign too few": lambda text: text[:-1],
    "one sign too many": lambda text: text + "A",
    "common base64": lambda text: "+/" + text[2:],
    "nothing": lambda _: "",
}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS)
def test_only_one_spelling_of_an_answer_is_read(field, spelling):
    answer = Phone().answer()
    refused(answer.model_copy(update={field: spelling(getattr(answer, field))}))


@pytest.mark.parametrize("field", FIELDS)
def test_an_answer_with_any_one_bit_turned_is_refused(field):
    answer = Phone().answer()
    data = base64.urlsafe_b64decode(getattr(answer, field) + "==")
    for at in range(8 * len(data)):
        turned = bytearray(data)
        turned[at // 8] ^= 1 << at % 8
        refused(answer.model_copy(update={field: encoded(bytes(turned))}))


def test_bytes_after_the_signature_are_refused():
    answer = Phone().answer()
    made = base64.urlsafe_b64decode(answer.signature + "==")
    for spoilt in (made + b"\0", made[:-1], made[:1] + b"\x81" + made[1:]):
        refused(answer.model_copy(update={"signature": encoded(spoilt)}))


def test_an_answer_to_another_question_is_refused():
    assert refused(Phone().answer(), hashlib.sha256(b"another").digest()) == "it was made for another purpose"


@given(st.text(max_size=60), st.sampled_from(FIELDS))
def test_no_text_in_an_answer_does_more_than_be_refused(text, field):
    refused(Phone().answer().model_copy(update={field: text}))


@given(
    st.binary(max_size=120)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["type", "challenge", "origin", "crossOrigin", "x"]), inner, max_size=4)
        ),
        max_leaves=9,
    ).map(lambda value: json.dumps(value).encode())
)
def test_nothing_a_browser_might_say_does_more_than_be_refused(client):
    refused(Phone(client=client).answer())


REGISTERED = PHONE.model_dump()
UNFIT = {
    "no credential": {"credential": ""},
    "a credential past all bounds": {"credential": "A" * 1_365},
    "no key": {"public_key": ""},
    "a key that is no base64": {"public_key": "!" + encoded(der())[1:]},
    "a key with padding": {"public_key": encoded(der()) + "="},
    "a key with a tail": {"public_key": encoded(der() + b"\0")},
    "a key cut short": {"public_key": encoded(der()[:-1])},
    "a key of another curve": {"public_key": encoded(der("p384"))},
    "an Ed25519 key": {"public_key": encoded(der("ed25519"))},
    "an RSA key": {"public_key": encoded(der("rsa"))},
    "a point off the curve": {"public_key": encoded(der()[:-1] + bytes([der()[-1] ^ 1]))},
    "a point in short form": {
        "public_key": encoded(
            bytes.fromhex("3039301306072a8648ce3d020106082a8648ce3d030107032200")
            + private().public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
        )
    },
    "a page without TLS": {"origin": "http://news.office.example"},
    "a page with a path": {"origin": ORIGIN + "/approve/"},
    "a page in capitals": {"origin": ORIGIN.upper()},
    "a page elsewhere": {"origin": "https://news.example"},
    "a page whose name ends alike": {"origin": "https://badnews.office.example", "rp_id": "news.office.example"},
    "no rp_id": {"rp_id": ""},
    "an rp_id that is an address": {"rp_id": ORIGIN},
    "an rp_id below the page": {"rp_id": "www." + RP},
    "one thing more": {"owner": "director"},
}


@pytest.mark.parametrize("change", UNFIT.values(), ids=UNFIT)
def test_a_passkey_that_cannot_be_is_not_registered(change):
    with pytest.raises(ValidationError):
        Passkey.model_validate(REGISTERED | change)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"rp_id": "office.example"},
        {"origin": ORIGIN + ":8443"},
        {"origin": "http://localhost:8000", "rp_id": "localhost"},
    ],
)
def test_a_passkey_of_the_office_or_of_a_trial_is_registered(change):
    assert Passkey.model_validate(REGISTERED | change).credential == CREDENTIAL


@pytest.mark.parametrize("field", ["credential", *FIELDS])
def test_an_answer_past_all_bounds_is_not_read(field):
    with pytest.raises(ValidationError):
        Assertion.model_validate(Phone().answer().model_dump() | {field: "A" * 4_097})
