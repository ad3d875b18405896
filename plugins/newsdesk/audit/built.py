"""One built file as the auditor reads it: its bytes, its pieces, where it leads."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import pypdf
from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from newsdesk.finding import Spot

TEXTS = frozenset({".html", ".xml", ".json", ".css", ".txt", ".svg", ".vtt", ".webmanifest"})
PICTURES = frozenset({".jpg", ".webp", ".png", ".ico"})
OTHERS = frozenset({".pdf", ".woff2"})
_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_INLINE = "a|abbr|b|bdi|bdo|cite|code|data|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
_SEAM = re.compile(rf"\n[ \t]*(?=<(?!/?(?:{_INLINE})\b|!--|br\b))")
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
    def page(self) -> HtmlElement | None:
        """Its HTML tree, or None when it is not HTML or cannot be read."""
        if self.suffix != ".html" or not self.data.strip():
            return None
        try:
            return document_fromstring(self.data)
        except (etree.LxmlError, ValueError):
            return None

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
        return (self.suffix != ".html" or self.page is not None) and (self.suffix != ".pdf" or self.pdf is not None)

    @cached_property
    def pdf(self) -> pypdf.PdfReader | None:
        """The document, or None when it cannot be read without a password."""
        try:
            document = pypdf.PdfReader(io.BytesIO(self.data))
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
        if self.page is None:
            return frozenset()
        plain: Any = self.page.xpath("//@href | //@src")
        sets: Any = self.page.xpath("//@srcset")
        sources = (part.split()[0] for value in sets for part in value.split(",") if part.strip())
        return frozenset((*map(str, plain), *sources))

    def spots(self, pattern: re.Pattern[str]) -> Iterator[Spot]:
        """Yield where *pattern* stands in the file's own text."""
        for found in pattern.finditer(self.text):
            line_start = self.text.rfind("\n", 0, found.start()) + 1
            line = self.text.count("\n", 0, found.start()) + 1
            yield Spot(line, found.start() - line_start + 1, found.end() - found.start())
