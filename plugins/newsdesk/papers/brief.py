"""A brief for the press: who says it, the six answers, the text, the photographs with their captions, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk import thai
from newsdesk.papers.matter import Matter, Piece, Shot
from newsdesk.papers.plain import facts, line, mark, paragraphs, written


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the brief."""
    return (Piece("brief.txt", ("\n\n".join(filter(None, _parts(matter))) + "\n").encode()),)


def _parts(matter: Matter) -> Iterator[str]:
    fields, card = matter.cleared.release.fields, matter.office.card
    number = f"เลขที่ {line(fields.number)} " if fields.number else ""
    dated = thai.digits(number, card.digits) + thai.plain_date(fields.date, card.digits)
    yield f"ข่าวสำหรับสื่อมวลชน\n{card.name_th}\n{dated}"
    yield line(fields.title)
    yield line(fields.summary)
    yield "\n".join(f"{question}: {answer}" for question, answer in facts(matter))
    yield written(paragraphs(matter.html))
    if matter.shots:
        yield "ภาพประกอบ\n" + "\n".join(_shot(number, shot) for number, shot in enumerate(matter.shots, 1))
    yield f"สอบถามเพิ่มเติม {line(fields.contact) or line(f'{card.unit_th} โทร. {card.phone}')} {card.email}"
    yield f"ฉบับเต็มและภาพ {matter.url}\nอนุมัติโดย{matter.cleared.approver.post}\n{mark(matter)}"


def _shot(number: int, shot: Shot) -> str:
    return thai.digits(f"{number}. ") + " / ".join(filter(None, map(line, (shot.caption or shot.alt, shot.credit))))
