"""From a record to the words it comes from."""

import sqlite3
from collections.abc import Iterator

from byline.records import (
    Claim,
    Entity,
    Event,
    Figure,
    Lineage,
    Link,
    Range,
    Record,
    Report,
    Span,
    Statement,
    Story,
    Time,
)
from byline.render.dossier import Words
from byline.store.records import any_record, one_report

MOST_MENTIONS = 12
UNNAMED = frozenset({"i", "we", "he", "she", "it", "they", "who"})  # words that name no speaker
Labelled = tuple[str, Words]


def words_of(report: Report, start: int, end: int) -> Words:
    """Return a stretch of a report with its words."""
    return Words(report_id=report.id, start=start, end=end, text=" ".join(report.text[start:end].split()))


def evidence_of(connection: sqlite3.Connection, record: Record) -> list[Labelled]:
    """Return every stretch of words a record leads to, each with what it is."""
    return [(label, words) for label, span in _spans(connection, record) if (words := _read(connection, span))]


def _read(connection: sqlite3.Connection, span: Span) -> Words | None:
    report = one_report(connection, span.report_id)
    return words_of(report, span.start, span.end) if report else None


def _spans(connection: sqlite3.Connection, record: Record) -> Iterator[tuple[str, Span]]:
    match record:
        case Statement():
            yield from _of_statement(record)
        case Event():
            yield from _of_event(record)
        case Figure() | Time():
            yield type(record).__name__.lower(), Span(record.report_id, record.start, record.end)
        case Entity():
            yield from (("mention", span) for span in record.mentions[:MOST_MENTIONS])
        case Link():
            yield "a", record.a
            yield "b", record.b
            for swap in record.swaps:
                yield "in a", Span(record.a.report_id, swap.a.start, swap.a.end)
                yield "in b", Span(record.b.report_id, swap.b.start, swap.b.end)
        case Claim():
            for member in record.members:
                found = any_record(connection, member)
                yield from _spans(connection, found) if found else ()
        case Report() if record.published:
            yield from (("published", span) for span in record.published.evidence)
        case Story() | Lineage():
            yield from _headlines(connection, record.reports)


def _headlines(connection: sqlite3.Connection, reports: tuple[str, ...]) -> Iterator[tuple[str, Span]]:
    for report_id in reports:
        report = one_report(connection, report_id)
        if report and report.blocks:
            block = next((b for b in report.blocks if b.kind == "headline"), report.blocks[0])
            yield "report", Span(report_id, block.start, block.end)


def _of_statement(statement: Statement) -> Iterator[tuple[str, Span]]:
    yield from (("content", _placed(statement.report_id, part)) for part in statement.content)
    for label, part in (("cue", statement.cue), ("speaker", statement.speaker)):
        if part:
            yield label, _placed(statement.report_id, part)
    if statement.recovered:
        yield from (("named there", span) for span in statement.recovered.sources)


def _of_event(event: Event) -> Iterator[tuple[str, Span]]:
    yield "trigger", _placed(event.report_id, event.trigger)
    for label, actors in (("actor", event.actors), ("recipient", event.recipients)):
        yield from ((label, Span(event.report_id, actor.start, actor.end)) for actor in actors)
    if event.place:
        yield "place", _placed(event.report_id, event.place)
    yield from (("also", _placed(event.report_id, part)) for part in event.also)


def _placed(report_id: str, part: Range) -> Span:
    return Span(report_id, part.start, part.end)


def said_by(
    connection: sqlite3.Connection, statement: Statement, report: Report, entity: Entity | None
) -> tuple[str | None, str]:
    """Return who said it, and how that is known."""
    if statement.recovered:
        there = one_report(connection, statement.recovered.sources[0].report_id)
        where = (there.outlet or there.source) if there else "another report"
        sure = f"{statement.recovered.confidence:.0%}"
        return statement.recovered.name, f"no speaker on this page; named in {where} ({sure} sure)"
    words = statement.speaker.of(report.text) if statement.speaker else None
    if entity is not None:
        how = {
            "pronoun": f"“{words}”, who is that on this page",
            "continuation": "goes on after words of the same speaker",
        }
        return entity.name, how.get(statement.attribution, "named on this page")
    if words and statement.attribution == "named":
        return words, "so called on this page"
    if words and statement.attribution == "continuation" and words.lower() not in UNNAMED:
        return words, "goes on after words of the same speaker"
    if words:
        return None, f"“{words}” on this page, who is not named"
    return None, "no speaker on this page"
