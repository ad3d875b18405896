"""One built file as the auditor reads it: its bytes, its words, where it leads."""

from __future__ import annotations

import html
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
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@dataclass(frozen=True)
class Built:
    """One file below the site's root; `name` is its path with forward slashes."""

    name: str
    data: bytes = field(repr=False)

    @property
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

    @cached_property
    def words(self) -> str:
        """Its text as a reader sees it: no tags, no entities, single spaces."""
        return squeezed(html.unescape(_TAG.sub(" ", html.unescape(self.text))))

    @cached_property
    def page(self) -> HtmlElement | None:
        """Its HTML tree, or None when it is not HTML or cannot be read."""
        if self.suffix != ".html" or not self.data.strip():
            return None
        try:
            return document_fromstring(self.data)
        except (etree.LxmlError, ValueError):
            return None

    @cached_property
    def parsed(self) -> bool:
        """Whether a file that is to be read by machines can be."""
        try:
            if self.suffix in (".xml", ".svg"):
                etree.fromstring(self.data, _XML)
            elif self.suffix in (".json", ".webmanifest"):
                json.loads(self.data)
            elif self.suffix == ".pdf":
                return self.pdf is not None
        except (etree.LxmlError, ValueError):
            return False
        return self.suffix != ".html" or self.page is not None

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
    def links(self) -> tuple[str, ...]:
        """Every address an HTML page leads to or loads."""
        if self.page is None:
            return ()
        plain: Any = self.page.xpath("//@href | //@src")
        sets: Any = self.page.xpath("//@srcset")
        sources = (part.split()[0] for value in sets for part in value.split(",") if part.strip())
        return (*map(str, plain), *sources)

    def spots(self, pattern: re.Pattern[str]) -> Iterator[Spot]:
        """Yield where *pattern* stands in the file's own text."""
        for found in pattern.finditer(self.text):
            line_start = self.text.rfind("\n", 0, found.start()) + 1
            line = self.text.count("\n", 0, found.start()) + 1
            yield Spot(line, found.start() - line_start + 1, found.end() - found.start())


def squeezed(text: str) -> str:
    """Return *text* with every run of white space as one space."""
    return _SPACE.sub(" ", text)
