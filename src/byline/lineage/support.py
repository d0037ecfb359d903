"""Which matches are copying: a short line, a set phrase or a quotation that two reports share."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from byline.lineage.passages import NAME, NUMBER
from byline.lineage.spreading import Match
from byline.lineage.stock import is_stock

if TYPE_CHECKING:
    from byline.lineage.links import Distinct

Pair = tuple[str, str]

NEVER, WITH_OTHERS, ALONE = range(3)
"""A sentence is a copy never; only where the two reports share more; by itself."""
LEAST_CONTENTS = 6  # content words of a sentence that is a copy by itself; two fewer when it has a name or a number
LEAST_LINE = 12  # words of a line without a full stop that may be a copy
LEAST_ALIKE = 0.3  # share of the shorter report's words that makes the pair a copy and its source
LEAST_MAIN = 0.5  # share of a report's words that makes the other its main source
LEAST_COMPILED = 0.5  # share of a report's words found elsewhere that makes it a page put together from others


def supported(sentences: "Sequence[Distinct]", matches: Sequence[Match], *, shared_quotations: bool) -> list[Match]:
    """Return the matches that are copying, in their order.

    Args:
        sentences: the distinct sentences that the matches number.
        matches: all pairs of places with the same passage.
        shared_quotations: whether to keep what two reports share that otherwise have little in common.
    """
    strength = [_strength(one) for one in sentences]
    pairs = [_pair(sentences, match) for match in matches]
    grades = [min(strength[match.first], strength[match.second]) for match in matches]
    backed = {pair for pair, grade in zip(pairs, grades, strict=True) if grade == ALONE}
    kept = [
        (match, pair)
        for match, pair, grade in zip(matches, pairs, grades, strict=True)
        if grade == ALONE or (grade == WITH_OTHERS and pair in backed)
    ]
    copying = _copying(sentences, kept)
    if shared_quotations:
        return [match for match, pair in kept if pair in copying or _plain(sentences, match)]
    return [match for match, pair in kept if pair in copying]


def _strength(one: "Distinct") -> int:
    words = one.wording
    if is_stock(one.text, len(words.words)):
        return NEVER
    if len(words.words) < LEAST_LINE and not one.closed:
        return NEVER
    named = NAME in words.kinds or NUMBER in words.kinds
    return ALONE if words.contents >= LEAST_CONTENTS - 2 * named else WITH_OTHERS


def _plain(sentences: "Sequence[Distinct]", match: Match) -> bool:
    """Whether two reports that have little in common may still be said to share this passage."""
    return match.likeness.score >= 0.9 and sentences[match.first].wording.contents >= LEAST_CONTENTS


def _pair(sentences: "Sequence[Distinct]", match: Match) -> Pair:
    a, b = sentences[match.first].places[match.a].report, sentences[match.second].places[match.b].report
    return (a, b) if a < b else (b, a)


def _copying(sentences: "Sequence[Distinct]", kept: "Sequence[tuple[Match, Pair]]") -> set[Pair]:
    """Pairs of reports of which one has copied from the other, or both from a third."""
    size: dict[str, int] = defaultdict(int)
    for one in sentences:
        for place in one.places:
            size[place.report] += one.wording.contents
    shared: dict[Pair, dict[str, dict[int, int]]] = {}
    for match, pair in kept:
        sides = shared.setdefault(pair, {pair[0]: {}, pair[1]: {}})
        for number, at in ((match.first, match.a), (match.second, match.b)):
            place = sentences[number].places[at]
            sides[place.report][place.start] = sentences[number].wording.contents
    found: dict[str, dict[int, int]] = defaultdict(dict)
    main: dict[str, set[int]] = defaultdict(set)
    copying = set()
    for pair, sides in shared.items():
        for report, passages in sides.items():
            found[report].update(passages)
            share = sum(passages.values()) / size[report]
            if share >= LEAST_ALIKE:
                copying.add(pair)
            if share >= LEAST_MAIN:
                main[report].update(passages)
    for pair, sides in shared.items():
        for report, passages in sides.items():
            compiled = sum(found[report].values()) >= LEAST_COMPILED * size[report]
            if compiled and not main[report].issuperset(passages):
                copying.add(pair)
    return copying
