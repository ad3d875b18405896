"""HTML to PDF by WeasyPrint: tagged (PDF/UA-1), letters embedded, the same bytes each time, nothing from a network.

WeasyPrint needs Pango, which pip cannot bring; it is asked for only when a paper is made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from newsdesk import thai
from newsdesk.papers import look, unicode_map
from newsdesk.papers.matter import Matter
from newsdesk.release import redaction
from newsdesk.settings import CannotRun

_HELP = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfribidi0"
Layout = Any  # weasyprint.Document: the package ships no types
Lay = Callable[[str], Layout]


@cache
def _weasyprint() -> Any:
    """Return the package, or say in one line what is missing."""
    try:
        import weasyprint  # noqa: PLC0415 (slow to load, and needs Pango: only papers wait for it)
        import weasyprint.text.fonts  # noqa: PLC0415 (as above)
    except (ImportError, OSError):
        raise CannotRun(f"ทำ PDF ไม่ได้ ให้สั่ง {_HELP} แล้วสั่ง make html ใหม่ (no WeasyPrint or Pango)") from None
    return weasyprint


@cache
def environment(theme: Path = look.THEME) -> jinja2.Environment:
    """Return the templates of the papers: what a template is not given is an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=redaction.plain,
    )


@cache
def _style(theme: Path) -> tuple[Any, Any]:
    """Return the style sheet and its letters, read once."""
    tool = _weasyprint()
    fonts = tool.text.fonts.FontConfiguration()
    return tool.CSS(filename=str(theme / "paper.css"), font_config=fonts), fonts


def page(template: str, matter: Matter, **values: object) -> str:
    """Return the HTML of a paper about one release; every template knows what is the same on all."""
    fields, card = matter.cleared.release.fields, matter.office.card
    return (
        environment()
        .get_template(template)
        .render(
            card=card,
            thai_digits=card.digits == "thai",
            url=matter.url,
            day=thai.plain_date(fields.date),
            kind=matter.office.vocabulary.kinds[fields.kind].th,
            title=redaction.plain(fields.title),
            date=thai.long_date(fields.date, card.digits),
            number=thai.digits(redaction.plain(fields.number or ""), card.digits),
            summary=redaction.plain(fields.summary),
            digest=matter.digest[:8],
            stamp=matter.cleared.decision.at.isoformat(),
            approver=matter.cleared.approver.post,
            **values,
        )
    )


def layer(theme: Path = look.THEME) -> Lay:
    """Return what lays HTML out; the photographs are read once for all its tries."""
    tool, (sheet, fonts) = _weasyprint(), _style(theme)
    seen: dict[str, Any] = {}
    fetcher = tool.urls.URLFetcher(allowed_protocols={"file", "data"}, fail_on_errors=False)

    def lay(html: str) -> Layout:
        source = tool.HTML(string=html, base_url=str(theme) + "/", url_fetcher=fetcher)
        return source.render(
            font_config=fonts,
            stylesheets=[sheet],
            cache=seen,
            pdf_variant="pdf/ua-1",
            dpi=150,
            jpeg_quality=80,
            optimize_images=True,
        )

    return lay


def pdf(layout: Layout, matter: Matter) -> bytes:
    """Return a layout as PDF whose words can be copied."""
    identifier = hashlib.sha256(matter.cleared.decision.digest.encode()).digest()[:16]
    made: bytes = layout.write_pdf(
        pdf_variant="pdf/ua-1", pdf_identifier=identifier, dpi=150, jpeg_quality=80, optimize_images=True
    )
    return unicode_map.repaired(made)


def largest(low: int, high: int, fits: Callable[[int], bool]) -> int | None:
    """Return the largest number from *low* to *high* that fits, by bisection; None when none does."""
    best = None
    while low <= high:
        middle = (low + high + 1) // 2
        if fits(middle):
            best, low = middle, middle + 1
        else:
            high = middle - 1
    return best
