"""The ways findings are told, by the word an officer or a platform asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsdesk.report import machine, text

FORMATS: Mapping[str, Callable[..., str]] = {
    "text": text.lines,
    "json": machine.as_json,
    "sarif": machine.sarif,
    "github": machine.github,
}
