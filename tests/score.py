"""How well the privacy rules find what a corpus labels: `python tests/score.py tests/corpus/sealed.jsonl`.

A finding is right when its type is the label's (or one the label accepts), it covers half of the label, and the label
is a fair share of it. Findings on spans that count neither way are left out. The gate figures count documents.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsdesk.privacy.scan import scan

Mark = dict[str, Any]
Ratio = float | None

WIDE = frozenset(
    {"HOME_ADDRESS", "SENSITIVE", "SALARY", "MINOR_NAME"}
)  # where a label may be a smaller share of the finding


@dataclass
class Score:
    """What was counted over a corpus: for each type, and for each sort of label."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    gate: Counter[str] = field(default_factory=Counter)
    sorts: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    told: list[str] = field(default_factory=list)

    def figures(self, kinds: Iterable[str]) -> dict[str, Ratio]:
        """Return precision, recall and F1 over some types."""
        right, wrong, missed = (sum(count[kind] for kind in kinds) for count in (self.right, self.wrong, self.missed))
        return ratios(right, wrong, missed)

    def table(self) -> dict[str, dict[str, Ratio]]:
        """Return the figures of every type, of ALL, and of the GATE."""
        kinds = sorted({*self.right, *self.wrong, *self.missed})
        gate = ratios(self.gate["stopped"], self.gate["stopped clean"], self.gate["leaked"])
        return {**{kind: self.figures([kind]) for kind in kinds}, "ALL": self.figures(kinds), "GATE": gate}


def ratios(right: int, wrong: int, missed: int) -> dict[str, Ratio]:
    """Return precision, recall and F1; None where there is nothing to divide by."""
    precision = right / (right + wrong) if right + wrong else None
    recall = right / (right + missed) if right + missed else None
    f1 = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else None
    return {"precision": precision, "recall": recall, "f1": f1}


def shared(one: Mark, other: Mark) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def share(part: Mark, whole: Mark) -> float:
    """Return how much of *whole* is in *part*."""
    return shared(part, whole) / (whole["end"] - whole["start"])


def answers(found: Mark, label: Mark) -> bool:
    """Say whether the type found is the label's, or one it accepts."""
    return bool(shared(found, label)) and found["type"] in {label["type"], *label.get("accept", ())}


def hits(found: Mark, label: Mark) -> bool:
    """Say whether the finding answers the label, covers half of it and is not much wider."""
    return (
        answers(found, label)
        and share(found, label) >= 0.5
        and share(label, found) >= (0.15 if label["type"] in WIDE else 0.3)
    )


def excused(found: Mark, sample: Mark) -> bool:
    """Say whether a finding that hits no label is yet no fault: a part of a label, or only on what counts neither way."""
    labels = sample["labels"]
    if any(answers(found, label) and share(label, found) >= 0.5 for label in labels):
        return True
    return any(shared(found, mark) for mark in sample["neutral"]) and not any(shared(found, label) for label in labels)


def count(score: Score, sample: Mark, kinds: frozenset[str], by: str, find: Callable[[str], Iterable[Mark]]) -> None:
    """Add one document to the score."""
    labels = [label for label in sample["labels"] if not kinds or label["type"] in kinds]
    found = [one for one in find(sample["text"]) if not kinds or one["type"] in kinds]
    used: list[Mark] = []
    for label in labels:
        hit = [one for one in found if hits(one, label)]
        used += hit
        (score.right if hit else score.missed)[label["type"]] += 1
        score.sorts[label["type"] if by == "type" else f"{label['type']}:{label['form']}"][bool(hit)] += 1
        if not hit:
            score.told.append(line("missed", sample, label))
    for one in found:
        if one not in used and not excused(one, sample):
            score.wrong[one["type"]] += 1
            score.told.append(line("wrong ", sample, one))
    stops = any(labels or not any(shared(one, mark) for mark in sample["neutral"]) for one in found)
    score.gate[("stopped" if labels else "stopped clean") if stops else ("leaked" if labels else "passed")] += 1


def line(word: str, sample: Mark, mark: Mark) -> str:
    """Return one line about a miss or a fault, with the text; `--redact` leaves these lines out."""
    start, end = mark["start"], mark["end"]
    text = f"{sample['text'][max(0, start - 40) : start]}⟦{sample['text'][start:end]}⟧{sample['text'][end : end + 25]}"
    return f"{word} {sample['id']} {mark['type']} {mark.get('form', '')} {text!r}"


def score_of(
    corpus: Path, kinds: Iterable[str] = (), by: str = "form", find: Callable[[str], Iterable[Mark]] = scan
) -> Score:
    """Score the privacy rules on a corpus in JSON lines."""
    score, wanted = Score(), frozenset(kinds)
    for written in corpus.read_text("utf-8").splitlines():
        count(score, json.loads(written), wanted, by, find)
    return score


def shown(value: Ratio) -> str:
    return "    -" if value is None else f"{value:.3f}"


def report(score: Score) -> str:
    """Return the figures as a table."""
    lines = [f"{'type':15}  gold right wrong missed  precision recall    f1"]
    for kind, figures in score.table().items():
        kinds = [kind] if kind not in {"ALL", "GATE"} else list({*score.right, *score.wrong, *score.missed})
        right, wrong, missed = (sum(one[name] for name in kinds) for one in (score.right, score.wrong, score.missed))
        if kind == "GATE":
            right, wrong, missed = (score.gate[name] for name in ("stopped", "stopped clean", "leaked"))
        numbers = f"{right + missed:5} {right:5} {wrong:5} {missed:6}"
        lines.append(
            f"{kind:15} {numbers}  {shown(figures['precision']):>9} {shown(figures['recall']):>6} {shown(figures['f1']):>5}"
        )
    clean = score.gate["stopped clean"] + score.gate["passed"]
    return "\n".join([*lines, f"clean documents stopped: {score.gate['stopped clean']} of {clean}"])


def under(score: Score, wanted: dict[str, dict[str, float]]) -> list[str]:
    """Return the figures that are lower than wanted: `{"ALL": {"recall": 0.96}}`."""
    table = score.table()
    pairs = [(kind, name, least) for kind, figures in wanted.items() for name, least in figures.items()]
    return [
        f"{kind} {name} under {least}" for kind, name, least in pairs if (table.get(kind, {}).get(name) or 0) < least
    ]


def main() -> int:
    """Print the figures; exit 1 when one is lower than `--fail-under` wants."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("corpus", type=Path)
    asked.add_argument("--types", default="", help="only these types, with commas between")
    asked.add_argument("--by", choices=("form", "type"), help="recall for each form or type, the worst first")
    asked.add_argument("--fail-under", type=Path, help="a JSON file of the least figures")
    asked.add_argument("--redact", action="store_true", help="print no text of the corpus")
    options = asked.parse_args()
    score = score_of(options.corpus, filter(None, options.types.split(",")), options.by or "form")
    print(report(score))
    if options.by:
        for sort, hit in sorted(score.sorts.items(), key=lambda item: item[1][True] / item[1].total()):
            print(f"  {hit[True]:4} of {hit.total():4}  {sort}")
    if not options.redact:
        print(*score.told, sep="\n")
    low = under(score, json.loads(options.fail_under.read_text("utf-8"))) if options.fail_under else []
    print(*low, sep="\n")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main())
