"""The sheet of a film: its scenes with what is seen and what is said, each measured against its time."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.papers.cues import Cue, clock, sections
from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import line, mark, paragraphs
from newsdesk.papers.radio import against, told
from newsdesk.release.fields import Video


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the sheet of a film with scenes; nothing for what is no film."""
    fields = matter.cleared.release.fields
    if not isinstance(fields, Video) or not sections(paragraphs(matter.html)):
        return ()
    return (Piece("scenes.txt", ("\n\n".join(_sheet(matter, fields)) + "\n").encode()),)


def _sheet(matter: Matter, film: Video) -> Iterator[str]:
    yield f"ลำดับภาพ {line(film.title)}"
    for section in sections(paragraphs(matter.html)):
        yield against(section.cues[-1].end, film.video_duration) + " ตามลำดับภาพ"
        yield from (_scene(number, cue) for number, cue in enumerate(section.cues, 1))
    yield mark(matter)


def _scene(number: int, cue: Cue) -> str:
    rows = [f"ฉาก {number} [{clock(cue.start)}–{clock(cue.end)}]", f"ภาพ: {' / '.join(cue.shown)}"]
    if cue.said:
        late = "" if cue.fits else " ยาวเกินฉาก ให้ตัดบท"
        rows += [f"เสียง: {cue.said}", f"(อ่านประมาณ {told(cue.length)}{late})"]
    return "\n".join(rows)
