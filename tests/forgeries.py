"""Forgeries as data: what somebody who may write every file of the repository, but has nobody else's key, can try.

Each is laid into a sound office with one approved release. Afterwards that release must not be cleared, and the
rules named must be among the findings; `CANNOT` stands for exit 2. CONTROLS are what must do no harm at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import keys
from newsdesk.editorial import approval
from newsdesk.editorial.statement import Statement
from newsroom import APPROVED, ORDER, PLACE, SOUND, Newsroom, overlaid
from photo_maker import make_photo

ID, OTHER = "PR-2569-0900", "PR-2569-0902"
FILE = f"{PLACE}/release.md"
OTHER_FILE = "releases/2569/another/release.md"
CANNOT = "exit 2"
PHOTOS = (
    "photos: [{file: photos/a.jpg, alt: ภาพประชุมของครู, people: none}, {file: photos/b.png, alt: ภาพป้ายหน้างาน, people: none}]\n"
    "attachments: [{file: attachments/a.vtt, title: คำบรรยาย}]"
)
ANNOUNCEMENT = "kind: announcement"

Do = Callable[[Newsroom], object]


@dataclass(frozen=True)
class Forgery:
    """One attempt: what is done to the office, and which rules answer."""

    name: str
    do: Do
    rules: tuple[str, ...]


def then(*steps: Do) -> Do:
    """Do one after another."""

    def do(room: Newsroom) -> None:
        for step in steps:
            step(room)

    return do


def edit(overlay: str) -> Do:
    """Change front-matter lines or the body after the approval."""
    return lambda room: room.lay(overlaid(room.file.read_text("utf-8"), overlay))


def pictured(room: Newsroom) -> None:
    """Give the release photos and an attachment, and approve it with them."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.write(f"{PLACE}/photos/b.png", make_photo("png"))
    room.write(f"{PLACE}/attachments/a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nก\n")
    room.lay(overlaid(SOUND, PHOTOS))
    room.approve()


def file(name: str, change: Callable[[bytes], bytes]) -> Do:
    """Change the bytes of a file of the dossier."""

    def do(room: Newsroom) -> None:
        path = room.file.parent / name
        path.write_bytes(change(path.read_bytes()))

    return do


def swap(one: str, other: str) -> Do:
    """Exchange two files of the dossier."""

    def do(room: Newsroom) -> None:
        first, second = room.file.parent / one, room.file.parent / other
        kept = first.read_bytes()
        first.write_bytes(second.read_bytes())
        second.write_bytes(kept)

    return do


def book(change: Callable[[list[dict[str, Any]]], object]) -> Do:
    """Change the list of decisions."""

    def do(room: Newsroom) -> None:
        path = approval.book(room.settings, ID)
        entries = json.loads(path.read_text("utf-8"))
        made = change(entries)
        path.write_text(json.dumps(entries if made is None else made, ensure_ascii=False), "utf-8")

    return do


def raw(change: Callable[[bytes], bytes]) -> Do:
    """Change the bytes of the book."""

    def do(room: Newsroom) -> None:
        path = approval.book(room.settings, ID)
        path.write_bytes(change(path.read_bytes()))

    return do


def words(**changed: Any) -> Do:
    """Change words of the last statement, and leave the signature."""
    return book(lambda entries: entries[-1]["statement"].update(changed))


def signature(change: Callable[[str], str]) -> Do:
    """Change the text of the last signature."""
    return book(lambda entries: entries[-1].update(ssh=change(entries[-1]["ssh"])))


def decided(signer: str = "", namespace: str = keys.NAMESPACE, *, fresh: bool = True, **told: Any) -> Do:
    """Write a decision over the release as it lies there, signed by *signer* in the name of whom it names."""

    def do(room: Newsroom) -> None:
        path = approval.book(room.settings, ID)
        if fresh:
            path.unlink(missing_ok=True)
        release = room.read()
        base = {
            "item": ID, "decision": "approve", "digest": release.digest, "by": "head-admin",
            "at": APPROVED.isoformat(), "prev": approval.read(room.settings, ID).seal,
        }  # fmt: skip
        made = keys.signed(Statement.model_validate(base | told), signer, namespace)
        entries = [each.model_dump(exclude_none=True) for each in approval.read(room.settings, ID).decisions]
        path.write_text(json.dumps([*entries, made.model_dump(exclude_none=True)]), "utf-8")

    return do


