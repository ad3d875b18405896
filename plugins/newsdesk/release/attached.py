"""What readers may fetch of a release beside its photographs: its attachments, and the film with its captions."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.release.fields import Fields, Video

Loc = tuple[str | int, ...]


def named(fields: Fields) -> Mapping[str, str]:
    """Return each file and what it is called."""
    film = {fields.video_file: "วีดิทัศน์", fields.captions: "คำบรรยายวีดิทัศน์"} if isinstance(fields, Video) else {}
    return film | {item.file: item.title for item in fields.attachments}


def declared(fields: Fields) -> tuple[tuple[Loc, str], ...]:
    """Return where the front matter names each file, and the file."""
    film = ("captions", "video_file") if isinstance(fields, Video) else ()
    listed = ((("attachments", place, "file"), item.file) for place, item in enumerate(fields.attachments))
    return (*listed, *(((key,), getattr(fields, key)) for key in film))
