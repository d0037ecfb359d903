"""Dates given back: a page is no older than the dated reports it copies from, and no newer than those that copy it.

A scraped copy appears within days of the newest report it uses; that is an inference, and the publication says so.
A passage that stands in several reports proves only the first of their days; the newest of these bounds counts.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from byline.records import Interval, Link, Precision, Publication, Report, Span

DAYS_AFTER = 3  # a copy is taken to appear within so many days, the day of its newest source included
LEAST_CHARS = 30  # shared passages shorter than this date nothing
NEAR_BEST = 0.05  # sources of a passage this close to the best score are all possible
SURE: frozenset[Precision] = frozenset({"day"})  # dates as exact as a copy's can never be bettered by one


class _Bound(msgspec.Struct, frozen=True, order=True):
    """A day before or after which the page was published, and the passages that show it."""

    day: dt.date
    here: Span
    there: Span


def given_back(report: Report, links: Iterable[Link], dates: Mapping[str, Interval]) -> Publication | None:
    """Return when the report was published as its copies and sources bound it, or None when they tell nothing new.

    Args:
        report: the report; a date of a day that it states itself is never changed.
        links: links with a side in the report.
        dates: days of publication of the dated reports, by id.
    """
    stated = report.published
    if stated is not None and (stated.precision in SURE or stated.end - stated.start <= dt.timedelta(days=1)):
        return None
    sources, copies = _sides(report.id, links, dates)
    newest = _newest(sources, dates)
    oldest = min((_Bound(dates[there.report_id].end, here, there) for here, there in copies), default=None)
    if newest is not None:
        return _after(stated, newest, oldest)
    return _before(stated, oldest) if stated is not None and oldest is not None else None


def _sides(
    report_id: str, links: Iterable[Link], dates: Mapping[str, Interval]
) -> tuple[list[tuple[float, Span, Span]], list[tuple[Span, Span]]]:
    """Return passages that came from dated reports (score, here, there), and passages that went to such."""
    came, went = [], []
    for link in sorted(links, key=lambda link: link.id):
        mine = link.a.report_id == report_id
        here, there = (link.a, link.b) if mine else (link.b, link.a)
        if link.kind == "paraphrase" or there.report_id not in dates or there.report_id == report_id:
            continue  # what two reports tell in their own words, neither has from the other
        if here.end - here.start < LEAST_CHARS:
            continue
        if link.direction == ("a->b" if mine else "b->a"):
            went.append((here, there))
        else:  # where nothing tells the direction, the report without a date is taken for the copy
            came.append((link.score, here, there))
    return came, went


def _newest(sources: Sequence[tuple[float, Span, Span]], dates: Mapping[str, Interval]) -> _Bound | None:
    """Return the newest day on which some passage of the page can first be found elsewhere."""
    passages: list[list[tuple[float, Span, Span]]] = []
    for source in sorted(sources, key=lambda source: (source[1].start, source[1].end, source[2])):
        if passages and _same_passage(passages[-1][-1][1], source[1]):
            passages[-1].append(source)
        else:
            passages.append([source])
    firsts = []
    for passage in passages:
        best = max(score for score, _, _ in passage)
        possible = [(here, there) for score, here, there in passage if score >= best - NEAR_BEST]
        firsts.append(min(_Bound(dates[there.report_id].start, here, there) for here, there in possible))
    return max(firsts, key=lambda bound: (bound.day, -bound.here.start), default=None)


def _same_passage(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0.5 * min(one.end - one.start, other.end - other.start)


def _after(stated: Publication | None, newest: _Bound, oldest: _Bound | None) -> Publication | None:
    """Return the days from the newest source on, within what the page says of itself."""
    copied = Interval(newest.day, newest.day + dt.timedelta(days=DAYS_AFTER))
    if oldest is not None and oldest.day > copied.start:
        copied = Interval(copied.start, min(copied.end, oldest.day))
    why = f"copies a passage of a report of {newest.day.isoformat()}; copies appear within days of what they use"
    evidence: tuple[Span, ...] = (newest.here, newest.there)
    if stated is not None:
        both = stated.interval.meet(copied)
        if both is None:
            return None  # the page itself says otherwise: its own words count for more
        copied, why, evidence = both, f"{why}; and {stated.why}", evidence + stated.evidence
    return Publication(start=copied.start, end=copied.end, precision=_precision(copied), why=why, evidence=evidence)


def _before(stated: Publication, oldest: _Bound) -> Publication | None:
    """Return the page's own days up to the day on which it was first copied."""
    both = stated.interval.meet(Interval(dt.date.min, oldest.day))
    if both is None or both == stated.interval:
        return None
    last = (oldest.day - dt.timedelta(days=1)).isoformat()
    return Publication(
        start=both.start,
        end=both.end,
        precision=_precision(both),
        why=f"{stated.why}; and a report published on {last} copies a passage of it",
        evidence=(*stated.evidence, oldest.here, oldest.there),
    )


def _precision(interval: Interval) -> Precision:
    return "day" if interval.days == 1 else "range"
