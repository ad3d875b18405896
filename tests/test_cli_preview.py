"""`newsdesk preview`: drafts are seen at the desk, by nobody else, and nothing of them is written."""

import hashlib
import http.client
import os
import re
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest

from newsdesk.cli import preview
from newsdesk.settings import CannotRun
from newsroom import AT, PLACE, REPOSITORY, SOUND, Newsroom, overlaid
from photo_maker import make_photo

DRAFT = "ข้อความของร่างที่ยังไม่มีใครอนุมัติ"
PHOTO = "photos: [{file: photos/a.jpg, alt: ครูนั่งประชุมรอบโต๊ะ, people: none}]"


@contextmanager
def desk(room):
    """Serve the desk of *room* on a free port; hand out how to ask it."""
    with preview.server(room.settings, AT, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def ask(path: str, **headers: str):
            line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
            line.putrequest("GET", path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                line.putheader(name, value)
            line.endheaders()
            answer = line.getresponse()
            return answer.status, answer.read(), answer.headers

        yield ask
        server.shutdown()


def tree(room):
    files = (path for path in room.root.rglob("*") if path.is_file() and path.name != "faces.json")
    return {path: hashlib.sha256(path.read_bytes()).digest() for path in files}


def lay_draft(room, overlay=""):
    text = overlaid(SOUND, f"id: PR-2569-0950\nnumber: 950/2569\nstatus: draft\ntitle: {DRAFT}\nbody: {DRAFT}")
    room.lay(overlaid(text, overlay) if overlay else text, "releases/2569/a-draft")
    room.write("releases/2569/a-draft/photos/a.jpg", make_photo("jpeg"))


@pytest.fixture(scope="module")
def besieged(tmp_path_factory):
    """A desk with more in its folders than it shows."""
    room = Newsroom.at(tmp_path_factory.mktemp("besieged") / "office")
    lay_draft(room, PHOTO)
    folder = room.root / "content/releases/2569"
    room.write("releases/2569/a-draft/photos/b.jpg", make_photo("jpeg"))
    (folder / "a-draft/photos/link.jpg").symlink_to("/etc/passwd")
    (folder / "linked").symlink_to(folder / "a-draft")
    with desk(room) as ask:
        yield ask


def test_a_draft_is_seen_and_nothing_of_it_is_written(room):
    lay_draft(room, PHOTO)
    room.write("../output/index.html", "หน้าที่เผยแพร่แล้ว")
    before = tree(room)
    with desk(room) as ask:
        status, listing, _ = ask("/")
        assert (status, DRAFT in listing.decode()) == (200, True)
        status, page, _ = ask("/dossier/releases/2569/a-draft/")
        assert (status, DRAFT in page.decode()) == (200, True)
        assert "ห้ามเผยแพร่" in page.decode()
        assert ask("/file/releases/2569/a-draft/photos/a.jpg")[0] == 200
    assert tree(room) == before


def test_an_edit_is_seen_by_asking_again(room):
    with desk(room) as ask:
        room.lay(overlaid(SOUND, f"body: {DRAFT}"))
        assert DRAFT in ask(f"/dossier/{PLACE}/")[1].decode()


def test_every_link_of_the_desk_leads_somewhere(room):
    lay_draft(room, PHOTO)
    with desk(room) as ask:
        pages = re.findall(r'(?:href|src)="(/[^"#]*)"', ask("/")[1].decode())
        found = {link for page in pages for link in re.findall(r'(?:href|src)="(/[^"#]*)"', ask(page)[1].decode())}
        assert "/file/releases/2569/a-draft/photos/a.jpg" in found
        assert {link: ask(link)[0] for link in {*pages, *found}} == dict.fromkeys({*pages, *found}, 200)


def test_findings_stand_beside_the_text_with_line_rule_and_advice(room):
    room.lay(overlaid(SOUND, "staus: draft\nexpires: someday"))
    with desk(room) as ask:
        page = ask(f"/dossier/{PLACE}/")[1].decode()
        assert all(word in page for word in ("REL103", "REL105", "บรรทัด", "กักไว้", "expires"))
        assert "ครูผู้ประสานงาน" in page


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"---\n",
        b"---\n[\n---\nx",
        b"---\n- a\n---\nx",
        b"---\nphotos: [a, {file: [x]}, {}]\ntitle: [x]\n---\n![](photos/a.jpg)",
        b"---\nphotos: {file: photos/a.jpg}\nattachments: 3\n---\n",
        b"---\nstatus: draft\n---\n" + b"> " * 3000 + b"x",
        b"no front matter at all <script>alert(1)</script>",
    ],
)
def test_a_broken_dossier_shows_its_findings_and_never_a_traceback(room, data):
    room.lay(data)
    with desk(room) as ask:
        for path in ("/", f"/dossier/{PLACE}/"):
            body = ask(path)[1].decode()
            assert "Traceback" not in body
            assert "<script" not in body
        assert ask("/")[0] == 200


