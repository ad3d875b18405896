"""REL5: the captions of a film: they follow each other, can be read in their time, and end with the film."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.finding import Finding, Rule, Severity, Spot, examine
from newsdesk.release.fields import Video
from newsdesk.release.model import Release

LARGEST = 2_000_000
FASTEST, LONGEST = 20, 84  # columns a second; columns of one caption, two lines of 42
_LAW = "มาตรฐานเว็บไซต์ภาครัฐ: WCAG 2.2 ข้อ 1.2.2"
_AT = r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_AT}[ \t]+-->[ \t]+{_AT}(?:[ \t].*)?")
_TAG = re.compile(r"<[^<>]{0,200}>")
_ASIDE = ("NOTE", "STYLE", "REGION", "WEBVTT")


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption: its number from 1, when it is shown in milliseconds, its words without tags."""

    number: int
    start: int
    end: int
    words: str

    @property
    def columns(self) -> int:
        """How wide its words are: Thai vowels and tones above or below a letter take none."""
        return sum(unicodedata.category(sign) != "Mn" for sign in self.words)


@dataclass(frozen=True, slots=True)
class Captions:
    """The captions of a film of so many seconds; `readable` is False where the file is not WebVTT throughout."""

    captions: tuple[Caption, ...]
    duration: int
    readable: bool


def read(text: str, duration: int) -> Captions:
    """Read a WebVTT file."""
    blocks = re.split(r"\n{2,}", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip())
    found: list[Caption] = []
    readable = blocks[0].split("\n")[0].split(" ")[0] == "WEBVTT"
    for block in blocks:
        if block.startswith(_ASIDE):
            continue
        rows = block.split("\n")
        place = next((number for number, row in enumerate(rows[:2]) if "-->" in row), None)
        timing = _TIMING.fullmatch(rows[place]) if place is not None else None
        readable &= timing is not None
        if timing and place is not None:
            words = " ".join(_TAG.sub("", row) for row in rows[place + 1 :])
            found.append(Caption(len(found) + 1, _at(timing, 1), _at(timing, 5), words))
    return Captions(tuple(found), duration, readable)


def _at(timing: re.Match[str], first: int) -> int:
    hours, minutes, seconds, thousandths = (int(timing[first + part] or 0) for part in range(4))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


def of(item: Release) -> Captions | None:
    """Return the captions of a film; None for what is no film, or has no file that is a text."""
    fields = item.fields
    if not isinstance(fields, Video) or fields.captions not in item.files:
        return None
    try:
        with (item.folder / fields.captions).open("rb") as file:
            return read(file.read(LARGEST).decode("utf-8"), fields.video_duration)
    except (OSError, UnicodeDecodeError):
        return None


def release(item: Release) -> Iterator[Finding]:
    """Yield what is wrong with the captions of a release, on the line that names their file."""
    captions = of(item)
    for found in examine(RULES, captions, item.path) if captions else ():
        spot = item.spot("captions")
        yield Finding(found.rule, item.path, spot.line, spot.column, spot.width, found.about)


def _unreadable(film: Captions) -> Iterator[Spot]:
    if not film.readable or not film.captions:
        yield Spot()


def _disordered(film: Captions) -> Iterator[Spot]:
    end = 0
    for caption in film.captions:
        if caption.start < end or caption.end <= caption.start:
            yield Spot(about=str(caption.number))
        end = max(end, caption.end)


def _late(film: Captions) -> Iterator[Spot]:
    late = (caption for caption in film.captions if caption.end > film.duration * 1000)
    yield from (Spot(about=str(caption.number)) for caption in late)


def _hasty(film: Captions) -> Iterator[Spot]:
    for caption in film.captions:
        shown = max(1, caption.end - caption.start)
        if caption.columns > LONGEST or caption.columns * 1000 > FASTEST * shown:
            yield Spot(about=str(caption.number))


_ONE = "WEBVTT\n\n00:00.000 --> 00:02.000\n%s"
_TWO = "WEBVTT\n\n1\n00:00.000 --> 00:02.000\nก\n\n2\n00:0%s.000 --> 00:0%s.000\nข"
RULES: tuple[Rule[Captions], ...] = (
    Rule(
        id="REL501",
        name="captions-unreadable",
        law=_LAW,
        th="แก้ไฟล์คำบรรยายให้เป็น WebVTT: ขึ้นต้นด้วย WEBVTT และทุกช่วงมีเวลา 00:00:00.000 --> 00:00:00.000",
        en="Make the captions WebVTT: WEBVTT first, and a time 00:00:00.000 --> 00:00:00.000 for each",
        find=_unreadable,
        flags=("ก", "WEBVTT", "WEBVTT\n\n00:00 --> 00:02\nก", "WEBVTT\n\nก"),
        passes=(_ONE % "ก", "WEBVTT\n\nNOTE ก\n\n00:00:00.000 --> 00:00:02.000 align:start\nก"),
    ),
    Rule(
        id="REL502",
        name="captions-out-of-order",
        law=_LAW,
        th="เรียงคำบรรยายตามเวลา อย่าให้ซ้อนกันหรือจบก่อนเริ่ม ช่วงที่",
        en="Put the captions in order; none may overlap another or end before it begins; caption",
        find=_disordered,
        flags=(_TWO % (1, 3), _TWO % (4, 4), "WEBVTT\n\n00:02.000 --> 00:01.000\nก"),
        passes=(_TWO % (2, 3),),
    ),
    Rule(
        id="REL503",
        name="captions-outlast-film",
        law=_LAW,
        th="แก้เวลาของคำบรรยายให้จบในความยาวของวีดิทัศน์ ช่วงที่",
        en="End the captions within the length of the film; caption",
        find=_late,
        flags=("WEBVTT\n\n00:00.000 --> 01:00.001\nก",),
        passes=("WEBVTT\n\n00:00.000 --> 01:00.000\nก",),
    ),
    Rule(
        id="REL504",
        name="captions-too-fast",
        law=_LAW,
        th="แบ่งคำบรรยายหรือให้อยู่นานขึ้น อ่านไม่ทัน ช่วงที่",
        en="Split the caption or show it longer; it cannot be read in its time; caption",
        find=_hasty,
        flags=(_ONE % ("ก" * 41), "WEBVTT\n\n00:00.000 --> 00:30.000\n" + "ก" * 85),
        passes=(_ONE % ("ก" * 40), _ONE % ("กี่" * 40)),
        severity=Severity.WARNING,
    ),
)
