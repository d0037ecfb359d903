"""Short sentences that came along: too short to prove anything alone, but they stand beside a passage that came over.

"He's one of them." is said everywhere; next to a sentence that two pages share, in both pages, it is shared too.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from byline.lineage.passages import Passage, wording
from byline.lineage.stock import is_stock
from byline.records import Link, Span, content_id
from byline.text.words import words

LEAST_WORDS = 3
Place = tuple[str, int]  # report, number of the sentence in it


def beside(links: Iterable[Link], passages: Mapping[str, Sequence[Passage]]) -> Iterator[Link]:
    """Yield a link for each pair of equal sentences that stand next to linked ones, on the same side in both reports.

    Args:
        links: links between the reports, in any order.
        passages: the sentences of each report, in text order.
    """
    starts = {report: [passage.start for passage in found] for report, found in passages.items()}
    held = sorted(links, key=lambda link: link.id)
    placed = [(_place(link.a, starts), _place(link.b, starts), link) for link in held]
    linked = {(a, b) for a, b, _ in placed}
    while placed:
        a, b, link = placed.pop()
        for step in (-1, 1):
            here, there = (a[0], a[1] + step), (b[0], b[1] + step)
            if (here, there) not in linked and _same(here, there, passages):
                linked.add((here, there))
                new = _link(passages[here[0]][here[1]], passages[there[0]][there[1]], link)
                placed.append((here, there, new))
                yield new


def _place(span: Span, starts: Mapping[str, Sequence[int]]) -> Place:
    middle = span.start + (span.end - span.start) // 2
    return span.report_id, bisect_right(starts.get(span.report_id, ()), middle) - 1


def _same(here: Place, there: Place, passages: Mapping[str, Sequence[Passage]]) -> bool:
    one, other = _passage(here, passages), _passage(there, passages)
    if one is None or other is None:
        return False
    if is_stock(one.text, wording(one.text)):
        return False
    mine = [word for word, _ in words(one.text)]
    return len(mine) >= LEAST_WORDS and mine == [word for word, _ in words(other.text)]


def _passage(place: Place, passages: Mapping[str, Sequence[Passage]]) -> Passage | None:
    found = passages.get(place[0], ())
    return found[place[1]] if 0 <= place[1] < len(found) else None


def _link(a: Passage, b: Passage, beside_it: Link) -> Link:
    return msgspec.structs.replace(
        beside_it,
        id=content_id("link", a.report, a.start, a.end, b.report, b.start, b.end),
        kind="verbatim",
        score=1.0,
        a=Span(a.report, a.start, a.end),
        b=Span(b.report, b.start, b.end),
        swaps=(),
        why="the same words, beside a passage that the two reports share",
    )
