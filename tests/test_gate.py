"""The gate: a release is cleared within its moments only, by an approval of its very bytes, and it says until when."""

from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import hostile
from newsdesk import gate
from newsdesk.editorial import approval
from newsdesk.editorial.approval import Approvals
from newsdesk.gate import Cleared, Gone, Held, NotDue
from newsdesk.register.words import Status
from newsdesk.release import dossier
from newsdesk.release.fields import Ending
from newsdesk.release.model import Release
from newsdesk.settings import ZONE, moment
from newsdesk.site.ledger import next_change
from newsroom import AT, PLACE, SOUND, Newsroom, overlaid
from photo_maker import make_photo

DATE = moment("2026-11-18T15:14")
ENDING = Ending.model_validate({"at": "2026-11-20 09:00", "reason": "error"})
CHILD = hostile.child(hostile.GIRL, hostile.PUPIL % "C-2570-0001")
TICK = timedelta(microseconds=1)
MOMENTS = st.datetimes(datetime(2026, 11, 1), datetime(2027, 12, 31), timezones=st.just(ZONE))  # fmt: skip
PHOTO = "photos: [{file: photos/a.jpg, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]"
KINDS = {
    "cleared": Cleared,
    "held": Held,
    "embargo": NotDue,
    "not-yet": NotDue,
    "draft": NotDue,
    "submitted": NotDue,
    "never-approved": NotDue,
    "expired": Gone,
    "error": Gone,
    "consent-ended": Gone,
}


