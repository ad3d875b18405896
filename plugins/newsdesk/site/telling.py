"""A cleared release told as a Story: its text set, its pictures drawn, its notices gathered, its neighbours known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from newsdesk import forked
from newsdesk.desk import Desk
from newsdesk.gate import Cleared
from newsdesk.office import plan
from newsdesk.papers import phrases
from newsdesk.register.office import Office
from newsdesk.register.words import Kind
from newsdesk.release import attached, captions
from newsdesk.release.fields import Article, Correction, Fields, News, Newsletter, Radio, Retraction, Video
from newsdesk.site import cards
from newsdesk.site.duty import Duty
from newsdesk.site.edition import Edition
from newsdesk.site.kinship import related, tag_href
from newsdesk.site.markup import Typesetter, finished
from newsdesk.site.photographs import Album, pictures
from newsdesk.site.story import Download, Film, Link, Notice, Picture, Seal, Story

Draw = Callable[[Picture], Markup]
WITHDRAWN = {
    "error": "ถอนข่าวนี้เนื่องจากมีข้อผิดพลาด โปรดอย่านำไปอ้างอิง",
    "superseded": "ถอนข่าวนี้เนื่องจากมีข่าวฉบับใหม่แทน",
    "consent-withdrawn": "ถอนข่าวนี้ตามสิทธิของเจ้าของข้อมูลส่วนบุคคล",
    "court-order": "ถอนข่าวนี้ตามคำสั่งศาล",
    "other": "ถอนข่าวนี้แล้ว โปรดอย่านำไปอ้างอิง",
}
GONE = {
    "error": "นำออกเนื่องจากมีข้อผิดพลาด",
    "superseded": "นำออกเนื่องจากมีข่าวฉบับใหม่แทน",
    "consent-withdrawn": "นำออกตามสิทธิของเจ้าของข้อมูลส่วนบุคคล",
    "consent-ended": "นำออกเนื่องจากความยินยอมให้เผยแพร่สิ้นสุดแล้ว",
    "court-order": "นำออกตามคำสั่งศาล",
    "other": "นำออกจากการเผยแพร่แล้ว",
    "expired": "พ้นกำหนดเวลาเผยแพร่แล้ว",
}


def tell(desk: Desk, album: Album, draw: Draw, site_url: str, duties: tuple[Duty, ...]) -> Edition:
    """Return the edition of everything *desk* has cleared; *draw* renders one picture, links begin with *site_url*."""
    cleared = {item.release.id: item for item in desk.cleared}
    texts = dict(zip(cleared, forked.shared(_set, [item.release.body for item in cleared.values()]), strict=True))
    teller = _Teller(desk.office, cleared, texts, album, draw, _corrections(desk.cleared), site_url)
    stories = _in_line({key: teller.story(item) for key, item in cleared.items()})
    foreseen = tuple((day, activity.name) for day, activity in plan.foreseen(desk.office.plans, desk.at.date()))
    return Edition(desk.office, cleared, texts, stories, desk.gone, duties, foreseen)


def _set(bodies: Sequence[str]) -> list[str]:
    typesetter = Typesetter()
    return [typesetter.html(body) for body in bodies]


def _corrections(cleared: Iterable[Cleared]) -> Mapping[str, list[Cleared]]:
    found: dict[str, list[Cleared]] = defaultdict(list)
    for item in cleared:
        if isinstance(item.release.fields, Correction):
            found[item.release.fields.corrects].append(item)
    return found


def _in_line(stories: Mapping[str, Story]) -> Mapping[str, Story]:
    """Give each story the one before it, the one after, and those akin to it; pages stand alone."""
    dated = sorted(
        (story for story in stories.values() if story.kind.key != Kind.PAGE),
        key=lambda story: (story.published, story.id),
    )
    links = [Link(story.id, story.title, story.href) for story in dated]
    kin = related(dated)
    linked = {
        story.id: replace(story, previous=before, next=after, related=kin[story.id])
        for story, before, after in zip(dated, [None, *links], [*links[1:], None], strict=False)
    }
    return {key: linked.get(key, story) for key, story in stories.items()}


@dataclass(frozen=True, slots=True)
class _Teller:
    """What is needed to tell any story of one build."""

    office: Office
    cleared: Mapping[str, Cleared]
    texts: Mapping[str, str]
    album: Album
    draw: Draw
    corrections: Mapping[str, list[Cleared]]
    site_url: str

    def story(self, item: Cleared) -> Story:
        release, fields = item.release, item.release.fields
        words, photos = self.office.vocabulary, pictures(item, self.album)
        return Story(
            id=release.id,
            number=fields.number or "",
            href=release.href,
            title=fields.title,
            summary=fields.summary,
            kind=Link(fields.kind, words.kinds[fields.kind].th, f"kinds/{fields.kind}/"),
            published=fields.date,
            updated=max([fields.date, *(notice.at for notice in self.notices(item))]),
            html=self.html(item, photos),
            facts=fields.facts if isinstance(fields, News) else (),
            photos=photos,
            album=tuple(shot for file, shot in _drawn(item, photos).items() if file not in self.texts[release.id]),
            downloads=tuple(_downloads(item)),
            film=_film(item, photos),
            series=_series(fields),
            card="" if photos or fields.kind is Kind.PAGE else cards.href(fields.kind.value),
            notices=self.notices(item),
            audiences=tuple(Link(key, words.audiences[key].th, f"audiences/{key}/") for key in fields.audience),
            schools=tuple(self.school(key) for key in fields.schools),
            tags=tuple(Link(tag, tag, tag_href(tag)) for tag in dict.fromkeys(fields.tags)),
            contact=fields.contact,
            credit=fields.credit,
            seal=Seal(item.approver.post, item.decision.at, item.decision.digest.removeprefix("sha256:")),
        )

    def school(self, key: str) -> Link:
        school = self.office.school(key)
        return Link(key, school.name if school else key, f"schools/{key.lower()}/")

    def html(self, item: Cleared, photos: tuple[Picture, ...]) -> Markup:
        drawn = _drawn(item, photos)
        told = finished(self.texts[item.release.id], lambda file: self.draw(drawn[file]), self.address)
        return phrases.held(told, phrases.longest_first(person.name for person in item.release.fields.persons))

    def address(self, key: str) -> str | None:
        other = self.cleared.get(key)
        return f"{self.site_url}/{other.release.href}" if other else None

    def link(self, key: str) -> Link | None:
        other = self.cleared.get(key)
        return Link(key, other.release.fields.title, other.release.href) if other else None

    def notices(self, item: Cleared) -> tuple[Notice, ...]:
        fields, found = item.release.fields, []
        if item.withdrawal:
            found.append(Notice("withdrawn", WITHDRAWN[item.withdrawal.reason], item.withdrawal.at, None))
        for other in self.corrections.get(item.release.id, ()):
            note = other.release.fields
            if isinstance(note, Correction):
                found.append(Notice("corrected", note.change_note, note.date, self.link(other.release.id)))
        found += [Notice("changed", change.note, change.at, None) for change in reversed(fields.changes)]
        if isinstance(fields, Correction):
            found.append(Notice("corrects", fields.change_note, fields.date, self.link(fields.corrects)))
        if isinstance(fields, Retraction):
            found.append(Notice("retracts", fields.what, fields.date, self.link(fields.retracts)))
        return tuple(found)


def _series(fields: Fields) -> str:
    """Return what a release is a number of; nothing for one that stands alone."""
    if isinstance(fields, Article):
        return fields.journal
    return fields.station if isinstance(fields, Radio) else fields.kind.value if isinstance(fields, Newsletter) else ""


def _drawn(item: Cleared, photos: tuple[Picture, ...]) -> Mapping[str, Picture]:
    return {photo.file: shot for photo, shot in zip(item.release.fields.photos, photos, strict=True)}


def _downloads(item: Cleared) -> Iterable[Download]:
    for name, title in attached.named(item.release.fields).items():
        file = item.release.folder / name
        yield Download(item.release.href + file.name, title, file.suffix[1:].upper(), file.stat().st_size)


def _film(item: Cleared, photos: tuple[Picture, ...]) -> Film | None:
    fields = item.release.fields
    if not isinstance(fields, Video):
        return None
    poster, told = _drawn(item, photos).get(fields.poster), captions.of(item.release)
    return Film(
        href=item.release.href + Path(fields.video_file).name,
        captions=item.release.href + Path(fields.captions).name,
        poster=poster.jpeg[-1].href if poster else "",
        transcript=tuple(caption.words for caption in told.captions if caption.words) if told else (),
    )
