"""`newsdesk verify`: genuine, altered, gone or not ours, from the manifest alone."""

import hashlib
import json
import shutil

import pytest

from newsdesk.cli import main
from newsdesk.settings import moment
from newsdesk.site.build import build
from newsroom import AT, PLACE

ID = "PR-2569-0900"
PAGE = f"{PLACE}/index.html"
POST = "ผู้อำนวยการกลุ่มอำนวยการ"


@pytest.fixture
def site(sound_site):
    """The folder of a built site; nobody changes it."""
    return sound_site.newsroom.root / "output"


@pytest.fixture
def verify(sound_site, capsys):
    """Ask about a file or an address; return the exit code, what was printed and what was complained of."""

    def run(what, *words, at=AT, lang="en"):
        words = ("verify", str(what), "--at", at.isoformat(), "--lang", lang, *map(str, words))
        code = main(["--root", str(sound_site.newsroom.root), *words])
        return (code, *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    "what", [f"{PLACE}/", PLACE, f"/{PLACE}/", PAGE, f"{PLACE}/?from=line#top", PLACE.replace("-", "%2D")]
)
def test_an_address_of_ours_is_genuine_and_names_who_approved_it(what, verify, sound_site, site):
    code, out, err = verify(what)

    digest = sound_site.newsroom.read().digest.removeprefix("sha256:")[:8]
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"genuine: {PAGE}",
        f"{ID}, approved by {POST}, 2026-11-18 15:10, digest {digest}",
        f"SHA-256 {hashlib.sha256((site / PAGE).read_bytes()).hexdigest()}",
    ]


def test_thai_is_told_by_default(verify):
    out = verify(PLACE, lang="th")[1]

    assert out.startswith(f"ของแท้: {PAGE}\n{ID} อนุมัติโดย{POST} ๑๘ พ.ย. ๒๕๖๙ ๑๕.๑๐ น. รหัสเนื้อหา ")


def test_every_file_of_the_site_is_genuine(site, verify):
    names = json.loads((site / "manifest.json").read_text("utf-8"))["files"]

    assert names
    assert {verify(site / name)[0] for name in names} == {0}
    assert {verify(name)[0] for name in names} == {0}


def test_a_copy_is_genuine_wherever_it_lies_and_whatever_its_name(site, verify, tmp_path):
    copy = shutil.copy(site / PAGE, tmp_path / "saved page.htm")

    code, out, _ = verify(copy)

    assert (code, out.splitlines()[0]) == (0, f"genuine: {PAGE}")


@pytest.mark.parametrize("place", [PAGE, f"mirror/of/site/{PAGE}"])
def test_one_byte_more_in_our_place_is_altered(place, site, verify, tmp_path):
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_bytes((site / PAGE).read_bytes() + b" ")

    code, out, _ = verify(file)

    assert (code, out.partition(":")[0]) == (1, "altered")
    assert f"SHA-256 {hashlib.sha256((site / PAGE).read_bytes()).hexdigest()}" in out


def test_a_genuine_page_in_the_place_of_another_is_altered(site, verify, tmp_path):
    file = tmp_path / PAGE
    file.parent.mkdir(parents=True)
    shutil.copy(site / "index.html", file)

    assert verify(file)[0] == 1


def test_an_address_whose_file_was_changed_on_disk_is_altered(published, verify):
    (published.root / "output" / PAGE).write_text("ข่าวปลอม", "utf-8")

    code, out, _ = verify(PLACE, "--manifest", published.root / "output")

    assert (code, out.startswith("altered")) == (1, True)


def test_with_the_manifest_alone_an_address_is_known_and_its_bytes_are_not(site, verify, tmp_path):
    manifest = shutil.copy(site / "manifest.json", tmp_path / "manifest.json")

    code, out, _ = verify(PLACE, "--manifest", manifest)

    assert (code, out.splitlines()[0]) == (0, f"an address of ours; its bytes were not compared: {PAGE}")


