"""The forging suite: nobody's yes but the right person's counts, and no honest one is refused."""

import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import keys
from forgeries import CANNOT, CONTROLS, FORGERIES, ID
from newsdesk.editorial import approval
from newsdesk.gate import Cleared
from newsdesk.settings import CannotRun
from newsroom import AT

pytestmark = pytest.mark.sweep

CANARY = "นกกางเขนบินผ่านหน้าต่าง"


@pytest.fixture(autouse=True)
def told(monkeypatch):
    """The machine was told which roots to expect."""
    monkeypatch.setenv("NEWSDESK_ROOTS", keys.fingerprints())


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda forgery: forgery.name)
def test_a_forgery_is_never_cleared(forgery, room):
    forgery.do(room)

    if CANNOT in forgery.rules:
        with pytest.raises(CannotRun):
            room.survey()
        return
    desk = room.survey()
    assert ID not in {item.release.id for item in desk.cleared}
    rules = {found.rule.id for verdict in desk.verdicts for found in getattr(verdict, "findings", ())}
    assert set(forgery.rules) <= rules


@pytest.mark.parametrize("control", CONTROLS)
def test_what_is_honest_is_never_refused(control, room):
    CONTROLS[control](room)

    assert isinstance(room.verdict(), Cleared)


def test_there_are_enough_of_both():
    assert len(FORGERIES) >= 80
    assert len({forgery.name for forgery in FORGERIES}) >= 80
    assert len(CONTROLS) >= 20


@pytest.mark.parametrize("forgery", FORGERIES[:: len(FORGERIES) // 12], ids=lambda forgery: forgery.name)
def test_no_byte_of_a_forgery_is_public(forgery, published):
    before = published.bytes_of()
    text = published.file.read_text("utf-8")
    forgery.do(published)
    published.file.parent.mkdir(exist_ok=True)
    if published.file.exists():
        published.file.write_text(published.file.read_text("utf-8") + f"\n{CANARY}\n", "utf-8")
    else:
        published.file.write_text(text + CANARY, "utf-8")

    done = published.run("build")

    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert published.bytes_of() == before


@pytest.mark.parametrize("target", ["/etc/hostname", "nowhere"])
def test_a_book_that_is_a_link_is_no_book(target, room):
    book = approval.book(room.settings, ID)
    kept = book.read_text("utf-8")
    elsewhere = room.root / "elsewhere.json"
    elsewhere.write_text(kept, "utf-8")
    book.unlink()
    os.symlink(elsewhere if target == "nowhere" else target, book)

    assert not isinstance(room.verdict(), Cleared)


@given(data=st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_letter_of_a_book_can_be_changed_to_approve_other_words(data, room):
    book = approval.book(room.settings, ID)
    text = book.read_text("utf-8")
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(
        st.sampled_from('0aA"{}[],:\\\n é') | st.characters(max_codepoint=0x10FFFF, exclude_categories=["Cs"])
    )
    book.write_text(text[:at] + letter + text[at + 1 :], "utf-8")
    try:
        verdict = room.verdict(at=AT)
    finally:
        book.write_text(text, "utf-8")

    if isinstance(verdict, Cleared):
        assert verdict.decision.statement.model_dump() == json.loads(text)[0]["statement"] | {
            "reason": None,
            "note": None,
        }
