"""Say where an approved release still has to be sent, and write the pack for it.

Each declared channel is named with what to do there and its files, or with the moment distribution.yml has for it. The
clock runs from the approval: the manual gives ten minutes. What is not cleared is not sent: exit 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from newsdesk.cli import packing
from newsdesk.papers.matter import Matter
from newsdesk.papers.media import declared
from newsdesk.register import distribution
from newsdesk.report import dispatch
from newsdesk.settings import ZONE, find, moment, now

EXAMPLE = "newsdesk distribute PR-2569-0345"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="เลขเรื่อง เช่น PR-2569-0345 (the release)")
    parser.add_argument("--output", type=Path, metavar="DIR", help="ปกติคือ .newsdesk/packs (where the pack goes)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Write the pack and print the errands."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    folder = packing.place(settings, options.id, options.output)
    matter = packing.matter(settings, options.id, at)
    if isinstance(matter, str):
        print(f"{options.id}: {matter}", file=sys.stderr)
        return 1
    made = packing.pieces(matter)
    if made:
        packing.write((*made, packing.sums(matter, made)), folder)
    fields, approved = matter.cleared.release.fields, matter.cleared.decision.at.astimezone(ZONE)
    names = {key: matter.office.vocabulary.channels[key].th for key in fields.channels}
    reach = distribution.reach(distribution.read(settings), options.id, approved)
    todo = dispatch.errands(names, reach, _files(matter))
    sys.stdout.write(dispatch.text(options.id, approved, todo, at, options.lang))
    if made:
        print(folder)
    return 0


def _files(matter: Matter) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the pieces that serve each channel."""
    media = declared(matter)
    return {
        channel: tuple(piece.name for medium in media if channel in medium.channels for piece in medium.pieces(matter))
        for channel in matter.cleared.release.fields.channels
    }
