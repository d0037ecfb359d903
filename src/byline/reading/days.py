"""When the happenings of a report were: by the time words of their clause, else by the day the report tells of.

A report that dates its main happening early ("on Tuesday", "today") goes on telling of that day until it says
otherwise; a report that dates nothing gives its undated happenings no day, however near its own date may be.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec

from byline.reading.happenings import Happening
from byline.reading.located import Located
from byline.records import Interval, Report, Time

OPENING_SENTENCES = 6
"""The day a report tells of is named this early or not at all."""

LONGEST_AGO_DAYS = 14
"""A day longer before the report than this is background, not what it tells of."""


LONG_PAST_DAYS = 45
"""An event so long before its report is what went before, not what the report tells of."""

YEAR_DAYS = 366
YEAR_ALONE = re.compile(r"\d{4}")

SURE_DAYS = 3
"""A report whose date is known less well than this has no day that it tells of."""

SO_FAR = re.compile(
    r"\b(?:since|ever|never|always|often|long|repeatedly|increasingly|many|most|years|months|decades|times"
    r"|(?:more than|over|at least|nearly|almost|about|some|up to)(?: an?)?"
    r" (?:\d[\d,.]*|\w+(?:dreds?|sands?|lions?)|dozens?|scores))\b",
    re.IGNORECASE,
)
"""What "has killed more than 900 people" or "has often failed" sums up is of no one day."""

BOUND = re.compile(r"\b(?:since|until|till|before)\s+(?:the\s+|late\s+|early\s+|mid-?)?$", re.IGNORECASE)


class Dated(msgspec.Struct, frozen=True):
    """When an event was: a TIMEX3 value, the days it stands for, and whether its own words say so."""

    value: str | None = None
    interval: Interval | None = None
    own: bool = True


class Calendar(msgspec.Struct, frozen=True):
    """The times of one report, when it was published, and the day it tells of."""

    times: tuple[Time, ...]
    starts: tuple[int, ...]
    published: Interval | None
    told: Dated
    said: Dated  # the day on which what it tells of was said: "… on Monday night, police said on Tuesday"
    latest: dt.date | None = None  # the last day that what the report tells as done is dated by
    by_weekday: bool = False  # whether it names days or months and leaves their year to the reader
    heading: int = -1  # where a headline starts that no block marks: a first line without a full stop

    @property
    def told_by_day(self) -> bool:
        """Whether the report's own date is known well enough for a day-by-day account."""
        return self.published is not None and self.published.days <= SURE_DAYS

    def heads(self, sentence: Located) -> bool:
        """Whether a sentence is a headline, whose present tense tells of what is done."""
        return sentence.block == "headline" or sentence.start == self.heading

    def within(self, start: int, end: int) -> Sequence[Time]:
        """Return the times that lie in [start, end)."""
        first = last = bisect_left(self.starts, start)
        while last < len(self.times) and self.times[last].end <= end:
            last += 1
        return self.times[first:last]


def calendar(report: Report, located: Sequence[Located], times: Iterable[Time]) -> Calendar:
    """Gather the times of a report by which its events are dated."""
    usable = sorted((t for t in times if t.interval and t.type in ("DATE", "TIME")), key=lambda t: (t.start, t.end))
    published = report.published.interval if report.published else None
    first = located[0] if located else None
    heading = first.start if first and len(located) > 1 and report.text[first.end - 1].isalnum() else -1
    plain = Calendar(
        tuple(usable),
        tuple(time.start for time in usable),
        published,
        Dated(),
        Dated(),
        by_weekday=any(time.value.startswith("XXXX") for time in times),
        heading=heading,
    )
    told, said = _told_days(plain, located)
    return msgspec.structs.replace(plain, told=told, said=said, latest=_latest_told(plain, located))


def long_past(days: Calendar, when: Dated) -> bool:
    """Whether something was so long before its report that it is what went before, not what the report tells of.

    A report without a date says so when it dates something else by more than a year later, or when it names its own
    days without a year ("on Monday", "in July") and this by a year alone ("in 1928").
    """
    if when.interval is None:
        return False
    if days.published:
        return (days.published.start - when.interval.end).days > LONG_PAST_DAYS
    if days.latest and (days.latest - when.interval.end).days > YEAR_DAYS:
        return True
    return days.by_weekday and bool(when.value and YEAR_ALONE.fullmatch(when.value))


