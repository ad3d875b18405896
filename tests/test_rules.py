"""Every rule of the catalogue is tried on its own examples: what it must flag it flags, what it must pass it passes."""

import json
import re
import shutil
from datetime import timedelta

import pytest
import yaml

import keys
import waiving
from built_site import Site
from newsdesk import record
from newsdesk.cli import bookkeeping
from newsdesk.cli.rules import catalogue
from newsdesk.editorial import approval, authors, sheet
from newsdesk.editorial.authors import Hands
from newsdesk.editorial.statement import Statement
from newsdesk.finding import examine
from newsdesk.language import prose
from newsdesk.language.prose import House
from newsdesk.language.rules import RULES as LANGUAGE_RULES
from newsdesk.pictures import inspect
from newsdesk.pictures.faces import Face
from newsdesk.pictures.rules import PICTURE_RULES
from newsdesk.pictures.shown import FACE_RULES, Shown
from newsdesk.privacy import documents
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.register import office
from newsdesk.release import captions, manuscript, shelf
from newsdesk.release import rules as release
from newsdesk.release.fields import Photo
from newsdesk.source import Source
from newsroom import APPROVED, AT, ORDER, PLACE, SOUND, overlaid
from paper_maker import make_paper
from photo_maker import make_photo

CASES = [
    pytest.param(rule, example, flagged, id=f"{rule.id}-{'flags' if flagged else 'passes'}-{number}")
    for rule in catalogue()
    for flagged, examples in ((True, rule.flags), (False, rule.passes))
    for number, example in enumerate(examples)
]


@pytest.mark.parametrize(("rule", "example", "flagged"), CASES)
def test_a_rule_is_proven_by_its_examples(rule, example, flagged, room, sound_site):
    found = {found.rule.id for found in TRY[rule.id[:4]](room, sound_site, rule, example)}

    assert (rule.id in found) is flagged


def test_rule_ids_and_names_are_unique():
    rules = list(catalogue())

    assert len({rule.id for rule in rules}) == len(rules) == len({rule.name for rule in rules})


def dossier_rules(room, _, rule, example):
    """Front-matter lines, a body, or a change of the file's bytes."""
    room.lay(_bytes(example) if example.startswith("bytes") else _text(example))
    return _examined(room)


def _text(example):
    if example.startswith(("-", "body: ")) or (example.split(":")[0].isidentifier() and ": " in example):
        return overlaid(SOUND, example)
    return SOUND + "\n" + example + "\n"


def _bytes(example):
    changes = {
        "bytes": SOUND.encode(),
        "bytes+bom": b"\xef\xbb\xbf" + SOUND.encode(),
        "bytes+crlf": SOUND.replace("\n", "\r\n").encode(),
        "bytes+windows-874": SOUND.encode("cp874"),
        "bytes+empty": b"",
        "bytes+5MB": (SOUND + "ก" * 5_000_000).encode(),
        "bytes+blank-line-first": ("\n" + SOUND).encode(),
        "bytes+no-closing-fence": SOUND.replace("\n---\n", "\n").encode(),
        "bytes+no-body": SOUND[: SOUND.index("\n---\n") + 5].encode(),
    }
    return changes[example]


def _examined(room, place=PLACE):
    script = manuscript.read(room.root / "content" / place / "release.md", room.settings)
    return (*examine(record.RULES, script.faults, script.path), *examine(release.RULES, script, script.path))


def folder_rules(room, site, rule, example):
    """Something put into the folder, another name for it, or front-matter lines."""
    if example.startswith("folder="):
        place = "releases/2569/" + example.removeprefix("folder=")
        room.lay(SOUND, place)
        return _examined(room, place)
    if example.startswith("twin="):
        return _twins(room, example.removeprefix("twin="))
    if example == "folder+link":
        (room.file.parent / "photos").symlink_to("/etc")
    elif example.startswith("folder+"):
        room.write(f"{PLACE}/{example.removeprefix('folder+')}", b"x")
    elif example != "folder":
        return dossier_rules(room, site, rule, example)
    return _examined(room)


