import datetime as dt

import pytest

from byline.records import Interval
from byline.text import calendar


def interval(start: str, end: str) -> Interval:
    return Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2015-11-23", "2015-11-23", "2015-11-24"),
        ("2015-11-23TMO", "2015-11-23", "2015-11-24"),
        ("2015-06", "2015-06-01", "2015-07-01"),
        ("2015", "2015-01-01", "2016-01-01"),
        ("2015-W53", "2015-12-28", "2016-01-04"),
        ("2015-W47-WE", "2015-11-21", "2015-11-23"),
        ("2015-Q3", "2015-07-01", "2015-10-01"),
        ("2015-H2", "2015-07-01", "2016-01-01"),
        ("2015-WI", "2014-12-01", "2015-03-01"),
        ("199", "1990-01-01", "2000-01-01"),
        ("19", "1900-01-01", "2000-01-01"),
    ],
)
def test_a_value_spans_its_days(value: str, start: str, end: str) -> None:
    assert calendar.interval_of(value) == interval(start, end)


@pytest.mark.parametrize("value", ["2015-02-30", "2014-W53", "2015-13", "XXXX-11-23", "P3D", "PAST_REF", ""])
def test_a_value_that_is_no_day_spans_nothing(value: str) -> None:
    assert calendar.interval_of(value) is None


def test_the_thirds_of_a_month_cover_it() -> None:
    september = interval("2015-09-01", "2015-10-01")
    parts = [calendar.part_of(september, modifier) for modifier in ("START", "MID", "END")]
    assert parts == [
        interval("2015-09-01", "2015-09-11"),
        interval("2015-09-11", "2015-09-21"),
        interval("2015-09-21", "2015-10-01"),
    ]


def test_a_month_on_from_its_last_day_is_a_last_day() -> None:
    assert calendar.add_months(dt.date(2016, 1, 31), 1) == dt.date(2016, 2, 29)


def test_days_past_the_end_of_the_calendar_stay_in_it() -> None:
    assert calendar.add(dt.date(9990, 1, 1), 99_999, "century").year == calendar.LAST_YEAR


@pytest.mark.parametrize(("year", "month", "day"), [(2015, 4, 5), (2016, 3, 27), (2024, 3, 31)])
def test_easter_falls_where_almanacs_put_it(year: int, month: int, day: int) -> None:
    assert calendar.easter(year) == dt.date(year, month, day)


def test_thanksgiving_is_the_fourth_thursday_of_november() -> None:
    assert calendar.moving_holiday("thanksgiving", 2015) == dt.date(2015, 11, 26)


@pytest.mark.parametrize("year", [0, 1, 9999, 10_000])
def test_no_holiday_falls_outside_of_the_calendar(year: int) -> None:
    assert calendar.moving_holiday("easter", year) is None
