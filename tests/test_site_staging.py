"""The swap under fire: whatever is killed, output/ is one whole site, the old or the new."""

import ctypes
import itertools
import multiprocessing
import tempfile
import time
from pathlib import Path

import pytest

from newsdesk.settings import CannotRun
from newsdesk.site import staging
from sweeping import swept

FILES = 40


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


@pytest.fixture
def work(tmp_path):
    return tmp_path / ".newsdesk"


def lay(folder, token):
    """Write a site of which every file says *token*; the manifest comes last, as in a build."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(FILES):
        page = folder / f"section-{number % 5}" / f"page-{number}.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(token * 500, "utf-8")
    (folder / "manifest.json").write_text(token * 500, "utf-8")


def token(folder):
    """Return the token of a whole site; fail on a mixture or a part."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) == FILES + 1
    [text] = {path.read_text("utf-8") for path in files}
    return text[: len(text) // 500]


def publish(output, work, word, swap=staging.swap):
    with staging.fresh(output, work) as folder:
        lay(folder, word)
        swap(folder, output)


def left_over(output):
    return [path.name for path in output.parent.iterdir() if path not in {output, output.parent / ".newsdesk"}]


@pytest.mark.parametrize("swap", [staging.swap, staging._replace])
def test_a_new_site_takes_the_place_of_the_old_one(output, work, swap):
    lay(output, "old")
    publish(output, work, "new", swap)
    assert token(output) == "new"
    assert left_over(output) == []


@pytest.mark.parametrize("exists", [False, True], ids=["no output", "an empty output"])
def test_the_first_site_needs_no_former_one(output, work, exists):
    if exists:
        output.mkdir()
    publish(output, work, "new")
    assert token(output) == "new"
    assert left_over(output) == []


def test_the_folder_to_build_in_is_empty_and_beside_the_output(output, work):
    lay(output.with_name(".output.staging") / "output", "left by a kill")
    with staging.fresh(output, work) as folder:
        assert list(folder.iterdir()) == []
        assert folder.name == output.name
        assert folder.stat().st_dev == output.parent.stat().st_dev


def test_nothing_is_left_of_a_build_that_failed(output, work):
    lay(output, "old")
    with pytest.raises(ZeroDivisionError):
        publish(output, work, "new", swap=lambda *_: 1 / 0)
    assert token(output) == "old"
    assert left_over(output) == []


def test_the_second_of_two_builds_cannot_run(output, work):
    with staging.fresh(output, work) as folder:
        lay(folder, "first")
        with pytest.raises(CannotRun, match="another build"), staging.fresh(output, work):
            pass
        staging.swap(folder, output)
    assert token(output) == "first"
    publish(output, work, "second")
    assert token(output) == "second"


@pytest.mark.parametrize("swap", [staging.swap, staging._replace])
@pytest.mark.parametrize("delay", [0.003, 0.015, 0.03, 0.06, *swept(*(number * 0.003 for number in range(25)))])
def test_a_kill_at_any_moment_leaves_a_whole_site(output, work, swap, delay):
    lay(output, "site 0000")
    builder = multiprocessing.get_context("fork").Process(target=publish_for_ever, args=(output, work, swap))
    builder.start()
    time.sleep(delay)
    builder.kill()
    builder.join()
    if swap is not staging.swap:
        staging.recover(output)
    assert token(output).startswith("site ")
    publish(output, work, "site next")
    assert token(output) == "site next"
    assert left_over(output) == []


def publish_for_ever(output, work, swap):
    for number in itertools.count(1):
        publish(output, work, f"site {number:04}", swap)


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "renameat2"), reason="this system cannot exchange folders")
def test_the_site_is_there_at_every_moment(output, work):
    lay(output, "site 0000")
    builder = multiprocessing.get_context("fork").Process(target=publish_often, args=(output, work))
    builder.start()
    missing = 0
    while builder.is_alive():
        missing += not output.is_dir()
    assert (missing, builder.exitcode) == (0, 0)
    assert token(output) == "site 0059"


def publish_often(output, work):
    for number in range(60):
        publish(output, work, f"site {number:04}")


def test_a_kill_between_the_two_renames_is_mended_by_the_next_build(output, work):
    lay(output.with_name(".output.former"), "old")
    lay(output.with_name(".output.staging") / "output", "new")
    with staging.fresh(output, work):
        assert token(output) == "old"
    assert left_over(output) == []


@pytest.mark.parametrize("files", [FILES, 3], ids=["whole", "half deleted"])
def test_a_kill_after_the_two_renames_leaves_the_new_site(output, work, files):
    former = output.with_name(".output.former")
    lay(former, "old")
    for page in sorted(former.rglob("*.html"))[files:]:
        page.unlink()
    lay(output, "new")
    staging.recover(output)
    assert token(output) == "new"
    assert left_over(output) == []


def test_an_error_between_the_two_renames_is_mended_at_once(output, work):
    lay(output, "old")
    with pytest.raises(FileNotFoundError):
        publish(output, work, "new", swap=lambda folder, output: staging._replace(folder / "gone", output))
    assert token(output) == "old"
    assert left_over(output) == []


def test_nothing_to_recover_is_no_matter(output):
    staging.recover(output)
    assert not output.exists()


def test_a_folder_that_is_no_site_is_never_replaced(output, work):
    (output / "content").mkdir(parents=True)
    (output / "content/release.md").write_text("what an editor wrote", "utf-8")
    with pytest.raises(CannotRun, match="not a built site"), staging.fresh(output, work):
        pass
    assert (output / "content/release.md").read_text("utf-8") == "what an editor wrote"
    assert left_over(output) == []


def test_a_file_is_never_replaced(output, work):
    output.write_text("a file", "utf-8")
    with pytest.raises(CannotRun, match="not a built site"), staging.fresh(output, work):
        pass
    assert output.read_text("utf-8") == "a file"


def test_a_disk_that_refuses_the_swap_is_told(output):
    elsewhere = Path("/dev/shm")  # noqa: S108  # a second disk is wanted, and Linux has one there
    if not elsewhere.is_dir() or elsewhere.stat().st_dev == output.parent.stat().st_dev:
        pytest.skip("there is no second disk here")
    lay(output, "old")
    with tempfile.TemporaryDirectory(dir=elsewhere) as folder:
        lay(Path(folder) / "output", "new")
        with pytest.raises(CannotRun, match="cannot be put in place"):
            staging.swap(Path(folder) / "output", output)
    assert token(output) == "old"
