"""Pairs of sentences that no alignment can save: too few content words in common, counted before any is laid out."""

import numpy as np
from numpy.typing import NDArray

from byline.lineage.contents import Contents
from byline.lineage.kinds import LEAST_CONTAINED, LEAST_RETOLD, LEAST_RETOLD_WORDS, LEAST_TWO
from byline.lineage.passages import FUNCTION_WORDS, LONGEST_WORDS, code
from byline.lineage.sorting import ranks

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]

AT_ONCE = 1 << 16
"""Pairs that are counted together: what is held in memory does not grow with their number."""
TOKEN_BITS = 32 + LONGEST_WORDS.bit_length()
EITHER_WAY = frozenset(map(code, FUNCTION_WORDS))
"""Words that are content here and function words there: "US" and "us"."""


def may_be_alike(words: Contents, firsts: Numbers, seconds: Numbers) -> Mask:
    """Return for each pair of sentences whether `judge` may find anything: exact, it never leaves out a passage.

    Args:
        words: of all sentences.
        firsts: the number of the one sentence of each pair.
        seconds: the other's.
    """
    total = int(max(firsts.max(initial=-1), seconds.max(initial=-1))) + 1
    sizes = np.bincount(words.sentence, minlength=total)
    fewer = np.minimum(sizes[firsts], sizes[seconds])
    needed = np.minimum(
        np.maximum(LEAST_RETOLD * fewer, LEAST_RETOLD_WORDS), np.maximum(LEAST_CONTAINED * fewer, LEAST_TWO)
    )
    either_way = np.zeros(len(words.codes), bool)
    either_way[words.holding(EITHER_WAY)] = True
    granted = np.bincount(words.sentence[either_way], minlength=total)[firsts]
    tokens, sentence = _tokens(words.codes[~either_way], words.sentence[~either_way])
    counts = np.bincount(sentence, minlength=total)
    starts = np.cumsum(counts) - counts
    shared = [
        _shared(tokens, starts, counts, firsts[at : at + AT_ONCE], seconds[at : at + AT_ONCE])
        for at in range(0, len(firsts), AT_ONCE)
    ]
    return np.asarray(np.concatenate([np.zeros(0, np.int64), *shared]) + granted >= needed)


def _tokens(codes: Numbers, sentence: Numbers) -> tuple[Numbers, Numbers]:
    """A number for each word of each sentence: its hash, and how many of the same came before it in the sentence."""
    found = np.sort(sentence << 32 | codes)
    new = np.flatnonzero(np.r_[True, found[1:] != found[:-1]]) if len(found) else found
    repeat = ranks(np.diff(np.r_[new, len(found)]))
    return repeat << 32 | found & 0xFFFFFFFF, found >> 32


def _shared(tokens: Numbers, starts: Numbers, counts: Numbers, firsts: Numbers, seconds: Numbers) -> Numbers:
    """How many words the two sentences of each pair have in common, in whatever order."""
    pairs = np.arange(len(firsts))
    sides = [
        np.repeat(pairs, counts[side]) << TOKEN_BITS
        | tokens[np.repeat(starts[side], counts[side]) + ranks(counts[side])]
        for side in (firsts, seconds)
    ]
    found = np.sort(np.concatenate(sides))
    twice = found[1:][found[1:] == found[:-1]]
    return np.bincount(twice >> TOKEN_BITS, minlength=len(firsts))
