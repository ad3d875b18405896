"""Every size a page shows, made once by content: the same bytes in, the same bytes out, and nothing carried.

A folder of the cache appears by one rename when all of it is written; a half-written one is never used.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Container, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import PIL

from newsdesk.pictures import pixels
from newsdesk.settings import CannotRun

LONGEST = (1600, 960, 480)
_ENCODINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "webp": ("webp", {"format": "WEBP", "quality": 78, "method": 2}),
    "jpeg": ("jpg", {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True}),
}
RECIPE = "1-" + hashlib.sha256(repr((PIL.__version__, LONGEST, _ENCODINGS)).encode()).hexdigest()[:12]
_LIST = "renditions.json"


@dataclass(frozen=True, slots=True)
class Rendition:
    """One picture file in one size; `size` in bytes."""

    width: int
    height: int
    format: str
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Job:
    """A photograph to derive, the SHA-256 it was cleared with, and what its files are called."""

    source: Path
    digest: str | None
    stem: str


Derived = tuple[Rendition, ...]


def derive_all(
    jobs: Iterable[Job], into: Path, workers: int = 2, on_done: Callable[[int, int], None] | None = None
) -> tuple[Derived, ...]:
    """Return the renditions of every job, in the order of the jobs; *on_done* hears how many of how many."""
    waiting, done = list(jobs), list[Derived]()
    with ThreadPoolExecutor(workers) as pool:
        for made in pool.map(lambda job: derive(job.source, into, job.digest, job.stem), waiting):
            done.append(made)
            if on_done is not None:
                on_done(len(done), len(waiting))
    return tuple(done)


def derive(source: Path, into: Path, digest: str | None = None, stem: str | None = None) -> Derived:
    """Return the renditions of a photograph, largest first, from the cache if they are there.

    Raises CannotRun if the file is no longer the one of *digest*, NotAPicture if it cannot be decoded.
    """
    digest = digest or hashlib.sha256(source.read_bytes()).hexdigest()
    folder = into / digest[:2] / f"{digest}-{RECIPE}" / (stem or source.stem)
    return _kept(folder) or _made(source, folder, digest)


def forget(into: Path, kept: Container[str]) -> None:
    """Delete from the cache what was derived from any original but those whose SHA-256 is *kept*."""
    for folder in into.glob("??/*"):
        if folder.name.partition("-")[0] not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def _kept(folder: Path) -> Derived:
    """Return what is in a finished folder, nothing if any of it is missing or cut short."""
    try:
        listed = json.loads((folder / _LIST).read_bytes())
        kept = tuple(Rendition(path=folder / name, **rest) for name, rest in listed.items())
        return kept if all(each.path.stat().st_size == each.size for each in kept) else ()
    except (OSError, ValueError):
        return ()


def _made(source: Path, folder: Path, digest: str) -> Derived:
    data = source.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise CannotRun(
            f"ภาพ {source.name} เปลี่ยนระหว่างสร้างเว็บไซต์ สร้างใหม่อีกครั้ง (a photo changed meanwhile; build again)"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".", ignore_cleanup_errors=True) as place:
        _write(data, Path(place), folder.name)
        _settle(Path(place), folder)
    return _kept(folder)


def _write(data: bytes, place: Path, stem: str) -> None:
    """Write every size in every encoding, each size cut from the one before it, and the list of them."""
    listed = {}
    picture = pixels.fresh(pixels.flat(pixels.upright(data, LONGEST[0])))
    for longest in sorted({min(longest, max(picture.size)) for longest in LONGEST}, reverse=True):
        picture = pixels.smaller(picture, longest)
        for form, (suffix, how) in _ENCODINGS.items():
            file = pixels.encoded(picture, **how)
            name = f"{stem}-{picture.width}.{suffix}"
            (place / name).write_bytes(file)
            listed[name] = {
                "width": picture.width,
                "height": picture.height,
                "format": form,
                "size": len(file),
            }
    (place / _LIST).write_text(json.dumps(listed), "utf-8")


def _settle(place: Path, folder: Path) -> None:
    """Rename the finished folder into its place, unless another thread or program was there first."""
    try:
        place.rename(folder)
    except OSError:
        if not _kept(folder):
            shutil.rmtree(folder)
            place.rename(folder)
