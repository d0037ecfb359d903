"""The words a text is about, and weighted vectors of them: what grouping and comparing both stand on."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

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


def terms(text: str) -> list[str]:
    """Return content words and pairs of neighbouring ones ("supreme court"), which tell topics apart better."""
    found = content_words(text)
    return found + [f"{one} {two}" for one, two in pairwise(found)]


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
    """Weigh the terms of documents: logarithmic count times smoothed inverse document frequency, rows of length one.

    Terms of a single document have no part in any product and are left out of the rows, but count in their length,
    so that a cosine means the same in a small collection as in a large one.

    Args:
        documents: the terms of each document, in any order within it.
        background: what is known of words beforehand; it decides in small collections and fades in large ones.
        most: a term in a larger share of the documents, and in more than a hundred of them, is left out.
    Source: Salton and Buckley 1988, Term-weighting approaches in automatic text retrieval.
    """
    counts = [Counter(document) for document in documents]
    frequency = Counter(term for count in counts for term in count)
    ceiling = max(most * len(counts), FEW_TEXTS)
    kept = sorted(term for term, number in frequency.items() if 2 <= number <= ceiling)
    numbers = {term: number for number, term in enumerate(kept)}
    rarity = {term: _rarity(term, frequency[term], len(counts), background) for term in kept}
    starts, found, weights = [0], [], []
    for count in counts:
        row = sorted(
            (numbers[term], (1 + math.log(times)) * rarity[term]) for term, times in count.items() if term in rarity
        )
        alone = _alone(count, frequency, len(counts), background)
        length = math.sqrt(math.fsum(weight * weight for _, weight in row) + alone) or 1.0
        found += [number for number, _ in row]
        weights += [weight / length for _, weight in row]
        starts.append(len(found))
    return Vectors(
        np.array(starts, np.int64),
        np.array(found, np.int32),
        np.array(weights, np.float32),
        len(kept),
        np.array([frequency[term] for term in kept], np.int32),
    )


def _rarity(term: str, frequency: int, documents: int, background: Background) -> float:
    expected = background.texts * background.shares.get(term, background.elsewhere)
    rare = math.log((1 + documents + background.texts) / (1 + frequency + expected)) + 1
    return rare * (PAIR_WEIGHT if " " in term else 1.0)


def _alone(count: Counter[str], frequency: Counter[str], documents: int, background: Background) -> float:
    """Return the squared weight of the terms that no other document has."""
    own = (term for term in count if frequency[term] == 1)
    return math.fsum(((1 + math.log(count[term])) * _rarity(term, 1, documents, background)) ** 2 for term in own)


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
