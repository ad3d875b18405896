"""What a village hears from its tower: who speaks, the news in short, when, where, whom to ask; the headline twice."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import facts, line, mark
from newsdesk.papers.radio import told
from newsdesk.papers.reading import spoken
from newsdesk.papers.syllables import seconds


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the announcement, its length above it."""
    text = "\n".join(filter(None, _said(matter)))
    head = f"ประกาศหอกระจายข่าว ยาวประมาณ {told(seconds(text))}"
    return (Piece("tower.txt", f"{head}\n\n{text}\n\n{mark(matter)}\n".encode()),)


def _said(matter: Matter) -> Iterator[str]:
    fields = matter.cleared.release.fields
    title = spoken(line(fields.title))
    subject = title if "เรื่อง " in title else f"เรื่อง {title}"
    yield f"ประกาศจาก{spoken(matter.office.card.name_th)}"
    yield subject
    yield spoken(line(fields.summary))
    for question, answer in facts(matter, "เมื่อไร", "ที่ไหน"):
        yield f"{_LEADS[question]} {spoken(answer)}"
    if fields.contact:
        yield f"สอบถามได้ที่ {spoken(line(fields.contact))}"
    yield f"ขอประกาศซ้ำ {subject}"


_LEADS = {"เมื่อไร": "กำหนดเวลา", "ที่ไหน": "สถานที่"}
