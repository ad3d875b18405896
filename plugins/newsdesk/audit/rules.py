"""OUT: what must not be in the built site. Examples are `name: content` of one file laid into a sound site."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from newsdesk.audit.built import OTHERS, PICTURES, TEXTS, Built
from newsdesk.audit.expected import MANIFEST, Expected, squeezed
from newsdesk.finding import Rule, Spot
from newsdesk.pictures import metadata
from newsdesk.source import Source

_SECURE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"
_GIVING_NEWS = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการให้ข่าวและบริการข่าวสารของราชการ ๒๕๒๙"
_OPEN = "มาตรฐานเว็บไซต์ภาครัฐ"
_FOREIGN = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๑ และ ๒๗: ไม่ส่งข้อมูลผู้อ่านให้ผู้อื่น"
_ACCEPTED = TEXTS | PICTURES | OTHERS
_NAME = re.compile(r"(?:[a-zA-Z0-9][a-zA-Z0-9._-]*/)*[a-zA-Z0-9][a-zA-Z0-9._-]*")
_UNRESOLVED = re.compile(r"[{|](?:filename|static|attach|author|category|tag|index)[}|]|\{\{|\{%|%\}|\}\}")
_COMMENT = re.compile(r"<!--(?!\[if)")
_ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|form|base)\b|<[a-z][^>]*\son[a-z]+\s*=|javascript:", re.IGNORECASE
)
_FIELDS = re.compile(r"^(?:status|prepared_by|reviewed_by|consent|consents|persons): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sight:
    """One built file beside what is expected, the names of all files, and what of it was not read before.

    Pages share their frame and feeds their entries: `fresh` holds the pieces that no earlier file had, `words`
    the strings. What is found in them is looked for again in the whole file, to say where.
    """

    built: Built
    expected: Expected
    names: frozenset[str]
    fresh: str
    words: Source


def _unlisted(sight: Sight) -> Iterator[Spot]:
    if sight.built.name != MANIFEST and sight.built.name not in sight.expected.manifest.files:
        yield Spot()


def _changed(sight: Sight) -> Iterator[Spot]:
    listed = sight.expected.manifest.files.get(sight.built.name)
    if listed is not None and listed["sha256"] != hashlib.sha256(sight.built.data).hexdigest():
        yield Spot()


def _strange(sight: Sight) -> Iterator[Spot]:
    if sight.built.suffix not in _ACCEPTED or not _NAME.fullmatch(sight.built.name):
        yield Spot()


def _unapproved(sight: Sight) -> Iterator[Spot]:
    expected = sight.expected
    origin = expected.manifest.files.get(sight.built.name, {}).get("from", "site")
    if origin not in ("site", "theme"):
        item = expected.manifest.items.get(str(origin))
        fine = (
            item is not None
            and sight.built.name.startswith(item.href)
            and item.digest in expected.approved.get(str(origin), ())
            and item.digest == expected.digests.get(str(origin))
        )
        if not fine:
            yield Spot()


def _withheld(sight: Sight) -> Iterator[Spot]:
    if sight.expected.withheld:
        words = squeezed(sight.words.plain)
        if any(phrase in words for phrase in sight.expected.withheld):
            yield Spot()


def _unreadable(sight: Sight) -> Iterator[Spot]:
    if not sight.built.parsed:
        yield Spot()


def _pattern(pattern: re.Pattern[str], *suffixes: str) -> Callable[[Sight], Iterator[Spot]]:
    def find(sight: Sight) -> Iterator[Spot]:
        if sight.built.suffix in suffixes and pattern.search(sight.fresh):
            yield from sight.built.spots(pattern)

    return find


def _broken(sight: Sight) -> Iterator[Spot]:
    site = urlsplit(sight.expected.manifest.site_url)
    for link in sight.built.links:
        there = urlsplit(link)
        if not there.netloc and not there.path:
            continue
        ours = not there.scheme and not there.netloc
        if ours or (site.netloc and there.netloc == site.netloc):
            path = unquote(there.path).removeprefix(site.path).lstrip("/")
            if (path + "index.html" if not path or path.endswith("/") else path) not in sight.names:
                yield Spot()


def _foreign(sight: Sight) -> Iterator[Spot]:
    own = urlsplit(sight.expected.manifest.site_url).netloc
    if sight.built.suffix == ".html" and any(urlsplit(link).netloc not in ("", own) for link in sight.built.loaded):
        yield Spot()


def _carried(sight: Sight) -> Iterator[Spot]:
    if sight.built.suffix in PICTURES - {".ico"}:
        try:
            found = metadata.carried(sight.built.data)
        except metadata.NotAPicture:
            yield Spot()
        else:
            yield from (Spot(about=item.kind) for item in found)


def _document(sight: Sight) -> Iterator[Spot]:
    document = sight.built.pdf if sight.built.suffix == ".pdf" else None
    if document is not None and (document.metadata or document.xmp_metadata or document.attachments):
        yield Spot()


STRANGE: Rule[Sight] = Rule(
    id="OUT103",
    name="strange-file",
    law=_SECURE,
    th="เอาไฟล์ที่ไม่ใช่ของเว็บไซต์ออก เช่นไฟล์ซ่อน ทางลัด ต้นฉบับ หรือโฟลเดอร์ drafts",
    en="Take out what is no part of a site: hidden files, links, sources",
    find=_strange,
    flags=("release.md: ก", ".hidden.html: ก", "list.xlsx: ก", "a b.html: ก", "x/.git/config: ก"),
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
        flags=("listed=feed.xml: <rss><channel></rss>", "listed=feed.json: {", "listed=a.pdf: %PDF-1.7"),
        passes=("sound",),
    ),
    Rule(
        id="OUT201",
        name="unresolved-mark",
        law=_OPEN,
        th="แก้ต้นทาง มีเครื่องหมายของโปรแกรมหลงเหลือ เช่น {filename} หรือ {{",
        en="Mend the source; a mark of the program is left over, like {filename} or {{",
        find=_pattern(_UNRESOLVED, ".html", ".xml", ".txt"),
        flags=("listed: <a href='{filename}draft.md'>ก</a>", "listed: <p>{{ story.title }}</p>"),
        passes=("listed: <p>{ก}</p>",),
    ),
    Rule(
        id="OUT202",
        name="comment-in-output",
        law=_SECURE,
        th="ลบข้อความซ่อนออกจากแม่แบบ",
        en="Delete the comment from the template",
        find=_pattern(_COMMENT, ".html", ".xml", ".svg"),
        flags=("listed: <p>ก<!-- ข --></p>",),
        passes=("listed: <p>ก</p>",),
    ),
    Rule(
        id="OUT203",
        name="active-content",
        law=_FOREIGN,
        th="ลบสคริปต์ ฟอร์ม หรือเฟรมออกจากหน้า",
        en="Remove the script, form or frame from the page",
        find=_pattern(_ACTIVE, ".html", ".svg"),
        flags=(
            "listed: <script>1</script>",
            "listed: <p onclick=a()>ก</p>",
            "listed: <a href='javascript:a'>ก</a>",
        ),
        passes=("listed: <p>ก</p>",),
    ),
    Rule(
        id="OUT204",
        name="front-matter-in-output",
        law=_SECURE,
        th="แก้การอ่านต้นฉบับ ส่วนหัวของแฟ้มข่าวหลุดออกมาในหน้า",
        en="Mend the reading; the front matter of a dossier shows in the page",
        find=_pattern(_FIELDS, ".html", ".xml"),
        flags=("listed: <p>\nstatus: draft\n</p>", "listed: <p>\nconsents: [C-1]\n</p>"),
        passes=("listed: <p>status: ปกติ</p>",),
    ),
    Rule(
        id="OUT205",
        name="broken-link",
        law=_OPEN,
        th="แก้ลิงก์ภายในที่ไม่มีปลายทาง",
        en="Mend the link; nothing on the site answers to it",
        find=_broken,
        flags=("listed: <a href='/drafts/x.html'>ก</a>", "listed: <img src='/none.jpg' alt=''>"),
        passes=("listed: <a href='/'>ก</a> <a href='#a'>ข</a> <a href='https://elsewhere.example/'>ค</a>",),
    ),
    Rule(
        id="OUT206",
        name="foreign-resource",
        law=_FOREIGN,
        th="เก็บภาพ แบบอักษร และสไตล์ไว้ในเว็บไซต์เอง ไม่โหลดจากที่อื่น",
        en="Keep pictures, fonts and styles on the site itself; load nothing from elsewhere",
        find=_foreign,
        flags=(
            "listed: <img src='https://elsewhere.example/a.jpg' alt=''>",
            "listed: <link rel='stylesheet' href='//cdn.example/a.css'>",
        ),
        passes=("listed: <a href='https://elsewhere.example/'>ก</a>",),
    ),
    Rule(
        id="OUT301",
        name="picture-metadata",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๗",
        th="สร้างภาพใหม่ ภาพนี้ยังมีข้อมูลแฝง",
        en="Make the picture anew; it still carries metadata",
        find=_carried,
        flags=("listed=a.jpg: jpeg+gps", "listed=a.png: png+text"),
        passes=("listed=a.jpg: jpeg",),
    ),
    Rule(
        id="OUT302",
        name="document-metadata",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๗",
        th="ล้างข้อมูลผู้จัดทำและไฟล์ฝังออกจาก PDF",
        en="Clear the author's data and embedded files out of the PDF",
        find=_document,
        flags=("listed=a.pdf: pdf+author",),
        passes=("listed=a.pdf: pdf",),
    ),
)
