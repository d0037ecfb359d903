"""The events of a report: its happenings with who is who, when, and whether they happened; each but once."""

from collections.abc import Iterator, Sequence

import msgspec

from byline.reading import homes
from byline.reading.cast import Cast
from byline.reading.days import Calendar, Dated, calendar, dated, long_past, over
from byline.reading.happenings import Happening
from byline.reading.homes import at_home
from byline.reading.located import Located
from byline.reading.plover import RECIPROCAL
from byline.reading.sides import Roster, actors, codes_named, of_no_state, place_code, places_named, roster
from byline.records import Actor, Event, EventStatus, Range, Report, Time, content_id

BY_AUTHORITIES = frozenset({"arrest", "legal", "deport", "release"})
"""What only the authorities of the place do, where nobody else is said to."""

BETWEEN_STATES = frozenset({"sanction", "cyber"})
"""What is done to others than one's own."""

MOST_COMPARED = 40
"""How many earlier events of one type and side an event is held against, so that long pages stay linear."""
AROUND = frozenset({"dateline", "byline"})
"""Blocks that tell of the report itself: "Published 3 May 2019"."""

FURTHEST = 2_000  # characters from a happening to a name of its sentence


def code(report: Report, located: Sequence[Located], cast: Cast, times: Sequence[Time]) -> tuple[Event, ...]:
    """Return the events of a report in text order, one for each happening however often it is mentioned.

    An event whose `type` is "" is none of PLOVER's: it is given, for the timeline and without sides, only in a
    report whose date is known to within a few days, and only where it is dated itself.
    """
    known = roster(report, located, cast)
    days = calendar(report, located, times)
    found: list[Event] = []
    index: dict[tuple[str, str], list[int]] = {}
    for sentence in located:
        if sentence.block in AROUND:
            continue
        for happening in _told(sentence.reading.happenings):
            event = _event(report, sentence, happening, days, known)
            if not event.type and not (event.time and days.told_by_day):
                continue
            earlier = _told_before(event, found, index)
            if earlier is None:
                _enter(event, len(found), index)
                found.append(event)
            else:
                found[earlier] = _merged(found[earlier], event)
    return tuple(found)


def _told(found: Sequence[Happening]) -> Iterator[Happening]:
    """Keep what a sentence tells: its main clauses, or what stands deepest in them when those hold nothing.

    Of what is named deeper, only what has both sides: "after the visit of the king to Chad", not "the Israeli raid".
    """
    least = min((happening.aside for happening in found if happening.type), default=0)
    for happening in found:
        if (
            not happening.type
            or happening.aside == least
            or (happening.noun and happening.actors and happening.recipients)
        ):
            yield happening


def _event(report: Report, sentence: Located, happening: Happening, days: Calendar, known: Roster) -> Event:
    offset = sentence.start
    trigger = Range(offset + happening.start, offset + happening.end)
    when = dated(report.text, days, sentence, happening)
    place = Range(offset + happening.place[0], offset + happening.place[1]) if happening.place else None
    doers, targets, inferred = _sides_of(report, sentence, happening, place, known)
    return Event(
        id=content_id(report.id, "event", trigger.start, trigger.end, happening.type),
        report_id=report.id,
        type=happening.type,
        mode=happening.mode,
        trigger=trigger,
        actors=doers,
        recipients=targets,
        place=place,
        interval=when.interval,
        time=when.value,
        status=_status(days, sentence, happening, when),
        why=f"plover/2: {happening.rule} at “{trigger.of(report.text)}”"
        + ("; who names no state is of the one that its sentence or its place names" if inferred else "")
        + ("" if when.own else "; on the day the report tells of"),
    )


