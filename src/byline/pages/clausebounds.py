"""Bounds on a report's date that one sentence sets by itself."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from byline.pages.bound import FIRST, LAST, PAST_VERB, Bound, Clause, is_past, years
from byline.pages.eras import BEGINNINGS, ORDINAL_YEAR, WARS
from byline.records import Interval, Report
from byline.text import calendar
from byline.text.timegrammar import ORDINALS, number_of, weekday_of
from byline.text.timewords import TimeWord

NEAR_DAYS = 75  # how far from its own day a report names a weekday with its date
WAR_SLACK_DAYS = 60  # "four-year" is said a little before and after
LONGEST_WAR = 40  # years
YEARS_KNOWN = range(1990, 2100)  # in which a weekday with its date is looked for
WILL = re.compile(
    r"\b(?:will|(?:is|are) (?:expected|due|scheduled) to) (?!have\b)(?:[\w’'-]+ ){1,5}(?:in|by|until|on|from) "
    r"(?:the (?:end|beginning|start|middle) of |early |late |mid-)?$"
)
TURN = re.compile(rf"\b(?:that|which|who|whose|after|as|than|{PAST_VERB})\b", re.IGNORECASE)  # another clause begins
BESIDE = re.compile(r"\s*(?:,|\(|–|—)?\s*(?:back )?(?:in )?\s*")
DATED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
WITH_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b", re.IGNORECASE
)


def _dates_told(report: Report, clause: Clause) -> Iterator[Bound]:
    """What is told of as past was before the report; what is told to come lies after it."""
    for word in clause.words:
        interval = calendar.interval_of(word.value) if word.type == "DATE" else None
        if interval is None or not FIRST.year < interval.start.year < LAST.year:
            continue
        span = clause.span(report, word.start, word.end)
        if is_past(clause.text, word):
            yield Bound((Interval(interval.start, LAST),), (span,), f"“{span.of(report)}” is past")
        elif _is_to_come(clause.text, word):
            yield Bound((Interval(FIRST, interval.end),), (span,), f"“{span.of(report)}” is still to come")


def _is_to_come(text: str, word: TimeWord) -> bool:
    promised = WILL.search(text[max(0, word.start - 90) : word.start])
    return promised is not None and not TURN.search(promised.group())


def _years_ago(report: Report, clause: Clause) -> Iterator[Bound]:
    """Read "in 2005, ten years ago" and "ten years ago, in 2005"."""
    for one, other in zip(clause.words, clause.words[1:], strict=False):
        if not BESIDE.fullmatch(clause.text, one.end, other.start):
            continue
        for ago, dated in ((one, other), (other, one)):
            counted = ago.type == "DATE" and ago.unit == "year" and ago.base == "report" and ago.shift
            if counted and DATED.fullmatch(dated.value):
                year = int(dated.value[:4]) - (ago.shift or 0)
                span = clause.span(report, one.start, other.end)
                slack = 1 if ago.modifier else 0
                yield Bound((years(year - slack, year + slack),), (span,), f"“{span.of(report)}” is said in {year}")


def _length_of_war(report: Report, clause: Clause) -> Iterator[Bound]:
    """Read "the four-year Syrian civil war" and "Syria's civil war, now in its fifth year"."""
    for pattern in WARS:
        for match in pattern.finditer(clause.text):
            count = number_of(match["count"])
            if count is not None and 1 <= count <= LONGEST_WAR:
                yield _of_war(report, clause, match, int(count), (match["hedge"] or "").strip().lower())
    for match in ORDINAL_YEAR.finditer(clause.text):
        nth = ORDINALS.get(match["nth"].lower()) or int(re.sub(r"\D", "", match["nth"]) or 0)
        if nth > 1:
            yield _of_war(report, clause, match, nth - 1, "")


def _of_war(report: Report, clause: Clause, match: re.Match[str], count: int, hedge: str) -> Bound:
    began = BEGINNINGS[match["land"].lower()]
    nearly = hedge in {"nearly", "almost"}
    first = calendar.add_months(began, 12 * count - (9 if nearly else 0))
    last = calendar.add_months(began, 12 * count + (0 if nearly else 12))
    days = Interval(calendar.add_days(first, -WAR_SLACK_DAYS), calendar.add_days(last, WAR_SLACK_DAYS))
    span = clause.span(report, match.start(), match.end())
    return Bound((days,), (span,), f"“{span.of(report)}” counts from {began}")


def _weekday_and_date(report: Report, clause: Clause) -> Iterator[Bound]:
    """Read "Tuesday, March 3": only some years have that day, and the report is near to it."""
    for word in clause.words:
        named = WITH_WEEKDAY.match(clause.text[word.start : word.end])
        if named is None or word.shift is not None or not re.fullmatch(r"XXXX-\d\d-\d\d", word.value):
            continue
        weekday = weekday_of(named.group())
        days = [date for year in YEARS_KNOWN if (date := _date(year, word.value)) and date.weekday() == weekday]
        near = tuple(
            Interval(calendar.add_days(date, -NEAR_DAYS), calendar.add_days(date, NEAR_DAYS + 1)) for date in days
        )
        span = clause.span(report, word.start, word.end)
        if near:
            yield Bound(near, (span,), f"“{span.of(report)}” is a day of few years, and near")


def _date(year: int, value: str) -> dt.date | None:
    interval = calendar.interval_of(f"{year}{value[4:]}")
    return interval.start if interval else None


RULES: tuple[Callable[[Report, Clause], Iterator[Bound]], ...] = (
    _dates_told,
    _years_ago,
    _length_of_war,
    _weekday_and_date,
)
