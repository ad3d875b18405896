"""The forging suite as data: what an editor who may write every file tries, to have the director's yes without it.

A forgery begins with an honest history (`before`) and goes on with files changed by hand (`do`). `answers` must be
among what the desk then says: ids of rules, STOP where nothing runs at all, CUSTODY where only the book of every
decision, published with the site, can tell. Digests and signed bytes are computed here once more, from what
`release.model.digest` and `statement.canonical` say of themselves.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

import keys
from hostile import ASCII_CANARY, CANARY, pdf
from newsroom import AT, ORDER, PLACE, SOUND, Newsroom, overlaid
from photo_maker import make_photo

ITEM, ORDER_ITEM = "PR-2569-0900", "OR-2569-0345"
INTRUDER = "intruder"
STOP, CUSTODY = "STOP", "CUSTODY"
TEXT = overlaid(SOUND, f"title: {CANARY}\nbody: เนื้อหาของ{CANARY} {ASCII_CANARY}")

Do = Callable[[Newsroom], object]
Entry = dict[str, Any]


def nothing(room: Newsroom) -> None:
    """Leave everything as it is."""


@dataclass(frozen=True)
class Forgery:
    """One attack: its honest history, what is done then, what must answer; `hole` is why it is not answered yet."""

    name: str
    do: Do
    answers: tuple[str, ...]
    before: Do = nothing
    hole: str = ""


@dataclass(frozen=True)
class Harmless:
    """One control: the release stays cleared; `speaks` are rules of form that may object, but none about approval."""

    name: str
    do: Do
    speaks: tuple[str, ...] = ()
    at: datetime = AT


def canonical(told: Any) -> bytes:
    """Return JSON with sorted keys, no spaces, not escaped to ASCII, in NFC."""
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode()


def hashed(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def digest(file: Path) -> str:
    """Return what an approval of the dossier of *file* is bound to, as any other program would compute it."""
    text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    _, front, body = re.split(r"^---[ \t]*\n", text, maxsplit=2, flags=re.MULTILINE)
    told = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 (BaseLoader makes nothing but strings)
    named = {item["file"] for key in ("photos", "attachments") for item in told.get(key, ())}
    files = {name: file.parent / name for name in named if (file.parent / name).is_file()}
    statement = {
        "v": 1,
        "href": file.parent.as_posix().partition("/content/")[2] + "/",
        "front": {key: told[key] for key in told.keys() - {"status", "withdrawal", "removal"}},
        "body": hashlib.sha256((body.rstrip("\n") + "\n").encode()).hexdigest(),
        "files": {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()},
    }
    return hashed(canonical(statement))


def book(room: Newsroom, item: str = ITEM) -> Path:
    return room.root / "content/approvals" / f"{item}.json"


def entries(room: Newsroom, item: str = ITEM) -> list[Entry]:
    """Return the decisions of *item* as they lie on disk."""
    return json.loads(book(room, item).read_text("utf-8")) if book(room, item).exists() else []


def write(room: Newsroom, found: list[Entry], item: str = ITEM) -> None:
    book(room, item).write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", "utf-8")


def seal(found: list[Entry]) -> str:
    """Return what the next decision must name."""
    return hashed(canonical(found[-1]["statement"])) if found else ""


def entry(room: Newsroom, told: Entry, signer: str = "", namespace: str = keys.NAMESPACE) -> Entry:
    """Return a decision about the dossier as it lies, in these words, signed by the one it names or by *signer*."""
    words = {
        "v": 1, "item": ITEM, "decision": "approve", "by": "head-admin", "at": "2026-11-18T15:20:00+07:00",
        "digest": told.get("digest") or digest(room.file), "prev": seal(entries(room)),
    } | told  # fmt: skip
    mark = keys.sshsig.sign(keys.private(signer or words["by"]), namespace, canonical(words))
    return {"statement": words, "ssh": mark}


def do(*steps: Do) -> Do:
    """Do one after the other."""

    def all_of_them(room: Newsroom) -> None:
        for step in steps:
            step(room)

    return all_of_them


def lay(*overlays: str, text: str = TEXT) -> Do:
    """Lay a text into the place of the sound release; by itself, the attacker's."""
    for overlay in overlays:
        text = overlaid(text, overlay)
    return lambda room: room.lay(text)


