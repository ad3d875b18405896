"""Say of a file, or of an address of the site, whether it is genuine, altered, gone or not ours.

The manifest alone is asked: it names who approved what, when, and the SHA-256 of every file. A file is looked up by
its bytes and by its place. A piece of a pack is made anew from what stands approved, and compared. Exit 0 genuine,
1 altered, outdated, gone or not ours, 2 when there is no manifest.
Asked about nothing in particular, it says whether all of content/ lies there as it was approved.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from pydantic import ValidationError

from newsdesk.audit.expected import MANIFEST, Manifest
from newsdesk.cli import packed
from newsdesk.editorial import genuine
from newsdesk.finding import Lang
from newsdesk.register import office
from newsdesk.report.table import Phrase, one_line, told
from newsdesk.settings import ZONE, CannotRun, find, moment, now

EXAMPLE = "newsdesk verify releases/2569/reading-supervision-wat-saithan/"

Word = Literal["genuine", "unread", "altered", "outdated", "gone", "foreign"]
_WORDS: Mapping[Word, Phrase] = {
    "genuine": Phrase("ของแท้", "genuine"),
    "unread": Phrase("ที่อยู่ของสำนักงาน แต่ยังไม่ได้เทียบตัวไฟล์", "an address of ours; its bytes were not compared"),
    "altered": Phrase("ถูกแก้: ที่อยู่เป็นของสำนักงาน แต่ไฟล์ไม่ตรง", "altered: the address is ours, these bytes are not"),
    "outdated": Phrase(
        "ไม่ใช่ฉบับที่อนุมัติอยู่ในเวลานี้ ให้ทำชุดเผยแพร่ใหม่", "outdated: not made of what stands approved now; pack anew"
    ),
    "gone": Phrase("นำออกจากการเผยแพร่แล้ว", "gone: taken out of publication"),
    "foreign": Phrase("ไม่ใช่ของสำนักงาน", "not ours"),
}
_PIECES: Mapping[str, Phrase] = {
    "altered": Phrase("ถูกแก้: ไม่ตรงกับชุดเผยแพร่ของเรื่องนี้", "altered: the pack of this item is made otherwise")
}
_APPROVED = Phrase("{item} อนุมัติโดย{post} {at} รหัสเนื้อหา {digest}", "{item}, approved by {post}, {at}, digest {digest}")
_MADE = {
    "site": Phrase("หน้าที่ระบบรวมจากเรื่องที่อนุมัติแล้ว", "gathered by the site from what is approved"),
    "theme": Phrase("ไฟล์ของหน้าตาเว็บไซต์", "a file of the site's looks"),
}
_STALE = Phrase(
    "คำเตือน: บัญชีนี้ใช้ได้ถึง {} ขอบัญชีใหม่จากเว็บไซต์", "warning: this manifest stood until {}; fetch the site's present one"
)


_CONTENT: Mapping[genuine.Word, Phrase] = {
    "changed": Phrase("เปลี่ยนไปหลังการอนุมัติ", "changed after its approval"),
    "unapproved": Phrase("ยังไม่มีผู้อนุมัติ", "approved by nobody"),
    "unproven": Phrase("ลายเซ็นหรือสายของมติไม่น่าเชื่อ", "its signature or its chain is not believed"),
    "unreadable": Phrase("อ่านไม่ได้", "cannot be read"),
}
_COUNTED = Phrase("ตรงกับที่อนุมัติ {} จาก {} เรื่อง", "{} of {} lie as they were approved")


class Answer(NamedTuple):
    """What is said of a file or an address: the word, the place in the site, and the SHA-256 the manifest has there."""

    word: Word
    place: str = ""
    sha256: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("what", nargs="?", metavar="FILE|URL-PATH", help="ไฟล์ หรือที่อยู่ในเว็บไซต์ (a file or an address)")
    parser.add_argument("--manifest", type=Path, metavar="FILE|DIR", help="ปกติคือ output/manifest.json (where it lies)")
    parser.add_argument("--at", metavar="ISO", help="ตรวจ ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the answer."""
    if options.what is None:
        return _content(options)
    at = moment(options.at) if options.at else now()
    if verdict := _piece(options, at):
        for line in _of_pack(verdict, options.lang):
            print(one_line(line))
        return int(verdict.word != "genuine")
    place = options.manifest or find(options.root).output
    file = place / MANIFEST if place.is_dir() else place
    listing = manifest(file)
    answer = _asked(options.what, listing, file.resolve().parent)
    for line in _lines(answer, listing, at, options.lang):
        print(one_line(line))
    return 0 if answer.word in ("genuine", "unread") else 1


def _piece(options: argparse.Namespace, at: datetime) -> packed.Verdict | None:
    """Return what is to be said of a piece of a pack; None where a manifest is named, or the file claims no pack."""
    file = Path(options.what)
    return packed.judge(file, find(options.root), at) if options.manifest is None and file.is_file() else None