def dated(text: str, days: Calendar, sentence: Located, happening: Happening) -> Dated:
    """Date a happening by the time words of its clause, the nearest to its trigger; else by the day told of.

    Only what a main clause tells as done takes the day told of.
    """
    around = _in_clause(days, sentence, happening)
    own = [time for time in around if not _bounds(text, time)]
    if own:
        middle = sentence.start + happening.start
        nearest = min(own, key=lambda time: (abs(time.start - middle), time.start))
        return Dated(nearest.value, nearest.interval)
    if around:
        return Dated()
    if not _told_as_done(text, days, sentence, happening):
        return Dated()
    return days.said if _is_speech(sentence, happening) else days.told


def _in_clause(days: Calendar, sentence: Located, happening: Happening) -> list[Time]:
    return [
        time
        for time in days.within(sentence.start, sentence.end)
        if any(start <= time.start - sentence.start < end for start, end in happening.clause)
    ]


def _bounds(text: str, time: Time) -> bool:
    """Whether a time only bounds what happened: "since July", "until Monday", "before the vote of May"."""
    return bool(BOUND.search(text, max(0, time.start - 16), time.start))


def _told_as_done(text: str, days: Calendar, sentence: Located, happening: Happening) -> bool:
    if happening.negated or happening.supposed or (happening.noun and happening.tense == "none"):
        return False
    if happening.tense == "present":
        return days.heads(sentence) and happening.aside == 0
    if happening.tense in ("progressive", "participle"):
        return happening.aside == 1
    if happening.tense == "perfect" and _sums_up(text, sentence, happening):
        return False
    return happening.tense in ("past", "perfect") and happening.aside == 0


def _sums_up(text: str, sentence: Located, happening: Happening) -> bool:
    """Whether a clause tells what has come about so far, not what has just been done."""
    return any(SO_FAR.search(text, sentence.start + start, sentence.start + end) for start, end in happening.clause)


def _told_days(days: Calendar, located: Sequence[Located]) -> tuple[Dated, Dated]:
    """Return the day that the opening sentences date something done by, and the day they date what is said by.

    A report whose opening was said on another day than what it tells of may go on with either: what is said later
    was said on that day, and what is done later has no day.
    """
    if days.published is None or not days.told_by_day:
        return Dated(), Dated()
    telling = [s for s in located if s.reading.happenings and s.block in ("body", "headline")]
    for sentence in telling[:OPENING_SENTENCES]:
        done, said = _own_days(days, sentence, days.published)
        if done or said:
            first, last = (done or said)[0], (said or done)[0]
            return (first if first == last else Dated()), last
    return Dated(), Dated()


def _own_days(days: Calendar, sentence: Located, published: Interval) -> tuple[list[Dated], list[Dated]]:
    """Return the days lately by which a sentence dates what its main clauses tell as done, and as said."""
    done: list[Dated] = []
    said: list[Dated] = []
    for happening in sentence.reading.happenings:
        if happening.tense in ("past", "perfect") and happening.aside == 0 and not happening.supposed:
            found = said if _is_speech(sentence, happening) else done
            for time in _in_clause(days, sentence, happening):
                if time.interval and _lately(time.interval, published):
                    found.append(Dated(time.value[:10], time.interval, own=False))
    return done, said


def _is_speech(sentence: Located, happening: Happening) -> bool:
    return any(
        start < happening.end and happening.start < end for start, end in (s.cue for s in sentence.reading.sayings)
    )


def _latest_told(days: Calendar, located: Sequence[Located]) -> dt.date | None:
    """Return the last first day of the times by which an undated report dates what it tells as done."""
    if days.published:
        return None
    return max(
        (
            time.interval.start
            for sentence in located
            for happening in sentence.reading.happenings
            if happening.tense in ("past", "perfect", "pluperfect") and not happening.supposed
            for time in _in_clause(days, sentence, happening)
            if time.interval
        ),
        default=None,
    )


def _lately(day: Interval, published: Interval) -> bool:
    return day.days == 1 and 0 <= (published.end - day.end).days <= LONGEST_AGO_DAYS + published.days - 1
