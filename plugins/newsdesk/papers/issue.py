"""Several releases in one paper: the week's newsletter on one page, and the half-year's journal with its contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from newsdesk.papers import look, newsletter, phrases, press, qr, raster
from newsdesk.papers.matter import Matter, Piece
from newsdesk.release import redaction
from newsdesk.settings import CannotRun


class Item(NamedTuple):
    """One release as a gathering paper shows it."""

    headline: Markup
    lead: Markup
    body: Markup
    url: str
    photo: tuple[str, str] | None


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the newsletter of one release, or of those it gathers."""
    return weekly(matter, matter.items) if matter.items else newsletter.pieces(matter)


def weekly(matter: Matter, items: Sequence[Matter]) -> tuple[Piece, ...]:
    """Return the newsletter *matter* and its items on one page: PDF, PNG, JPEG.

    Too many items lose their photographs, then their summaries. Raises CannotRun if one is withdrawn, or none fits.
    """
    shown, whole = _items(matter, items), phrases.names(matter)
    body, code = newsletter.blocks(matter.html), qr.code(matter.url)

    for each in (shown, [_bare(item) for item in shown], [_bare(item, lead=Markup()) for item in shown]):

        def write(size: int, text: Sequence[str], each: Sequence[Item] = each) -> str:
            held, cut = phrases.held("".join(text), whole), newsletter.shortened(text, body)
            return press.page("issue.html", matter, size=size / 4, body=held, items=each, cut=cut, qr=code)

        if layout := newsletter.fitted(write, body):
            made = press.pdf(layout, matter)
            return (Piece("newsletter.pdf", made), *raster.pictures(made, "newsletter"))
    raise CannotRun(f"{matter.cleared.release.id}: ลดจำนวนข่าวในฉบับ (too many items for one page)")


def _bare(item: Item, **changes: Markup) -> Item:
    return item._replace(photo=None, **changes)


def journal(matter: Matter, items: Sequence[Matter]) -> tuple[Piece, ...]:
    """Return the journal *matter*: contents, then each item from a new page. Raises CannotRun if one is withdrawn."""
    head = _item(matter)
    values = {"headline": head.headline, "lead": head.lead, "items": _items(matter, items), "qr": qr.code(matter.url)}
    html = press.page("journal.html", matter, **values)
    return (Piece("journal.pdf", press.pdf(press.layer()(html), matter)),)


def _items(matter: Matter, items: Sequence[Matter]) -> tuple[Item, ...]:
    for each in (matter, *items):
        look.standing(each)
    return tuple(map(_item, items))


def _item(matter: Matter) -> Item:
    fields, whole = matter.cleared.release.fields, phrases.names(matter)
    return Item(
        phrases.held_text(redaction.plain(fields.title), whole),
        phrases.held_text(redaction.plain(fields.summary), whole),
        phrases.held(matter.html, whole),
        matter.url,
        next(((shot.path.as_uri(), shot.alt) for shot in newsletter.shown(matter)), None),
    )
