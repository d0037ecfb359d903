"""The filter `byline annotate`: {id, text, title?, published?} to what is read in the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from byline.engines.local import batched
from byline.filters.lines import Line, faulty, plain, report_of_line, taken_or_error
from byline.reading.distinct import decoded, read_distinct
from byline.reading.distinct import unread as unreadable
from byline.reading.located import SentenceReading
from byline.reading.report import read, sentences_of
from byline.records import Block, Drop, Entity, Event, Reading, Report, Sentence, content_id
from byline.text.paragraphs import paragraphs

BATCH_LINES = 32
CACHED_SENTENCES = 50_000  # readings kept in memory by a filter: about 100 MB


def annotate(lines: Iterable[Line]) -> Iterator[Line]:
    """Read each line's text: sentences, entities, times, statements, events, figures."""
    known: dict[str, SentenceReading] = {}
    faults: dict[str, Drop] = {}
    for batch in batched(lines, BATCH_LINES):
        taken = [taken_or_error(line, body_of_line) for line in batch]
        found = [sentences_of(report) if isinstance(report, Report) else [] for report in taken]
        texts = dict.fromkeys(
            report.text[s.start : s.end]
            for report, sentences in zip(taken, found, strict=True)
            if isinstance(report, Report)
            for s in sentences
        )
        if len(known) > CACHED_SENTENCES:
            known.clear()
        unread = [text for text in texts if text not in known]
        for text, (reading, drop) in zip(unread, read_distinct(unread), strict=True):
            known[text] = decoded(reading)
            faults |= {text: drop} if drop else {}
        for line, report, sentences in zip(batch, taken, found, strict=True):
            if isinstance(report, Report):
                faulty = next((d for s in sentences if (d := faults.get(report.text[s.start : s.end]))), None)
                yield _read_line(line, report, sentences, known) if faulty is None else faulty(line, faulty)
            else:
                yield report


def _read_line(line: Line, report: Report, found: Sequence[Sentence], known: Mapping[str, SentenceReading]) -> Line:
    try:
        return {"id": line.get("id"), **annotated(read(report, found, known.__getitem__))}
    except Exception as error:  # noqa: BLE001 - a line that fails gives an error, and the filter goes on
        return faulty(line, unreadable(f"line {line.get('id')}", error))


def annotated(reading: Reading) -> Line:
    """Return a reading in the shape of the contract."""
    entities = {entity.id: entity for entity in reading.entities}
    return {
        "sentences": [{"start": s.start, "end": s.end} for s in reading.sentences],
        "entities": [_mention(m.start, m.end, m.kind, entities[m.entity]) for m in reading.mentions],
        "times": [plain(time, "start", "end", "type", "value", "interval") for time in reading.times],
        "statements": [
            plain(statement, "content", "cue", "speaker", "entity", "direct", "attribution")
            for statement in reading.statements
        ],
        "events": [_event(event) for event in reading.events],
        "figures": [
            plain(figure, "start", "end", "value", "low", "high", "unit", "counts") for figure in reading.figures
        ],
    }


def _mention(start: int, end: int, kind: str, entity: Entity) -> Line:
    codes = {name: code for name, code in msgspec.to_builtins(entity.codes).items() if code}
    return {"start": start, "end": end, "kind": kind, "entity": entity.id, "name": entity.name, "codes": codes}


def _event(event: Event) -> Line:
    line = plain(event, "trigger", "type", "mode", "place", "interval", "time", "status")
    for side in ("actors", "recipients"):
        line[side] = [{"start": a.start, "end": a.end, "code": a.code} for a in getattr(event, side)]
    return line


def body_of_line(line: Line) -> Report:
    """Return a line's text as a report of which every paragraph is body.

    Raises:
        BadInput: the line has no usable text or date.
    """
    report = report_of_line(line)
    return msgspec.structs.replace(
        report,
        id=content_id("line", report.id, report.text),
        language="en",
        blocks=tuple(Block(kind="body", start=p.start, end=p.end) for p in paragraphs(report.text)),
    )
