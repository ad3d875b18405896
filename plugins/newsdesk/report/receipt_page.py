"""The receipt of a consent as plain text, Thai or English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.register.books import Consent, Word
from newsdesk.report.receipt import Leaning, Receipt, State
from newsdesk.report.table import Phrase, one_line, told
from newsdesk.thai import Digits

_HEAD = Phrase("ใบรับเรื่องความยินยอม {} ({})", "Receipt for consent {} ({})")
_GIVEN = Phrase("ให้ไว้", "given")
_ENDS = {
    "stands": Phrase("ยังมีผลถึง {}", "stands until {}"),
    "withdrawn": Phrase("ถอนเมื่อ {}", "withdrawn at {}"),
    "lapsed": Phrase("สิ้นอายุเมื่อ {}", "lapsed at {}"),
}
_SCOPES: Mapping[str, Phrase] = {
    "name": Phrase("ชื่อ {} แห่ง", "names: {}"),
    "photo": Phrase("ภาพ {} ภาพ", "photographs: {}"),
    "video": Phrase("วีดิทัศน์ {} แห่ง", "videos: {}"),
    "sensitive": Phrase("ข้อความอ่อนไหว {} แห่ง", "sensitive words: {}"),
}
_USED, _UNUSED = Phrase("ใช้ใน", "used in"), Phrase("ไม่มีแฟ้มข่าวใดใช้ความยินยอมนี้", "no dossier uses this consent")
_LINE = Phrase("บรรทัด {}", "lines {}")
_STATES: Mapping[State, Phrase] = {
    "gone": Phrase(
        "นำออกจากการเผยแพร่ตั้งแต่ {}: หน้าเว็บ ภาพ และรายการในฟีด ที่อยู่เดิมตอบเพียงว่านำออกแล้ว",
        "gone since {}: the page, its pictures and feed entries; the address only says so",
    ),
    "shown": Phrase("ยังเผยแพร่อยู่", "still shown"),
    "waiting": Phrase("ไม่ได้เผยแพร่อยู่", "not shown"),
    "held": Phrase(
        "กักไว้ แต่เว็บไซต์เดิมอาจยังแสดงอยู่ ให้แก้ หรือนำออกด้วย newsdesk remove {item}",
        "held, while the former site may still show it; mend it, or newsdesk remove {item}",
    ),
    "unread": Phrase("อ่านแฟ้มนี้ไม่ได้ แก้แล้วขอใบรับใหม่", "this dossier cannot be read; mend it and ask again"),
}
_BUILT = Phrase("ยังอยู่ใน output/ ให้สร้างและเผยแพร่เว็บไซต์ใหม่", "still in output/; build and publish the site anew")
_BEYOND = Phrase("สำนักงานเรียกคืนเองไม่ได้", "the office cannot recall it from")
_SEARCH = Phrase("เครื่องมือค้นหา", "search engines")
_NETWORK = Phrase("เครือข่ายที่ตอบรับเรื่อง", "acknowledged by")


def text(given: Receipt, channels: Mapping[str, Word], style: Digits = "thai", lang: Lang = "th") -> str:
    """Return the receipt; *channels* are the vocabulary's words for them."""
    paper = given.consent
    lines = [
        _HEAD.says(lang).format(paper.id, told(given.at, lang, style)),
        f"{_GIVEN.says(lang)} {_day(paper, lang, style)}, {_end(given, lang, style)}",
        "",
        _USED.says(lang) if given.uses else _UNUSED.says(lang),
    ]
    for use in given.uses:
        lines += _use(use, channels, style, lang)
    return "\n".join(lines) + "\n"


def _day(paper: Consent, lang: Lang, style: Digits) -> str:
    return thai.short_date(paper.given_at, style) if lang == "th" else paper.given_at.isoformat()


def _end(given: Receipt, lang: Lang, style: Digits) -> str:
    paper = given.consent
    why = "stands" if not given.ended else "withdrawn" if paper.end == paper.withdrawn_at else "lapsed"
    return _ENDS[why].says(lang).format(told(paper.end, lang, style))


def _use(use: Leaning, channels: Mapping[str, Word], style: Digits, lang: Lang) -> Iterator[str]:
    yield f"- {use.item or '-'}  {use.href}".rstrip()
    numbers = ", ".join(str(line) for line in sorted({line for line, _ in use.lines}))
    place = f"{use.path}, {_LINE.says(lang).format(numbers)}" if numbers else use.path
    scopes = (_SCOPES[scope].says(lang).format(_count(n, lang)) for scope, n in sorted(use.scopes.items()))
    yield "  " + ", ".join((place, *scopes))
    since = told(use.since, lang, style) if use.since else ""
    yield "  " + _STATES[use.state].says(lang).format(since, item=use.item)
    if use.built and use.state != "shown":
        yield f"  {_BUILT.says(lang)}"
    if use.sent:
        beyond = (_channel(use, channel, channels, style, lang) for channel in use.beyond)
        yield f"  {_BEYOND.says(lang)}: {', '.join((*beyond, _SEARCH.says(lang)))}"
    if use.acknowledged:
        yield f"  {_NETWORK.says(lang)}: {', '.join(map(one_line, use.acknowledged))}"


def _count(number: int, lang: Lang) -> str:
    return thai.digits(number) if lang == "th" else str(number)


def _channel(use: Leaning, channel: str, channels: Mapping[str, Word], style: Digits, lang: Lang) -> str:
    word = one_line(channels[channel].th if lang == "th" and channel in channels else channel)
    at = use.sent[channel]
    return f"{word} ({told(at, lang, style)})" if at else word