def _twins(room, sort):
    if sort == "id":
        room.lay(SOUND, "releases/2569/another")
    elif sort == "slug":
        room.lay(SOUND, "releases/2568/" + PLACE.rpartition("/")[2])
    elif sort == "homeless":
        room.write("releases/2569/note.txt", "ก")
    return [finding for reading in shelf.read_all(room.settings) for finding in reading.findings]


def editorial_rules(room, _, rule, example):
    """Front-matter lines, words of the approval, of its key, of its book; or a change of the order."""
    if example.startswith("order="):
        _order(room, example.removeprefix("order="))
    else:
        _approval(room, example.split("\n"))
    survey = room.survey()
    return [found for verdict in survey.verdicts for found in getattr(verdict, "findings", ())]


def _order(room, state):
    file = room.root / "content" / ORDER / "order.md"
    if state == "none":
        shutil.rmtree(file.parent)
    elif state == "expired":
        text = file.read_text("utf-8")
        file.write_text(overlaid(text, "effective_to: 2026-10-31"), "utf-8")
        room.approve(f"{ORDER}/order.md", by="director")


def _approval(room, lines):
    told, front, later = {}, [], []
    for line in lines:
        key, _, value = re.match(r"([\w.-]*)(=|: ?|)(.*)", line).groups()
        if key.startswith("approval.") or key in ("signed-by", "signature"):
            told[key.removeprefix("approval.")] = value
        elif key in ("approvals", "then", "frozen") or key.startswith("key."):
            later.append((key, value))
        else:
            front.append(line)
    if front:
        room.lay(overlaid(SOUND, "\n".join(front)))
    _approve(room, told)
    for key, value in later:
        _then(room, key, value)


def _approve(room, told):
    """Write the release's book anew: one approval with these words, signed as told."""
    release = room.read()
    signer, other, namespace = (told.pop(key, "") for key in ("signed-by", "signature", "namespace"))
    words = {
        "item": release.id, "decision": "approve", "digest": release.digest, "prev": "",
        "by": "head-admin", "at": APPROVED.isoformat(),
    }  # fmt: skip
    statement = Statement.model_validate(words | told)
    signed = keys.signed(
        statement.model_copy(update={"note": "ก"} if other else {}), signer, namespace or keys.NAMESPACE
    )
    entry = {"statement": statement.model_dump(exclude_none=True), "ssh": signed.ssh}
    approval.book(room.settings, release.id).write_text(json.dumps([entry]), "utf-8")


def _then(room, key, value):
    book = approval.book(room.settings, room.read().id)
    if key == "then":
        room.decide(value, at=APPROVED + timedelta(hours=1), **({"reason": "error"} if value == "withdraw" else {}))
    elif key == "frozen":
        room.team(lambda text: text + f"frozen: [{approval.read(room.settings, room.read().id).last.statement.seal}]\n")
    elif key == "key.compromised":
        room.team(lambda text: re.sub(r"( head-admin, .*?) \}", rf"\1, compromised: {value} }}", text))
    elif key.startswith("key."):
        room.team(lambda text: re.sub(rf"( head-admin,.*?{key[4:]}:) [^,}}]+", rf"\1 {value}", text))
    elif value == "none":
        book.unlink()
    elif value != "kept":
        book.write_text(value, "utf-8")