def moved(move: str, hours: int, **told: str) -> Do:
    """Make one more decision, properly, some hours after the first."""
    return lambda room: room.decide(move, at=APPROVED + timedelta(hours=hours), **told)


def status(word: str) -> Do:
    return edit(f"status: {word}")


def other(room: Newsroom) -> None:
    """Lay and approve another release."""
    room.write(OTHER_FILE, overlaid(SOUND, f"id: {OTHER}\nnumber: 902/2569"))
    room.approve(OTHER_FILE)


def copied(room: Newsroom) -> None:
    """Take the other release's book for this one's."""
    text = approval.book(room.settings, OTHER).read_text("utf-8")
    approval.book(room.settings, ID).write_text(text, "utf-8")


def others_signature(room: Newsroom) -> None:
    mark = json.loads(approval.book(room.settings, OTHER).read_text("utf-8"))[0]["ssh"]
    signature(lambda _: mark)(room)


def team(change: Callable[[str], str], roots: tuple[str, ...] = keys.ROOTS) -> Do:
    return lambda room: room.team(change, roots)


def unsigned(change: Callable[[str], str]) -> Do:
    """Change the team's register, and leave the roots' signatures as they were."""

    def do(room: Newsroom) -> None:
        path = room.root / "content/office/team.yml"
        path.write_text(change(path.read_text("utf-8")), "utf-8")

    return do


def key(change: str) -> Callable[[str], str]:
    """Return a change of head-admin's key: `to: …`, `from: …` or `compromised: …`."""
    name, _, value = change.partition(": ")

    def do(text: str) -> str:
        if name == "compromised":
            return re.sub(r"( head-admin, .*?) \}", rf"\1, compromised: {value} }}", text)
        return re.sub(rf"( head-admin,.*?{name}:) [^,}}]+", rf"\1 {value} ", text)

    return do


def intruder(text: str) -> str:
    return re.sub(r"ssh-ed25519 \S+ head-admin", keys.public("intruder").replace("intruder", "head-admin"), text)


def role(text: str) -> str:
    return text.replace("    role: working-group", "    role: director", 1)


def order(change: str) -> Do:
    """Change the working-group order; approved again by the director where it begins with `approved `."""

    def do(room: Newsroom) -> None:
        path = room.root / "content" / ORDER / "order.md"
        path.write_text(overlaid(path.read_text("utf-8"), change.removeprefix("approved ")), "utf-8")
        if change.startswith("approved "):
            room.approve(f"{ORDER}/order.md", by="director", at=APPROVED - timedelta(days=30))

    return do


def removed(path: str) -> Do:
    return lambda room: (room.root / path).unlink()


def renamed(room: Newsroom) -> None:
    room.file.parent.rename(room.file.parent.with_name("another-address"))


