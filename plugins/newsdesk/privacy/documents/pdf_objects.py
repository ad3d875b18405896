"""Every object of a PDF is looked at once, whether a page leads to it or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsdesk.privacy.documents.model import Part, Trait, Unreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST = 200_000
_SYSTEM = ("/XRef", "/ObjStm")
_KEYS = {
    "/Metadata": Trait("author", "xmp"),
    "/PieceInfo": Trait("author", "program data"),
    "/Thumb": Trait("hidden", "thumbnail"),
    "/EF": Trait("hidden", "embedded files"),
    "/EmbeddedFiles": Trait("hidden", "embedded files"),
    "/Collection": Trait("hidden", "embedded files"),
    "/XFA": Trait("hidden", "form"),
    "/ByteRange": Trait("hidden", "signature"),
    "/JS": Trait("active", "script"),
    "/JavaScript": Trait("active", "script"),
    "/AA": Trait("active", "script"),
    "/RichMediaContent": Trait("active", "script"),
}
_FULL = {"/Fields": Trait("hidden", "form"), "/OFF": Trait("hidden", "layers")}
_ACTIONS = {
    "/JavaScript",
    "/Launch",
    "/ImportData",
    "/SubmitForm",
    "/GoToR",
    "/GoToE",
    "/Rendition",
    "/RichMediaExecute",
}
_SAID = ("/Alt", "/ActualText", "/E", "/TU", "/Contents", "/T", "/Title", "/URI")


@dataclass(slots=True)
class Objects:
    """What was gathered: signs of what is carried, words beside the pages, images."""

    traits: list[Trait] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    images: list[Any] = field(default_factory=list)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words that bookmarks, links and descriptions say."""
        return (Part("descriptions", "\n".join(self.said)),)


def gathered(reader: PdfReader) -> Objects:
    """Look at every object that *reader* lists. Raises Unreadable when there are too many."""
    found = Objects()
    leads: dict[int, set[int]] = {0: set()}
    spare = set[int]()  # lengths, tables: what says nothing
    for number, each in ((0, reader.trailer), *_listed(reader)):
        inner, leads[number] = _opened(each)
        for item in inner:
            _note(found, item)
        if not inner or at(inner[0], "/Type") in _SYSTEM or "/Linearized" in inner[0]:
            spare.add(number)
    if leads.keys() - spare - _reached(leads):
        found.traits.append(Trait("earlier", "remains"))
    return found


def dictionaries(reader: PdfReader) -> Iterator[Any]:
    """Yield every dictionary in the file, each of them the reader's own. Raises Unreadable."""
    for _, each in _listed(reader):
        yield from _opened(each)[0]


def _listed(reader: PdfReader) -> Iterator[tuple[int, Any]]:
    """Yield the number and the object of each entry in the tables of the file."""
    from pypdf.generic import IndirectObject, NullObject  # noqa: PLC0415 (loaded for a PDF only)

    entries = [(number, generation) for generation, table in reader.xref.items() for number in table]
    entries += ((number, 0) for number in reader.xref_objStm)
    if len(entries) > _MOST:
        raise Unreadable("too large")
    for number, generation in entries:
        each = IndirectObject(number, generation, reader).get_object()
        if each is not None and not isinstance(each, NullObject):
            yield number, each


def _opened(each: Any) -> tuple[list[Any], set[int]]:
    """Return the dictionaries of one object, itself first, and the numbers of the objects it leads to."""
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject  # noqa: PLC0415 (loaded for a PDF only)

    inner, leads, waiting = [], set[int](), [each]
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            leads.add(item.idnum)
        elif isinstance(item, DictionaryObject):
            inner.append(item)
            waiting += item.values()
        elif isinstance(item, ArrayObject):
            waiting += item
    return inner, leads


def _reached(leads: dict[int, set[int]]) -> set[int]:
    """Return the numbers of the objects that the trailer leads to."""
    reached, waiting = {0}, [0]
    while waiting:
        fresh = leads.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting += fresh
    return reached


def _note(found: Objects, each: Any) -> None:
    """Note what one dictionary is a sign of, and what it says."""
    found.traits += (trait for key, trait in _KEYS.items() if key in each)
    found.traits += (trait for key, trait in _FULL.items() if at(each, key))
    if at(each, "/S") in _ACTIONS:
        found.traits.append(Trait("active", "script"))
    if at(each, "/Subtype") == "/Image":
        found.images.append(each)
    found.said += (said for key in _SAID if isinstance(said := at(each, key), str))


def at(each: Any, key: str) -> Any:
    """Return what a dictionary holds there, wherever that is written; None when there is nothing."""
    return each[key] if key in each else None  # noqa: SIM401 (`get` hands over the reference, not what it leads to)
