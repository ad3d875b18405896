"""`newsdesk evaluate --log`: how often the site was read, told by place, in every form, and never by whom."""

import csv
import gzip
import io
import json

import pytest

from newsdesk.cli import main
from newsroom import AT, PLACE
from test_office_visits import ADDRESS, PERSON, line

WEEK = "2569-W47"
STORY, FEED = f"/{PLACE}/", "/feeds/rss.xml"


@pytest.fixture
def log(tmp_path):
    """A log with a story read 7 times, a feed 5, a list of stories twice; 6 times by a program; one line is broken."""
    asked = [STORY] * 7 + [FEED] * 5 + ["/archive/"] * 2 + ["/wp-login.php"] * 40
    lines = [*(line(path) for path in asked), *[line(STORY, agent="Googlebot/2.1")] * 6]
    lines.insert(3, b"198.51.100.9 is no line of a log")
    file = tmp_path / "access.log"
    file.write_bytes(b"\n".join(lines))
    return file


@pytest.fixture
def evaluate(published, capsys):
    """Ask an office whose site is built; return the exit code, what was printed and what was complained of."""

    def run(*words, root=published.root):
        code = main(["--root", str(root), "evaluate", WEEK, "--at", AT.isoformat(), *map(str, words)])
        return (code, *capsys.readouterr())

    return run


def test_each_place_is_told_with_its_item_and_what_few_read_is_not(evaluate, log):
    code, told, _ = evaluate("--format", "json", "--log", log)

    assert (code, json.loads(told)["visits"]) == (
        0,
        {
            "reads": 12,
            "places": [
                {"href": f"{PLACE}/", "sort": "item", "item": "PR-2569-0900", "reads": 7},
                {"href": "feeds/rss.xml", "sort": "feed", "item": None, "reads": 5},
            ],
            "floor": 5,
            "places_below_floor": 1,
            "reads_below_floor": None,
            "reads_by_programs": 6,
            "broken_lines": {"count": 1, "first": ["access.log:4"]},
        },
    )


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("th", ("รวม ๑๒", "โปรแกรมเข้าชม ๖", STORY, "PR-2569-0900", "อีก ๑ แห่งมีผู้เข้าชมไม่ถึง ๕ ครั้ง", "access.log:4")),
        ("en", ("all 12", "by programs 6", "1 more, read less than 5 times each", "lines that cannot be read: 1")),
    ],
)
def test_the_text_tells_them_below_the_figures(lang, words, evaluate, log):
    _, told, _ = evaluate("--lang", lang, "--log", log)

    assert told.startswith(evaluate("--lang", lang)[1])
    assert [word for word in words if word not in told] == []


def test_a_spreadsheet_has_a_row_for_each_place(evaluate, log):
    rows = list(csv.reader(io.StringIO(evaluate("--format", "csv", "--log", log)[1].removeprefix("\ufeff"))))

    assert [row for row in rows if row[0].startswith("reads")] == [
        ["reads", "การเข้าชมเว็บไซต์ ไม่นับโปรแกรม", "12"],
        [f"reads {STORY}", "เรื่อง PR-2569-0900", "7"],
        [f"reads {FEED}", "ฟีด", "5"],
    ]


def test_several_files_packed_or_not_are_one_log(evaluate, log):
    packed = log.with_name("access.log.2.gz")
    packed.write_bytes(gzip.compress(log.read_bytes()))
    told = json.loads(evaluate("--format", "json", "--log", log, packed)[1])["visits"]

    assert (told["places"][0]["reads"], told["broken_lines"]["first"]) == (14, ["access.log:4", "access.log.2.gz:4"])


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_nothing_of_a_reader_is_told(form, evaluate, log):
    told = "".join(evaluate("--format", form, "--log", log)[1:])

    assert [word for word in (ADDRESS, "198.51.100.9", PERSON[:30], "wp-login", "www.example") if word in told] == []


def test_without_a_built_site_the_items_are_still_counted(evaluate, log, room_without_site):
    told = json.loads(evaluate("--format", "json", "--log", log, root=room_without_site.root)[1])["visits"]

    assert [place["sort"] for place in told["places"]] == ["item"]


@pytest.fixture
def room_without_site(published):
    (published.root / "output").rename(published.root / "elsewhere")
    return published


def test_what_is_gone_since_is_not_named(evaluate, log, published):
    text = published.file.read_text("utf-8").replace(
        "status: approved", "status: removed\nremoval: {at: 2026-11-20 09:00, reason: consent-withdrawn}"
    )
    published.lay(text)
    told = evaluate("--format", "json", "--log", log)[1]

    assert [place["sort"] for place in json.loads(told)["visits"]["places"]] == ["feed"]


@pytest.mark.parametrize("name", ["none.log", ".", "broken.gz"])
def test_a_log_that_cannot_be_read_whole_is_one_clear_line(name, evaluate, log):
    log.with_name("broken.gz").write_bytes(gzip.compress(log.read_bytes())[:-9])
    code, told, errors = evaluate("--log", log, log.with_name(name) if name != "." else log.parent)

    assert (code, told, "--log" in errors, "Traceback" in errors) == (2, "", True, False)


def test_without_a_log_nothing_is_said_of_visits(evaluate):
    assert "visits" not in json.loads(evaluate("--format", "json")[1])
    assert "การเข้าชม" not in evaluate()[1]
