"""Kill a read at random moments and hold its export against that of an undisturbed one, byte for byte.

    python quality/kills.py PAGES [--kills 20] [--count 300] [--seed 1]

PAGES is a folder. Each kill is kill -9 at a random moment, followed by the same command again; the last ends by itself.
A further store is read with the pages in another order.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BYLINE = str(Path(sys.executable).with_name("byline"))


def export(store: Path) -> dict[str, bytes]:
    """Return the files of a store's export by name."""
    folder = store.with_suffix(".export")
    subprocess.run([BYLINE, "export", str(store), "--out", str(folder)], check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def main() -> None:
    """Run it all; end with 1 when an export differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    pages = sorted(str(path) for path in asked.pages.iterdir() if path.is_file())[: asked.count]
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole, killed, turned = (Path(folder) / f"{name}.byline" for name in ("whole", "killed", "turned"))
        began = time.monotonic()
        read(pages, whole)
        took = time.monotonic() - began
        print(f"undisturbed: {len(pages)} pages in {took:.0f} s", flush=True)
        for number in range(asked.kills):
            moment = chance.uniform(0.2, took / 3 if number % 2 else took / 12)
            print(f"kill {number + 1} after {moment:.1f} s, {kill(pages, killed, moment)}", flush=True)
        read(pages, killed)
        read(chance.sample(pages, len(pages)), turned)
        expected = export(whole)
        results = {"after kills": export(killed) == expected, "in another order": export(turned) == expected}
        shutil.rmtree(folder, ignore_errors=True)
    for name, same in results.items():
        print(f"{'same' if same else 'DIFFERS'}: {name}")
    sys.exit(not all(results.values()))


def read(pages: list[str], store: Path) -> None:
    """Read pages undisturbed."""
    subprocess.run([BYLINE, "read", *pages, "--store", str(store)], check=True, capture_output=True)


def kill(pages: list[str], store: Path, moment: float) -> str:
    """Start a read and kill it after so many seconds; tells whether it had ended before."""
    run = subprocess.Popen(
        [BYLINE, "read", *pages, "--store", str(store)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        run.wait(moment)
    except subprocess.TimeoutExpired:
        run.kill()
        run.wait()
        return "killed"
    return "had ended"


if __name__ == "__main__":
    main()
