"""When the happenings of a report were: by the time words of their clause, else by the day the report tells of.

A report that dates its main happening early ("on Tuesday", "today") goes on telling of that day until it says
otherwise; a report that dates nothing gives its undated happenings no day, however near its own date may be.
"""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from byline.reading.happenings import Happening
from byline.reading.located import Located
from byline.reading.timebounds import YEAR_ALONE, by_then, came_first, is_elsewhen, is_quoted, only_bounds, sums_up
from byline.records import Interval, Report, Time

OPENING_SENTENCES = 6
"""The day a report tells of is named this early or not at all."""

LONGEST_AGO_DAYS = 14
"""A day longer before the report than this is background, not what it tells of."""

LONG_PAST_DAYS = 45
"""An event so long before its report is what went before, not what the report tells of."""

YEAR_DAYS = 366

SURE_DAYS = 3
"""A report whose date is known less well than this has no day that it tells of."""

APPOINTED = re.compile(r"(?:re)?scheduled|planned|set|expected|slated|due|postponed|delayed|moved", re.IGNORECASE)
"""What is done now for a day to come, by which it is dated."""

STRAYED = 2
"""So many sentences of other times, and none of its day between them, and a report tells of its day no longer."""

PAST = frozenset({"past", "perfect", "pluperfect", "imperfect"})
DONE = PAST | {"participle"}
"""Tenses of what is done."""

NOW = frozenset({"present", "progressive"})

ONLY_SAID = re.compile(r"said|told|wrote|added|noted|reported|argued|claimed", re.IGNORECASE)


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
    turns: tuple[int, ...] = ()  # where the report leaves the day it tells of, comes back to it, leaves it again …
    latest: dt.date | None = None  # the last day that what the report tells as done is dated by
    by_weekday: bool = False  # whether it names days or months and leaves their year to the reader
    heading: int = -1  # where a headline starts that no block marks: a first line without a full stop

    @property
    def told_by_day(self) -> bool:
        """Whether the report's own date is known well enough for a day-by-day account."""
        return self.published is not None and self.published.days <= SURE_DAYS

    def holds(self, place: int) -> bool:
        """Whether a report still tells of its day at a place: it has told of no other day, or has come back."""
        return bisect_right(self.turns, place) % 2 == 0

    def heads(self, sentence: Located) -> bool:
        """Whether a sentence is a headline or a caption, whose present tense tells of what is done."""
        return sentence.block in ("headline", "caption") or sentence.start == self.heading

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
    told, said = _told_days(report.text, plain, located)
    turns = _turns(report.text, plain, located, told, said)
    return msgspec.structs.replace(plain, told=told, said=said, turns=turns, latest=_latest_told(plain, located))


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


def over(days: Calendar, when: Dated) -> bool:
    """Whether the days of something ended before its report's day began."""
    return bool(days.published and when.interval and when.interval.end <= days.published.start)


def dated(text: str, days: Calendar, sentence: Located, happening: Happening) -> Dated:
    """Date a happening by the time words of its clause, the nearest to its trigger; else by the day told of.

    Only what a main clause tells as done takes the day told of.
    """
    around = _in_clause(days, sentence, happening)
    middle = sentence.start + happening.start
    own = [t for t in around if not only_bounds(text, t, middle) and not _belied(text, days, sentence, happening, t)]
    if own:
        nearest = min(own, key=lambda time: (abs(time.start - middle), time.start))
        return Dated(nearest.value, nearest.interval)
    if around:
        return Dated()
    if not _told_as_done(text, days, sentence, happening) or not days.holds(sentence.start):
        return Dated()
    return days.said if _is_speech(sentence, happening) else days.told


def _in_clause(days: Calendar, sentence: Located, happening: Happening) -> list[Time]:
    return [
        time
        for time in days.within(sentence.start, sentence.end)
        if any(start < time.end - sentence.start <= end for start, end in happening.clause)
    ]


def _belied(text: str, days: Calendar, sentence: Located, happening: Happening, time: Time) -> bool:
    """Whether a time is not when something was done: one to come ("approved 2030 rates"), or by when it was.

    What is being done is not of a day that is over either: "with four million out of work in April, firms are hiring".
    """
    if happening.supposed or happening.noun:
        return False
    if by_then(text, time):
        return happening.tense in DONE
    if happening.tense in NOW:
        return not days.heads(sentence) and over(days, Dated(time.value, time.interval))
    if happening.tense not in DONE:
        return False
    word = text[sentence.start + happening.start : sentence.start + happening.end]
    to_come = days.published is not None and time.interval is not None and time.interval.start >= days.published.end
    return to_come and not APPOINTED.fullmatch(word)


