"""REL4: the body: no active HTML, no hidden words, no way out of the dossier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.release import redaction
from newsdesk.release.manuscript import Manuscript

_OWN = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"
_CCA = "พ.ร.บ.ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ฯ มาตรา ๑๔"
_PELICAN = re.compile(r"[{|](?:filename|static|attach|author|category|tag|index)[}|]", re.IGNORECASE)
_ACTIVE = re.compile(
    r"<\s*/?\s*(?:script|style|iframe|object|embed|form|input|button|link|meta|base|svg|math|audio|video"
    r"|frame|frameset|template|noscript|textarea|select)\b|<[a-z][^>]*\s(?:on[a-z]+|style|srcdoc)\s*=",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--")
_UNSAFE = re.compile(
    r"\]\(\s*<?\s*(?!https?://|mailto:|#|photos/|attachments/|[A-Z]{2}-\d{4}-\d{4}[)#\s])[^)\s]"
    r"|^ {0,3}\[[^\]]+\]:\s*<?(?!https?://|mailto:|#|photos/|attachments/|[A-Z]{2}-\d{4}-\d{4}\s*$)\S"
    r"|(?:javascript|vbscript|data|file)\s*:(?=\S)"
    r"|(?:href|src)\s*=\s*[\"']?(?!https?://|mailto:|#)",
    re.IGNORECASE | re.MULTILINE,
)
_LINKING = ("](", "]:", "href", "src", "script", "data", "file")  # no link is without one of them
_IMAGE = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)|!\[[^\]]*\]\s*\[|<img\b", re.IGNORECASE)
Find = Callable[[Manuscript], Iterator[Spot]]


def in_text(pattern: re.Pattern[str]) -> Find:
    def find(dossier: Manuscript) -> Iterator[Spot]:
        return _spots(pattern, dossier.text or "", 1)

    return find


def _in_body(pattern: re.Pattern[str]) -> Find:
    def find(dossier: Manuscript) -> Iterator[Spot]:
        return _spots(pattern, dossier.body, dossier.body_line)

    return find


def _spots(pattern: re.Pattern[str], text: str, first_line: int) -> Iterator[Spot]:
    for found in pattern.finditer(text):
        line_start = text.rfind("\n", 0, found.start()) + 1
        line = first_line + text.count("\n", 0, found.start())
        yield Spot(line, found.start() - line_start + 1, found.end() - found.start())


def _unsafe_links(dossier: Manuscript) -> Iterator[Spot]:
    body = dossier.body.casefold()
    if any(word in body for word in _LINKING):
        yield from _spots(_UNSAFE, dossier.body, dossier.body_line)


def _unlisted_image(dossier: Manuscript) -> Iterator[Spot]:
    photos = {name for name in dossier.declared if name.startswith("photos/")}
    for spot, name in zip(_spots(_IMAGE, dossier.body, dossier.body_line), _IMAGE.findall(dossier.body), strict=True):
        if name not in photos:
            yield spot


def _unknown_redaction(dossier: Manuscript) -> Iterator[Spot]:
    text = dossier.text or ""
    for start, end in redaction.unknown(text) if "{{" in text else ():
        yield Spot(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), end - start)


BODY_RULES: tuple[Rule[Manuscript], ...] = (
    Rule(
        id="REL401",
        name="pelican-link",
        law=_OWN,
        th="เขียนชื่อไฟล์ตรง ๆ เช่น photos/a.jpg แทน {static} {attach} {filename}",
        en="Write the file's own name, like photos/a.jpg, instead of {static}, {attach} or {filename}",
        find=_in_body(_PELICAN),
        flags=("[x]({attach}/../../secret.txt)", "![ก]({static}/images/a.jpg)", "[x](|filename|draft.md)"),
        passes=("เลือกได้ {ตามสมัครใจ}",),
    ),
    Rule(
        id="REL402",
        name="active-html",
        law=_CCA,
        th="ลบ HTML ส่วนนี้ เขียนด้วย Markdown แทน",
        en="Delete this HTML; write Markdown instead",
        find=_in_body(_ACTIVE),
        flags=(
            "<script>alert(1)</script>",
            "<b onclick=x()>ก</b>",
            '<p style="color:red">ก</p>',
            "<iframe src=x>",
        ),
        passes=("<br>", "ก < ข และ ค > ง", "**หนา**"),
    ),
    Rule(
        id="REL403",
        name="html-comment",
        law=_OWN,
        th="ลบข้อความซ่อน <!-- --> ออก ระบบจะไม่นำไปเผยแพร่",
        en="Delete the hidden comment; it is never published",
        find=_in_body(_COMMENT),
        flags=("ก <!-- โทรหาแม่ก่อน --> ข",),
        passes=("ก -- ข",),
        severity=Severity.WARNING,
    ),
    Rule(
        id="REL404",
        name="undeclared-picture",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๔",
        th="ประกาศภาพนี้ใน photos: ให้ครบก่อนใช้ในเนื้อหา",
        en="Declare this picture under photos: before the body shows it",
        find=_unlisted_image,
        flags=("![ก](photos/none.jpg)", "![ก](https://elsewhere.example/a.jpg)", '<img src="x">', "![ก][1]"),
        passes=("[ดาวน์โหลด](https://example.org/)",),
    ),
    Rule(
        id="REL405",
        name="unsafe-link",
        law=_CCA,
        th="ใช้ลิงก์ที่ขึ้นต้นด้วย https:// mailto: หรือรหัสข่าว เช่น PR-2569-0347",
        en="Link with https://, mailto: or the id of a release, like PR-2569-0347",
        find=_unsafe_links,
        flags=(
            "[x](../../secret.txt)",
            "[x](/etc/hostname)",
            "[x](javascript:alert)",
            "[x](data:text/html,a)",
            "[1]: file:///etc/passwd",
            '<a href="/drafts/">x</a>',
            "[x](drafts/x.html)",
        ),
        passes=("[x](https://example.org/)", "[ข่าวเดิม](PR-2569-0347)", "[ก](mailto:pr@ayutthaya1.example)"),
    ),
    Rule(
        id="REL406",
        name="unknown-redaction",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๔",
        th="เขียนชนิดของสิ่งที่ปกปิดให้ระบบรู้จัก เช่น {{redact: ที่อยู่}} หรือ {{redact: NATIONAL_ID}}",
        en="Name a known kind of what is redacted, like {{redact: NATIONAL_ID}} or {{redact: ที่อยู่}}",
        find=_unknown_redaction,
        flags=(
            "{{redact: ลับ}}",
            "{{redact: 0812345678}}",
            "{{redact}}",
            "{{redact NATIONAL_ID}}",
            "{{redact: NATIONAL_ID}",
            "{{Redact: NATIONAL_ID}}",
            'summary: "ก {{redact: x}}"',
        ),
        passes=("{{redact: NATIONAL_ID}}", "{{redact:ที่อยู่}}", "{{ redact : PHONE }}", 'summary: "ก {{redact: PHONE}}"'),
    ),
)
