"""Links between reports: which passages of which reports are the same passage."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import msgspec
import numpy as np

from byline.lineage.candidates import candidates
from byline.lineage.collection import NOBODYS, Collection, Neighbourhood, Numbers, collect
from byline.lineage.contents import contents
from byline.lineage.direction import directions
from byline.lineage.fingerprints import fingerprints
from byline.lineage.kinds import Likeness, judge
from byline.lineage.neighbours import came_along
from byline.lineage.overlap import may_be_alike
from byline.lineage.passages import Passage, Wording
from byline.lineage.rewriting import with_rewritings
from byline.lineage.rows import Row, Ways, linked
from byline.lineage.spreading import SAME, Matches, spread
from byline.lineage.support import NEVER, strengths, supported
from byline.records import Direction, Link, LinkKind, Span, content_id


def links(passages: Iterable[Passage], *, shared_quotations: bool = False) -> Iterator[Link]:
    """Yield the links between passages of different reports, in the order of their reports and places.

    Args:
        passages: sentences of all reports, in any order.
        shared_quotations: whether to yield also what two reports share that otherwise have little in common.
    """
    for row in rows(passages, shared_quotations=shared_quotations):
        yield record(row)


def rows(passages: Iterable[Passage], *, shared_quotations: bool = False) -> Iterator[Row]:
    """Yield what `links` does, as rows: several times faster where there are a million of them."""
    with _no_search_for_cycles():
        collection, sentences = collect(passages)
        prints, owners = fingerprints(collection.wordings)
        worth = strengths(collection)
        wordings = collection.wordings
        pairs = [
            (first, second, likeness)
            for first, second in worth_comparing(wordings, prints, owners, worth)
            if (likeness := judge(wordings[first], wordings[second])) is not None
        ]
        yield from assemble(collection, worth, pairs, shared_quotations=shared_quotations, sentences=sentences)


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


def worth_comparing(
    wordings: Sequence[Wording], prints: Numbers, owners: Numbers, worth: Numbers
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of sentences that share enough of their fingerprints and of their words.

    Sentences that are never copies take no part.
    """
    taking_part = worth[owners] != NEVER
    sizes = np.bincount(owners, minlength=len(worth)).astype(np.int64)
    firsts, seconds = candidates(prints[taking_part], owners[taking_part], sizes)
    alike = may_be_alike(contents(wordings), firsts, seconds)
    yield from zip(firsts[alike].tolist(), seconds[alike].tolist(), strict=True)


def assemble(
    collection: Collection,
    worth: Numbers,
    pairs: Sequence[tuple[int, int, Likeness]],
    *,
    shared_quotations: bool,
    sentences: Neighbourhood | None = None,
) -> Iterator[Row]:
    """Yield the links between the places of a collection whose sentences were compared.

    Args:
        collection: all places.
        worth: how much each sentence says by itself, see `support.strengths`.
        pairs: numbers of two sentences that are one passage, the smaller first, and how.
        shared_quotations: see `links`.
        sentences: all sentences, to link also the short ones that came along with a copied one.
    """
    likenesses = [likeness for _, _, likeness in pairs]
    found = spread(collection, pairs)
    matches = supported(collection, worth, found, likenesses, shared_quotations=shared_quotations)
    matches, likenesses = with_rewritings(collection, worth, found, matches, likenesses)
    key = _by_report(collection)
    matches = _ordered(matches, key)
    matches, ways = _turned(matches, directions(collection, matches, likenesses), key)
    if sentences is not None:
        collection, matches, ways = _with_short(collection, worth, matches, likenesses, ways, sentences)
    yield from linked(collection, matches, likenesses, ways)


def _with_short(
    collection: Collection,
    worth: Numbers,
    matches: Matches,
    likenesses: Sequence[Likeness],
    ways: Ways,
    sentences: Neighbourhood,
) -> tuple[Collection, Matches, Ways]:
    """Add places and matches of equal sentences that no other rule links, and that stand beside copied ones."""
    where = sentences.report << 32 | sentences.start
    at = np.searchsorted(where, collection.place_report << 32 | collection.place_start)
    free = np.ones(len(where), bool)
    free[at[worth[collection.place_sentence] != NEVER]] = False
    retold = np.array([likeness.kind == "paraphrase" for likeness in likenesses] + [False])[matches.likeness]
    copied = np.flatnonzero(~retold)
    here, there, link = came_along(sentences, at[matches.a[copied]], at[matches.b[copied]], free)
    added = np.r_[here, there]
    number = len(at) + np.arange(len(added))
    extended = msgspec.structs.replace(
        collection,
        place_text=np.r_[collection.place_text, np.full(len(added), NOBODYS)],
        place_report=np.r_[collection.place_report, sentences.report[added]],
        place_start=np.r_[collection.place_start, sentences.start[added]],
        place_end=np.r_[collection.place_end, sentences.end[added]],
    )
    a = np.r_[matches.a, number[: len(here)]]
    b = np.r_[matches.b, number[len(here) :]]
    place = _by_report(extended)
    order = np.lexsort((place[b], place[a]))
    likeness = np.r_[matches.likeness, np.full(len(here), SAME)]
    return extended, Matches(a[order], b[order], likeness[order]), np.r_[ways, ways[copied[link]]][order]


def record(row: Row) -> Link:
    """Return a link as a record."""
    a, b = (Span(side.id, side.start, side.end) for side in (row.a, row.b))
    return Link(
        id=content_id("link", a.report_id, a.start, a.end, b.report_id, b.start, b.end),
        kind=row.kind,
        score=row.score,
        a=a,
        b=b,
        direction=row.direction,
        swaps=row.swaps,
        why=_why(row.kind, row.score, row.direction, len(row.swaps)),
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


def _by_report(collection: Collection) -> Numbers:
    """A number for each place that rises with the id of its report and, within the report, with where it stands."""
    rank = np.empty(len(collection.reports), np.int64)
    rank[sorted(range(len(rank)), key=collection.reports.__getitem__)] = np.arange(len(rank))
    return rank[collection.place_report] << 32 | collection.place_start


def _ordered(matches: Matches, key: Numbers) -> Matches:
    """By place of the report whose id is smaller, then by the other."""
    a, b = key[matches.a], key[matches.b]
    return matches.where(np.lexsort((np.maximum(a, b), np.minimum(a, b))))


def _turned(matches: Matches, ways: Ways, key: Numbers) -> tuple[Matches, Ways]:
    """Turn matches so that `a` stands in the report whose id is smaller."""
    turned = key[matches.a] > key[matches.b]
    a, b = np.where(turned, matches.b, matches.a), np.where(turned, matches.a, matches.b)
    return Matches(a, b, matches.likeness), np.where(turned, -ways, ways)
