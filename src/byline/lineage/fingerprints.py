"""Fingerprints of a sentence: hashed pairs of neighbouring content words, so that swapped words leave most of them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from byline.lineage.contents import contents
from byline.lineage.passages import Wording

REACH = 2
"""How far apart, in content words, the two words of a pair may stand."""

_LEFT, _RIGHT = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)


def fingerprints(wordings: Sequence[Wording]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return (fingerprint, number of its sentence) for every fingerprint of every sentence, without repeats.

    A fingerprint is a 63-bit hash of two content words in order, at most `REACH` content words apart. Function
    words take no part: spinners and editors change them freely, and they tell nothing.
    """
    found = contents(wordings)
    words, sentence = found.codes.astype(np.uint64), found.sentence
    prints, owners = [], []
    for distance in range(1, REACH + 1):
        if len(words) > distance:
            left, right = words[:-distance], words[distance:]
            same = sentence[:-distance] == sentence[distance:]
            mixed = (left[same] * _LEFT) ^ ((right[same] + _RIGHT) * _RIGHT)
            mixed ^= mixed >> np.uint64(29)
            prints.append((mixed >> np.uint64(1)).astype(np.int64))
            owners.append(sentence[:-distance][same])
    if not prints:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    every = np.concatenate(prints)
    order = np.argsort(every)
    every = every[order]
    number = np.cumsum(np.r_[False, every[1:] != every[:-1]])
    pairs = np.sort(number << 32 | np.concatenate(owners)[order])  # by fingerprint, then by sentence
    once = np.r_[True, pairs[1:] != pairs[:-1]] if len(pairs) else np.zeros(0, bool)
    return every[once], pairs[once] & 0xFFFFFFFF