def _told_as_done(text: str, days: Calendar, sentence: Located, happening: Happening) -> bool:
    place = sentence.start + happening.start
    if happening.negated or happening.supposed or (happening.noun and happening.tense == "none"):
        return False
    if came_first(text, place) or (happening.tense == "past" and is_quoted(text, place)):
        return False
    clause = [(sentence.start + start, sentence.start + end) for start, end in happening.clause]
    if is_elsewhen(text, clause):
        return False
    if happening.tense == "present":
        return days.heads(sentence) and happening.aside == 0
    if happening.tense in ("concurrent", "participle"):
        return happening.aside == 1
    if happening.tense == "perfect" and sums_up(text, clause):
        return False
    return happening.tense in ("past", "perfect") and happening.aside == 0


def _told_days(text: str, days: Calendar, located: Sequence[Located]) -> tuple[Dated, Dated]:
    """Return the day that the opening sentences date something done by, and the day they date what is said by.

    A report whose opening was said on another day than what it tells of may go on with either: what is said later
    was said on that day, and what is done later has no day. What is only said on a day may have been done before.
    """
    if days.published is None or not days.told_by_day:
        return Dated(), Dated()
    telling = [s for s in located if s.reading.happenings and s.block in ("body", "headline")]
    opening = [_own_days(text, days, sentence, days.published) for sentence in telling[:OPENING_SENTENCES]]
    nothing: tuple[Sequence[Dated], Sequence[Dated]] = ([], [])
    done, said = next((named for named in opening if any(named)), nothing)
    told = done[0] if len(set(done)) == 1 and set(said) <= set(done) else Dated()
    only_said = [day for deeds, sayings in opening for day in sayings if day not in deeds]
    return told, next(iter((*said, *only_said)), told)


def _turns(text: str, days: Calendar, located: Sequence[Located], told: Dated, said: Dated) -> tuple[int, ...]:
    """Return where a report leaves the day it tells of for another time, comes back, and leaves it again."""
    known = [day.interval for day in (told, said) if day.interval]
    if not known:
        return ()
    found: list[int] = []
    strayed = 0
    for sentence in located:
        step = _strays(text, days, sentence, known)
        if step is None:
            continue
        strayed = strayed + step if step else 0
        if (strayed >= STRAYED) == (len(found) % 2 == 0):
            found.append(sentence.start)
    return tuple(found)


def _strays(text: str, days: Calendar, sentence: Located, told: Sequence[Interval]) -> int | None:
    """Return how far the main clauses of a sentence stray from the days told of: 0 back to them, 1, or for good.

    Another of the last days takes the place of the day told of at once, another time only by and by. None: the sentence
    does not say when.
    """
    step = None
    for happening in sentence.reading.happenings:
        if happening.aside or happening.supposed:
            continue
        if happening.tense == "present":
            return 0
        place = sentence.start + happening.start
        own = [
            t.interval for t in _in_clause(days, sentence, happening) if t.interval and not only_bounds(text, t, place)
        ]
        if happening.tense in PAST and own:
            if any(_overlap(time, day) for time in own for day in told):
                return 0
            if not _is_speech(sentence, happening):
                lately = days.published is not None and any(_lately(time, days.published) for time in own)
                step = STRAYED if lately else max(step or 0, 1)
    return step


def _overlap(one: Interval, other: Interval) -> bool:
    return one.start < other.end and other.start < one.end


def _own_days(text: str, days: Calendar, sentence: Located, published: Interval) -> tuple[list[Dated], list[Dated]]:
    """Return the days lately by which a sentence dates what its main clauses tell as done, and as said.

    To announce something is a deed; when somebody only "said" something is not when it was.
    """
    done: list[Dated] = []
    said: list[Dated] = []
    for happening in sentence.reading.happenings:
        if happening.tense in ("past", "perfect") and happening.aside == 0 and not happening.supposed:
            speech = _is_speech(sentence, happening)
            word = text[sentence.start + happening.start : sentence.start + happening.end]
            for time in _in_clause(days, sentence, happening):
                if time.interval and _lately(time.interval, published):
                    day = Dated(time.value[:10], time.interval, own=False)
                    if speech:
                        said.append(day)
                    if not speech or not ONLY_SAID.fullmatch(word):
                        done.append(day)
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
