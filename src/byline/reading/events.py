"""The events of a report: its happenings with who is who, when, and whether they happened; each but once."""

from collections.abc import Iterator, Sequence

import msgspec

from byline.reading.cast import Cast
from byline.reading.happenings import Happening
from byline.reading.located import Located
from byline.reading.sides import Roster, actors, at_home, place_code, roster
from byline.records import Actor, Event, EventStatus, Interval, Range, Report, Time, content_id

LONG_PAST_DAYS = 45
"""An event so long before its report is what went before, not what the report tells of."""


DOMESTIC = frozenset({"COERCE", "PROTEST", "REQUEST", "THREATEN", "CONCEDE"})
"""Types that mostly stay within one state: police and protesters, courts and journalists."""


class Dated(msgspec.Struct, frozen=True):
    """When an event was: a TIMEX3 value and the days it stands for."""

    value: str | None = None
    interval: Interval | None = None


def code(report: Report, located: Sequence[Located], cast: Cast, times: Sequence[Time]) -> tuple[Event, ...]:
    """Return the events of a report in text order, one for each happening however often it is mentioned."""
    known = roster(report, located, cast)
    found: list[Event] = []
    for sentence in located:
        for happening in _told(sentence.reading.happenings):
            event = _event(report, sentence, happening, times, known)
            for place, earlier in enumerate(found):
                if _same(earlier, event):
                    found[place] = _merged(earlier, event)
                    break
            else:
                found.append(event)
    return tuple(found)


def _told(found: Sequence[Happening]) -> Iterator[Happening]:
    """Keep what a sentence tells: its main clauses, or what stands deepest in them when those hold nothing."""
    least = min((happening.aside for happening in found), default=0)
    for happening in found:
        if happening.aside == least or (happening.noun and happening.actors):
            yield happening


def _event(report: Report, sentence: Located, happening: Happening, times: Sequence[Time], known: Roster) -> Event:
    offset = sentence.start
    trigger = Range(offset + happening.start, offset + happening.end)
    dated = _dated(sentence, happening, times)
    place = Range(offset + happening.place[0], offset + happening.place[1]) if happening.place else None
    seat = place_code(report.text, place.start, place.end, known) if place else None
    doers = actors(report.text, offset, happening.actors, known, seat=seat)
    targets = actors(report.text, offset, happening.recipients, known, seat=seat)
    if happening.type in DOMESTIC:
        targets = at_home(report.text, doers, targets)
    return Event(
        id=content_id(report.id, "event", trigger.start, trigger.end, happening.type),
        report_id=report.id,
        type=happening.type,
        mode=happening.mode,
        trigger=trigger,
        actors=doers,
        recipients=targets,
        place=place,
        interval=dated.interval,
        time=dated.value,
        status=_status(report, sentence, happening, dated),
        why=f"plover/1: {happening.rule} at “{trigger.of(report.text)}”",
    )


# --- when


def _dated(sentence: Located, happening: Happening, times: Sequence[Time]) -> Dated:
    """Date an event by the time words of its clause, the nearest to the trigger; no words, no date."""
    within = [
        time
        for time in times
        if time.interval
        and time.type in ("DATE", "TIME")
        and sentence.start <= time.start
        and time.end <= sentence.end
        and any(start <= time.start - sentence.start < end for start, end in happening.clause)
    ]
    if not within:
        return Dated()
    middle = sentence.start + happening.start
    nearest = min(within, key=lambda time: (abs(time.start - middle), time.start))
    return Dated(nearest.value, nearest.interval)


# --- whether


def _status(report: Report, sentence: Located, happening: Happening, dated: Dated) -> EventStatus:
    if happening.negated:
        return "denied"
    if happening.tense == "future" or happening.supposed:
        return "planned"
    published = report.published.interval if report.published else None
    if published and dated.interval:
        if dated.interval.start >= published.end:
            return "planned"
        if (published.start - dated.interval.end).days > LONG_PAST_DAYS:
            return "background"
    if happening.tense == "pluperfect":
        return "background"
    if happening.reported:
        return "reported"
    if happening.tense == "progressive" or (happening.tense == "present" and sentence.block != "headline"):
        return "ongoing"
    return "happened"


# --- one event for one happening


def _same(earlier: Event, event: Event) -> bool:
    """Whether two events of one report are one happening told twice."""
    if earlier.type != event.type or not _agree(earlier.time, event.time):
        return False
    if {earlier.status, event.status} & {"denied", "background"} and earlier.status != event.status:
        return False
    doers, targets = _sides(earlier.actors), _sides(earlier.recipients)
    others, marks = _sides(event.actors), _sides(event.recipients)
    shared = bool(doers & others) + bool(targets & marks)
    clashes = bool(doers and others and not doers & others) or bool(targets and marks and not targets & marks)
    return shared > 0 and not clashes


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _sides(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.entity for actor in actors if actor.entity)


def _merged(earlier: Event, event: Event) -> Event:
    """Keep the first telling and take from the second what it lacks."""
    return msgspec.structs.replace(
        earlier,
        mode=earlier.mode or event.mode,
        actors=earlier.actors or event.actors,
        recipients=earlier.recipients or event.recipients,
        place=earlier.place or event.place,
        interval=earlier.interval or event.interval,
        time=earlier.time or event.time,
        also=(*earlier.also, event.trigger, *event.also),
    )
