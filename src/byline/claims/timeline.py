"""What happened when: the dated events of a story in order, each with the words that tell of it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from byline.claims.material import Material, sentence_at
from byline.records import Event, Interval, Record, Span

LONGEST_DAYS = 400  # an event dated to more days than this is not dated


class Entry(Record, frozen=True, kw_only=True):
    """A dated happening: what one sentence tells of it, and every sentence that does."""

    interval: Interval
    text: str
    type: str  # PLOVER
    status: str
    events: tuple[str, ...]  # ids
    evidence: tuple[Span, ...]  # the sentences, those of the telling report first
    reports: int
    lineages: int


def timeline(material: Material) -> tuple[Entry, ...]:
    """Return the dated events of a story by their days; events of one type, day and sides are one entry."""
    dated = [event for event in material.events if event.interval is not None and event.interval.days <= LONGEST_DAYS]
    groups: dict[tuple[dt.date, dt.date, str, tuple[str, ...]], list[Event]] = defaultdict(list)
    for event in sorted(dated, key=lambda event: (event.report_id, event.trigger, event.id)):
        assert event.interval is not None
        groups[event.interval.start, event.interval.end, event.type, _sides(event)].append(event)
    return tuple(_entry(groups[key], material) for key in sorted(groups))


def _sides(event: Event) -> tuple[str, ...]:
    return tuple(sorted({actor.entity for actor in (*event.actors, *event.recipients) if actor.entity is not None}))


def _entry(events: Sequence[Event], material: Material) -> Entry:
    spans = list(dict.fromkeys(_sentence(event, material) for event in events))
    first = min(spans, key=lambda span: (span.end - span.start, span))
    reports = {event.report_id for event in events}
    interval = events[0].interval
    assert interval is not None
    return Entry(
        interval=interval,
        text=" ".join(material.texts[first.report_id][first.start : first.end].split()),
        type=events[0].type,
        status=events[0].status,
        events=tuple(sorted(event.id for event in events)),
        evidence=(first, *(span for span in spans if span != first)),
        reports=len(reports),
        lineages=len({material.lineage_of.get(report_id, report_id) for report_id in reports}),
    )


def _sentence(event: Event, material: Material) -> Span:
    return Span(event.report_id, *sentence_at(material.texts[event.report_id], event.trigger.start))
