"""The pages of the weekly evaluations the director approved: figures of what is public, and what people wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsdesk.desk import Desk
from newsdesk.office import evaluation, period
from newsdesk.office.evaluation import Figures
from newsdesk.register import distribution
from newsdesk.register.evaluation import Evaluation
from newsdesk.release import shelf
from newsdesk.report import weekly
from newsdesk.settings import Settings
from newsdesk.site.duty import Duty, seal, standing
from newsdesk.site.story import Link

# What readers are shown; what waits and whose consent ended is the office's business.
SHOWN = frozenset(
    {"public", "proactive", "reactive", "sends", "sends_in_time", "inquiries_closed", "inquiries_closed_in_time",
     "acknowledged", "network"}
)  # fmt: skip


def pages(desk: Desk, settings: Settings) -> Iterator[Duty]:
    """Yield a page for each approved record, and the list of them, newest first."""
    approved = [record for record in desk.office.evaluations if _item(record) in desk.sheets]
    if not approved:
        return
    sendings, readings, links = distribution.read(settings), shelf.read_all(settings), []
    for record in sorted(approved, key=lambda record: record.since, reverse=True):
        figures = evaluation.figures(desk, readings, sendings, period.named(record.name))
        week = f"สัปดาห์ที่ {int(record.week[-2:])} พ.ศ. {record.name[:4]}"
        links.append(Link(record.name, week, f"evaluation/{record.name}/"))
        about = f"ตัวเลข ข้อค้นพบ และสิ่งที่จะทำต่อ {week}"
        yield Duty(links[-1].href, "evaluation", f"ผลการประชาสัมพันธ์ {week}", about, _values(desk, record, figures))
    yield standing("evaluation/", "evaluations", weeks=tuple(links))


def _item(record: Evaluation) -> str:
    return f"EV-{record.name}"


def _values(desk: Desk, record: Evaluation, figures: Figures) -> Mapping[str, Any]:
    words = desk.office.vocabulary
    counted = {(audience, channel): count for audience, channel, count in figures.reach}
    channels = [key for key in words.channels if any(channel == key for _, channel in counted)]
    named = {item.release.id: item.release for item in desk.cleared}
    items = [named[name] for name in figures.public]
    counts = weekly.counts(figures)
    return {
        "record": record,
        "seal": seal(desk.sheets[_item(record)]),
        "figures": tuple((weekly.LABELS[name].th, count) for name, count in counts.items() if name in SHOWN),
        "sends": (figures.in_time, len(figures.sends)),
        "channels": tuple(words.channels[key].th for key in channels),
        "reach": tuple(
            (word.th, tuple(counted.get((key, channel), 0) for channel in channels))
            for key, word in words.audiences.items()
        ),
        "items": tuple(Link(item.id, item.fields.title, item.href) for item in items),
    }
