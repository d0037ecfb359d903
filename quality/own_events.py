"""Score the events that byline reads against quality/own/events.jsonl, a set written for it.

    .venv/bin/python quality/own_events.py [work|held] [--errors]

`type_f1` counts an event as found when its trigger lies in or around the gold one and the type is the same. The other
figures are shares of the events found: the same status; every gold actor, recipient or place overlapped by one of
byline's, and none given where the gold has none (actors and place).
"""

import json
import sys
from pathlib import Path
from typing import Any

from byline.filters.annotate import annotate

GOLD = Path(__file__).parent / "own/events.jsonl"


def overlaps(gold: list[int], found: dict[str, int]) -> bool:
    """Whether a gold span and a span of byline's share a code point."""
    return gold[0] < found["end"] and found["start"] < gold[1]


def sides(gold: list[list[int]], found: list[dict[str, int]]) -> bool:
    """Whether every gold side is overlapped by one of byline's."""
    return all(any(overlaps(span, side) for side in found) for span in gold)


def at(gold: list[int] | None, found: dict[str, int] | None) -> bool:
    """Whether the place is the same, or neither has one."""
    return (gold is None and found is None) or (gold is not None and found is not None and overlaps(gold, found))


def main() -> None:
    """Print the scores of a split."""
    split = "held" if "held" in sys.argv else "work"
    rows = [
        row for line in GOLD.read_text(encoding="utf-8").splitlines() if (row := json.loads(line))["split"] == split
    ]
    right = false = missed = 0
    same = {"status": 0, "actors": 0, "recipients": 0, "place": 0}
    for row, line in zip(rows, annotate(rows), strict=True):
        found = [event for event in line["events"] if event["type"]]
        left = list(row["events"])
        for event in found:
            match = next(
                (g for g in left if overlaps(g["trigger"], event["trigger"]) and g["type"] == event["type"]), None
            )
            if match is None:
                false += 1
                report("FALSE", row, event)
                continue
            left.remove(match)
            right += 1
            checks = {
                "status": match["status"] == event["status"],
                "actors": sides(match["actors"], event["actors"]) and bool(match["actors"]) == bool(event["actors"]),
                "recipients": sides(match["recipients"], event["recipients"]),
                "place": at(match["place"], event["place"]),
            }
            for name, holds in checks.items():
                same[name] += holds
                if not holds:
                    report(name.upper(), row, event)
        missed += len(left)
        for gold in left:
            report("MISSED", row, gold)
    print(json.dumps(scores(right, false, missed, same)))


def report(what: str, row: dict[str, Any], event: dict[str, Any]) -> None:
    """Print one error when asked to."""
    if "--errors" in sys.argv:
        text, trigger = row["text"], event["trigger"]
        start, end = trigger if isinstance(trigger, list) else (trigger["start"], trigger["end"])
        print(f"{what:10} {event['type']:9} {event['status']:10} {text[start:end]!r} in {text}")


def scores(right: int, false: int, missed: int, same: dict[str, int]) -> dict[str, float]:
    """Return the figures of a split."""
    found = {name: round(count / max(1, right), 3) for name, count in same.items()}
    return {"n": right + missed, "type_f1": round(2 * right / max(1, 2 * right + false + missed), 3), **found}


if __name__ == "__main__":
    main()
