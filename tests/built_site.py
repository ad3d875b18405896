"""A sound built site, and the changes the auditor must see: one file laid into it, listed or not."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from newsdesk.audit import sweep
from newsdesk.finding import Finding
from newsroom import SOUND, Newsroom, overlaid
from paper_maker import KINDS, make_paper
from photo_maker import make_photo

DRAFT = "ข้อความของร่างข่าวที่ยังไม่มีใครอนุมัติ"


@dataclass(frozen=True)
class Site:
    """A built site in *root*, and the office it was built from."""

    root: Path
    newsroom: Newsroom

    def with_change(self, example: str) -> tuple[Finding, ...]:
        """Audit a copy of the site in which *example* was done."""
        with tempfile.TemporaryDirectory() as folder:
            site = Site(Path(folder) / "site", self.newsroom)
            shutil.copytree(self.root, site.root)
            site.change(example)
            return sweep.objections(site.root, self.newsroom.settings)

    def change(self, example: str) -> None:
        """Do what *example* says: `sound`, `missing=NAME`, `NAME: content`, `listed[=NAME| from=ID]: content`."""
        word, _, content = example.partition(": ")
        if word == "sound":
            return
        if word.startswith("missing="):
            (self.root / word.removeprefix("missing=")).unlink()
        elif word.startswith("listed"):
            sort, _, value = word.removeprefix("listed").strip().partition("=")
            name = value if not sort and value else "extra.html"
            self.lay(name, _content(name, content))
            self.enter(name, value if sort == "from" else "site")
        else:
            self.lay(word, content.encode())

    def lay(self, name: str, data: bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def enter(self, name: str, origin: str) -> None:
        """List a file in the manifest as the builder would."""
        manifest = self.root / "manifest.json"
        statement = json.loads(manifest.read_text("utf-8"))
        data = (self.root / name).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        statement["files"][name] = {"sha256": digest, "size": len(data), "from": origin}
        manifest.write_text(json.dumps(statement, ensure_ascii=False), "utf-8")


def _content(name: str, content: str) -> bytes:
    if name.endswith(".html"):
        page = f"<!doctype html><html lang=th><title>ก</title><body>{content}</body></html>"
        return page.encode()
    if name.endswith((".jpg", ".png")):
        return make_photo(content)
    if content.partition("+")[0] in KINDS:
        return make_paper(content)
    return content.encode()


def with_draft(room: Newsroom) -> None:
    """Lay a draft beside the sound release, so that there is something to withhold."""
    text = overlaid(SOUND, f"id: PR-2569-0950\nnumber: 950/2569\nstatus: draft\ntitle: {DRAFT}\nbody: {DRAFT}")
    room.write("releases/2569/a-draft/release.md", text)
