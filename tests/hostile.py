"""The leak suite as data: what people do by mistake, by haste or on purpose, each carrying a canary.

A case lays its harm into a sound office. `exit` is what `newsdesk build` must answer: 1 held, 0 built without
it, 2 could not run. `rules` must be among the findings. Whatever the answer, no byte of output/ may hold CANARY.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import pypdf

from newsdesk.editorial import approval
from newsdesk.settings import moment
from newsroom import PLACE, SOUND, Newsroom, overlaid
from paper_maker import make_paper
from photo_maker import make_photo

CANARY = "นกขมิ้นเหลืองอ่อน"
ASCII_CANARY = "kanari7731"
SPOT = "releases/2569/hostile-dossier"
FILE = f"{SPOT}/release.md"
TEXT = overlaid(
    overlaid(SOUND, "id: PR-2569-0901\nnumber: 901/2569\ntitle: " + CANARY),
    f"body: เนื้อหาของ{CANARY} {ASCII_CANARY}",
)
ID_NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right


@dataclass(frozen=True)
class Hostile:
    """One case: what is done to the office, and what must come of it."""

    name: str
    do: Callable[[Newsroom], object]
    exit: int
    rules: tuple[str, ...] = ()


def lay(*overlays: str, approve: bool = False) -> Callable[[Newsroom], object]:
    """Lay the hostile dossier with front-matter lines changed; approved where it still can be read."""

    def do(room: Newsroom) -> None:
        text = TEXT
        for overlay in overlays:
            text = overlaid(text, overlay)
        room.write(FILE, text)
        if approve:
            room.approve(FILE)

    return do


def raw(change: Callable[[str], str | bytes], name: str = FILE) -> Callable[[Newsroom], object]:
    """Lay the hostile dossier as *change* makes it, bytes and all."""
    return lambda room: room.write(name, change(TEXT))


def body(text: str) -> Callable[[Newsroom], object]:
    """Approve the hostile dossier with this in its body."""
    return lay(f"body: {CANARY} {text}", approve=True)


def beside(name: str, data: str | bytes = CANARY) -> Callable[[Newsroom], object]:
    """Put a file into the sound dossier, after its approval."""
    return lambda room: room.write(f"{PLACE}/{name}", data)


def loose(name: str, data: str | bytes = CANARY) -> Callable[[Newsroom], object]:
    """Put a file anywhere into content/."""
    return lambda room: room.write(name, data)


def photo(word: str, people: str = "none", name: str = "photos/a.jpg") -> Callable[[Newsroom], object]:
    """Approve the hostile dossier with a photograph of this sort."""

    def do(room: Newsroom) -> None:
        room.write(f"{SPOT}/{name}", make_photo(word) + (CANARY.encode() if word == "text" else b""))
        lay(f"photos: [{{file: {name}, alt: ภาพประกอบข่าวของสำนักงาน, people: {people}}}]", approve=True)(room)

    return do


def attached(data: bytes, name: str = "attachments/a.pdf") -> Callable[[Newsroom], object]:
    """Approve the hostile dossier with this attachment."""

    def do(room: Newsroom) -> None:
        room.write(f"{SPOT}/{name}", data)
        lay(f"attachments: [{{file: {name}, title: เอกสารแนบ}}]", approve=True)(room)

    return do


def pdf(author: str = "") -> bytes:
    """Return a small PDF, with an author if one is given."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.metadata = {"/Author": author} if author else None
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def docx() -> bytes:
    """Return something that looks like an office file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", CANARY)
    return data.getvalue()


def after_approval(change: Callable[[Newsroom], object]) -> Callable[[Newsroom], object]:
    """Change something once the hostile dossier is approved."""

    def do(room: Newsroom) -> None:
        room.write(f"{SPOT}/photos/a.jpg", make_photo("jpeg"))
        lay("photos: [{file: photos/a.jpg, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]", approve=True)(room)
        change(room)

    return do


def edited(old: str, new: str) -> Callable[[Newsroom], object]:
    """Replace words of the approved hostile dossier."""
    return lambda room: room.write(FILE, (room.root / "content" / FILE).read_text("utf-8").replace(old, new))


def approved_by(person: str, at: str = "2026-11-18T15:10", *overlays: str) -> Callable[[Newsroom], object]:
    """Approve the hostile dossier by this person at this moment."""

    def do(room: Newsroom) -> None:
        lay(*overlays)(room)
        room.approve(FILE, by=person, at=moment(at))

    return do


def link(name: str, target: str) -> Callable[[Newsroom], object]:
    """Plant a symbolic link in content/ to a secret outside of it."""

    def do(room: Newsroom) -> None:
        (room.root / "secret").mkdir()
        (room.root / "secret/release.md").write_text(TEXT, "utf-8")
        (room.root / "secret/list.txt").write_text(CANARY, "utf-8")
        path = room.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        os.symlink(room.root / "secret" / target, path)

    return do


def copied_approval(room: Newsroom) -> None:
    """Give the hostile dossier the sound one's approval."""
    room.write(FILE, TEXT)
    sound = approval.book(room.settings, room.read().id)
    approval.book(room.settings, "PR-2569-0901").write_bytes(sound.read_bytes())


