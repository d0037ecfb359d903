"""Check the speakers given back, and their confidence, on reports that are made to lose them.

    .venv/bin/python quality/own_recovery.py REPORTS [--count 400] [--errors]

REPORTS are JSON lines, plain or gzip, of {id, text}: real reports that share quotations. From half of them, chosen by
their ids, every "…," said NAME behind a quotation is cut off, pronouns aside; all are read into a store; the names
given back are held against those cut off, as byline had read them there. Printed by confidence: how many were given,
and how many have the same last name. What no other report has can only be left unknown.
"""

import argparse
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from byline.filters.annotate import annotate

BYLINE = str(Path(sys.executable).with_name("byline"))
MARKS = " “”\"'’‘.,"
LONGEST_CUE = 120  # code points from the end of a quotation to the end of the words that name its speaker
CLOSED = re.compile(r"[,.]?([”\"’'])[,.]?\s*$")
STOP = re.compile(r"\s*\.(?=\s|$)")


class Lost(NamedTuple):
    """A quotation whose speaker was cut off: the report, its first words, and who said it."""

    id: str
    words: str
    name: str


def rows(path: Path, count: int) -> list[dict[str, Any]]:
    """Return the first reports of a file."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, count)]


def is_cut(report_id: str) -> bool:
    """Whether a report is of the half that loses its speakers."""
    return hashlib.sha256(report_id.encode()).digest()[0] % 2 == 0


def without_speakers(row: dict[str, Any], read: dict[str, Any]) -> tuple[str, list[Lost]]:
    """Return a report's text without the speakers behind its quotations, and what it has lost."""
    text, lost = row["text"], []
    names = {entity["entity"]: entity["name"] for entity in read["entities"] if entity["kind"] == "person"}
    for said in sorted(read["statements"], key=lambda said: -said["content"][0]["start"]):
        end = _end_of_credit(text, said)
        if end is not None and said["entity"] in names:
            start, quoted = said["content"][0]["start"], said["content"][0]["end"]
            words = CLOSED.sub(r".\1", text[start:quoted])
            text = text[:start] + words + text[end:]
            lost.append(Lost(row["id"], words, names[said["entity"]]))
    return text, lost


def _end_of_credit(text: str, said: dict[str, Any]) -> int | None:
    """Return where the sentence ends that names the speaker of one whole quotation behind it, None for others."""
    if not said["direct"] or said["attribution"] != "named" or len(said["content"]) != 1 or not said["cue"]:
        return None
    quoted = said["content"][0]["end"]
    last = max(said["cue"]["end"], said["speaker"]["end"])
    if min(said["cue"]["start"], said["speaker"]["start"]) < quoted or last - quoted > LONGEST_CUE:
        return None
    stop = STOP.match(text, last)
    return stop.end() if stop and CLOSED.search(text[said["content"][0]["start"] : quoted]) else None


def given(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (report, words, statement) of what was read."""
    reports = {row["id"]: row for row in map(json.loads, (folder / "reports.jsonl").open(encoding="utf-8"))}
    for said in map(json.loads, (folder / "statements.jsonl").open(encoding="utf-8")):
        report = reports[said["report_id"]]
        words = " ".join(report["text"][part["start"] : part["end"]] for part in said["content"])
        yield Path(report["source"]).stem, words, said


def outcome(said: dict[str, Any] | None, name: str) -> str:
    """Return what became of a quotation: its confidence where a name was given back, else why there is none."""
    if said is None:
        return "not read as a quotation"
    if said["recovered"] is None:
        return "named on the page" if said["entity"] else "left unknown"
    same = said["recovered"]["name"].split()[-1].lower() == name.split()[-1].lower()
    return f"given at {int(said['recovered']['confidence'] * 20) / 20:.2f}, {'right' if same else 'WRONG'}"


def main() -> None:
    """Cut, read, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--errors", action="store_true", help="Print every name given back.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lost = list(_write(rows(asked.reports, asked.count), Path(folder) / "pages"))
        out = _read(Path(folder))
        found: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        for report, words, said in given(out):
            found.setdefault(report, []).append((words, said))
        results: Counter[str] = Counter()
        for quote in lost:
            said = _match(found.get(quote.id, []), quote.words)
            results[outcome(said, quote.name)] += 1
            if asked.errors and said and said["recovered"]:
                print(f"{quote.id} {quote.name} | {quote.words} | {said['recovered']}")
    print(f"{len(lost)} quotations lost their speakers")
    for result, number in sorted(results.items()):
        print(f"{number:6} {result}")


def _write(reports: list[dict[str, Any]], folder: Path) -> Iterator[Lost]:
    folder.mkdir()
    for row, read in zip(reports, annotate({"id": row["id"], "text": row["text"]} for row in reports), strict=True):
        text, lost = without_speakers(row, read) if is_cut(row["id"]) else (row["text"], [])
        (folder / f"{row['id']}.txt").write_text(text, encoding="utf-8")
        yield from lost


def _read(folder: Path) -> Path:
    store, out = folder / "news.byline", folder / "out"
    subprocess.run([BYLINE, "read", str(folder / "pages"), "--store", str(store)], check=True, capture_output=True)
    subprocess.run([BYLINE, "export", str(store), "--out", str(out)], check=True, capture_output=True)
    return out


def _match(found: Iterable[tuple[str, dict[str, Any]]], words: str) -> dict[str, Any] | None:
    """Return the statement that holds a quotation's words."""
    plain = words.strip(MARKS)
    return next((said for held, said in found if plain in held or (held.strip(MARKS) or held) in plain), None)


if __name__ == "__main__":
    main()
