"""The faces found in a photograph, remembered by its bytes and the detector: only new pictures are looked at.

What is remembered lies beside the picture's other derived files and goes with them. Whatever cannot be read there,
or is of another picture, is looked for again.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from newsdesk.pictures import faces
from newsdesk.pictures.faces import PROBABLE, Face, Faces


def faces_in(photo: Path | bytes, digest: str, memory: Path) -> Faces | None:
    """Return the faces in a photograph whose SHA-256 is *digest*, None if there is no detector. Raises NotAPicture."""
    if (place := _place(digest, memory)) is None:
        return None
    known = _recalled(place, digest)
    if known is None:
        data = photo if isinstance(photo, bytes) else photo.read_bytes()
        known = faces.found(data) or ()
        if hashlib.sha256(data).hexdigest() == digest:
            _keep(place, digest, known)
    return known


def is_new(digest: str, memory: Path) -> bool:
    """Whether nothing is remembered of a picture that a detector could look at."""
    return (place := _place(digest, memory)) is not None and not place.exists()


def _place(digest: str, memory: Path) -> Path | None:
    name = faces.detector()
    return memory / digest[:2] / f"{digest}-{name}" / "faces.json" if name else None


def _recalled(place: Path, digest: str) -> Faces | None:
    try:
        return _told(place.read_bytes(), digest)
    except OSError:
        return None


def _told(data: bytes, digest: str) -> Faces | None:
    """Return what these bytes tell, None if they are not what was written here of this picture."""
    try:
        told = json.loads(data)
        known = tuple(_face(*box) for box in told["faces"])
        sound = told["sha256"] == digest and all(map(_plausible, known))
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return None
    return known if sound else None


def _face(x: Any, y: Any, width: Any, height: Any, confidence: Any) -> Face:
    return Face(float(x), float(y), float(width), float(height), int(confidence))


def _plausible(face: Face) -> bool:
    sides = (face.x, face.y, face.width, face.height)
    return all(0 <= side <= 1 for side in sides) and PROBABLE <= face.confidence <= 100


def _keep(place: Path, digest: str, known: Faces) -> None:
    """Remember, where the disk lets us; the file appears whole or not at all."""
    boxes = [[face.x, face.y, face.width, face.height, face.confidence] for face in known]
    fresh = place.with_name(f"{os.getpid()}.new")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"sha256": digest, "faces": boxes}), "utf-8")
        fresh.replace(place)
