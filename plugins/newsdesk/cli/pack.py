"""Make a cleared release ready for every medium: LINE, Facebook, SMS, the radio, the village tower, the press, e-mail.

Only the channels the release declares get a piece: they were approved with it, and consents name them. The pieces hold
approved words only, and are the same bytes each time; SHA256SUMS beside them names what was approved.
What is not cleared, or is withdrawn, has no pack: exit 1 and one line that says why.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from newsdesk.cli import packing
from newsdesk.settings import find, moment, now

EXAMPLE = "newsdesk pack PR-2569-0345 --output ~/Documents/packs"
_NOTHING = "เรื่องนี้ไม่ได้ระบุช่องทาง (channels) ของสื่อเหล่านี้ (it declares no channel of these media)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="เลขเรื่อง เช่น PR-2569-0345 (the release)")
    parser.add_argument("--output", type=Path, metavar="DIR", help="ปกติคือ .newsdesk/packs (where the packs go)")
    parser.add_argument("--only", nargs="+", choices=packing.NAMES, default=(), metavar="NAME", help=_media())
    parser.add_argument("--at", metavar="ISO", help="ทำ ณ เวลานี้ (as of this moment)")


def _media() -> str:
    return f"เฉพาะสื่อ (only these media): {' '.join(packing.NAMES)}"


def run(options: argparse.Namespace) -> int:
    """Write the pack and say where it is."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    folder = packing.place(settings, options.id, options.output)
    matter = packing.matter(settings, options.id, at)
    if isinstance(matter, str):
        print(f"{options.id}: {matter}", file=sys.stderr)
        return 1
    made = packing.pieces(matter, options.only)
    if not made:
        print(f"{options.id}: {_NOTHING}", file=sys.stderr)
        return 1
    packing.write((*made, packing.sums(matter, made)), folder)
    for piece in made:
        print(folder / piece.name)
    return 0
