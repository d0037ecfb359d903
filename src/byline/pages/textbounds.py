"""Bounds on a report's date that several of its sentences set together."""

import datetime as dt
import re
from collections.abc import Sequence

from byline.pages.bound import PAST_VERB, Bound, Clause, is_past, years
from byline.records import Interval, Report, Span
from byline.text import calendar
from byline.text.tense import lean_of
from byline.text.timewords import TimeWord

LAST_MONTH = 9  # a month of the last quarter, told as past, is as often last year's
YEARS_KNOWN = range(1900, 2150)
FIRST_SINCE = re.compile(r"\bfirst (?:[\w’'-]+ ){1,10}?since (?:\w+ ){0,2}$", re.IGNORECASE)
LAST_IN = re.compile(r"\blast (?:[\w’'-]+ ){1,4}in (?:\w+ )?$", re.IGNORECASE)
FIRST_IN = re.compile(
    r"\bfirst (?:[\w’'-]+ ){1,10}?in "
    r"(?P<hedge>nearly |almost |about |some |more than |over |at least |the past )?(?:[\w-]+ )?(?:years?|decades?)$",
    re.IGNORECASE,
)
HEDGES = {
    "nearly": (-1, 0),
    "almost": (-1, 0),
    "about": (-1, 1),
    "some": (-1, 1),
    "more than": (0, 1),
    "over": (0, 1),
    "at least": (0, 1),
}
"""Years less and more that a hedged count may stand for."""
OPENS_PAST = re.compile(rf"^,?(?: [\w’'-]+,?){{0,12}} {PAST_VERB}\b", re.IGNORECASE)


def bounds(report: Report, clauses: Sequence[Clause]) -> list[Bound]:
    """Return the bounds that sentences of a report set together."""
    return _first_in_years(report, clauses) + _months_of_this_year(report, clauses)


def _first_in_years(report: Report, clauses: Sequence[Clause]) -> list[Bound]:
    """Read "the first visit since 2007" with "his first trip in eight years": eight years after 2007."""
    since = next(
        (found for clause in clauses for word in clause.words if (found := _since(report, clause, word))), None
    )
    after = next((then for clause in clauses for word in clause.words if (then := _after(report, clause, word))), None)
    if since is None or after is None:
        return []
    (year, one), (count, hedge, other) = since, after
    less, more = HEDGES.get(hedge, (0, 0))
    why = f"“{one.of(report)}” and “{other.of(report)}” give {year + count}"
    return [Bound((years(year + count + less, year + count + more),), (one, other), why)]


def _since(report: Report, clause: Clause, word: TimeWord) -> tuple[int, Span] | None:
    before = clause.text[max(0, word.start - 80) : word.start]
    said = FIRST_SINCE.search(before) or LAST_IN.search(before)
    if said is None or not re.fullmatch(r"\d{4}(?:-\d\d)?", word.value):
        return None
    return int(word.value[:4]), clause.span(report, word.start - len(said.group()), word.end)


def _after(report: Report, clause: Clause, word: TimeWord) -> tuple[int, str, Span] | None:
    length = re.fullmatch(r"P(\d{1,3})Y", word.value)
    said = (
        FIRST_IN.search(clause.text[max(0, word.start - 80) : word.end]) if length and word.type == "DURATION" else None
    )
    if length is None or said is None:
        return None
    span = clause.span(report, word.end - len(said.group()), word.end)
    return int(length[1]), (said["hedge"] or "").strip().lower(), span


def _months_of_this_year(report: Report, clauses: Sequence[Clause]) -> list[Bound]:
    """Read months told as past without their year: two or more, the last no later than September, are this year's.

    A single month, or one of the last quarter, may be last year's: those say nothing.
    """
    named = [(clause, word) for clause in clauses for word in clause.words if _is_month_past(clause.text, word)]
    if len({word.value for _, word in named}) < 2:
        return []
    _, latest = max(named, key=lambda pair: _told_from(pair[1], 2001))
    if int(latest.value[5:7]) > LAST_MONTH or any(_since_before(c, w, latest) for c, w in named):
        return []
    spans: dict[str, Span] = {}
    for clause, word in named:
        spans.setdefault(word.value, clause.span(report, word.start, word.end))
    days = tuple(Interval(_told_from(latest, year), dt.date(year + 1, 1, 1)) for year in YEARS_KNOWN)
    said = " and ".join(f"“{span.of(report)}”" for span in spans.values())
    return [Bound(days, tuple(spans.values()), f"{said} are past and of the same year")]


def _is_month_past(text: str, word: TimeWord) -> bool:
    if word.type != "DATE" or word.shift is not None or not re.fullmatch(r"XXXX-\d\d", word.value):
        return False
    opens = text[: word.start].strip().lower() in {"in", "since"} and OPENS_PAST.match(text[word.end :]) is not None
    return is_past(text, word) or (opens and "past" in lean_of(text, word.start, word.end))


def _told_from(word: TimeWord, year: int) -> dt.date:
    """Return the first day on which a month can be told of as past: its first, or the end of the part named."""
    interval = calendar.interval_of(f"{year}{word.value[4:]}")
    assert interval is not None
    return calendar.part_of(interval, word.modifier).end if word.modifier else interval.start


def _since_before(clause: Clause, word: TimeWord, latest: TimeWord) -> bool:
    """Whether something lasts since a month earlier than the latest: then that one may be last year's."""
    lasting = clause.text[: word.start].rstrip().lower().endswith("since") or word.modifier.startswith("since")
    return lasting and word.value[5:7] < latest.value[5:7]
