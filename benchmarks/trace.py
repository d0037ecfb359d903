"""Time the tracing of single sentences against a store of many pages, warm.

    python benchmarks/trace.py PAGES.jsonl.gz … [--limit 20000] [--sentences 200] [--seed 1]

PAGES are JSON lines, gzipped, of {text}. They are indexed for linking in a store of their own; then sentences of more
than sixty characters, drawn from them, are traced one by one.
"""

import argparse
import gzip
import json
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from byline import linking
from byline.records import Report
from byline.store import passages
from byline.store.database import connect, transaction
from byline.text.sentences import sentences

SHORTEST = 60  # code points of a sentence that is traced
WARM = 20  # sentences traced beforehand


def reports_of(paths: list[Path]) -> Iterator[Report]:
    """Yield the pages as reports numbered in their order."""
    number = 0
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield Report(id=f"{number:06}", source=str(number), text=json.loads(line)["text"])
                number += 1


def drawn(reports: list[Report], count: int, seed: int) -> list[str]:
    """Return sentences of some of the reports."""
    chance = random.Random(seed)
    some = chance.sample(reports, min(count, len(reports)))
    found = [words for r in some for s in sentences(r.text) if len(words := s.of(r.text)) > SHORTEST]
    return chance.sample(found, min(count, len(found)))


def main() -> None:
    """Index, trace and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=20_000)
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    reports = list(islice(reports_of(asked.paths), asked.limit))
    traced = drawn(reports, asked.sentences, asked.seed)
    took, places = [], 0
    with tempfile.TemporaryDirectory() as folder:
        connection = connect(Path(folder) / "pages.byline", create=True)
        passages.create(connection)
        with transaction(connection):
            linking.refresh(connection, reports)
        for words in traced[:WARM]:
            linking.trace(connection, words)
        for words in traced:
            began = time.perf_counter()
            places += len(list(linking.trace(connection, words)))
            took.append(1_000 * (time.perf_counter() - began))
        connection.close()
    took.sort()
    print(
        f"{len(traced)} sentences in {len(reports)} pages: median {took[len(took) // 2]:.1f} ms, "
        f"slowest {took[-1]:.1f} ms; {places} places"
    )


if __name__ == "__main__":
    main()
