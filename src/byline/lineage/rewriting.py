"""Reports rewritten from another: every sentence reworded, merged or split, and still not the writer's own.

Sentence by sentence such a copy is a paraphrase at most. What gives it away is wording that nobody needs: two words in
a row, function words too, that are no names or numbers and that few others use. Reports of one event share names,
numbers, quotations and the set phrases of their story, so those are left out, a phrase that many witnesses use counts
for nothing, and the more of a report is names, the more of its wording must be shared.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.lineage.collection import Collection, Numbers
from byline.lineage.kinds import Likeness, reworded
from byline.lineage.passages import NAME, NUMBER, Wording, wording
from byline.lineage.sorting import within
from byline.lineage.spreading import Matches
from byline.lineage.support import NEVER, pairs_of_reports

LEAST_MET = 0.25  # share of the content words of a report in sentences that another may have reworded
MOST_EXPLAINED = 0.5  # share of a report in copies, beyond which it is looked at no further
LEAST_ALIKE = 1 / 3  # the same in sentences that are copies: the two are one witness already
MOST_PARTNERS = 3  # reports that one report is compared with, those it shares most with
MOST_WITNESSES = 8  # a phrase that more lineages use is anybody's
LEAST_RARE, LEAST_SHARED = 0.25, 0.29  # share of a report's words in phrases few use, and in any, that the other has
NAMES_IN_RARE, NAMES_IN_SHARED = 0.5, 0.75  # what a report of names alone would need on top of that
LEAST_WORDS = 60  # words in phrases that few use
QUOTED = re.compile(r"[\"“”][^\"“”\n]*[\"“”]|[“\"][^\"“”\n]*$|^[^\"“”\n]*”")
"""A quotation of any length within a sentence, or the part of one that ends or begins outside of it."""
QUOTES = '"“”'
LONGEST_TITLE = 4  # words in quotation marks that are a name or a term rather than speech

Phrase = tuple[str, str]
Pair = tuple[int, int]
Mask = NDArray[np.bool_]


class Writing(msgspec.Struct, frozen=True, gc=False):
    """What a report says in its own words, sentence by sentence."""

    sentences: tuple[tuple[tuple[int, Phrase], ...], ...]  # the phrases of each, and where they begin
    phrases: frozenset[Phrase]
    words: int
    names: float  # share of names and numbers among the content words


def with_rewritings(
    collection: Collection, worth: Numbers, found: Matches, kept: Matches, likenesses: list[Likeness]
) -> tuple[Matches, list[Likeness]]:
    """Return the matches kept, and all matches of the reports that are rewritten from one another, with likenesses.

    Args:
        collection: all places.
        worth: how much each sentence says by itself, see `support.strengths`.
        found: all matches of sentences, told in other words or not.
        kept: those of them that are copying, or akin.
        likenesses: of the sentences; what was told in other words becomes spun where the reports are rewritten.
    """
    sentence = collection.place_sentence
    found = found.where((worth[sentence[found.a]] != NEVER) & (worth[sentence[found.b]] != NEVER))
    retold = _told_in_other_words(found, likenesses)
    copies = kept.where(~_told_in_other_words(kept, likenesses))
    pairs = _candidates(collection, found, copies)
    rewritten = _rewritten(collection, pairs, found.where(~retold))
    if not rewritten:
        return kept, likenesses
    chosen = np.array(rewritten, np.int64)
    theirs = found.where(within(pairs_of_reports(collection, found), chosen))
    others = kept.where(~within(pairs_of_reports(collection, kept), chosen))
    theirs, likenesses = _as_spun(collection, theirs, likenesses)
    return (
        Matches(np.r_[others.a, theirs.a], np.r_[others.b, theirs.b], np.r_[others.likeness, theirs.likeness]),
        likenesses,
    )


def _told_in_other_words(matches: Matches, likenesses: Sequence[Likeness]) -> Mask:
    kinds = np.array([likeness.kind == "paraphrase" for likeness in likenesses] + [False])
    return np.asarray(kinds[matches.likeness])


def _candidates(collection: Collection, found: Matches, copies: Matches) -> list[Pair]:
    """The pairs of reports worth reading side by side."""
    total = len(collection.reports)
    known = within(pairs_of_reports(collection, found), pairs_of_reports(collection, copies))
    pairs, shares = _shares(collection, found.where(~known))
    near = (shares >= LEAST_MET) & ~_explained(collection, copies)[_shorter(collection, pairs)]
    ranked = sorted(zip((-shares[near]).tolist(), pairs[near].tolist(), strict=True))
    partners: dict[int, int] = defaultdict(int)
    chosen = []
    for _, pair in ranked:
        one, other = divmod(pair, total)
        if min(partners[one], partners[other]) < MOST_PARTNERS:
            partners[one] += 1
            partners[other] += 1
            chosen.append((one, other))
    return chosen


def _sizes(collection: Collection) -> Numbers:
    """Content words of each report, one at least."""
    contents = collection.contents[collection.place_sentence]
    size = np.bincount(collection.place_report, contents, len(collection.reports))
    return np.asarray(np.maximum(size, 1).astype(np.int64))


def _shorter(collection: Collection, pairs: Numbers) -> Numbers:
    """Of each pair of reports the one that says less, the first of two that say as much."""
    size = _sizes(collection)
    one, other = pairs // len(size), pairs % len(size)
    return np.where(size[other] < size[one], other, one)


def _explained(collection: Collection, copies: Matches) -> Mask:
    """Whether most of each report is known to be copied, from wherever: then nothing is left to be explained."""
    contents = collection.contents[collection.place_sentence]
    copied = np.zeros(len(contents), bool)
    copied[copies.a] = copied[copies.b] = True
    return np.bincount(collection.place_report, contents * copied, len(collection.reports)) >= (
        MOST_EXPLAINED * _sizes(collection)
    )


def _shares(collection: Collection, matches: Matches) -> tuple[Numbers, NDArray[np.float64]]:
    """Each pair of reports, and the larger of the shares of their content words that stand in matched sentences."""
    contents, size = collection.contents[collection.place_sentence], _sizes(collection)
    pairs, number = np.unique(pairs_of_reports(collection, matches), return_inverse=True)
    once = np.sort(np.r_[number, number] * len(contents) + np.r_[matches.a, matches.b])
    once = once[np.r_[True, once[1:] != once[:-1]]] if len(once) else once
    number, places = once // len(contents), once % len(contents)
    second = collection.place_report[places] != pairs[number] // len(size)
    words = np.bincount(2 * number + second, contents[places], 2 * len(pairs)).reshape(-1, 2)
    share = words / np.c_[size[pairs // len(size)], size[pairs % len(size)]]
    return pairs, share.max(axis=1) if len(pairs) else np.zeros(0)


def _lineages(collection: Collection, told: Matches) -> list[int]:
    """For each report, one that stands for all that hang together by copies."""
    pairs, shares = _shares(collection, told)
    root = list(range(len(collection.reports)))

    def find(report: int) -> int:
        while root[report] != report:
            root[report] = root[root[report]]
            report = root[report]
        return report

    for pair in pairs[shares >= LEAST_ALIKE].tolist():
        first, second = sorted((find(pair // len(root)), find(pair % len(root))))
        root[second] = first
    return [find(report) for report in range(len(root))]


def _rewritten(collection: Collection, pairs: Sequence[Pair], told: Matches) -> list[int]:
    """The pairs, as one number each, of which the shorter report is written in the words of the other."""
    numbers = np.array([one * len(collection.reports) + other for one, other in pairs], np.int64)
    shorter = dict(zip(pairs, _shorter(collection, numbers).tolist(), strict=True))
    writings = _writings(collection, sorted({report for pair in pairs for report in pair}))
    shared = {}
    for pair in pairs:
        phrases = writings[pair[0]].phrases & writings[pair[1]].phrases
        if _is_rewritten(writings[shorter[pair]], phrases, frozenset()):
            shared[pair] = phrases
    if not shared:
        return []
    common = _common(
        collection, {phrase for phrases in shared.values() for phrase in phrases}, _lineages(collection, told)
    )
    return [
        one * len(collection.reports) + other
        for (one, other), phrases in shared.items()
        if _is_rewritten(writings[shorter[one, other]], phrases, common)
    ]


def _is_rewritten(writing: Writing, phrases: frozenset[Phrase], common: frozenset[Phrase]) -> bool:
    """Whether so much of a report stands in these phrases that they are not its own."""
    rare = sum(_covered(sentence, phrases - common) for sentence in writing.sentences)
    if rare < max(LEAST_WORDS, (LEAST_RARE + NAMES_IN_RARE * writing.names) * writing.words):
        return False
    shared = sum(_covered(sentence, phrases) for sentence in writing.sentences)
    return shared >= (LEAST_SHARED + NAMES_IN_SHARED * writing.names) * writing.words


def _covered(sentence: Sequence[tuple[int, Phrase]], phrases: frozenset[Phrase]) -> int:
    """Words of a sentence that stand in any of the phrases."""
    last = covered = 0
    for start, phrase in sentence:
        if phrase in phrases:
            covered += start + 2 - max(start, last)
            last = start + 2
    return covered


def _phrases(sentence: Wording) -> tuple[tuple[int, Phrase], ...]:
    """Two words in a row that are no names and no numbers, with the place of the first."""
    kinds = sentence.kinds
    return tuple(
        [
            (start, phrase)
            for start, phrase in enumerate(pairwise(sentence.words))
            if kinds[start] < NAME and kinds[start + 1] < NAME
        ]
    )


def _writings(collection: Collection, reports: Sequence[int]) -> dict[int, Writing]:
    wanted = np.flatnonzero(np.isin(collection.place_report, reports))
    columns = (collection.place_report, collection.place_text, collection.place_sentence)
    told: dict[int, dict[int, Wording]] = {report: {} for report in reports}
    own: dict[int, Wording] = {}
    for report, text, sentence in zip(*(column[wanted].tolist() for column in columns), strict=True):
        if text not in own:
            bare = _unquoted(collection.texts[text])
            own[text] = collection.wordings[sentence] if bare == collection.texts[text] else wording(bare)
        told[report][text] = own[text]
    return {report: _writing([*texts.values()]) for report, texts in told.items()}


def _writing(sentences: Sequence[Wording]) -> Writing:
    contents = sum(sentence.contents for sentence in sentences)
    named = sum(sentence.kinds.count(NAME) + sentence.kinds.count(NUMBER) for sentence in sentences)
    phrased = tuple([_phrases(sentence) for sentence in sentences])
    return Writing(
        sentences=phrased,
        phrases=frozenset([phrase for sentence in phrased for _, phrase in sentence]),
        words=sum(len(sentence.words) for sentence in sentences),
        names=named / contents if contents else 0.0,
    )


def _unquoted(text: str) -> str:
    """A sentence without what somebody else says in it."""
    if not any(mark in text for mark in QUOTES):
        return text
    return QUOTED.sub(lambda quoted: quoted[0] if quoted[0].count(" ") < LONGEST_TITLE else " … ", text)


def _common(collection: Collection, phrases: set[Phrase], lineage: Sequence[int]) -> frozenset[Phrase]:
    """Those of the phrases that more than `MOST_WITNESSES` lineages use."""
    using: dict[Phrase, set[int]] = {phrase: set() for phrase in phrases}
    common: set[Phrase] = set()
    reports, first = collection.place_report, collection.first.tolist()
    for number, sentence in enumerate(collection.wordings):
        for phrase in using.keys() & zip(sentence.words, sentence.words[1:], strict=False):
            witnesses = using[phrase]
            witnesses.update(lineage[report] for report in reports[first[number] : first[number + 1]].tolist())
            if len(witnesses) > MOST_WITNESSES:
                common.add(phrase)
                del using[phrase]
    return frozenset(common)


def _as_spun(collection: Collection, matches: Matches, likenesses: list[Likeness]) -> tuple[Matches, list[Likeness]]:
    """The matches with those told in other words as spun; likenesses are added, none is changed."""
    numbers = matches.likeness.copy()
    retold = np.flatnonzero(_told_in_other_words(matches, likenesses))
    likenesses = list(likenesses)
    spun: dict[int, int] = {}
    sentence = collection.place_sentence
    for match, number, a, b in zip(
        retold.tolist(),
        numbers[retold].tolist(),
        sentence[matches.a[retold]].tolist(),
        sentence[matches.b[retold]].tolist(),
        strict=True,
    ):
        if number not in spun:
            spun[number] = len(likenesses)
            likenesses.append(reworded(collection.wordings[a], collection.wordings[b], likenesses[number]))
        numbers[match] = spun[number]
    return Matches(matches.a, matches.b, numbers), likenesses
