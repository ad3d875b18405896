"""How often pages were read: each read counts once, programs and addresses never, and nothing hostile is costly."""

import dataclasses
import re
import sys
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.office import period, visits
from newsdesk.office.visits import FLOOR, MOST_NAMED, Place

WEEK = period.named("2569-W47")
ITEM, HOME, FEED = Place("releases/2569/a/", "item", "PR-2569-0001"), Place("", "page"), Place("feeds/rss.xml", "feed")
KNOWN = (ITEM, HOME, FEED)
PERSON = "Mozilla/5.0 (Linux; Android 14; CUBOT_X70) AppleWebKit/537.36 Chrome/149.0.0.0 Mobile Safari/537.36"
ADDRESS = "203.0.113.77"


def line(path="/releases/2569/a/", agent=PERSON, **told):
    told = {"at": "18/Nov/2026:09:00:00 +0700", "verb": "GET", "status": 200, "who": ADDRESS, "user": "-"} | told
    return (
        f'{told["who"]} - {told["user"]} [{told["at"]}] "{told["verb"]} {path} HTTP/1.1" {told["status"]} 512'
        f' "https://www.example/" "{agent}"'
    ).encode()


def counted(*lines, base="", known=KNOWN, end=WEEK.end):
    return visits.count([("access.log", lines)], known, base, WEEK.begin, end)


def reads(*lines, **more):
    """Return how often each place was read, where every line stands often enough to be told."""
    told = counted(*(each for each in lines for _ in range(FLOOR)), **more)
    return {place.href: times // FLOOR for place, times in told.places}


@pytest.mark.parametrize(
    "path",
    [
        "/releases/2569/a/", "/releases/2569/a/?fbclid=x", "/releases/2569/a/index.html", "/releases/2569/%61/",
        "/releases/2569/a/index.html?a=1&b=/?", "/releases/2569/a/?q=HTTP/1.1",
    ],
)  # fmt: skip
def test_a_page_is_the_same_however_it_is_asked_for(path):
    assert reads(line(path)) == {ITEM.href: 1}


@pytest.mark.parametrize(
    "path",
    [
        "/releases/2569/a", "/releases/2569/b/", "/wp-login.php", "//releases/2569/a/", "/releases/2569/a//", "*", "",
        "/RELEASES/2569/a/", "https://www.example/releases/2569/a/", "/releases/2569/a/%", "/%ff%fe/", "/index.html/x",
        "/feeds/rss.xml/", "/releases/2569/a/../a/", "/นก/",
    ],
)  # fmt: skip
def test_what_is_no_public_address_is_not_counted_nor_named(path):
    told = counted(*[line(path)] * 50)

    assert (told.places, told.reads, told.broken) == ((), 0, 0)


@pytest.mark.parametrize("change", [{"verb": "POST"}, {"verb": "HEAD"}, {"verb": "get"}, {"status": 404}, {"status": 301},
                                    {"status": 206}, {"at": "15/Nov/2026:23:59:59 +0700"}, {"at": "23/Nov/2026:00:00:00 +0700"},
                                    {"at": "22/Nov/2026:17:00:00 +0000"}])  # fmt: skip
def test_only_a_reading_within_the_period_counts(change):
    assert reads(line(**change)) == {}


@pytest.mark.parametrize("at", ["16/Nov/2026:00:00:00 +0700", "22/Nov/2026:23:59:59 +0700", "15/Nov/2026:17:00:00 +0000",
                                "15/Nov/2026:12:30:00 -0430"])  # fmt: skip
def test_a_server_in_another_zone_counts_by_the_office_s_days(at):
    assert reads(line(at=at)) == {ITEM.href: 1}


def test_what_happened_after_the_moment_asked_about_does_not_count():
    end = datetime.fromisoformat("2026-11-18T09:00+07:00")

    assert reads(line(at="18/Nov/2026:08:59:59 +0700"), line(), end=end) == {ITEM.href: 1}


def test_the_site_may_live_below_another():
    assert reads(line("/news/"), line("/news/feeds/rss.xml"), line("/"), base="/news") == {"": 1, "feeds/rss.xml": 1}


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "facebookexternalhit/1.1;line-poker/1.0",
        "Mozilla/5.0 (compatible; bingbot/2.0)", "Mozilla/5.0 AppleWebKit/537.36; compatible; GPTBot/1.2", "curl/8.0",
        "FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)", "python-requests/2.32", "", "-", "HeadlessChrome/1",
        "Mozilla/5.0 (compatible; YandexBot/3.0)", "Applebot/0.1", "Twitterbot/1.0",
    ],
)  # fmt: skip
def test_programs_are_counted_apart(agent):
    told = counted(*[line(agent=agent)] * FLOOR)

    assert (told.places, told.robots) == ((), FLOOR)