@pytest.mark.parametrize(
    "what",
    [
        "releases/2569/never-was/",
        "../content/office/team.yml",
        f"{PLACE}/../../../../content/office/team.yml",
        "%2e%2e/content/office/team.yml",
        "https://elsewhere.example/releases/2569/coordinators-meeting/",
        "//elsewhere.example/",
        "http://[",
        "\0",
        "",
    ],
)
def test_whatever_else_is_not_ours(what, verify):
    assert verify(what) == (1, "not ours\n", "")


def test_a_manifest_does_not_vouch_for_itself(site, verify):
    assert verify("manifest.json")[0] == 2
    assert verify(site / "manifest.json")[0] == 2


def test_a_file_that_lies_about_its_name_is_not_ours(verify, tmp_path):
    (tmp_path / "index.html").write_text("ข่าวปลอม", "utf-8")

    assert verify(tmp_path / "index.html")[:2] == (1, "not ours\n")


def test_our_own_host_is_ours_and_another_is_not(site, verify, tmp_path):
    told = json.loads((site / "manifest.json").read_text("utf-8")) | {"site_url": "https://office.example/news"}
    (tmp_path / "manifest.json").write_text(json.dumps(told), "utf-8")

    assert verify(f"https://office.example/news/{PLACE}/", "--manifest", tmp_path)[0] == 0
    assert verify(f"https://office.example.evil.example/news/{PLACE}/", "--manifest", tmp_path)[0] == 1


def test_what_was_removed_is_gone_and_so_is_a_copy_of_it(published, verify, tmp_path, capsys):
    copy = tmp_path / PAGE
    copy.parent.mkdir(parents=True)
    shutil.copy(published.root / "output" / PAGE, copy)
    published.decide("remove", by="dpo", at=AT, reason="consent-withdrawn")
    build(published.settings, at=AT)
    output = published.root / "output"
    capsys.readouterr()

    for what in (PLACE, output / PAGE, copy):
        assert verify(what, "--manifest", output) == (1, f"gone: taken out of publication: {PAGE}\n{ID}\n", "")


def test_a_manifest_that_no_longer_stands_says_so(site, verify, tmp_path):
    told = json.loads((site / "manifest.json").read_text("utf-8")) | {"until": "2026-12-06T00:00:00+07:00"}
    (tmp_path / "manifest.json").write_text(json.dumps(told), "utf-8")

    assert "warning" not in verify(PLACE, "--manifest", tmp_path)[1]
    code, out, _ = verify(PLACE, "--manifest", tmp_path, at=moment("2026-12-06"))

    assert (code, out.splitlines()[-1]) == (
        0,
        "warning: this manifest stood until 2026-12-06 00:00; fetch the site's present one",
    )


@pytest.mark.parametrize("text", [None, "", "{}", "[]", '{"v": 1}', "\xff"])
def test_without_a_manifest_nothing_is_said(text, verify, tmp_path):
    if text is not None:
        (tmp_path / "manifest.json").write_text(text, "latin-1")

    code, out, err = verify(PLACE, "--manifest", tmp_path)

    assert (code, out) == (2, "")
    assert "manifest" in err


def test_a_manifest_that_does_not_say_where_a_file_is_from_is_not_believed(site, verify, tmp_path):
    told = json.loads((site / "manifest.json").read_text("utf-8")) | {"items": {}}
    (tmp_path / "manifest.json").write_text(json.dumps(told), "utf-8")

    assert verify(PLACE, "--manifest", tmp_path)[0] == 2


def test_a_manifest_moves_no_cursor(site, verify, tmp_path):
    told = json.loads((site / "manifest.json").read_text("utf-8"))
    told["items"][ID]["approved_by"] = "\x1b[2Jผู้อำนวยการ\r\nของแท้"
    (tmp_path / "manifest.json").write_text(json.dumps(told), "utf-8")

    out = verify(PLACE, "--manifest", tmp_path)[1]

    assert "\x1b" not in out
    assert out.count("\n") == 3
