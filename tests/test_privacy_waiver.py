"""A waiver excuses one value from one rule in one dossier, until its end; the value stands where it was written only."""

import json

import pytest

import waiving
from newsdesk.audit import sweep
from newsdesk.gate import Cleared, Gone, Held
from newsdesk.privacy.excused import fingerprint, value_of
from newsdesk.settings import CannotRun, moment
from newsdesk.site.build import build
from newsdesk.site.newsroom import GateError
from newsroom import AT, PLACE, overlaid
from waiving import BODY, ITEM, KEY, PHONE, waived, waiver

SECRET = bytes.fromhex(KEY)
SECOND = "releases/2569/another"


@pytest.fixture(autouse=True)
def _key(monkeypatch):
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", KEY)


@pytest.fixture
def waiving_room(room):
    """An office whose release waives the phone number it gives."""
    room.lay(waived())
    room.approve()
    return room


def ids(room, at=AT):
    return {finding.rule.id for finding in room.findings(at)}


@pytest.mark.parametrize(
    "written",
    ["0812345678", "081-234-5678", "๐๘๑-๒๓๔-๕๖๗๘", "+66 81 234 5678", "08**1**-234-5678", "08<b>1</b>2345678",
     "&#48;81 234 5678", "081<!-- ก -->2345678", "081\u200b2345678", "O8l-234-5678", "ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด"],
)  # fmt: skip
def test_one_value_in_any_form_has_one_fingerprint(written):
    assert value_of(written) == "0812345678"


def test_an_address_keeps_the_signs_that_tell_it_from_another():
    assert value_of("Nobody (at) mail (dot) example") == value_of("nobody@mail.example") == "nobody@mail.example"
    assert value_of("no.body@mail.example") != value_of("nobody@mail.example")


def test_a_fingerprint_holds_no_digit_and_differs_by_key_rule_item_and_value():
    told = [
        fingerprint(SECRET, "PDP103", ITEM, "1"),
        fingerprint(bytes.fromhex(waiving.OTHER_KEY), "PDP103", ITEM, "1"),
        fingerprint(SECRET, "PDP104", ITEM, "1"),
        fingerprint(SECRET, "PDP103", "PR-2569-0901", "1"),
        fingerprint(SECRET, "PDP103", ITEM, "2"),
    ]

    assert len(set(told)) == len(told)
    assert all(name.removeprefix("hmac-").isalpha() and len(name) == 37 for name in told)


def test_what_is_waived_clears_and_must_be_built_again_at_the_end(waiving_room):
    verdict = waiving_room.verdict()

    assert isinstance(verdict, Cleared)
    assert verdict.findings == ()
    assert verdict.until == moment("2027-01-01")
    assert isinstance(waiving_room.verdict(at=moment("2027-01-01")), Held)
    assert ids(waiving_room, moment("2027-01-01")) == {"PDP103", "PDP402"}


def test_a_waiver_excuses_its_value_alone(waiving_room):
    waiving_room.lay(waived(body=BODY + " หรือ 089-876-5432"))
    waiving_room.approve()

    [finding] = waiving_room.verdict().findings

    assert (finding.rule.id, finding.column) == ("PDP103", len(BODY + " หรือ ") + 1)


def test_a_waiver_excuses_its_rule_alone(waiving_room):
    waiving_room.lay(waived(body=f"พร้อมเพย์ {PHONE}"))

    assert "PDP106" in ids(waiving_room)


def test_a_copied_waiver_excuses_nothing(waiving_room):
    copied = overlaid(waived(), "id: PR-2569-0901\nnumber: 901/2569")
    waiving_room.lay(copied, SECOND)
    waiving_room.approve(f"{SECOND}/release.md")

    assert {found.rule.id for found in waiving_room.verdict("another").findings} == {"PDP103", "PDP401"}


@pytest.mark.parametrize("key", ["", waiving.OTHER_KEY])
def test_without_the_key_nothing_is_waived(key, waiving_room, monkeypatch):
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", key)

    assert isinstance(waiving_room.verdict(), Held)
    assert ids(waiving_room) == {"PDP103", "PDP401" if key else "PDP405"}


@pytest.mark.parametrize("key", ["secret", "0f" * 31, "0F" * 32, KEY + "0"])
def test_what_is_no_key_stops_in_one_line_that_does_not_show_it(key, waiving_room, monkeypatch):
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", key)

    with pytest.raises(CannotRun) as stopped:
        waiving_room.survey()

    assert key not in str(stopped.value)
    assert "waive --new-key" in str(stopped.value)


