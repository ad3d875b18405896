"""What it costs to know that every approval is genuine: `python tests/bench_approvals.py [approvals]`.

Each item's digest is computed from its file and each signature is verified, one process, no cache, CPU seconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench import ours
from newsdesk.editorial import approval, signature
from newsdesk.record import parse
from newsdesk.register import office as registers
from newsdesk.release.model import digest
from newsdesk.settings import Settings


def genuine(settings: Settings) -> int:
    """Return how many items lie there as they were approved, by a signature that is believed."""
    office = registers.read(settings)
    return sum(_is_genuine(file, settings, office) for file in settings.content.glob("releases/*/*/release.md"))


def _is_genuine(file: Path, settings: Settings, office: registers.Office) -> bool:
    front, _, body = file.read_text("utf-8").removeprefix("---\n").partition("---\n")
    plain = parse(front).plain
    href = file.parent.relative_to(settings.content).as_posix() + "/"
    decision = approval.read(settings, plain["id"]).over(digest(href, plain, body, {}))
    return decision is not None and signature.doubt(decision, office) is None


def main(count: int, rounds: int = 3) -> None:
    """Print the median of some rounds."""
    with tempfile.TemporaryDirectory() as folder:
        settings = ours(Path(folder) / "office", count).settings
        spent = []
        for _ in range(rounds):
            begun = time.process_time()
            assert genuine(settings) == count + 1
            spent.append(time.process_time() - begun)
    print(
        f"{count} approvals digested and verified: {statistics.median(spent):.2f} CPU s "
        f"({min(spent):.2f}–{max(spent):.2f}), {statistics.median(spent) * 1000 / count:.2f} ms each"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
