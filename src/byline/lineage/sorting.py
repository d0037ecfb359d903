"""Sorting instead of hashing: for millions of whole numbers it is many times faster than `numpy.unique` is."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def distinct(numbers: Numbers) -> Numbers:
    """Return the numbers without repeats, rising."""
    found = np.sort(numbers)
    return found[_last(found)]


def within(numbers: Numbers, among: Numbers) -> NDArray[np.bool_]:
    """Return for each number whether it is one of the others."""
    found = distinct(among)
    if not len(found):
        return np.zeros(len(numbers), bool)
    places = np.minimum(np.searchsorted(found, numbers), len(found) - 1)
    return np.asarray(found[places] == numbers)


def largest(groups: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
    """Return each group once, rising, and its largest value; values are small and not negative."""
    width = np.int64(values.max(initial=0) + 1)
    found = np.sort(groups * width + values)
    groups = found // width
    last = _last(groups)
    return groups[last], found[last] % width


def ranks(counts: Numbers) -> Numbers:
    """Return 0, 1, … for each count in turn."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)


def _last(rising: Numbers) -> NDArray[np.bool_]:
    """Whether each of the numbers is the last of its like."""
    last = np.ones(len(rising), bool)
    last[:-1] = rising[1:] != rising[:-1]
    return last
