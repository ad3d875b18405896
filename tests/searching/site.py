"""The index of a corpus beside the sample's own search page, as a reader's browser meets it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from newsdesk import thai
from newsdesk.search import index
from searching.corpus import Known


def lay(corpus: Sequence[Known], sample: Path, root: Path) -> None:
    """Copy the sample site to *root*, with the index of *corpus* in the place of its own."""
    years: dict[int, list[index.Entry]] = {}
    for known in corpus:
        years.setdefault(thai.be_year(known.day), []).append(known.entry)
    shutil.copytree(sample, root)
    write(years, root)


def write(years: Mapping[int, Sequence[index.Entry]], root: Path) -> None:
    """Put the index of these releases in the place of the one below *root*."""
    for folder in (root / "search").glob("v*"):
        shutil.rmtree(folder)
    listed: list[dict[str, Any]] = []
    for number, entries in enumerate(index.volumes(years), 1):
        made, folder = index.volume(entries), root / f"search/v{number}"
        folder.mkdir()
        counts = {"count": made.count, "shards": len(made.shards), "pairs": len(made.pairs)}
        listed.insert(0, {"name": f"v{number}"} | counts)
        shards, pairs = (list(map(index.told, each)) for each in (made.shards, made.pairs))
        for prefix, parts in (("", shards), ("p", pairs), ("b", made.blocks)):
            for place, part in enumerate(parts):
                text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
                (folder / f"{prefix}{place}.json").write_text(text, "utf-8")
    (root / "search/index.json").write_text(json.dumps(listed), "utf-8")


def ask(page: Any, typed: str) -> tuple[list[str], str]:
    """Type as a reader does; return the places found, as hrefs, and what is said of them."""
    page.fill("#q", typed)
    page.press("#q", "Enter")
    page.wait_for_selector("#results[aria-busy=false]", state="attached")
    links = page.eval_on_selector_all(
        "#results a", "links => links.map(link => new URL(link.href).pathname.split('/').slice(-2)[0])"
    )
    return [f"{link}/" for link in links], page.text_content("#told")
