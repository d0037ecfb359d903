"""Times of a report: its time expressions on the calendar, counted from its date or from the story it tells."""

import datetime as dt
from collections.abc import Sequence

from byline.reading.located import Located
from byline.records import Interval, Report, Time, content_id
from byline.text import calendar
from byline.text.anchoring import Anchored, anchored
from byline.text.timewords import TimeWord

QUARTER_REACH_CHARS = 400
"""How far on "a year ago" in a report of earnings is the quarter told of, a year before."""
SPANS = frozenset({"P6M", "P9M", "P12M"})
SPAN_REACH_CHARS = 120
"""How far on "a year earlier" is held against "the first nine months": it is the year before."""
DAY_REACH_CHARS = 700
"""How far on "that day" is the last day named, whatever years and months stand between."""


def anchor(report: Report, located: Sequence[Located]) -> tuple[Time, ...]:
    """Return the times of a report in text order.

    Args:
        report: its date, when known, is what "Monday" and "last year" are counted from. When that date
            is an interval, only what holds for each of its days is said.
        located: its sentences with their readings.

    Returns:
        Values are TIMEX3's; the interval is None when the days cannot be known.
    """
    published = report.published.interval if report.published else None
    story = _Story()
    found: list[Time] = []
    for sentence in located:
        for word in sentence.reading.timewords:
            at = sentence.start + word.start
            heading = word.unit == "hour" and word.end - word.start + 1 >= sentence.end - sentence.start
            meant = _meant(word, published, None if heading else story.told(word, at))  # "5:15 p.m." of a live page
            if word.value in SPANS:
                story.span_at = at
            if word.type in {"DATE", "TIME"} and not _is_comparison(word):
                story.tell(meant.value, at)
            found.append(_time(report, sentence, word, meant))
    return tuple(found)


class _Story:
    """The time told of at a place in a report: the last one named, the last day, the last quarter."""

    def __init__(self) -> None:
        self.last: str | None = None
        self.day, self.day_at = "", -DAY_REACH_CHARS
        self.quarter, self.quarter_at = "", -QUARTER_REACH_CHARS
        self.span_at = -QUARTER_REACH_CHARS

    def told(self, word: TimeWord, at: int) -> str | None:
        """Return the TIMEX3 value that a time is counted from: "that day" from a day, "a year ago" from a quarter."""
        if word.unit == "year-on-year" and self.quarter_at < self.span_at > at - SPAN_REACH_CHARS:
            return self.last[:4] if self.last else None
        if _is_comparison(word) and at - self.quarter_at < QUARTER_REACH_CHARS:
            return self.quarter
        if word.unit in {"day", "weekday", "hour"} and at - self.day_at < DAY_REACH_CHARS:
            return self.day
        return self.last

    def tell(self, value: str, at: int) -> None:
        """Go on to another time, when its days are known."""
        interval = calendar.interval_of(value)
        if interval is None:
            return
        self.last = value
        if interval.days == 1:
            self.day, self.day_at = value, at
        if value[5:6] == "Q":
            self.quarter, self.quarter_at = value, at


def _time(report: Report, sentence: Located, word: TimeWord, meant: Anchored) -> Time:
    start, end = sentence.start + word.start, sentence.start + word.end
    return Time(
        id=content_id(report.id, "time", start, end, meant.value),
        report_id=report.id,
        start=start,
        end=end,
        type=word.type,
        value=meant.value,
        interval=meant.interval,
    )


def _meant(word: TimeWord, published: Interval | None, told: str | None) -> Anchored:
    """Anchor on each end of the report's interval, and say what both agree on."""
    if published is None:
        return anchored(word, None, told)
    first = anchored(word, published.start, told)
    last_day = published.end - dt.timedelta(days=1)
    if last_day == published.start:
        return first
    last = anchored(word, last_day, told)
    return first if first == last else Anchored(_common(word, first, last), _hull(first, last))


def _common(word: TimeWord, first: Anchored, last: Anchored) -> str:
    """Return the value with the year, or year and month, that both readings share; else the words' own value."""
    own = word.value + word.clock
    if not own.startswith("XXXX"):
        return own if not own[5:].islower() else "XXXX-XX-XX"
    known = 7 if own[4:7] == "-XX" and first.value[:7] == last.value[:7] else 4
    shared = first.value[:known]
    same = shared == last.value[:known] and shared.replace("-", "").isdigit()
    return shared + own[known:] if same and len(own) > known else own


def _hull(first: Anchored, last: Anchored) -> Interval | None:
    if first.interval is None or last.interval is None:
        return None
    return Interval(min(first.interval.start, last.interval.start), max(first.interval.end, last.interval.end))


def _is_comparison(word: TimeWord) -> bool:
    """Whether a time is only held against the one told of: "a year earlier" and "9/11" leave the story where it is."""
    return word.unit in {"year-on-year", "year-ago quarter", "landmark"} or (
        word.value.endswith("-QX") and word.value[0] != "X"
    )
