"""Captions are read as they were written, and no bytes stop the reader."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.release import captions

_TIMES = st.lists(st.integers(min_value=0, max_value=9_999_999), min_size=2, max_size=8, unique=True).map(sorted)


def _clock(at):
    seconds, thousandths = divmod(at, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{thousandths:03d}"


@given(_TIMES)
def test_what_is_written_is_read_back(times):
    pairs = list(zip(times[::2], times[1::2], strict=False))
    text = "WEBVTT\n\n" + "\n\n".join(f"{_clock(start)} --> {_clock(end)}\n<v ก>ข</v>\nค" for start, end in pairs)
    read = captions.read(text, 10_000)

    assert [(each.start, each.end, each.words) for each in read.captions] == [(*pair, "ข ค") for pair in pairs]
    assert captions.examine(captions.RULES[:3], read, "a.md") == ()


@given(st.text(alphabet="WEBVT0123:.->\n\r <>กี่", max_size=200))
def test_any_text_is_read(text):
    captions.examine(captions.RULES, captions.read(text, 60), "a.md")


def test_marks_above_and_below_a_letter_take_no_column():
    [caption] = captions.read("WEBVTT\n\n00:00.000 --> 00:02.000\nที่นี่", 60).captions

    assert caption.columns == 2
