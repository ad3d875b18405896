"""A sound release in which a phone number is waived, and the changes tests make of it."""

from __future__ import annotations

import re

from newsdesk.privacy.excused import fingerprint, value_of
from newsroom import SOUND, Newsroom, overlaid

KEY = "0f" * 32
OTHER_KEY = "1e" * 32
ITEM = "PR-2569-0900"
PHONE = "081-234-5678"  # invented
BODY = f"ผู้สนใจโทร. {PHONE} ในเวลาราชการ"


def waiver(**words: str) -> str:
    """Return one entry of `waivers:` as it is written; `value` and `item` are what its fingerprint is of."""
    value, item = value_of(words.pop("value", PHONE)), words.pop("item", ITEM)
    told = {
        "rule": "PDP103",
        "fingerprint": "",
        "reason": "เบอร์เวรช่วงน้ำท่วม",
        "by": "pr-editor",
        "until": "2026-12-31",
    } | words
    told["fingerprint"] = words.get("fingerprint") or fingerprint(bytes.fromhex(KEY), told["rule"], item, value)
    return "{" + ", ".join(f"{key}: {text}" for key, text in told.items()) + "}"


def waived(*entries: str, body: str = BODY) -> str:
    """Return the sound release with this body and these waivers; one of the phone number if none is given."""
    return overlaid(overlaid(SOUND, f"body: {body}"), f"waivers: [{', '.join(entries or (waiver(),))}]")


def laid(room: Newsroom, example: str) -> None:
    """Lay a waived release in which the lines of *example* (`word: text`) are changed."""
    lines = dict(line.split(": ", 1) for line in example.split("\n"))
    if scope := lines.pop("consent.scope", ""):
        book = room.root / "content/office/consents.yml"
        book.write_text(re.sub(r"scope: \[[^\]]*\]", f"scope: {scope}", book.read_text("utf-8")), "utf-8")
    body = lines.pop("body", BODY)
    room.lay(waived(waiver(**lines), body=body))
