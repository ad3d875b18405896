"""An office file is a ZIP of parts. Each part is words, structure or a picture; every other part counts as carried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsdesk.pictures import metadata
from newsdesk.privacy.documents import archive
from newsdesk.privacy.documents.markup import events, words
from newsdesk.privacy.documents.model import Part, Trait, Unreadable

Package = Mapping[str, bytes]


class Class(NamedTuple):
    """A sort of part by its name, and what it is a sign of; None for what belongs to the document itself."""

    name: re.Pattern[str]
    trait: Trait | None


def _class(name: str, trait: Trait | None = None) -> Class:
    return Class(re.compile(name), trait)


_SETTINGS = r"styles|stylesWithEffects|settings|webSettings|fontTable|numbering|theme/theme\d*|metadata|calcChain"
CLASSES: tuple[Class, ...] = (
    _class(r"docProps/(core|app|custom)\d*\.xml", Trait("author", "properties")),
    _class(r"(docProps/|.*/)?thumbnail\.\w+", Trait("hidden", "thumbnail")),
    _class(r".*printerSettings\d*\.bin", Trait("author", "printer")),
    _class(
        r"(word|xl)/(comments\w*|people|comments/\w+)\.xml|xl/(threadedComments|persons)/.*",
        Trait("hidden", "comments"),
    ),
    _class(r"customXml/.*", Trait("hidden", "custom data")),
    _class(r"xl/revisions/.*", Trait("earlier", "tracked changes")),
    _class(r"xl/pivotCache/.*", Trait("hidden", "pivot data")),
    _class(r"(?i).*(vba|activeX|ctrlProps|macrosheets|dialogsheets).*", Trait("active", "macros")),
    _class(r"(?i).*(embeddings|oleObject).*", Trait("active", "embedded object")),
    _class(r"xl/(externalLinks|queryTables|model)/.*|xl/connections\.xml", Trait("active", "outside data")),
    _class(r"\[Content_Types\]\.xml|(.*/)?_rels/[^/]*\.rels"),
    _class(rf"(word|xl)/({_SETTINGS})\.xml|xl/workbook\.xml|(word|xl)/fonts/font\d*\.(odttf|fntdata)"),
    _class(r"word/(document|header\d*|footer\d*|footnotes|endnotes|glossary/\w+)\.xml"),
    _class(r"xl/(sharedStrings|(work|chart)sheets/sheet\d*|tables/table\d*|pivotTables/pivotTable\d*)\.xml"),
    _class(r"(word|xl)/((charts|drawings|diagrams|slicers|slicerCaches|timelines|richData)/[\w/]+\.xml)"),
    _class(r"xl/drawings/\w*Drawing\d*\.vml"),
    _class(r"(word|xl)/(media|drawings/media)/[\w.-]+\.(?i:jpe?g|png|gif|tiff?)"),
)
_PICTURE = re.compile(r".*/media/[^/]+")
_HYPERLINK = re.compile(r".*/hyperlink")
_SPOKEN = re.compile(
    r"word/(comments\w*|glossary/document)\.xml|xl/(comments\w*|(comments|threadedComments|persons)/\w+)\.xml"
)
_SAID = re.compile(
    r"xl/(tables|pivotTables|slicers)/.*\.xml|xl/pivotCache/.*\.xml|(word|xl)/(charts|drawings|diagrams)/.*"
)


def belongs(name: str) -> Trait | None:
    """Return what the part of this name is a sign of, None when it belongs to the document itself."""
    found = next((each for each in CLASSES if each.name.fullmatch(name)), None)
    return found.trait if found else Trait("hidden", "unknown part")


def traits(data: bytes, package: Package) -> Iterator[Trait]:
    """Yield what an office file carries, whatever it is written with. Raises Unreadable."""
    for name, part in package.items():
        if trait := belongs(name):
            yield trait
        elif _PICTURE.fullmatch(name):
            yield from picture(part)
        if name.endswith((".xml", ".rels")) and b"<!--" in part:
            yield Trait("hidden", "XML comment")
        if name.endswith(".rels"):
            yield from (Trait("active", "outside link") for sort, _ in _leading_out(part) if not _HYPERLINK.match(sort))
    if archive.remains(data):
        yield Trait("earlier", "remains")


def parts(package: Package) -> Iterator[Part]:
    """Yield the words that stand elsewhere than in the text or the sheets: links, comments, drawings."""
    links = [target for name, part in package.items() if name.endswith(".rels") for _, target in _leading_out(part)]
    yield Part("links", "\n".join(links))
    for name, part in package.items():
        if _SPOKEN.fullmatch(name):
            yield Part("glossary" if "glossary" in name else "comments", words(events(part)))
        elif _SAID.fullmatch(name) and name.endswith((".xml", ".vml")):
            outlined = name.endswith(".vml")
            yield Part("drawings", words(events(part, lenient=outlined), every=outlined or "/pivotCache/" in name))


def picture(data: bytes) -> Iterator[Trait]:
    """Yield what a picture within a document tells; how its colours are meant is nobody's secret."""
    try:
        kinds = {item.kind for item in metadata.carried(data)} - {"icc"}
    except metadata.NotAPicture:
        raise Unreadable("damaged picture") from None
    if kinds:
        yield Trait("picture", "picture")
    if "gps" in kinds:
        yield Trait("place", "picture")


def _leading_out(rels: bytes) -> Iterator[tuple[str, str]]:
    """Yield the sort and the target of each relationship that leads out of the file."""
    for event in events(rels):
        if event.begins and event.told.get("TargetMode") == "External":
            yield event.told.get("Type", ""), event.told.get("Target", "")