def _of_pack(verdict: packed.Verdict, lang: Lang) -> Iterator[str]:
    yield f"{_PIECES.get(verdict.word, _WORDS[verdict.word]).says(lang)}: {verdict.item}"
    if verdict.matter and verdict.word != "foreign":
        item, digest = verdict.matter.cleared, verdict.matter.digest[:8]
        approved = told(item.decision.at.astimezone(ZONE), lang)
        yield _APPROVED.says(lang).format(item=verdict.item, post=item.approver.post, at=approved, digest=digest)


def _content(options: argparse.Namespace) -> int:
    """Say of every dossier that claims an approval whether it is as it was approved. Returns 1 unless all are."""
    settings = find(options.root)
    found = list(genuine.survey(settings, office.read(settings)))
    for path, word in found:
        if word != "genuine":
            print(one_line(f"{path}: {_CONTENT[word].says(options.lang)}"))
    count = sum(word == "genuine" for _, word in found)
    print(_COUNTED.says(options.lang).format(count, len(found)))
    return int(count < len(found))


def manifest(file: Path) -> Manifest:
    """Read a manifest. Raises CannotRun when there is none that can be read, or it names what it does not explain."""
    try:
        listing = Manifest.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        raise CannotRun(f"{file}: อ่านบัญชีไฟล์ไม่ได้ ให้สร้างเว็บไซต์ก่อน (no readable manifest)") from None
    if any(entry.get("from") not in (*_MADE, *listing.items) for entry in listing.files.values()):
        raise CannotRun(f"{file}: บัญชีไฟล์ไม่ครบ มีไฟล์ที่ไม่บอกที่มา (the manifest names files of no known origin)")
    return listing


def judge(listing: Manifest, place: str | None, digest: str | None) -> Answer:
    """Return what the manifest says of bytes with this SHA-256, or of none, at a place of the site, or at none.

    Raises CannotRun when it is asked about itself.
    """
    if place == MANIFEST:
        raise CannotRun(f"{place}: บัญชีไฟล์รับรองตัวเองไม่ได้ (a manifest cannot vouch for itself)")
    if place is not None and any(href and place.startswith(href) for href in listing.gone.values()):
        return Answer("gone", place)
    if place is not None and place in listing.files:
        known = str(listing.files[place].get("sha256"))
        word: Word = "unread" if digest is None else "genuine" if digest == known else "altered"
        return Answer(word, place, known)
    twins = (name for name, entry in sorted(listing.files.items()) if digest and entry.get("sha256") == digest)
    twin = next(twins, None)
    return Answer("genuine", twin, digest or "") if twin else Answer("foreign")


def _asked(what: str, listing: Manifest, root: Path) -> Answer:
    """Return the answer about a file when there is one, else about an address."""
    path = Path(what)
    file = path / "index.html" if path.is_dir() else path
    if file.is_file():
        return judge(listing, _place(file.resolve(), root, listing), _sha256(file))
    place = _address(what, listing)
    if place is None or place not in listing.files or not (root / place).is_file():
        return judge(listing, place, None)
    return judge(listing, place, _sha256(root / place))


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise CannotRun(f"{file}: อ่านไม่ได้ (cannot be read)") from error


def _place(file: Path, root: Path, listing: Manifest) -> str | None:
    """Return where in the site *file* lies: below the manifest's folder, or below the end of its own path in a copy."""
    if root in file.parents:
        return file.relative_to(root).as_posix()
    graves = tuple(filter(None, listing.gone.values()))
    tails = ("/".join(file.parts[start:]) for start in range(1, len(file.parts) - 1))
    return next((tail for tail in tails if tail in listing.files or tail.startswith(graves)), None)


def _address(what: str, listing: Manifest) -> str | None:
    """Return the file that the site serves at an address; None when the address is another site's."""
    if not what or not what.isprintable():
        return None
    site = urlsplit(listing.site_url)
    try:
        asked = urlsplit(what)
    except ValueError:
        return None
    if asked.netloc and asked.netloc != site.netloc:
        return None
    path = unquote(asked.path).removeprefix(site.path.rstrip("/") + "/").lstrip("/")
    if path in listing.files or path == MANIFEST:
        return path
    return None if ".." in path.split("/") else f"{path.rstrip('/')}/index.html".lstrip("/")


def _lines(answer: Answer, listing: Manifest, at: datetime, lang: Lang) -> Iterator[str]:
    yield f"{_WORDS[answer.word].says(lang)}: {answer.place}" if answer.place else _WORDS[answer.word].says(lang)
    if answer.word == "gone":
        yield from (item for item, href in listing.gone.items() if href and answer.place.startswith(href))
    if answer.sha256:
        yield _origin(answer.place, listing, lang)
        yield f"SHA-256 {answer.sha256}"
    if listing.until and listing.until <= at:
        yield _STALE.says(lang).format(told(listing.until.astimezone(ZONE), lang))


def _origin(place: str, listing: Manifest, lang: Lang) -> str:
    origin = str(listing.files[place]["from"])
    if origin in _MADE:
        return _MADE[origin].says(lang)
    item = listing.items[origin]
    digest = item.digest.removeprefix("sha256:")[:8]
    approved = told(item.approved_at.astimezone(ZONE), lang)
    return _APPROVED.says(lang).format(item=origin, post=item.approved_by, at=approved, digest=digest)
