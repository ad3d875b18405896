"""The laws the rules rest on, and the step from a detector to a rule's finder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsdesk.finding import Spot
from newsdesk.privacy.detect import Span
from newsdesk.source import Source

PDPA = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒ มาตรา ๒๒, ๒๔, ๒๗"
OIA = "พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๒๔"
LAW = f"{PDPA}; {OIA}"


def spots(detect: Callable[[Source], Iterable[Span]]) -> Callable[[Source], Iterator[Spot]]:
    """Turn what *detect* finds in the plain text into places of the file."""

    def find(source: Source) -> Iterator[Spot]:
        return (source.spot(start, end) for start, end in detect(source))

    return find
