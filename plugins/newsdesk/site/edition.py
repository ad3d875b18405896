"""One edition of the site, put together from what is cleared: every story, list, month and tombstone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from newsdesk import thai
from newsdesk.gate import Cleared, Gone
from newsdesk.register.office import Office
from newsdesk.register.words import Kind
from newsdesk.site.duty import Duty
from newsdesk.site.story import FeedLinks, Link, Month, Story

FOOTER = ("about", "contact", "privacy", "how-we-decide", "corrections")


@dataclass(frozen=True)
class Subject:
    """What a list page and three feeds are about: the whole site, a kind, an audience, a school."""

    link: Link
    about: str
    ids: tuple[str, ...]

    @property
    def feeds(self) -> FeedLinks:
        """Where its feeds are."""
        base = f"feeds/{self.link.href}"
        return FeedLinks(self.link.name, f"{base}rss.xml", f"{base}atom.xml", f"{base}feed.json")


@dataclass(frozen=True)
class Edition:
    """Everything Pelican is told to show, newest first; `foreseen` is what the plan has for this week."""

    office: Office
    cleared: Mapping[str, Cleared]
    texts: Mapping[str, str]
    stories: Mapping[str, Story]
    gone: tuple[Gone, ...]
    duties: tuple[Duty, ...] = ()
    foreseen: tuple[tuple[date, str], ...] = ()

    @cached_property
    def news(self) -> tuple[Story, ...]:
        """Every dated story, newest first; pages are not news."""
        dated = (story for story in self.stories.values() if story.kind.key != Kind.PAGE)
        return tuple(sorted(dated, key=lambda story: (story.published, story.id), reverse=True))

    @cached_property
    def pages(self) -> tuple[Story, ...]:
        """The standing pages, in the order of the footer."""
        found = [story for story in self.stories.values() if story.kind.key == Kind.PAGE]
        order = {slug + "/": place for place, slug in enumerate(FOOTER)}
        return tuple(sorted(found, key=lambda story: (order.get(story.href, len(order)), story.href)))

    @cached_property
    def by_path(self) -> Mapping[str, Story]:
        """The stories by the path of their Markdown below content/."""
        return {item.release.path.removeprefix("content/"): self.stories[key] for key, item in self.cleared.items()}

    @cached_property
    def months(self) -> Mapping[tuple[int, int], tuple[Story, ...]]:
        """The stories of each month of the archive, newest month first; a new story renumbers no other month."""
        shelves: dict[tuple[int, int], list[Story]] = defaultdict(list)
        for story in self.news:
            shelves[thai.be_year(story.published), story.published.month].append(story)
        return {key: tuple(stories) for key, stories in shelves.items()}

    @cached_property
    def everything(self) -> Subject:
        """The whole site as a subject of feeds."""
        name = self.office.card.name_short_th
        return Subject(Link("all", name, ""), f"ข่าวทั้งหมดของ{name}", tuple(story.id for story in self.news))

    @cached_property
    def groups(self) -> Mapping[str, tuple[Subject, ...]]:
        """The subjects under their headings: kinds, audiences, schools."""
        words, schools = self.office.vocabulary, self.office.network.schools
        kinds = {kind.value: word.th for kind, word in words.kinds.items() if kind is not Kind.PAGE}
        audiences = {key: word.th for key, word in words.audiences.items()}
        return {
            "ประเภทข่าว": self._subjects("kinds", kinds, lambda story: (story.kind,)),
            "กลุ่มเป้าหมาย": self._subjects("audiences", audiences, lambda story: story.audiences),
            "โรงเรียน": self._subjects(
                "schools", {school.id: school.name for school in schools}, lambda story: story.schools
            ),
        }

    @cached_property
    def tags(self) -> tuple[Subject, ...]:
        """Every tag with its stories; a tag has a list page but no feeds."""
        shelves: dict[Link, list[str]] = defaultdict(list)
        for story in self.news:
            for tag in story.tags:
                shelves[tag].append(story.id)
        return tuple(
            Subject(tag, f"คำสำคัญ {tag.name}", tuple(shelves[tag])) for tag in sorted(shelves, key=lambda tag: tag.name)
        )

    def _subjects(
        self, folder: str, names: Mapping[str, str], links: Callable[[Story], tuple[Link, ...]]
    ) -> tuple[Subject, ...]:
        found: dict[str, list[str]] = {key: [] for key in names}
        for story in self.news:
            for link in links(story):
                found[link.key].append(story.id)
        return tuple(
            Subject(Link(key, name, f"{folder}/{key.lower()}/"), name, tuple(found[key])) for key, name in names.items()
        )

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Every subject that has a list page."""
        return tuple(subject for group in self.groups.values() for subject in group)

    def month(self, key: tuple[int, int]) -> Month:
        """Return one month as templates show it."""
        year, month = key
        return Month(year, month, f"archive/{year}/{month:02d}/", len(self.months[key]))