def moved(room: Newsroom) -> None:
    """Move the approved hostile dossier to an address nobody approved."""
    lay(approve=True)(room)
    (room.root / "content" / SPOT).rename(room.root / "content/releases/2569" / ASCII_CANARY)


def without_order(room: Newsroom) -> None:
    """Take the working-group order's approval away: it gives no powers any more."""
    lay(approve=True)(room)
    approval.book(room.settings, "OR-2569-0345").unlink()


def twin(place: str) -> Callable[[Newsroom], object]:
    """Lay the hostile dossier again in another place."""

    def do(room: Newsroom) -> None:
        lay(approve=True)(room)
        room.write(f"{place}/release.md", TEXT)

    return do


def child(name: str, *overlays: str) -> Callable[[Newsroom], object]:
    """Name a child in the approved hostile dossier."""
    return lay(f"body: {CANARY} {name} ได้รับรางวัล", *overlays, approve=True)


def linked_from_sound(target: str) -> Callable[[Newsroom], object]:
    """Approve a sound release that links to the hostile draft."""

    def do(room: Newsroom) -> None:
        lay("status: draft")(room)
        room.lay(SOUND + f"\n[อ่านต่อ]({target})\n")
        room.approve()

    return do


def narrowed(old: str, new: str) -> Callable[[Newsroom], object]:
    """Name a child whose consent the register narrows after the approval."""

    def do(room: Newsroom) -> None:
        child(GIRL, PUPIL % "C-2570-0001")(room)
        book = room.root / "content/office/consents.yml"
        book.write_text(book.read_text("utf-8").replace(old, new, 1), "utf-8")

    return do


BOMB = "tags: &a [x]\nschools: [" + ", ".join(["*a"] * 50) + "]"
PUPIL = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: %s}]"
GIRL = "เด็กหญิงตัวอย่าง ตั้งใจเรียน"

