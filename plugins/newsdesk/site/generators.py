"""Pelican's generators, given only this edition: stories, standing pages, and the lists that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from newsdesk import forked
from newsdesk.feeds.podcast import NAME as PODCAST
from newsdesk.site import podcast
from newsdesk.site.edition import Edition, Subject
from newsdesk.site.story import FeedLinks, Link, Month, Story
from newsdesk.site.telling import GONE

LATEST = 12
LISTED = 40
LEADING = 3
GIVEN = ("office", "nav", "standing", "duties", "SITEURL", "localsiteurl", "LEDGER")


def show(generator: Any, writer: Any, name: str, template: str, origin: str, **values: Any) -> None:
    """Enter one page in the ledger and render it. *name* is its href, or a file name."""
    generator.context["LEDGER"].enter(_file(name), origin)
    render(generator, writer, name, template, **values)


def render(generator: Any, writer: Any, name: str, template: str, **values: Any) -> None:
    """Render one page through Pelican's writer; its template sees what is declared here and no more."""
    page = {"here": name, "feeds": (), **values}
    given = {key: generator.context[key] for key in GIVEN}
    writer.write_file(_file(name), generator.get_template(template), given, **page)


def _file(name: str) -> str:
    return name if name.endswith(".html") else f"{name}index.html"


def paths(edition: Edition, stories: Iterable[Story]) -> list[str]:
    """Return the Markdown of *stories*, below content/: all that Pelican is told of."""
    ids = {story.id for story in stories}
    return sorted(path for path, story in edition.by_path.items() if story.id in ids)


class Stories(ArticlesGenerator):  # type: ignore[misc]  # Pelican has no types
    """Every dated story on a page of its own."""

    def wanted(self, edition: Edition) -> set[str]:
        """Return the paths it must have loaded, no more and no fewer."""
        return set(paths(edition, edition.news))

    def generate_output(self, writer: Any) -> None:
        """Write the stories, and nothing that grows with the archive."""
        stories: list[Story] = [article.story for article in self.articles]
        for story in stories:
            self.context["LEDGER"].enter(_file(story.href), story.id)
        forked.shared(lambda part: self._write(part, writer), stories)
        signals.article_writer_finalized.send(self, writer=writer)

    def _write(self, stories: Sequence[Story], writer: Any) -> list[str]:
        for story in stories:
            render(
                self, writer, story.href, "article",
                story=story, title=story.title, description=story.summary,
            )  # fmt: skip
        return [story.id for story in stories]


class StandingPages(PagesGenerator):  # type: ignore[misc]  # Pelican has no types
    """About, contact, privacy and the like."""

    def wanted(self, edition: Edition) -> set[str]:
        """Return the paths it must have loaded, no more and no fewer."""
        return set(paths(edition, edition.pages))

    def generate_output(self, writer: Any) -> None:
        """Write the pages."""
        for page in self.pages:
            story: Story = page.story
            show(
                self, writer, story.href, "page", story.id,
                story=story, title=story.title, description=story.summary,
            )  # fmt: skip
        signals.page_writer_finalized.send(self, writer=writer)


