"""Score whom pronouns and descriptions lead to, against quality/own/references.jsonl, a set written for it.

    .venv/bin/python quality/own_references.py [work|held] [--errors]

`named` is the share of references whose person or body the page names that lead there; `precision` the share of names
given that are right; `unknown` the share of references without an antecedent on the page that were given no name.
"""

import json
import sys
from pathlib import Path
from typing import Any

from byline.filters.annotate import annotate

GOLD = Path(__file__).parent / "own/references.jsonl"


def name_of(reference: dict[str, Any], found: dict[str, Any]) -> str | None:
    """Return the name of the entity whose mention covers the last word of a reference."""
    for mention in found["entities"]:
        if mention["start"] < reference["end"] <= mention["end"]:
            return str(mention["name"])
    return None


def same(gold: str, given: str) -> bool:
    """Whether one name holds all words of the other, or a body bears the name of the person it is called after."""
    wanted, words = set(gold.lower().split()), set(given.lower().split())
    return wanted <= words or words <= wanted or (given.endswith("campaign") and bool(wanted & words))


def main() -> None:
    """Print the scores of a split."""
    split = "held" if "held" in sys.argv else "work"
    rows = [
        row for line in GOLD.read_text(encoding="utf-8").splitlines() if (row := json.loads(line))["split"] == split
    ]
    right = wrong = named = nameless = kept = 0
    for row, found in zip(rows, annotate({"id": row["id"], "text": row["text"]} for row in rows), strict=True):
        for reference in row["references"]:
            given = name_of(reference, found)
            named += reference["name"] is not None
            nameless += reference["name"] is None
            good = given is not None and reference["name"] is not None and same(reference["name"], given)
            right += good
            wrong += given is not None and not good
            kept += reference["name"] is None and given is None
            if "--errors" in sys.argv and not good and (given or reference["name"]):
                print(f"{reference['words']!r} gold {reference['name']} given {given} |", row["text"][:160])
    print(f"{split}: {len(rows)} pages, {named + nameless} references, {nameless} without an antecedent")
    print(
        f"named {right / max(1, named):.3f}  precision {right / max(1, right + wrong):.3f}  "
        f"unknown {kept / max(1, nameless):.3f}"
    )


if __name__ == "__main__":
    main()