def test_a_register_that_cannot_be_read_is_said_in_a_page(room):
    room.write("office/team.yml", "people: [")
    with desk(room) as ask:
        status, page, _ = ask("/")
        assert (status, "team.yml" in page.decode()) == (500, True)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "0.0.0.0",  # noqa: S104 (a name to refuse; nothing binds to it)
        "",
        "[::1]",
    ],
)
def test_a_name_that_is_not_ours_is_refused(room, host):
    with desk(room) as ask:
        status, body, _ = ask(f"/dossier/{PLACE}/", Host=host)
        assert status == 403
        assert "ครูผู้ประสานงาน" not in body.decode()


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "LOCALHOST:1"])
def test_a_name_that_is_ours_is_answered(room, host):
    with desk(room) as ask:
        assert ask("/", Host=host)[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/file/../../etc/passwd",
        "/file/..%2f..%2fetc%2fpasswd",
        "/file/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/file/%252e%252e/%252e%252e/etc/passwd",
        "/file//etc/passwd",
        "/file/..%5c..%5cetc%5cpasswd",
        "/file/releases/2569/a-draft/photos/../release.md",
        "/file/releases/2569/a-draft/photos/..%2frelease.md",
        "/file/releases/2569/a-draft/release.md",
        "/file/releases/2569/a-draft/photos/b.jpg",
        "/file/releases/2569/a-draft/photos/link.jpg",
        "/file/releases/2569/linked/photos/a.jpg",
        "/file/releases/2569/a-draft/photos/a.jpg%00",
        "/file/releases/2569/a-draft/photos/a.jpg/",
        "/file/releases/2569/a-draft/photos",
        "/file/office/consents.yml",
        "/file/office/photos/a.jpg",
        "/file/",
        "/theme/../../../etc/passwd",
        "/theme/..%2ftemplates%2fbase.html",
        "/theme/css",
        "/dossier/office/",
        "/dossier/../office/",
        "/dossier/releases/2569/../2569/a-draft/",
        "/dossier/releases/2569/",
        "/dossier/",
        "/desk.css/x",
        "/content/office/team.yml",
        "/%ff",
        "/none",
    ],
)
def test_anything_else_is_not_found(besieged, path):
    status, body, _ = besieged(path)
    assert (status, b"root:" in body) == (404, False)


def test_a_declared_photo_that_is_a_link_is_not_followed(room):
    lay_draft(room, PHOTO)
    photo = room.root / "content/releases/2569/a-draft/photos/a.jpg"
    photo.unlink()
    photo.symlink_to("/etc/passwd")
    with desk(room) as ask:
        assert ask("/file/releases/2569/a-draft/photos/a.jpg")[0] == 404


def test_every_answer_forbids_keeping_and_anything_from_elsewhere(room):
    with desk(room) as ask:
        for path in ("/", "/desk.css", "/none"):
            headers = ask(path)[2]
            assert headers["Cache-Control"] == "no-store"
            assert headers["Content-Security-Policy"].startswith("default-src 'none'")
            assert headers["X-Content-Type-Options"] == "nosniff"


def test_it_listens_on_the_loopback_address_alone(room):
    with preview.server(room.settings, AT, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_or_impossible_is_one_clear_line(room):
    with preview.server(room.settings, AT, 0) as server:
        for port in (server.server_port, 99999):
            with pytest.raises(CannotRun, match="--port"):
                preview.server(room.settings, AT, port)


def test_the_command_says_its_address_and_stops_when_interrupted(room):
    env = os.environ | {"PYTHONPATH": str(REPOSITORY / "plugins"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "newsdesk", "preview", "--port", "0"]
    with subprocess.Popen(
        command, cwd=room.root, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 (a shell's background ignores it)
    ) as process:  # fmt: skip
        line = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert re.match(r"http://127\.0\.0\.1:\d+/ ", line)
    assert (process.returncode, errors) == (0, "")
