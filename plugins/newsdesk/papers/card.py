"""A card for social media, drawn by Pillow: the headline never overflows, and Thai marks stand where they belong.

Without raqm Pillow draws marks upon each other, and says nothing; then no card is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont, ImageOps, features

from newsdesk import thai
from newsdesk.papers import look, phrases
from newsdesk.papers.matter import Matter, Piece, Shot
from newsdesk.register.books import OfficeCard
from newsdesk.release import redaction
from newsdesk.settings import CannotRun

_SIZES = (76, 70, 64, 58, 52, 47, 42, 38, 34)
_LEADING = 1.52  # of the type size: Sarabun's marks touch below 1.5
_LEAST = 240  # pixels; a smaller photograph would be a blur
_MARGIN = 64


class Shape(NamedTuple):
    """One card: its name and size, where the photograph goes and where the words go when there is one."""

    name: str
    size: tuple[int, int]
    photo: tuple[int, int, int, int]
    words: tuple[int, int, int, int]


WIDE = Shape("card.jpg", (1200, 630), (720, 0, 1200, 630), (0, 0, 720, 630))
SQUARE = Shape("card-square.jpg", (1080, 1080), (0, 0, 1080, 520), (0, 520, 1080, 1080))


class _Words(NamedTuple):
    office: str
    kind: str
    title: str
    foot: str
    whole: tuple[str, ...]


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the wide card and the square one. Raises CannotRun when withdrawn, or without raqm."""
    look.standing(matter)
    return tuple(Piece(shape.name, _drawn(shape, _told(matter), _shot(matter))) for shape in (WIDE, SQUARE))


def can_draw() -> bool:
    """Whether this machine shapes Thai: Pillow has raqm, and the system FriBidi."""
    return bool(features.check("raqm"))


def kind_card(kind: str, card: OfficeCard) -> Piece:
    """Return the card of a kind: what a release without a photograph shows where it is shared."""
    told = _Words(card.name_short_th, card.unit_th, kind, card.parent_th, ())
    return Piece("card.jpg", _drawn(WIDE, told, None))


def _told(matter: Matter) -> _Words:
    fields, office = matter.cleared.release.fields, matter.office
    date = thai.plain_date(fields.date, office.card.digits)
    kind = office.vocabulary.kinds[fields.kind].th
    title = redaction.plain(fields.title)
    return _Words(office.card.name_short_th, kind, title, f"{date}  ·  {matter.digest[:8]}", phrases.names(matter))


def _shot(matter: Matter) -> Shot | None:
    return next((shot for shot in matter.shots if min(shot.width, shot.height) >= _LEAST), None)


@cache
def _font(weight: str, size: int, fonts: Path = look.FONTS) -> ImageFont.FreeTypeFont:
    if not can_draw():
        raise CannotRun("วาดอักษรไทยไม่ได้ ให้สั่ง apt-get install libfribidi0 (Pillow has no raqm: install libfribidi0)")
    return ImageFont.truetype(fonts / f"Sarabun-{weight}.ttf", size, layout_engine=ImageFont.Layout.RAQM)


def _drawn(shape: Shape, told: _Words, shot: Shot | None) -> bytes:
    image = Image.new("RGB", shape.size, look.INDIGO)
    if shot:
        image.paste(_photograph(shot, shape.photo), shape.photo[:2])
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = shape.words if shot else (0, 0, *shape.size)
    draw.rectangle((left, top, right - 1, top + 9), fill=look.MARIGOLD)
    small, bold = _font("Regular", 27), _font("Bold", 27)
    x, width = left + _MARGIN, right - left - 2 * _MARGIN
    draw.text((x, top + 70), told.office, font=bold, fill=look.PAPER, anchor="ls")
    draw.text((x, top + 114), _cut(told.kind, small, width), font=small, fill=look.MARIGOLD, anchor="ls")
    draw.text((x, bottom - 44), _cut(told.foot, small, width), font=small, fill=look.QUIET, anchor="ls")
    _headline(draw, told, (x, top + 136, width, bottom - 96))
    out = BytesIO()
    image.save(out, "JPEG", quality=86, optimize=True)
    return out.getvalue()


def _photograph(shot: Shot, box: tuple[int, int, int, int]) -> Image.Image:
    size = box[2] - box[0], box[3] - box[1]
    with Image.open(shot.path) as photo:
        photo.draft("RGB", size)
        return ImageOps.fit(photo.convert("RGB"), size, Image.Resampling.BICUBIC)


def _headline(draw: ImageDraw.ImageDraw, told: _Words, box: tuple[int, int, int, int]) -> None:
    """Draw the headline in the largest type that holds it, in the middle of its height."""
    x, top, width, bottom = box
    size, rows = _fitted(told, width, bottom - top)
    step = round(size * _LEADING)
    first = top + (bottom - top - step * len(rows)) // 2 + round(step * 0.72)
    for number, row in enumerate(rows):
        draw.text((x, first + number * step), row, font=_font("Bold", size), fill=look.PAPER, anchor="ls")


def _fitted(told: _Words, width: int, height: int) -> tuple[int, tuple[str, ...]]:
    for size in _SIZES:
        measure = _font("Bold", size).getlength
        rows = phrases.lines(told.title, told.whole, width, measure)
        named = all(measure(name) <= width for name in told.whole if name in told.title)
        if named and len(rows) * round(size * _LEADING) <= height:
            return size, rows
    most = height // round(_SIZES[-1] * _LEADING)
    if len(rows) <= most:
        return _SIZES[-1], rows
    return _SIZES[-1], (*rows[: most - 1], _cut(rows[most - 1] + "…", _font("Bold", _SIZES[-1]), width))


def _cut(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """Return *text*, shortened to an ellipsis if it is wider than *width*."""
    return text if font.getlength(text) <= width else next(_shorter(text.rstrip("…"), font, width))


def _shorter(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    letters = list(phrases.letters(text))
    for count in range(len(letters), -1, -1):
        if font.getlength(told := "".join(letters[:count]) + "…") <= width:
            yield told
