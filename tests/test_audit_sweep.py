"""The auditor under mutation: whatever slips into a template or a built file, it is refused and output/ stays."""

import hashlib
import io
import json
import re
import shutil

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from built_site import DRAFT, Site, with_draft
from newsdesk.audit import sweep
from newsdesk.audit.sweep import Clean
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.settings import CannotRun
from newsdesk.site.build import build
from newsdesk.site.newsroom import GateError
from newsroom import AT, ORDER, PLACE, REPOSITORY, SOUND, Newsroom, overlaid
from photo_maker import make_photo

NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right
BARE = NUMBER.replace("-", "")
FORMS = {
    "dashes": f"<p>{NUMBER}</p>",
    "bare": f"<p>เลข{BARE}ครับ</p>",
    "spaces": f"<p>{NUMBER.replace('-', ' ')}</p>",
    "Thai digits": "<p>๑๒๓๔๕๖๗๘๙๐๑๒๑</p>",
    "entities": "<p>" + "".join(f"&#{ord(sign)};" for sign in BARE) + "</p>",
    "split by a mark": f"<p>{BARE[:5]}<b>{BARE[5:9]}</b>{BARE[9:]}</p>",
    "zero width": f"<p>{BARE[:6]}\u200b{BARE[6:]}</p>",
    "an attribute": f'<p title="{BARE}">ก</p>',
    "hidden": f'<p hidden>{BARE}</p><meta name="x" content="{NUMBER}">',
}
TEMPLATES = sorted(
    path.relative_to(REPOSITORY / "theme/templates").as_posix()
    for path in (REPOSITORY / "theme/templates").rglob("*.html")
)
_OPENING = re.compile(r"({% (?:macro [^%]*|block main) -?%}|</main>)")


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    """A public site in which every template is in use."""
    room = Newsroom.at(tmp_path_factory.mktemp("rich") / "office")
    with_draft(room)
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(overlaid(SOUND, "photos: [{file: photos/a.jpg, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]"))
    room.approve()
    _more(room, "releases/2569/removed/release.md", SOUND, "PR-2569-0901")
    _more(room, "pages/about/page.md", (REPOSITORY / "content/pages/contact/page.md").read_text("utf-8"))
    build(room.settings, at=AT)
    return room


def _more(room, name, text, number=None):
    if number:
        text = overlaid(text, f"id: {number}\nnumber: 901/2569")
    room.write(name, text)
    room.approve(name, by="director")
    if number:
        room.write(name, overlaid(text, "status: removed\nremoval: {at: 2026-11-20, reason: consent-withdrawn}"))


@pytest.fixture
def mutant(rich, tmp_path):
    """A copy of that office whose theme may be spoilt."""
    shutil.copytree(rich.root, tmp_path / "office", ignore=shutil.ignore_patterns("former-*"))  # it is being deleted
    return Newsroom(tmp_path / "office")


def spoil(room, template, words):
    """Put *words* where the template shows its own."""
    path = room.root / "theme/templates" / template
    text = path.read_text("utf-8")
    spoilt = _OPENING.sub(lambda found: found[0] + words if found[0][0] == "{" else words + found[0], text)
    assert spoilt != text
    path.write_text(spoilt, "utf-8")


def refused(room):
    """Build; return the rules that were broken. The public site must be the former one."""
    before = room.bytes_of()
    with pytest.raises(GateError) as held:
        build(room.settings, at=AT)
    assert room.bytes_of() == before
    assert BARE not in "".join(map(str, held.value.findings))
    return {found.rule.id for found in held.value.findings}


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_identity_number_in_any_template_stops_the_build(template, mutant):
    form = list(FORMS.values())[TEMPLATES.index(template) % len(FORMS)]
    spoil(mutant, template, form)

    assert "PDP101" in refused(mutant)


@pytest.mark.parametrize("form", FORMS)
def test_an_identity_number_is_seen_in_every_form(form, sound_site):
    assert "PDP101" in rules(sound_site.with_change(f"listed: {FORMS[form]}"))


