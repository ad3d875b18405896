"""The theme's own files: its style sheets become one, fonts, marks and scripts are copied; root/ is the site's top."""

from __future__ import annotations

import re
from pathlib import Path

from newsdesk.settings import CannotRun, Settings
from newsdesk.site.ledger import Ledger

_IMPORT = re.compile(r'^@import url\("(?P<file>[a-z-]+\.css)"\) layer\((?P<layer>[a-z]+)\);.*$', re.MULTILINE)
SERVED = {".css", ".js", ".woff2", ".svg", ".png", ".ico", ".txt", ".webmanifest"}
HEADERS = "_headers"  # what some web servers read to know which headers to send


def style(folder: Path) -> str:
    """Return site.css with each import replaced by its layer. Raises CannotRun when a sheet is missing."""
    try:
        contents = (folder / "site.css").read_text(encoding="utf-8")
        return _IMPORT.sub(lambda found: _layer(folder, found), contents)
    except OSError as error:
        raise CannotRun(f"theme/static/css: อ่านไม่ได้ (cannot be read): {Path(error.filename or '').name}") from error


def _layer(folder: Path, found: re.Match[str]) -> str:
    sheet = (folder / found["file"]).read_text(encoding="utf-8")
    return f"@layer {found['layer']} {{\n{sheet.strip()}\n}}"


def publish(settings: Settings, ledger: Ledger) -> None:
    """Write the theme's files below theme/, those of its root/ beside the home page.

    Raises CannotRun over a file of a kind that is not served.
    """
    root = settings.theme / "static"
    ledger.write("theme/css/site.css", style(root / "css").encode(), "theme")
    for path in sorted(root.rglob("*")):
        if path.is_dir() or path.parent.name == "css":
            continue
        if (path.suffix not in SERVED and path.name != HEADERS) or path.is_symlink():
            raise CannotRun(f"{settings.relative(path)}: ชนิดไฟล์นี้ไม่ใช้ในธีม (not served by a theme)")
        inside = path.relative_to(root).as_posix()
        ledger.write(
            inside.removeprefix("root/") if path.parent == root / "root" else f"theme/{inside}",
            path.read_bytes(),
            "theme",
        )
