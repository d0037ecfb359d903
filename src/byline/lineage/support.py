"""Which matches are copying: a short line, a set phrase or a quotation that two reports share means little."""

import numpy as np
from numpy.typing import NDArray

from byline.lineage.collection import Collection, Numbers
from byline.lineage.contents import contents
from byline.lineage.kinds import Likeness
from byline.lineage.passages import NAME
from byline.lineage.sorting import distinct, largest, within
from byline.lineage.spreading import SAME, Matches
from byline.lineage.stock import SIGNS, is_stock

Mask = NDArray[np.bool_]
Shares = NDArray[np.float64]

NEVER, WITH_OTHERS, ALONE = range(3)
"""A sentence is a copy never; only where the two reports share more; by itself."""
LEAST_CONTENTS = 6  # content words of a sentence that is a copy by itself; two fewer when it has a name or a number
LEAST_TOLD, LEAST_SAID = 3, 5  # a sentence with fewer content words and fewer words says nothing: "I feel very bad."
LEAST_ALIKE = 1 / 3  # share of a report's words, in stretches, that makes the pair a copy and its source
LEAST_MAIN = 0.5  # share of a report's words that makes the other its main source
LEAST_COMPILED = 0.8  # share of a report's words, in stretches, found elsewhere: a page put together from others
LEAST_AKIN = 0.1  # share of a report's content words in sentences that another may have told in other words
LEAST_PATCHED = 0.7  # share of a report's words, in passages found elsewhere, that makes each of them a copy
LEAST_PLAIN = 0.9  # score of a passage that two reports may share with little else


def supported(
    collection: Collection, strength: Numbers, matches: Matches, likenesses: list[Likeness], *, shared_quotations: bool
) -> Matches:
    """Return the matches that are copying.

    A match of two short or commonplace sentences counts only where their reports share a better one. Unless
    `shared_quotations`, two reports that share a sentence or two and are otherwise each its own work are no copies
    either: both may have quoted the same speaker.
    """
    retold = np.array([likeness.kind == "paraphrase" for likeness in likenesses] + [False])[matches.likeness]
    told, pair = _backed(collection, strength, matches.where(~retold))
    copying = _copying(collection, told, pair, likenesses)[pair]
    if shared_quotations:
        copying |= _patched(collection, told) | _plain(collection, told, likenesses)
        return told.where(copying)
    kept = told.where(copying)
    return _joined(kept, _akin(collection, kept, told, matches.where(retold)))


