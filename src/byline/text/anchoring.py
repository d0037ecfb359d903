"""From what a time expression means by itself to a date: given the day it is counted from.

Shared by the reading of reports and the dating of pages.
"""

import datetime as dt

import msgspec

from byline.records import Interval, day
from byline.text import calendar
from byline.text.timewords import TimeWord

UNTOLD = 2  # news tells of what was more than of what comes
FAR_DAYS = 10_000  # farther than any date that is tried
DAYS_OF = {"day": 1, "weekday": 7, "week": 7, "weekend": 7, "month": 31}
"""A time told of that is longer than this does not say which day, week or month is meant."""
SOON_DAYS = 366  # what is told as "five years later" lies no farther ahead
SUNDAY = 6
DAYS_AHEAD = 3  # a day that is as likely past as to come is the next one if that is nearer
WRONG_SIDE = 6  # the nearer date on the wrong side of the report is taken only when the right one is much farther


class Anchored(msgspec.Struct, frozen=True):
    """A time expression on the calendar."""

    value: str
    interval: Interval | None = None


def anchored(word: TimeWord, today: dt.date | None, told: str | None) -> Anchored:
    """Return what a time expression stands for.

    Args:
        word: the expression.
        today: the day the report was published; None when it is not known.
        told: TIMEX3 value of the time told of before, for "the following day" and "that year".

    Returns:
        The TIMEX3 value, with X for what stays open, and the days it stands for, None while any is open.
    """
    if word.type == "DURATION":
        return Anchored(word.value, _length(word, today))
    if word.type == "SET" or word.value.endswith("_REF"):
        return Anchored(word.value + word.clock)
    value = _value(word, today, told)
    interval = calendar.interval_of(value)
    if interval is not None and word.modifier:
        interval = calendar.part_of(interval, word.modifier)
    return Anchored(value + word.clock, interval)


def _length(word: TimeWord, today: dt.date | None) -> Interval | None:
    """Return the days of "the past eight years": anchored at one end on the report's day."""
    if today is None or word.shift is None or word.base != "report" or word.unit is None:
        return None
    if word.unit not in {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}:
        return None
    other = calendar.add(today, word.shift, word.unit)
    start, end = min(today, other), calendar.add_days(max(today, other), 1)
    return Interval(start, end) if start < end else None  # the calendar ends


def _value(word: TimeWord, today: dt.date | None, told: str | None) -> str:
    if "X" not in word.value and not word.value[5:].islower():
        return word.value
    if word.unit == "holiday" and not word.value[5:6].isdigit():
        return _moving_holiday(word, today)
    if word.base == "told" or (word.unit == "year-on-year" and _is_quarter(told)):
        return _from_told(word, today, told)
    if today is None:
        return "XXXX-WXX" if word.unit == "week of" else word.value
    if word.unit == "weekday":
        return _weekday(word, today)
    if word.unit == "week of":
        first = calendar.interval_of(_nearest(word, today))
        return calendar.value_of(first.start, "week") if first else word.value
    if word.shift is not None:
        return _shifted(word, today)
    return _nearest(word, today)


def _from_told(word: TimeWord, today: dt.date | None, told: str | None) -> str:
    """Count from the time told of before, at its own grain: a year before 7 May 1998 is 7 May 1997."""
    interval = calendar.interval_of(told) if told else None
    if word.value.endswith("-QX") and word.value[:4].isdigit():
        return word.value[:4] + (told[4:] if told is not None and _is_quarter(told) else "")
    if word.unit == "quarter" and word.shift == 0 and today is not None and not _is_quarter(told):
        return calendar.value_of(calendar.add_months(today, -3), "quarter")
    if word.unit == "hour":
        if interval is not None and interval.days == 1:
            return interval.start.isoformat()
        return word.value if today is None else today.isoformat()
    if interval is None or told is None:
        return _without_story(word, today)
    if interval.days > DAYS_OF.get(word.unit or "day", interval.days):
        return _within(word, told)
    if word.unit == "weekday":
        return _weekday_from_told(word, interval)
    moved = _moved(word, interval.start, told)
    later = calendar.interval_of(moved) if word.unit == "year-on-year" and today and interval.start <= today else None
    far = later is not None and today is not None and (later.start - today).days > SOON_DAYS
    return word.value if far else moved  # "200 years later" is of another story


def _without_story(word: TimeWord, today: dt.date | None) -> str:
    """Return "a year earlier" and "the previous week" where nothing was told before: counted from the report's day."""
    if (
        today is None
        or word.shift is None
        or word.shift >= 0
        or word.unit not in {"year-on-year", "week", "month", "year"}
    ):
        return word.value
    return _shifted(word, today)


def _within(word: TimeWord, told: str) -> str:
    """Return "that day" of a month or a year told of: as many digits as are known."""
    if word.unit == "day" and word.shift == 0 and told.replace("-", "").isdigit() and len(told) in {4, 7}:
        return told + "XXXX-XX-XX"[len(told) :]
    return word.value


def _is_quarter(told: str | None) -> bool:
    return told is not None and told[5:6] == "Q"


def _moved(word: TimeWord, start: dt.date, told: str) -> str:
    unit, shift = word.unit or "day", word.shift or 0
    if unit == "year-ago quarter":
        return calendar.value_of(calendar.add_months(start, -12), "quarter")
    if unit == "year-on-year":
        then = calendar.add(start, shift, "year")
        return _at_grain_of(told, then) if abs(shift) == 1 else calendar.value_of(then, "year")
    moved = calendar.add(start, shift, unit)
    return calendar.value_of(moved, unit)


