"""Feed strange texts to reading, linking and tracing, and tell every one that fails or is slow.

    python quality/fuzz.py [--texts 100000] [--seed 1] [--processes 2]

A text fails when a rule of reading raises (it would stand in `drops`), or when reading takes more than a second of
one processor for each hundred thousand characters and one besides.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable

from byline.engines.local import batched, local
from byline.filters.annotate import annotate
from byline.filters.link import link

WORDS = """said told Monday Putin Mrs. he she they the a U.S. 300 S-300 $4.2 million per cent 2015 last week since “ ”
    " ' ‘ ’ « » „ ( ) killed people president of Iran Iran’s visit to in 12 dead not will would could “We “I
    no,” , . ! ? … — – - ; : and but who according to minister Smith John al-Assad Tehran’s agreed talks
    with ban on half of nearly 22,000 two-thirds 1/2 10:30 a.m. GMT""".split()
ALPHABETS = (
    "abc \n.",
    "“”\"'‘’«»„‚",
    "\x00\x01\x07\x1b\x7f\u200b\u200e\ufeff\u2028 ",
    "אבגד هوز ",
    "😀👩‍👩‍👧🇮🇷 ",
    "éüñß́̂ ",
    "0123456789.,-/:%$€ ",
    "\ud800\udfff x",
)


def salad(chance: random.Random) -> str:
    """Words of news in any order."""
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 40)))


def letters(chance: random.Random) -> str:
    """Letters of one strange alphabet."""
    return "".join(chance.choices(chance.choice(ALPHABETS), k=chance.randint(1, 120)))


def mixture(chance: random.Random) -> str:
    """Words and strange letters side by side."""
    return " ".join(chance.choice((salad, letters))(chance)[:80] for _ in range(chance.randint(2, 4)))


def repeated(chance: random.Random) -> str:
    """One piece again and again, without an end."""
    return chance.choice((*WORDS, *ALPHABETS)) * chance.randint(2, 400)


def anything(chance: random.Random) -> str:
    """Any code points."""
    return "".join(chr(chance.randrange(0x11_0000)) for _ in range(chance.randint(0, 60)))


KINDS: tuple[Callable[[random.Random], str], ...] = (salad, letters, mixture, anything)
HUGE_CHARS = 1_000_000
BATCH_TEXTS = 100
BATCHES_TOLD = 50
"""After so many batches the state is told."""
HUGE = tuple(
    (piece * HUGE_CHARS)[:HUGE_CHARS]
    for piece in (
        *("a", "“", "\"'", "1", "Mr. ", "\n", "he said ", ". ", "“a” said b. ", "\u202e", "-", "1,000 ", "in 2015 "),
        *("A", "A. ", "Mr Lee said, “", "(", "10-", "a,"),
    )
)


def text_of(number: int, seed: int) -> str:
    """Return the strange text of that number: the same in every run."""
    chance = random.Random(f"{seed}-{number}")
    return (repeated if number % 50 == 0 else chance.choice(KINDS))(chance)


def faults(batch: list[tuple[int, str]]) -> list[str]:
    """Read a batch; returns a line for each text that failed or was slow."""
    began = time.process_time()
    rows = list(annotate({"id": str(number), "text": text} for number, text in batch))
    took = time.process_time() - began
    list(link({"id": str(number), "text": text} for number, text in batch))
    told = [f"{row['id']}: {row.get('error') or row['drops']}" for row in rows if "error" in row or "drops" in row]
    if len(rows) != len(batch):
        told.append(f"{batch[0][0]}: {len(rows)} answers to {len(batch)} texts")
    allowed = 1 + sum(len(text) for _, text in batch) / 100_000 + 0.5 * len(batch)
    return told + ([f"{batch[0][0]}: {took:.1f} s, allowed are {allowed:.1f}"] if took > allowed else [])


def main() -> None:
    """Feed it all; end with 1 when something failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    failed, batches_done, began = 0, 0, time.monotonic()
    strange = ((number, text_of(number, asked.seed)) for number in range(asked.texts))
    with local(asked.processes) as engine:
        for name, batches in (("short", batched(strange, BATCH_TEXTS)), ("huge", batched(enumerate(HUGE), 1))):
            for told in engine.map(faults, batches):
                failed += len(told)
                batches_done += 1
                if batches_done % BATCHES_TOLD == 0:
                    print(f"{name}: {batches_done} batches, {failed} faults", file=sys.stderr, flush=True)
                for line in told[:5]:
                    print(f"{name} {line[:300]}", flush=True)
    print(f"{asked.texts} short and {len(HUGE)} huge texts, {failed} faults, {time.monotonic() - began:.0f} s")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