def _sides_of(
    report: Report, sentence: Located, happening: Happening, place: Range | None, known: Roster
) -> tuple[homes.Sides, homes.Sides, bool]:
    """Return actors and recipients, and whether a state was inferred for one."""
    seat = place_code(report.text, place.start, place.end, known) if place else None
    doers = actors(report.text, sentence.start, happening.actors, known, seat=seat)
    targets = actors(report.text, sentence.start, happening.recipients, known, seat=seat)
    if happening.type in RECIPROCAL and not targets and len({doer.code for doer in doers}) > 1:
        doers, targets = doers[:1], doers[1:]  # "Thai and Lao officials met"
    plain = (doers, targets) = (of_no_state(report.text, doers), targets)
    if not doers and place and seat and happening.mode in BY_AUTHORITIES:  # "was arrested in Oslo": by Norway's police
        doers = (Actor(start=place.start, end=place.end, entity=None, code=seat),)
    whose = _whose(report, sentence, happening, known)
    if (
        happening.type in ("PROTEST", "ASSAULT") and seat and not any(doer.code for doer in doers)
    ):  # a crowd is where it acts, and so are most who shoot
        doers = homes.of_the_place(seat, doers, whose)
    if happening.type in ("COERCE", "ASSAULT", "RETREAT") and seat:
        targets = homes.of_the_place(seat, targets, whose)
    if happening.mode not in BETWEEN_STATES:
        doers, targets = at_home(happening.type, doers, targets, whose)
    if happening.type == "PROTEST" and not targets:  # "teachers in Benin went on strike": against those who rule there
        targets = homes.rulers_of(doers, place, whose)
    inferred = (doers, targets) != plain
    return doers, of_no_state(report.text, targets), inferred


def _whose(report: Report, sentence: Located, happening: Happening, known: Roster) -> homes.Sentence:
    start, end = _around(sentence, happening)
    named = codes_named(report.text, start, end, known)
    things = {
        (sentence.start + side.start, sentence.start + side.end)
        for side in (*happening.actors, *happening.recipients)
        if not side.people
    }
    bodies = tuple(
        (mention.start, mention.end)
        for mention in known.within(start, end)
        if mention.kind == "organization" and mention.entity not in known.codes
    )
    placed = places_named(report.text, start, end, known)
    return homes.Sentence(report.text, frozenset(named), frozenset(placed), frozenset(things), bodies)


def _around(sentence: Located, happening: Happening) -> tuple[int, int]:
    """Return where a happening's sentence begins and ends; of one without an end, what stands near."""
    first, last = sentence.start + happening.start - FURTHEST, sentence.start + happening.end + FURTHEST
    return max(sentence.start, first), min(sentence.end, last)


# --- whether


def _status(days: Calendar, sentence: Located, happening: Happening, when: Dated) -> EventStatus:
    if happening.negated:
        return "denied"
    if happening.tense == "future" or happening.supposed:
        return "planned"
    if days.published and when.interval and when.interval.start >= days.published.end:
        return "planned"
    if long_past(days, when):
        return "background"
    if happening.reported:
        return "reported"
    if happening.tense == "pluperfect":
        return "background"
    if happening.tense == "imperfect":
        return "ongoing" if when.interval and not over(days, when) else "happened"  # "were searching on Monday"
    present = happening.tense == "present" and not days.heads(sentence)
    if present or happening.tense in ("progressive", "concurrent"):
        return "happened" if over(days, when) else "ongoing"
    return "happened"


# --- one event for one happening


def _told_before(event: Event, found: Sequence[Event], index: dict[tuple[str, str], list[int]]) -> int | None:
    """Return the place of an earlier telling of the same happening: it shares a side with this one."""
    near = {place for key in _keys(event) for place in index.get(key, ())[-MOST_COMPARED:]}
    return next((place for place in sorted(near) if _same(found[place], event)), None)


def _enter(event: Event, place: int, index: dict[tuple[str, str], list[int]]) -> None:
    for key in _keys(event):
        index.setdefault(key, []).append(place)


def _keys(event: Event) -> list[tuple[str, str]]:
    return [(event.type, entity) for entity in sorted(_sides(event.actors) | _sides(event.recipients))]


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
