"""Links as rows: several times faster to make and to write than full records, and there may be a million of them."""

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.lineage.collection import Collection
from byline.lineage.kinds import Likeness
from byline.lineage.spreading import SAME, Matches
from byline.records import Direction, LinkKind, Range, Swap
from byline.text.words import places

Ways = NDArray[np.int8]
"""Of two places: 1 when the first is the source, -1 when the second is, 0 when nothing tells."""
DIRECTIONS: dict[int, Direction | None] = {1: "a->b", -1: "b->a", 0: None}


class Side(msgspec.Struct, frozen=True, gc=False):
    """A passage of a report, in code points of its text."""

    id: str
    start: int
    end: int


class Row(msgspec.Struct, frozen=True, gc=False):
    """A link as the filter writes it."""

    kind: LinkKind
    score: float
    direction: Direction | None
    a: Side
    b: Side
    swaps: tuple[Swap, ...] = ()


class Cut(msgspec.Struct, frozen=True, gc=False):
    """What two sentences share, in code points from the start of each."""

    a: Range
    b: Range
    swaps: tuple[Swap, ...]

    def moved(self, a: int, b: int) -> "Cut":
        """Return it in code points of two texts in which the sentences start at `a` and `b`."""
        return Cut(self.a.shifted(a), self.b.shifted(b), self.exchanged(a, b))

    def exchanged(self, a: int, b: int) -> tuple[Swap, ...]:
        """Return the exchanged words in code points of those texts."""
        return tuple(
            [
                Swap(
                    a=Range(swap.a.start + a, swap.a.end + a),
                    b=Range(swap.b.start + b, swap.b.end + b),
                )
                for swap in self.swaps
            ]
        )


def linked(collection: Collection, matches: Matches, likenesses: Sequence[Likeness], ways: Ways) -> Iterator[Row]:
    """Yield a row for each match, in their order.

    Args:
        collection: all places.
        matches: pairs of places that hold one passage.
        likenesses: what `matches.likeness` numbers, each from a sentence to one of a larger number.
        ways: which side of each match is the source, see `direction.directions`.
    """
    sides = _sides(collection)
    texts = collection.place_text.tolist()
    cuts: dict[tuple[int, int, int], Cut] = {}
    for a, b, number, way in zip(
        matches.a.tolist(), matches.b.tolist(), matches.likeness.tolist(), ways.tolist(), strict=True
    ):
        here, there = sides[a], sides[b]
        if number == SAME:
            yield Row("verbatim", 1.0, DIRECTIONS[way], here, there)
            continue
        likeness = likenesses[number]
        which = number, texts[a], texts[b]
        found = cuts.get(which)
        if found is None:
            found = cuts[which] = _cut(collection, texts[a], texts[b], likeness)
        start, other = here.start, there.start
        yield Row(
            likeness.kind,
            likeness.score,
            DIRECTIONS[way],
            Side(here.id, start + found.a.start, start + found.a.end),
            Side(there.id, other + found.b.start, other + found.b.end),
            found.exchanged(start, other),
        )


def _sides(collection: Collection) -> list[Side]:
    reports = collection.reports
    columns = collection.place_report.tolist(), collection.place_start.tolist(), collection.place_end.tolist()
    return [Side(reports[report], start, end) for report, start, end in zip(*columns, strict=True)]


def _cut(collection: Collection, text_a: int, text_b: int, likeness: Likeness) -> Cut:
    a, b = collection.texts[text_a], collection.texts[text_b]
    if collection.text_sentence[text_a] < collection.text_sentence[text_b]:
        return cut(a, b, likeness)
    turned = cut(b, a, likeness)
    return Cut(turned.b, turned.a, tuple(Swap(a=swap.b, b=swap.a) for swap in turned.swaps))


@lru_cache(maxsize=1 << 16)  # a sentence is mostly joined with several others in turn
def _borders(text: str) -> "array[int]":
    """Where the first word begins and ends, where the second does, and so on: one object and not fifty."""
    return array("q", chain.from_iterable(places(text)))


def cut(text_a: str, text_b: str, likeness: Likeness) -> Cut:
    """Return where the shared part and the exchanged words stand in two sentences."""
    words_a, words_b = _borders(text_a), _borders(text_b)
    swaps = tuple(
        [
            Swap(a=_words(words_a, gap.a_start, gap.a_end), b=_words(words_b, gap.b_start, gap.b_end))
            for gap in likeness.swaps
        ]
    )
    return Cut(_part(text_a, words_a, *likeness.a), _part(text_b, words_b, *likeness.b), swaps)


def _part(text: str, borders: Sequence[int], start: int, end: int) -> Range:
    """The words, and to the very ends of the text when they are its first or last."""
    return Range(
        0 if start == 0 else borders[2 * start], len(text) if 2 * end >= len(borders) else borders[2 * end - 1]
    )


def _words(borders: Sequence[int], start: int, end: int) -> Range:
    return Range(borders[2 * start], borders[2 * end - 1])
