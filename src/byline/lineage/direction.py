"""Which of two reports has the shared passages from the other: dates, losses, and what each page is made of.

Every sign is a small vote; the votes of all passages that two reports share are added up, because copying between
two reports goes one way. Where the sum is small nothing is said.
"""

import re
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from byline.lineage.alignment import Gap
from byline.lineage.collection import UNDATED, Collection, Numbers
from byline.lineage.contents import contents, sentences_with
from byline.lineage.differences import OPENINGS
from byline.lineage.kinds import Likeness
from byline.lineage.passages import NAME, Wording, code
from byline.lineage.sorting import distinct
from byline.lineage.spreading import Matches
from byline.lineage.support import pairs_of_reports

Votes = NDArray[np.float64]

LEAST_SURE = 1.0
"""Sum of votes from which a direction is given."""
MOST_OF_ONE = 4.0
"""What one kind of sign may add up to over all passages of a pair."""
EARLIER, DATED = 4.0, 2.5
COMPILED = 3.0
APOSTROPHE, ACCENT, AGREEMENT = 2.0, 1.0, 2.0
MISSPELT, OPENED, LONGER, NAMED, WORDIER = range(5)
WEIGHTS = np.array([1.5, 1.5, 0.5, 1.0, 0.4])

# What is looked for opens each pattern and what must stand before it follows: a search that knows how a match begins
# skips over the rest of a sentence.
LOST_APOSTROPHE = re.compile(r" (?<=[^\W\d_] )(?:s|t|re|ve|ll)\b(?! ?[.&])")
WRONG_ARTICLE = re.compile(r"[Aa](?<!\w[Aa])(?:n (?=[bcdfgjklmnpqrstvwz]\w)| (?=[aei]\w)(?!eu|ew|one\b))")
ACCENTED = re.compile("[\u00c0-\u024f]")


def directions(collection: Collection, matches: Matches, likenesses: list[Likeness]) -> NDArray[np.int8]:
    """Return for each match 1 when place `a` is the source, -1 when place `b` is, 0 when nothing tells."""
    if not len(matches.a):
        return np.zeros(0, np.int8)
    sign = np.where(collection.place_report[matches.a] < collection.place_report[matches.b], 1.0, -1.0)
    reports, pair = np.unique(pairs_of_reports(collection, matches), return_inverse=True)
    older, younger = reports // len(collection.reports), reports % len(collection.reports)
    own = _own_share(collection, matches)
    votes = _dates(collection, older, younger) + COMPILED * (own[older] - own[younger])
    for cast in (*_rewritten(collection, matches, likenesses), *_lost(collection, matches)):
        votes += np.clip(np.bincount(pair, cast * sign, len(reports)), -MOST_OF_ONE, MOST_OF_ONE)
    sure = np.where(np.abs(votes) >= LEAST_SURE, np.sign(votes), 0)
    return (sure[pair] * sign).astype(np.int8)


def _dates(collection: Collection, a: Numbers, b: Numbers) -> Votes:
    """Who was published first; a report with a date before one without."""
    earlier = (collection.ended[a] <= collection.born[b]).astype(float) - (collection.ended[b] <= collection.born[a])
    dated_a, dated_b = collection.born[a] != UNDATED, collection.born[b] != UNDATED
    return np.where(dated_a & dated_b, EARLIER * earlier, DATED * (dated_a.astype(float) - dated_b))


def _own_share(collection: Collection, matches: Matches) -> Votes:
    """Share of each report's content words that stand in no other report: a page of pieces has none of its own."""
    contents = collection.contents[collection.place_sentence]
    linked = np.zeros(len(contents), bool)
    linked[matches.a] = linked[matches.b] = True
    size = np.bincount(collection.place_report, contents, len(collection.reports))
    own = np.bincount(collection.place_report, contents * ~linked, len(collection.reports))
    return own / np.maximum(size, 1)


def _rewritten(collection: Collection, matches: Matches, likenesses: list[Likeness]) -> list[Votes]:
    """What the words of the two sentences tell, as one array of votes for each kind of sign."""
    used, sample, number = np.unique(matches.likeness, return_index=True, return_inverse=True)
    pairs = [
        (collection.wordings[a], collection.wordings[b], likenesses[likeness]) if likeness >= 0 else None
        for likeness, a, b in zip(
            used.tolist(),
            collection.place_sentence[matches.a[sample]].tolist(),
            collection.place_sentence[matches.b[sample]].tolist(),
            strict=True,
        )
    ]
    frequency = _frequency(collection, [pair for pair in pairs if pair])
    signs = np.array([_signs(*pair, frequency) if pair else [0.0] * len(WEIGHTS) for pair in pairs])
    return [column[number] for column in (signs * WEIGHTS).T]


def _frequency(collection: Collection, pairs: list[tuple[Wording, Wording, Likeness]]) -> dict[int, int]:
    """In how many distinct sentences the words stand that one side may have misspelt, by their hashes."""
    doubtful = {
        code(word)
        for a, b, likeness in pairs
        for gap in likeness.misspellings
        for word in (*a.words[gap.a_start : gap.a_end], *b.words[gap.b_start : gap.b_end])
    }
    return sentences_with(contents(collection.wordings), doubtful) if doubtful else {}


def _signs(a: Wording, b: Wording, likeness: Likeness, frequency: dict[int, int]) -> list[float]:
    signs = [0.0] * len(WEIGHTS)
    for gap in likeness.misspellings:
        left = min(frequency[code(word)] for word in a.words[gap.a_start : gap.a_end])
        right = min(frequency[code(word)] for word in b.words[gap.b_start : gap.b_end])
        signs[MISSPELT] += (left > right) - (right > left)
    for gap in likeness.swaps:
        signs[WORDIER] -= _compared(gap)
    for gap in likeness.cuts:
        opened = _opened(b, gap.b_start, gap.b_end, gap.a_end - gap.a_start)
        opened -= _opened(a, gap.a_start, gap.a_end, gap.b_end - gap.b_start)
        signs[OPENED] += opened
        if not opened:
            signs[LONGER] += _compared(gap)
            signs[NAMED] += (NAME in a.kinds[gap.a_start : gap.a_end]) - (NAME in b.kinds[gap.b_start : gap.b_end])
    return signs


def _opened(wording: Wording, start: int, end: int, other: int) -> int:
    """Whether "However," or the like was put in front of a sentence."""
    return int(start == 0 and end <= 2 and not other and not OPENINGS.isdisjoint(wording.words[start:end]))


def _compared(gap: Gap) -> int:
    left, right = gap.a_end - gap.a_start, gap.b_end - gap.b_start
    return (left > right) - (right > left)


def _lost(collection: Collection, matches: Matches) -> list[Votes]:
    """What the texts as written tell: lost apostrophes and accents, articles that do not fit."""
    a, b = collection.place_text[matches.a], collection.place_text[matches.b]
    differ = np.flatnonzero(a != b)
    numbers = distinct(np.r_[a[differ], b[differ]]).tolist()
    found = []
    signs: tuple[tuple[Callable[[str], object], float], ...] = (
        (LOST_APOSTROPHE.search, APOSTROPHE),
        (WRONG_ARTICLE.search, AGREEMENT),
        (_accented, -ACCENT),
    )
    for shows, weight in signs:
        has = np.zeros(len(collection.texts))
        for number in numbers:
            has[number] = bool(shows(collection.texts[number]))
        votes = np.zeros(len(a))
        votes[differ] = weight * (has[b[differ]] - has[a[differ]])
        found.append(votes)
    return found


def _accented(text: str) -> bool:
    return not text.isascii() and ACCENTED.search(text) is not None
