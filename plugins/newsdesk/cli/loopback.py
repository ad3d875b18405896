"""A web server for one officer at one computer: the loopback address alone, no other name, nothing kept.

Any other name in a request is a page elsewhere trying to read along (DNS rebinding).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from newsdesk.settings import CannotRun
from newsdesk.site.preview import Answer

Server = ThreadingHTTPServer
_ADDRESS = "127.0.0.1"
_OURSELVES = re.compile(r"(localhost|127\.0\.0\.1)(:\d{1,5})?", re.IGNORECASE)
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_POLICY = (
    "default-src 'none'; style-src {}; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_STRANGER = Answer(403, "text/plain; charset=utf-8", "เปิดจาก http://127.0.0.1 เท่านั้น (loopback only)\n".encode())


def port(parser: argparse.ArgumentParser) -> None:
    """Declare the option that chooses the port."""
    parser.add_argument("--port", type=int, default=8000, help="พอร์ต ปกติคือ 8000 (the port)")


def serve(bound: Server) -> int:
    """Serve until interrupted."""
    with suppress(KeyboardInterrupt), bound as desk:
        print(f"http://{_ADDRESS}:{desk.server_port}/ กด Ctrl+C เพื่อหยุด (Ctrl+C stops it)", flush=True)
        desk.serve_forever()
    return 0


def server(answer: Callable[[str], Answer], number: int, styles: str = "'self'") -> Server:
    """Return a server, bound and not yet serving; port 0 takes a free one. Raises CannotRun.

    *styles* are the sources of styles that its pages may use, as a content security policy names them.
    """
    handler = partial(_Handler, answer, _HEADERS | {"Content-Security-Policy": _POLICY.format(styles)})
    try:
        return Server((_ADDRESS, number), handler)
    except (OSError, OverflowError) as error:
        raise CannotRun(f"--port {number}: ใช้พอร์ตนี้ไม่ได้ ลองพอร์ตอื่น (this port cannot be used)") from error


class _Handler(BaseHTTPRequestHandler):
    """Turns answers into HTTP."""

    timeout = 30

    def __init__(self, answer: Callable[[str], Answer], fixed: dict[str, str], *connection: Any) -> None:
        self.answer, self.fixed = answer, fixed
        super().__init__(*connection)

    def do_GET(self) -> None:
        """Answer a browser of this machine."""
        hosts = self.headers.get_all("Host", [])
        ours = len(hosts) == 1 and _OURSELVES.fullmatch(hosts[0])
        answer = self.answer(self.path) if ours else _STRANGER
        with suppress(ConnectionError):  # a browser may leave before it has everything
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        told = {"Content-Type": answer.type, "Content-Length": str(len(answer.body))}
        for name, value in (told | self.fixed).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def version_string(self) -> str:
        """Name no version."""
        return "newsdesk"

    def log_message(self, *_: Any) -> None:
        """Keep no list of what was looked at."""
