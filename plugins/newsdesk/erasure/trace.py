"""Where a dossier lies in the history: in every commit, by its id, in whatever folder it lay then."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsdesk.erasure import history
from newsdesk.erasure.history import git, objects
from newsdesk.release import shelf
from newsdesk.release.homes import HOMES
from newsdesk.settings import Settings

_ID = re.compile(rb"^[\"']?id[\"']?[ \t]*:[ \t]*[\"']?([A-Z]{2}-\d{4}-\d{4})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trace:
    """A dossier in the history: the ids it had, the paths that leave each commit, and those on the disk."""

    ids: frozenset[str]
    cuts: history.Cuts
    doomed: tuple[str, ...]


def traced(settings: Settings, item: str, files: tuple[str, ...] = ()) -> Trace:
    """Find *item*, or only *files* of it, in every commit: by its id, in whatever folder it lay then."""
    root, commits = settings.root, tuple(history.commits(settings.root))
    worn, told = _worn(root, commits)
    alive = {*shelf.glance(settings).ids, *(book.stem for book in (settings.content / "approvals").glob("*.json"))}
    ids = {item}
    # An id that nobody else has was an earlier one of the same dossier.
    while more := {one for each in worn.values() if each & ids for one in each} - alive - ids:
        ids |= more
    places = {_place(text): text for text in sorted(worn) if worn[text] & ids}
    held = _held(root, commits, places, {blob for blob, one in told.items() if one and one not in ids})
    chosen = {f"{place}/{file}" for place in places for file in files}
    lost = {blob for paths in held.values() for path, blob in paths.items() if not files or path in chosen}
    cuts = {commit: frozenset(path for path, blob in paths.items() if blob in lost) for commit, paths in held.items()}
    now = cuts.get(git(root, "rev-parse", "HEAD").strip(), frozenset())
    folders = {place for place in places if any(path == place or path.startswith(f"{place}/") for path in now)}
    cuts = {commit: paths for commit, paths in cuts.items() if paths}
    return Trace(frozenset(ids), cuts, tuple(sorted(now if files else folders)))


def _worn(root: Path, commits: tuple[str, ...]) -> tuple[Mapping[str, set[str]], Mapping[str, str]]:
    """Return the ids that each text below content/ ever had, and the id that each of their contents tells."""
    how = ("diff-tree", "--stdin", "-r", "-m", "--root", "-z", "--no-renames", "--no-commit-id", "--", "content")
    words = iter(git(root, *how, told="".join(f"{commit}\n" for commit in commits).encode()).split("\0")[:-1])
    texts = defaultdict[str, set[str]](set)
    for about, path in zip(words, words, strict=True):
        _, mode, _, blob, _ = about.split()
        if path.endswith(".md") and "\n" not in path and mode != "000000":
            texts[path].add(blob)
    blobs = sorted({blob for found in texts.values() for blob in found})
    told = {blob: _id(data) for blob, data in zip(blobs, objects(root, blobs), strict=True)}
    return {path: {told[blob] for blob in found} - {""} for path, found in texts.items()}, told


def _id(data: bytes) -> str:
    found = _ID.search(data[:4096])
    return found[1].decode() if found else ""


def _place(text: str) -> str:
    """Return the folder of a dossier's text; a text that lies about is a place by itself."""
    _, home, *folders = text.split("/")
    is_dossier = len(folders) > 1 and home in HOMES and HOMES[home][0] == folders[-1]
    return text.rpartition("/")[0] if is_dossier else text


def _held(
    root: Path, commits: tuple[str, ...], places: Mapping[str, str], others: set[str]
) -> Mapping[str, Mapping[str, str]]:
    """Return the files, each with its content, that lie in *places* in each commit, unless the text is of *others*."""
    asked = [(commit, place) for commit in commits for place in places]
    names = (f"{commit}:{path}" for commit, place in asked for path in (place, places[place]))
    told = "".join(f"{name}\n" for name in names).encode("utf-8", "surrogateescape")
    said = git(root, "cat-file", "--batch-check=%(objectname) %(objecttype)", told=told).splitlines()
    held, listed = defaultdict[str, dict[str, str]](dict), dict[tuple[str, str], dict[str, str]]()
    for (commit, place), here, text in zip(asked, said[::2], said[1::2], strict=True):
        found, _, kind = here.rpartition(" ")
        if kind == "missing" or text.split()[0] in others:
            continue
        if (place, found) not in listed:
            listed[place, found] = _files(root, place, found) if kind == "tree" else {place: found}
        held[commit] |= listed[place, found]
    return held


def _files(root: Path, place: str, tree: str) -> dict[str, str]:
    entries = (entry.partition("\t") for entry in git(root, "ls-tree", "-r", "-z", tree).split("\0")[:-1])
    return {f"{place}/{name}": about.split()[2] for about, _, name in entries}
