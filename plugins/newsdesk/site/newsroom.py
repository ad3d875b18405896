"""The Pelican class of this office: it surveys the desk, builds in staging, lets the auditor look, then swaps.

It is named in pelicanconf.py, so that `pelican` typed by hand is as safe as `make html`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jinja2
from pelican import Pelican
from rich.console import Console
from rich.progress import Progress

from newsdesk import desk as desks
from newsdesk.desk import Desk
from newsdesk.editorial import custody
from newsdesk.finding import Finding
from newsdesk.register import trust
from newsdesk.release import redaction
from newsdesk.report import text
from newsdesk.settings import CannotRun, Settings, now
from newsdesk.site import (
    cards,
    duties,
    feeds,
    generators,
    photographs,
    planned,
    search,
    shortcut,
    sitemap,
    staging,
    statics,
    telling,
    templates,
    tripwire,
    words,
)
from newsdesk.site.ledger import Ledger
from newsdesk.site.reader import READERS

Auditor = Callable[[Path, Settings], tuple[Finding, ...]]
FEEDS = (
    "FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS", "CATEGORY_FEED_ATOM", "CATEGORY_FEED_RSS",
    "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TAG_FEED_ATOM", "TAG_FEED_RSS", "TRANSLATION_FEED_ATOM",
    "TRANSLATION_FEED_RSS",
)  # fmt: skip
NOTHING: Mapping[str, Any] = dict.fromkeys(FEEDS) | {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "TEMPLATE_PAGES": {},
    "THEME_STATIC_PATHS": [],
    "EXTRA_PATH_METADATA": {},
    "OUTPUT_SOURCES": False,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "WITH_FUTURE_DATES": True,
    "TYPOGRIFY": False,
    "SLUGIFY_SOURCE": "basename",
    "RELATIVE_URLS": False,
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    "SUMMARY_MAX_LENGTH": None,
    "FORMATTED_FIELDS": [],
    "FILENAME_METADATA": "",
    "PATH_METADATA": "",
    "DEFAULT_METADATA": {"status": "draft"},
    "READERS": READERS,
    "DRAFT_SAVE_AS": "",
    "DRAFT_LANG_SAVE_AS": "",
    "DRAFT_PAGE_SAVE_AS": "",
    "DRAFT_PAGE_LANG_SAVE_AS": "",
}

ENVIRONMENT: Mapping[str, Any] = {
    "undefined": jinja2.StrictUndefined,
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,
    "finalize": redaction.plain,
}


class GateError(SystemExit):
    """Something is held, or the auditor objects; carries every finding. Nothing public was touched. Exit 1."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Be printed as the findings, one a line, when nobody catches it."""
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


class GatedPelican(Pelican):  # type: ignore[misc]  # Pelican has no types
    """Pelican that is told what to show and writes nowhere but staging."""

    is_gated = True

    def __init__(self, settings: dict[str, Any]) -> None:
        """Impose what no setting or `-e` may change: Pelican looks for no content of its own."""
        settings.update(NOTHING)
        self.newsroom = Settings(Path(settings["PATH"]).resolve().parent)
        self.output = Path(settings["OUTPUT_PATH"]).resolve()
        super().__init__(settings)

    def init_plugins(self) -> None:
        """Load the plugins. Leaves with exit 2 unless the tripwire is among them and an auditor is at hand."""
        super().init_plugins()
        if tripwire not in self.plugins or not callable(self.settings.get("AUDITOR")):
            tripwire.stop(CannotRun("pelicanconf.py ขาด tripwire หรือ AUDITOR (the tripwire or the auditor is missing)"))

    def run(self) -> None:
        """Build one edition and make it public. Raises GateError (exit 1) or leaves with exit 2; never half a site."""
        try:
            if self.settings["SITEURL"]:
                trust.expect(self.newsroom)
            self.edition_of(desks.survey(self.newsroom, self.settings.get("AT") or now()))
        except CannotRun as error:
            tripwire.stop(error)

    def edition_of(self, desk: Desk) -> None:
        """Build, audit and swap what *desk* has cleared."""
        sys.stderr.write(text.unsearched(self.newsroom))
        if desk.unsaid or (desk.held and not self.settings.get("LEAVE_OUT_HELD")):
            raise GateError(desk.objections)
        with staging.fresh(self.output, self.newsroom.work) as folder:
            self._build(desk, folder)
            if findings := self.settings["AUDITOR"](folder, self.newsroom):
                raise GateError(findings)
            staging.swap(folder, self.output)
        photographs.forget(desk, self.newsroom)
        print(text.summary(desk), file=sys.stderr)

    def _build(self, desk: Desk, folder: Path) -> None:
        ledger, site_url = Ledger(folder), self.settings["SITEURL"]
        environment = jinja(desk, site_url, self.newsroom)
        with bar("ภาพ") as advance:
            album = photographs.develop(desk.cleared, self.newsroom, advance)
        edition = telling.tell(
            desk, album, photographs.drawing(environment), site_url, duties.duties(desk, self.newsroom)
        )
        self.output_path = str(folder)
        self.settings.update(
            OUTPUT_PATH=str(folder),
            EDITION=edition,
            LEDGER=ledger,
            ARTICLE_PATHS=generators.paths(edition, edition.news),
            PAGE_PATHS=generators.paths(edition, edition.pages),
            JINJA_ENVIRONMENT=_environment(desk, site_url),
            JINJA_FILTERS=dict(words.filters(desk.office.card, site_url)),
            **generators.navigation(edition),
        )
        super().run()
        statics.publish(self.newsroom, ledger)
        photographs.place(desk.cleared, album, ledger)
        feeds.write(edition, ledger)
        sitemap.write(edition, ledger, desk.at)
        planned.write(desk, ledger)
        cards.write(edition, ledger)
        shortcut.write(desk.office.card, ledger, site_url)
        search.write(edition, ledger)
        ledger.write(custody.NAME, _custody(desk).encode(), "site")
        ledger.close(desk, site_url)

    def _get_generator_classes(self) -> list[type]:
        return [generators.Stories, generators.StandingPages, generators.Lists]


def _custody(desk: Desk) -> str:
    public = {item.release.id for item in desk.cleared} | {item.id for item in desk.gone}
    return custody.book(desk.approvals, public, desk.office.team.serial)


def jinja(desk: Desk, site_url: str, settings: Settings) -> jinja2.Environment:
    """Return the theme's templates outside Pelican, for what is drawn before it runs."""
    folder = jinja2.FileSystemLoader(settings.theme / "templates")
    made = jinja2.Environment(loader=folder, **_environment(desk, site_url))  # noqa: S701 (autoescape is among these)
    made.filters.update(words.filters(desk.office.card, site_url))
    return made


def _environment(desk: Desk, site_url: str) -> Mapping[str, Any]:
    return {**ENVIRONMENT, "bytecode_cache": templates.Remembered(desk.office.card, site_url)}


@contextmanager
def bar(name: str) -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar on a terminal's error stream, and nothing elsewhere."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(name, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
