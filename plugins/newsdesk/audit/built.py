"""One built file as the auditor reads it: its bytes, its pieces, where it leads."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lxml import etree

from newsdesk.audit import attached
from newsdesk.finding import Spot

if TYPE_CHECKING:
    from pypdf import PdfReader

TEXTS = frozenset(
    {".html", ".xml", ".json", ".css", ".js", ".txt", ".svg", ".vtt", ".csv", ".webmanifest", ".ics", ".opml"}
)
PICTURES = frozenset({".jpg", ".webp", ".png", ".ico"})
OTHERS = frozenset({".pdf", ".woff2"}) | attached.OFFICE | attached.RECORDINGS
_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_INLINE = "a|abbr|b|bdi|bdo|cite|code|data|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
_SEAM = re.compile(rf"\n[ \t]*(?=<(?!/?(?:{_INLINE})\b|!--|br\b))")
_BLOCK = re.compile(rf"<(?!/?(?:{_INLINE})\b)[^>]*>", re.IGNORECASE)
_QUOTED = r"""=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
_VALUE = re.compile(_QUOTED)
_ADDRESS = re.compile(rf"([HhSs][Rr](?:[Ee][Ff]|[Cc][Ss][Ee][Tt]|[Cc]))\s*{_QUOTED}")
_LOADING = re.compile(r"<(?:img|source|link|script|iframe|video|audio|embed|input)\b[^>]*>", re.IGNORECASE)
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
        """Its text; the digests of a manifest are blanked, for sixty-four hexadecimal digits are nobody's number."""
        if self.suffix == ".pdf":
            return self.pdf_text
        if self.suffix in attached.OFFICE:
            return attached.words(self.parts or {}) or ""
        if self.suffix not in TEXTS:
            return ""
        text = self.data.decode("utf-8", "replace")
        return _DIGEST.sub(" " * 64, text) if self.suffix == ".json" else text

    @property
    def pieces(self) -> list[str]:
        """Its text cut where a block begins on a new line: no number and no name reaches over such a seam."""
        return self.text.split("\n") if self.suffix == ".json" else _SEAM.split(self.text)

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """What can be read or heard of it: the text of each block, with its inline marks, and each attribute."""
        if self.suffix not in (".html", ".xml", ".svg", ".opml"):
            return tuple(self.pieces)
        blocks = (block.strip() for block in _BLOCK.split(self.text))
        return (*blocks, *("".join(value) for value in _VALUE.findall(self.text)))

    @property
    def parsed(self) -> bool:
        """Whether a file that is to be read by machines can be."""
        try:
            if self.suffix in (".xml", ".svg", ".opml"):
                etree.fromstring(self.data, _XML)
            elif self.suffix in (".json", ".webmanifest"):
                json.loads(self.data)
        except (etree.LxmlError, ValueError):
            return False
        return self._whole

    @property
    def _whole(self) -> bool:
        if self.suffix in attached.OFFICE:
            return bool(self.parts) and attached.words(self.parts or {}) is not None
        if self.suffix in attached.RECORDINGS:
            return self.data[:1] in (b"\xff", b"I") if self.suffix == ".mp3" else self.data[4:8] == b"ftyp"
        return self.suffix != ".pdf" or self.pdf is not None

    @cached_property
    def parts(self) -> Mapping[str, bytes] | None:
        """The parts of an office file, or None when they cannot be read."""
        return attached.unpacked(self.data)

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
        except Exception:  # noqa: BLE001 (pypdf raises what it likes; `parsed` says what cannot be read)
            return ""

    @cached_property
    def links(self) -> frozenset[str]:
        """Every address an HTML page leads to or loads."""
        return frozenset(_addresses(self.text)) if self.suffix == ".html" else frozenset()

    @cached_property
    def loaded(self) -> frozenset[str]:
        """Every address an HTML page loads by itself: pictures, styles, fonts."""
        tags = (tag[0] for tag in _LOADING.finditer(self.text)) if self.suffix == ".html" else ()
        return frozenset(link for tag in tags if not _POINTING.search(tag) for link in _addresses(tag))

    def spots(self, pattern: re.Pattern[str]) -> Iterator[Spot]:
        """Yield where *pattern* stands in the file's own text."""
        for found in pattern.finditer(self.text):
            line_start = self.text.rfind("\n", 0, found.start()) + 1
            line = self.text.count("\n", 0, found.start()) + 1
            yield Spot(line, found.start() - line_start + 1, found.end() - found.start())


def _addresses(text: str) -> Iterator[str]:
    """Yield the addresses of every href, src and srcset in *text*."""
    for name, *values in _ADDRESS.findall(text):
        value = "".join(values)
        value = html.unescape(value) if "&" in value else value
        if name.lower() == "srcset":
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        else:
            yield value
