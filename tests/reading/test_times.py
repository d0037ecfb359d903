import datetime as dt

import pytest

from byline.reading.located import Located, SentenceReading
from byline.reading.times import anchor
from byline.records import Interval, Publication, Report, Time
from byline.text.sentences import sentences
from byline.text.timewords import timewords

TUESDAY = "2015-11-24"


def report(text: str, start: str | None = TUESDAY, end: str | None = None) -> Report:
    published = None
    if start:
        first = dt.date.fromisoformat(start)
        last = dt.date.fromisoformat(end) if end else first + dt.timedelta(days=1)
        published = Publication(start=first, end=last, precision="day", why="given")
    return Report(id="r", source="r.txt", text=text, published=published)


def times(text: str, start: str | None = TUESDAY, end: str | None = None) -> tuple[Time, ...]:
    located = [
        Located(s.start, s.end, "body", 0, SentenceReading((), (), timewords(text[s.start : s.end]), (), (), ()))
        for s in sentences(text)
    ]
    return anchor(report(text, start, end), located)


def values(text: str, start: str | None = TUESDAY, end: str | None = None) -> list[str]:
    return [time.value for time in times(text, start, end)]


def interval(start: str, end: str) -> Interval:
    return Interval(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoy arrived on Monday.", "2015-11-23"),
        ("The envoy arrived on Tuesday.", "2015-11-24"),
        ("The envoy will arrive on Monday.", "2015-11-30"),
        ("The union urged its members to stop work on Thursday.", "2015-11-26"),
        ("The union urged its members to stop work on Monday.", "2015-11-23"),
        ("The minister managed to leave on Thursday.", "2015-11-19"),
        ("The envoy arrived last week.", "2015-W47"),
        ("The envoy arrived yesterday.", "2015-11-23"),
        ("The deal was signed in July.", "2015-07"),
        ("The deal was signed in December.", "2014-12"),
        ("The deal will be signed in March.", "2016-03"),
        ("The deal was signed on Dec. 4.", "2014-12-04"),
        ("The deal was signed last April.", "2015-04"),
        ("The deal was signed two years ago.", "2013"),
        ("The deal was signed last spring.", "2015-SP"),
        ("The mill shut at the end of the year.", "2015"),
        ("Sales rose in the third quarter.", "2015-Q3"),
        ("The shop shut on Christmas Eve.", "2014-12-24"),
        ("The town voted last Thanksgiving.", "2014-11-27"),
        ("A hearing is due the week of March 6.", "2016-W09"),
        ("The cars had been sold recently.", "PAST_REF"),
        ("The envoy is to fly home this Friday.", "2015-11-27"),
        ("The court heard the case this Monday.", "2015-11-23"),
        ("The trial resumes a week from Monday.", "2015-12-07"),
        ("The club was sold the previous week.", "2015-W47"),
        ("The price is up from a year earlier.", "2014"),
        ("He was in Rome the week before last.", "2015-W46"),
        ("The offer closes in the second half of next year.", "2016-H2"),
        ("In the next decade the sea will rise.", "P10Y"),
        ("The well ran dry five or six weeks ago.", "2015-W43"),
        ("The match starts at 7pm on Friday.", "2015-11-27T19:00"),
        ("The train is due at 1805 GMT.", "2015-11-24T18:05"),
    ],
)
def test_a_time_is_counted_from_the_reports_day_by_its_tense(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_story_told_is_counted_from_where_it_stands() -> None:
    text = "The dam broke on 7 May 1998. It was mended the following day. Two weeks later it broke again that year."
    assert values(text) == ["1998-05-07", "1998-05-08", "1998-W21", "1998"]


def test_the_next_day_is_the_one_after_the_story() -> None:
    assert values("He was shot on Nov. 2 and died the next day.") == ["2015-11-02", "2015-11-03"]


def test_the_end_of_a_span_of_weekdays_follows_its_start() -> None:
    assert values("Rain is forecast from Thursday to Tuesday.") == ["2015-11-26", "2015-12-01"]


def test_a_quarter_is_the_one_in_which_most_of_its_months_lie() -> None:
    assert values("Sales fell in the quarter ended July 31.") == ["2015-Q2", "2015-07-31"]


def test_last_week_on_a_sunday_is_the_week_that_ends_with_it() -> None:
    assert values("The deal was signed last week.", "2015-11-22") == ["2015-W47"]
    assert values("The deal was signed last week.", "2015-11-23") == ["2015-W47"]
    assert values("The deal was signed two weeks ago.", "2015-11-22") == ["2015-W45"]


def test_many_years_later_than_a_report_of_today_is_another_story() -> None:
    assert values("It was signed today, 200 years later.") == ["2015-11-24", "XXXX"]
    assert values("It was signed in 2009. Six years later it was broken.") == ["2009", "2015"]


def test_years_earlier_are_years_and_a_year_earlier_has_the_grain_of_the_story() -> None:
    text = "It was signed on 2 June 2014. Four years earlier he was poor. A year earlier he was rich."
    assert values(text) == ["2014-06-02", "2010", "2013-06-02"]


def test_that_day_is_the_last_day_named_whatever_years_stand_between() -> None:
    text = "It burned on 7 May 1998. It had burned in 1953 as well. It was mended the next day."
    assert values(text) == ["1998-05-07", "1953", "1998-05-08"]


def test_an_hour_is_of_the_day_told_but_the_hour_that_heads_an_entry_is_of_today() -> None:
    text = "It was the worst vote since 1953, he said on Friday. Polls closed at 8 p.m."
    assert values(text) == ["1953", "2015-11-20", "2015-11-20T20:00"]
    assert values("It fell on Friday.\n5:15 p.m.\nIt rose.") == ["2015-11-20", "2015-11-24T17:15"]


def test_a_day_within_a_month_or_year_stays_open() -> None:
    (_, time) = times("The mine shut in July 1998. That day 40 men wept.")
    assert (time.value, time.interval) == ("1998-07-XX", None)
    assert values("The mine shut in 1998. It reopened two weeks later.") == ["1998", "XXXX-WXX"]


def test_that_before_a_weekday_is_often_no_demonstrative() -> None:
    assert values("It began on 2 May 2014. She said that Friday's vote was close.") == ["2014-05-02", "2015-11-20"]
    assert values("It began on 2 May 2014. It ended on that Sunday.") == ["2014-05-02", "2014-05-04"]


def test_a_landmark_leaves_the_story_where_it_is() -> None:
    assert values("He was shot on Nov. 2. It was as on 9/11. He died two days later.")[-1] == "2015-11-04"


def test_a_year_earlier_leaves_the_story_where_it_is() -> None:
    text = "Profit rose in the third quarter of 2014. It was 3 crowns a year earlier. Costs fell in the quarter."
    assert values(text) == ["2014-Q3", "2013-Q3", "2014-Q3"]


def test_a_year_earlier_beside_nine_months_is_the_year_before() -> None:
    text = "Profit rose in the third quarter of 2014. In the first nine months it was 9 crowns, from 7 a year earlier."
    assert values(text) == ["2014-Q3", "P9M", "2013"]


def test_late_september_is_its_last_third() -> None:
    (time,) = times("Troops have arrived since late September.")
    assert (time.value, time.interval) == ("2015-09", interval("2015-09-21", "2015-10-01"))


def test_the_past_years_reach_back_from_the_report() -> None:
    (time,) = times("It has rained over the past eight years.")
    assert (time.type, time.value, time.interval) == ("DURATION", "P8Y", interval("2007-11-24", "2015-11-25"))


def test_a_length_by_itself_has_no_days() -> None:
    (time,) = times("The siege took eight years.")
    assert time.interval is None


def test_without_a_date_absolute_times_keep_their_values_and_relative_ones_stay_open() -> None:
    text = "It was built in 2007. It fell on Monday. It will reopen in July. It is now shut."
    found = times(text, start=None)
    assert [time.value for time in found] == ["2007", "XXXX-WXX-1", "XXXX-07", "PRESENT_REF"]
    assert [time.interval is None for time in found] == [False, True, True, True]


def test_a_report_dated_by_an_interval_says_only_what_holds_for_all_its_days() -> None:
    text = "It fell on Monday. It was sold in July. It was bought last year. It opened in 2007."
    found = times(text, start="2015-10-01", end="2016-01-01")
    assert [time.value for time in found] == ["2015-WXX-1", "2015-07", "2014", "2007"]
    assert found[0].interval == interval("2015-09-28", "2015-12-29")


def test_a_day_of_a_report_dated_within_a_month_keeps_the_month() -> None:
    [time] = times("They shook hands yesterday.", start="2015-11-24", end="2015-11-27")
    assert (time.value, time.interval) == ("2015-11-XX", interval("2015-11-23", "2015-11-26"))
    assert values("They shook hands yesterday.", start="2015-11-30", end="2015-12-03") == ["2015-XX-XX"]


def test_a_two_day_interval_over_new_year_leaves_the_year_open() -> None:
    assert values("It was sold last year.", start="2015-12-31", end="2016-01-02") == ["XXXX"]


def test_spans_point_at_the_words_in_the_report() -> None:
    text = "Rain fell. It fell on Monday."
    (time,) = times(text)
    assert text[time.start : time.end] == "Monday"


def test_the_same_report_gives_the_same_ids() -> None:
    assert times("It fell on Monday.") == times("It fell on Monday.")
