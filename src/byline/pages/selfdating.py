"""The date of a report that carries none: the days on which all that its body says of time can be true."""

import datetime as dt

from byline.pages.bound import Bound
from byline.pages.bounds import bounds
from byline.records import Interval, Precision, Publication, Report, Span

LONGEST_DAYS = 731  # an interval of more than two years dates nothing
MOST_EVIDENCE = 8


def of_body(report: Report, latest: dt.date | None) -> Publication | None:
    """Return the interval that the body sets, None when its words leave it open or contradict each other.

    Contradiction is common on pages pasted together from several reports, and says nothing.
    """
    found = bounds(report, latest)
    if not found:
        return None
    days = [Interval(dt.date.min, dt.date.max)]
    used: list[Bound] = []
    for bound in sorted(found, key=lambda bound: len(bound.days)):
        if len(bound.days) > 1 and _width(days) > 4 * LONGEST_DAYS:
            continue  # "in July" tells the month, once the years are few
        narrowed = _meet(days, bound.days)
        if not narrowed:
            return None
        if narrowed != days:
            used.append(bound)
        days = narrowed
    return _publication(days, used)


def _width(days: list[Interval]) -> int:
    return (days[-1].end - days[0].start).days


def _meet(ours: list[Interval], theirs: tuple[Interval, ...]) -> list[Interval]:
    return [met for one in ours for other in theirs if (met := one.meet(other)) is not None]


def _publication(days: list[Interval], used: list[Bound]) -> Publication | None:
    whole = Interval(days[0].start, days[-1].end)
    spans = tuple(dict.fromkeys(span for bound in used for span in bound.spans))[:MOST_EVIDENCE]
    if whole.days > LONGEST_DAYS or not spans:
        return None
    kept = [bound for bound in used if not _says_nothing(bound, whole, used)]
    return Publication(
        start=whole.start,
        end=whole.end,
        precision=precision(whole),
        why="body: " + "; ".join(bound.why for bound in kept),
        evidence=_spans(kept),
    )  # fmt: skip


def _says_nothing(bound: Bound, whole: Interval, used: list[Bound]) -> bool:
    """Whether the others narrow as far without it."""
    days = [Interval(dt.date.min, dt.date.max)]
    for other in used:
        if other is not bound:
            days = _meet(days, other.days)
    return bool(days) and Interval(days[0].start, days[-1].end) == whole


def _spans(kept: list[Bound]) -> tuple[Span, ...]:
    return tuple(sorted({span for bound in kept for span in bound.spans}))[:MOST_EVIDENCE]


def precision(interval: Interval) -> Precision:
    """Return the word for an interval's length."""
    for most, word in ((1, "day"), (7, "week"), (31, "month")):
        if interval.days <= most:
            return word  # type: ignore[return-value]
    start, end = interval.start, interval.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 1, 1) and end.year == start.year + 1:
        return "year"
    return "season" if interval.days <= 92 else "range"
