"""Links between reports: which passages of which reports are the same passage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np

from byline.lineage.alignment import Gap
from byline.lineage.candidates import candidates
from byline.lineage.direction import directions
from byline.lineage.fingerprints import fingerprints
from byline.lineage.kinds import LEAST_WORDS, Likeness, judge
from byline.lineage.passages import Passage, Wording, key, wording
from byline.lineage.spreading import Match, spread
from byline.lineage.support import supported
from byline.records import Link, Range, Span, Swap, content_id
from byline.text.words import places


class Distinct(msgspec.Struct):
    """A distinct sentence and where it stands."""

    wording: Wording
    text: str  # of one of its occurrences
    places: list[Passage]


def links(passages: Iterable[Passage], *, shared_quotations: bool = False) -> Iterator[Link]:
    """Yield the links between the passages of different reports, in the order of their reports.

    Args:
        passages: sentences of all reports, in any order.
        shared_quotations: whether to yield also what two reports share that otherwise have little in common.
    """
    sentences = distinct(passages)
    matches = spread([one.places for one in sentences], compare([one.wording for one in sentences]))
    kept = supported(sentences, matches, shared_quotations=shared_quotations)
    yield from records(sentences, kept)


def distinct(passages: Iterable[Passage]) -> list[Distinct]:
    """Return the distinct sentences in the order of their keys, each with its places in order."""
    keys: dict[str, int | None] = {}
    found: dict[int, Distinct] = {}
    for passage in passages:
        if passage.text not in keys:
            words = wording(passage.text)
            number = key(words) if len(words.words) >= LEAST_WORDS else None
            keys[passage.text] = number
            if number is not None and number not in found:
                found[number] = Distinct(words, passage.text, [])
        number = keys[passage.text]
        if number is not None:
            found[number].places.append(passage)
    for one in found.values():
        one.places.sort(key=_order)
    return [found[number] for number in sorted(found)]


def _order(passage: Passage) -> tuple[str, str, int]:
    return (passage.published.start.isoformat() if passage.published else "9", passage.report, passage.start)


def compare(wordings: Sequence[Wording]) -> list[tuple[int, int, Likeness]]:
    """Return every pair of distinct sentences that are one passage, and how."""
    prints, owners = fingerprints(wordings)
    sizes = np.bincount(owners, minlength=len(wordings)).astype(np.int64)
    firsts, seconds = candidates(prints, owners, sizes)
    found = []
    for first, second in zip(firsts.tolist(), seconds.tolist(), strict=True):
        likeness = judge(wordings[first], wordings[second])
        if likeness is not None:
            found.append((first, second, likeness))
    return found


def records(sentences: Sequence[Distinct], matches: Sequence[Match]) -> Iterator[Link]:
    """Yield a link for each match, with its direction."""
    for match, direction in zip(matches, directions(sentences, matches), strict=True):
        a, b = sentences[match.first].places[match.a], sentences[match.second].places[match.b]
        likeness = match.likeness
        if (a.report, a.start) > (b.report, b.start):
            a, b, likeness = b, a, _turned(likeness)
            direction = {"a->b": "b->a", "b->a": "a->b"}.get(direction or "")
        yield _record(a, b, likeness, direction)


def _record(a, b, likeness, direction):
    places_a, places_b = places(a.text), places(b.text)
    span_a, span_b = _span(a, places_a, likeness.a), _span(b, places_b, likeness.b)
    return Link(
        id=content_id("link", a.report, span_a.start, span_a.end, b.report, span_b.start, span_b.end),
        kind=likeness.kind,
        score=likeness.score,
        a=span_a,
        b=span_b,
        direction=direction,
        swaps=tuple(
            Swap(a=_range(a, places_a, gap.a_start, gap.a_end), b=_range(b, places_b, gap.b_start, gap.b_end))
            for gap in likeness.swaps
        ),
        why="",
    )


def _span(passage, where, part):
    start = passage.start if part[0] == 0 else passage.start + where[part[0]][0]
    end = passage.end if part[1] >= len(where) else passage.start + where[part[1] - 1][1]
    return Span(passage.report, start, end)


def _range(passage, where, start, end):
    if start == end:
        return Range(passage.start, passage.start)
    return Range(passage.start + where[start][0], passage.start + where[min(end, len(where)) - 1][1])


def _turned(likeness: Likeness) -> Likeness:
    turn = lambda gaps: tuple(Gap(g.b_start, g.b_end, g.a_start, g.a_end) for g in gaps)
    return Likeness(likeness.kind, likeness.score, likeness.b, likeness.a, turn(likeness.swaps), turn(likeness.misspellings), turn(likeness.cuts))
