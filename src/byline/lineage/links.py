"""Links between reports: which passages of which reports are the same passage."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np

from byline.lineage.alignment import Gap
from byline.lineage.candidates import candidates
from byline.lineage.direction import directions
from byline.lineage.fingerprints import fingerprints
from byline.lineage.kinds import LEAST_WORDS, Likeness, judge
from byline.lineage.passages import Passage, Wording, closed, key, wording
from byline.lineage.spreading import Match, spread
from byline.lineage.support import supported
from byline.records import Direction, Link, Range, Span, Swap, content_id
from byline.text.words import places

OPPOSITE: dict[Direction | None, Direction | None] = {"a->b": "b->a", "b->a": "a->b", None: None}


class Distinct(msgspec.Struct):
    """A distinct sentence and where it stands."""

    wording: Wording
    places: list[Passage]

    @property
    def text(self) -> str:
        """The sentence as its first place has it."""
        return self.places[0].text

    @property
    def closed(self) -> bool:
        """Whether it ends as sentences do, in any of its places."""
        return any(closed(text) for text in {place.text for place in self.places})


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
                found[number] = Distinct(words, [])
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
        if (a.report, a.start) <= (b.report, b.start):
            yield _record(a, b, match.likeness, direction)
        else:
            yield _record(b, a, _turned(match.likeness), OPPOSITE[direction])


def _record(a: Passage, b: Passage, likeness: Likeness, direction: Direction | None) -> Link:
    words_a, words_b = places(a.text), places(b.text)
    span_a, span_b = _span(a, words_a, likeness.a), _span(b, words_b, likeness.b)
    return Link(
        id=content_id("link", a.report, span_a.start, span_a.end, b.report, span_b.start, span_b.end),
        kind=likeness.kind,
        score=likeness.score,
        a=span_a,
        b=span_b,
        direction=direction,
        swaps=tuple(
            Swap(a=_range(a, words_a, gap.a_start, gap.a_end), b=_range(b, words_b, gap.b_start, gap.b_end))
            for gap in likeness.swaps
        ),
        why="",
    )


def _span(passage: Passage, words: Sequence[tuple[int, int]], part: tuple[int, int]) -> Span:
    start = passage.start if part[0] == 0 else passage.start + words[part[0]][0]
    end = passage.end if part[1] >= len(words) else passage.start + words[part[1] - 1][1]
    return Span(passage.report, start, end)


def _range(passage: Passage, words: Sequence[tuple[int, int]], start: int, end: int) -> Range:
    return Range(passage.start + words[start][0], passage.start + words[end - 1][1])


def _turned(likeness: Likeness) -> Likeness:
    return Likeness(
        likeness.kind,
        likeness.score,
        likeness.b,
        likeness.a,
        _turned_gaps(likeness.swaps),
        _turned_gaps(likeness.misspellings),
        _turned_gaps(likeness.cuts),
    )


def _turned_gaps(gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
    return tuple(Gap(gap.b_start, gap.b_end, gap.a_start, gap.a_end) for gap in gaps)
