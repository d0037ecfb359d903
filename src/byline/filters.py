"""The five filters of the command line: JSON lines in, JSON lines out, the same ids, an error where a line fails."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from byline.engines.local import batched
from byline.errors import BadInput, BylineError
from byline.reading.distinct import decoded, read_distinct
from byline.reading.located import SentenceReading
from byline.reading.report import read, sentences_of
from byline.records import Block, Entity, Event, Publication, Reading, Record, Report, Statement, content_id, day
from byline.text.paragraphs import paragraphs

Line = dict[str, Any]
BATCH_LINES = 32
CACHED_SENTENCES = 50_000  # readings kept in memory by a filter: about 100 MB
LONGEST_TEXT_CHARS = 5_000_000

DECODER = msgspec.json.Decoder(dict[str, Any])
ENCODER = msgspec.json.Encoder()


def lines_of(stream: Iterable[bytes]) -> Iterator[Line]:
    """Decode JSON lines; one that is no object becomes a line with an `error`."""
    for number, raw in enumerate(stream, 1):
        if raw.strip():
            try:
                yield DECODER.decode(raw)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield {"id": None, "error": _told(BadInput(f"cannot read line {number}", str(error), ONE_OBJECT))}


ONE_OBJECT = "Give one JSON object a line"


def _told(error: BylineError) -> Line:
    return {"what": error.what, "cause": error.cause, "remedy": error.remedy}


def failed(line: Line, error: BylineError) -> Line:
    """Return the output line of an input line that cannot be handled."""
    return {"id": line.get("id"), "error": _told(error)}


def text_field(line: Line, name: str = "text") -> str:
    """Return a field that must be text.

    Raises:
        BadInput: the field is missing, is no text, or is too long.
    """
    value = line.get(name)
    if not isinstance(value, str):
        raise BadInput(f"cannot use field {name!r}", f"it holds {type(value).__name__}, not text", ONE_OBJECT)
    if len(value) > LONGEST_TEXT_CHARS:
        raise BadInput(f"cannot use field {name!r}", f"{len(value)} characters are too many", "Cut it into pages")
    return value


def date_field(line: Line, name: str = "published") -> dt.date | None:
    """Return a field that may hold an ISO date; time of day is left out.

    Raises:
        BadInput: the field holds something else.
    """
    value = line.get(name)
    if value is None or value == "":
        return None
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise BadInput(f"cannot use field {name!r}", str(error), "Give a date as YYYY-MM-DD") from error


def report_of_line(line: Line) -> Report:
    """Return a line's text as a report of which every paragraph is body.

    Raises:
        BadInput: the line has no usable text or date.
    """
    text, date = text_field(line), date_field(line)
    published = None
    if date:
        interval = day(date)
        published = Publication(start=interval.start, end=interval.end, precision="day", why="given with the text")
    title = line.get("title")
    return Report(
        id=content_id("line", line.get("id"), text),
        source=str(line.get("id")),
        title=title if isinstance(title, str) else None,
        text=text,
        published=published,
        language="en",
        blocks=tuple(Block(kind="body", start=p.start, end=p.end) for p in paragraphs(text)),
    )


def annotate(lines: Iterable[Line]) -> Iterator[Line]:
    """Read each line's text: sentences, entities, times, statements, events, figures."""
    known: dict[str, SentenceReading] = {}
    for batch in batched(lines, BATCH_LINES):
        taken = [_or_error(line, report_of_line) for line in batch]
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
        known.update(zip(unread, map(decoded, read_distinct(unread)), strict=True))
        for line, report, sentences in zip(batch, taken, found, strict=True):
            if isinstance(report, Report):
                yield {"id": line.get("id"), **annotated(read(report, sentences, known.__getitem__))}
            else:
                yield report


def _or_error(line: Line, read_line: Callable[[Line], Report]) -> Report | Line:
    if "error" in line:
        return line
    try:
        return read_line(line)
    except BylineError as error:
        return failed(line, error)


def annotated(reading: Reading) -> Line:
    """Return a reading in the shape of the contract."""
    entities = {entity.id: entity for entity in reading.entities}
    return {
        "sentences": [{"start": s.start, "end": s.end} for s in reading.sentences],
        "entities": [_mention(m.start, m.end, m.kind, entities[m.entity]) for m in reading.mentions],
        "times": [_plain(time, "start", "end", "type", "value", "interval") for time in reading.times],
        "statements": [_statement(statement) for statement in reading.statements],
        "events": [_event(event) for event in reading.events],
        "figures": [
            _plain(figure, "start", "end", "value", "low", "high", "unit", "counts") for figure in reading.figures
        ],
    }


def _plain(record: Record, *fields: str) -> Line:
    return {field: msgspec.to_builtins(getattr(record, field)) for field in fields}


def _mention(start: int, end: int, kind: str, entity: Entity) -> Line:
    codes = {name: code for name, code in msgspec.to_builtins(entity.codes).items() if code}
    return {"start": start, "end": end, "kind": kind, "entity": entity.id, "name": entity.name, "codes": codes}


def _statement(statement: Statement) -> Line:
    return _plain(statement, "content", "cue", "speaker", "entity", "direct", "attribution")


def _event(event: Event) -> Line:
    line = _plain(event, "trigger", "type", "mode", "place", "interval", "time", "status")
    for side in ("actors", "recipients"):
        line[side] = [{"start": a.start, "end": a.end, "code": a.code} for a in getattr(event, side)]
    return line