CHANGED = ("EDT103",)
EDITS = tuple(
    Forgery(f"after the approval: {overlay.partition(':')[0]}", edit(overlay), CHANGED)
    for overlay in (
        "title: คำอื่น", "summary: สรุปข่าวอีกอย่างหนึ่งที่ไม่มีใครอนุมัติเลย", "body: เนื้อหาอื่น", "who: ผู้อื่น", "what: สิ่งอื่น",
        "when: ในวันอื่น", "where: ที่อื่น", "why: เพราะเหตุอื่น", "how: ด้วยวิธีอื่น", "contact: คนอื่น", "credit: ผู้อื่นถ่าย",
        "date: 2026-11-18 15:15", "audience: [public]", "channels: [web]", "tags: [อื่น]", "schools: [S04]", "number: 901/2569",
        "prepared_by: pr-editor", "reviewed_by: lawyer", "basis: consent", "mode: reactive", "expires: 2027-01-01",
        "changes: [{at: 2026-11-19 09:00, note: แก้}]",
    )
)  # fmt: skip
FILES = (
    Forgery("a photo's bytes", then(pictured, file("photos/a.jpg", lambda data: data + b"\0")), CHANGED),
    Forgery("two photos swapped", then(pictured, swap("photos/a.jpg", "photos/b.png")), CHANGED),
    Forgery("an alternative text", then(pictured, edit(PHOTOS.replace("ป้ายหน้างาน", "ป้ายอื่นหน้างาน"))), CHANGED),
    Forgery(
        "a caption added", then(pictured, edit(PHOTOS.replace("people: none}]", "people: none, caption: ก}]"))), CHANGED
    ),
    Forgery("an attachment's bytes", then(pictured, file("attachments/a.vtt", lambda data: data + b"\n")), CHANGED),
    Forgery("an attachment's title", then(pictured, edit(PHOTOS.replace("คำบรรยาย", "คำอื่น"))), CHANGED),
    Forgery("a photo less", then(pictured, edit("-photos")), CHANGED),
    Forgery("another address", renamed, CHANGED),
)
STATEMENTS = (
    *(
        Forgery(f"a word of the statement: {name}", words(**{name: value}), rules)
        for name, value, rules in (
            ("item", OTHER, ("EDT111", "EDT114")),
            ("decision", "urgent", ("EDT111",)),
            ("by", "director", ("EDT111",)),
            ("by", "nobody", ("EDT104",)),
            ("at", "2026-11-18T15:11:00+07:00", ("EDT111",)),
            ("prev", "sha256:" + "1" * 64, ("EDT111", "EDT114")),
            ("reason", "เหตุผล", ("EDT111",)),
            ("note", "บันทึก", ("EDT111",)),
            ("v", 2, ("EDT101",)),
            ("v", "1", ("EDT101",)),
            ("digest", "sha256:" + "A" * 64, ("EDT101",)),
            ("digest", "", ("EDT101",)),
            ("at", "2026-11-18T15:10:00", ("EDT101",)),
            ("at", "yesterday", ("EDT101",)),
            ("at", "9999-12-31T23:59:59+00:00", ("EDT101",)),
            ("at", "0001-01-01T00:00:00+14:00", ("EDT101",)),
            ("at", 1, ("EDT101",)),
            ("by", None, ("EDT101",)),
            ("by", ["head-admin"], ("EDT101",)),
            ("extra", "x", ("EDT101",)),
            ("note", "ก" * 5000, ("EDT101",)),
        )
    ),
    Forgery(
        "edited, and the digest written anew",
        lambda room: (edit("title: อื่น")(room), words(digest=room.read().digest)(room)),
        ("EDT111",),
    ),
    Forgery("another item's book", then(other, copied), ("EDT114",)),
    Forgery("another item's signature", then(other, others_signature), ("EDT111",)),
    Forgery("in the team register's namespace", decided(namespace="newsdesk-team"), ("EDT111",)),
    Forgery("in git's namespace", decided(namespace="git"), ("EDT111",)),
    Forgery("in another office's namespace", decided(namespace="newsdesk-approval@ayutthaya2.example"), ("EDT111",)),
    Forgery("by an unknown key", decided("intruder"), ("EDT111",)),
    Forgery("by the web master's key in the head's name", decided("webmaster"), ("EDT111",)),
    Forgery("by the web master in the own name", decided(by="webmaster"), ("EDT107",)),
    Forgery("by a person without a key", decided("intruder", by="pr-editor"), ("EDT111",)),
    Forgery("by nobody of the office", decided(by="intruder"), ("EDT104",)),
    Forgery("by the writer", then(edit("prepared_by: head-admin"), decided()), ("EDT108",)),
    Forgery("of a kind delegated to another", then(edit(ANNOUNCEMENT), decided()), ("EDT107",)),
    Forgery("on a day of leave", decided(at="2026-11-24T10:00:00+07:00"), ("EDT105", "EDT109")),
    Forgery("dated after this moment", decided(at="2026-11-23T10:00:00+07:00"), ("EDT109",)),
    Forgery("dated far in the future", decided(at="9999-12-31T00:00:00+07:00"), ("EDT109",)),
    Forgery("dated before any order", decided(at="2026-10-01T10:00:00+07:00"), ("EDT106",)),
    Forgery("dated before the term", decided(at="2025-09-01T10:00:00+07:00"), ("EDT105",)),
    Forgery("by who acts as director, before the term", then(edit(ANNOUNCEMENT), decided(by="deputy")), ("EDT107",)),
)
KEYS = (
    Forgery("a key no longer in use", team(key("to: 2026-11-01")), ("EDT112",)),
    Forgery("a key not yet in use", team(key("from: 2026-11-20")), ("EDT112",)),
    Forgery("a stolen key", team(key("compromised: 2026-11-21 10:00")), ("EDT113",)),
    Forgery(
        "a stolen key, dated back",
        then(team(key("compromised: 2026-11-21 10:00")), decided(at="2026-11-10T10:00:00+07:00")),
        ("EDT113",),
    ),
    Forgery(
        "a stolen key, another decision frozen",
        team(lambda text: key("compromised: 2026-11-21 10:00")(text) + f"frozen: [sha256:{'1' * 64}]\n"),
        ("EDT113",),
    ),
    Forgery("a key taken out of the register", team(intruder), ("EDT111",)),
    Forgery("an intruder's key, unsigned", then(unsigned(intruder), decided("intruder")), (CANNOT,)),
    Forgery("a role widened, unsigned", then(unsigned(role), decided(by="webmaster")), (CANNOT,)),
    Forgery(
        "an intruder's key, signed by one root", then(team(intruder, ("root-it",)), decided("intruder")), (CANNOT,)
    ),
    Forgery(
        "an intruder's key, signed by one root twice",
        then(team(intruder, ("root-it", "root-it")), decided("intruder")),
        (CANNOT,),
    ),
    Forgery(
        "an intruder's key, signed by roots of the own",
        then(team(intruder, ("mine", "mine-too")), decided("intruder")),
        (CANNOT,),
    ),
    Forgery(
        "an intruder's key, signed by a root and the own",
        then(team(intruder, ("root-it", "mine")), decided("intruder")),
        (CANNOT,),
    ),
    Forgery("no signatures of roots", removed("content/office/team.sigs"), (CANNOT,)),
    Forgery("a frozen list, unsigned", unsigned(lambda text: text + "frozen: []\n"), (CANNOT,)),
    Forgery("an order changed", order("may_approve: []\ntitle: คำสั่งอื่นที่ไม่มีใครลงนาม"), ("EDT106",)),
    Forgery(
        "an order withdrawn",
        order("status: withdrawn\nwithdrawal: {at: 2026-11-01 09:00, reason: superseded}"),
        ("EDT106",),
    ),
    Forgery("an order that ended", order("approved effective_to: 2026-10-31"), ("EDT106",)),
    Forgery("an order that nobody approved", removed("content/approvals/OR-2569-0345.json"), ("EDT106",)),
)
CHAINS = (
    Forgery("the only decision deleted", removed(f"content/approvals/{ID}.json"), ("EDT102",)),
    Forgery("an empty book", raw(lambda _: b"[]"), ("EDT102",)),
    Forgery("the first of two deleted", then(moved("approve", 1), book(lambda entries: entries[1:])), ("EDT114",)),
    Forgery("two in the wrong order", then(moved("approve", 1), book(lambda entries: entries[::-1])), ("EDT114",)),
    Forgery("one twice", book(lambda entries: entries * 2), ("EDT114",)),
    Forgery(
        "the middle of three deleted",
        then(moved("return", 1, note="ก"), moved("approve", 2), book(lambda entries: [entries[0], entries[2]])),
        ("EDT114",),
    ),
    Forgery(
        "another's in between",
        then(
            other,
            book(lambda entries: entries),
            moved("approve", 1),
            lambda room: book(
                lambda entries: [entries[0], json.loads(approval.book(room.settings, OTHER).read_text())[0], entries[1]]
            )(room),
        ),
        ("EDT114",),
    ),
    Forgery("prev emptied", then(moved("approve", 1), words(prev="")), ("EDT111", "EDT114")),
    Forgery("older than the one before", decided(fresh=False, at="2026-11-01T10:00:00+07:00"), ("EDT114",)),
    Forgery("returned", moved("return", 1, note="ขอภาพใหม่"), ("EDT115",)),
    Forgery(
        "returned, and the old approval repeated",
        then(moved("return", 1, note="ก"), book(lambda entries: [*entries, entries[0]])),
        ("EDT114",),
    ),
    Forgery(
        "a former text after a newer was approved",
        then(edit("title: ข่าวที่แก้แล้ว"), moved("approve", 1), lambda room: room.lay(SOUND)),
        CHANGED,
    ),
    Forgery("withdrawn, and the status turned back", moved("withdraw", 1, reason="error"), ("EDT118",)),
    Forgery("removed, and the status turned back", moved("remove", 1, reason="error"), ()),
    Forgery("removed, and edited", then(moved("remove", 1, reason="error"), edit("title: อื่น")), CHANGED),
    Forgery(
        "withdrawn, and edited under the notice",
        then(
            moved("withdraw", 1, reason="error"),
            edit("status: withdrawn\nwithdrawal: {at: 2026-11-20 15:05, reason: error}\ntitle: อื่น"),
        ),
        CHANGED,
    ),
)
URGENT = (
    Forgery(
        "urgent by one not on duty",
        then(
            edit(ANNOUNCEMENT), decided(decision="urgent", reason="ก", by="webmaster", at="2026-11-22T09:00:00+07:00")
        ),
        ("EDT107",),
    ),
    Forgery(
        "urgent without a reason",
        then(edit(ANNOUNCEMENT), decided(decision="urgent", by="deputy", at="2026-11-22T09:00:00+07:00")),
        ("EDT117",),
    ),
    Forgery(
        "urgent and a day old",
        then(edit(ANNOUNCEMENT), decided(decision="urgent", reason="ก", by="deputy", at="2026-11-21T12:00:00+07:00")),
        ("EDT116",),
    ),
    Forgery(
        "urgent again and again",
        then(
            edit(ANNOUNCEMENT),
            decided(decision="urgent", reason="ก", by="deputy", at="2026-11-21T09:00:00+07:00"),
            decided(fresh=False, decision="urgent", reason="ก", by="deputy", at="2026-11-22T09:00:00+07:00"),
        ),
        ("EDT116",),
    ),
    Forgery(
        "urgent by the writer",
        then(
            edit(ANNOUNCEMENT + "\nprepared_by: deputy"),
            decided(decision="urgent", reason="ก", by="deputy", at="2026-11-22T09:00:00+07:00"),
        ),
        ("EDT108",),
    ),
    Forgery(
        "urgent, ratified by one who may not",
        then(
            edit(ANNOUNCEMENT),
            decided(decision="urgent", reason="ก", by="deputy", at="2026-11-21T09:00:00+07:00"),
            decided(fresh=False, by="head-admin", at="2026-11-22T09:00:00+07:00"),
        ),
        ("EDT107",),
    ),
    *(
        Forgery(
            f"urgent anew after an approval that does not count: {who}",
            then(
                edit(ANNOUNCEMENT),
                decided(decision="urgent", reason="ก", by="deputy", at="2026-11-20T09:00:00+07:00"),
                decided(signer, fresh=False, by=who, at="2026-11-20T10:00:00+07:00"),
                decided(fresh=False, decision="urgent", reason="ก", by="deputy", at="2026-11-22T09:00:00+07:00"),
            ),
            ("EDT116",),
        )
        for who, signer in (("director", "intruder"), ("deputy", "deputy"), ("webmaster", "webmaster"))
    ),
    Forgery(
        "urgent, ratified with other words",
        then(
            edit(ANNOUNCEMENT),
            decided(decision="urgent", reason="ก", by="deputy", at="2026-11-21T09:00:00+07:00"),
            decided(fresh=False, by="director", digest="sha256:" + "2" * 64, at="2026-11-22T09:00:00+07:00"),
        ),
        CHANGED,
    ),
)
UNREADABLE = ("EDT101",)
BYTES = tuple(
    Forgery(f"the book: {name}", raw(change), UNREADABLE)
    for name, change in {
        "cut in half": lambda data: data[: len(data) // 2],
        "empty": lambda _: b"",
        "garbage": lambda _: b"\xff\xfe\x00",
        "UTF-16": lambda data: data.decode().encode("utf-16"),
        "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
        "two megabytes": lambda data: data + b" " * 2_000_000,
        "ten thousand brackets": lambda _: b"[" * 10_000,
        "not a number": lambda _: b"[NaN]",
        "an endless number": lambda data: data.replace(b'"v": 1', b'"v": 1' + b"0" * 5000),
        "an object": lambda data: b'{"decisions": ' + data + b"}",
        "a zero byte": lambda data: data.replace(b"approve", b"app\0rove"),
        "text behind it": lambda data: data + b"x",
        "null": lambda _: b"null",
        "two proofs": lambda data: data.replace(b'"ssh":', b'"passkey": {}, "ssh":'),
        "no proof": lambda data: re.sub(rb',\s*"ssh": "[^"]*"', b"", data),
    }.items()
)
MARKS = tuple(
    Forgery(f"the signature: {name}", signature(change), ("EDT111",))
    for name, change in {
        "one letter changed": lambda text: text[:120] + ("A" if text[120] != "A" else "B") + text[121:],
        "cut short": lambda text: text[:200] + "\n-----END SSH SIGNATURE-----",
        "empty": lambda _: "",
        "twice": lambda text: text + "\n" + text,
        "no armour": lambda text: text.replace("-----BEGIN SSH SIGNATURE-----\n", ""),
        "another armour": lambda text: text.replace("SSH SIGNATURE", "PGP SIGNATURE"),
        "spaces within": lambda text: text.replace("\n", "\n "),
        "very long": lambda text: text.replace("\n-----END", "A" * 100_000 + "\n-----END"),
        "Thai letters": lambda text: text.replace("U1NI", "ลายเซ็น"),
    }.items()
)
FORGERIES = (*EDITS, *FILES, *STATEMENTS, *KEYS, *CHAINS, *URGENT, *BYTES, *MARKS)


def rewritten(change: Callable[[str], str]) -> Do:
    return lambda room: room.write(FILE, change(room.file.read_text("utf-8")))


def swapped_lines(text: str) -> str:
    head, end, body = text.partition("\n---\n")
    opening, *lines = head.split("\n")
    single = [line for line in lines if re.match(r"\w+: ", line)]
    return "\n".join([opening, *reversed(single)]) + end + body


CONTROLS: dict[str, Do] = {
    "nothing at all": lambda _: None,
    "the keys in another order": rewritten(swapped_lines),
    "a value in quotes": rewritten(lambda text: re.sub(r"^title: (.*)$", r'title: "\1"', text, flags=re.MULTILINE)),
    "a comment in the front matter": rewritten(lambda text: text.replace("\nkind:", "\n# ข่าวกิจกรรม\nkind:", 1)),
    "spaces behind the colon": rewritten(lambda text: text.replace("\nkind: ", "\nkind:    ", 1)),
    "empty lines at the end": rewritten(lambda text: text + "\n\n"),
    "no line end at the end": rewritten(lambda text: text.rstrip("\n")),
    "the book indented anew": raw(lambda data: json.dumps(json.loads(data), indent=7).encode()),
    "the book in one line, escaped": raw(lambda data: json.dumps(json.loads(data), ensure_ascii=True).encode()),
    "the keys of the book in another order": book(
        lambda entries: [
            {"ssh": each["ssh"], "statement": dict(reversed(each["statement"].items()))} for each in entries
        ]
    ),
    "the signature without its last line end": signature(lambda text: text.rstrip("\n")),
    "the signature with the line ends of Windows": signature(lambda text: text.replace("\n", "\r\n")),
    "signed in another zone at the same moment": decided(at="2026-11-18T08:10:00+00:00"),
    "approved twice": moved("approve", 1),
    "returned, and approved anew": then(moved("return", 1, note="ก"), moved("approve", 2)),
    "withdrawn, and approved anew": then(moved("withdraw", 1, reason="error"), moved("approve", 2)),
    "removed, and approved anew": then(moved("remove", 1, reason="error"), moved("approve", 2)),
    "urgent for three hours": then(
        edit(ANNOUNCEMENT), decided(decision="urgent", reason="น้ำท่วม", by="deputy", at="2026-11-22T09:00:00+07:00")
    ),
    "urgent, then ratified": then(
        edit(ANNOUNCEMENT),
        decided(decision="urgent", reason="น้ำท่วม", by="deputy", at="2026-11-20T09:00:00+07:00"),
        decided(fresh=False, by="director", at="2026-11-20T10:00:00+07:00"),
    ),
    "a stolen key whose decision is frozen": lambda room: room.team(
        lambda text: (
            key("compromised: 2026-11-21 10:00")(text)
            + f"frozen: [{approval.read(room.settings, ID).last.statement.seal}]\n"
        )
    ),
    "a key on its first day": team(key("from: 2026-11-18")),
    "a key on its last day": team(key("to: 2026-11-18")),
    "another person's key, properly signed": team(
        lambda text: text.replace(
            "post: นิติกร\n", f"post: นิติกร\n    keys: [{{ ssh: {keys.public('lawyer')}, from: 2026-10-01, to: null }}]\n"
        )
    ),
    "a third root's signature": team(lambda text: text, (*keys.ROOTS, "third")),
    "the register with the line ends of Windows": lambda room: (room.root / "content/office/team.yml").write_bytes(
        (room.root / "content/office/team.yml").read_bytes().replace(b"\n", b"\r\n")
    ),
    "who acts as director, during the term": then(
        team(lambda text: text.replace("from: 2026-12-07, to: 2026-12-11", "from: 2026-11-16, to: 2026-11-20")),
        edit(ANNOUNCEMENT),
        decided(by="deputy"),
    ),
    "the status submitted and approved again": then(status("submitted"), status("approved")),
}