@pytest.fixture(scope="module")
def case(pristine):
    """The sound release with its office and its approval, to be judged at any moment."""
    return SimpleNamespace(
        release=pristine.read(),
        office=pristine.survey().office,
        approvals=approval.read(pristine.settings, "PR-2569-0900"),
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """An office whose sound release is approved with a photograph, and whose bytes may be changed."""
    room = Newsroom.at(tmp_path_factory.mktemp("gate") / "office")
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(overlaid(SOUND, PHOTO))
    room.approve()
    return room


@pytest.fixture(scope="module")
def child(tmp_path_factory):
    """A release that leans on a consent which ends with 2027-05-15."""
    room = Newsroom.at(tmp_path_factory.mktemp("consent") / "office")
    CHILD(room)
    return SimpleNamespace(
        release=room.read(hostile.FILE),
        office=room.survey().office,
        approvals=approval.read(room.settings, "PR-2569-0901"),
    )


def judged(case, at=AT, **fields):
    """Judge the case with some of its fields set; the approval is bound to bytes that these do not touch."""
    release = replace(case.release, fields=case.release.fields.model_copy(update=fields))
    return gate.judge(release, case.office, case.approvals, at)


@pytest.mark.parametrize(
    ("overlay", "at", "outcome"),
    [
        ("credit: ก", "2026-11-18T15:14", "cleared"),
        ("credit: ก", "2026-11-18T15:13", "not-yet"),
        ("status: draft", "2026-11-22", "draft"),
        ("status: submitted", "2026-11-22", "submitted"),
        ("status: withdrawn\nwithdrawal: {at: 2026-11-20, reason: error}", "2026-11-22", "cleared"),
        ("status: withdrawn", "2026-11-22", "held"),
        ("status: removed\nremoval: {at: 2026-11-20, reason: error}", "2026-11-22", "error"),
        ("status: removed", "2026-11-22", "held"),
        ("embargo: 2026-11-23 06:00", "2026-11-23T05:59", "embargo"),
        ("embargo: 2026-11-23 06:00", "2026-11-23T06:00", "cleared"),
        ("expires: 2026-11-30", "2026-11-30T23:59:59", "cleared"),
        ("expires: 2026-11-30", "2026-12-01", "expired"),
        ("expires: 2026-11-30 12:00", "2026-11-30T12:00", "expired"),
        ("status: draft\nexpires: 2026-11-20", "2026-11-22", "draft"),
        ("status: ready", "2026-11-22", "held"),
    ],
)
def test_a_verdict_follows_from_status_and_moment(overlay, at, outcome, room):
    room.lay(overlaid(SOUND, overlay))
    reading = dossier.read(room.file, room.settings)
    if isinstance(reading, Release):
        room.approve()

    verdict = room.verdict(at=moment(at))

    assert isinstance(verdict, KINDS[outcome])
    assert getattr(verdict, "reason", outcome) == outcome


def test_what_was_changed_and_then_removed_is_simply_not_there(room):
    room.lay(overlaid(SOUND, "status: removed\nremoval: {at: 2026-11-20 09:00, reason: error}\ntitle: คำอื่น"))

    assert isinstance(room.verdict(), NotDue)


def test_no_tombstone_stands_at_an_address_that_nobody_approved(room):
    room.lay(overlaid(SOUND, "status: removed\nremoval: {at: 2026-11-20 09:00, reason: error}"))
    room.file.parent.rename(room.file.parent.with_name("words-of-somebody"))

    assert isinstance(room.verdict("words-of-somebody"), NotDue)


@pytest.mark.parametrize("move", ["approve", "withdraw", "remove"])
def test_no_tombstone_is_made_by_who_may_not_approve(move, room):
    room.lay(overlaid(SOUND, "title: คำของผู้ไม่มีอำนาจ"))
    room.decide(move, by="webmaster")
    room.lay(overlaid(SOUND, "title: คำของผู้ไม่มีอำนาจ\nstatus: removed\nremoval: {at: 2026-11-20 09:00, reason: error}"))

    assert isinstance(room.verdict(), NotDue)


@pytest.mark.parametrize(
    ("status", "approvals", "kind"),
    [
        ("approved", Approvals(), Held),
        ("withdrawn", Approvals(), Held),
        ("removed", Approvals(), NotDue),
        ("approved", Approvals(readable=False), Held),
        ("withdrawn", Approvals(readable=False), Held),
        ("removed", Approvals(readable=False), NotDue),
        ("draft", Approvals(readable=False), NotDue),
    ],
)
def test_without_a_sound_approval_nothing_is_cleared_and_removal_needs_none(status, approvals, kind, case):
    bare = SimpleNamespace(release=case.release, office=case.office, approvals=approvals)

    verdict = judged(bare, status=Status(status), withdrawal=ENDING, removal=ENDING)

    assert type(verdict) is kind
    assert kind is not Held or verdict.findings


@given(MOMENTS, MOMENTS, st.none() | MOMENTS, st.none() | MOMENTS)
def test_nothing_is_cleared_before_its_date_and_embargo_nor_from_its_expiry_on(case, at, date, embargo, expires):
    verdict = judged(case, at, date=date, embargo=embargo, expires=expires)

    due = at >= max(date, embargo or date)
    lapsed = expires is not None and expires <= at
    if not due or lapsed:
        assert not isinstance(verdict, Cleared)
    if isinstance(verdict, Cleared):
        assert verdict.until == expires
    if isinstance(verdict, NotDue) and verdict.due:
        assert at < verdict.due == max(date, embargo or date)


@given(MOMENTS, st.sampled_from(Status), st.none() | MOMENTS, st.none() | MOMENTS)
def test_only_what_is_approved_or_withdrawn_is_ever_cleared(case, at, status, embargo, expires):
    verdict = judged(case, at, status=status, embargo=embargo, expires=expires, removal=ENDING, withdrawal=ENDING)

    cleared = isinstance(verdict, Cleared)
    assert not cleared or status in (Status.APPROVED, Status.WITHDRAWN)
    assert not cleared or (verdict.withdrawal is ENDING) is (status is Status.WITHDRAWN)
    assert not isinstance(verdict, Held) or any(found.holds for found in verdict.findings)


@given(MOMENTS)
def test_a_cleared_verdict_holds_until_the_moment_it_names_and_ends_there(case, expires):
    assume(expires > AT)
    verdict = judged(case, expires=expires)

    assert verdict.until == expires
    assert isinstance(judged(case, expires - TICK, expires=expires), Cleared)
    assert judged(case, expires, expires=expires) == Gone("PR-2569-0900", f"{PLACE}/", expires, reason="expired")


@given(MOMENTS)
def test_a_release_that_leans_on_a_consent_is_gone_exactly_when_that_ends(child, at):
    end = moment("2027-05-16")
    for when in (at, end, end - TICK):
        assume(when >= DATE)
        verdict = judged(child, when)
        assert isinstance(verdict, Cleared if when < end else Gone)
        if isinstance(verdict, Cleared):
            assert verdict.until == end
        else:
            assert (verdict.at, verdict.reason) == (end, "consent-ended")


@given(st.datetimes(datetime(2026, 11, 19), datetime(2027, 5, 15), timezones=st.just(ZONE)))
def test_a_withdrawn_consent_takes_the_release_away_from_that_moment(child, withdrawn):
    paper = child.office.consents["C-2570-0001"].model_copy(update={"withdrawn_at": withdrawn})
    office = replace(child.office, consents={**child.office.consents, paper.id: paper})
    now = SimpleNamespace(release=child.release, office=office, approvals=child.approvals)

    assert judged(now, withdrawn - TICK).until == withdrawn
    assert judged(now, withdrawn) == Gone("PR-2569-0901", f"{hostile.SPOT}/", withdrawn, "consent-ended")


@given(st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_one_character_of_the_text_changed_voids_the_approval(desk, data):
    text = overlaid(SOUND, PHOTO)
    written = [*_span(text, "title: "), *_span(text, "summary: "), *_span(text, "how: ")]
    written += range(text.index("\n---\n") + 6, len(text.rstrip()))
    place = data.draw(st.sampled_from(written))
    new = data.draw(st.sampled_from("กขคงabc๑๒๓x่้ ") | st.just(""))
    assume(new != text[place])
    assume(new.strip() or text[place].strip())

    desk.lay(text[:place] + new + text[place + 1 :])

    reading = dossier.read(desk.file, desk.settings)
    office, given_ = desk.survey().office, approval.read(desk.settings, "PR-2569-0900")
    assert not isinstance(reading, Release) or given_.over(reading.digest) is None
    assert not isinstance(gate.judge(reading, office, given_, AT), Cleared)


def _span(text, key):
    start = text.index(key) + len(key)
    return range(start, text.index("\n", start))


@pytest.mark.parametrize(
    "change",
    ["another byte in the photo", "another folder", "another photo", "no photo", "another alt", "another tag"],
)
def test_a_change_of_anything_shown_voids_the_approval(change, room):
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    text = overlaid(SOUND, PHOTO + "\ncredit: ภาพ งานประชาสัมพันธ์")
    room.lay(text)
    room.approve()
    assert isinstance(room.verdict(), Cleared)
    place = PLACE
    if change == "another byte in the photo":
        data = bytearray(make_photo("jpeg"))
        data[-40] ^= 1
        room.write(f"{PLACE}/photos/a.jpg", bytes(data))
    elif change == "another folder":
        place = "releases/2569/another-place"
        room.file.parent.rename(room.root / "content" / place)
    elif change == "another photo":
        (room.file.parent / "photos/a.jpg").rename(room.file.parent / "photos/b.jpg")
        room.lay(text.replace("a.jpg", "b.jpg"))
    elif change == "no photo":
        (room.file.parent / "photos/a.jpg").unlink()
        room.lay(overlaid(text, "-photos"))
    elif change == "another alt":
        room.lay(text.replace("ภาพประกอบข่าว", "ภาพประกอบเรื่อง"))
    else:
        room.lay(overlaid(text, "tags: [ข่าว]"))

    verdict = room.verdict(place)

    assert isinstance(verdict, Held)
    assert "EDT103" in {found.rule.id for found in verdict.findings}


@pytest.mark.parametrize(
    "overlay",
    [
        "status: withdrawn\nwithdrawal: {at: 2026-11-20 09:00, reason: error}",
        "status: removed\nremoval: {at: 2026-11-20 09:00, reason: error}",
        "status: submitted",
    ],
)
def test_the_workflow_keys_change_without_voiding_the_approval(overlay, room):
    before = room.read().digest
    room.lay(overlaid(SOUND, overlay))
    assert room.read().digest == before

    room.lay(SOUND)
    assert isinstance(room.verdict(), Cleared)


def test_a_restored_text_is_approved_again_by_the_old_decision(room):
    room.lay(SOUND.replace("ทันเวลา", "ทันที"))
    assert isinstance(room.verdict(), Held)
    room.lay(SOUND)
    assert isinstance(room.verdict(), Cleared)


@pytest.mark.parametrize(
    ("overlay", "next_"),
    [
        ("embargo: 2026-11-23 06:00", "2026-11-23T06:00"),
        ("date: 2026-11-24 08:30", "2026-11-24T08:30"),
        ("expires: 2026-11-30", "2026-12-01"),
        ("expires: 2026-12-30\nembargo: 2026-12-01 06:00", "2026-12-01T06:00"),
    ],
)
def test_the_next_change_of_the_desk_is_the_moment_a_verdict_turns(overlay, next_, room):
    room.lay(overlaid(SOUND, overlay))
    room.approve()

    assert next_change(room.survey()) == moment(next_)
    before = [type(verdict) for verdict in room.survey(moment(next_) - TICK).verdicts]
    assert before == [type(verdict) for verdict in room.survey().verdicts]
    assert before != [type(verdict) for verdict in room.survey(moment(next_)).verdicts]


def test_a_desk_that_never_changes_by_itself_names_no_moment(pristine):
    assert next_change(pristine.survey()) is None


def test_verdicts_do_not_print_the_words_of_a_release(pristine):
    for verdict in pristine.survey().verdicts:
        assert "ประชุมตกลงให้โรงเรียนส่งข่าว" not in repr(verdict)
