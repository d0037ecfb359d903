"""From distinct sentences to the places where they stand: each pair of places when they are few, a star when many."""

from collections.abc import Iterator, Sequence

import msgspec

from byline.lineage.kinds import Likeness
from byline.lineage.passages import Passage

FEW = 12
"""A sentence that stands in at most this many places links all of them; of more, each links with the first."""
MANY_PAIRS = 64
"""Two sentences with more pairs of places link only the first `FIRST` places of each with the first of the other."""
FIRST = 12
SAME = Likeness("verbatim", 1.0, (0, 1 << 30), (0, 1 << 30))


class Match(msgspec.Struct, frozen=True, array_like=True):
    """Place number `a` of sentence `first` and place number `b` of sentence `second` are one passage."""

    first: int
    a: int
    second: int
    b: int
    likeness: Likeness


def spread(places: Sequence[Sequence[Passage]], pairs: Sequence[tuple[int, int, Likeness]]) -> list[Match]:
    """Return the matches between places of different reports.

    Their number grows with the number of places: at most `FEW` a place for equal sentences, and
    `MANY_PAIRS` for each pair of sentences.
    """
    found = [Match(n, a, n, b, SAME) for n, where in enumerate(places) for a, b in _within(where)]
    found += [
        Match(first, a, second, b, likeness)
        for first, second, likeness in pairs
        for a, b in _between(places[first], places[second])
    ]
    return found


def _within(where: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    ends = range(len(where)) if len(where) <= FEW else range(1)
    for a in ends:
        for b in range(a + 1, len(where)):
            if where[a].report != where[b].report:
                yield a, b


def _between(left: Sequence[Passage], right: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    if len(left) * len(right) <= MANY_PAIRS:
        pairs = [(a, b) for a in range(len(left)) for b in range(len(right))]
    else:
        pairs = [(a, 0) for a in range(min(FIRST, len(left)))] + [(0, b) for b in range(1, min(FIRST, len(right)))]
    for a, b in pairs:
        if left[a].report != right[b].report:
            yield a, b
