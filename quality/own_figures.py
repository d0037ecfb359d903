"""Score the figures that byline reads against quality/own/figures.jsonl, a set written for it.

    .venv/bin/python quality/own_figures.py [work|held] [--errors]

`f1` counts a figure as found when its span overlaps and value, low and high are those of the gold; `unit` and `counts`
are shares of the figures found: the unit is the same; the head of what is counted stands in what byline says.
"""

import json
import sys
from pathlib import Path
from typing import Any

from byline.reading.parsing import parses
from byline.reading.quantities import Quantity, quantities

GOLD = Path(__file__).parent / "own/figures.jsonl"


def same(gold: dict[str, Any], found: Quantity) -> bool:
    """Whether a figure is at the place of the gold one and has its value and bounds."""
    pairs = [(gold["value"], found.value), (gold["low"], found.low), (gold["high"], found.high)]
    near = all((a is None) == (b is None) and (a is None or abs(a - b) <= 0.001 * abs(a)) for a, b in pairs)
    return near and gold["start"] < found.end and found.start < gold["end"]


def counted(gold: dict[str, Any], found: Quantity) -> bool:
    """Whether the same is counted: one says nothing when the other does not, else the head nouns agree."""
    wanted = (gold["counts"] or "").lower().split()
    given = (found.counts or "").lower().split()
    return not wanted or any(word in given for word in wanted[-2:])


def main() -> None:
    """Print the scores of a split."""
    split = "held" if "held" in sys.argv else "work"
    rows = [
        row for line in GOLD.read_text(encoding="utf-8").splitlines() if (row := json.loads(line))["split"] == split
    ]
    right = false = missed = unit = counts = 0
    for row, parse in zip(rows, parses([row["text"] for row in rows]), strict=True):
        left = list(quantities(parse))
        for gold in row["figures"]:
            match = next((q for q in left if same(gold, q)), None)
            if match is None:
                missed += 1
                tell("MISSED", row, gold)
                continue
            left.remove(match)
            right += 1
            unit += match.unit == gold["unit"]
            counts += counted(gold, match)
            if match.unit != gold["unit"] or not counted(gold, match):
                tell(f"UNIT {match.unit} COUNTS {match.counts}", row, gold)
        false += len(left)
        for q in left:
            tell(f"FALSE {row['text'][q.start : q.end]!r} {q.value} {q.low} {q.high} {q.unit}", row, None)
    print(f"{split}: {len(rows)} sentences, {right + missed} figures")
    print(f"f1 {2 * right / max(1, 2 * right + false + missed):.3f}  p {right / max(1, right + false):.3f}", end="  ")
    print(
        f"r {right / max(1, right + missed):.3f}  unit {unit / max(1, right):.3f}  counts {counts / max(1, right):.3f}"
    )


def tell(what: str, row: dict[str, Any], gold: dict[str, Any] | None) -> None:
    """Print one error when asked to."""
    if "--errors" in sys.argv:
        print(what, "|", row["text"], "|", gold)


if __name__ == "__main__":
    main()
