"""One built file as the auditor reads it: its bytes, its pieces, where it leads."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lxml import etree

from newsdesk.finding import Spot

if TYPE_CHECKING:
    from pypdf import PdfReader

TEXTS = frozenset({".html", ".xml", ".json", ".css", ".txt", ".svg", ".vtt", ".webmanifest"})
PICTURES = frozenset({".jpg", ".webp", ".png", ".ico"})
OTHERS = frozenset({".pdf", ".woff2"})
_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_INLINE = "a|abbr|b|bdi|bdo|cite|code|data|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
_SEAM = re.compile(rf"\n[ \t]*(?=<(?!/?(?:{_INLINE})\b|!--|br\b))")
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})\b[^>]*>", re.IGNORECASE)
_BLOCK = re.compile(r"\s*<[^>]*>\s*")
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LOADING = re.compile(r"<(?:img|source|link|script|iframe|video|audio|embed|input)\b", re.IGNORECASE)
_POINTING = re.compile(r"""\brel\s*=\s*["']?(?:canonical|alternate)\b""", re.IGNORECASE)
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@dataclass(frozen=True)
class Built:
    """One file below the site's root; `name` is its path with forward slashes."""

    name: str
    data: bytes = field(repr=False)

    @cached_property
    def suffix(self) -> str:
        """The ending of its name, in lower case."""
        return PurePosixPath(self.name).suffix.lower()

    @cached_property
    def text(self) -> str:
        """Its text with digests blanked: sixty-four hexadecimal digits are nobody's number."""
        if self.suffix == ".pdf":
            return self.pdf_text
        if self.suffix not in TEXTS:
            return ""
        return _DIGEST.sub(" " * 64, self.data.decode("utf-8", "replace"))

    @property
    def pieces(self) -> list[str]:
        """Its text cut where a block begins on a new line: no number and no name reaches over such a seam."""
        return self.text.split("\n") if self.suffix == ".json" else _SEAM.split(self.text)

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """What can be read or heard of it: the text of each block, inline marks taken out, and each attribute."""
        if self.suffix not in (".html", ".xml", ".svg"):
            return tuple(self.pieces)
        blocks = _BLOCK.split(_INLINE_TAG.sub("", self.text))
        return (*blocks, *(value for _, _, value in self.attributes))

    @cached_property
    def attributes(self) -> tuple[tuple[str, str, str], ...]:
        """Every attribute of its tags: the tag's beginning, the name, the value."""
        return tuple(
            (tag[0], name.lower(), double or single or bare)
            for tag in _TAG.finditer(self.text)
            if "=" in tag[0]
            for name, double, single, bare in _ATTRIBUTE.findall(tag[0])
        )

    @property
    def parsed(self) -> bool:
        """Whether a file that is to be read by machines can be."""
        try:
            if self.suffix in (".xml", ".svg"):
                etree.fromstring(self.data, _XML)
            elif self.suffix in (".json", ".webmanifest"):
                json.loads(self.data)
        except (etree.LxmlError, ValueError):
            return False
        return self.suffix != ".pdf" or self.pdf is not None

    @cached_property
    def pdf(self) -> PdfReader | None:
        """The document, or None when it cannot be read without a password."""
        from pypdf import PdfReader  # noqa: PLC0415 (a tenth of a second that only a PDF is worth)

        try:
            document = PdfReader(io.BytesIO(self.data))
            return None if document.is_encrypted or not document.pages else document
        except Exception:  # noqa: BLE001 (pypdf raises what it likes over hostile bytes)
            return None

    @cached_property
    def pdf_text(self) -> str:
        """The words of every page."""
        try:
            return "\n".join(page.extract_text() for page in self.pdf.pages) if self.pdf else ""
        except Exception:  # noqa: BLE001 (as above; what cannot be read is said by `parsed`)
            return ""

    @cached_property
    def links(self) -> frozenset[str]:
        """Every address an HTML page leads to or loads."""
        if self.suffix != ".html":
            return frozenset()
        plain = {html.unescape(value) for _, name, value in self.attributes if name in ("href", "src")}
        return frozenset(plain.union(*(_sources(value) for _, name, value in self.attributes if name == "srcset")))

    @cached_property
    def loaded(self) -> frozenset[str]:
        """Every address an HTML page loads by itself: pictures, styles, fonts."""
        loading = [
            value
            for tag, name, value in self.attributes
            if name in ("src", "srcset", "href") and _LOADING.match(tag) and not _POINTING.search(tag)
        ]
        return frozenset().union(*(_sources(value) for value in loading))

    def spots(self, pattern: re.Pattern[str]) -> Iterator[Spot]:
        """Yield where *pattern* stands in the file's own text."""
        for found in pattern.finditer(self.text):
            line_start = self.text.rfind("\n", 0, found.start()) + 1
            line = self.text.count("\n", 0, found.start()) + 1
            yield Spot(line, found.start() - line_start + 1, found.end() - found.start())


def _sources(value: str) -> set[str]:
    """Return the addresses of one attribute; a srcset has several."""
    return {part.split()[0] for part in html.unescape(value).split(",") if part.strip()}
