"""Show the desk in a browser of this machine alone: drafts as they will look, their findings beside them.

It listens on the loopback address, answers no other name, and writes nothing but its memory of
the faces in new photographs: an edit is seen by reloading.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from newsdesk.settings import CannotRun, Settings, find, moment, now
from newsdesk.site import preview
from newsdesk.site.preview import Answer

EXAMPLE = "newsdesk preview --port 8000"
_LOOPBACK = "127.0.0.1"
_OURSELVES = re.compile(r"(localhost|127\.0\.0\.1)(:\d{1,5})?", re.IGNORECASE)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_STRANGER = Answer(403, "text/plain; charset=utf-8", "เปิดจาก http://127.0.0.1 เท่านั้น (loopback only)\n".encode())


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--port", type=int, default=8000, help="พอร์ต ปกติคือ 8000 (the port)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    at = moment(options.at) if options.at else None
    with suppress(KeyboardInterrupt), server(find(options.root), at, options.port) as desk:
        print(f"http://{_LOOPBACK}:{desk.server_port}/ กด Ctrl+C เพื่อหยุด (Ctrl+C stops it)", flush=True)
        desk.serve_forever()
    return 0


def server(settings: Settings, at: datetime | None, port: int) -> ThreadingHTTPServer:
    """Return the desk's server, bound and not yet serving; port 0 takes a free one. Raises CannotRun."""
    handler = partial(_Handler, lambda path: preview.answer(settings, at or now(), path))
    try:
        return ThreadingHTTPServer((_LOOPBACK, port), handler)
    except (OSError, OverflowError) as error:
        raise CannotRun(f"--port {port}: ใช้พอร์ตนี้ไม่ได้ ลองพอร์ตอื่น (this port cannot be used)") from error


class _Handler(BaseHTTPRequestHandler):
    """Turns answers into HTTP."""

    timeout = 30

    def __init__(self, answer: Callable[[str], Answer], *connection: Any) -> None:
        self.answer = answer
        super().__init__(*connection)

    def do_GET(self) -> None:
        """Answer a browser of this machine; any other name is a page elsewhere trying (DNS rebinding)."""
        hosts = self.headers.get_all("Host", [])
        ours = len(hosts) == 1 and _OURSELVES.fullmatch(hosts[0])
        answer = self.answer(self.path) if ours else _STRANGER
        with suppress(ConnectionError):  # a browser may leave before it has everything
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        fixed = {"Content-Type": answer.type, "Content-Length": str(len(answer.body))}
        for name, value in (fixed | _HEADERS).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def version_string(self) -> str:
        """Name no version."""
        return "newsdesk"

    def log_message(self, *_: Any) -> None:
        """Keep no list of what was looked at."""