def _at_grain_of(told: str, moved: dt.date) -> str:
    for mark, unit in (("Q", "quarter"), ("H", "half"), ("W", "week")):
        if told[5:6] == mark:
            return calendar.value_of(moved, unit)
    return calendar.value_of(
        moved, "day" if len(told) >= 10 else "month" if len(told) == 7 and told[5].isdigit() else "year"
    )


def _weekday_from_told(word: TimeWord, interval: Interval) -> str:
    wanted = int(word.value[-1]) - 1
    gap = (wanted - interval.start.weekday()) % 7
    if word.shift == -1:
        gap = gap - 7
    elif word.shift == 1:
        gap = gap or 7
    return calendar.add_days(interval.start, gap).isoformat()


def _weekday(word: TimeWord, today: dt.date) -> str:
    """Reported weekdays are the last one up to the report's day; promised ones the next one from it on."""
    wanted = int(word.value[-1]) - 1
    gap = (wanted - today.weekday()) % 7
    if word.shift == 0 and word.base == "report":  # this Monday: of this week, or else the next
        gone = "past" in word.lean and wanted < today.weekday()
        return calendar.add_days(today, gap - 7 if gone else gap).isoformat()
    nearer_ahead = word.lean == "either" and 0 < gap <= DAYS_AHEAD
    if word.shift == -1 or (word.shift is None and word.lean != "future" and not nearer_ahead):
        gap = gap - 7 if gap or word.shift == -1 else 0
    elif word.shift is not None:
        gap = (gap or 7) + 7 * (word.shift - 1)
    return calendar.add_days(today, gap).isoformat()


def _shifted(word: TimeWord, today: dt.date) -> str:
    """Count units from the report's day: "last week", "next April", "the third quarter of last year"."""
    unit, shift = word.unit or "day", word.shift or 0
    if unit == "week" and shift == -1 and not word.modifier and today.weekday() == SUNDAY:
        return calendar.week(today)  # a Sunday's "last week" is the one that ends with it
    if unit == "year" and word.value[:4] == "XXXX" and len(word.value) > 4:
        return f"{today.year + shift:04}{word.value[4:]}"
    if unit in {"month", "season", "holiday"} and word.value[5:6] not in {"X", ""}:
        return _named(word.value, today, shift)
    if unit == "year-on-year":
        unit = "year"
    return calendar.value_of(calendar.add(today, shift, unit), unit)


def _named(value: str, today: dt.date, shift: int) -> str:
    """Return the last (-1), this (0) or next (1) April, spring or Christmas seen from a day."""
    for year in range(today.year - 1, today.year + 2) if shift >= 0 else range(today.year + 1, today.year - 2, -1):
        interval = calendar.interval_of(f"{year:04}{value[4:]}")
        if interval is None:
            continue
        if (shift < 0 and interval.end <= today) or (shift > 0 and interval.start > today):
            return f"{year:04}{value[4:]}"
        if shift == 0 and year == today.year:
            return f"{year:04}{value[4:]}"
    return value


def _nearest(word: TimeWord, today: dt.date) -> str:
    """Find the year of "July" or "14 July": the fitting one that is nearest to the report's day."""
    if not word.value.startswith("XXXX-") or "X" in word.value[5:]:
        if word.value == "XXXX-WXX-WE":
            return _weekend(word, today)
        return word.value
    best, least = word.value, 10**9
    for year in (today.year, today.year - 1, today.year + 1, today.year - 2, today.year - 3, today.year + 2):
        value = f"{year:04}{word.value[4:]}"
        interval = calendar.interval_of(value)
        if interval is not None and _distance(interval, today, word.lean) < least:
            best, least = value, _distance(interval, today, word.lean)
    return best


def _distance(interval: Interval, today: dt.date, lean: str) -> int:
    """Days between a time and the report's day; the wrong side of it, for the sentence's tense, counts threefold."""
    if interval.start <= today < interval.end:
        return 0
    past = interval.end <= today
    if lean == "surely past" and not past:
        return (interval.start - today).days + FAR_DAYS
    gap = (today - interval.end).days + 1 if past else (interval.start - today).days
    wrong = (lean == "past" and not past) or (lean == "future" and past)
    return round(gap * WRONG_SIDE) if wrong else round(gap * UNTOLD) if not past and not lean else gap


def _weekend(word: TimeWord, today: dt.date) -> str:
    shift = -1 if "past" in word.lean and today.weekday() < 5 else 0
    return calendar.value_of(calendar.add(today, shift, "week"), "weekend")


def _moving_holiday(word: TimeWord, today: dt.date | None) -> str:
    year, name = word.value[:4], word.value[5:]
    if year != "XXXX":
        found = calendar.moving_holiday(name, int(year))
        return found.isoformat() if found else year
    if today is None:
        return "XXXX-XX-XX"
    near = [calendar.moving_holiday(name, each) for each in (today.year - 1, today.year, today.year + 1)]
    days = [day(each) for each in near if each is not None]
    if not days:
        return "XXXX-XX-XX"
    if word.shift == -1:
        past = [each for each in days if each.start < today]
        return (past or days)[-1].start.isoformat()
    return min(days, key=lambda each: _distance(each, today, word.lean)).start.isoformat()
