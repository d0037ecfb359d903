"""A quotation of several sentences is one passage: what was done to one of them was done to the quotation.

Sentences are compared one by one; here the links of the sentences of one quotation are joined. "A. B," she said. "C."
without its "she said" is one edited quotation, not an edited sentence beside two that were left alone. Where all were
left alone there is nothing to join.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from byline.lineage.passages import passages
from byline.records import Link, LinkKind, Report, Span, content_id

LONGEST_TAG = 25
"""Words of a tag between two parts of one quotation: said X, the minister of Y, in an interview on Monday."""
OPENING, CLOSING, EITHER = "“«„", "”»", '"'
TAGGED = re.compile(r"(?:[,.?!…—-][”»\"]|[”»\"],)([^“”«»\"]*)$")
"""A quotation closed with its comma, and what follows it to the end of the sentence."""
LEAST_ALIKE: tuple[LinkKind, ...] = ("edited", "paraphrase", "spun", "verbatim")

Numbering = tuple[list[int], list[int]]
"""Where the sentences of a report start, and the number of the quotation that each belongs to."""


def joined(links: Iterable[Link], reports: Mapping[str, Report]) -> Iterator[Link]:
    """Yield the links between two reports, those of the sentences of one quotation as one link.

    Args:
        links: links between the two, in any order, each of one sentence.
        reports: the two by id.
    """
    numberings = {name: numbered(report) for name, report in reports.items()}
    held = sorted(links, key=lambda link: (link.a.start, link.b.start, link.id))
    together: list[Link] = []
    for link in held:
        if together and not _goes_on(together[-1], link, numberings):
            yield from _as_one(together)
            together = []
        together.append(link)
    yield from _as_one(together)


def numbered(report: Report) -> Numbering:
    """Return where a report's sentences start, and the number of the quotation that each belongs to."""
    found = list(passages(report))
    numbers = [0] * len(found)
    opened = _balance(found[0].text) if found else 0
    for number, (one, other) in enumerate(pairwise(found), 1):
        same_line = one.block == other.block and not _broken(report.text, one.end, other.start)
        opened = opened if same_line else 0
        within = same_line and (opened > 0 or _taken_up(one.text, other.text))
        numbers[number] = numbers[number - 1] + (not within)
        opened = max(0, opened + _balance(other.text, opened > 0))
    return [passage.start for passage in found], numbers


def _broken(text: str, start: int, end: int) -> bool:
    """Whether a line ends between two sentences, or anything but white space stands there."""
    between = text[start:end]
    return "\n" in between or "\r" in between or not between.isspace()


def _balance(text: str, opened: bool = False) -> int:
    """Quotation marks that a sentence opens and does not close, less those that it closes."""
    curved = sum(text.count(mark) for mark in OPENING) - sum(text.count(mark) for mark in CLOSING)
    if text.count(EITHER) % 2:
        return curved + (-1 if opened else 1)
    return curved


def _taken_up(one: str, other: str) -> bool:
    """Whether a quotation goes on after its tag, or where the tag was cut: "…," she said. "…"

    A second tag makes it another speaker's.
    """
    if other[0] not in OPENING + EITHER:
        return False
    tag = TAGGED.search(one)
    again = TAGGED.search(other)
    return bool(tag and len(tag[1].split()) <= LONGEST_TAG and not (again and len(again[1]) > 1))


def _goes_on(one: Link, other: Link, numberings: Mapping[str, Numbering]) -> bool:
    """Whether the second link is of the next sentence of the same quotation, on both sides."""
    if one.direction != other.direction:
        return False
    for last, following in ((one.a, other.a), (one.b, other.b)):
        here, there = _place(last, numberings), _place(following, numberings)
        numbers = numberings[last.report_id][1]
        if here < 0 or there != here + 1 or numbers[here] != numbers[there] or last.end > following.start:
            return False
    return True


def _place(span: Span, numberings: Mapping[str, Numbering]) -> int:
    return bisect_right(numberings[span.report_id][0], (span.start + span.end) // 2) - 1


def _as_one(together: Sequence[Link]) -> Iterator[Link]:
    """The links of the sentences of one quotation, as one link where any of them was changed."""
    if len(together) < 2 or all(link.kind == "verbatim" for link in together):
        yield from together
    else:
        yield _one(together)


def _one(together: Sequence[Link]) -> Link:
    first, last = together[0], together[-1]
    a = Span(first.a.report_id, first.a.start, last.a.end)
    b = Span(first.b.report_id, first.b.start, last.b.end)
    least = min(together, key=lambda link: (LEAST_ALIKE.index(link.kind), link.score, link.a.start))
    size = sum(link.a.end - link.a.start for link in together)
    score = sum(link.score * (link.a.end - link.a.start) for link in together) / size
    return msgspec.structs.replace(
        least,
        id=content_id("link", a.report_id, a.start, a.end, b.report_id, b.start, b.end),
        score=round(score, 4),
        a=a,
        b=b,
        swaps=tuple(swap for link in together for swap in link.swaps),
        why=f"a quotation of {len(together)} sentences: {least.why}",
    )
