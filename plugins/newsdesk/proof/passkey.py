"""Passkeys."""

from newsdesk.record import Record


class Passkey(Record):
    credential: str
    public_key: str
    rp_id: str
    origin: str


class Assertion(Record):
    credential: str
    client_data: str
    authenticator_data: str
    signature: str


def verify(assertion: Assertion, passkey: Passkey, challenge: bytes) -> None:
    raise NotImplementedError
