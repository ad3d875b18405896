"""`newsdesk breach`: a folder with a clock; what people write in it is theirs."""

import json
import shutil
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.cli import main
from newsdesk.report import incident
from newsdesk.settings import ZONE, moment
from newsdesk.site.build import build
from newsroom import AT, PLACE, overlaid
from photo_maker import make_photo
from test_cli_consent import ALT, ID, LEANING, NAME, NUMBER, SENT, TITLE

DETECTED = "2026-11-22T08:30"
ORDER, SHEET, NOTICE, LETTER = "1-takedown.md", "2-who-saw.csv", "3-notice.md", f"4-letter-{NUMBER}.md"


@pytest.fixture
def leaning(room):
    """An approved release that names and shows a pupil, sent on."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(LEANING)
    room.approve()
    room.write("office/distribution.yml", SENT)
    return room


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "dpo/breach"


@pytest.fixture
def breach(room, folder, capsys):
    """Open or tick the incident in *folder*; return the exit code, what was printed and what was complained of."""

    def run(*words, item=ID, at=AT):
        capsys.readouterr()
        words = ("breach", item, "--output", str(folder), "--at", at.isoformat(), *words)
        code = main(["--root", str(room.root), *words])
        return (code, *capsys.readouterr())

    return run


def told(folder):
    return json.loads((folder / "incident.json").read_text("utf-8"))


def test_it_opens_a_folder_with_every_paper(leaning, breach, folder):
    code, out, err = breach("--detected", DETECTED, "--lang", "en")

    assert (code, err) == (0, "")
    assert f"{ID}: tell the Committee by 2026-11-25 08:30, hours left: 68.5\nproposed risk: high" in out
    assert sorted(path.name for path in folder.iterdir()) == [ORDER, SHEET, NOTICE, LETTER, "incident.json"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_the_incident_says_what_whose_and_where_it_went(leaning, breach, folder):
    build(leaning.settings, at=AT)
    breach("--detected", DETECTED)

    known = told(folder)
    assert {key: known[key] for key in ("item", "risk", "because", "subjects", "faces", "data", "consents")} == {
        "item": ID, "risk": "high", "because": ["minors"], "subjects": {"pupil": 1}, "faces": 1,
        "data": ["NAME", "PHOTO", "MINOR_NAME"], "consents": [NUMBER],
    }  # fmt: skip
    assert f"https://ayutthaya1.example/{PLACE}/" in known["addresses"]
    assert "https://ayutthaya1.example/feeds/rss.xml" in known["feeds"]
    assert "https://ayutthaya1.example/archive/2569/11/" in known["pages"]
    assert {each["id"]: each["contact"] for each in known["receivers"]} == {
        "facebook": "", "line": "", "radio": "", "noticeboard": "",
        "S03": "s03@school.example", "P01": "radio@media.example", "S04": "s04@school.example",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("overlay", "risk", "because", "letters"),
    [
        ("-persons\n-photos\nwho: ครู", "none", [], []),
        ("persons: [{name: ผู้อำนวยการโรงเรียน, role: official, basis: public-task}]\n-photos\nwho: ครู", "some", [], []),
        ("-persons\n-photos\nwho: ครู\nbody: เลขประจำตัวประชาชน 1-2345-67890-12-1", "high", ["numbers"], ["4-letter.md"]),
        ("-persons\n-photos\nwho: ครู\nbody: เด็กชายทดสอบ ไม่มีจริง", "high", ["minors"], ["4-letter.md"]),
        ("who: ", "high", ["minors", "unread"], ["4-letter.md"]),
        (
            "persons: [{name: ก ข, role: public, basis: consent, consent: C-2569-0190}]\n-photos\nwho: ครู",
            "some",
            [],
            [],
        ),
        (f"persons: [{{name: {NAME}, role: pupil, basis: public-task}}]", "high", ["minors"], [LETTER]),
    ],
)
def test_the_risk_follows_from_whose_data_it_is_and_of_which_kind(
    overlay, risk, because, letters, leaning, breach, folder
):
    leaning.lay(overlaid(LEANING, overlay))
    breach("--detected", DETECTED)

    assert (told(folder)["risk"], told(folder)["because"]) == (risk, because)
    assert sorted(path.name for path in folder.glob("4-*")) == letters


def test_no_paper_repeats_a_name_a_title_or_a_number_that_was_found(leaning, breach, folder):
    leaning.lay(overlaid(LEANING, "body: เลขประจำตัวประชาชน 1-2345-67890-12-1"))
    out = breach("--detected", DETECTED)[1]

    everything = out + "".join(path.read_text("utf-8") for path in folder.iterdir())
    for secret in (NAME, "ตั้งใจเรียน", ALT, TITLE, "67890", "ลำดับ ก", "แฟ้ม ป.4"):
        assert secret not in everything


def test_the_order_is_remove_publish_erase(leaning, breach, folder):
    breach("--detected", DETECTED)

    order = (folder / ORDER).read_text("utf-8")
    steps = [f"newsdesk remove {ID}", "make github", f"newsdesk erase {ID}\n", f"newsdesk erase {ID} --yes"]
    assert [order.index(step) for step in steps] == sorted(order.index(step) for step in steps)
    assert f"newsdesk verify https://ayutthaya1.example/{PLACE}/\n" in order


def test_the_notice_bears_the_facts_and_leaves_judgement_blank(leaning, breach, folder):
    breach("--detected", DETECTED)

    notice = (folder / NOTICE).read_text("utf-8")
    assert "- ต้องแจ้งภายใน: ๒๕ พฤศจิกายน ๒๕๖๙ เวลา ๐๘.๓๐ น. (๗๒ ชั่วโมง)" in notice
    assert "- ชนิดข้อมูล: ชื่อหรือตำแหน่ง, ภาพที่ระบุตัวได้, ชื่อเด็ก\n" in notice
    assert "- เจ้าของข้อมูลที่ระบุชื่อ: นักเรียน ๑ ราย\n" in notice
    assert "ตัดสิน และผลที่อาจเกิด: ...................." in notice
    assert "{" not in notice


def test_a_second_run_moves_the_clock_and_nothing_else(leaning, breach, folder):
    breach("--detected", DETECTED)
    (folder / NOTICE).write_text("เขียนแล้ว", "utf-8")
    (folder / ORDER).unlink()
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "incident.json"}
    first = told(folder)

    code, out, _ = breach(at=moment("2026-11-24T08:30"))

    assert (code, f"คงไว้: {NOTICE}" in out, f"เขียน: {ORDER}" in out) == (0, True, True)
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert told(folder) == first | {"at": "2026-11-24T08:30:00+07:00", "hours_left": 24.0}


def test_what_people_write_into_the_incident_stays_and_stops_the_clock(leaning, breach, folder):
    breach("--detected", DETECTED)
    written = told(folder) | {"notified_at": "2026-11-23 09:30", "ผู้รับเรื่อง": "สคส.", "subjects": {"ครู": 2}}
    (folder / "incident.json").write_text(json.dumps(written), "utf-8")

    code, out, _ = breach("--lang", "en", at=moment("2026-11-30T09:00"))

    assert (code, "hours left: 47.0" in out) == (0, True)
    assert told(folder) == written | {"at": "2026-11-30T09:00:00+07:00", "hours_left": 47.0} | {
        "notified_at": "2026-11-23T09:30:00+07:00"
    }


def test_after_72_hours_without_a_notice_it_is_exit_1(leaning, breach):
    assert breach("--detected", DETECTED, at=moment("2026-11-25T08:30"))[0] == 0
    code, out, _ = breach(at=moment("2026-11-25T08:31"))
    assert (code, "เลย ๗๒ ชั่วโมงแล้ว" in out) == (1, True)


def test_once_opened_it_outlives_the_dossier(leaning, breach, folder):
    breach("--detected", DETECTED)
    shutil.rmtree(leaning.file.parent)

    assert breach(at=AT + timedelta(hours=1))[0] == 0
    assert told(folder)["subjects"] == {"pupil": 1}


def test_an_item_that_was_sent_has_an_address_though_nothing_is_built_here(leaning, breach, folder):
    breach("--detected", DETECTED)

    assert told(folder)["addresses"] == [f"https://ayutthaya1.example/{PLACE}/"]
    assert "ไม่มีในเว็บไซต์ที่สร้างไว้ในเครื่องนี้" in (folder / ORDER).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "item", "why"),
    [
        ((), ID, "--detected"),
        (("--detected", "2026-11-22T12:01"), ID, "has not come"),
        (("--detected", "yesterday"), ID, "--at"),
        (("--detected", DETECTED), "PR-2569-0999", "no dossier has this id"),
        (("--detected", DETECTED), "../PR-2569-0900", "no dossier has this id"),
    ],
)
def test_what_cannot_be_opened_is_exit_2_and_leaves_nothing(words, item, why, leaning, breach, folder):
    code, out, err = breach(*words, item=item)

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert why in err
    assert not folder.exists()


@pytest.mark.parametrize("words", [("--detected", "2026-11-22T08:31"), ("--item",)])
def test_the_folder_of_another_breach_is_left_alone(words, leaning, breach, folder):
    breach("--detected", DETECTED)
    before = (folder / "incident.json").read_bytes()
    item = "PR-2569-0345" if words == ("--item",) else ID

    code, _, err = breach(*(words if item == ID else ()), item=item)

    assert (code, "another breach" in err) == (2, True)
    assert (folder / "incident.json").read_bytes() == before


@pytest.mark.parametrize("data", [b"{", b"[]", b"{}", b"\xff", b'{"item": "PR-2569-0900", "notified_at": "soon"}'])
def test_an_incident_that_cannot_be_read_is_exit_2(data, leaning, breach, folder):
    breach("--detected", DETECTED)
    (folder / "incident.json").write_bytes(data)

    code, out, err = breach()

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert (folder / "incident.json").read_bytes() == data


@pytest.mark.parametrize("place", ["content/x", "output", ".newsdesk/breach", "."])
def test_the_folder_is_never_within_the_newsroom(place, leaning, capsys):
    words = ("breach", ID, "--detected", DETECTED, "--at", AT.isoformat(), "--output", str(leaning.root / place))

    assert main(["--root", str(leaning.root), *words]) == 2
    assert not list(leaning.root.rglob("incident.json"))


def due(room, capsys, at=AT):
    capsys.readouterr()
    assert main(["--root", str(room.root), "due", "--format", "json", "--at", at.isoformat()]) == 0
    return [row for row in json.loads(capsys.readouterr().out)["waits"] if row["sort"] == "breach"]


def test_due_tells_of_it_until_it_is_closed(leaning, breach, folder, capsys):
    assert due(leaning, capsys) == []
    breach("--detected", DETECTED)

    [row] = due(leaning, capsys)
    assert (row["about"], row["path"], row["whom"]) == (ID, str(folder), ["เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล"])
    assert (row["since"], row["until"]) == ("2026-11-22T08:30:00+07:00", "2026-11-25T08:30:00+07:00")

    known = told(folder)
    (folder / "incident.json").write_text(json.dumps(known | {"notified_at": "2026-11-23T09:00"}), "utf-8")
    assert due(leaning, capsys)[0]["until"] is None

    (folder / "incident.json").write_text(json.dumps(known | {"closed_at": "๓๐ พฤศจิกายน ๒๕๖๙"}), "utf-8")
    assert due(leaning, capsys) == []


@pytest.mark.parametrize("loss", ["folder", "file"])
def test_due_tells_of_a_breach_whose_folder_cannot_be_read(loss, leaning, breach, folder, capsys):
    breach("--detected", DETECTED)
    if loss == "folder":
        shutil.rmtree(folder)
    else:
        (folder / "incident.json").write_text("{", "utf-8")

    [row] = due(leaning, capsys)
    assert (row["about"], row["since"], row["until"]) == (ID, None, None)


MOMENTS = st.datetimes(
    min_value=moment("2020-01-01").replace(tzinfo=None), max_value=moment("2100-01-01").replace(tzinfo=None)
)


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=30)), st.timedeltas(timedelta(), timedelta(days=30)))
def test_the_clock_runs_down_to_the_notice_and_then_stands(detected, passed, told_after):
    detected = detected.replace(tzinfo=ZONE)
    at, notified = detected + passed, detected + told_after

    running, stopped = incident.clock(detected, at), incident.clock(detected, at, notified)

    assert running["notify_by"] - detected == timedelta(hours=72)
    assert running["hours_left"] == round(72 - passed / timedelta(hours=1), 1)
    assert stopped["hours_left"] == round(72 - min(passed, told_after) / timedelta(hours=1), 1)
