"""The approval page in a real Chromium with a virtual phone: what is shown is what is signed, and nothing else is."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import sync_playwright

from browsing import CHROMIUM, FLAGS, TEXTS, Quiet
from newsdesk.editorial.approval import Decision
from newsdesk.editorial.statement import canonical
from newsdesk.proof import passkey
from newsdesk.proof.passkey import Passkey
from newsdesk.release.model import digest
from newsroom import REPOSITORY
from sweeping import swept

PAGE = REPOSITORY / "plugins/newsdesk/site/desk/passkey.html"
ITEM = "PR-2569-0900"
DOT = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
PHOTO = {"file": "photos/a.jpg", "alt": "ครูนั่งรอบโต๊ะ", "caption": "ประชุมครู", "people": "crowd"}
FRONT = {
    "id": ITEM,
    "kind": "activity",
    "status": "submitted",
    "title": "ผู้อำนวยการเยี่ยมโรงเรียนตัวอย่าง",
    "date": "2026-11-18 15:14",
    "summary": "สรุปข่าวหนึ่งบรรทัด",
    "tags": ["นิเทศ", "อ่านออกเขียนได้"],
    "persons": [{"name": "ผู้อำนวยการ", "role": "official", "basis": "public-task"}],
    "credit": None,
    "photos": [PHOTO],
}
BODY = "ย่อหน้าแรกของข่าว\n\n- **รายการ** ใน Markdown\n\n[ลิงก์](https://office.example/)\n"
HASH = hashlib.sha256(b"a picture").hexdigest()

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]


def request(*, decision="approve", pictures=None, **material):
    """Return a request as the desk makes it, with some parts of its material replaced."""
    told = {"href": f"releases/2569/{ITEM}/", "front": FRONT, "body": BODY, "files": {"photos/a.jpg": HASH}} | material
    statement = {
        "v": 1,
        "item": told["front"]["id"],
        "decision": decision,
        "digest": digest(told["href"], told["front"], told["body"], told["files"]),
        "by": "director",
        "at": "2026-11-18T15:10:00+07:00",
        "prev": "",
    }
    return {"statement": statement, "material": {"v": 1, **told}, "pictures": pictures or {"photos/a.jpg": DOT}}


def changed(place, value):
    """Return a request in which one thing was changed after its digest was made."""
    spoilt = json.loads(json.dumps(request()))
    *path, last = place.split(".")
    at = spoilt
    for name in path:
        at = at[name]
    at[last] = value
    return spoilt


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The page at /approve/ of an origin that browsers take for a safe one, from a thread, to this machine alone."""
    root = tmp_path_factory.mktemp("approval")
    (root / "approve").mkdir()
    shutil.copy(PAGE, root / "approve/index.html")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


