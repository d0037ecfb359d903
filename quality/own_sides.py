"""Score the types and state codes of events against quality/own/sides.jsonl, sentences written for it.

    .venv/bin/python quality/own_sides.py [work|held] [--errors]

`type_f1` counts the distinct types of a sentence; CONCEDE and RETREAT count as one. `code_f1` counts (side, first three
letters of the code); where two sides do it together either may be the actor. `triple` is the share of sentences with a
type in which one event has it, an actor's and a recipient's code. Sentences without a type are ordinary news: a type in
them is false.
"""

import json
import sys
from pathlib import Path
from typing import Any

from byline.filters.annotate import annotate

GOLD = Path(__file__).parent / "own/sides.jsonl"
ONE = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
SIDES = ("actors", "recipients")


def codes(event: dict[str, Any], side: str) -> set[str]:
    """Return the first three letters of the codes of an event's side."""
    return {actor["code"][:3] for actor in event[side] if actor["code"]}


def told(row: dict[str, Any], found: list[dict[str, Any]]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return (side, code) as they should be and as they are."""
    gold = {(side, code) for side in SIDES for code in row[side]}
    own = {(side, code) for event in found for side in SIDES for code in codes(event, side)}
    if row["mutual"]:
        return {("", code) for _, code in gold}, {("", code) for _, code in own}
    return gold, own


def whole(row: dict[str, Any], event: dict[str, Any]) -> bool:
    """Whether an event has the type and a right code on each side that has one."""
    same = ONE.get(event["type"], event["type"]) in {ONE.get(type_, type_) for type_ in row["types"]}
    return same and all(not row[side] or codes(event, side) & set(row[side]) for side in SIDES)


def f1(right: int, false: int, missed: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return round(2 * right / max(1, 2 * right + false + missed), 3)


def main() -> None:
    """Print the scores of a split."""
    split = "held" if "held" in sys.argv else "work"
    rows = [
        row for line in GOLD.read_text(encoding="utf-8").splitlines() if (row := json.loads(line))["split"] == split
    ]
    counts = {"type": [0, 0, 0], "code": [0, 0, 0]}
    wholes = 0
    for row, line in zip(rows, annotate(rows), strict=True):
        found = [event for event in line["events"] if event["type"]]
        types = {ONE.get(type_, type_) for type_ in row["types"]}
        own = {ONE.get(event["type"], event["type"]) for event in found}
        gold_codes, own_codes = told(row, found)
        for name, gold, mine in (("type", types, own), ("code", gold_codes, own_codes)):
            for at, part in enumerate((gold & mine, mine - gold, gold - mine)):
                counts[name][at] += len(part)
        wholes += any(whole(row, event) for event in found)
        if "--errors" in sys.argv and (types != own or gold_codes != own_codes):
            print(sorted(own ^ types), sorted(gold_codes - own_codes), sorted(own_codes - gold_codes), row["text"])
    events = sum(bool(row["types"]) for row in rows)
    scores = {f"{name}_f1": f1(*those) for name, those in counts.items()}
    print(json.dumps({"n": len(rows), **scores, "triple": round(wholes / max(1, events), 3)}))


if __name__ == "__main__":
    main()
