"""OUT1: every file is listed, unchanged, of a site's kind, approved by its origin, and holds no withheld words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from newsdesk.audit.built import OTHERS, PICTURES, TEXTS
from newsdesk.audit.expected import MANIFEST, squeezed
from newsdesk.audit.sight import Sight
from newsdesk.editorial import custody
from newsdesk.finding import Rule, Spot

_SECURE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"
_GIVING_NEWS = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการให้ข่าวและบริการข่าวสารของราชการ ๒๕๒๙"
_OPEN = "มาตรฐานเว็บไซต์ภาครัฐ"
_ACCEPTED = TEXTS | PICTURES | OTHERS
_HEADERS = "_headers"  # read by some web servers, shown to nobody
_NAME = re.compile(r"(?:[a-zA-Z0-9][a-zA-Z0-9._-]*/)*[a-zA-Z0-9][a-zA-Z0-9._-]*")


def _unlisted(sight: Sight) -> Iterator[Spot]:
    if sight.built.name != MANIFEST and sight.built.name not in sight.expected.manifest.files:
        yield Spot()


def _changed(sight: Sight) -> Iterator[Spot]:
    listed = sight.expected.manifest.files.get(sight.built.name)
    if listed is not None and listed["sha256"] != hashlib.sha256(sight.built.data).hexdigest():
        yield Spot()


def _strange(sight: Sight) -> Iterator[Spot]:
    name, suffix = sight.built.name, sight.built.suffix
    if name == _HEADERS:
        return
    if suffix not in _ACCEPTED or not _NAME.fullmatch(name) or (suffix == ".js" and not name.startswith("theme/js/")):
        yield Spot()


def _unapproved(sight: Sight) -> Iterator[Spot]:
    expected = sight.expected
    origin = expected.manifest.files.get(sight.built.name, {}).get("from", "site")
    if origin not in ("site", "theme"):
        item = expected.manifest.items.get(str(origin))
        fine = (
            item is not None
            and sight.built.name.startswith(item.href)
            and item.digest == expected.approved.get(str(origin))
            and item.digest == expected.digests.get(str(origin))
        )
        if not fine:
            yield Spot()


def _withheld(sight: Sight) -> Iterator[Spot]:
    if sight.expected.withheld:
        words = squeezed(sight.words.plain)
        if any(phrase in words for phrase in sight.expected.withheld):
            yield Spot()


def _forgotten(sight: Sight) -> Iterator[Spot]:
    if sight.built.name == custody.NAME:
        text = sight.built.data.decode("utf-8", "replace")
        unknown = custody.vanished(text, sight.expected.custody)
        if unknown or any(seal not in text for seal in sight.expected.seals):
            yield Spot()


def _unreadable(sight: Sight) -> Iterator[Spot]:
    if not sight.built.parsed:
        yield Spot()


STRANGE: Rule[Sight] = Rule(
    id="OUT103",
    name="strange-file",
    law=_SECURE,
    th="เอาไฟล์ที่ไม่ใช่ของเว็บไซต์ออก เช่นไฟล์ซ่อน ทางลัด ต้นฉบับ หรือโฟลเดอร์ drafts",
    en="Take out what is no part of a site: hidden files, links, sources",
    find=_strange,
    flags=("release.md: ก", ".hidden.html: ก", "list.xlsm: ก", "a b.html: ก", "x/.git/config: ก", "listed=a.js: 1"),
    passes=("sound",),
)
RULES: tuple[Rule[Sight], ...] = (
    Rule(
        id="OUT101",
        name="unlisted-file",
        law=_SECURE,
        th="สร้างเว็บไซต์ใหม่ ไฟล์นี้ไม่อยู่ในบัญชีไฟล์",
        en="Build the site again; this file is not in the manifest",
        find=_unlisted,
        flags=("news.html: <p>ก</p>", "releases/a.pdf: x"),
        passes=("sound",),
    ),
    Rule(
        id="OUT102",
        name="changed-file",
        law=_SECURE,
        th="สร้างเว็บไซต์ใหม่ ไฟล์นี้ถูกแก้หลังการสร้าง",
        en="Build the site again; this file was changed after it was built",
        find=_changed,
        flags=("index.html: <p>แก้ภายหลัง</p>",),
        passes=("sound",),
    ),
    STRANGE,
    Rule(
        id="OUT104",
        name="file-not-approved",
        law=_GIVING_NEWS,
        th="ตรวจการอนุมัติ ไฟล์นี้มาจากเรื่องที่ไม่มีการอนุมัติตรงกับเนื้อหา",
        en="Check the approval; this file comes from an item whose bytes nobody approved",
        find=_unapproved,
        flags=("listed from=PR-2569-9999: <p>ก</p>",),
        passes=("sound",),
    ),
    Rule(
        id="OUT105",
        name="withheld-words",
        law=_GIVING_NEWS,
        th="หยุดเผยแพร่ มีข้อความของเรื่องที่ยังไม่ผ่านด่านอยู่ในไฟล์นี้",
        en="Publish nothing; words of a release that was not cleared stand in this file",
        find=_withheld,
        flags=("listed: <p>ข้อความของร่างข่าวที่ยังไม่มีใครอนุมัติ</p>",),
        passes=("sound",),
    ),
    Rule(
        id="OUT106",
        name="unreadable-file",
        law=_OPEN,
        th="แก้แม่แบบหรือไฟล์ต้นทาง เครื่องอ่านไฟล์นี้ไม่ได้",
        en="Mend the template or the source; machines cannot read this file",
        find=_unreadable,
        flags=(
            "listed=feed.xml: <rss><channel></rss>",
            "listed=feed.json: {",
            "listed=a.pdf: %PDF-1.7",
            "listed=a.docx: ก",
            "listed=a.xlsx: xlsx+truncated",
            "listed=a.mp4: ก",
        ),
        passes=("sound",),
    ),
    Rule(
        id="OUT108",
        name="custody-not-true",
        law=_GIVING_NEWS,
        th="สร้างเว็บไซต์ใหม่ สมุดคุมการอนุมัติไม่ตรงกับ content/approvals/",
        en="Build the site again; the custody book does not agree with content/approvals/",
        find=_forgotten,
        flags=("custody.txt: team 1", "custody.txt: sha256:" + "0" * 64),
        passes=("sound",),
    ),
)
