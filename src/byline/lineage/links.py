"""Links between reports: which passages of which reports are the same passage."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from byline.lineage.candidates import candidates
from byline.lineage.collection import Collection, Numbers, collect
from byline.lineage.direction import directions
from byline.lineage.fingerprints import fingerprints
from byline.lineage.kinds import Likeness, judge
from byline.lineage.passages import Passage
from byline.lineage.spreading import SAME, Matches, spread
from byline.lineage.support import NEVER, strengths, supported
from byline.records import Direction, Link, LinkKind, Range, Span, Swap, content_id
from byline.text.words import places

DIRECTIONS: dict[int, Direction | None] = {1: "a->b", -1: "b->a", 0: None}
Cut = tuple[int, int]
"""A stretch of a passage, in code points from its start."""


Swapped = tuple[tuple[Cut, Cut], ...]
Row = tuple[LinkKind, float, str, int, int, str, int, int, Direction | None, Swapped]
"""A link as plain values: kind, score, report, start and end of `a` and of `b`, direction, swaps."""


def links(passages: Iterable[Passage], *, shared_quotations: bool = False) -> Iterator[Link]:
    """Yield the links between passages of different reports, in the order of their reports and places.

    Args:
        passages: sentences of all reports, in any order.
        shared_quotations: whether to yield also what two reports share that otherwise have little in common.
    """
    for row in rows(passages, shared_quotations=shared_quotations):
        yield record(row)


def rows(passages: Iterable[Passage], *, shared_quotations: bool = False) -> Iterator[Row]:
    """Yield what `links` does, as plain values: several times faster where there are a million of them."""
    with _no_search_for_cycles():
        collection = collect(passages)
        prints, owners = fingerprints(collection.wordings)
        worth = strengths(collection)
        wordings = collection.wordings
        pairs = [
            (first, second, likeness)
            for first, second in worth_comparing(prints, owners, worth)
            if (likeness := judge(wordings[first], wordings[second])) is not None
        ]
        gc.freeze()
    try:
        yield from assemble(collection, worth, pairs, shared_quotations=shared_quotations)
    finally:
        gc.unfreeze()


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Millions of small objects are made, none in a cycle: looking for cycles among them costs a tenth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def worth_comparing(prints: Numbers, owners: Numbers, worth: Numbers) -> Iterator[tuple[int, int]]:
    """Yield the pairs of sentences that share enough fingerprints; sentences that are never copies take no part."""
    taking_part = worth[owners] != NEVER
    sizes = np.bincount(owners, minlength=len(worth)).astype(np.int64)
    firsts, seconds = candidates(prints[taking_part], owners[taking_part], sizes)
    yield from zip(firsts.tolist(), seconds.tolist(), strict=True)


def assemble(
    collection: Collection, worth: Numbers, pairs: Sequence[tuple[int, int, Likeness]], *, shared_quotations: bool
) -> Iterator[Row]:
    """Yield the links between the places of a collection whose sentences were compared.

    Args:
        collection: all places.
        worth: how much each sentence says by itself, see `support.strengths`.
        pairs: numbers of two sentences that are one passage, the smaller first, and how.
        shared_quotations: see `links`.
    """
    likenesses = [likeness for _, _, likeness in pairs]
    matches = spread(collection, pairs)
    matches = supported(collection, worth, matches, likenesses, shared_quotations=shared_quotations)
    matches = _ordered(collection, matches)
    yield from _rows(collection, matches, likenesses, directions(collection, matches, likenesses))


def record(row: Row) -> Link:
    """Return a link as a record."""
    kind, score, a, a_start, a_end, b, b_start, b_end, direction, swaps = row
    return Link(
        id=content_id("link", a, a_start, a_end, b, b_start, b_end),
        kind=kind,
        score=score,
        a=Span(a, a_start, a_end),
        b=Span(b, b_start, b_end),
        direction=direction,
        swaps=tuple(Swap(a=Range(*left), b=Range(*right)) for left, right in swaps),
        why=_why(kind, score, direction, len(swaps)),
    )


def _why(kind: LinkKind, score: float, direction: Direction | None, swaps: int) -> str:
    told = {
        "verbatim": "the same words",
        "spun": f"the same sentence with {swaps} {'phrase' if swaps == 1 else 'phrases'} exchanged",
        "edited": "the same sentence, cut, extended, rearranged or misspelt",
        "paraphrase": "the same told in other words",
    }[kind]
    shared = "" if kind == "verbatim" else f"; {score:.0%} alike"
    way = (
        f"; dates, losses or the make-up of the two pages say {direction}"
        if direction
        else "; nothing tells which came first"
    )
    return told + shared + way


def _ordered(collection: Collection, matches: Matches) -> Matches:
    """By place of the report whose id is smaller, then by the other."""
    rank = np.empty(len(collection.reports), np.int64)
    rank[sorted(range(len(rank)), key=collection.reports.__getitem__)] = np.arange(len(rank))
    key = rank[collection.place_report] << 32 | collection.place_start
    return matches.where(
        np.lexsort((np.maximum(key[matches.a], key[matches.b]), np.minimum(key[matches.a], key[matches.b])))
    )


def _rows(
    collection: Collection, matches: Matches, likenesses: list[Likeness], ways: NDArray[np.int8]
) -> Iterator[Row]:
    texts, reports = collection.texts, collection.reports
    columns = (array[side].tolist() for side in (matches.a, matches.b) for array in _columns(collection))
    cuts: dict[tuple[int, int, int], tuple[Cut, Cut, Swapped]] = {}
    for number, way, text_a, report_a, start_a, end_a, text_b, report_b, start_b, end_b in zip(
        matches.likeness.tolist(), ways.tolist(), *columns, strict=True
    ):
        a, b = reports[report_a], reports[report_b]
        if number == SAME:
            if a < b:
                yield "verbatim", 1.0, a, start_a, end_a, b, start_b, end_b, DIRECTIONS[way], ()
            else:
                yield "verbatim", 1.0, b, start_b, end_b, a, start_a, end_a, DIRECTIONS[-way], ()
            continue
        likeness = likenesses[number]
        found = cuts.get((number, text_a, text_b))
        if found is None:
            found = cuts[number, text_a, text_b] = cut(texts[text_a], texts[text_b], likeness)
        (from_a, to_a), (from_b, to_b), swaps = found
        moved = tuple(((w + start_a, x + start_a), (y + start_b, z + start_b)) for (w, x), (y, z) in swaps)
        left, right = (a, start_a + from_a, start_a + to_a), (b, start_b + from_b, start_b + to_b)
        if a < b:
            yield likeness.kind, likeness.score, *left, *right, DIRECTIONS[way], moved
        else:
            turned = tuple((there, here) for here, there in moved)
            yield likeness.kind, likeness.score, *right, *left, DIRECTIONS[-way], turned


def _columns(collection: Collection) -> tuple[Numbers, ...]:
    return collection.place_text, collection.place_report, collection.place_start, collection.place_end


_places = lru_cache(maxsize=1 << 14)(places)  # a sentence is mostly joined with several others in turn


def cut(text_a: str, text_b: str, likeness: Likeness) -> tuple[Cut, Cut, Swapped]:
    """Where in the two passages the shared part and the exchanged words stand."""
    words_a, words_b = _places(text_a), _places(text_b)
    return (
        _part(text_a, words_a, likeness.a),
        _part(text_b, words_b, likeness.b),
        tuple(
            (_words(words_a, gap.a_start, gap.a_end), _words(words_b, gap.b_start, gap.b_end)) for gap in likeness.swaps
        ),
    )


def _part(text: str, words: Sequence[Cut], part: tuple[int, int]) -> Cut:
    return (0 if part[0] == 0 else words[part[0]][0], len(text) if part[1] >= len(words) else words[part[1] - 1][1])


def _words(words: Sequence[Cut], start: int, end: int) -> Cut:
    return words[start][0], words[end - 1][1]
