"""All that is held under one consent, as text, as a page to print and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.register.office import Office
from newsdesk.report import printed
from newsdesk.report.access import Access, Holding
from newsdesk.report.table import Phrase, one_line, told
from newsdesk.report.terms import STATES

_TITLE = Phrase("ข้อมูลที่สำนักงานมีภายใต้ความยินยอม {}", "What the office holds under consent {}")
_LAW = Phrase("พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒ มาตรา ๓๐", "PDPA B.E. 2562, section 30")
_AT, _CLOCK = Phrase("ณ เวลา", "as of"), Phrase("กำหนดเวลา", "clock")
_DUE = Phrase("รับคำขอ {} ตอบรับภายใน {} ให้ข้อมูลภายใน {}", "received {}, acknowledge by {}, answer by {}")
_REGISTER, _NOTHING = Phrase("ในทะเบียนความยินยอม", "in the register"), Phrase("ไม่มีแฟ้มข่าวใดใช้", "no dossier uses it")
_GIVEN, _BY, _AGE = Phrase("ให้ไว้เมื่อ", "given"), Phrase("ผู้ให้", "given by"), Phrase("ช่วงอายุ", "age band")
_SCOPE, _CHANNELS = Phrase("ขอบเขต", "scope"), Phrase("ช่องทาง", "channels")
_EXPIRES, _WITHDRAWN = Phrase("ใช้ได้ถึง", "expires"), Phrase("ถอนเมื่อ", "withdrawn")
_PAPER = Phrase("ที่เก็บหนังสือ", "where the paper lies")
_SCOPES = {
    "name": Phrase("ชื่อ", "name"),
    "photo": Phrase("ภาพ", "photograph"),
    "video": Phrase("วีดิทัศน์", "video"),
}
_MOVES = {
    "approve": Phrase("อนุมัติ", "approved"),
    "urgent": Phrase("อนุมัติด่วน", "approved urgently"),
    "return": Phrase("ส่งคืน", "returned"),
    "withdraw": Phrase("ถอน", "withdrawn"),
    "remove": Phrase("นำออก", "removed"),
}
_NOW, _LINES = Phrase("สถานะ", "now"), Phrase("ที่ใช้ความยินยอม", "where the consent is used")
_NAMED, _PHOTOS = Phrase("ที่มีชื่อ", "where the name stands"), Phrase("ภาพ", "photographs")
_OWN, _LISTS = Phrase("ไฟล์บนเว็บไซต์", "files on the site"), Phrase("หน้าอื่นและคลังข่าวที่ชี้มา", "other pages and the archive")
_FEEDS, _SENT = Phrase("ฟีด", "feeds"), Phrase("ส่งไปทาง", "sent through")
_NETWORK, _DECISIONS = Phrase("ผู้ตอบรับ", "acknowledged by"), Phrase("มติ", "decisions")

Fact = tuple[str, tuple[str, ...]]


def text(made: Access, office: Office, lang: Lang = "th") -> str:
    """Return it as lines, a block a dossier."""
    lines = [_title(made, lang), *(f"{name}: {', '.join(values)}" for name, values in _facts(made, office, lang))]
    for title, rows in _sections(made, office, lang):
        lines += ["", title, *(f"   {name}: {', '.join(values)}" for name, values in rows)]
    return "\n".join(lines if made.holdings else [*lines, "", _NOTHING.says(lang)]) + "\n"


def html(made: Access, office: Office, lang: Lang = "th") -> str:
    """Return it as a page."""
    parts = [printed.pairs(_facts(made, office, lang))]
    for title, rows in _sections(made, office, lang):
        parts += [printed.heading(title), printed.pairs(rows)]
    if not made.holdings:
        parts.append(printed.paragraph(_NOTHING.says(lang)))
    return printed.page(_title(made, lang), parts, lang)


def as_json(made: Access) -> str:
    """Return {consent, received, acknowledge_by, answer_by, at, holdings}; moments and days in ISO."""
    told_of = {
        "consent": made.consent.model_dump(mode="json", exclude={"subject", "scope", "channels"})
        | {"scope": sorted(made.consent.scope), "channels": sorted(made.consent.channels)},
        "received": made.received,
        "acknowledge_by": made.acknowledge_by,
        "answer_by": made.answer_by,
        "at": made.at,
        "holdings": [asdict(each) for each in made.holdings],
    }
    return json.dumps(told_of, ensure_ascii=False, indent=1, default=lambda at: at.isoformat()) + "\n"


def _title(made: Access, lang: Lang) -> str:
    return _TITLE.says(lang).format(made.consent.id)


def _facts(made: Access, office: Office, lang: Lang) -> Iterator[Fact]:
    style = office.card.digits
    yield _AT.says(lang), (f"{told(made.at, lang, style)} ({_LAW.says(lang)})",)
    clock = (told(at, lang, style) for at in (made.received, made.acknowledge_by, made.answer_by))
    yield _CLOCK.says(lang), (_DUE.says(lang).format(*clock),)


def _sections(made: Access, office: Office, lang: Lang) -> Iterator[tuple[str, list[Fact]]]:
    yield _REGISTER.says(lang), list(_entry(made, office, lang))
    for each in made.holdings:
        yield f"{each.use.item} {each.use.path}".strip(), list(_holding(each, office, lang))


def _entry(made: Access, office: Office, lang: Lang) -> Iterator[Fact]:
    paper = made.consent
    yield _GIVEN.says(lang), (_day(paper.given_at, office, lang),)
    yield _BY.says(lang), (one_line(paper.given_by),)
    yield _AGE.says(lang), (one_line(paper.age_band),)
    yield _SCOPE.says(lang), tuple(_scope(scope, lang) for scope in sorted(paper.scope))
    yield _CHANNELS.says(lang), tuple(_channel(channel, office, lang) for channel in sorted(paper.channels))
    yield _EXPIRES.says(lang), (_day(paper.expires, office, lang),)
    if paper.withdrawn_at:
        yield _WITHDRAWN.says(lang), (told(paper.withdrawn_at, lang, office.card.digits),)
    yield _PAPER.says(lang), (one_line(paper.evidence),)


def _holding(each: Holding, office: Office, lang: Lang) -> Iterator[Fact]:
    use, style = each.use, office.card.digits
    sent = ((_channel(key, office, lang), at) for key, at in use.sent.items())
    moves = ((_MOVES[done.decision].says(lang), done) for done in each.decisions)
    rows = (
        (_NOW, (STATES[use.state].says(lang),)),
        (_LINES, (f"{use.path}:{line} ({_scope(scope, lang)})" for line, scope in use.lines)),
        (_NAMED, (f"{use.path}:{line}" for line in each.named)),
        (_PHOTOS, each.photos),
        (_OWN, (f"{office.card.site_url}/{name}" for name in each.shown.own)),
        (_FEEDS, each.shown.feeds),
        (_LISTS, each.shown.lists),
        (_SENT, (f"{channel} {told(at, lang, style)}" if at else channel for channel, at in sent)),
        (_NETWORK, use.acknowledged),
        (_DECISIONS, (f"{move} {done.post} {told(done.at, lang, style)}" for move, done in moves)),
    )
    for head, values in rows:
        if words := tuple(one_line(value) for value in values):
            yield head.says(lang), words


def _day(day: date, office: Office, lang: Lang) -> str:
    return thai.short_date(day, office.card.digits) if lang == "th" else day.isoformat()


def _scope(scope: str, lang: Lang) -> str:
    return _SCOPES[scope].says(lang) if scope in _SCOPES else one_line(scope)


def _channel(channel: str, office: Office, lang: Lang) -> str:
    known = office.vocabulary.channels
    return known[channel].th if lang == "th" and channel in known else one_line(channel)
