"""Pictures of the cleared releases, made once by content and placed beside the pages that show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from newsdesk.desk import Desk
from newsdesk.gate import Cleared
from newsdesk.pictures import derive
from newsdesk.release import attached, shelf
from newsdesk.release.model import Release
from newsdesk.settings import Settings
from newsdesk.site.ledger import Ledger
from newsdesk.site.story import Picture, Rendition

Album = Mapping[tuple[str, str], tuple[derive.Rendition, ...]]
Progress = Callable[[int, int], None]


def develop(cleared: Iterable[Cleared], settings: Settings, progress: Progress) -> Album:
    """Make every size of every declared photo, in parallel; keyed by release id and file name."""
    shots = [(item.release, photo.file) for item in cleared for photo in item.release.fields.photos]
    jobs = [derive.Job(release.folder / file, release.files[file], Path(file).stem) for release, file in shots]
    done = derive.derive_all(jobs, settings.pictures, on_done=progress)
    return {(release.id, file): made for (release, file), made in zip(shots, done, strict=True)}


def forget(desk: Desk, settings: Settings) -> None:
    """Take out of the cache what no dossier holds that is not gone: what is removed is removed there too."""
    gone = {item.id for item in desk.gone}
    readings = (reading for reading in shelf.read_all(settings) if isinstance(reading, Release))
    kept = {digest for reading in readings if reading.id not in gone for digest in reading.files.values()}
    derive.forget(settings.pictures, kept)


def pictures(item: Cleared, album: Album) -> tuple[Picture, ...]:
    """Return the pictures of one release as templates show them."""
    return tuple(
        Picture(
            alt=photo.alt,
            caption=photo.caption,
            credit=photo.credit or item.release.fields.credit,
            webp=_sizes(item, album[item.release.id, photo.file], "webp"),
            jpeg=_sizes(item, album[item.release.id, photo.file], "jpeg"),
        )
        for photo in item.release.fields.photos
    )


def _sizes(item: Cleared, made: tuple[derive.Rendition, ...], form: str) -> tuple[Rendition, ...]:
    return tuple(
        Rendition(item.release.href + size.path.name, size.width, size.height, size.size)
        for size in sorted(made, key=lambda size: size.width)
        if size.format == form
    )


def place(cleared: Iterable[Cleared], album: Album, ledger: Ledger) -> None:
    """Write the pictures and attachments of the cleared releases beside their pages."""
    for item in cleared:
        release = item.release
        for photo in release.fields.photos:
            for size in album[release.id, photo.file]:
                ledger.write(release.href + size.path.name, size.path.read_bytes(), release.id)
        for name in attached.named(release.fields):
            file = release.folder / name
            ledger.write(release.href + file.name, file.read_bytes(), release.id)


def drawing(environment: Environment) -> Callable[[Picture], Markup]:
    """Return what draws one picture within a text, by the theme's own part."""
    part = environment.get_template("parts/picture.html").module
    figure: Callable[[Picture], Markup] = vars(part)["figure"]
    return figure
