"""Remove what was public: its address answers "gone", and its words, pictures, feeds and papers go with it.

It is the privacy remedy and needs nobody's leave but a key of the team. What the office cannot recall from
others (Facebook, LINE, search engines) is listed, so that somebody asks them.
"""

from __future__ import annotations

import argparse

from newsdesk.cli import deciding
from newsdesk.register.words import Status
from newsdesk.release import marking
from newsdesk.report.receipt import OWN

EXAMPLE = "newsdesk remove PR-2569-0347 --by dpo --reason consent-withdrawn"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deciding.arguments(parser)
    parser.add_argument(
        "--reason", required=True, choices=deciding.REASONS, help="เหตุผลที่ประกาศ (the reason made public)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the decision and list what others still hold."""
    on = deciding.story(options)
    decision = on.signed(on.statement(options.by, "remove", options.reason), options.key)
    on.refuse_unproven(decision)
    marking.mark(on.release, on.settings, Status.REMOVED, ("removal", on.at, options.reason))
    on.enter(decision)
    words = on.office.vocabulary.channels
    for channel in on.release.fields.channels:
        if channel not in OWN:
            print(f"เรียกคืนเองไม่ได้ ให้แจ้งผู้ดูแลช่องทางนี้ลบ (ask its keeper to delete): {words[channel].th}")
    return 0
