"""One dossier as far as it can be told, however unfinished: its words, its text as set on the site, files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from newsdesk.release.fields import News
from newsdesk.release.manuscript import Manuscript
from newsdesk.site.markup import Typesetter, finished

_FIGURE = Markup('<figure><img src="/file/{}/{}" alt="{}"><figcaption>{} <small>{}</small></figcaption></figure>')
_UNDECLARED = Markup("<p><strong>ภาพนี้ยังไม่ได้ประกาศใน photos:</strong></p>")


def told(script: Manuscript, folder: str, known: Collection[str]) -> Mapping[str, Any]:
    """Return what the desk's template shows of *script*; *known* are the ids a link may lead to."""
    there = files(script)
    photos = {item["file"]: _figure(folder, item) for item in _items(script, "photos") if item["file"] in there}
    body = script.body if script.fenced else script.text or ""
    return {
        "path": script.path,
        "folder": folder,
        "title": _said(script, "title") or script.slug,
        "summary": _said(script, "summary"),
        "html": finished(
            Typesetter().html(body),
            lambda src: photos.get(src, _UNDECLARED),
            lambda item: f"/#{item}" if item in known else None,
        ),
        "facts": script.fields.facts if isinstance(script.fields, News) else (),
        "photos": tuple(photos.values()),
        "attachments": sorted(name for name in there if name.startswith("attachments/")),
        "endings": tuple(filter(None, (_said(script, "credit"), _said(script, "contact")))),
    }


def files(script: Manuscript) -> frozenset[str]:
    """Return the plain files of the dossier that its front matter names, a form half filled in as well."""
    named = {item["file"] for key in ("photos", "attachments") for item in _items(script, key)}
    there = {entry.path for entry in script.entries if entry.sort == "file"}
    own = {path for path in there if path.startswith(("photos/", "attachments/"))}
    return frozenset(own & {*named, *script.declared})


def _figure(folder: str, photo: Mapping[str, Any]) -> Markup:
    words = (photo.get(key) for key in ("alt", "caption", "credit"))
    alt, caption, credit = (word if isinstance(word, str) else "" for word in words)
    return _FIGURE.format(folder, photo["file"], alt, caption, credit)


def _front(script: Manuscript) -> Mapping[str, Any]:
    return script.front.plain if isinstance(script.front.plain, dict) else {}


def _said(script: Manuscript, key: str) -> str:
    value = _front(script).get(key)
    return value if isinstance(value, str) else ""


def _items(script: Manuscript, key: str) -> Iterator[Mapping[str, Any]]:
    """Yield what a list of the front matter says about files, passing over what is no such thing."""
    items = _front(script).get(key)
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("file"), str):
            yield item
