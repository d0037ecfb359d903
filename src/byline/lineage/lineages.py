"""Reports that hang together by links: one witness, however many pages.

Each report has at most one parent, the report from which most of its words come. So a page pasted together from two
independent reports joins the one it owes most, and does not make those two one witness.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from byline.records import READABLE, Interval, Lineage, Link, Report, content_id

LEAST_SHARE = 1 / 3  # of a report's readable text, from one other report
LEAST_TOTAL = 0.5  # of it, from all others together
LEAST_PASSAGES = 2  # one shared quotation is no kinship ...
NEARLY_ALL = 0.8  # ... unless it is nearly all that the report says


class Debt(msgspec.Struct):
    """What one report shares with another that may be its source."""

    passages: set[tuple[int, int]]
    known: bool  # whether some link says that the other is the source


class Member(msgspec.Struct, frozen=True):
    """What lineages need to know of one report."""

    id: str
    source: str
    published: Interval | None
    size: int  # code points of its readable blocks


def lineages(links: Iterable[Link], reports: Iterable[Report]) -> Iterator[Lineage]:
    """Yield the groups of two or more reports that are one witness, in the order of their ids.

    A report in no group is a witness by itself, as far as the reports at hand tell.
    """
    debts = _debts(links)
    by_id = {report.id: _member(report) for report in reports}
    parents: dict[str, tuple[str, float, bool]] = {}
    for report in sorted(debts):
        if report in by_id:
            parent = _parent(by_id[report], debts[report], by_id)
            if parent:
                parents[report] = parent
    for members in _groups(parents):
        origin = _origin(members, parents, by_id)
        yield Lineage(
            id=content_id("lineage", *members), reports=members, origin=origin, why=_why(members, parents, by_id)
        )


def _member(report: Report) -> Member:
    size = sum(block.end - block.start for block in report.blocks if block.kind in READABLE) or len(report.text)
    return Member(report.id, report.source, report.published.interval if report.published else None, max(1, size))


def _debts(links: Iterable[Link]) -> dict[str, dict[str, Debt]]:
    debts: dict[str, dict[str, Debt]] = defaultdict(dict)
    for link in links:
        for mine, other, outward in ((link.a, link.b, "a->b"), (link.b, link.a, "b->a")):
            if link.direction != outward:
                debt = debts[mine.report_id].setdefault(other.report_id, Debt(set(), known=False))
                debt.passages.add((mine.start, mine.end))
                debt.known |= link.direction is not None
    return debts


def _parent(report: Member, debts: dict[str, Debt], by_id: dict[str, Member]) -> tuple[str, float, bool] | None:
    """The report that this one owes most, with the share, and whether the links say which came first."""
    shares = {other: _covered(debt.passages) / report.size for other, debt in debts.items() if other in by_id}
    if not shares:
        return None
    total = _covered({passage for debt in debts.values() for passage in debt.passages}) / report.size
    best = min(shares, key=lambda other: (-round(shares[other], 6), not debts[other].known, *_age(by_id[other])))
    alone = len(debts[best].passages) < LEAST_PASSAGES and shares[best] < NEARLY_ALL
    if alone or (shares[best] < LEAST_SHARE and total < LEAST_TOTAL):
        return None
    return best, shares[best], debts[best].known


def _covered(passages: set[tuple[int, int]]) -> int:
    total = last = 0
    for start, end in sorted(passages):
        total += max(0, end - max(start, last))
        last = max(last, end)
    return total


def _age(report: Member) -> tuple[str, str]:
    return (report.published.start.isoformat() if report.published else "9", report.id)


def _groups(parents: dict[str, tuple[str, float, bool]]) -> list[tuple[str, ...]]:
    root: dict[str, str] = {}

    def find(report: str) -> str:
        while root.setdefault(report, report) != report:
            root[report] = root[root[report]]
            report = root[report]
        return report

    for report, (parent, _, _) in parents.items():
        first, second = sorted((find(report), find(parent)))
        root[second] = first
    members: dict[str, list[str]] = defaultdict(list)
    for report in sorted(root):
        members[find(report)].append(report)
    return sorted(tuple(group) for group in members.values() if len(group) > 1)


def _origin(
    members: tuple[str, ...], parents: dict[str, tuple[str, float, bool]], by_id: dict[str, Member]
) -> str | None:
    """The one report that owes nobody, when the links or the dates say so."""
    heads = [report for report in members if report not in parents]
    if len(heads) == 1 and all(parents[report][2] for report in members if parents.get(report, ("",))[0] == heads[0]):
        return heads[0]
    dated = [(report.published, report.id) for report in (by_id[m] for m in members) if report.published]
    first = min(dated, key=lambda pair: (pair[0].start, pair[1]), default=None)
    if (
        first
        and len(dated) == len(members)
        and all(first[0].end <= other.start for other, name in dated if name != first[1])
    ):
        return first[1]
    return None


def _why(members: tuple[str, ...], parents: dict[str, tuple[str, float, bool]], by_id: dict[str, Member]) -> str:
    told = []
    for report in members:
        if report in parents:
            parent, share, known = parents[report]
            verb = "has" if known else "shares"
            from_whom = "from" if known else "with"
            told.append(f"{by_id[report].source} {verb} {share:.0%} of its text {from_whom} {by_id[parent].source}")
    return "; ".join(told[:5]) + (f"; and {len(told) - 5} more" if len(told) > 5 else "")
