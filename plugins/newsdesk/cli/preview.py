"""Show the desk in a browser of this machine alone: drafts as they will look, their findings beside them.

It listens on the loopback address, answers no other name, and writes nothing but its memory of
the faces in new photographs: an edit is seen by reloading.
"""

from __future__ import annotations

import argparse
from datetime import datetime

from newsdesk.cli import loopback
from newsdesk.settings import Settings, find, moment, now
from newsdesk.site import preview

EXAMPLE = "newsdesk preview --port 8000"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    loopback.port(parser)
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    at = moment(options.at) if options.at else None
    return loopback.serve(server(find(options.root), at, options.port))


def server(settings: Settings, at: datetime | None, port: int) -> loopback.Server:
    """Return the desk's server, bound and not yet serving; port 0 takes a free one. Raises CannotRun."""
    return loopback.server(lambda path: preview.answer(settings, at or now(), path), port)