STATUS = (
    Hostile("a draft", lay("status: draft"), 0),
    Hostile("submitted, not approved", lay("status: submitted"), 0),
    Hostile("status hidden", lay("status: hidden"), 1, ("REL105",)),
    Hostile("status skip", lay("status: skip"), 1, ("REL105",)),
    Hostile("status Skip", lay("status: Skip"), 1, ("REL105",)),
    Hostile("status published, Pelican's own word", lay("status: published"), 1, ("REL105",)),
    Hostile("status review", lay("status: review"), 1, ("REL105",)),
    Hostile("status Approved with a capital", lay("status: Approved"), 1, ("REL105",)),
    Hostile("no status", lay("-status"), 1, ("REL104",)),
    Hostile("a blank status", lay("status:"), 1, ("REL105",)),
    Hostile("a misspelt status key", lay("-status", "staus: draft"), 1, ("REL103", "REL104")),
    Hostile("two status lines", raw(lambda text: text.replace("kind:", "status: draft\nkind:", 1)), 1, ("REL102",)),
    Hostile("a status after a broken list", lay("-status", "tags: [ข่าว", "status: draft"), 1, ("REL101",)),
    Hostile("a Thai key before the status", lay("สถานะ: ร่าง"), 1, ("REL103",)),
    Hostile("a full-width colon", raw(lambda text: text.replace("status:", "status：")), 1),
    Hostile("a translation", lay("lang: en"), 1, ("REL103",)),
    Hostile("withdrawn without a reason", lay("status: withdrawn", approve=True), 1, ("EDT203",)),
    Hostile("removed and never approved", lay("status: removed", "removal: {at: 2026-11-20, reason: error}"), 0),
    Hostile(
        "removed after approval",
        lay("status: removed", "removal: {at: 2026-11-20, reason: error}", approve=True),
        0,
    ),
)
MOMENTS = (
    Hostile("dated tomorrow", lay("date: 2026-11-23 09:00", approve=True), 0),
    Hostile("under embargo", lay("embargo: 2026-11-23 06:00", approve=True), 0),
    Hostile("expired", lay("expires: 2026-11-20", approve=True), 0),
    Hostile("a date in the American order", lay("date: 01/11/2026"), 1, ("REL105",)),
    Hostile("a date of two digits", lay("date: 11"), 1, ("REL105",)),
    Hostile("only a time", lay("date: 10:30"), 1, ("REL105",)),
    Hostile("a year of two digits", lay("date: 69-11-01"), 1, ("REL105",)),
    Hostile("an impossible date", lay("date: 2569-02-31"), 1, ("REL105",)),
    Hostile("a wrong weekday", lay("when: วันจันทร์ที่ ๑๘ พฤศจิกายน ๒๕๖๙", approve=True), 1, ("THA101",)),
)
APPROVAL = (
    Hostile("approved by its own word only", lay(), 1, ("EDT102",)),
    Hostile("another item's approval", copied_approval, 1, ("EDT103",)),
    Hostile("text changed after approval", after_approval(edited("เนื้อหาของ", "เนื้อหาใหม่ของ")), 1, ("EDT103",)),
    Hostile("title changed after approval", after_approval(edited(f"title: {CANARY}", f"title: {CANARY}!")), 1, ("EDT103",)),
    Hostile(
        "picture changed after approval",
        after_approval(lambda room: room.write(f"{SPOT}/photos/a.jpg", make_photo("jpeg") + b"")
                       and room.write(f"{SPOT}/photos/a.jpg", make_photo("jpeg+comment"))),
        1, ("EDT103",),
    ),
    Hostile("moved after approval", moved, 1, ("EDT103",)),
    Hostile("an unknown approver", approved_by("nobody"), 1, ("EDT104",)),
    Hostile("an approver away that day", approved_by("head-admin", "2026-11-24T10:00"), 1, ("EDT105", "EDT109")),
    Hostile("an approver before the term", approved_by("head-admin", "2025-01-10T10:00"), 1, ("EDT105",)),
    Hostile("an approver without the power", approved_by("webmaster"), 1, ("EDT107",)),
    Hostile("a kind not delegated", approved_by("head-admin", "2026-11-18T15:10", "kind: announcement"), 1, ("EDT107",)),
    Hostile("the writer approves", approved_by("head-admin", "2026-11-18T15:10", "prepared_by: head-admin"), 1, ("EDT108",)),
    Hostile("approved in the future", approved_by("head-admin", "2027-02-01T10:00"), 1, ("EDT109",)),
    Hostile("the order is not approved", without_order, 1, ("EDT106",)),
    Hostile(
        "approvals that are no JSON",
        lambda room: (lay(approve=True)(room), room.write("approvals/PR-2569-0901.json", "[{")),
        1, ("EDT101",),
    ),
    Hostile("a front-matter approval", lay("approved_by: director"), 1, ("REL103",)),
)  # fmt: skip
FORM = (
    Hostile("a byte-order mark", raw(lambda text: b"\xef\xbb\xbf" + text.encode()), 1, ("REL201",)),
    Hostile("CRLF", raw(lambda text: text.replace("\n", "\r\n").encode()), 1, ("REL202",)),
    Hostile("windows-874", raw(lambda text: text.encode("cp874")), 1, ("REL203",)),
    Hostile("an empty file", raw(lambda _: b""), 1, ("REL204",)),
    Hostile("five million bytes", raw(lambda text: text + CANARY * 120_000), 1, ("REL205",)),
    Hostile("no fence", raw(lambda text: text.replace("---\n", "")), 1, ("REL206",)),
    Hostile("a blank line first", raw(lambda text: "\n" + text), 1, ("REL206",)),
    Hostile("an alias bomb", lay(BOMB), 1, ("REL101",)),
    Hostile("a merge key", lay("<<: {status: approved}"), 1, ("REL103",)),
    Hostile("a python tag", lay("tags: !!python/object/apply:os.system [id]"), 1),
    Hostile("deep nesting", lay("tags: " + "[" * 5000 + "]" * 5000), 1),
    Hostile("save_as the home page", lay("save_as: index.html"), 1, ("REL103",)),
    Hostile("save_as outside", lay("save_as: ../evil.html"), 1, ("REL103",)),
    Hostile("a url of its own", lay("url: drafts/x/"), 1, ("REL103",)),
    Hostile("a template of its own", lay("template: ../../secret"), 1, ("REL103",)),
    Hostile("an unknown kind", lay("kind: gossip"), 1, ("REL105",)),
    Hostile("the id of another", twin("releases/2569/other-place"), 1, ("REL308",)),
    Hostile("the slug of another", twin("releases/2568/hostile-dossier"), 1, ("REL309",)),
    Hostile("the wrong year", raw(lambda text: text, "releases/2568/hostile-dossier/release.md"), 1, ("REL306",)),
    Hostile("an id with a path in it", lay("id: ../../secret"), 1, ("REL105",)),
)
FOLDER = (
    Hostile("an undeclared photo", beside("photos/kanari.jpg", make_photo("jpeg")), 1, ("REL302",)),
    Hostile("a spreadsheet", beside("attachments/list.xlsx"), 1, ("REL302",)),
    Hostile("an office file", beside("attachments/letter.docx", docx()), 1, ("REL302",)),
    Hostile("a hidden file", beside(".hidden.md"), 1, ("REL302",)),
    Hostile("an editor's backup", beside("release.md~"), 1, ("REL302",)),
    Hostile("a swap file", beside(".release.md.swp"), 1, ("REL302",)),
    Hostile("another Markdown file", beside("other.md", TEXT), 1, ("REL302",)),
    Hostile("a Markdown file in capitals", beside("RELEASE.MD", TEXT), 1, ("REL302",)),
    Hostile("an HTML file", beside("attachments/page.html"), 1, ("REL302",)),
    Hostile("an SVG picture", beside("photos/a.svg", "<svg/>"), 1, ("REL302",)),
    Hostile("a loose HTML page", loose("releases/2569/page.html"), 1, ("REL310",)),
    Hostile("a loose reStructuredText page", loose("pages/page.rst"), 1, ("REL310",)),
    Hostile("a folder of images", loose("images/list.txt"), 1, ("REL310",)),
    Hostile("a dot folder", loose(".obsidian/x.md", TEXT), 1, ("REL310",)),
    Hostile("a page without its text", loose("pages/empty/readme.txt"), 1, ("REL310",)),
    Hostile("a linked dossier", link("releases/2569/linked", "."), 1, ("REL310",)),
    Hostile("a linked text", link("releases/2569/linked/release.md", "release.md"), 1, ("REL310",)),
    Hostile("a linked photo", link(f"{PLACE}/photos/a.jpg", "list.txt"), 1, ("REL301",)),
    Hostile("a linked folder of photos", link(f"{PLACE}/photos", "."), 1, ("REL301",)),
    Hostile("photos out of the dossier", lay("photos: [{file: ../../secret.jpg, alt: ภาพ, people: none}]"), 1, ("REL105",)),
    Hostile("an absolute photo", lay("photos: [{file: /etc/hostname, alt: ภาพ, people: none}]"), 1, ("REL105",)),
    Hostile("a folder with a Thai name", loose("releases/2569/ข่าวลับ/release.md", TEXT), 1, ("REL307",)),
)  # fmt: skip
BODY = (
    Hostile("attach climbs out", body("[x]({attach}/../../../secret.txt)"), 1, ("REL401",)),
    Hostile("static climbs out", body("![x]({static}/../private/p.txt)"), 1, ("REL401",)),
    Hostile(
        "a link to a draft's file",
        linked_from_sound("{filename}../hostile-dossier/release.md"),
        1,
        ("REL401",),
    ),
    Hostile("a link to a draft's address", linked_from_sound("/releases/2569/hostile-dossier/"), 1, ("REL405",)),
    Hostile("a link to a draft's id", linked_from_sound("PR-2569-0901"), 0),
    Hostile("a script", body("<script>alert(1)</script>"), 1, ("REL402",)),
    Hostile("an event handler", body("<b onmouseover=alert(1)>ก</b>"), 1, ("REL402",)),
    Hostile("a javascript link", body("[x](javascript:alert)"), 1, ("REL405",)),
    Hostile("a picture from elsewhere", body("![x](https://elsewhere.example/a.jpg)"), 1, ("REL404",)),
    Hostile("an undeclared picture", body("![x](photos/none.jpg)"), 1, ("REL404",)),
    Hostile("a file link", body("[x](file:///etc/passwd)"), 1, ("REL405",)),
    Hostile("control characters", body("ก\x08ข"), 1, ("REL207",)),
    Hostile("a direction override", body("ก\u202eข"), 1, ("REL207",)),
)
PRIVACY = (
    Hostile("an identity number", body(ID_NUMBER), 1, ("PDP101",)),
    Hostile("in Thai digits", body("๑๒๓๔๕๖๗๘๙๐๑๒๑"), 1, ("PDP101",)),
    Hostile("with zero-width spaces", body("1234567\u200b890121"), 1, ("PDP101",)),
    Hostile("as entities", body("".join(f"&#{ord(sign)};" for sign in "1234567890121")), 1, ("PDP101",)),
    Hostile("split by emphasis", body("12345**67890**121"), 1, ("PDP101",)),
    Hostile("split by a comment", body("1234567<!-- -->890121"), 1, ("PDP101",)),
    Hostile("in a hidden comment", body(f"<!-- {ID_NUMBER} -->"), 1, ("PDP101",)),
    Hostile("in the title", lay(f"title: {CANARY} {ID_NUMBER}", approve=True), 1, ("PDP101",)),
    Hostile("in a tag", lay(f'tags: ["{ID_NUMBER}"]', approve=True), 1, ("PDP101",)),
    Hostile("in a comment of the front matter", lay(f"credit: ภาพ # {ID_NUMBER}", approve=True), 1, ("PDP101",)),
    Hostile("in a code block", body("`1234567890121`"), 1, ("PDP101",)),
    Hostile("a mobile number", body("โทร ๐๘๙-๑๒๓-๔๕๖๗"), 1, ("PDP103",)),
    Hostile("a private mailbox", body("somebody.private@mail.example"), 1, ("PDP104",)),
    Hostile("a LINE id", body("ไอดีไลน์ nobody_t57"), 1, ("PDP105",)),
    Hostile("a house's code", body("เลขรหัสประจำบ้าน ๑๔๙๙-๐๑๒๓๔๕-๖"), 1, ("PDP109",)),
    Hostile("a pupil's number", body("รหัสนักเรียน ๑๐<!-- -->๕๙๓"), 1, ("PDP110",)),
    Hostile("a number plate", body("ทะเบียนรถ กข **1234** อ่างทอง"), 1, ("PDP111",)),
    Hostile("a birth date", body("เกิดวันที่ ๕ ม.ค. ๕๗"), 1, ("PDP112",)),
    Hostile("a pay", body("นายทดลอง ไม่มีจริง เงินเดือน 25,000 บาท"), 1, ("PDP115",)),
    Hostile("an undeclared child", child("เด็กชายทดสอบ ไม่มีจริง"), 1, ("PDP201",)),
    Hostile("a pupil without consent", child(GIRL, "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: public-task}]"), 1, ("PDP202",)),
    Hostile("an unknown consent", child(GIRL, PUPIL % "C-2570-9999"), 1, ("PDP204",)),
    Hostile("an expired consent", child(GIRL, PUPIL % "C-2569-0190"), 1, ("PDP205",)),
    Hostile("a withdrawn consent", child(GIRL, PUPIL % "C-2569-0188"), 0),
    Hostile("a consent without the name", narrowed("scope: [name, photo, video]", "scope: [photo]"), 1, ("PDP206",)),
    Hostile("a consent of a friend", narrowed("given_by: ผู้ใช้อำนาจปกครองและนักเรียน", "given_by: เพื่อน"), 1, ("PDP208",)),
    Hostile("a consent without the channel", child(GIRL, PUPIL % "C-2570-0002", "channels: [web, tv]"), 1, ("PDP207",)),
    Hostile("a face without a basis", photo("jpeg", "identifiable"), 1, ("PDP203",)),
    Hostile("an identity number in captions", attached(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{ID_NUMBER} {CANARY}\n".encode(), "attachments/a.vtt"), 1, ("PDP101",)),
    Hostile("an author in a PDF", attached(pdf(CANARY)), 1, ("PDP302",)),
    Hostile("a PDF that is none", attached(CANARY.encode()), 1, ("PDP304",)),
    *(
        Hostile(f"{word} with {harm}", attached(make_paper(word, f"{CANARY} {harm}"), f"attachments/a.{word[:4].rstrip('+')}"), 1, (rule,))
        for word, harm, rule in (
            ("docx+header", ID_NUMBER, "PDP101"),
            ("docx+comments", ID_NUMBER, "PDP303"),
            ("docx+vanish", ID_NUMBER, "PDP303"),
            ("docx+deleted", ID_NUMBER, "PDP307"),
            ("docx+nested", ID_NUMBER, "PDP308"),
            ("docx+entities", ID_NUMBER, "PDP301"),
            ("xlsx+second", ID_NUMBER, "PDP101"),
            ("xlsx+hidden-sheet", ID_NUMBER, "PDP303"),
            ("xlsx+second", "เด็กชายทดสอบ ไม่มีจริง", "PDP201"),
            ("xlsx+pivot", ID_NUMBER, "PDP303"),
            ("mp3+id3v2", CANARY, "PDP302"),
            ("mp4+place", CANARY, "PDP306"),
            ("csv", ID_NUMBER, "PDP101"),
            ("csv+windows-874", CANARY, "PDP301"),
            ("vtt+note", ID_NUMBER, "PDP101"),
            ("pdf", ID_NUMBER, "PDP101"),
            ("pdf+update", CANARY, "PDP307"),
            ("pdf+gps", CANARY, "PDP306"),
        )
    ),
)  # fmt: skip
PICTURES = (
    Hostile("a photo with GPS", photo("jpeg+gps"), 1, ("PIC101",)),
    Hostile("a photo with a comment", photo("jpeg+comment"), 1, ("PIC102",)),
    Hostile("a photo with trailing bytes", photo("jpeg+trailer"), 1, ("PIC102",)),
    Hostile("a photo with XMP", photo("jpeg+xmp"), 1, ("PIC102",)),
    Hostile("a PNG with text", photo("png+text", name="photos/a.png"), 1, ("PIC102",)),
    Hostile("a truncated photo", photo("truncated"), 1, ("PIC103",)),
    Hostile("a decompression bomb", photo("bomb", name="photos/a.png"), 1, ("PIC104",)),
    Hostile("a text called jpg", photo("text"), 1),
    Hostile("a photo that is not there", lay("photos: [{file: photos/none.jpg, alt: ภาพประกอบข่าว, people: none}]", approve=True), 1, ("REL303",)),
)  # fmt: skip
ALL = (*STATUS, *MOMENTS, *APPROVAL, *FORM, *FOLDER, *BODY, *PRIVACY, *PICTURES)