@pytest.mark.parametrize("template", ["base.html", "parts/footer.html", "feeds.html"])
@pytest.mark.parametrize("words", [f"<p>{DRAFT}</p>", f'<meta name="x" content="{DRAFT}">'])
def test_the_words_of_a_draft_in_a_template_stop_the_build(template, words, mutant):
    spoil(mutant, template, words)

    assert "OUT105" in refused(mutant)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("<script>1</script>", "OUT203"),
        ("<!-- ก -->", "OUT202"),
        ('<a href="/drafts/">ก</a>', "OUT205"),
        ('<img src="https://elsewhere.example/a.png" alt="">', "OUT206"),
        ("เด็กชายทดสอบ ไม่มีจริง", "OUT303"),
    ],
)
def test_other_harm_in_a_template_stops_the_build(words, rule, mutant):
    spoil(mutant, "parts/masthead.html", words)

    assert rule in refused(mutant)


def test_an_identity_number_in_a_static_file_of_the_theme_stops_the_build(mutant):
    for name in ("css/site.css", "mark.svg"):
        path = mutant.root / "theme/static" / name
        text = path.read_text("utf-8")
        path.write_text(text.replace("</svg>", f"<desc>{BARE}</desc></svg>", 1) if name.endswith("svg") else text + f"\n/* {NUMBER} */\n", "utf-8")  # fmt: skip
        assert "PDP101" in refused(mutant)
        path.write_text(text, "utf-8")


def test_an_identity_number_in_a_register_that_pages_show_stops_the_build(mutant):
    card = mutant.root / "content/office/office.yml"
    text = card.read_text("utf-8")
    card.write_text(re.sub(r"(address_th:.*)", rf"\1 {BARE}", text), "utf-8")
    mutant.approve_sheets()

    assert "PDP101" in refused(mutant)


def rules(findings):
    return {found.rule.id for found in findings}