def edit(*overlays: str) -> Do:
    """Change lines of the release as it lies there."""
    return lambda room: lay(*overlays, text=room.file.read_text("utf-8"))(room)


def sign(move: str = "approve", *, signer: str = "", namespace: str = keys.NAMESPACE, **told: Any) -> Do:
    """Write one more decision into the book, signed."""

    def add(room: Newsroom) -> None:
        write(room, [*entries(room), entry(room, {"decision": move, **told}, signer, namespace)])

    return add


def kept(change: Callable[[list[Entry]], list[Entry]]) -> Do:
    """Change the book by hand."""
    return lambda room: write(room, change(entries(room)))


def only(*places: int) -> Do:
    """Keep these decisions of the book, in this order."""
    return kept(lambda found: [found[place] for place in places])


def fake(move: str = "approve", *overlays: str, **told: Any) -> Do:
    """Lay the attacker's text and begin the book anew, with one decision."""
    return do(lay(*overlays), only(), sign(move, **told))


def tampered(words: Entry | None = None, /, **outside: Any) -> Do:
    """Lay the attacker's text, its digest and *words* over the last decision, which was signed over others."""

    def tamper(room: Newsroom) -> None:
        *first, last = entries(room)
        told = last["statement"] | {"digest": digest(room.file)} | (words or {})
        told = {key: value for key, value in told.items() if value is not None}
        write(room, [*first, last | {"statement": told} | outside])

    return do(lay(), tamper)


def digested(change: Callable[[str], Any]) -> Do:
    """Forge an approval whose digest is the right one, but written otherwise."""

    def tell(room: Newsroom) -> None:
        told = entries(room)[0]
        write(room, [told | {"statement": told["statement"] | {"digest": change(digest(room.file))}}])

    return do(fake(), tell)


def raw(change: Callable[[bytes], bytes]) -> Do:
    """Change the bytes of the book."""
    return lambda room: book(room).write_bytes(change(book(room).read_bytes()))


def replaced(old: str, new: str) -> Do:
    """Replace words of the book."""
    return raw(lambda data: data.replace(old.encode(), new.encode(), 1))


def armour(change: Callable[[str], str]) -> Do:
    """Change the armoured signature of the only decision."""
    return kept(lambda found: [found[0] | {"ssh": change(found[0]["ssh"])}])


def office(name: str, change: Callable[[str], str]) -> Do:
    """Change a file of content/office/ and have nobody sign it."""

    def change_it(room: Newsroom) -> None:
        file = room.root / "content/office" / name
        file.write_text(change(file.read_text("utf-8")), "utf-8")

    return change_it


def team(change: Callable[[str], str], roots: tuple[str, ...] = keys.ROOTS) -> Do:
    """Change team.yml and have these roots sign it."""
    return lambda room: room.team(change, roots)


def swap(pattern: str, new: str) -> Callable[[str], str]:
    """Replace what a pattern finds first; it must be there."""

    def change(text: str) -> str:
        found, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        assert count, pattern
        return found

    return change


def key(extra: str, name: str = "head-admin") -> Callable[[str], str]:
    """Add words to the key of a person, or set its `from` or `to`."""
    word, _, value = extra.partition(": ")
    if word in ("from", "to"):
        return swap(rf"( {name}, [^}}]*\b{word}:) [^,}}]+?(?=,| \}})", rf"\1 {value}")
    return swap(rf"( {name}, from[^}}]*?) \}}", rf"\1, {extra} }}")


def person(name: str, line: str) -> Callable[[str], str]:
    """Set one line of a person, or give the person an acting term."""
    word = line.partition(":")[0]
    if word == "acting":
        return swap(rf"(- id: {name}\n)", rf"\1    {line}\n")
    return swap(rf"(- id: {name}\n(?:    .*\n)*?)    {word}: .*\n", rf"\1    {line}\n")


