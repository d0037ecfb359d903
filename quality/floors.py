"""Hold byline against the floors: scores below which it never falls again.

    python quality/floors.py PACK [STAGE …]     PACK is the folder of an evaluation pack (bench.py, data/, patchwork/)
    python quality/floors.py PACK --raise       write floors up to what is measured now; never down

Each filter runs as users run it, and the pack's own scorers read what it prints.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
BYLINE = str(Path(sys.executable).with_name("byline"))
VERBS = {"extract": "extract", "stories": "stories", "copies": "link", "crossdoc": "link", "align": "align"}
LOWER_IS_BETTER = ("leak", "date_wrong", "wrong_name", "false_copy_rate", "false_conflict")
MARGIN = 0.002  # figures move so much between machines


def measured(pack: Path, stage: str, name: str) -> dict[str, float]:
    """Run one set of the pack; returns its metrics by name."""
    command = f"{BYLINE} {VERBS.get(stage, 'annotate')}"
    run = [sys.executable, str(pack / "bench.py"), stage, "--set", name, "--cmd", command, "--json", "--reps", "10"]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    return {metric: found["value"] for metric, found in json.loads(done.stdout)["metrics"].items()}


def patchwork(pack: Path, name: str) -> dict[str, float]:
    """Read a patchwork corpus into a store and score its export."""
    gold = pack / "patchwork" / name
    with tempfile.TemporaryDirectory() as folder:
        store, out = f"{folder}/p.byline", f"{folder}/p"
        subprocess.run([BYLINE, "read", str(gold / "pages"), "--store", store], check=True, capture_output=True)
        subprocess.run([BYLINE, "export", store, "--to", "jsonl", "--out", out], check=True, capture_output=True)
        score = [sys.executable, str(pack / "patchwork" / "score.py"), str(gold), out, "--bootstrap", "10"]
        done = subprocess.run(score, check=True, capture_output=True, text=True)
    return dict(_flat(json.loads(done.stdout)))


def _flat(result: dict[str, object], prefix: str = "") -> Iterator[tuple[str, float]]:
    for key, value in result.items():
        if isinstance(value, dict) and set(value) == {"value", "n", "ci95"}:
            if value["value"] is not None:
                yield prefix + key, value["value"]
        elif isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")


def holds(metric: str, value: float, floor: float) -> bool:
    """Whether a figure is on the right side of its floor."""
    lower = any(part in LOWER_IS_BETTER for part in metric.split("."))
    return value <= floor + MARGIN if lower else value >= floor - MARGIN


def main() -> None:
    """Measure, compare, and end with 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("stages", nargs="*")
    parser.add_argument("--raise", dest="raised", action="store_true")
    asked = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = 0
    for key, wanted in floors.items():
        stage, name = key.split("/")
        if asked.stages and stage not in asked.stages:
            continue
        figures = patchwork(asked.pack, name) if stage == "patchwork" else measured(asked.pack, stage, name)
        for metric, floor in wanted.items():
            right = holds(metric, figures[metric], floor)
            below += not right
            print(
                f"{'ok  ' if right else 'MISS'} {key} {metric}: {figures[metric]:.3f} (floor {floor:.3f})", flush=True
            )
            if asked.raised and right:
                better = min if any(part in LOWER_IS_BETTER for part in metric.split(".")) else max
                wanted[metric] = round(better(floor, figures[metric]), 3)
    if asked.raised:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    sys.exit(bool(below))


if __name__ == "__main__":
    main()
