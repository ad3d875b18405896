"""Templates compiled once in a process: every build after the first finds them made.

Never on disk, where anybody might put others. Jinja reckons what is constant while it compiles, the filters of the
office among it, so what is compiled belongs to one office at one address.
"""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from newsdesk.register.books import OfficeCard

_COMPILED: dict[tuple[str, str, str, str], CodeType] = {}


class Remembered(BytecodeCache):
    """What was compiled for one office, whose links begin with *site_url*, by the template's name and source."""

    def __init__(self, card: OfficeCard, site_url: str) -> None:
        """Remember for this office alone."""
        self._whose = repr(card), site_url

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (Jinja gives it)
        """Tell a template by its name: its source says the rest, wherever its file lies."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same source."""
        bucket.code = _COMPILED.get((*self._whose, bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        if bucket.code is not None:
            _COMPILED[*self._whose, bucket.key, bucket.checksum] = bucket.code