def test_an_approval_is_of_the_waivers_too(waiving_room):
    before = waiving_room.read().digest
    waiving_room.lay(waived(waiver(until="2027-12-31")))

    assert waiving_room.read().digest != before
    assert isinstance(waiving_room.verdict(), Held)


def test_the_auditor_spares_what_an_approved_dossier_waives(waiving_room):
    build(waiving_room.settings, at=AT)

    assert PHONE.encode() in waiving_room.bytes_of("output")
    assert sweep.objections(waiving_room.root / "output", waiving_room.settings) == ()


@pytest.mark.parametrize("change", ["key", "approval", "waiver", "time"])
def test_the_auditor_believes_no_earlier_step(change, waiving_room, monkeypatch):
    build(waiving_room.settings, at=AT)
    site = waiving_room.root / "output"
    if change == "key":
        monkeypatch.delenv("NEWSDESK_WAIVER_KEY")
    elif change == "approval":
        (waiving_room.root / "content/approvals" / f"{ITEM}.json").unlink()
    elif change == "waiver":
        waiving_room.lay(waived().replace("until: 2026-12-31", "until: 2026-11-30"))
    else:
        manifest = site / "manifest.json"
        later = json.loads(manifest.read_text("utf-8")) | {"at": "2027-02-01T12:00:00+07:00"}
        manifest.write_text(json.dumps(later, ensure_ascii=False), "utf-8")

    assert "PDP103" in {finding.rule.id for finding in sweep.objections(site, waiving_room.settings)}


def test_another_value_in_the_built_site_is_found(waiving_room):
    build(waiving_room.settings, at=AT)
    page = waiving_room.root / "output" / PLACE / "index.html"
    page.write_text(page.read_text("utf-8").replace("ในเวลาราชการ", "หรือ 089-876-5432"), "utf-8")

    found = sweep.objections(waiving_room.root / "output", waiving_room.settings)

    assert [finding.rule.id for finding in found if finding.rule.id.startswith("PDP")] == ["PDP103"]


def test_the_value_stands_where_the_editor_wrote_it_and_nowhere_else(waiving_room):
    file = waiving_room.root / "content" / PLACE / "release.md"

    assert file.read_text("utf-8").count(PHONE) == 1
    file.unlink()
    for form in (PHONE, "0812345678", KEY):
        assert form.encode() not in waiving_room.bytes_of("content")


def test_an_attachment_is_excused_by_the_waiver_of_its_dossier(room):
    room.write(f"{PLACE}/attachments/a.vtt", f"WEBVTT\n\n00:00.000 --> 00:02.000\nโทร. {PHONE}\n")
    overlay = "attachments: [{file: attachments/a.vtt, title: คำบรรยาย}]"
    room.lay(overlaid(waived(body="ไม่มีเบอร์ในเนื้อหา"), overlay))
    room.approve()

    assert ids(room) == set()
    build(room.settings, at=AT)
    assert PHONE.encode() in room.bytes_of("output")


def test_the_offices_own_phone_and_mailboxes_are_excused_without_a_waiver(room):
    room.lay(overlaid(waived(body="ส่งที่ pr@ayutthaya1.example หรือ s01 (at) school (dot) example"), "-waivers"))
    room.approve()

    assert ids(room) == set()


def test_a_waiver_of_what_the_office_has_made_public_is_unused(room):
    entry = waiver(rule="PDP104", value="pr@other.example")
    room.lay(waived(entry, body="ส่งที่ pr@ayutthaya1.example"))

    assert ids(room) >= {"PDP401"}


def test_the_end_of_an_explicit_consent_takes_the_release_away(room):
    book = room.root / "content/office/consents.yml"
    book.write_text(
        book.read_text("utf-8").replace("[name, photo, video]", "[name, photo, video, sensitive]", 1), "utf-8"
    )
    room.lay(waived(waiver(rule="PDP116", consent="C-2570-0001"), body="ไม่มีสิ่งใด"))
    room.approve()
    assert "PDP406" not in ids(room)

    withdrawn = book.read_text("utf-8").replace("withdrawn_at: null", "withdrawn_at: 2026-11-20T10:00:00+07:00", 1)
    book.write_text(withdrawn, "utf-8")

    assert isinstance(room.verdict(), Gone)


def test_a_held_waiver_lets_nothing_into_a_site_built_without_it(published):
    published.lay(waived(waiver(until="2026-11-21")))
    published.approve()

    with pytest.raises(GateError):
        build(published.settings, at=AT)
    build(published.settings, at=AT, leave_out_held=True)

    assert PHONE.encode() not in published.bytes_of("output")
