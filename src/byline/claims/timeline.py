"""What happened when: the dated events of a story in order, each with the words that tell of it."""

from collections import defaultdict
from collections.abc import Sequence

from byline.claims.likeness import groups
from byline.claims.material import Material, first_hand, sentence_at
from byline.records import Event, Interval, Record, Span
from byline.text.terms import content_words, stem

LEAST_SHARED, LEAST_WORDS = 0.6, 4  # content words by which two sentences tell alike
LONGEST_DAYS = 400  # an event dated to more days than this is not dated


class Entry(Record, frozen=True, kw_only=True):
    """A dated happening: what one sentence tells of it, and every sentence that does."""

    interval: Interval
    text: str
    type: str  # PLOVER; empty when none of its events has one
    status: str
    events: tuple[str, ...]  # ids
    evidence: tuple[Span, ...]  # the sentences, those of the telling report first
    reports: int
    lineages: int


def timeline(material: Material) -> tuple[Entry, ...]:
    """Return the dated events of a story by their days; what several sentences tell alike of one day is one entry."""
    by_interval: dict[Interval, list[Event]] = defaultdict(list)
    for event in sorted(material.events, key=lambda event: (event.report_id, event.trigger, event.id)):
        if event.interval is not None and event.interval.days <= LONGEST_DAYS:
            by_interval[event.interval].append(event)
    return tuple(
        _entry(interval, group, material)
        for interval in sorted(by_interval)
        for group in _told_alike(by_interval[interval], material)
    )


def _told_alike(events: Sequence[Event], material: Material) -> list[list[Event]]:
    stems = [
        frozenset(stem(word) for word in content_words(_words(_sentence(event, material), material)))
        for event in events
    ]
    alike = groups(stems, least_shared=LEAST_SHARED, least_words=LEAST_WORDS)
    return [[events[number] for number in sorted(group)] for group in sorted(alike, key=min)]


def _entry(interval: Interval, events: Sequence[Event], material: Material) -> Entry:
    spans = list(dict.fromkeys(_sentence(event, material) for event in events))
    own = first_hand((event.id for event in events), material)
    told = [_sentence(event, material) for event in events if event.id in own]
    first = min(told, key=lambda span: (span.end - span.start, span))
    reports = {event.report_id for event in events}
    typed = next((event for event in events if event.type), events[0])
    return Entry(
        interval=interval,
        text=_words(first, material),
        type=typed.type,
        status=typed.status,
        events=tuple(sorted(event.id for event in events)),
        evidence=(first, *(span for span in spans if span != first)),
        reports=len(reports),
        lineages=len({material.lineage_of.get(report_id, report_id) for report_id in reports}),
    )


def _words(span: Span, material: Material) -> str:
    return " ".join(material.texts[span.report_id][span.start : span.end].split())


def _sentence(event: Event, material: Material) -> Span:
    return Span(event.report_id, *sentence_at(material.texts[event.report_id], event.trigger.start))