def order(*overlays: str, by: str = "director", **told: Any) -> Do:
    """Change the working-group order; *by* decides about it anew, unless that is nobody."""

    def change(room: Newsroom) -> None:
        file = room.root / "content" / ORDER / "order.md"
        text = file.read_text("utf-8")
        for overlay in overlays:
            old, arrow, new = overlay.partition(" => ")
            text = text.replace(old, new) if arrow else overlaid(text, overlay)
        file.write_text(text, "utf-8")
        if by:
            words = {"item": ORDER_ITEM, "digest": digest(file), "prev": seal(entries(room, ORDER_ITEM)), "by": by}
            signed = entry(room, words | {"at": "2026-11-10T09:00:00+07:00"} | told)
            write(room, [*entries(room, ORDER_ITEM), signed], ORDER_ITEM)

    return change


def drawn(colour: str) -> bytes:
    """Return a plain photograph."""
    data = io.BytesIO()
    Image.new("RGB", (960, 640), colour).save(data, "JPEG")
    return data.getvalue()


def album(room: Newsroom) -> None:
    """Approve the sound release with two photographs and a document."""
    for name, data in (("photos/a.jpg", drawn("teal")), ("photos/b.jpg", drawn("olive")), ("attachments/a.pdf", pdf())):
        room.write(f"{PLACE}/{name}", data)
    room.lay(overlaid(SOUND, ALBUM))
    sign()(room)


def put(name: str, data: bytes) -> Do:
    """Write a file of the dossier."""
    return lambda room: room.write(f"{PLACE}/{name}", data)


def swapped(room: Newsroom) -> None:
    """Let the two photographs change places."""
    first, second = (room.file.parent / f"photos/{name}.jpg" for name in "ab")
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)


def linked_photo(room: Newsroom) -> None:
    """Put a link in the place of a photograph."""
    path = room.file.parent / "photos/a.jpg"
    path.rename(room.root / "a.jpg")
    path.symlink_to(room.root / "a.jpg")


def elsewhere(place: str) -> Do:
    """Move the folder."""

    def move(room: Newsroom) -> None:
        target = room.root / "content" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        room.file.parent.rename(target)

    return move


FIRST = "{file: photos/a.jpg, alt: ภาพการประชุม, caption: ครูประชุม, people: none}"
SECOND = "{file: photos/b.jpg, alt: ภาพห้องประชุม, people: none}"
THIRD = f"{{file: photos/c.jpg, alt: {CANARY}, people: none}}"
ALBUM = f"photos: [{FIRST}, {SECOND}]\nattachments: [{{file: attachments/a.pdf, title: เอกสารการประชุม}}]"
FIELDS = (
    f"title: {CANARY}", f"summary: {CANARY}", f"who: {CANARY}", f"what: {CANARY}", "when: วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙",
    f"where: {CANARY}", f"why: {CANARY}", f"how: {CANARY}", f"contact: {CANARY}", f"credit: {CANARY}",
    f"tags: [{CANARY}]", "tags: [เครือข่าย, เครือข่าย]", "-tags", "number: 901/2569", "kind: award", "mode: reactive",
    "date: 2026-11-18 15:15", "audience: [public]", "audience: [public, community]", "channels: [web]", "plan: A04",
    "schools: [S04]", "basis: consent", "prepared_by: pr-editor", "reviewed_by: lawyer", "expires: 2027-01-31",
    "embargo: 2026-11-18 16:00", "event_start: 2026-11-18 09:30", f"changes: [{{at: 2026-11-19 09:00, note: {CANARY}}}]",
    f"persons: [{{name: {CANARY}, role: official, basis: public-task}}]", f"body: {CANARY}",
)  # fmt: skip
EDITS = (
    *(Forgery(f"after approval, {line}", edit(line), ("EDT103",)) for line in FIELDS),
    Forgery("one letter of the text", lay(text=SOUND.replace("ทันเวลา", "ทันเวลๅ")), ("EDT103",)),
    Forgery("a blank line first in the text", lay(text=SOUND.replace("\n---\n", "\n---\n\n")), ("EDT103",)),
    Forgery("a space at the end of the text", lay(text=SOUND.rstrip("\n") + " \n"), ("EDT103",)),
    Forgery("another id", edit("id: PR-2569-0901", f"title: {CANARY}"), ("EDT102",)),
    Forgery("a photo's bytes", put("photos/a.jpg", drawn("maroon")), ("EDT103",), album),
    Forgery("one byte after a photo", put("photos/a.jpg", drawn("teal") + b"x"), ("EDT103",), album),
    Forgery("two photos swapped", swapped, ("EDT103",), album),
    Forgery("two photos told in another order", edit(f"photos: [{SECOND}, {FIRST}]"), ("EDT103",), album),
    Forgery("a photo taken away", lambda room: (room.file.parent / "photos/a.jpg").unlink(), ("EDT103", "REL303"), album),
    Forgery("a photo no longer told of", edit(f"photos: [{FIRST}]"), ("EDT103",), album),
    Forgery("a photo that is a link to its very bytes", linked_photo, ("EDT103",), album),
    Forgery("an alt text", edit(ALBUM.replace("ภาพการประชุม", CANARY)), ("EDT103",), album),
    Forgery("a caption", edit(ALBUM.replace("ครูประชุม", CANARY)), ("EDT103",), album),
    Forgery("a photo's credit", edit(ALBUM.replace("people", f"credit: {CANARY}, people", 1)), ("EDT103",), album),
    Forgery("whom a photo shows", edit(ALBUM.replace("none", "crowd", 1)), ("EDT103",), album),
    Forgery("the bytes of a document", put("attachments/a.pdf", pdf() + b"\n"), ("EDT103",), album),
    Forgery("the title of a document", edit(ALBUM.replace("เอกสารการประชุม", CANARY)), ("EDT103",), album),
    Forgery(
        "a photo more, declared",
        do(put("photos/c.jpg", make_photo("jpeg")), edit(f"photos: [{FIRST}, {SECOND}, {THIRD}]")),
        ("EDT103",), album,
    ),
    Forgery("another address", elsewhere(f"releases/2569/{ASCII_CANARY}"), ("EDT103",)),
    Forgery("an address of another year", elsewhere(f"releases/2568/{ASCII_CANARY}"), ("EDT103",)),
    Forgery("a page in the place of a release", elsewhere(f"pages/{ASCII_CANARY}"), ("REL310",)),
)  # fmt: skip


