"""Time and memory of `byline link` over a corpus, against MinHash-LSH over the same pages in the same sitting.

    python benchmarks/link_scale.py PAGES.jsonl.gz… --text text [--pages 20000] [--peer PYTHON]

`--peer` is a Python that has rensa; shingling (five words) in Python is part of its time, as it is for its users.
Prints seconds, ratio, seconds for half of the pages, and peak resident memory. CPU seconds are compared: they move
less than wall-clock time when the machine does other things.
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PEER = """
import json, re, sys
from rensa import RMinHash, RMinHashLSH
word = re.compile(r"\\w+")
lsh, sketches = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), []
for number, line in enumerate(sys.stdin):
    words = word.findall(json.loads(line)["text"].lower())
    sketch = RMinHash(num_perm=128, seed=42)
    sketch.update([" ".join(words[n : n + 5]) for n in range(len(words) - 4)])
    lsh.insert(number, sketch)
    sketches.append(sketch)
pairs = sum(other > number and sketch.jaccard(sketches[other]) >= 0.5
            for number, sketch in enumerate(sketches) for other in lsh.query(sketch))
print(pairs)
"""


def main() -> None:
    """Run both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--text", default="text", help="name of the field that holds the text")
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--peer", help="a Python that has rensa")
    parser.add_argument(
        "--command", default=f"{Path(sys.executable).parent / 'byline'} link", help="the filter to time"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole, half = Path(folder) / "whole.jsonl", Path(folder) / "half.jsonl"
        lines = list(_lines(options.files, options.text, options.pages))
        whole.write_text("".join(lines), encoding="utf-8")
        half.write_text("".join(lines[: len(lines) // 2]), encoding="utf-8")
        mine, memory, rows = _timed(options.command.split(), whole)
        print(f"byline link, {len(lines)} pages: {mine:.1f} s CPU, {memory:.2f} GB, {rows} lines")
        if options.peer:
            other, memory, _ = _timed([options.peer, "-c", PEER], whole)
            print(f"rensa, 128 permutations: {other:.1f} s CPU, {memory:.2f} GB; ratio {mine / other:.2f}")
        less, _, _ = _timed(options.command.split(), half)
        print(f"byline link, {len(lines) // 2} pages: {less:.1f} s CPU; twice the pages take {mine / less:.2f} times")


def _lines(files: list[Path], field: str, pages: int) -> Iterator[str]:
    number = 0
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as stream:
            for line in stream:
                if number == pages:
                    return
                yield json.dumps({"id": str(number), "text": json.loads(line)[field]}) + "\n"
                number += 1


def _timed(command: list[str], given: Path) -> tuple[float, float, int]:
    """CPU seconds, peak memory in GB (of the largest child so far), lines of output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with given.open("rb") as stream, subprocess.Popen(command, stdin=stream, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        rows = sum(1 for _ in process.stdout)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with exit code {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, after.ru_maxrss / 1e6, rows


if __name__ == "__main__":
    main()
