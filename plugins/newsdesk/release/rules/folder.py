"""REL3: the dossier's folder: its name, its place, and nothing in it that is not declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk import thai
from newsdesk.finding import Rule, Spot
from newsdesk.register.words import Kind
from newsdesk.release.homes import HOMES
from newsdesk.release.manuscript import Manuscript

_FORM = "มาตรฐานเว็บไซต์ภาครัฐ: ข้อมูลอ่านได้ด้วยทุกเครื่อง"
_OWN = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"
_TRUE = "ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์ฯ ๒๕๒๕: ข่าวต้องเป็นข้อเท็จจริงและตรวจสอบได้"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ATTACHMENTS = (".pdf", ".docx", ".xlsx", ".csv", ".txt", ".vtt", ".mp3", ".m4a", ".mp4")
_ACCEPTED = {"photos": (".jpg", ".jpeg", ".png", ".webp"), "attachments": ATTACHMENTS}
_ATTACHED = {"attachments": ATTACHMENTS, "captions": (".vtt",), "video_file": (".mp4",)}


def _links(dossier: Manuscript) -> Iterator[Spot]:
    return (Spot() for entry in dossier.entries if entry.sort in ("link", "other"))


def _stray(dossier: Manuscript) -> Iterator[Spot]:
    for path, sort in dossier.entries:
        top, _, name = path.partition("/")
        known = path == HOMES[dossier.home][0] or (sort == "folder" and path in _ACCEPTED)
        accepted = top in _ACCEPTED and "/" not in name and name.endswith(_ACCEPTED[top])
        declared = dossier.fields is None or path in dossier.declared
        if sort in ("file", "folder") and not known and not (sort == "file" and accepted and declared):
            yield Spot(about="photos/" if top == "photos" else "attachments/" if top == "attachments" else "")


def _missing(dossier: Manuscript) -> Iterator[Spot]:
    there = {entry.path for entry in dossier.entries if entry.sort == "file"}
    for name, loc in dossier.declared.items():
        if name not in there:
            yield dossier.front.spot(loc)


def _wrong_type(dossier: Manuscript) -> Iterator[Spot]:
    for name, loc in dossier.declared.items():
        folder = "attachments" if loc[0] in _ATTACHED else "photos"
        accepted = _ATTACHED.get(str(loc[0]), _ACCEPTED["photos"])
        if name.partition("/")[0] != folder or not name.endswith(accepted):
            yield dossier.front.spot(loc)


def _wrong_home(dossier: Manuscript) -> Iterator[Spot]:
    claimed = dossier.front.plain.get("kind") if isinstance(dossier.front.plain, dict) else None
    if claimed in tuple(Kind) and claimed not in HOMES[dossier.home][1]:
        yield dossier.front.spot(("kind",))


def _wrong_year(dossier: Manuscript) -> Iterator[Spot]:
    if dossier.fields is not None and dossier.home != "pages":
        year = thai.be_year(dossier.fields.date.date())
        if dossier.year != str(year):
            yield dossier.front.spot(("date",), str(year))


def _wrong_slug(dossier: Manuscript) -> Iterator[Spot]:
    if not _SLUG.fullmatch(dossier.slug) or len(dossier.slug) > 80:
        yield Spot()


FOLDER_RULES: tuple[Rule[Manuscript], ...] = (
    Rule(
        id="REL301",
        name="symbolic-link",
        law=_OWN,
        th="ลบทางลัด (symlink) ออกจากแฟ้มข่าว แล้ววางไฟล์จริงแทน",
        en="Remove the symbolic link from the dossier and put the file itself there",
        find=_links,
        flags=("folder+link",),
        passes=("folder",),
    ),
    Rule(
        id="REL302",
        name="stray-file",
        law=_OWN,
        th="ย้ายไฟล์ที่ไม่ได้ประกาศ หรือชนิดที่ไม่รับ ออกจากแฟ้มข่าว",
        en="Take out of the dossier what is not declared or not of an accepted type",
        find=_stray,
        flags=("folder+list.xlsx", "folder+.hidden", "folder+photos/a.heic", "folder+photos/undeclared.jpg"),
        passes=("folder",),
    ),
    Rule(
        id="REL303",
        name="missing-file",
        law=_TRUE,
        th="วางไฟล์ที่ประกาศไว้ในแฟ้มข่าว หรือลบบรรทัดนี้",
        en="Put the declared file into the dossier, or delete this line",
        find=_missing,
        flags=("attachments: [{file: attachments/none.pdf, title: ก}]",),
        passes=("attachments: []",),
    ),
    Rule(
        id="REL304",
        name="wrong-file-type",
        law=_OWN,
        th="ใช้ชนิดไฟล์ที่รับ: photos/ เป็น .jpg .png .webp และ attachments/ เป็น " + " ".join(ATTACHMENTS),
        en=f"Use an accepted type: .jpg .png .webp in photos/, {' '.join(ATTACHMENTS)} in attachments/",
        find=_wrong_type,
        flags=(
            "attachments: [{file: attachments/list.xls, title: ก}]",
            "attachments: [{file: photos/a.jpg, title: ก}]",
        ),
        passes=("attachments: []",),
    ),
    Rule(
        id="REL305",
        name="wrong-home",
        law=_TRUE,
        th="ย้ายแฟ้มไปไว้ในโฟลเดอร์ของประเภทนี้",
        en="Move the dossier to the folder of its kind",
        find=_wrong_home,
        flags=("kind: page",),
        passes=("kind: activity",),
    ),
    Rule(
        id="REL306",
        name="wrong-year",
        law=_TRUE,
        th="ย้ายแฟ้มไปไว้ในโฟลเดอร์ปี พ.ศ. ของวันที่เผยแพร่",
        en="Move the dossier to the folder of its year (BE)",
        find=_wrong_year,
        flags=("date: 2025-11-18 15:14",),
        passes=("date: 2026-11-18 15:14", "date: 2569-11-18 15:14"),
    ),
    Rule(
        id="REL307",
        name="slug-form",
        law=_FORM,
        th="ตั้งชื่อโฟลเดอร์ด้วย a-z 0-9 และขีดกลาง ไม่เกิน ๘๐ ตัว",
        en="Name the folder with a-z, 0-9 and hyphens, at most 80",
        find=_wrong_slug,
        flags=("folder=ข่าว", "folder=A News", "folder=-x", "folder=" + "a" * 81),
        passes=("folder=reading-2569",),
    ),
)