def borrowed(item: str, **over: Callable[[Newsroom], str]) -> Do:
    """Lay the attacker's text under the book of another item, with words of its decisions changed."""

    def borrow(room: Newsroom) -> None:
        words = {key: value(room) for key, value in over.items()}
        write(room, [found | {"statement": found["statement"] | words} for found in entries(room, item)])

    return do(lay(), borrow)


def neighbour(**over: str) -> Do:
    """Lay the attacker's text as another release, with the book of the sound one."""

    def lay_it(room: Newsroom) -> None:
        room.write("releases/2569/neighbour/release.md", overlaid(TEXT, "id: PR-2569-0901\nnumber: 901/2569"))
        found = [each | {"statement": each["statement"] | over} for each in entries(room)]
        write(room, found, "PR-2569-0901")

    return lay_it


def here(room: Newsroom) -> str:
    return digest(room.file)


def item(room: Newsroom) -> str:
    return ITEM


RENAMED = swap("cname: .*", "cname: elsewhere.example")
ELSEWHERE = "newsdesk-approval@elsewhere.example"
BORROWED = (
    Forgery("another item's whole book", borrowed(ORDER_ITEM), ("EDT103", "EDT114")),
    Forgery("another item's book, renamed", borrowed(ORDER_ITEM, item=item), ("EDT103",)),
    Forgery("another item's book, over these bytes", borrowed(ORDER_ITEM, digest=here), ("EDT111", "EDT114")),
    Forgery("another item's book, renamed, over these bytes", borrowed(ORDER_ITEM, item=item, digest=here), ("EDT111",)),
    Forgery("the approval of the registers' words", borrowed("REG-WORDS", item=item, digest=here), ("EDT111",)),
    Forgery("the sound book for a neighbour", neighbour(), ("EDT103", "EDT114")),
    Forgery("the sound book for a neighbour, renamed", neighbour(item="PR-2569-0901"), ("EDT103",)),
    Forgery("an approval of another item", fake(item="PR-2569-0901"), ("EDT114",)),
    *(
        Forgery(f"the namespace {name!r}", fake(namespace=name), ("EDT111",))
        for name in (
            "", "newsdesk-approval", "newsdesk-team", "file", "git", ELSEWHERE,
            keys.NAMESPACE.upper(), keys.NAMESPACE + "\0", " " + keys.NAMESPACE, keys.NAMESPACE + ".example",
        )
    ),
    Forgery(
        "the office renamed to fit another office's signature",
        do(fake(namespace=ELSEWHERE), office("office.yml", RENAMED)),
        ("EDT301", "EDT106"),
    ),
)  # fmt: skip
STOLEN, LATER = "2026-11-10T15:00:00+07:00", "2026-11-20T10:00:00+07:00"
LEAKED = key("compromised: 2026-11-19 10:00")


