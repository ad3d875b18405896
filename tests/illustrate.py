"""`python tests/illustrate.py` draws the pictures and papers of the sample, and the originals to be held.

What is drawn twice has the same bytes. Papers are left alone when fpdf2 is missing (see studio/papers.py).
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from studio import camera, handiwork, indoors, lessons, outdoors, papers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
RELEASES = "content/releases/2569/"
FLOOD = RELEASES + "announcement-flood-teaching/"
CLERK = RELEASES + "recruitment-school-clerk-2569/"

PICTURES: tuple[tuple[str, Callable[[], Image.Image], Callable[[Image.Image], bytes]], ...] = (
    (
        RELEASES + "reading-supervision-wat-saithan/photos/teachers-table.jpg",
        lessons.teachers_table,
        camera.bare,
    ),
    (RELEASES + "reading-supervision-wat-saithan/photos/classroom.jpg", lessons.classroom, camera.bare),
    (FLOOD + "photos/flooded-road.jpg", outdoors.flooded_road, camera.bare),
    (RELEASES + "academic-fair-gold-2569/photos/gold-award.jpg", handiwork.gold_award, camera.bare),
    (
        "content/articles/2569/living-library-small-schools/photos/library-corridor.jpg",
        indoors.library_corridor,
        camera.bare,
    ),
    ("content/scripts/2569/radio-read-a-page-a-day/photos/microphone.jpg", indoors.microphone, camera.bare),
    ("content/scripts/2569/video-water-filter/photos/poster.jpg", handiwork.water_filter, camera.bare),
    ("content/pages/about/photos/office.jpg", outdoors.office, camera.bare),
    ("tests/held/gps-flooded-road/photos/road.jpg", lambda: outdoors.flooded_road(21), camera.located),
    ("tests/held/serial-number-classroom/photos/class.jpg", lambda: lessons.classroom(33), camera.owned),
)
PAPERS: tuple[tuple[str, Callable[[Path], bytes], str], ...] = (
    (FLOOD + "attachments/announcement-flood.pdf", papers.announcement, FLOOD + "release.md"),
    (CLERK + "attachments/recruitment-0349.pdf", papers.recruitment, CLERK + "release.md"),
    (CLERK + "attachments/application-form.pdf", papers.application_form, CLERK + "release.md"),
)


def main() -> None:
    """Draw everything and say what was written."""
    for name, draw, develop in PICTURES:
        _write(name, develop(draw()))
    if importlib.util.find_spec("fpdf") is None:
        print("papers left as they are: pip install fpdf2 uharfbuzz")
        return
    for name, print_out, dossier in PAPERS:
        _write(name, print_out(ROOT / dossier))


def _write(name: str, data: bytes) -> None:
    path = ROOT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    print(f"{len(data):>9,}  {name}")


if __name__ == "__main__":
    main()