class Lists(Generator):  # type: ignore[misc]  # Pelican has no types
    """The home page, the lists, the archive by month, the feeds page, the tombstones and the 404 page."""

    def generate_output(self, writer: Any) -> None:
        """Write every page that leads to a story."""
        edition: Edition = self.settings["EDITION"]
        self._home(writer, edition)
        for subject in edition.subjects:
            self._subject(writer, edition, subject, (subject.feeds,))
        for tag in edition.tags:
            self._subject(writer, edition, tag, ())
        self._archive(writer, edition)
        self._feeds(writer, edition)
        for duty in edition.duties:
            show(
                self, writer, duty.href, duty.template, "site",
                title=duty.title, description=duty.about, **duty.values,
            )  # fmt: skip
        show(
            self, writer, "search/", "search", "site",
            title="ค้นหาข่าว",
            description="ค้นข่าวทั้งหมดจากคำที่ต้องการ",
        )  # fmt: skip
        for gone in edition.gone:
            told = {"id": gone.id, "since": gone.at, "reason": GONE[gone.reason]}
            show(
                self, writer, gone.href, "gone", "site",
                gone=told, title="นำออกจากการเผยแพร่แล้ว", description=GONE[gone.reason],
            )  # fmt: skip
        show(self, writer, "404.html", "not_found", "site", title="ไม่พบหน้านี้", description="ไม่พบหน้าที่ต้องการ")

    def _home(self, writer: Any, edition: Edition) -> None:
        card, news = edition.office.card, edition.news
        pictured = next((story for story in news if story.photos and not story.withdrawn), None)
        lead = pictured or (news[0] if news else None)
        kinds = edition.groups["ประเภทข่าว"]
        show(
            self, writer, "", "index", "site",
            title=card.name_short_th,
            description=f"ข่าวประชาสัมพันธ์ของ{card.name_th}",
            feeds=(edition.everything.feeds,),
            lead=lead,
            latest=tuple(story for story in news if story is not lead)[:LATEST],
            groups=tuple((subject.link, _latest(edition, subject, 3)) for subject in kinds if subject.ids),
            foreseen=edition.foreseen,
        )  # fmt: skip

    def _subject(self, writer: Any, edition: Edition, subject: Subject, feeds: tuple[FeedLinks, ...]) -> None:
        show(
            self, writer, subject.link.href, "list", "site",
            title=subject.link.name if feeds else subject.about,
            description=f"ข่าว{subject.about}",
            feeds=feeds,
            subject=subject.link,
            about=subject.about,
            stories=_latest(edition, subject, LISTED),
            months=tuple(edition.month(key) for key in islice(edition.months, 12)),
        )  # fmt: skip

    def _archive(self, writer: Any, edition: Edition) -> None:
        months = [edition.month(key) for key in edition.months]
        years: dict[int, list[Month]] = {}
        for month in months:
            years.setdefault(month.year, []).append(month)
        show(
            self, writer, "archive/", "archive", "site",
            title="คลังข่าว",
            description="ข่าวทั้งหมดตามปีและเดือน",
            years=tuple((year, tuple(of_year)) for year, of_year in years.items()),
        )  # fmt: skip
        for year, of_year in years.items():
            show(
                self, writer, f"archive/{year}/", "year", "site",
                title="คลังข่าวรายปี",
                description="ข่าวของปี",
                year=year,
                months=tuple((month, edition.months[year, month.month][:LEADING]) for month in of_year),
                count=sum(month.count for month in of_year),
            )  # fmt: skip
        for place, month in enumerate(months):
            show(
                self, writer, month.href, "month", "site",
                title="คลังข่าวรายเดือน",
                description="ข่าวทั้งหมดของเดือน",
                month=month,
                stories=edition.months[month.year, month.month],
                many=LISTED,
                previous=months[place + 1] if place + 1 < len(months) else None,
                next=months[place - 1] if place else None,
            )  # fmt: skip

    def _feeds(self, writer: Any, edition: Edition) -> None:
        groups: list[tuple[str, tuple[FeedLinks, ...]]] = [("ข่าวทั้งหมด", (edition.everything.feeds,))]
        groups += [(name, tuple(each.feeds for each in subjects)) for name, subjects in edition.groups.items()]
        show(
            self, writer, "feeds/", "feeds", "site",
            title="ฟีดข่าว",
            description="รับข่าวใหม่ด้วย RSS, Atom หรือ JSON Feed",
            groups=tuple(groups),
            podcast=PODCAST if podcast.programmes(edition) else "",
        )  # fmt: skip


def _latest(edition: Edition, subject: Subject, most: int) -> tuple[Story, ...]:
    return tuple(edition.stories[key] for key in subject.ids[:most])


def navigation(edition: Edition) -> dict[str, Any]:
    """Return what every page's template is given."""
    kinds = [subject.link for subject in edition.groups["ประเภทข่าว"] if subject.ids]
    nav = (
        Link("home", "หน้าแรก", ""),
        *kinds[:5],
        Link("archive", "คลังข่าว", "archive/"),
        Link("search", "ค้นหา", "search/"),
        Link("feeds", "ฟีดข่าว", "feeds/"),
    )
    standing = tuple(Link(story.id, story.title, story.href) for story in edition.pages)
    duties = tuple(Link(duty.href, duty.menu, duty.href) for duty in edition.duties if duty.menu)
    return {"office": edition.office.card, "nav": nav, "standing": standing, "duties": duties}