def sheet_rules(room, _, rule, example):
    """A line of office.yml changed, or the approval of the words taken away or given by another."""
    word, _, value = example.partition("=")
    if word == "office":
        card = room.root / "content/office/office.yml"
        card.write_text(
            re.sub(rf"^{value.partition(':')[0]}: .*", value, card.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
        )
    elif value != "kept":
        approval.book(room.settings, sheet.WORDS).unlink()
    if value == "head-admin":
        room.approve_sheets(by=value)
    return room.survey().unsaid


def register_rules(room, _, rule, example):
    """A change of the plan, the network or the laws: `old => new`; the register is the one that has the old words."""
    old, _, new = example.partition(" => ")
    books = [room.root / "content/office" / name for name in ("plan-2570.yml", "network.yml", "laws.yml")]
    book = next(each for each in books if old in each.read_text("utf-8"))
    book.write_text(book.read_text("utf-8").replace(old, new), "utf-8")
    return bookkeeping.findings(room.survey(), room.settings)


def author_rules(room, _, rule, example):
    """The addresses of a dossier's authors; the approver is known to git as head@office.example."""
    person = office.read(room.settings).person("head-admin").model_copy(update={"git": ("Head@office.example",)})
    return examine(authors.RULES, Hands(person, frozenset(example.casefold().split())), "a.md")


def language_rules(room, _, rule, example):
    """A text without front matter, in the style of the sample office."""
    return examine(LANGUAGE_RULES, prose.read(example, House.of(office.read(room.settings), AT)), "a.md")


def text_rules(_, __, rule, example):
    return examine(TEXT_RULES, Source.of(example), "a.md")


def people_rules(room, _, rule, example):
    """Front-matter lines of an award, with the registers of the sample."""
    lines = []
    for line in example.split("\n"):
        if line.startswith("consent."):
            _change_consents(room, *line.removeprefix("consent.").split(": ", 1))
        else:
            lines.append(line)
    declared = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: C-2570-0001}]"
    text = overlaid(overlaid(SOUND, declared), "\n".join(lines))
    text = overlaid(text, "body: เด็กหญิงตัวอย่าง ตั้งใจเรียน") if "body: " not in example else text
    (room.file.parent / "photos").mkdir()
    (room.file.parent / "photos/a.jpg").write_bytes(make_photo("jpeg"))
    room.lay(text.replace("¶", "\n"))
    return room.findings()


def _change_consents(room, key, value):
    book = room.root / "content/office/consents.yml"
    text = re.sub(rf"{key}: (\[[^\]]*\]|[^,]+)", f"{key}: {value}", book.read_text("utf-8"))
    book.write_text(text, "utf-8")


def waiver_rules(room, _, rule, example):
    """Words of a waiver; `key` is this machine's key: kept, or none."""
    key, _, rest = example.partition("key: ")
    with pytest.MonkeyPatch.context() as machine:
        machine.setenv("NEWSDESK_WAIVER_KEY", "" if rest == "none" else waiving.KEY)
        waiving.laid(room, key or "rule: PDP103")
        return room.findings()


def document_rules(_, __, rule, example):
    """A word for a file, or a name it is given and that word."""
    name, _, word = example.rpartition("=")
    return examine(documents.RULES, documents.look(name or f"a.{word.partition('+')[0]}", make_paper(word)), "a.md")


def caption_rules(_, __, rule, example):
    """The captions of a film of a minute."""
    return examine(captions.RULES, captions.read(example, 60), "a.md")


def picture_rules(room, _, rule, example):
    data = make_photo(example)
    suffix = ".png" if example.startswith("png") else ".webp" if example.startswith("webp") else ".jpg"
    path = room.root / f"photo{suffix}"
    path.write_bytes(data)
    return examine(PICTURE_RULES, inspect.look(path), "a.md")


def face_rules(_, __, rule, example):
    """What is declared of a photo, and the confidences of the faces in it; `height` is that of each."""
    told = yaml.safe_load(f"{{{example}}}")
    height = told.pop("height", 0.1)
    seen = tuple(Face(0, 0, height, height, confidence) for confidence in told.pop("faces"))
    declared = Photo.model_validate({"file": "photos/a.jpg", "alt": "ก", **told})
    return examine(FACE_RULES, Shown(declared, seen), "a.md")


def output_rules(_, site, rule, example):
    return Site(site.root, site.newsroom).with_change(example)


TRY = {
    "REL1": dossier_rules,
    "REL2": dossier_rules,
    "REL3": folder_rules,
    "REL4": dossier_rules,
    "REL5": caption_rules,
    "REL6": register_rules,
    "EDT1": editorial_rules,
    "EDT2": editorial_rules,
    "EDT3": sheet_rules,
    "EDT4": author_rules,
    "THA1": language_rules,
    "PDP1": text_rules,
    "PDP2": people_rules,
    "PDP3": document_rules,
    "PDP4": waiver_rules,
    "PIC1": picture_rules,
    "PIC2": people_rules,
    "PIC3": face_rules,
    "OUT1": output_rules,
    "OUT2": output_rules,
    "OUT3": output_rules,
}
