"""What it costs to know that every approval is genuine: `python tests/bench_approvals.py [approvals]`.

What `newsdesk verify` does, one process, CPU seconds: first without a memory, then again with nothing changed.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench import ours
from newsdesk.editorial import genuine
from newsdesk.register import office
from newsdesk.release import dossier
from newsdesk.settings import Settings


def spent(settings: Settings, count: int) -> float:
    """Return the CPU seconds of one survey, in which everything must be genuine."""
    dossier._READ.clear()
    begun = time.process_time()
    words = [word for _, word in genuine.survey(settings, office.read(settings))]
    assert words == ["genuine"] * (count + 2)
    return time.process_time() - begun


def main(count: int, rounds: int = 3) -> None:
    """Print the median of some rounds."""
    with tempfile.TemporaryDirectory() as folder:
        settings = ours(Path(folder) / "office", count).settings
        cold, warm = [], []
        for _ in range(rounds):
            shutil.rmtree(settings.work, ignore_errors=True)
            cold.append(spent(settings, count))
            warm.append(spent(settings, count))
    for name, times in (("without a memory", cold), ("nothing changed", warm)):
        told = f"{statistics.median(times):.2f} CPU s ({min(times):.2f}–{max(times):.2f})"
        print(f"{count} approvals digested and verified, {name}: {told}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
