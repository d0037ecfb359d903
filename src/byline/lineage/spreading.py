"""From distinct sentences to the places where they stand: each pair of places when they are few, a star when many."""

from collections.abc import Sequence

import msgspec
import numpy as np

from byline.lineage.collection import Collection, Numbers
from byline.lineage.kinds import Likeness
from byline.lineage.sorting import ranks

FEW = 8
"""A sentence in at most this many places links all of them; of more, each links with the first, the oldest."""
MANY_PAIRS = 16
"""Two sentences with more pairs of places link only the first `FIRST` places of each with the first of the other."""
FIRST = 8
SAME = -1
"""Number of the likeness of a sentence with itself."""


class Matches(msgspec.Struct, frozen=True):
    """Pairs of places that hold one passage: parallel arrays."""

    a: Numbers  # numbers of places
    b: Numbers
    likeness: Numbers  # number of the likeness of their sentences, or SAME

    def where(self, chosen: np.ndarray) -> "Matches":
        """Return the matches chosen by a mask or by their numbers."""
        return Matches(self.a[chosen], self.b[chosen], self.likeness[chosen])


def spread(collection: Collection, pairs: Sequence[tuple[int, int, Likeness]]) -> Matches:
    """Return the matches between places of different reports.

    Their number grows with the number of places and of pairs: fewer than `FEW` / 2 for each place of equal
    sentences, and at most `MANY_PAIRS` for each pair of sentences.
    """
    counts = np.diff(collection.first)
    sides = [_few(collection.first, counts), _many(collection.first, counts)]
    a, b = (np.concatenate([side[n] for side in sides]) for n in (0, 1))
    likeness = np.full(len(a), SAME, np.int64)
    if pairs:
        first, second = (np.array([pair[n] for pair in pairs], np.int64) for n in (0, 1))
        other_a, other_b, number = _between(collection.first, counts, first, second)
        a, b, likeness = np.r_[a, other_a], np.r_[b, other_b], np.r_[likeness, number]
    apart = collection.place_report[a] != collection.place_report[b]
    return Matches(a[apart], b[apart], likeness[apart])


def _few(first: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    lefts, rights = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for count in range(2, FEW + 1):
        base = first[:-1][counts == count]
        for left in range(count):
            for right in range(left + 1, count):
                lefts.append(base + left)
                rights.append(base + right)
    return np.concatenate(lefts), np.concatenate(rights)


def _many(first: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    many = counts > FEW
    base = np.repeat(first[:-1][many], counts[many] - 1)
    return base, base + ranks(counts[many] - 1) + 1


def _between(first: Numbers, counts: Numbers, left: Numbers, right: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Pairs of places of two sentences, and the number of the pair of sentences they belong to."""
    size_left, size_right = counts[left], counts[right]
    few = size_left * size_right <= MANY_PAIRS
    number = np.arange(len(left))
    total = np.where(few, size_left * size_right, 0)
    rank, owner = ranks(total), np.repeat(number, total)
    a = first[left[owner]] + rank // np.maximum(size_right[owner], 1)
    b = first[right[owner]] + rank % np.maximum(size_right[owner], 1)
    of_left = np.where(few, 0, np.minimum(size_left, FIRST))
    of_right = np.where(few, 0, np.minimum(size_right, FIRST) - 1)
    on_left, on_right = np.repeat(number, of_left), np.repeat(number, of_right)
    return (
        np.r_[a, first[left[on_left]] + ranks(of_left), first[left[on_right]]],
        np.r_[b, first[right[on_left]], first[right[on_right]] + ranks(of_right) + 1],
        np.r_[owner, on_left, on_right],
    )
