"""Settings for building at the desk. `pelican` typed by hand reads this file, too, and is as safe as `make html`."""

from pathlib import Path

from newsdesk.audit import sweep
from newsdesk.site import newsroom, tripwire

ROOT = Path(__file__).resolve().parent

PELICAN_CLASS = newsroom.GatedPelican
PLUGINS = [tripwire]
AUDITOR = sweep.objections
AT = None
LEAVE_OUT_HELD = False

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
SITENAME = "Newsdesk"
SITEURL = ""
TIMEZONE = "Asia/Bangkok"
DEFAULT_LANG = "th"

# Should anything but our Pelican class ever read these settings, it finds no content at all.
for name, value in newsroom.NOTHING.items():
    globals()[name] = value
