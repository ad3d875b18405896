"""Pelican's Markdown reader, replaced: it opens no file and hands over only what this edition has cleared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.readers import MarkdownReader

from newsdesk.settings import CannotRun
from newsdesk.site.edition import Edition


class ClearedReader(MarkdownReader):  # type: ignore[misc]  # Pelican has no types
    """Answers for the paths of cleared releases; any other path stops the build."""

    def read(self, source_path: str) -> tuple[str, Mapping[str, Any]]:
        """Return the HTML and metadata of one story. Raises CannotRun for a path that was not cleared."""
        edition: Edition = self.settings["EDITION"]
        relative = Path(source_path).relative_to(self.settings["PATH"]).as_posix()
        story = edition.by_path.get(relative)
        if story is None:
            raise CannotRun(f"content/{relative}: ไม่ผ่านด่านตรวจ (not cleared)")
        metadata = {
            "title": story.title,
            "slug": story.href.rstrip("/").rpartition("/")[2],
            "date": story.published,
            "status": "published",
            "category": self.process_metadata("category", story.kind.name),
            "summary": story.summary,
            "url": story.href,
            "save_as": story.href + "index.html",
            "story": story,
        }
        return story.html, metadata


READERS = {"md": ClearedReader} | dict.fromkeys(("markdown", "mkd", "mdown", "rst", "html", "htm"))
