"""Which of two reports has the shared passages from the other: dates, losses, and what each page is made of.

Every sign is a small vote; the votes of all passages that two reports share are added up, because copying between
two reports goes one way. Where the sum is small nothing is said.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from byline.lineage.alignment import Gap
from byline.lineage.kinds import OPENINGS
from byline.lineage.passages import NAME, Passage, Wording
from byline.lineage.spreading import Match
from byline.records import Direction

if TYPE_CHECKING:
    from byline.lineage.links import Distinct

LEAST_SURE = 1.0
"""Sum of votes from which a direction is given."""
EARLIER, DATED = 4.0, 2.0
LONGER, OPENED, NAMED = 0.5, 1.5, 1.0
MISSPELT, APOSTROPHE, ACCENT, AGREEMENT = 1.5, 2.0, 1.0, 2.0
WORDIER, COMPILED = 0.4, 3.0
MOST_OF_ONE = 4.0  # what one kind of sign may add up to over all passages of a pair

LOST_APOSTROPHE = re.compile(r"\b[^\W\d_]+ (?:s|t|re|ve|ll)\b(?! ?[.&])")
WRONG_ARTICLE = re.compile(r"\b(?:an (?=[bcdfgjklmnpqrstvwz]\w)|a (?=[aei]\w)(?!eu|ew|one\b))", re.IGNORECASE)


class Votes(msgspec.Struct):
    """Sum of the votes for the first report, by sign; negative when they speak for the second."""

    signs: dict[str, float]

    def add(self, sign: str, weight: float) -> None:
        """Add a vote for (or, below zero, against) the first report."""
        if weight:
            self.signs[sign] = self.signs.get(sign, 0.0) + weight

    @property
    def total(self) -> float:
        """Sum of all votes, each sign bounded."""
        return sum(max(-MOST_OF_ONE, min(MOST_OF_ONE, weight)) for weight in self.signs.values())


def directions(sentences: "Sequence[Distinct]", matches: Sequence[Match]) -> list[Direction | None]:
    """Return for each match which of its places is the source, or None."""
    own = _own_share(sentences, matches)
    frequency = _frequency(sentences)
    votes: dict[tuple[str, str], Votes] = {}
    for match in matches:
        a, b = sentences[match.first].places[match.a], sentences[match.second].places[match.b]
        pair, sign = ((a.report, b.report), 1) if a.report < b.report else ((b.report, a.report), -1)
        if pair not in votes:
            votes[pair] = Votes({})
            votes[pair].add("date", sign * _dates(a, b))
            votes[pair].add("compiled", COMPILED * (own[pair[0]] - own[pair[1]]))
        for name, weight in _signs(
            sentences[match.first].wording, a.text, sentences[match.second].wording, b.text, match, frequency
        ):
            votes[pair].add(name, sign * weight)
    found: list[Direction | None] = []
    for match in matches:
        a, b = sentences[match.first].places[match.a], sentences[match.second].places[match.b]
        total = votes[(a.report, b.report)].total if a.report < b.report else -votes[(b.report, a.report)].total
        found.append("a->b" if total >= LEAST_SURE else "b->a" if total <= -LEAST_SURE else None)
    return found


def _dates(a: Passage, b: Passage) -> float:
    if a.published and b.published:
        return EARLIER * ((a.published.end <= b.published.start) - (b.published.end <= a.published.start))
    return DATED * (bool(a.published) - bool(b.published))


def _own_share(sentences: "Sequence[Distinct]", matches: Sequence[Match]) -> dict[str, float]:
    """Share of each report's content words that stand in no other report."""
    size: Counter[str] = Counter()
    for one in sentences:
        for place in one.places:
            size[place.report] += one.wording.contents
    linked: dict[str, dict[int, int]] = defaultdict(dict)
    for match in matches:
        for number, at in ((match.first, match.a), (match.second, match.b)):
            place = sentences[number].places[at]
            linked[place.report][place.start] = sentences[number].wording.contents
    return {report: 1 - sum(linked[report].values()) / max(1, total) for report, total in size.items()}


def _frequency(sentences: "Sequence[Distinct]") -> Counter[str]:
    return Counter(word for one in sentences for word in set(one.wording.words))


def _signs(
    a: Wording, text_a: str, b: Wording, text_b: str, match: Match, frequency: Counter[str]
) -> list[tuple[str, float]]:
    found = []
    if text_a != text_b:
        found.append(("apostrophe", APOSTROPHE * (_lost(text_b) - _lost(text_a))))
        found.append(("accent", ACCENT * (_accents(text_a) - _accents(text_b))))
        found.append(("agreement", AGREEMENT * (_broken(text_b) - _broken(text_a))))
    likeness = match.likeness
    for gap in likeness.misspellings:
        left = max(frequency[word] for word in a.words[gap.a_start : gap.a_end])
        right = max(frequency[word] for word in b.words[gap.b_start : gap.b_end])
        found.append(("misspelt", MISSPELT * ((left > right) - (right > left))))
    for gap in likeness.cuts:
        found += _cut_signs(a, b, gap)
    for gap in likeness.swaps:
        longer = (gap.b_end - gap.b_start) - (gap.a_end - gap.a_start)
        found.append(("wordier", WORDIER * max(-1, min(1, longer))))
    return found


def _cut_signs(a: Wording, b: Wording, gap: Gap) -> list[tuple[str, float]]:
    left, right = a.words[gap.a_start : gap.a_end], b.words[gap.b_start : gap.b_end]
    if len(right) <= 2 and gap.b_start == 0 and not OPENINGS.isdisjoint(right) and not left:
        return [("opened", OPENED)]
    if len(left) <= 2 and gap.a_start == 0 and not OPENINGS.isdisjoint(left) and not right:
        return [("opened", -OPENED)]
    named = (NAME in a.kinds[gap.a_start : gap.a_end]) - (NAME in b.kinds[gap.b_start : gap.b_end])
    return [("longer", LONGER * ((len(left) > len(right)) - (len(right) > len(left)))), ("named", NAMED * named)]


@lru_cache(maxsize=1 << 15)
def _lost(text: str) -> bool:
    return LOST_APOSTROPHE.search(text) is not None


@lru_cache(maxsize=1 << 15)
def _broken(text: str) -> bool:
    return WRONG_ARTICLE.search(text) is not None


def _accents(text: str) -> bool:
    return any("\u00c0" <= letter <= "\u024f" for letter in text)
