"""Days, weeks, months, seasons and quarters: arithmetic on the calendar, and what a TIMEX3 value spans.

Weeks are ISO weeks and begin on Monday. Seasons are the meteorologist's of the northern hemisphere,
which news in English means: winter is December of the year before to February.
"""

import calendar
import datetime as dt
import re
from typing import Literal

from byline.records import Interval, day

Unit = Literal["hour", "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SEASONS = {"winter": "WI", "spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA"}
SEASON_STARTS = {"WI": 0, "SP": 3, "SU": 6, "FA": 9}  # month; 0: December of the year before
FIRST_YEAR, LAST_YEAR = 1, 9998

VALUE = re.compile(
    r"""(?P<year>\d{4})
        (?: -W(?P<week>\d\d)(?:-(?P<weekend>WE)|-(?P<weekday>[1-7]))?
          | -Q(?P<quarter>[1-4]) | -H(?P<half>[12]) | -(?P<season>WI|SP|SU|FA)
          | -(?P<month>\d\d)(?:-(?P<day>\d\d))? )?
        (?:T[\w:]*)? $""",
    re.VERBOSE,
)


def add_months(date: dt.date, months: int) -> dt.date:
    """Return the same day some months on; the month's last day when it has none such."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    return dt.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def add_days(date: dt.date, days: int) -> dt.date:
    """Return a day some days on, kept within the calendar Python knows."""
    number = min(max(date.toordinal() + days, 1), dt.date(LAST_YEAR, 12, 31).toordinal())
    return dt.date.fromordinal(number)


def add(date: dt.date, count: int, unit: str) -> dt.date:
    """Return the day `count` units on."""
    if unit in {"day", "week", "weekend", "hour"}:
        return add_days(date, count * {"week": 7, "weekend": 7, "day": 1, "hour": 0}[unit])
    months = {"month": 1, "quarter": 3, "half": 6, "season": 12, "year": 12, "decade": 120, "century": 1200}[unit]
    return add_months(date, count * months)


def months(year: int, first: int, count: int) -> Interval | None:
    """Return the interval of `count` months from month `first` of a year; None outside of the calendar."""
    if not FIRST_YEAR < year < LAST_YEAR:
        return None
    start = add_months(dt.date(year, 1, 1), first - 1)
    return Interval(start, add_months(start, count))


def week(date: dt.date) -> str:
    """Return the ISO week a day lies in, as a TIMEX3 value."""
    year, number, _ = date.isocalendar()
    return f"{year:04}-W{number:02}"


def season(date: dt.date) -> tuple[int, str]:
    """Return the year and code of the season a day lies in; December counts to the next year's winter."""
    if date.month == 12:
        return date.year + 1, "WI"
    return date.year, ("WI", "SP", "SU", "FA")[date.month // 3]


def value_of(date: dt.date, unit: str) -> str:
    """Return the TIMEX3 value of the day, week, month … that a day lies in."""
    match unit:
        case "week":
            return week(date)
        case "weekend":
            return f"{week(date)}-WE"
        case "month":
            return f"{date.year:04}-{date.month:02}"
        case "quarter":
            return f"{date.year:04}-Q{(date.month + 2) // 3}"
        case "half":
            return f"{date.year:04}-H{1 if date.month < 7 else 2}"
        case "season":
            return "{:04}-{}".format(*season(date))
        case "year":
            return f"{date.year:04}"
        case "decade":
            return f"{date.year:04}"[:3]
        case "century":
            return f"{date.year:04}"[:2]
    return date.isoformat()


def interval_of(value: str) -> Interval | None:
    """Return the days a TIMEX3 date or time stands for; None when the value leaves them open or is no date."""
    if re.fullmatch(r"\d{2,3}", value):
        length = 10 ** (4 - len(value))
        return months(int(value) * length, 1, 12 * length)
    found = VALUE.match(value)
    if found is None:
        return None
    part = found.groupdict()
    year = int(part["year"])
    if not FIRST_YEAR < year < LAST_YEAR:
        return None
    try:
        if part["week"]:
            return _of_week(year, int(part["week"]), part["weekday"], bool(part["weekend"]))
        if part["day"]:
            return day(dt.date(year, int(part["month"]), int(part["day"])))
    except (ValueError, OverflowError):
        return None  # 30 February, week 53 of a year of 52
    return _of_months(year, part)


def _of_week(year: int, number: int, weekday: str | None, weekend: bool) -> Interval:
    monday = dt.date.fromisocalendar(year, number, 1)
    if weekday:
        return day(add_days(monday, int(weekday) - 1))
    return Interval(add_days(monday, 5 if weekend else 0), add_days(monday, 7))


def _of_months(year: int, part: dict[str, str | None]) -> Interval | None:
    if part["month"]:
        return months(year, int(part["month"]), 1) if 1 <= int(part["month"]) <= 12 else None
    if part["quarter"]:
        return months(year, int(part["quarter"]) * 3 - 2, 3)
    if part["half"]:
        return months(year, int(part["half"]) * 6 - 5, 6)
    if part["season"]:
        return months(year, SEASON_STARTS[part["season"]], 3)
    return months(year, 1, 12)


def part_of(interval: Interval, modifier: str) -> Interval:
    """Return the third of an interval that START, MID or END stands for; days on the border belong to both thirds."""
    third = interval.days / 3
    if modifier == "START":
        return Interval(interval.start, add_days(interval.start, -int(-third // 1)))
    if modifier == "END":
        return Interval(add_days(interval.start, int(2 * third)), interval.end)
    if modifier == "MID":
        return Interval(add_days(interval.start, int(third)), add_days(interval.start, -int(-2 * third // 1)))
    return interval


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar.

    Source: the anonymous algorithm published in Nature, 1876, as given by Meeus, Astronomical Algorithms.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, number = divmod(h + ell - 7 * m + 114, 31)
    return dt.date(year, month, number + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    """Return the number-th weekday (Monday 0) of a month; -1 is the last."""
    if number > 0:
        first = dt.date(year, month, 1)
        return add_days(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return add_days(last, -((last.weekday() - weekday) % 7))


MOVING = {  # month, weekday, which of the month, days after
    "thanksgiving": (11, 3, 4, 0),
    "thanksgiving day": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
    "thanksgiving eve": (11, 3, 4, -1),
    "columbus day": (10, 0, 2, 0),
    "labor day": (9, 0, 1, 0),
    "memorial day": (5, 0, -1, 0),
    "martin luther king day": (1, 0, 3, 0),
    "presidents day": (2, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0),
    "mother's day": (5, 6, 2, 0),
    "father's day": (6, 6, 3, 0),
    "election day": (11, 0, 1, 1),
}
AFTER_EASTER = {
    "mardi gras": -47,
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
}
MOVING_HOLIDAYS = (*MOVING, *AFTER_EASTER)


def moving_holiday(name: str, year: int) -> dt.date | None:
    """Return the day of a holiday that moves, as kept in the United States and the western churches."""
    if not FIRST_YEAR < year < LAST_YEAR:
        return None
    if name in AFTER_EASTER:
        return add_days(easter(year), AFTER_EASTER[name])
    if name in MOVING:
        month, weekday, number, more = MOVING[name]
        return add_days(nth_weekday(year, month, weekday, number), more)
    return None
