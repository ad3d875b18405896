"""OUT2: a page holds no mark of a program, no hidden words, nothing active, and leads nowhere it should not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

from newsdesk.audit.built import Built
from newsdesk.audit.sight import Sight
from newsdesk.finding import Rule, Spot

_SECURE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"
_OPEN = "มาตรฐานเว็บไซต์ภาครัฐ"
_FOREIGN = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๑ และ ๒๗: ไม่ส่งข้อมูลผู้อ่านให้ผู้อื่น"
_UNRESOLVED = re.compile(r"[{|](?:filename|static|attach|author|category|tag|index)[}|]|\{\{|\{%|%\}|\}\}")
_COMMENT = re.compile(r"<!--(?!\[if)")
_ACTIVE = re.compile(
    r"<(?:(?:script|iframe|object|embed|form|base)\b|[a-z][^>]*\son[a-z]+\s*=)|:(?<=javascript:)", re.IGNORECASE
)
# The site's own: a script of the theme, the search form, and data that no browser runs.
_OWN = re.compile(
    r'<script src="(?P<at>[^"]*/)theme/js/[a-z]+\.js" defer></script>'
    r'|<form role="search" action="(?P<to>[^"]*/)search/"|<script type="application/ld\+json">'
)
_FIELDS = re.compile(r"^(?:status|prepared_by|reviewed_by|consent|consents|persons|waivers): ", re.MULTILINE)


def _pattern(pattern: re.Pattern[str], signs: str, *suffixes: str) -> Callable[[Sight], Iterator[Spot]]:
    """Return a finder of *pattern*, which never stands without one of *signs*."""

    def find(sight: Sight) -> Iterator[Spot]:
        likely = sight.built.suffix in suffixes and any(sign in sight.fresh for sign in signs)
        if likely and pattern.search(sight.fresh):
            yield from sight.built.spots(pattern)

    return find


def _active(sight: Sight) -> Iterator[Spot]:
    """Yield what a browser would run or send, but for what is the site's own."""
    roots = ("/", f"{sight.expected.manifest.site_url}/")

    def own(found: re.Match[str]) -> str:
        return " " * len(found[0]) if (found["at"] or found["to"] or "/") in roots else found[0]

    if sight.built.suffix in (".html", ".svg") and _ACTIVE.search(sight.fresh):
        yield from Built(sight.built.name, _OWN.sub(own, sight.built.text).encode()).spots(_ACTIVE)


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


RULES: tuple[Rule[Sight], ...] = (
    Rule(
        id="OUT201",
        name="unresolved-mark",
        law=_OPEN,
        th="แก้ต้นทาง มีเครื่องหมายของโปรแกรมหลงเหลือ เช่น {filename} หรือ {{",
        en="Mend the source; a mark of the program is left over, like {filename} or {{",
        find=_pattern(_UNRESOLVED, "{}|", ".html", ".xml", ".txt"),
        flags=("listed: <a href='{filename}draft.md'>ก</a>", "listed: <p>{{ story.title }}</p>"),
        passes=("listed: <p>{ก}</p>",),
    ),
    Rule(
        id="OUT202",
        name="comment-in-output",
        law=_SECURE,
        th="ลบข้อความซ่อนออกจากแม่แบบ",
        en="Delete the comment from the template",
        find=_pattern(_COMMENT, "<", ".html", ".xml", ".svg"),
        flags=("listed: <p>ก<!-- ข --></p>",),
        passes=("listed: <p>ก</p>",),
    ),
    Rule(
        id="OUT203",
        name="active-content",
        law=_FOREIGN,
        th="ลบสคริปต์ ฟอร์ม หรือเฟรมออกจากหน้า",
        en="Remove the script, form or frame from the page",
        find=_active,
        flags=(
            "listed: <script>1</script>",
            "listed: <p onclick=a()>ก</p>",
            "listed: <a href='javascript:a'>ก</a>",
            'listed: <script src="https://elsewhere.example/theme/js/a.js" defer></script>',
            'listed: <form role="search" action="https://elsewhere.example/search/">',
            'listed: <script src="/theme/js/search.js" defer onload="a()"></script>',
        ),
        passes=(
            "listed: <p>ก</p>",
            'listed: <script src="/theme/js/search.js" defer></script>',
            'listed: <script type="application/ld+json">{}</script>',
        ),
    ),
    Rule(
        id="OUT204",
        name="front-matter-in-output",
        law=_SECURE,
        th="แก้การอ่านต้นฉบับ ส่วนหัวของแฟ้มข่าวหลุดออกมาในหน้า",
        en="Mend the reading; the front matter of a dossier shows in the page",
        find=_pattern(_FIELDS, ":", ".html", ".xml"),
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
)
