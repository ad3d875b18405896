"""Withdraw what is public: the text stays where it was, under a notice that says why and since when.

For a person's sake, remove instead: then nothing is left but that the page is gone.
"""

from __future__ import annotations

import argparse

from newsdesk.cli import deciding
from newsdesk.register.words import Status
from newsdesk.release import marking
from newsdesk.release.fields import Ending

EXAMPLE = "newsdesk withdraw PR-2569-0347 --by director --reason error"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deciding.arguments(parser)
    parser.add_argument(
        "--reason", required=True, choices=deciding.REASONS, help="เหตุผลที่ประกาศ (the reason made public)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the decision if the text under the notice is still the one that was approved."""
    on = deciding.story(options)
    decision = on.signed(on.statement(options.by, "withdraw", options.reason), options.key)
    on.refuse_unproven(decision)
    ending = Ending.model_construct(at=on.at, reason=options.reason)
    if findings := on.objections(decision, Status.WITHDRAWN, withdrawal=ending):
        return deciding.refused(findings, options)
    marking.mark(on.release, on.settings, Status.WITHDRAWN, ("withdrawal", on.at, options.reason))
    return on.enter(decision)
