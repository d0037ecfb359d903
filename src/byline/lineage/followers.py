"""Sentences that came along: too short to be found by themselves, and changed on the way.

"The fight was not yet won." proves nothing, and less with a word exchanged. Between two passages that another report
has in the same order, it is the same sentence when the one that stands there has most of its words.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from byline.lineage.kinds import Likeness, judge_beside
from byline.lineage.passages import Passage, passages, wording
from byline.lineage.rows import cut
from byline.lineage.stock import is_stock
from byline.records import Link, Report, Span, content_id

Place = tuple[str, int]
"""A report, and the number of a sentence in it."""


def following(links: Iterable[Link], reports: Mapping[str, Report]) -> Iterator[Link]:
    """Yield a link for each pair of sentences, linked to nothing there, that stand alike next to linked ones.

    Args:
        links: links between two reports, in any order, each of one sentence.
        reports: the two by id.
    """
    found = {name: list(passages(report)) for name, report in reports.items()}
    starts = {name: [passage.start for passage in each] for name, each in found.items()}
    placed = [
        (_place(link.a, starts), _place(link.b, starts), link) for link in sorted(links, key=lambda link: link.id)
    ]
    taken = {place for a, b, _ in placed for place in (a, b)}
    while placed:
        a, b, link = placed.pop()
        for step in (-1, 1):
            here, there = (a[0], a[1] + step), (b[0], b[1] + step)
            if here in taken or there in taken:
                continue
            new = _link(_passage(here, found), _passage(there, found), link)
            if new:
                taken |= {here, there}
                placed.append((here, there, new))
                yield new


def _place(span: Span, starts: Mapping[str, list[int]]) -> Place:
    return span.report_id, bisect_right(starts[span.report_id], (span.start + span.end) // 2) - 1


def _passage(place: Place, found: Mapping[str, list[Passage]]) -> Passage | None:
    return found[place[0]][place[1]] if 0 <= place[1] < len(found[place[0]]) else None


def _link(a: Passage | None, b: Passage | None, beside_it: Link) -> Link | None:
    if a is None or b is None:
        return None
    worded_a, worded_b = wording(a.text), wording(b.text)
    if is_stock(a.text, worded_a) or is_stock(b.text, worded_b):
        return None
    likeness = judge_beside(worded_a, worded_b)
    return _of(a, b, likeness, beside_it) if likeness else None


def _of(a: Passage, b: Passage, likeness: Likeness, beside_it: Link) -> Link:
    shared = cut(a.text, b.text, likeness).moved(a.start, b.start)
    spans = Span(a.report, shared.a.start, shared.a.end), Span(b.report, shared.b.start, shared.b.end)
    return msgspec.structs.replace(
        beside_it,
        id=content_id("link", a.report, spans[0].start, spans[0].end, b.report, spans[1].start, spans[1].end),
        kind=likeness.kind,
        score=likeness.score,
        a=spans[0],
        b=spans[1],
        swaps=shared.swaps,
        why=f"{likeness.score:.0%} alike, beside a passage that the two reports share",
    )
