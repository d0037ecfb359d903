"""The content words of many sentences as one array of numbers, for what is asked of all of them at once."""

from array import array
from collections.abc import Collection, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.lineage.passages import Wording
from byline.lineage.sorting import distinct, within

Numbers = NDArray[np.int64]
CODES = np.dtype(f"u{array('I').itemsize}")
SOME = 0xFFFF


class Contents(msgspec.Struct, frozen=True):
    """Content words side by side, sentence after sentence, each in its order; the two arrays are parallel."""

    codes: Numbers  # hash of each word, of 32 bits
    sentence: Numbers  # the number of the sentence it stands in

    def holding(self, codes: Collection[int]) -> Numbers:
        """Return the places, in these arrays, of the words that have one of the hashes."""
        wanted = np.fromiter(codes, np.int64, len(codes))
        table = np.zeros(SOME + 1, bool)  # most words are told from all of these by some of their bits
        table[wanted & SOME] = True
        near = np.flatnonzero(table[self.codes & SOME])
        return near[within(self.codes[near], wanted)]


def contents(wordings: Sequence[Wording]) -> Contents:
    """Return the content words of sentences that are numbered in their order."""
    codes = np.frombuffer(b"".join([wording.codes for wording in wordings]), CODES).astype(np.int64)
    counts = np.array([wording.contents for wording in wordings], np.int64)
    return Contents(codes, np.repeat(np.arange(len(wordings)), counts))


def sentences_with(words: Contents, codes: Collection[int]) -> dict[int, int]:
    """Return for each of some hashes in how many sentences a word with it stands."""
    found = words.holding(codes)
    once = distinct(words.sentence[found] << 32 | words.codes[found])
    known, counts = np.unique(once & 0xFFFFFFFF, return_counts=True)
    return dict.fromkeys(codes, 0) | dict(zip(known.tolist(), counts.tolist(), strict=True))
