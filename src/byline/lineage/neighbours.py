"""Short sentences that came along: too short to prove anything alone, but they stand beside a passage that came over.

"He's one of them." is said everywhere; next to a sentence that two pages share, in both pages, it is shared too.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.lineage.collection import Neighbourhood, Numbers
from byline.lineage.passages import Passage, key, wording
from byline.lineage.sorting import distinct, within
from byline.lineage.stock import is_stock
from byline.records import Link, Span, content_id
from byline.text.words import words

LEAST_WORDS = 3
NOWHERE = -1
UNREAD = -1
"""Stands for the words of a text that was not looked at yet; a lower number for those of a text that is anybody's."""
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


def came_along(
    sentences: Neighbourhood, a: Numbers, b: Numbers, free: NDArray[np.bool_]
) -> tuple[Numbers, Numbers, Numbers]:
    """Return what `beside` finds, for a whole corpus at once.

    Args:
        sentences: all sentences of all reports.
        a: numbers of sentences that are linked; those of two reports always with the same report first.
        b: what each of them is linked with.
        free: which sentences may be linked with one beside it.

    Returns:
        The numbers of the sentences in two arrays, and for each pair the number of the link it came along with.
    """
    said = np.full(len(sentences.texts), UNREAD)
    known = distinct(a * len(free) + b)
    found = [(a[:0], b[:0], a[:0])]
    for step in (-1, 1):
        beside = _beside(sentences, free, step)
        here, there, link = a, b, np.arange(len(a))
        while len(link):
            here, there = beside[here], beside[there]
            near = np.flatnonzero((here != NOWHERE) & (there != NOWHERE))
            here, there, link = here[near], there[near], link[near]
            new = np.flatnonzero(_say_the_same(sentences, said, here, there))
            pairs, first = np.unique(here[new] * len(free) + there[new], return_index=True)
            new = new[first[~within(pairs, known)]]
            here, there, link = here[new], there[new], link[new]
            known = np.r_[known, pairs]
            found.append((here, there, link))
    here, there, link = (np.concatenate(column) for column in zip(*found, strict=True))
    return here, there, link


def _beside(sentences: Neighbourhood, free: NDArray[np.bool_], step: int) -> Numbers:
    """The neighbour of each sentence in its report, where that one is free to be linked."""
    number = np.arange(len(free))
    other = np.clip(number + step, 0, len(free) - 1)
    linkable = (other != number) & (sentences.report[other] == sentences.report[number]) & free[other]
    return np.where(linkable, other, NOWHERE)


def _say_the_same(sentences: Neighbourhood, said: Numbers, here: Numbers, there: Numbers) -> NDArray[np.bool_]:
    """Whether sentences have the same words, enough of them, and are no set phrase; what is read is kept in `said`."""
    one, other = sentences.text[here], sentences.text[there]
    for number in distinct(np.r_[one, other]).tolist():
        if said[number] == UNREAD:
            text = sentences.texts[number]
            worded = wording(text)
            anybodys = len(worded.words) < LEAST_WORDS or is_stock(text, worded)
            said[number] = UNREAD - 1 if anybodys else key(worded)
    return np.asarray((said[one] == said[other]) & (said[one] > UNREAD))


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