def pdf(words):
    """Return a PDF that shows *words*."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(300, 300)
    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    })  # fmt: skip
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 40 200 Td ({words}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.metadata = None
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


@pytest.fixture
def copy(sound_site, tmp_path):
    """A copy of the built sound site, to be changed."""
    shutil.copytree(sound_site.root, tmp_path / "site")
    return Site(tmp_path / "site", sound_site.newsroom)


def audited(site):
    return rules(sweep.objections(site.root, site.newsroom.settings))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("feeds/rss.xml", lambda data: data.replace(b"<item>", b"<item><title>%s</title>" % BARE.encode(), 1)),
        ("feeds/atom.xml", lambda data: data.replace(b"</feed>", f"<rights>{NUMBER}</rights></feed>".encode())),
        ("feeds/feed.json", lambda data: data.replace(b"{", b'{"x": "%s",' % BARE.encode(), 1)),
        ("theme/css/site.css", lambda data: data + f"/* {NUMBER} */".encode()),
        ("theme/mark.svg", lambda data: data.replace(b"</svg>", b"<desc>%s</desc></svg>" % BARE.encode())),
        ("theme/extra.txt", lambda _: NUMBER.encode()),
        ("theme/extra.vtt", lambda _: f"WEBVTT\n\n00:00.000 --> 00:01.000\n{NUMBER}\n".encode()),
        ("theme/extra.webmanifest", lambda _: f'{{"name": "{BARE}"}}'.encode()),
        ("theme/extra.pdf", lambda _: pdf(NUMBER)),
        (f"theme/{BARE}.txt", lambda _: b"x"),
        (f"theme/{NUMBER}/a.png", lambda _: make_photo("png")),
    ],
    ids=["RSS", "Atom", "JSON", "CSS", "SVG", "text", "captions", "manifest", "PDF", "file name", "folder name"],
)  # fmt: skip
def test_an_identity_number_is_seen_wherever_words_can_be(name, change, copy):
    path = copy.root / name
    copy.lay(name, change(path.read_bytes() if path.exists() else b""))
    copy.enter(name, "site")

    assert "PDP101" in audited(copy)


def test_an_identity_number_in_the_manifest_itself_is_seen(copy):
    path = copy.root / "manifest.json"
    statement = json.loads(path.read_bytes())
    statement["items"]["PR-2569-0900"]["approved_by"] = BARE
    path.write_text(json.dumps(statement), "utf-8")

    assert "PDP101" in audited(copy)


@pytest.mark.parametrize("word", ["jpeg+gps", "jpeg+comment", "jpeg+xmp", "png+text"])
def test_a_picture_that_carries_more_than_it_shows_is_refused(word, copy):
    name = "extra" + (".png" if word.startswith("png") else ".jpg")
    copy.lay(name, make_photo(word))
    copy.enter(name, "site")

    assert audited(copy) == {"OUT301"}


def test_a_listed_text_that_was_changed_is_refused(copy):
    for name in ("index.html", "feeds/rss.xml", "theme/css/site.css", f"{PLACE}/index.html"):
        path = copy.root / name
        data = path.read_bytes()
        path.write_bytes(data + b"\n")
        assert "OUT102" in audited(copy)
        path.write_bytes(data)
    assert audited(copy) == set()


@pytest.mark.parametrize("name", ["index.html", "404.html", f"{PLACE}/index.html", "feeds/feed.json"])
def test_a_missing_file_is_refused(name, copy):
    (copy.root / name).unlink()

    assert "OUT107" in audited(copy)


@pytest.mark.parametrize(
    ("name", "rule"),
    [("extra.html", "OUT101"), ("drafts/a.md", "OUT103"), (".DS_Store", "OUT103"), ("ข่าว.html", "OUT103")],
)
def test_an_unlisted_or_strange_file_is_refused(name, rule, copy):
    copy.lay(name, b"<p>x</p>")

    assert rule in audited(copy)


def test_a_link_in_the_site_is_refused(copy, tmp_path):
    (tmp_path / "secret").mkdir()
    for name, target in (("a.html", copy.root / "index.html"), ("folder", tmp_path / "secret"), ("b.html", tmp_path / "none")):  # fmt: skip
        (copy.root / name).symlink_to(target)
        assert "OUT103" in audited(copy)
        (copy.root / name).unlink()


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"v": 1}', b"\xff\xfe"])
def test_without_a_readable_manifest_there_is_no_verdict(data, copy):
    (copy.root / "manifest.json").unlink()
    if data is not None:
        (copy.root / "manifest.json").write_bytes(data)

    with pytest.raises(CannotRun, match=r"manifest\.json"):
        sweep.sweep(copy.root, copy.newsroom.settings)


def test_a_manifest_of_nothing_is_refused(copy):
    path = copy.root / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {"items": {}}), "utf-8")

    assert "OUT107" in audited(copy)


def test_a_sound_site_is_clean_and_every_file_is_in_the_verdict(sound_site):
    clean = sweep.sweep(sound_site.root, sound_site.newsroom.settings)

    assert isinstance(clean, Clean)
    files = (path for path in sound_site.root.rglob("*") if path.is_file())
    assert clean.files == {
        path.relative_to(sound_site.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }
    assert (clean.root, clean.built_at, clean.until) == (sound_site.root, AT, None)


@pytest.mark.parametrize(
    "change",
    [
        lambda room: approval.book(room.settings, "PR-2569-0900").unlink(),
        lambda room: approval.book(room.settings, "PR-2569-0900").write_text("[]", "utf-8"),
        lambda room: approval.book(room.settings, "PR-2569-0900").write_text("{", "utf-8"),
        lambda room: room.lay(SOUND.replace("ทันเวลา", "ทันที")),
        lambda room: shutil.rmtree(room.file.parent),
        lambda room: approval.book(room.settings, "OR-2569-0345").unlink(),
        lambda room: room.write(f"{ORDER}/order.md", "---\n---\n"),
    ],
    ids=["no book", "an empty book", "a broken book", "another text", "no dossier", "no order", "a broken order"],
)  # fmt: skip
def test_a_site_is_refused_whose_approvals_were_taken_away_since(change, published):
    assert sweep.objections(published.root / "output", published.settings) == ()
    change(published)

    assert "OUT104" in rules(sweep.objections(published.root / "output", published.settings))


def test_the_command_says_clean_dirty_or_nothing_to_audit(published, capsys):
    def audit(folder):
        return main(["--root", str(published.root), "audit", str(published.root / folder)])

    assert audit("output") == 0
    (published.root / "output/index.html").write_text("<p>x</p>", "utf-8")
    assert audit("output") == 1
    assert "OUT102" in capsys.readouterr().out
    assert audit("content") == 2
    assert audit("nowhere") == 2
