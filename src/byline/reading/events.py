"""The events of a report: its happenings with who is who, when, and whether they happened; each but once."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from byline.reading.cast import Cast
from byline.reading.happenings import Extent, Happening
from byline.reading.located import Located
from byline.records import Actor, Entity, Event, EventStatus, Interval, Mention, Range, Report, Time, content_id

LONG_PAST_DAYS = 45
"""An event so long before its report is what went before, not what the report tells of."""

TITLED = re.compile(
    r"""(?:['’]s?)?(?:\s+(?:(?:vice|deputy|former|then|acting|interim|outgoing|new|first|prime|foreign|defen[cs]e|interior|
    finance|supreme|opposition|rebel|religious|military|army|state|general|junior|senior|top)[\s-]*)*(?:president|premier|
    minister|chancellor|king|queen|prince|princess|emir|sultan|leader|ambassador|envoy|secretary|spokesman|spokeswoman|
    spokesperson|general|commander|chief|senator|diplomat|dictator|ruler|strongman|official|sheikh|ayatollah|mr\.?|mrs\.?|
    ms\.?|gen\.?|col\.?|lt\.?|of|state|affairs|and|,)){1,6},?\s+""",
    re.IGNORECASE | re.VERBOSE,
)


class Dated(msgspec.Struct, frozen=True):
    """When an event was: a TIMEX3 value and the days it stands for."""

    value: str | None = None
    interval: Interval | None = None


def code(report: Report, located: Sequence[Located], cast: Cast, times: Sequence[Time]) -> tuple[Event, ...]:
    """Return the events of a report in text order, one for each happening however often it is mentioned."""
    entities = {entity.id: entity for entity in cast.entities}
    offices = _offices(report, cast, entities)
    found: list[Event] = []
    for sentence in located:
        for happening in _told(sentence.reading.happenings):
            event = _event(report, sentence, happening, cast, times, entities, offices)
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


def _event(
    report: Report,
    sentence: Located,
    happening: Happening,
    cast: Cast,
    times: Sequence[Time],
    entities: dict[str, Entity],
    offices: dict[str, str],
) -> Event:
    offset = sentence.start
    trigger = Range(offset + happening.start, offset + happening.end)
    dated = _dated(sentence, happening, times)

    def actors(extents: Sequence[Extent]) -> tuple[Actor, ...]:
        return tuple(_actor(offset + start, offset + end, cast, entities, offices) for start, end in extents)

    return Event(
        id=content_id(report.id, "event", trigger.start, trigger.end, happening.type),
        report_id=report.id,
        type=happening.type,
        mode=happening.mode,
        trigger=trigger,
        actors=actors(happening.actors),
        recipients=actors(happening.recipients),
        place=Range(offset + happening.place[0], offset + happening.place[1]) if happening.place else None,
        interval=dated.interval,
        time=dated.value,
        status=_status(report, sentence, happening, dated),
        why=f"plover/1: {happening.rule} at “{trigger.of(report.text)}”",
    )


# --- who


def _actor(start: int, end: int, cast: Cast, entities: dict[str, Entity], offices: dict[str, str]) -> Actor:
    """Return the entity that a noun phrase stands for: the last name in it, else the state it belongs to."""
    mentions = cast.within(start, end)
    if not mentions:
        return Actor(start=start, end=end)
    chosen = _head_mention(mentions, end)
    entity = entities.get(chosen.entity)
    own = _code(entity) or offices.get(chosen.entity)
    if own is None:
        own = next((c for m in mentions if m.kind == "state" and (c := _code(entities.get(m.entity)))), None)
    return Actor(start=start, end=end, entity=chosen.entity, code=own)


def _head_mention(mentions: Sequence[Mention], end: int) -> Mention:
    """Return the name at the end of a noun phrase, else the first of its names."""
    last = mentions[-1]
    return last if last.end >= end - 2 and last.kind != "place" else mentions[0]


def _code(entity: Entity | None) -> str | None:
    return (entity.codes.iso3 or entity.codes.cameo) if entity else None


def _offices(report: Report, cast: Cast, entities: dict[str, Entity]) -> dict[str, str]:
    """Return the state of each person whom the page gives an office of a state: "Russian President Vladimir Putin"."""
    found: dict[str, str] = {}
    for before, person in zip(cast.mentions, cast.mentions[1:], strict=False):
        if before.kind == "state" and person.kind == "person" and person.entity not in found:
            state = _code(entities.get(before.entity))
            if state and TITLED.fullmatch(report.text, before.end, person.start):
                found[person.entity] = state
    return found


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
    actors, recipients = _sides(earlier.actors), _sides(earlier.recipients)
    others, targets = _sides(event.actors), _sides(event.recipients)
    shared = bool(actors & others) + bool(recipients & targets)
    clashes = (bool(actors and others) and not actors & others) or (
        bool(recipients and targets) and not recipients & targets
    )
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
