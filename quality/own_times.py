"""Score the times that byline reads against quality/own/times.jsonl, a set written for it.

    .venv/bin/python quality/own_times.py [work|held] [--errors]

Each row is a sentence of a report and the day it was published. `value_f1` counts an expression as found when its span
overlaps and type and value are those of the gold; `relaxed_f1` asks for the overlap alone.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from byline.reading.located import Located, SentenceReading
from byline.reading.times import anchor
from byline.records import Publication, Report, Time
from byline.text.sentences import sentences
from byline.text.timewords import timewords

GOLD = Path(__file__).parent / "own/times.jsonl"


def read(row: dict[str, Any]) -> list[Time]:
    """Return the times of a row's text, read without a parser."""
    day, text = dt.date.fromisoformat(row["published"]), row["text"]
    published = Publication(start=day, end=day + dt.timedelta(days=1), precision="day", why="given")
    located = [
        Located(s.start, s.end, "body", 0, SentenceReading((), (), timewords(text[s.start : s.end]), (), (), ()))
        for s in sentences(text)
    ]
    return list(anchor(Report(id=row["id"], source="own", text=text, published=published), located))


def overlaps(gold: dict[str, Any], found: Time) -> bool:
    """Whether the words of a time share a letter with those of the gold one."""
    return bool(gold["start"] < found.end and found.start < gold["end"])


def same(gold: dict[str, Any], found: Time) -> bool:
    """Whether a time is at the place of the gold one and has its type and value."""
    return overlaps(gold, found) and gold["type"] == found.type and gold["value"] == found.value


def main() -> None:
    """Print the scores of a split."""
    split = "held" if "held" in sys.argv else "work"
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    rows = [row for line in lines if (row := json.loads(line))["split"] == split]
    wanted = right = near = false = 0
    for row in rows:
        left = read(row)
        wanted += len(row["times"])
        for gold in row["times"]:
            matches = [time for time in left if overlaps(gold, time)]
            best = next((time for time in matches if same(gold, time)), matches[0] if matches else None)
            near += best is not None
            if best is not None:
                left.remove(best)
            if best is not None and same(gold, best):
                right += 1
            else:
                tell(f"WANTED {gold['type']} {gold['value']} READ {told(row, best)}", row)
        false += len(left)
        for time in left:
            tell(f"FALSE {told(row, time)}", row)
    found = near + false
    print(f"{split}: {len(rows)} sentences, {wanted} times")
    print(f"value_f1 {2 * right / max(1, wanted + found):.3f}  relaxed_f1 {2 * near / max(1, wanted + found):.3f}")


def told(row: dict[str, Any], time: Time | None) -> str:
    """Return a time in words for the list of errors."""
    return f"{row['text'][time.start : time.end]!r} {time.type} {time.value}" if time else "nothing"


def tell(what: str, row: dict[str, Any]) -> None:
    """Print one error when asked to."""
    if "--errors" in sys.argv:
        print(what, "|", row["text"], "|", row["published"])


if __name__ == "__main__":
    main()
