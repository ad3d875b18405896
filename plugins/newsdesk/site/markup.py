"""Markdown to safe HTML: a small set of elements, no comments, no scripts, Thai lines kept whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from markupsafe import Markup, escape

from newsdesk import thai
from newsdesk.release import redaction

_TEXT = (
    "p",
    "br",
    "hr",
    "strong",
    "em",
    "b",
    "i",
    "u",
    "s",
    "sub",
    "sup",
    "small",
    "abbr",
    "code",
    "pre",
    "span",
)
_BLOCKS = ("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "div")
_TABLES = ("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption")
ELEMENTS = frozenset({*_TEXT, *_BLOCKS, *_TABLES, "a", "img"})
ATTRIBUTES: Mapping[str, set[str]] = {
    "*": {"lang"},
    "a": {"href", "title", "id"},
    "abbr": {"title"},
    "img": {"src", "alt"},
    "li": {"id", "value"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_IMG = re.compile(r'<img src="(?P<src>[^"]*)"(?: alt="[^"]*")?>|<img(?: alt="[^"]*")? src="(?P<later>[^"]*)">')
_TO_RELEASE = re.compile(r'<a href="([A-Z]{2}-\d{4}-\d{4})"[^>]*>(.*?)</a>', re.DOTALL)
_FIGURE = re.compile(r"<figure>.*?</figure>", re.DOTALL)
_PARAGRAPH = re.compile(r"<p>((?:(?!</p>).)*?<figure>.*?)</p>", re.DOTALL)
_EMPTY = re.compile(r"<p>\s*</p>\n?")
_MARKED = re.compile(r"[\\`*_\[!<&\x02]|  \n")  # every inline mark of the engine has one of them
_H1 = re.compile(r"<(/?)h1>")

Figure = Callable[[str], str]
Address = Callable[[str], str | None]


class Typesetter:
    """One Markdown engine for all releases of a build; building one anew for each costs more than the text."""

    def __init__(self) -> None:
        """Build the engine once."""
        self._engine = Markdown(extensions=["tables", "sane_lists", "footnotes", "def_list", "abbr"])
        self._engine.treeprocessors.register(_Marks(self._engine), "inline", 20)

    def html(self, body: str) -> str:
        """Return *body* as clean HTML whose pictures and links to releases are still as they were written."""
        raw = self._engine.reset().convert(thai.unbroken(body))
        clean = nh3.clean(
            _H1.sub(r"<\1h2>", raw),
            tags=set(ELEMENTS),
            attributes=dict(ATTRIBUTES),
            url_schemes={"http", "https", "mailto"},
            link_rel=None,
        )
        return redaction.marked(clean)


class _Marks(InlineProcessor):
    """The engine's search for inline marks, spared for a text that has none: most of a Thai page."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Return *tree* with its inline marks made elements."""
        written = (part for part in tree.iter() if part.text and not isinstance(part.text, AtomicString))
        plain = [part for part in written if not _MARKED.search(part.text or "")]
        for part in plain:
            part.text = AtomicString(part.text or "")
        super().run(tree, ancestors)
        for part in plain:
            part.text = str(part.text or "")  # abbreviations are still to be looked up in it
        return tree


def finished(html: str, figure: Figure, address: Address) -> Markup:
    """Return clean *html* with each declared photo drawn by *figure* and each release found by *address*."""
    linked = _TO_RELEASE.sub(lambda found: _linked(found, address), html)
    drawn = _IMG.sub(lambda found: figure(found["src"] or found["later"] or ""), linked)
    return Markup(_PARAGRAPH.sub(_beside, drawn))  # noqa: S704 (html() has cleaned it)


def _beside(paragraph: re.Match[str]) -> str:
    """Set the figures of a paragraph between paragraphs: HTML allows none within."""
    apart = _FIGURE.sub(lambda figure: f"</p>\n{figure[0]}\n<p>", paragraph[0])
    return _EMPTY.sub("", apart).strip()


def _linked(found: re.Match[str], address: Address) -> str:
    """Point a link at a release; of a link to one that is not public only the text is left."""
    href = address(found[1])
    return f'<a href="{escape(href)}">{found[2]}</a>' if href is not None else found[2]
