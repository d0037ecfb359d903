"""Which pairs of distinct sentences are worth aligning: those that share fingerprints, found without comparing all.

A fingerprint that few sentences have pairs them all. One that many have pairs each of them with its leaders only,
the few with the smallest keys: a family of a thousand variants then hangs together as a star, and a set phrase
costs no more than its sentences. Leaders depend on keys alone, so the order of arrival changes nothing.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

FEW = 8
"""A fingerprint in at most this many distinct sentences pairs all of them."""
LEADERS = 2
"""How many sentences a fingerprint of more sentences is compared with."""
LEAST_SHARE = 0.2
"""Of the fingerprints of the sentence that has fewer: the share that the other must have for the pair to be aligned."""

SHORT = 6
"""Fingerprints of a sentence short enough that one shared fingerprint will do."""


def candidates(prints: Numbers, owners: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """Return the pairs of sentences worth aligning, as two arrays (first < second), sorted.

    Args:
        prints: fingerprints, sorted, without repeats in a sentence.
        owners: the sentence of each; numbered in the order of their keys, so that the smallest leads.
        sizes: how many fingerprints each sentence has.
    """
    first, second = _paired(prints, owners)
    if not len(first):
        return first, second
    total = np.int64(len(sizes))
    pairs, shared = np.unique(first * total + second, return_counts=True)
    first, second = pairs // total, pairs % total
    least = np.minimum(sizes[first], sizes[second])
    enough = (shared >= LEAST_SHARE * least) & ((shared >= 2) | (least <= SHORT))
    return first[enough], second[enough]


def _paired(prints: Numbers, owners: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of sentences, one for each fingerprint that pairs them."""
    starts = np.flatnonzero(np.r_[True, prints[1:] != prints[:-1]]) if len(prints) else np.zeros(0, np.int64)
    counts = np.diff(np.r_[starts, len(prints)])
    rank = np.arange(len(prints)) - np.repeat(starts, counts)
    size = np.repeat(counts, counts)
    firsts, seconds = [], []
    few = np.flatnonzero((size > 1) & (size <= FEW))
    for distance in range(1, FEW):
        few = few[rank[few] + distance < size[few]]
        firsts.append(owners[few])
        seconds.append(owners[few + distance])
    many = np.flatnonzero(size > FEW)
    for leader in range(LEADERS):
        follower = many[rank[many] > leader]
        firsts.append(owners[follower - rank[follower] + leader])
        seconds.append(owners[follower])
    return np.concatenate(firsts), np.concatenate(seconds)
