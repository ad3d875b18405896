"""A release as a letter to subscribers, ready to open and send: HTML and plain words, the same bytes each time.

Its date, boundary and Message-ID come from the approval, never from the clock; it names no recipient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from markupsafe import Markup

from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import Paragraph, line, origin, paragraphs, written

_STYLES = {
    "heading": ("h2", "font-size:18px;margin:24px 0 8px"),
    "text": ("p", "margin:0 0 14px"),
    "item": ("p", "margin:0 0 6px 18px"),
    "row": ("p", "margin:0 0 6px"),
}
_PAGE = (
    "font-family:Sarabun,'Leelawadee UI',Tahoma,sans-serif;"
    "font-size:16px;line-height:1.7;color:#1c2733;overflow-wrap:anywhere"
)
_LINK = re.compile(r"https://[^\s<]+")


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the letter; a program that opens it offers to send it."""
    card, release = matter.office.card, matter.cleared.release
    host = card.site_url.removeprefix("https://").partition("/")[0]
    letter = EmailMessage(policy=SMTP)
    letter["From"] = f"{line(card.name_short_th)} <{card.email}>"
    letter["Subject"] = line(release.fields.title)
    letter["Date"] = format_datetime(matter.cleared.decision.at)
    letter["Message-ID"] = f"<{release.id}.{matter.digest[:16]}@{host}>"
    letter["X-Unsent"] = "1"
    letter.set_content("\n\n".join(_words(matter)) + "\n", cte="base64")
    letter.add_alternative(str(_html(matter)), subtype="html", cte="base64")
    letter.set_boundary(f"newsdesk-{matter.digest[:24]}")
    return (Piece("mail.eml", letter.as_bytes()),)


def _words(matter: Matter) -> Iterator[str]:
    fields = matter.cleared.release.fields
    yield from filter(
        None, (line(fields.title), line(fields.summary), written(paragraphs(matter.html)), origin(matter))
    )


def _html(matter: Matter) -> Markup:
    fields, card = matter.cleared.release.fields, matter.office.card
    body = Markup("\n").join(map(_paragraph, paragraphs(matter.html)))
    end = _LINK.sub(r'<a href="\g<0>" style="color:#16395c">\g<0></a>', str(Markup.escape(origin(matter))))
    return Markup(
        '<!DOCTYPE html>\n<html lang="th"><head><meta charset="utf-8"><title>{title}</title></head>\n'
        '<body style="margin:0;background:#f4f1ea">\n'
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">\n'
        '<table role="presentation" width="100%" cellpadding="24" cellspacing="0"'
        ' style="max-width:600px;table-layout:fixed;background:#ffffff;text-align:left"><tr><td style="{page}">\n'
        '<p style="margin:0;color:#55606b">{office}</p>\n'
        '<h1 style="font-size:24px;line-height:1.4;margin:8px 0 12px">{title}</h1>\n'
        '<p style="margin:0 0 18px"><strong>{summary}</strong></p>\n{body}\n'
        '<p style="margin:24px 0 0;color:#55606b">{end}</p>\n'
        "</td></tr></table></td></tr></table></body></html>\n"
    ).format(
        title=line(fields.title),
        summary=line(fields.summary),
        office=card.name_th,
        page=Markup(_PAGE),  # noqa: S704 (a constant of this module)
        body=body,
        end=Markup(end.replace("\n", "<br>")),  # noqa: S704 (escaped above)
    )


def _paragraph(part: Paragraph) -> Markup:
    element, style = _STYLES[part.sort]
    text = f"• {part.text}" if part.sort == "item" else part.text
    return Markup('<{0} style="{1}">{2}</{0}>').format(Markup(element), style, text)  # noqa: S704 (from _STYLES)
