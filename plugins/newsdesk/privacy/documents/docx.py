"""A DOCX says what all its parts say: text, headers, footers, notes, comments, and what is struck out or hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsdesk.privacy.documents import archive, office
from newsdesk.privacy.documents.markup import Event, events, words
from newsdesk.privacy.documents.model import Contents, Part, Trait, Unreadable, contents
from newsdesk.privacy.documents.office import Package

MAIN = "word/document.xml"
_READ = re.compile(r"word/(?P<sort>document|header|footer|footnotes|endnotes)(?P<number>\d*)\.xml")
_CHANGED = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "delText"})
_ASIDE: Mapping[str, Trait] = {
    "mailMerge": Trait("active", "outside data"),
    "docVars": Trait("hidden", "variables"),
    "vanish": Trait("hidden", "hidden text"),
    "altChunk": Trait("active", "embedded object"),
    "object": Trait("active", "embedded object"),
}
_OFF = ("0", "false", "off")


def read(data: bytes) -> Contents:
    """Return what a DOCX carries and says. Raises Unreadable."""
    package = archive.unpacked(data)
    if MAIN not in package:
        raise Unreadable("unknown type")
    return contents(
        [*office.traits(data, package), *_traits(package)],
        [*_texts(package), *office.parts(package)],
    )


def _texts(package: Package) -> Iterator[Part]:
    for name, part in package.items():
        if found := _READ.fullmatch(name):
            sort = "text" if found["sort"] == "document" else found["sort"]
            yield Part(f"{sort} {found['number']}".strip(), words(events(part)))


def _traits(package: Package) -> Iterator[Trait]:
    hidden = set(_hidden_styles(package.get("word/styles.xml", b"<s/>")))
    for name, part in package.items():
        if _READ.fullmatch(name) or name == "word/settings.xml":
            for event in events(part):
                yield from _sign(event, hidden)


def _sign(event: Event, hidden: set[str]) -> Iterator[Trait]:
    """Yield what one element is a sign of."""
    if not event.begins or event.told.get("val") in _OFF:
        return
    if event.name in _CHANGED or event.name.endswith("Change"):
        yield Trait("earlier", "tracked changes")
    elif event.name in _ASIDE:
        yield _ASIDE[event.name]
    elif event.name in ("pStyle", "rStyle", "tblStyle") and event.told.get("val") in hidden:
        yield Trait("hidden", "hidden text")
    elif event.name == "attachedTemplate":
        yield Trait("author", "template")


def _hidden_styles(styles: bytes) -> Iterator[str]:
    """Yield the names of the styles whose text is not shown."""
    current = ""
    for event in events(styles):
        if event.begins and event.name == "style":
            current = event.told.get("styleId", "")
        elif event.begins and event.name == "vanish" and event.told.get("val") not in _OFF:
            yield current
