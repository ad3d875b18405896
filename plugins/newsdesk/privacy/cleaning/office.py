"""An office file packed anew: its text, sheets and pictures, without who wrote it, where, and with what."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any

from newsdesk.pictures.bare import bare
from newsdesk.pictures.metadata import NotAPicture
from newsdesk.privacy.documents import archive
from newsdesk.privacy.documents.markup import bare as named
from newsdesk.privacy.documents.model import Unreadable
from newsdesk.privacy.documents.office import belongs

_TAKEN_OFF = frozenset({"properties", "thumbnail", "printer", "comments", "custom data"})
_TYPES = "[Content_Types].xml"
_MARKS = frozenset(
    {
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "rsids",
        "docId",
        "absPath",
        "fileSharing",
        "revisionPtr",
    }
)
_HOLDERS = ("Choice", "AlternateContent")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def clean(data: bytes) -> bytes:
    """Return an office file without properties, comments, thumbnails, and the metadata of its pictures.

    Raises Unreadable.
    """
    package = dict(archive.unpacked(data))
    gone = _gone(package)
    made: dict[str, bytes] = {_TYPES: b""}
    lost: dict[str, set[str]] = {}
    for name in sorted((each for each in package if each not in gone), key=lambda each: not each.endswith(".rels")):
        part = package[name]
        if name.endswith(".rels"):
            source = _source(name)
            made[name], lost[source] = _without_relations(part, posixpath.dirname(source), gone)
        elif name == _TYPES:
            made[name] = _without_types(part, gone)
        elif name.endswith(".xml"):
            made[name] = _without_marks(part, lost.get(name, set()))
        else:
            made[name] = _picture(part) if "/media/" in name else part
    return _packed(made)


def _gone(package: dict[str, bytes]) -> set[str]:
    """Return the names of the parts that are taken off, with the relationships of each."""
    gone = {name for name in package if (trait := belongs(name)) and trait.about in _TAKEN_OFF}
    for name, part in package.items():
        targets = {posixpath.basename(target) for target in _targets(part)} if name.endswith(".rels") else set()
        if any(posixpath.basename(each) in targets and "/comments" in each for each in gone):
            gone |= {f"xl/drawings/{target}" for target in targets if target.endswith(".vml")}
    return gone | {name for name in package if name.endswith(".rels") and _source(name) in gone}


def _source(rels: str) -> str:
    """Return the name of the part whose relationships are told in *rels*."""
    folder, _, name = rels.rpartition("_rels/")
    return folder + name.removesuffix(".rels")


def _targets(rels: bytes) -> Iterator[str]:
    yield from (each.get("Target", "") for each in _tree(rels))


def _tree(part: bytes) -> Any:
    from lxml import etree  # noqa: PLC0415 (only what holds XML pays for it)

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, parser)
    except etree.LxmlError:
        raise Unreadable("damaged") from None


def _written(tree: Any) -> bytes:
    from lxml import etree  # noqa: PLC0415 (lxml is a tenth of a second: only for office files)

    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _without_relations(rels: bytes, folder: str, gone: set[str]) -> tuple[bytes, set[str]]:
    """Return relationships without those that lead to what is gone, and the ids of these."""
    tree, lost = _tree(rels), set[str]()
    for each in list(tree):
        target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
        if target in gone or each.get("Type", "").endswith("/attachedTemplate"):
            lost.add(each.get("Id", ""))
            tree.remove(each)
    return _written(tree), lost


def _without_types(types: bytes, gone: set[str]) -> bytes:
    tree = _tree(types)
    for each in list(tree):
        if each.get("PartName", "/").lstrip("/") in gone:
            tree.remove(each)
    return _written(tree)


def _without_marks(part: bytes, lost: set[str]) -> bytes:
    """Return a part without the marks of comments, revisions and programs, and without what led to a lost part."""
    tree = _tree(part)
    for element in list(tree.iter("*")):
        leading = [
            name for name, value in element.attrib.items() if "}" in name and named(name) == "id" and value in lost
        ]
        if named(element.tag) in _MARKS or (leading and named(element.tag) != "pageSetup"):
            _drop(element)
            continue
        for name in (*leading, *(name for name in element.attrib if named(name).startswith("rsid"))):
            del element.attrib[name]
    return _written(tree)


def _drop(element: Any) -> None:
    """Take an element out, and what held it and nothing else."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if not len(parent) and named(parent.tag) in _HOLDERS:
            _drop(parent)


def _picture(data: bytes) -> bytes:
    try:
        return bare(data)
    except NotAPicture:
        raise Unreadable("damaged picture") from None


def _packed(package: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in package.items():
            made.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()