def freezing(what: Callable[[Newsroom], str]) -> Do:
    """Have the roots declare a key compromised and freeze something."""
    return lambda room: room.team(lambda text: LEAKED(text) + f"frozen: ['{what(room)}']\n")


KEYS = (
    Forgery("a key of nobody", fake(signer=INTRUDER), ("EDT111",)),
    Forgery("a key of nobody in the director's name", fake(by="director", signer=INTRUDER), ("EDT111",)),
    Forgery("a colleague's key", fake(signer="webmaster"), ("EDT111",)),
    Forgery("the deputy's key in the director's name", fake(by="director", signer="deputy"), ("EDT111",)),
    Forgery("the director's key in another's name", fake(signer="director"), ("EDT111",)),
    Forgery("a root's key", fake(by="director", signer=keys.ROOTS[0]), ("EDT111",)),
    Forgery("one who has no key", fake(by="pr-editor"), ("EDT111", "EDT107")),
    Forgery("one who is not in the register", fake(by=INTRUDER), ("EDT104",)),
    Forgery("a post instead of an id", fake(by="ผู้อำนวยการ", signer="director"), ("EDT104",)),
    Forgery("an id in capitals", fake(by="DIRECTOR", signer="director"), ("EDT104",)),
    Forgery("an expired key", fake(at=LATER), ("EDT112",), team(key("to: 2026-11-19"))),
    Forgery("a key at the moment it ends", fake(at=LATER), ("EDT112",), team(key("to: 2026-11-20 10:00"))),
    Forgery("a key that is not to be used yet", fake(), ("EDT112",), team(key("from: 2026-11-19"))),
    Forgery(
        "an expired key, back-dated", fake(at=STOLEN), ("EDT112",), team(key("to: 2026-11-19")),
        hole="who still holds an expired key that nobody declared compromised dates a decision into its time",
    ),
    Forgery("a compromised key", fake(at=LATER), ("EDT113",), team(LEAKED)),
    Forgery("a compromised key, back-dated", fake(at=STOLEN), ("EDT113",), team(LEAKED)),
    Forgery("a frozen list with another decision", fake(at=STOLEN), ("EDT113",), freezing(lambda room: seal(entries(room)))),
    Forgery("a frozen list with the digest", fake(at=STOLEN), ("EDT113",), do(lay(), freezing(here))),
    Forgery("a frozen list with nothing", fake(at=STOLEN), ("EDT113",), freezing(lambda room: "")),
)  # fmt: skip


def unvouched(change: Callable[[str], str], roots: tuple[str, ...] | None = None, **told: Any) -> Do:
    """Forge an approval with a register changed by hand, and signed by these, or left with the old signatures."""
    return do(fake(**told), office("team.yml", change) if roots is None else team(change, roots))


def signatures(text: str) -> Do:
    """Forge an approval with a widened register and something else in the place of its signatures."""
    return do(unvouched(WIDENED, by="webmaster"), office("team.sigs", lambda _: text))


def for_another_purpose(room: Newsroom) -> None:
    """Sign the widened register with the roots' own keys, but as if it were a decision."""
    unvouched(WIDENED, by="webmaster")(room)
    text = (room.root / "content/office/team.yml").read_bytes()
    made = (keys.sshsig.sign(keys.private(name), keys.NAMESPACE, text) for name in keys.ROOTS)
    (room.root / "content/office/team.sigs").write_text("".join(made), "utf-8")


