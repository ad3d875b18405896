"""What the search index costs: `python tests/bench_search.py [releases]`, on releases of the questions' corpus.

Prints CPU seconds of the whole index, its bytes as they are sent, and how many files one more release changes.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from newsdesk import thai
from newsdesk.search import index
from newsdesk.search.index import Entry
from searching.corpus import Known, releases


def files(corpus: Sequence[Known]) -> dict[str, bytes]:
    """Return every file of the index by its name."""
    years = defaultdict[int, list[Entry]](list)
    for known in corpus:
        years[thai.be_year(known.day)].append(known.entry)
    made = dict[str, bytes]()
    for number, entries in enumerate(index.volumes(years), 1):
        volume = index.volume(entries)
        parts: list[tuple[str, Any]] = [(f"{place}", index.told(shard)) for place, shard in enumerate(volume.shards)]
        parts += [(f"p{place}", index.told(shard)) for place, shard in enumerate(volume.pairs)]
        parts += [(f"b{place}", block) for place, block in enumerate(volume.blocks)]
        made |= {f"v{number}/{name}": json.dumps(part, ensure_ascii=False).encode() for name, part in parts}
    return made


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    corpus = releases(count)
    begun = time.process_time()
    before = files(corpus[:-1])
    after_one = time.process_time()
    after = files(corpus)
    changed = sum(before.get(name) != data for name, data in after.items())
    sent = sum(len(gzip.compress(data)) for data in after.values())
    print(f"{count} releases: {time.process_time() - after_one:.1f} CPU s warm, {after_one - begun:.1f} cold")
    print(f"{len(after)} files, {sent / 1e6:.1f} MB as sent; one more release changes {changed} of them")


if __name__ == "__main__":
    main()
