"""The matter of every cleared release of the sample: what papers are made of."""

from __future__ import annotations

import shutil
from pathlib import Path

from newsdesk import desk
from newsdesk.desk import Desk
from newsdesk.gate import Cleared
from newsdesk.papers.matter import Matter, Shot
from newsdesk.pictures import derive
from newsdesk.settings import Settings
from newsdesk.site.markup import Typesetter, finished
from newsroom import AT, REPOSITORY, Newsroom


def sample(root: Path) -> dict[str, Matter]:
    """Return the matter of every cleared release of the sample, in a copy of it at *root*."""
    shutil.copytree(REPOSITORY / "content", root / "content")
    shutil.copy(REPOSITORY / "pelicanconf.py", root)
    room = Newsroom(root)
    survey = desk.survey(room.settings, AT)
    return {item.release.id: matter(item, survey, room.settings) for item in survey.cleared}


def matter(item: Cleared, survey: Desk, settings: Settings) -> Matter:
    """Return the matter of one cleared release."""
    html = finished(Typesetter().html(item.release.body), lambda _: "", lambda _: None)
    return Matter(item, survey.office, str(html), tuple(_shots(item, settings)))


def _shots(item, settings):
    for photo in item.release.fields.photos:
        source = item.release.folder / photo.file
        made = derive.derive(source, settings.pictures, item.release.files[photo.file], source.stem)
        size = max((each for each in made if each.format == "jpeg"), key=lambda each: each.width)
        yield Shot(size.path, size.width, size.height, photo.alt, photo.caption, photo.credit)