@pytest.mark.parametrize("agent", [PERSON, "NetNewsWire (RSS Reader; https://netnewswire.com/)", 'A \\"quoted\\" reader',
                                   "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Line/14.0"])  # fmt: skip
def test_people_are_not_taken_for_programs(agent):
    assert reads(line(agent=agent)) == {ITEM.href: 1}


@pytest.mark.parametrize(
    ("lines", "places", "few", "rest", "total"),
    [
        ({ITEM: 4}, (), 1, None, 0),
        ({ITEM: 5}, ((ITEM, 5),), 0, 0, 5),
        ({ITEM: 9, HOME: 4}, ((ITEM, 9),), 1, None, 9),
        ({ITEM: 9, HOME: 2, FEED: 2}, ((ITEM, 9),), 2, None, 9),
        ({ITEM: 9, HOME: 4, FEED: 3}, ((ITEM, 9),), 2, 7, 16),
        ({}, (), 0, 0, 0),
    ],
)
def test_what_few_have_read_is_not_told_and_cannot_be_worked_out(lines, places, few, rest, total):
    told = counted(*(line(f"/{place.href}") for place, times in lines.items() for _ in range(times)))

    assert (told.places, told.few, told.rest, told.reads) == (places, few, rest, total)


def test_few_visits_of_programs_are_not_told_either():
    assert [counted(*[line(agent="-")] * times).robots for times in (0, 1, 4, 5)] == [0, None, None, 5]


@pytest.mark.parametrize(
    "junk",
    [
        b"\x16\x03\x01\x02\x00", b"x", b'"', b"\\" * 99, b"\xff\xfe", b"- - -", line()[:-1], line()[:40],
        line(at="32/Nov/2026:09:00:00 +0700"), line(at="18/Nop/2026:09:00:00 +0700"), line(at="18/Nov/2026:25:00:00 +0700"),
        line(at="18/Nov/0000:09:00:00 +0700"), line(at="18/Nov/2026:09:00:00 +9900"), line(at="18/Nov/2026:09:00:00"),
        line(status="-"), line(status="2000"), b"{}",
    ],
)  # fmt: skip
def test_a_line_no_server_writes_is_counted_and_its_place_is_named(junk):
    told = counted(*[line()] * FLOOR, junk, *[line()] * FLOOR)

    assert (dict(told.places), told.broken, told.named) == ({ITEM: 2 * FLOOR}, 1, (f"access.log:{FLOOR + 1}",))


def test_a_request_that_is_none_is_no_broken_line():
    assert counted(line().replace(b"GET /releases/2569/a/ HTTP/1.1", b"\\x16\\x03\\x01\\x00")).broken == 0


def test_an_empty_line_is_nothing():
    assert counted(b"", b"\r", b"  ") == counted()


def test_only_the_first_broken_lines_are_named():
    told = counted(*[b"x"] * 100)

    assert (told.broken, len(told.named), told.named[0]) == (100, MOST_NAMED, "access.log:1")


def test_windows_line_ends_do_no_harm():
    assert reads(line() + b"\r") == {ITEM.href: 1}


@given(st.lists(st.binary(max_size=80), max_size=8))
def test_whatever_bytes_a_log_holds_they_are_counted_or_broken(junk):
    told = counted(*junk, *[line()] * FLOOR)

    assert dict(told.places) == {ITEM: FLOOR}
    assert told.broken <= len(junk)


