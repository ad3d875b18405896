"""One identity number put anywhere: every line of every source is read, and whatever is shown of it is seen again.

The second half makes the gate blind on purpose, so that the auditor alone stands between a number and the public.
"""

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import gate
from newsdesk.audit import sweep
from newsdesk.privacy import check
from newsdesk.privacy.detect.identity import is_sound
from newsdesk.register import office
from newsdesk.settings import Settings
from newsdesk.site.build import build
from newsdesk.site.newsroom import GateError
from newsdesk.source import Source
from newsroom import AT, PLACE, REPOSITORY, SOUND, overlaid
from photo_maker import make_photo

NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right
SOURCES = sorted(path for path in (REPOSITORY / "content").rglob("*") if path.suffix in (".md", ".yml", ".vtt"))
TEXTS = {path: path.read_text("utf-8") for path in SOURCES}
OFFICE = office.read(Settings(REPOSITORY))


def found(text):
    return {each.line for each in check.text(Source.of(text), "x", OFFICE) if each.rule.id == "PDP101"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_a_number_at_the_end_of_any_line_is_found_there(path):
    lines = TEXTS[path].split("\n")

    assert found(TEXTS[path]) == set()
    for place, line in enumerate(lines):
        spoilt = "\n".join([*lines[:place], f"{line} {NUMBER}", *lines[place + 1 :]])
        assert found(spoilt) == {place + 1}


@given(st.sampled_from(SOURCES), st.floats(0, 1, exclude_max=True))
def test_a_number_between_any_two_thai_letters_is_found_there(path, where):
    text = TEXTS[path]
    seams = [seam.start() for seam in re.finditer(r"(?<=[ก-ฮ])(?=[ก-ฮ])", text)]
    seam = seams[int(where * len(seams))]

    assert found(text[:seam] + NUMBER + text[seam:]) == {text.count("\n", 0, seam) + 1}


def _number(place):
    """Return another sound number for each place."""
    body = f"1{place:02}4567890{place:02}"
    return next(body + digit for digit in "0123456789" if is_sound(body + digit))


PLACES = (
    "title", "summary", "who", "what", "when", "where", "why", "how", "tags", "credit", "contact", "alt", "caption",
    "photo-credit", "attachment", "cue", "note", "heading", "body", "cell", "link", "school", "audience", "kind", "office",
)  # fmt: skip
SHOWN = {place: _number(nth) for nth, place in enumerate(PLACES, 10)}
RELEASE = overlaid(
    SOUND,
    "\n".join(
        f"{key}: {re.search(rf'^{key}: (.*)', SOUND, re.MULTILINE)[1]} {SHOWN[key]}"
        for key in ("title", "summary", "who", "what", "when", "where", "why", "how", "contact")
    )
    + f"""
credit: ภาพและข่าว {SHOWN["credit"]}
tags: [เครือข่าย, ป้าย {SHOWN["tags"]}]
photos: [{{file: photos/a.jpg, alt: ครูนั่งรอบโต๊ะประชุม {SHOWN["alt"]}, caption: คำบรรยาย {SHOWN["caption"]}, credit: ผู้ถ่าย {SHOWN["photo-credit"]}, people: none}}]
attachments: [{{file: attachments/words.vtt, title: คำบรรยายเสียง {SHOWN["attachment"]}}}]""",
)
BODY = f"""
## หัวข้อ {SHOWN["heading"]}

ย่อหน้า {SHOWN["body"]}

| ก | ข |
| --- | --- |
| ค | {SHOWN["cell"]} |

[ลิงก์](https://elsewhere.example/{SHOWN["link"]} "ชื่อ {SHOWN["link"]}")
"""
CUES = f"WEBVTT\n\nNOTE หมายเหตุ {SHOWN['note']}\n\n00:00.000 --> 00:02.000\nเสียง {SHOWN['cue']}\n"


@pytest.fixture
def spoilt(published):
    """An approved release and approved registers that hold a number in every place a reader may see."""
    published.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    published.write(f"{PLACE}/attachments/words.vtt", CUES)
    published.lay(RELEASE + BODY)
    books = published.root / "content/office"
    for book, pattern, place in (
        ("network.yml", r"(id: S03, *name: [^,]+)", "school"),
        ("vocabulary.yml", r"(community: *\{ *th: [^,}]+)", "audience"),
        ("vocabulary.yml", r"(activity: *\{ *th: [^,}]+)", "kind"),
        ("office.yml", r"(unit_th: .*)", "office"),
    ):
        text = (books / book).read_text("utf-8")
        changed, times = re.subn(pattern, rf"\1 {SHOWN[place]}", text, count=1)
        assert times == 1, place
        (books / book).write_text(changed, "utf-8")
    published.approve()
    published.approve_sheets()
    return published


def test_a_number_in_any_place_of_a_release_holds_it_there(spoilt):
    text = spoilt.file.read_text("utf-8")
    lines = {each.line for each in spoilt.findings() if each.rule.id == "PDP101"}

    assert lines == {
        nth for nth, line in enumerate(text.split("\n"), 1) if any(number in line for number in SHOWN.values())
    }


def test_where_the_gate_is_blind_the_auditor_sees_every_number_in_every_file(spoilt, monkeypatch):
    blind = SimpleNamespace(release=lambda _: (), text=lambda *_: ())
    monkeypatch.setattr(gate, "privacy", blind)
    before, looked = spoilt.bytes_of(), {}

    def look(root, settings):
        looked.update(
            {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        )
        return swept(root, settings)

    swept = sweep.objections
    monkeypatch.setattr(sweep, "objections", look)
    with pytest.raises(GateError) as held:
        build(spoilt.settings, at=AT)

    seen = {each.path.partition("/")[2] for each in held.value.findings if each.rule.id == "PDP101"}
    # What many files share is named in the first of them.
    assert {
        place for place, number in SHOWN.items() if not any(number.encode() in looked[name] for name in seen)
    } == set()
    assert spoilt.bytes_of() == before
    assert not any(number in str(each) for each in held.value.findings for number in SHOWN.values())
