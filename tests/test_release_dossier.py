"""One folder in, a release out: its digest can be computed by anybody, and no reading is ever of former bytes."""

import hashlib
import json
import os
import shutil
import unicodedata

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.register.words import Status
from newsdesk.release import dossier
from newsdesk.release.model import Unread, digest
from newsroom import PLACE, REPOSITORY, SOUND, overlaid
from photo_maker import make_photo

PHOTO = "photos: [{file: photos/a.jpg, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]"
_words = st.text(st.characters(exclude_categories=("Cs", "Cc")).filter(lambda sign: sign not in "\u2028\u2029\x85"))
_front = st.dictionaries(st.sampled_from(("id", "title", "tags", "who")), _words | st.lists(_words))
_files = st.dictionaries(
    st.sampled_from(("photos/a.jpg", "photos/b.jpg", "attachments/c.pdf")), st.sampled_from(("0" * 64, "1" * 64))
)


def read(room, name=f"{PLACE}/release.md"):
    return dossier.read(room.root / "content" / name, room.settings)


def approved_bytes(text, files):
    """Compute the digest as the model's own description says, without its code."""
    _, front, body = text.split("---\n", 2)
    statement = {
        "v": 1,
        "href": f"{PLACE}/",
        "front": {
            key: value
            for key, value in yaml.load(front, Loader=yaml.BaseLoader).items()  # noqa: S506 (BaseLoader makes strings only)
            if key not in ("status", "withdrawal", "removal")
        },
        "body": hashlib.sha256((body.rstrip("\n") + "\n").encode()).hexdigest(),
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    }
    text = json.dumps(statement, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def test_anybody_can_compute_the_digest(room):
    photo = room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg")).read_bytes()
    text = overlaid(SOUND, PHOTO)
    room.lay(text)

    made = read(room)

    assert made.files == {"photos/a.jpg": hashlib.sha256(photo).hexdigest()}
    assert made.body == text.split("---\n", 2)[2]
    assert made.digest == approved_bytes(text, {"photos/a.jpg": photo})


@given(_front, _words, _files)
def test_the_order_of_keys_and_files_does_not_change_the_digest(front, body, files):
    turned = dict(reversed(front.items())), body, dict(reversed(files.items()))

    assert digest("a/", front, body, files) == digest("a/", *turned)


@given(_front, _words, _files, st.sampled_from(("status", "withdrawal", "removal")), _words)
def test_the_workflow_is_no_part_of_the_digest(front, body, files, key, value):
    assert digest("a/", front, body, files) == digest("a/", {**front, key: value}, body, files)


@given(_words, _words)
def test_composed_and_decomposed_letters_are_one_title_and_others_are_not(one, other):
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)

    def of(title):
        return digest("a/", {"title": title}, "", {})

    assert of(one) == of(unicodedata.normalize("NFD", one))
    assert (of(one) == of(other)) is same


@given(st.text("กข \n", max_size=6), st.text("กข \n", max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_word_cannot_wander_between_fields_unseen(one, other):
    moved = digest("a/", {"title": one + other, "who": ""}, "", {})

    assert (digest("a/", {"title": one, "who": other}, "", {}) == moved) is (other == "")


def test_the_address_is_the_folder_and_pages_drop_theirs(room):
    shutil.copytree(REPOSITORY / "content/pages/contact", room.root / "content/pages/contact")

    assert read(room).href == f"{PLACE}/"
    assert read(room, "pages/contact/page.md").href == "contact/"


@pytest.mark.parametrize(
    ("overlay", "number", "status"),
    [
        ("who: ", "PR-2569-0900", Status.APPROVED),
        ("status: draft\nwho: ", "PR-2569-0900", Status.DRAFT),
        ("status: ready", "PR-2569-0900", None),
        ("-status", "PR-2569-0900", None),
        ("status: draft\nstatus: draft", "PR-2569-0900", None),
        ("tags: [ข่าว\nstatus: draft", None, None),
        ("-id", None, Status.APPROVED),
    ],
)
def test_what_cannot_be_read_claims_no_more_than_it_plainly_says(overlay, number, status, room):
    room.lay(overlaid(SOUND, overlay))

    made = read(room)

    assert isinstance(made, Unread)
    assert (made.id, made.status) == (number, status)
    assert made.findings


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"---\n", b"\0" * 100, b"---\n---\n", "ก".encode() * 9])
def test_any_bytes_are_read_without_an_exception(data, room):
    room.lay(data)

    assert isinstance(read(room), Unread)
    assert read(room).findings


@given(st.binary(max_size=300))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_noise_is_never_a_release(room, noise):
    room.lay(noise)

    assert isinstance(read(room), Unread)


def test_a_dossier_that_did_not_change_is_read_once(room):
    assert read(room) is read(room)


@pytest.mark.parametrize("change", ["text", "photo of the same size", "another file"])
def test_a_changed_dossier_is_read_again(change, room):
    photo = room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(overlaid(SOUND, PHOTO))
    before = read(room)

    if change == "text":
        room.lay(overlaid(SOUND, PHOTO).replace("ทันเวลา", "ทันทีๆ"))
    elif change == "photo of the same size":
        data = bytearray(photo.read_bytes())
        data[-40] ^= 1
        photo.write_bytes(bytes(data))
        os.utime(photo, ns=(1, 1))
    else:
        room.write(f"{PLACE}/attachments/x.pdf", b"x")

    after = read(room)
    assert after is not before
    assert after.digest != before.digest or after.findings != before.findings


def test_a_declared_file_that_is_missing_or_a_link_is_not_among_its_files(room):
    room.lay(overlaid(SOUND, PHOTO))
    assert read(room).files == {}

    (room.file.parent / "photos").mkdir()
    (room.file.parent / "photos/a.jpg").symlink_to("/etc/hostname")
    assert read(room).files == {}
    assert {"REL301"} <= {found.rule.id for found in read(room).findings}


def test_every_finding_names_the_dossier_and_a_line_that_exists(room):
    room.lay(overlaid(SOUND, "who: \nplan: A99\ntags: ข่าว\nzebra: 1"))

    made = read(room)

    lines = room.file.read_text("utf-8").count("\n")
    assert made.findings
    assert all(found.path == f"content/{PLACE}/release.md" for found in made.findings)
    assert all(1 <= found.line <= lines for found in made.findings)
