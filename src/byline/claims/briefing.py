"""The short account of a story: a few of its reports' own sentences, picked and cited, never written.

A good sentence says what most lineages speak of, stands near the top of its report, can be read alone, and
repeats no sentence picked before. Lineages take turns while they have good sentences left.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from byline.records import Range, Record, Report, Span
from byline.text.sentences import sentences
from byline.text.terms import content_words, stem

FEWEST, MOST = 3, 7
SHORTEST_WORDS, LONGEST_WORDS = 8, 45
REPEATS = 0.5  # share of its words that a sentence may share with one picked before
LEAST_WORTH = 0.45  # of the best sentence's, for a sentence beyond the fewest
TURN = 0.75  # worth of a second sentence of one lineage, and so on by powers
LEANS_BACK = re.compile(
    r"^[\"“‘']?(?:He|She|They|It|This|That|These|Those|But|And|So|Or|However|Meanwhile|His|Her|Their|Its|Here|There|Such|"
    r"Also|Then|Instead|Still|Yet|Moreover|In addition|Read|Watch|Click|Photo)\b"
)


class Cited(Record, frozen=True, kw_only=True):
    """A sentence of the account and where it stands."""

    text: str
    span: Span
    lineage: str


class _Candidate(msgspec.Struct, frozen=True):
    span: Span
    text: str
    stems: frozenset[str]
    lineage: str
    place: int  # number of the sentence in its report


def briefing(reports: Iterable[Report], lineage_of: Mapping[str, str]) -> tuple[Cited, ...]:
    """Return three to seven sentences that tell a story, the most telling first; fewer when its reports have fewer.

    Args:
        reports: the reports of the story, in any order.
        lineage_of: the lineage of each report; one that has none is its own.
    """
    candidates = [
        candidate
        for report in sorted(reports, key=lambda report: report.id)
        for candidate in _candidates(report, lineage_of.get(report.id, report.id))
    ]
    weights = _weights(candidates)
    worth = {candidate: _worth(candidate, weights) for candidate in candidates}
    return tuple(Cited(text=c.text, span=c.span, lineage=c.lineage) for c in _picked(candidates, worth))


def _candidates(report: Report, lineage: str) -> list[_Candidate]:
    body = [
        found for block in report.blocks if block.kind == "body" for found in _of_block(report, block.start, block.end)
    ]
    return [_candidate(report, found, lineage, place) for place, found in enumerate(body)]


def _of_block(report: Report, start: int, end: int) -> list[Range]:
    return sentences(report.text, start, end)


def _candidate(report: Report, found: Range, lineage: str, place: int) -> _Candidate:
    text = " ".join(found.of(report.text).split())
    stems = frozenset(stem(word) for word in content_words(text))
    return _Candidate(Span(report.id, found.start, found.end), text, stems, lineage, place)


def _weights(candidates: Sequence[_Candidate]) -> dict[str, float]:
    """Return how much of the story each stem stands for: by its share of lineages and its number of sentences."""
    lineages = Counter(word for word, _ in {(word, c.lineage) for c in candidates for word in c.stems})
    number = len({c.lineage for c in candidates})
    uses = Counter(word for c in candidates for word in c.stems)
    spread = {word: count / number for word, count in lineages.items()}
    return {word: spread[word] * math.log1p(uses[word]) for word in sorted(uses) if uses[word] > 1 or number == 1}


def _worth(candidate: _Candidate, weights: Mapping[str, float]) -> float:
    size = len(candidate.text.split())
    if not SHORTEST_WORDS <= size <= LONGEST_WORDS or LEANS_BACK.match(candidate.text) or candidate.text.endswith("?"):
        return 0.0
    told = math.fsum(weights.get(word, 0.0) for word in sorted(candidate.stems))
    early = 1.0 + 0.5 / (1 + candidate.place)
    quoted = 0.6 if candidate.text[0] in '"“‘«' else 1.0
    return told / math.sqrt(len(candidate.stems) or 1) * early * quoted


def _picked(candidates: Sequence[_Candidate], worth: Mapping[_Candidate, float]) -> list[_Candidate]:
    left = [candidate for candidate in candidates if worth[candidate] > 0]
    best = max((worth[candidate] for candidate in left), default=0.0)
    picked: list[_Candidate] = []
    while left and len(picked) < MOST:
        turns = Counter(candidate.lineage for candidate in picked)
        first = max(
            left, key=lambda c: (worth[c] * TURN ** turns[c.lineage], -c.place, c.span.report_id, -c.span.start)
        )
        if len(picked) >= FEWEST and worth[first] * TURN ** turns[first.lineage] < LEAST_WORTH * best:
            break
        picked.append(first)
        left = [c for c in left if c is not first and not _repeats(c, first)]
    return picked


def _repeats(candidate: _Candidate, picked: _Candidate) -> bool:
    shorter = min(len(candidate.stems), len(picked.stems)) or 1
    return len(candidate.stems & picked.stems) > REPEATS * shorter
