"""Record that an approved release has gone out through a channel, and say how long it took.

The line goes to the end of distribution.yml. What is not cleared at that moment is not recorded: exit 1. A channel
that the release does not declare, one that has gone already, and a moment to come are refused: exit 2.
"""

from __future__ import annotations

import argparse
import sys

from newsdesk.cli import packing
from newsdesk.papers.matter import Matter
from newsdesk.register import distribution
from newsdesk.report import dispatch
from newsdesk.settings import ZONE, CannotRun, Settings, find, moment, now
from newsdesk.thai import clock_time

EXAMPLE = "newsdesk sent PR-2569-0347 line facebook"
OFFICER = "เจ้าหน้าที่"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="เลขเรื่อง เช่น PR-2569-0347 (the release)")
    parser.add_argument("channels", metavar="CHANNEL", nargs="+", help="ช่องทางที่ส่งแล้ว เช่น line (the channels)")
    parser.add_argument("--at", metavar="ISO", help="ส่งเมื่อใด ปกติคือเดี๋ยวนี้ (when; now by default)")
    parser.add_argument("--by", default=OFFICER, metavar="POST", help="ตำแหน่งผู้ส่ง ไม่ใช่ชื่อคน (the post that sent it)")


def run(options: argparse.Namespace) -> int:
    """Write the line and say how long each channel took."""
    settings, at = find(options.root), moment(options.at) if options.at else now()
    if at > now():
        raise CannotRun("--at: ยังไม่ถึงเวลานั้น บันทึกเมื่อส่งแล้ว (that moment is still to come; record what has been sent)")
    matter = packing.matter(settings, options.id, at)
    if isinstance(matter, str):
        print(f"{options.id}: {matter}", file=sys.stderr)
        return 1
    approved, channels = matter.cleared.decision.at.astimezone(ZONE), tuple(dict.fromkeys(options.channels))
    for channel in channels:
        _refuse(channel, matter, settings)
    sent = dict.fromkeys(channels, at)
    distribution.enter(settings, distribution.entry(options.id, approved, options.by, sent))
    for channel in channels:
        print(dispatch.gone(options.id, channel, at - approved, options.lang))
    return 0


def _refuse(channel: str, matter: Matter, settings: Settings) -> None:
    """Raise CannotRun for a channel that is not declared, or has gone since the approval."""
    fields = matter.cleared.release.fields
    if channel not in fields.channels:
        declared = ", ".join(fields.channels)
        raise CannotRun(f"{channel}: เรื่องนี้อนุมัติให้ส่งทาง {declared} เท่านั้น (approved for these channels only)")
    went = distribution.reach(distribution.read(settings), fields.id, matter.cleared.decision.at).sent.get(channel)
    if went:
        raise CannotRun(f"{channel}: บันทึกไว้แล้วว่าส่งเมื่อ {clock_time(went)} (already recorded)")
