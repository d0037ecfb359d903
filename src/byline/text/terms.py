"""The words a text is about, and weighted vectors of them: what grouping and comparing both stand on."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
FUNCTION_WORDS = """
    a about above after again against all almost alone along already also although always am among an and
    another any anyone anything are around as at back be became because become been before behind being below
    between both but by came can cannot come could did do does doing done down during each either else enough
    even ever every few first for from further get go going got had has have having he her here hers herself him
    himself his how however i if in indeed into is it its itself just last least less like made make many may me
    meanwhile might mine more most much must my myself near neither never new next no nobody none nor not
    nothing now of off often on once one only onto or other others our ours ourselves out over own part per
    perhaps put rather same say saying says said second see seem seemed seems several she should since so some
    somehow someone something sometimes still such take than that the their them themselves then there therefore
    these they thing things this those though three through throughout thus to together told too toward towards
    two under until up upon us very via was way we well were what whatever when where whether which while who
    whole whom whose why will with within without would yes yet you your yours yourself yourselves monday
    tuesday wednesday thursday friday saturday sunday today yesterday tomorrow year years month months week
    weeks day days time don doesn didn isn wasn aren won couldn wouldn hasn haven mr mrs ms dr according added
"""
STOP = frozenset(FUNCTION_WORDS.split())
LARGEST_WORD_CHARS = 40
FEW_TEXTS = 100  # a term in no more documents than this is never too common
PAIR_WEIGHT = 0.6  # of a pair of words beside a single one: its two words count already


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, in order, without possessive endings."""
    return [POSSESSIVE.sub("", found).casefold() for found in WORD.findall(text)]


def content_words(text: str) -> list[str]:
    """Return the words that carry content: no function words, no single letters."""
    return [
        word
        for word in words(text)
        if word not in STOP and (len(word) > 1 or word.isdigit()) and len(word) <= LARGEST_WORD_CHARS
    ]


class Vectors(msgspec.Struct, frozen=True):
    """One sparse row of term weights a document, of length one (Euclid), or empty.

    Row n holds `terms[starts[n]:starts[n + 1]]` (term numbers, rising) with `weights` beside them.
    """

    starts: NDArray[np.int64]
    terms: NDArray[np.int32]
    weights: NDArray[np.float32]
    size: int  # number of distinct terms
    frequency: NDArray[np.int32]  # in how many documents each term stands

    def row(self, number: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return the term numbers and weights of one document."""
        start, end = self.starts[number], self.starts[number + 1]
        return self.terms[start:end], self.weights[start:end]

    def __len__(self) -> int:
        return len(self.starts) - 1


class Background(msgspec.Struct, frozen=True):
    """How common words are in texts at large."""

    shares: Mapping[str, float]  # share of texts a word stands in
    elsewhere: float  # the share taken for a word that is not among them, and for a pair of words
    texts: int  # how many texts of the collection at hand it counts for


NO_BACKGROUND = Background({}, 0.0, 0)


def weigh(documents: Iterable[Sequence[str]], background: Background = NO_BACKGROUND, *, most: float = 0.5) -> Vectors:
    """Weigh the words of documents and the pairs of neighbouring ones ("supreme court"), which tell topics apart.

    The weight is the logarithmic count times the smoothed inverse document frequency; rows have length one. Terms of a
    single document have no part in any product and are left out of the rows, but count in their length, so that a
    cosine means the same in a small collection as in a large one.

    Args:
        documents: the content words of each document, in order.
        background: what is known of words beforehand; it decides in small collections and fades in large ones.
        most: a term in a larger share of the documents, and in more than a hundred of them, is left out.
    Source: Salton and Buckley 1988, Term-weighting approaches in automatic text retrieval.
    """
    numbers: dict[str, int] = {}
    counted = [_counted(document, numbers) for document in documents]
    sizes = np.array([len(keys) for keys, _ in counted], np.int64)
    keys = np.concatenate([keys for keys, _ in counted]) if counted else np.zeros(0, np.int64)
    times = np.concatenate([times for _, times in counted]) if counted else np.zeros(0, np.int64)
    terms, place = np.unique(keys, return_inverse=True)
    frequency = np.bincount(place, minlength=len(terms))
    weights = (1 + np.log(times)) * _rarity(terms, frequency, len(counted), numbers, background)[place]
    owners = np.repeat(np.arange(len(counted)), sizes)
    lengths = np.sqrt(np.bincount(owners, weights * weights, minlength=len(counted)))
    kept_terms = (frequency >= 2) & (frequency <= max(most * len(counted), FEW_TEXTS))
    kept = kept_terms[place]
    starts = np.zeros(len(counted) + 1, np.int64)
    np.cumsum(np.bincount(owners[kept], minlength=len(counted)), out=starts[1:])
    return Vectors(
        starts,
        (np.cumsum(kept_terms) - 1)[place[kept]].astype(np.int32),
        (weights[kept] / lengths[owners[kept]]).astype(np.float32),
        int(kept_terms.sum()),
        frequency[kept_terms].astype(np.int32),
    )


PAIR = np.int64(1 << 32)  # keys below it are numbers of words; above, of pairs of words


def _counted(document: Sequence[str], numbers: dict[str, int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the keys of a document's words and pairs, rising, and how often each stands there; numbers new words."""
    found = np.array([numbers.setdefault(word, len(numbers)) for word in document], np.int64)
    keys, times = np.unique(np.concatenate((found, (found[:-1] + 1) * PAIR + found[1:])), return_counts=True)
    return keys, times.astype(np.int64)


def _rarity(
    terms: NDArray[np.int64],
    frequency: NDArray[np.int64],
    documents: int,
    numbers: Mapping[str, int],
    background: Background,
) -> NDArray[np.float64]:
    """Return the weight of each term by the documents it stands in, here and in general."""
    expected = np.full(len(terms), background.texts * background.elsewhere)
    words = terms < PAIR
    place = dict(zip(terms[words].tolist(), np.flatnonzero(words).tolist(), strict=True))
    for word, share in background.shares.items():
        if (number := numbers.get(word)) is not None:
            expected[place[number]] = background.texts * share
    rare: NDArray[np.float64] = np.log((1 + documents + background.texts) / (1 + frequency + expected)) + 1
    rare[~words] *= PAIR_WEIGHT
    return rare


class Rarity(msgspec.Struct, frozen=True):
    """How rare words are in a collection of texts."""

    texts: int
    frequency: dict[str, int]  # in how many texts each word stands

    def of(self, word: str) -> float:
        """Return the inverse document frequency: 0 for a word of every text, higher the rarer it is."""
        return math.log((1 + self.texts) / (1 + self.frequency.get(word, 0)))


def rarity(texts: Iterable[str]) -> Rarity:
    """Count in how many texts each content word stands."""
    frequency: Counter[str] = Counter()
    number = 0
    for text in texts:
        frequency.update(set(content_words(text)))
        number += 1
    return Rarity(number, dict(frequency))


ENDINGS = re.compile(r"(?:ations?|ments?|ingly|ings?|edly|ers?|ors?|ies|ied|ily|ess|est|ed|es|ly|s|e|y)$")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a word without its ending, at most six letters of it: enough to see "arrested" in "arrests"."""
    word = word.casefold()
    bare = ENDINGS.sub("", word)
    return (bare if len(bare) >= 3 else word)[:6]
