"""Time linking on corpora made to be hard, at one size and at twice that size: the ratio tells whether time is linear.

    python benchmarks/link_adversaries.py [--pages 5000]

One sentence on all pages beside text of their own; all pages equal; one family of near-variants; a million short lines.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator

from byline.filters.link import link

Page = dict[str, str]
SENTENCE = "The harbour of Skarvik was closed on Monday after a ferry with 150 people ran aground below the lighthouse."
LINES_PER_PAGE = 100


def _own(number: int) -> str:
    """Return a sentence that no other page has."""
    draw = random.Random(number)
    return " ".join("".join(draw.choices("bcdfglmnprstaeiou", k=7)) for _ in range(12)).capitalize() + "."


def one_sentence(pages: int) -> Iterator[Page]:
    """Yield pages of their own text that share one sentence."""
    return ({"id": str(n), "text": f"{_own(n)} {SENTENCE} {_own(-n - 1)}"} for n in range(pages))


def all_equal(pages: int) -> Iterator[Page]:
    """Yield equal pages."""
    text = " ".join([SENTENCE, *map(_own, range(10))])
    return ({"id": str(n), "text": text} for n in range(pages))


def variants(pages: int) -> Iterator[Page]:
    """Yield pages with one sentence, one word of which differs on each."""
    return ({"id": str(n), "text": SENTENCE.replace("150", str(1000 + n))} for n in range(pages))


def short_lines(pages: int) -> Iterator[Page]:
    """Yield pages of a hundred short lines from a small set."""
    words = ["Read more.", "Share this.", "He said no.", "It was late on Monday.", "Nobody came to the old town hall."]
    for n in range(pages):
        draw = random.Random(n)
        yield {"id": str(n), "text": "\n".join(draw.choices(words, k=LINES_PER_PAGE))}


CORPORA: tuple[Callable[[int], Iterator[Page]], ...] = (one_sentence, all_equal, variants, short_lines)


def seconds(pages: Iterator[Page]) -> tuple[float, int]:
    """Return the processor seconds that linking takes, and the number of rows."""
    began = time.process_time()
    rows = sum(1 for _ in link(pages))
    return time.process_time() - began, rows


def main() -> None:
    """Print a line for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=5000)
    asked = parser.parse_args()
    for make in CORPORA:
        once, rows = seconds(make(asked.pages))
        twice, more = seconds(make(2 * asked.pages))
        print(f"{make.__name__}: {once:.1f} s, {rows} rows; twice the pages {twice / once:.2f} times, {more} rows")


if __name__ == "__main__":
    main()
