"""The desk as its editors see it: every dossier with its verdict, and one dossier with its findings beside.

All is read from the disk anew for each request, and nothing is written but the memory of
faces in new photographs: no draft reaches output/ from here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

import jinja2

from newsdesk import desk as desks
from newsdesk.editorial import approval
from newsdesk.finding import Finding
from newsdesk.gate import Cleared, Gone, Held, Verdict
from newsdesk.register import office as registers
from newsdesk.register.office import Office, UnreadableRegister
from newsdesk.release import dossier, manuscript, redaction, shelf
from newsdesk.release.homes import HOMES, depth
from newsdesk.release.model import Reading, Release
from newsdesk.report.text import waiting
from newsdesk.settings import CannotRun, Settings
from newsdesk.site import draft, words

_HERE = Path(__file__).parent / "desk"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TONES = ("held", "waiting", "cleared", "gone")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for one request."""

    status: int
    type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Word:
    """A verdict in Thai, and how it looks."""

    th: str
    tone: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the desk; `folder` is empty for what is no dossier."""

    id: str
    title: str
    folder: str
    path: str
    verdict: Word
    findings: int


def answer(settings: Settings, at: datetime, address: str) -> Answer:
    """Return what the desk shows at *address*, a path as browsers send it."""
    return shielded(lambda: _found(settings, at, unquote(address.partition("?")[0])))


def shielded(found: Callable[[], Answer | None]) -> Answer:
    """Return what is found; nothing, and trouble, become a page."""
    try:
        return found() or _missing()
    except UnreadableRegister as error:
        return _trouble(500, "แก้ทะเบียนก่อน", *map(str, error.findings))
    except CannotRun as error:
        return _trouble(500, "แสดงโต๊ะข่าวไม่ได้", str(error))
    except Exception as error:  # noqa: BLE001 (an editor sees one line, never a traceback)
        return _trouble(500, "แสดงหน้านี้ไม่ได้ ดูผลด้วย newsdesk check", type(error).__name__)


def _found(settings: Settings, at: datetime, path: str) -> Answer | None:
    match path.removeprefix("/").partition("/"):
        case ("", _, _):
            return _index(settings, at)
        case ("desk.css", _, ""):
            return _file(_HERE / "desk.css")
        case ("dossier", _, folder):
            text = _text(settings, folder.removesuffix("/"))
            return _dossier(settings, at, text) if text else None
        case ("file", _, rest):
            folder, _, name = rest.rpartition("/")
            folder, _, sort = folder.rpartition("/")
            text = _text(settings, folder)
            declared = draft.files(manuscript.read(text, settings)) if text else ()
            return _file(text.parent / sort / name) if text and f"{sort}/{name}" in declared else None
        case ("theme", _, rest):
            return _file(_within(settings.theme / "static", rest))
    return None


def _index(settings: Settings, at: datetime) -> Answer:
    office, approvals = _office(settings, at), approval.Books(settings)
    readings = shelf.read_all(settings)
    rows = [_row(reading, desks.judge(reading, office, approvals, at), settings) for reading in readings]
    rows.sort(key=lambda row: _TONES.index(row.verdict.tone))
    return _page("index.html", office, rows=rows, at=at)


def _row(reading: Reading, verdict: Verdict, settings: Settings) -> Row:
    folder = reading.path.removeprefix("content/").rpartition("/")[0]
    title = reading.fields.title if isinstance(reading, Release) else reading.slug or reading.path
    return Row(
        id=reading.id or "",
        title=title,
        folder=folder if _text(settings, folder) else "",
        path=reading.path,
        verdict=word(verdict),
        findings=len(_findings(verdict)),
    )


def _dossier(settings: Settings, at: datetime, text: Path) -> Answer:
    office, reading = _office(settings, at), dossier.read(text, settings)
    verdict = desks.judge(reading, office, approval.Books(settings), at)
    script = manuscript.read(text, settings)
    folder = text.parent.relative_to(settings.content).as_posix()
    shown = draft.told(script, folder, office.known)
    return _page("dossier.html", office, **shown, verdict=word(verdict), findings=_findings(verdict))


def word(verdict: Verdict) -> Word:
    """Return what an editor calls this verdict."""
    if isinstance(verdict, Held):
        return Word("กักไว้", "held")
    if isinstance(verdict, Cleared):
        return Word("ถอนแล้ว ยังอ่านได้" if verdict.withdrawal else "ผ่านด่านตรวจ", "cleared")
    return Word("นำออกแล้ว", "gone") if isinstance(verdict, Gone) else Word(waiting(verdict.reason), "waiting")


def _findings(verdict: Verdict) -> tuple[Finding, ...]:
    return () if isinstance(verdict, Gone) else verdict.findings


def _office(settings: Settings, at: datetime) -> Office:
    """Return the office with all ids and the powers of its orders; only the orders are read whole."""
    texts, _ = shelf.contents(settings)
    orders = tuple(dossier.read(text, settings) for text in texts if text.is_relative_to(settings.content / "orders"))
    office = dataclasses.replace(registers.read(settings), known=frozenset(shelf.glance(settings).ids))
    return desks.empowered(office, orders, approval.Books(settings), at)


def _text(settings: Settings, folder: str) -> Path | None:
    """Return the Markdown of the dossier in this folder of content/, or None if it is none."""
    home = folder.partition("/")[0]
    if home not in HOMES or folder.count("/") != depth(home):
        return None
    return _within(settings.content, f"{folder}/{HOMES[home][0]}")


def _within(root: Path, name: str) -> Path | None:
    """Return the plain file *name* below *root*: no way up, no link, nothing hidden."""
    if "\0" in name or "\\" in name or any(part.startswith(".") or not part for part in name.split("/")):
        return None
    file = root / name
    return file if file.is_file() and file.resolve() == root.resolve() / name else None


def _file(file: Path | None) -> Answer | None:
    if file is None or file.suffix not in TYPES:
        return None
    return Answer(200, TYPES[file.suffix], file.read_bytes())


def _missing() -> Answer:
    return _trouble(404, "ไม่มีหน้านี้", "กลับไปที่โต๊ะข่าวแล้วเลือกแฟ้ม")


def _trouble(status: int, title: str, *lines: str) -> Answer:
    return dataclasses.replace(_page("trouble.html", None, title=title, lines=lines), status=status)


def _page(template: str, office: Office | None, **values: object) -> Answer:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=redaction.plain,
    )
    if office:
        environment.filters.update(words.filters(office.card, ""))
    return Answer(200, "text/html; charset=utf-8", environment.get_template(template).render(values).encode())