class Phone:
    """A telephone with one browser tab, and a finger that is known or not."""

    def __init__(self, context, home):
        self.page = context.new_page()
        self.asked, self.complaints = [], []
        self.page.on("request", lambda asked: self.asked.append(asked.url))
        self.page.on("console", lambda said: self.complaints.append(said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.tools = context.new_cdp_session(self.page)
        self.tools.send("WebAuthn.enable")
        kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
        made = self.tools.send("WebAuthn.addVirtualAuthenticator", {"options": {**kind, "isUserVerified": True}})
        self.authenticator = made["authenticatorId"]
        self.page.goto(f"{home}/approve/")

    def forget_finger(self):
        self.tools.send("WebAuthn.setUserVerified", {"authenticatorId": self.authenticator, "isUserVerified": False})

    def open(self, asked):
        text = asked if isinstance(asked, bytes) else json.dumps(asked, ensure_ascii=False).encode()
        self.page.set_input_files("#file", {"name": "request.json", "mimeType": "application/json", "buffer": text})
        self.page.wait_for_selector("#matter:visible, #trouble:visible")

    def answer(self):
        self.page.wait_for_selector("#answer:visible")
        return json.loads(self.page.input_value("#answer textarea"))

    def register(self):
        self.page.click("#register")
        return Passkey.model_validate(self.answer())

    def refusal(self):
        self.page.wait_for_selector("#trouble:visible")
        assert self.page.locator("#sign, #answer:visible, #matter:visible").count() == 0
        return self.page.inner_text("#trouble")


@pytest.fixture
def phone(browser, home):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="th-TH", accept_downloads=True)
    yield Phone(context, home)
    context.close()


@pytest.fixture(scope="module")
def reader(browser, home):
    """A phone that signs nothing, for many requests one after another."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="th-TH")
    yield Phone(context, home)
    context.close()


@pytest.mark.parametrize("decision", ["approve", "urgent", "withdraw"])
def test_a_registered_phone_signs_what_it_shows_and_the_proof_holds(phone, decision):
    registered = phone.register()
    phone.page.reload()
    asked = request(decision=decision)
    phone.open(asked)
    phone.page.click("#sign")

    made = Decision.model_validate(phone.answer())

    assert json.loads(canonical(made.statement)) == asked["statement"]
    passkey.verify(made.passkey, registered, hashlib.sha256(canonical(made.statement)).digest())


def test_the_words_of_the_person_are_signed_with_the_rest(phone):
    registered = phone.register()
    phone.page.reload()
    asked = request(decision="return") | {"credential": registered.credential}
    asked["statement"] |= {
        "note": 'ขอเพิ่มชื่อโรงเรียน \u0e33\u0e4d \U0001f600 "คำพูด"',
        "reason": "e\u0301",
        "prev": f"sha256:{HASH}",
    }
    phone.open(asked)
    assert "ขอเพิ่มชื่อโรงเรียน" in phone.page.inner_text("#matter")
    phone.page.click("#sign")

    made = Decision.model_validate(phone.answer())

    passkey.verify(made.passkey, registered, hashlib.sha256(canonical(made.statement)).digest())


def test_a_short_request_may_come_in_the_address_and_does_not_stay_there(phone, home):
    asked = base64.urlsafe_b64encode(json.dumps(request()).encode()).decode().rstrip("=")
    phone.page.goto(f"{home}/approve/#{asked}")
    phone.page.wait_for_selector("#sign")
    assert FRONT["title"] in phone.page.inner_text("#matter")
    assert phone.page.url == f"{home}/approve/"
    assert set(phone.asked) == {f"{home}/approve/"} | {url for url in phone.asked if "#" in url}


@pytest.mark.parametrize("address", ["A", "!", "e30", "%E0%B8%81", "bnVsbA", "W10", "_w"])
def test_an_address_that_holds_no_request_is_refused(reader, home, address):
    reader.page.goto(f"{home}/approve/")
    reader.page.evaluate("address => { location.hash = address; }", address)
    assert "อย่าลงนาม" in reader.refusal()


def test_everything_that_is_signed_can_be_read(reader):
    asked = request()
    reader.open(asked)

    text = reader.page.inner_text("#matter")

    assert BODY.strip() in text
    for told in (FRONT["title"], FRONT["summary"], *FRONT["tags"], "official", "public-task", PHOTO["alt"], ITEM):
        assert told in text
    assert asked["statement"]["digest"][7:15] in text
    assert "อนุมัติให้เผยแพร่" in text
    assert "18 พฤศจิกายน" in text
    assert "submitted" not in text
    assert reader.page.get_attribute("#matter img", "alt") == PHOTO["alt"]
    assert PHOTO["caption"] in reader.page.inner_text("#matter figcaption")


CHANGED = {
    "the title": ("material.front.title", "หัวข้ออื่น"),
    "a letter of the body": ("material.body", BODY.replace("แรก", "แรค")),
    "a space in the body": ("material.body", " " + BODY),
    "the body in another composition": ("material.body", BODY + "e\u0301"),
    "a field more": ("material.front.note", "x"),
    "a field of text to a list": ("material.front.summary", ["สรุปข่าวหนึ่งบรรทัด"]),
    "nothing to a word": ("material.front.credit", "null"),
    "a photograph": ("material.files", {"photos/a.jpg": HASH[::-1]}),
    "a photograph less": ("material.files", {}),
    "the address": ("material.href", "releases/2569/other/"),
    "the digest": ("statement.digest", "sha256:" + "0" * 64),
    "the digest's name": ("statement.digest", "0" * 64),
}


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED)
def test_material_that_is_not_what_is_to_be_signed_is_refused(reader, change):
    reader.open(changed(*change))
    assert "เนื้อหาไม่ตรงกับเลขกำกับ" in reader.refusal()


UNKNOWN = {
    "another version": ("statement.v", 2),
    "a version in words": ("statement.v", "1"),
    "another version of the material": ("material.v", 2),
    "a move nobody knows": ("statement.decision", "publish"),
    "a move of the language": ("statement.decision", "constructor"),
    "a thing more to sign": ("statement.amount", "1"),
    "a number to sign": ("statement.by", 1),
    "a list to sign": ("statement.by", ["director"]),
    "nothing to sign": ("statement.by", None),
    "space around what is signed": ("statement.by", "director "),
    "no statement": ("statement", None),
    "a thing more": ("more", "x"),
    "a thing more in the material": ("material.more", "x"),
    "no front matter": ("material.front", None),
    "front matter in a list": ("material.front", [FRONT]),
    "a body in a list": ("material.body", [BODY]),
    "files in a list": ("material.files", [HASH]),
    "a file's digest in a list": ("material.files", {"photos/a.jpg": [HASH]}),
    "a fraction": ("material.front.plan", 1.5),
    "a number past all bounds": ("material.front.plan", 2**53),
    "pictures in a list": ("pictures", [DOT]),
    "a credential that is none": ("credential", "*"),
    "a credential in a list": ("credential", ["AAAA"]),
    "an item that is not the one shown": ("statement.item", "PR-2569-0901"),
    "half a sign": ("material.body", "\ud800"),
    "half a sign in a name": ("material.front.\udc00", "x"),
}


@pytest.mark.parametrize("change", UNKNOWN.values(), ids=UNKNOWN)
def test_a_request_that_is_not_in_its_form_is_refused(reader, change):
    reader.open(json.dumps(changed(*change)).encode())
    assert "อย่าลงนาม" in reader.refusal()


@pytest.mark.parametrize("name", ["item", "decision", "digest", "by", "at", "prev", "v"])
def test_a_statement_without_one_of_its_words_is_refused(reader, name):
    asked = request()
    del asked["statement"][name]
    reader.open(asked)
    assert "อย่าลงนาม" in reader.refusal()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"null", b"[]", b"1", b'"x"', b"\xff\xfe{}", json.dumps(request()).encode("utf-16"), b"[" * 100_000],
    ids=range(9),
)
def test_a_file_that_holds_no_request_is_refused(reader, data):
    reader.open(data)
    assert "อย่าลงนาม" in reader.refusal()


SAME = {
    "names beyond the first plane": {
        "front": FRONT | {"\uffee": "ก", "\U0001f600": "ข", "a": "1", "ab": "2", "B": "3"}
    },
    "names that are numbers": {"front": FRONT | {"10": "a", "9": "b", "1": "c"}},
    "names of the language": {"front": FRONT | {"__proto__": "a", "constructor": "b", "toString": {"x": "y"}}},
    "names that compose": {"front": FRONT | {"e\u0301": "1", "é": "2", "z": "3"}},
    "texts that compose": {"front": FRONT | {"plan": "e\u0301 \u0e4d\u0e32 \u1e9b\u0323 \uac00\u11a8 \u2126 \ufa10"}},
    "signs that JSON escapes": {"front": FRONT | {"plan": '"\\/\b\f\n\r\t\0\x1f\x7f\u2028\u2029'}},
    "nested empties": {"front": FRONT | {"a": [], "b": {}, "c": [[], {}, None, ""]}},
    "true, false and whole numbers": {"front": FRONT | {"a": True, "b": False, "c": 0, "d": -7}},
    "no body": {"body": ""},
    "a body of line ends": {"body": "\n\n\n"},
    "a body with many ends": {"body": BODY + "\n\n"},
    "a body without an end": {"body": BODY.rstrip("\n")},
    "a body with other line ends": {"body": "a\r\nb\r\n\u2028c \n"},
    "a body that composes": {"body": "e\u0301 \U0001f468\u200d\U0001f469 \u0e19\u0e49\u0e4d\u0e32"},
    "no files": {"files": {}},
    "files in another order": {"files": {"photos/z.jpg": HASH, "attachments/a.pdf": HASH[::-1]}},
    "a withdrawal": {"front": FRONT | {"withdrawal": {"at": "2026-11-20"}, "removal": None}},
    "Thai digits and signs": {"front": FRONT | {"where": "๑๒๓ ฯลฯ ๆ ฿", "how": "\u0e4e\u0e4f"}},
}


@pytest.mark.parametrize("material", SAME.values(), ids=SAME)
def test_the_page_computes_the_digest_that_the_desk_does(reader, material):
    reader.open(request(**material))
    assert reader.page.is_visible("#sign"), reader.page.inner_text("main")


def test_an_unknown_finger_signs_nothing_and_the_matter_stays_open(phone):
    phone.register()
    phone.page.reload()
    phone.open(request())
    phone.forget_finger()
    phone.page.click("#sign")

    phone.page.wait_for_selector("#trouble:visible")

    assert "ไม่มีสิ่งใดถูกลงนาม" in phone.page.inner_text("#trouble")
    assert phone.page.is_visible("#matter")
    assert not phone.page.is_visible("#answer")
    assert phone.page.input_value("#answer textarea") == ""


def test_an_unknown_finger_registers_nothing(phone):
    phone.forget_finger()
    phone.page.click("#register")
    phone.page.wait_for_selector("#trouble:visible")
    assert not phone.page.is_visible("#answer")


def test_a_phone_that_was_never_registered_signs_nothing(phone):
    phone.open(request())
    phone.page.click("#sign")
    phone.page.wait_for_selector("#trouble:visible")
    assert not phone.page.is_visible("#answer")


def test_a_click_meant_for_what_stood_there_before_signs_nothing(phone):
    phone.page.clock.install()
    phone.open(request())
    assert phone.page.is_disabled("#sign")
    phone.page.clock.run_for(1_100)
    assert phone.page.is_enabled("#sign")


def test_a_refused_request_takes_away_the_one_that_was_open(reader):
    reader.open(request())
    assert reader.page.is_visible("#sign")
    reader.open(changed("material.body", "x"))
    reader.refusal()
    assert reader.page.locator("#matter *").count() == 0


def test_not_signing_goes_back_to_the_beginning(reader):
    reader.open(request())
    reader.page.get_by_role("button", name="ยังไม่ลงนาม").click()
    assert reader.page.is_visible("#start")
    assert reader.page.locator("#matter *").count() == 0


MARKUP = '<img src=x onerror="window.caught=1"><script>window.caught=1</script><b>หนา</b>&lt;i&gt;'


def test_markup_stays_text_wherever_it_stands(phone, home):
    photo = PHOTO | {"alt": MARKUP, "caption": MARKUP, MARKUP: MARKUP}
    front = FRONT | {
        "title": MARKUP,
        "kind": MARKUP,
        "date": MARKUP,
        "tags": [MARKUP],
        "photos": [photo],
        MARKUP: MARKUP,
    }
    asked = request(front=front, body=MARKUP, href=MARKUP, files={MARKUP: HASH, "photos/a.jpg": HASH})
    asked["statement"] |= {"by": MARKUP, "note": MARKUP, "at": MARKUP, "prev": MARKUP}
    phone.open(asked)

    assert phone.page.inner_text("#matter").count(MARKUP) >= 12
    assert phone.page.locator("#matter b, #matter script, #matter i").count() == 0
    assert phone.page.locator("#matter img").count() == 1
    assert phone.page.evaluate("window.caught") is None
    assert phone.asked == [f"{home}/approve/"]
    assert phone.complaints == []


@pytest.mark.parametrize(
    "picture",
    [
        "https://office.example/a.jpg",
        "/a.jpg",
        "javascript:alert(1)",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:text/html;base64,PGI+",
        "data:image/jpeg,x",
        DOT + "#x",
        None,
        {"a": "b"},
    ],
    ids=range(9),
)
def test_only_a_picture_that_is_in_the_request_is_shown(reader, home, picture):
    reader.open(request(pictures={"photos/a.jpg": picture, "photos/other.jpg": DOT}))
    assert reader.page.locator("#matter img").count() == 0
    assert "ไม่มีภาพย่อ" in reader.page.inner_text("#matter")
    assert set(reader.asked) <= {f"{home}/approve/"}


@pytest.mark.parametrize(
    "sign",
    ["\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff", "\u3164", "\x07", "\r", "\ue000", "\U000e0041"],
    ids=ascii,
)
def test_a_sign_that_turns_or_hides_text_is_shown_by_its_number(reader, sign):
    reader.open(request(body=f"ก่อน{sign}หลัง\n", front=FRONT | {"title": f"ก่อน{sign}หลัง"}))
    assert reader.page.inner_text("#matter").count(f"ก่อน⟨U+{ord(sign):04X}⟩หลัง") == 3


def test_the_answer_can_be_copied_and_kept(phone):
    phone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.register()
    phone.page.reload()
    phone.open(request())
    phone.page.click("#sign")
    answer = phone.answer()

    phone.page.click("#copy")
    assert json.loads(phone.page.evaluate("navigator.clipboard.readText()")) == answer
    with phone.page.expect_download() as kept:
        phone.page.click("#download")
    assert kept.value.suggested_filename == f"{ITEM}-approve.json"
    assert json.loads(kept.value.path().read_text("utf-8")) == answer


def test_the_end_of_the_key_is_shown_to_be_compared_by_voice(phone):
    registered = phone.register()
    assert registered.public_key[-12:] in phone.page.inner_text("#answer")


def test_nothing_is_asked_of_any_host_and_nothing_is_complained_of(phone, home):
    phone.register()
    phone.page.reload()
    phone.open(request())
    phone.page.click("#sign")
    phone.answer()
    assert set(phone.asked) == {f"{home}/approve/"}
    advice = "pubKeyCredParams is missing"  # Chromium would have RS256 as well; ES256 alone is on purpose
    assert [said for said in phone.complaints if advice not in said] == []


@pytest.mark.parametrize("tag", ["script", "style"])
def test_the_policy_names_the_very_bytes_of_the_page_and_nothing_else(tag):
    page = PAGE.read_text("utf-8")
    (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    (allowed,) = re.findall(f"{tag}-src '([^']*)'", page)
    assert allowed == "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert page.count(f"<{tag}") == 1


@pytest.mark.parametrize(
    "attack",
    [
        "document.body.innerHTML = '<b>x</b>'",
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.caught = 1'}))",
        "document.body.setAttribute('onclick', 'window.caught = 1'), document.body.click()",
        "fetch('/approve/')",
        "setTimeout('window.caught = 1')",
    ],
)
def test_the_policy_holds_in_the_browser(phone, attack):
    phone.page.evaluate(
        "() => { window.last = ''; addEventListener('securitypolicyviolation', e => { window.last = e.violatedDirective; }); }"
    )
    phone.page.evaluate(f"async () => {{ try {{ await ({attack}); }} catch {{ }} }}")
    assert phone.page.evaluate("window.caught") is None
    assert phone.page.evaluate("new Promise(done => setTimeout(() => done(window.last), 50))") != ""


@pytest.mark.parametrize("width", [320, *swept(390, 1280)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_phone_and_is_easily_read(browser, home, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, locale="th-TH")
    each = Phone(context, home)
    long = FRONT | {"title": "ก" * 200, "where": "https://office.example/" + "a" * 300}
    for asked in (None, request(front=long, body="x" * 400), changed("material.body", "x")):
        if asked:
            each.open(asked)
            each.page.wait_for_timeout(1_050 if each.page.is_visible("#matter") else 0)
        assert each.page.evaluate("document.documentElement.scrollWidth") <= width
        texts = each.page.evaluate(TEXTS)
        assert [text for text in texts if text["size"] < 16 or text["contrast"] < 4.5] == []
    buttons = each.page.locator("button:visible, .button:visible").all()
    assert all(button.bounding_box()["height"] >= 48 for button in buttons)
    context.close()
