"""The three feeds of each subject, written from the edition: the newest twenty, in full, with absolute links."""

from __future__ import annotations

from datetime import datetime, time

from markupsafe import Markup, escape

from newsdesk.feeds import opml
from newsdesk.feeds.entries import KEPT, Enclosure, Entry, Feed, Telling, Tombstone, entry, tombstone, uid
from newsdesk.feeds.jsonfeed import jsonfeed
from newsdesk.feeds.syndication import atom, rss
from newsdesk.register.words import Kind
from newsdesk.release import redaction
from newsdesk.settings import ZONE
from newsdesk.site import podcast
from newsdesk.site.edition import Edition, Subject
from newsdesk.site.ledger import Ledger
from newsdesk.site.markup import finished
from newsdesk.site.story import Picture, Story


def write(edition: Edition, ledger: Ledger) -> None:
    """Write every feed of *edition*."""
    entries = {
        story.id: _entry(edition, story) for subject in _subjects(edition) for story in _newest(edition, subject)
    }
    newest = sorted(edition.gone, key=lambda gone: (gone.at, gone.id), reverse=True)[:KEPT]
    graves = tuple(tombstone(gone, edition.office.card) for gone in newest)
    for subject in _subjects(edition):
        feed = _feed(edition, subject, tuple(entries[story.id] for story in _newest(edition, subject)), graves)
        for name, data in (
            (subject.feeds.rss, rss(feed)),
            (subject.feeds.atom, atom(feed)),
            (subject.feeds.json, jsonfeed(feed)),
        ):
            ledger.write(name, redaction.plain(data.decode()).encode(), "site")
    radio = next(subject for subject in edition.subjects if subject.link.key == Kind.RADIO)
    podcast.write(edition, _feed(edition, radio, tuple(entries[key] for key in radio.ids[:KEPT]), ()), entries, ledger)
    ledger.write(opml.NAME, _listed(edition), "site")


def _listed(edition: Edition) -> bytes:
    """Return the list of all feeds: the whole site, then kinds, audiences and schools."""
    url = edition.office.card.site_url
    groups = {"ข่าวทั้งหมด": (edition.everything,), **edition.groups}
    outlines = (
        (
            name,
            [opml.Outline(each.link.name, f"{url}/{each.feeds.rss}", f"{url}/{each.link.href}") for each in subjects],
        )
        for name, subjects in groups.items()
    )
    return opml.opml(f"ฟีดข่าว {edition.office.card.name_short_th}", outlines)


def _subjects(edition: Edition) -> tuple[Subject, ...]:
    return (edition.everything, *edition.subjects)


def _newest(edition: Edition, subject: Subject) -> tuple[Story, ...]:
    return tuple(edition.stories[key] for key in subject.ids[:KEPT])


def _feed(edition: Edition, subject: Subject, entries: tuple[Entry, ...], graves: tuple[Tombstone, ...]) -> Feed:
    card, links = edition.office.card, subject.feeds
    begun = datetime.combine(card.since, time(), ZONE)
    name = card.name_short_th
    return Feed(
        uid=uid(card, f"feed/{subject.link.href}"),
        title=name if subject is edition.everything else f"{subject.link.name} – {name}",
        about=subject.about,
        home=f"{card.site_url}/{subject.link.href}",
        rss=f"{card.site_url}/{links.rss}",
        atom=f"{card.site_url}/{links.atom}",
        json=f"{card.site_url}/{links.json}",
        author=card.unit_th,
        updated=max((begun, *(item.updated for item in entries), *(grave.at for grave in graves))),
        entries=entries,
        tombstones=graves,
    )


def _entry(edition: Edition, story: Story) -> Entry:
    item, card = edition.cleared[story.id], edition.office.card
    drawn = {photo.file: shot for photo, shot in zip(item.release.fields.photos, story.photos, strict=True)}
    base = f"{card.site_url}/"
    text = finished(
        edition.texts[story.id],
        lambda file: _image(drawn[file], base),
        lambda key: base + edition.stories[key].href if key in edition.stories else None,
    )
    notices = "".join(f"<p><strong>{escape(notice.text)}</strong></p>" for notice in story.notices)
    gallery = "".join(_image(shot, base) for file, shot in drawn.items() if file not in edition.texts[story.id])
    told = Telling(
        f"{notices}{text}{gallery}", story.updated, (story.kind.key, story.kind.name), _enclosure(story, base)
    )
    return entry(item, card, told)


def _image(picture: Picture, base: str) -> str:
    size = picture.jpeg[-1]
    caption = Markup("<figcaption>{}</figcaption>").format(picture.caption) if picture.caption else ""
    return str(
        Markup('<figure><img src="{}{}" width="{}" height="{}" alt="{}">{}</figure>').format(
            base, size.href, size.width, size.height, picture.alt, caption
        )
    )


def _enclosure(story: Story, base: str) -> Enclosure | None:
    if not story.photos:
        return None
    size = story.photos[0].jpeg[-1]
    return Enclosure(base + size.href, "image/jpeg", size.size)