def _akin(collection: Collection, kept: Matches, told: Matches, retold: Matches) -> Matches:
    """Sentences told in other words, of reports that are no copies but share much of what one of them says."""
    both = _joined(told, retold)
    reports, pair = np.unique(pairs_of_reports(collection, both), return_inverse=True)
    contents = collection.contents[collection.place_sentence]
    size = np.bincount(collection.place_report, contents)
    places, number = np.r_[both.a, both.b], np.r_[pair, pair]
    once = distinct(number * len(contents) + places)
    number, places = once // len(contents), once % len(contents)
    side, where = np.unique(number * len(size) + collection.place_report[places], return_inverse=True)
    share = np.bincount(where, contents[places], len(side)) / size[side % len(size)]
    akin = np.bincount(side // len(size), share >= LEAST_AKIN, len(reports)) > 0
    akin &= ~within(reports, pairs_of_reports(collection, kept))
    return retold.where(akin[pair[len(told.a) :]])


def _joined(one: Matches, other: Matches) -> Matches:
    return Matches(np.r_[one.a, other.a], np.r_[one.b, other.b], np.r_[one.likeness, other.likeness])


def pairs_of_reports(collection: Collection, matches: Matches) -> Numbers:
    """Return one number for each pair of reports, the same for both orders: smaller · reports + larger."""
    a, b = collection.place_report[matches.a], collection.place_report[matches.b]
    return np.minimum(a, b) * len(collection.reports) + np.maximum(a, b)


def _backed(collection: Collection, strength: Numbers, matches: Matches) -> tuple[Matches, Numbers]:
    """The matches that count, with the number of their pair of reports."""
    sentence = collection.place_sentence
    grade = np.minimum(strength[sentence[matches.a]], strength[sentence[matches.b]])
    pair = np.unique(pairs_of_reports(collection, matches), return_inverse=True)[1]
    alone = np.bincount(pair, grade == ALONE) > 0
    kept = (grade == ALONE) | (grade == WITH_OTHERS) & alone[pair]
    return matches.where(kept), np.unique(pair[kept], return_inverse=True)[1]


def strengths(collection: Collection) -> Numbers:
    """Return how much each sentence says by itself: `NEVER`, `WITH_OTHERS` or `ALONE`."""
    kinds = np.frombuffer(b"".join([one.kinds for one in collection.wordings]), np.uint8)
    owners = np.repeat(np.arange(len(collection.wordings)), collection.lengths)
    named = np.bincount(owners[kinds >= NAME], minlength=len(collection.wordings)) > 0  # or numbered
    strength = np.where(collection.contents >= LEAST_CONTENTS - 2 * named, ALONE, WITH_OTHERS)
    strength[(collection.contents < LEAST_TOLD) & (collection.lengths < LEAST_SAID)] = NEVER
    sample = np.zeros(len(collection.keys), np.int64)  # any text will do: set phrases are found by their words
    worded = np.flatnonzero(collection.text_sentence >= 0)[::-1]
    sample[collection.text_sentence[worded]] = worded
    words = contents(collection.wordings)
    for sentence in distinct(words.sentence[words.holding(SIGNS)]).tolist():
        if is_stock(collection.texts[sample[sentence]], collection.wordings[sentence]):
            strength[sentence] = NEVER
    return strength


def _plain(collection: Collection, matches: Matches, likenesses: list[Likeness]) -> Mask:
    """Whether two reports that have little in common may still be said to share these passages."""
    scores = np.array([likeness.score for likeness in likenesses] + [1.0])
    contents = collection.contents[collection.place_sentence[matches.a]]
    return (scores[matches.likeness] >= LEAST_PLAIN) & (contents >= LEAST_CONTENTS)


def _patched(collection: Collection, matches: Matches) -> Mask:
    """Whether one of the two reports has little text of its own."""
    lengths = collection.lengths[collection.place_sentence]
    linked = np.zeros(len(lengths), bool)
    linked[matches.a] = linked[matches.b] = True
    size = np.bincount(collection.place_report, lengths)
    patched = np.bincount(collection.place_report, lengths * linked) >= LEAST_PATCHED * size
    return np.asarray(patched[collection.place_report[matches.a]] | patched[collection.place_report[matches.b]])


def _copying(collection: Collection, matches: Matches, pair: Numbers, likenesses: list[Likeness]) -> Mask:
    """Whether each pair of reports has copied one from the other, or both from a third.

    Either they share a third of the words of one, in stretches of five words or more; or one of the two is a page
    put together from others, without a main source that explains it.
    """
    lengths = collection.lengths
    size = np.maximum(np.bincount(collection.place_report, lengths[collection.place_sentence]), 1)
    shared = np.array([likeness.stretches for likeness in likenesses] + [0], np.int64)[matches.likeness]
    shared = np.where(matches.likeness == SAME, lengths[collection.place_sentence[matches.a]], shared)
    places, words, number = np.r_[matches.a, matches.b], np.r_[shared, shared], np.r_[pair, pair]
    pairs = int(pair.max()) + 1 if len(pair) else 0
    total = len(collection.place_report)
    keys, most = largest(number * total + places, words)
    side, at = keys // total, collection.place_report[keys % total]
    of_side, share = np.unique(side * len(size) + at, return_inverse=True)
    shares = np.bincount(share, most, len(of_side)) / size[of_side % len(size)]
    copying = np.bincount(of_side // len(size), shares >= LEAST_ALIKE, pairs) > 0
    found, most = largest(places, words)
    compiled = np.bincount(collection.place_report[found], most, len(size)) >= LEAST_COMPILED * size
    compiled[(of_side % len(size))[shares >= LEAST_MAIN]] = False
    return copying | (np.bincount(number, compiled[collection.place_report[places]], pairs) > 0)