@given(
    st.lists(st.sampled_from([*KNOWN, None]), max_size=60),
    st.lists(st.sampled_from(["1.2.3.4", "2001:db8::1"]), min_size=1),
)
def test_the_order_the_readers_and_the_files_make_no_difference(asked, people):
    lines = [line(f"/{place.href}" if place else "/x", who=people[n % len(people)]) for n, place in enumerate(asked)]
    halves = [("a.log", lines[: len(lines) // 2]), ("b.log", lines[len(lines) // 2 :])]

    told = counted(*lines)

    assert visits.count(halves, KNOWN, "", WEEK.begin, WEEK.end) == counted(*reversed(lines)) == told
    assert all(times == asked.count(place) >= FLOOR for place, times in told.places)


def test_nothing_of_a_reader_is_kept():
    told = counted(*[line(user="somchai", path="/releases/2569/a/?name=somchai")] * 9, b"203.0.113.77 broken somchai")

    assert not re.search("203|somchai|Android|www.example", repr(dataclasses.asdict(told)).replace("access.log", ""))


def loose(parsed):
    """Yield every repetition of a parsed pattern that could take back some of what it took."""
    for name, told in parsed:
        if name in (re._constants.MAX_REPEAT, re._constants.MIN_REPEAT) and told[0] != told[1]:
            yield told
        for part in told if isinstance(told, tuple) else ():
            if isinstance(part, re._parser.SubPattern):
                yield from loose(part)


def test_the_pattern_walks_a_line_once():
    assert list(loose(re._parser.parse(visits._LINE.pattern))) == []
    assert len(list(loose(re._parser.parse(rb"a+(b{2}c?)")))) == 2


@pytest.mark.parametrize(
    "hostile",
    [
        lambda n: b"[" * n,
        lambda n: b"a b " + b"[18/Nov/2026:09:00:00 +0700] " * n,
        lambda n: b'a b c [18/Nov/2026:09:00:00 +0700] "' + b"\\" * n,
        lambda n: b'a b c [18/Nov/2026:09:00:00 +0700] "' + b'\\"' * n,
        lambda n: b'a b c [18/Nov/2026:09:00:00 +0700] "GET / HTTP/1.1" 200 1 "' + b'\\"' * n,
        lambda n: b'a b c [18/Nov/2026:09:00:00 +0700] "GET / HTTP/1.1" 200 ' + b"1" * n,
        lambda n: b'a b c [18/Nov/2026:09:00:00 +0700] "' + b'" "' * n,
        lambda n: b" " * n,
        lambda n: b"a " * n,
    ],
)  # fmt: skip
def test_a_hostile_line_is_given_up_where_it_stands(hostile):
    assert counted(hostile(100_000)).broken == (1 if hostile(1).strip() else 0)


def test_memory_is_bounded_whatever_is_asked_for():
    def flood():
        yield from (
            line(f"/{n}/", agent=f"Mozilla {n}", at=f"18/Nov/2026:{n // 60 % 24:02}:{n % 60:02}:00 +{n % 1400:04}")
            for n in range(30_000)
        )

    before = sys.getallocatedblocks()
    told = visits.count([("access.log", flood())], KNOWN, "", WEEK.begin, WEEK.end)

    assert told.reads == 0
    assert sys.getallocatedblocks() - before < 5_000


def test_the_places_are_the_items_and_what_the_built_site_has_beside_them():
    files = {
        "index.html": "site", "releases/2569/a/index.html": "PR-2569-0001", "releases/2569/old/index.html": "PR-2569-0002",
        "archive/2569/11/index.html": "site", "404.html": "site", "feeds/rss.xml": "site", "feeds/all.opml": "site",
        "theme/css/site.css": "theme", "manifest.json": "site", "releases/2569/a/photo.jpg": "PR-2569-0001",
    }  # fmt: skip
    told = visits.places({"PR-2569-0001": "releases/2569/a/"}, files)

    assert set(told) == {
        ITEM, HOME, FEED, Place("archive/2569/11/", "page"), Place("feeds/all.opml", "feed"),
    }  # fmt: skip
