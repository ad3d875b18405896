"""The theme's font files are made here, from the package fontpkg-sarabun, and never edited by hand.

Each holds what a Thai office writes and no more, so that a telephone fetches fifteen kilobytes, not ninety.
Papers need the same letters uncompressed: Pillow reads no WOFF2. Run it as a program to write them again; without a change of package the bytes stay the same.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

INTO = Path(__file__).parents[1] / "theme/static/fonts"
PAPERS = Path(__file__).parents[1] / "theme/papers/fonts"
WEIGHTS = {"Sarabun-Regular.ttf": "sarabun-400.woff2", "Sarabun-Bold.ttf": "sarabun-700.woff2"}
THAI = (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C))
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0xC0), 0xD7, 0xF7)
PUNCTUATION = (*range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2022, 0x2026, 0x2032, 0x2033, 0x2212)
DOTTED_CIRCLE = (0x25CC,)  # shows a mark that has lost its letter


def options(flavor: str | None = "woff2") -> Options:
    """Return how to subset: every feature that shapes Thai, no hints."""
    chosen = Options()
    chosen.flavor = flavor
    chosen.hinting = False
    chosen.desubroutinize = True
    chosen.layout_features = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
    chosen.name_IDs = [0, 1, 2, 13, 14]  # whose it is and under which licence
    return chosen


def write(package: Path, into: Path, flavor: str | None = "woff2") -> None:
    """Write both weights and their licence below *into*."""
    into.mkdir(parents=True, exist_ok=True)
    for source, name in WEIGHTS.items():
        font = load_font(str(package / "files" / source), options(flavor))
        subsetter = Subsetter(options(flavor))
        subsetter.populate(unicodes=[*THAI, *LATIN, *PUNCTUATION, *DOTTED_CIRCLE])
        subsetter.subset(font)
        font.recalcTimestamp = False
        save_font(font, str(into / (name if flavor else source)), options(flavor))
    (into / "OFL.txt").write_bytes((package / "LICENSE").read_bytes())


if __name__ == "__main__":
    write(Path(str(files("fontpkg_sarabun"))), Path(sys.argv[1]) if len(sys.argv) > 1 else INTO)
    if len(sys.argv) == 1:
        write(Path(str(files("fontpkg_sarabun"))), PAPERS, flavor=None)