def gone_out(text: str) -> str:
    """Return the next register, in which a term is over."""
    return person("head-admin", "to: 2026-11-10")(text.replace("serial: 1", "serial: 2"))


def come_back(text: str) -> str:
    """Return the former one."""
    return person("head-admin", "to: null")(text.replace("serial: 2", "serial: 1"))


def without(name: str) -> Do:
    """Forge an approval and take a file of content/office/ away."""
    return do(fake(signer=INTRUDER), lambda room: (room.root / "content/office" / name).unlink())


def twice(text: str) -> str:
    """Write the director once more, with another key."""
    part = text[text.index("  - id: director") : text.index("  - id: deputy")]
    return text + re.sub(r"ssh-ed25519 \S+ director", keys.public(INTRUDER), part)


INTRUDED = swap(r"ssh-ed25519 \S+ head-admin", keys.public(INTRUDER))
BESIDE = swap(
    r"(- id: head-admin\n(?:    \w.*\n)*    keys:\n)",
    rf"\1      - {{ ssh: {keys.public(INTRUDER)}, from: 2026-09-28, to: null }}\n",
)
WIDENED = person("webmaster", "role: director")
ACTING = "acting: [{ post: ผู้รักษาราชการแทน, role: %s, from: %s, to: %s, order: 1/2569 }]"
TEAM = (
    Forgery("a key in the place of another", unvouched(INTRUDED, signer=INTRUDER), (STOP,)),
    Forgery("a key beside another", unvouched(BESIDE, signer=INTRUDER), (STOP,)),
    Forgery("a key, signed by one root", unvouched(BESIDE, keys.ROOTS[:1], signer=INTRUDER), (STOP,)),
    Forgery("a key, signed by one root twice", unvouched(BESIDE, keys.ROOTS[:1] * 2, signer=INTRUDER), (STOP,)),
    Forgery("a key, signed by two roots of one's own", unvouched(BESIDE, (INTRUDER, "friend"), signer=INTRUDER), (STOP,)),
    Forgery("a key, signed by one root and one's own", unvouched(BESIDE, (keys.ROOTS[1], INTRUDER), signer=INTRUDER), (STOP,)),
    Forgery("a key, signed by two of the team", unvouched(BESIDE, ("director", "head-admin"), signer=INTRUDER), (STOP,)),
    Forgery("a role widened", unvouched(WIDENED, by="webmaster"), (STOP,)),
    Forgery("a term prolonged", unvouched(person("head-admin", "to: 2027-09-30")), (STOP,), team(gone_out)),
    Forgery("an acting term", unvouched(person("webmaster", ACTING % ("director", "2026-11-01", "2026-11-30")), by="webmaster"), (STOP,)),
    Forgery("a key's end taken away", unvouched(key("to: null"), at=LATER), (STOP,), team(key("to: 2026-11-19"))),
    Forgery("a compromise taken back", unvouched(swap(", compromised: [^}]*", " "), at=LATER), (STOP,), team(LEAKED)),
    Forgery("a decision frozen", unvouched(lambda text: text + "frozen: ['sha256:0']\n"), (STOP,), team(LEAKED)),
    Forgery("a comment", unvouched(lambda text: text + "# ก\n"), (STOP,)),
    Forgery("a serial", unvouched(swap("serial: 1", "serial: 9")), (STOP,)),
    Forgery("a person twice", unvouched(twice, by="director", signer=INTRUDER), (STOP,)),
    Forgery("a person twice, signed by the roots", do(fake(signer=INTRUDER, by="director"), team(twice)), (STOP,)),
    Forgery("ten thousand brackets", unvouched(lambda text: text + "frozen: " + "[" * 10_000), (STOP,)),
    Forgery("no signatures", signatures(""), (STOP,)),
    Forgery("signatures of nothing", signatures("-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n" * 2), (STOP,)),
    Forgery("the roots' signatures for another purpose", for_another_purpose, (STOP,)),
    Forgery("the signatures taken away", without("team.sigs"), (STOP,)),
    Forgery("the register taken away", without("team.yml"), (STOP,)),
    Forgery("an older register with its own signatures", do(team(come_back), fake()), (CUSTODY,), team(gone_out)),
)  # fmt: skip
