"""A cleared release made ready for the media: its text set as on the site, its photographs in their largest size.

This is the one way from a release to a paper; what is not cleared has no matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsdesk.desk import Desk
from newsdesk.gate import Cleared
from newsdesk.papers.matter import Matter, Shot
from newsdesk.pictures import derive
from newsdesk.release import redaction
from newsdesk.release.fields import Newsletter, Photo
from newsdesk.settings import Settings
from newsdesk.site.markup import Typesetter, finished


def cleared(desk: Desk, key: str) -> Cleared | None:
    """Return the release with this id if it stands cleared and under no notice of withdrawal."""
    found = (item for item in desk.cleared if item.release.id == key)
    return next((item for item in found if item.withdrawal is None), None)


def matter(item: Cleared, desk: Desk, settings: Settings) -> Matter:
    """Return what every medium makes its pieces of; links lead to the public site, and only to what is public."""
    card = desk.office.card
    hrefs = {other.release.id: f"{card.site_url}/{other.release.href}" for other in desk.cleared}
    html = finished(Typesetter().html(item.release.body), lambda _: "", hrefs.get)
    shots = tuple(_shot(item, photo, settings) for photo in item.release.fields.photos)
    gathered = tuple(matter(other, desk, settings) for other in _gathered(item, desk))
    return Matter(item, desk.office, redaction.plain(str(html)), shots, gathered)


def _gathered(item: Cleared, desk: Desk) -> Iterator[Cleared]:
    """Yield what a newsletter gathers, the leading release first; what is not cleared is not in it."""
    fields = item.release.fields
    if isinstance(fields, Newsletter):
        found = (
            cleared(desk, key) for key in dict.fromkeys((fields.lead_item, *fields.items)) if key != item.release.id
        )
        yield from (each for each in found if each and not isinstance(each.release.fields, Newsletter))


def _shot(item: Cleared, photo: Photo, settings: Settings) -> Shot:
    release, file = item.release, photo.file
    made = derive.derive(release.folder / file, settings.pictures, release.files[file], Path(file).stem)
    size = max((size for size in made if size.format == "jpeg"), key=lambda size: size.width)
    told = (redaction.plain(words) for words in (photo.alt, photo.caption, photo.credit or release.fields.credit))
    return Shot(size.path, size.width, size.height, *told)
