"""The log files of a web server: packed or not, read whole or not at all, a piece at a time."""

import gzip
import io
import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.cli import logs
from newsdesk.settings import CannotRun

TEXT = b"one\ntwo\r\n\nthree \xe0\xb8\x81\xff\nfour"
PARTED = [b"one", b"two\r", b"", b"three \xe0\xb8\x81\xff", b"four"]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["access.log", "access.log.gz", "access"])
def test_a_file_is_read_by_what_it_is_and_not_by_its_name(name, packed, tmp_path):
    file = tmp_path / name
    file.write_bytes(gzip.compress(TEXT) if packed else TEXT)

    assert list(logs.lines(file)) == PARTED


def test_files_packed_one_after_the_other_are_one_log(tmp_path):
    file = tmp_path / "access.log.gz"
    file.write_bytes(gzip.compress(b"one\n") + gzip.compress(b"two\n"))

    assert list(logs.lines(file)) == [b"one", b"two"]


@given(st.lists(st.binary(max_size=40).filter(lambda line: b"\n" not in line)), st.integers(1, 99))
def test_no_line_is_lost_between_two_pieces(lines, size):
    stream = io.BytesIO(b"".join(line + b"\n" for line in lines))

    assert list(logs.split(stream, size)) == lines


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(TEXT * 99, mtime=0)[:-9],
        gzip.compress(random.Random(1).randbytes(999), mtime=0)[:500],
        b"\x1f\x8b",
        b"\x1f\x8bnothing packed at all",
    ],
    ids=["its end is missing", "half of it is missing", "nothing follows", "no gzip follows"],
)
def test_a_damaged_file_is_one_clear_line(data, tmp_path):
    file = tmp_path / "access.log.gz"
    file.write_bytes(data)

    with pytest.raises(CannotRun, match="--log"):
        list(logs.lines(file))


@pytest.mark.parametrize("name", [".", "none.log"])
def test_what_is_no_file_is_one_clear_line(name, tmp_path):
    with pytest.raises(CannotRun, match="--log"):
        list(logs.lines(tmp_path / name))


@pytest.mark.parametrize("packed", [False, True])
def test_an_endless_line_is_cut_and_fills_no_memory(packed, tmp_path):
    file = tmp_path / "access.log"
    long = b"x" * 20_000_000 + b"\nnext\n"
    file.write_bytes(gzip.compress(long, 1) if packed else long)
    del long

    tracemalloc.start()
    [cut, last] = logs.lines(file)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (set(cut), len(cut) <= logs._LONGEST, last) == ({ord("x")}, True, b"next")
    assert most < 3_000_000
