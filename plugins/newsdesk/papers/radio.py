"""What the radio reads: a programme by its cue table, or any release as read news with a spot of half a minute.

Nothing is put into other words: a spot is the headline, the summary, the when and the where, as many as fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk import thai
from newsdesk.papers.cues import LOOSE, Cue, Section, clock, sections
from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import facts, line, mark, paragraphs
from newsdesk.papers.reading import spoken
from newsdesk.papers.syllables import PACE, seconds
from newsdesk.release.fields import Radio

SPOT = 30


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the script of a programme, or of read news and a spot."""
    tables = sections(paragraphs(matter.html)) if isinstance(matter.cleared.release.fields, Radio) else ()
    if tables:
        return (Piece("radio.txt", _sheet(matter, _programme(matter, tables))),)
    return (Piece("radio.txt", _sheet(matter, _news(matter))), Piece("spot.txt", _sheet(matter, _spot(matter))))


def _sheet(matter: Matter, parts: Iterator[str]) -> bytes:
    pace = thai.digits(f"(เวลาคิดที่ {PACE} พยางค์ต่อวินาที ให้ผู้ประกาศลองอ่านจับเวลาก่อนออกอากาศ)")
    return "\n\n".join((*parts, f"{pace}\n{mark(matter)}\n")).encode()


def told(length: float) -> str:
    """Return a length for a reader: `๑ นาที ๓๕ วินาที`."""
    minutes, rest = divmod(round(length), 60)
    return thai.digits(f"{minutes} นาที {rest} วินาที" if minutes else f"{rest} วินาที")


def against(length: float, target: int) -> str:
    """Return a length beside its target, and what to do about it."""
    words = f"ยาวประมาณ {told(length)} เป้าหมาย {told(target)}"
    if length > target * LOOSE:
        return f"{words} ยาวเกินไป ให้ตัดบท"
    return words if length * LOOSE >= target else f"{words} ยังมีเวลาเหลือ {told(target - length)}"


def _programme(matter: Matter, tables: tuple[Section, ...]) -> Iterator[str]:
    fields = matter.cleared.release.fields
    yield line(fields.title)
    if isinstance(fields, Radio):
        at = f"{thai.long_date(fields.air_at)} {thai.clock_time(fields.air_at)}"
        end = tables[0].cues[-1].end
        yield f"{line(fields.station)} ออกอากาศ{at}\n{against(end, fields.duration_target)} ตามตารางเวลา"
    for section in tables:
        yield f"== {section.title} =="
        yield from map(_cue, section.cues)


def _cue(cue: Cue) -> str:
    head = f"[{clock(cue.start)}–{clock(cue.end)}] {' / '.join(cue.shown)}"
    if not cue.said:
        return head if cue.words in ("–", "-", "") else f"{head}\n{cue.words}"
    slot = cue.end - cue.start
    fits = "" if cue.fits else " ยาวเกินช่วงเวลา ให้ตัดบทหรือขยายช่วง"
    return f"{head}\n{cue.said}\n(อ่านประมาณ {told(cue.length)} ในช่วง {told(slot)}{fits})"


def _news(matter: Matter) -> Iterator[str]:
    fields = matter.cleared.release.fields
    said = [_from(matter), spoken(line(fields.title))]
    said += [spoken(part.text) for part in paragraphs(matter.html)]
    text = "\n\n".join(filter(None, said))
    yield f"บทอ่านข่าว {line(fields.title)}"
    yield f"ยาวประมาณ {told(seconds(text.replace(chr(10) * 2, chr(10))))}"
    yield text


def _from(matter: Matter) -> str:
    return f"ข่าวจาก{spoken(matter.office.card.name_th)}"


def _spot(matter: Matter) -> Iterator[str]:
    text = spot(matter)
    yield f"บทสปอต {line(matter.cleared.release.fields.title)}"
    yield against(seconds(text), SPOT)
    yield text


def spot(matter: Matter) -> str:
    """Return the fullest of the spots that can be said in half a minute, or the shortest there is."""
    fields = matter.cleared.release.fields
    title, summary = spoken(line(fields.title)), spoken(line(fields.summary))
    answers = {question: spoken(answer) for question, answer in facts(matter, "เมื่อไร", "ที่ไหน")}
    when, where = answers.get("เมื่อไร", ""), answers.get("ที่ไหน", "")
    end = spoken(matter.office.card.name_short_th)
    choices = ((title, summary, when, where), (title, summary, when), (title, summary), (title, when, where), (title,))
    made = ["\n".join(filter(None, (*chosen, end))) for chosen in choices]
    fitting = [text for text in made if seconds(text) <= SPOT * LOOSE]
    return max(fitting, key=seconds) if fitting else min(made, key=seconds)
