"""The filter `byline annotate`: {id, text, title?, published?} to what is read in the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import msgspec

from byline.engines.local import batched
from byline.filters.lines import Line, faulty, plain, report_of_line, taken_or_error
from byline.pages.posts import listed
from byline.reading.distinct import decoded, read_distinct
from byline.reading.distinct import unread as unreadable
from byline.reading.report import read, sentences_of
from byline.records import Block, Drop, Entity, Event, Reading, Report, content_id
from byline.text.paragraphs import paragraphs

BATCH_LINES = 32
CACHED_SENTENCES = 150_000  # readings kept in memory by a filter, as they are stored: about 300 MB


def annotate(lines: Iterable[Line]) -> Iterator[Line]:
    """Read each line's text: sentences, entities, times, statements, events, figures."""
    known: dict[str, bytes] = {}
    faults: dict[str, Drop] = {}  # sentences on which a rule failed; the rest of their line is read all the same
    for batch in batched(lines, BATCH_LINES):
        taken = [taken_or_error(line, body_of_line) for line in batch]
        texts = [_sentence_texts(report) if isinstance(report, Report) else [] for report in taken]
        if len(known) > CACHED_SENTENCES:
            known.clear()
        unread = [text for text in dict.fromkeys(chain.from_iterable(texts)) if text not in known]
        for text, (reading, drop) in zip(unread, read_distinct(unread), strict=True):
            known[text] = reading
            faults |= {text: drop} if drop else {}
        for line, report, inside in zip(batch, taken, texts, strict=True):
            if isinstance(report, Report):
                yield _read_line(line, report, known, [faults[text] for text in inside if text in faults])
            else:
                yield report


def _sentence_texts(report: Report) -> list[str]:
    return [report.text[found.start : found.end] for found in sentences_of(report)]


def _read_line(line: Line, report: Report, known: Mapping[str, bytes], faults: Sequence[Drop]) -> Line:
    try:
        told = {"drops": msgspec.to_builtins(faults)} if faults else {}
        reading = read(report, sentences_of(report), lambda text: decoded(known[text]))
        return {"id": line.get("id"), **annotated(reading), **told}
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
    named = kind != "other"  # a pronoun or description leads to its entity, and is no name that has a code
    codes = {name: code for name, code in msgspec.to_builtins(entity.codes).items() if code and named}
    return {"start": start, "end": end, "kind": kind, "entity": entity.id, "name": entity.name, "codes": codes}


def _event(event: Event) -> Line:
    line = plain(event, "trigger", "mode", "place", "interval", "time", "status")
    line["type"] = event.type or None  # a happening that PLOVER has no type for
    for side in ("actors", "recipients"):
        line[side] = [{"start": a.start, "end": a.end, "code": a.code} for a in getattr(event, side)]
    return line


def body_of_line(line: Line) -> Report:
    """Return a line's text as a report of which every paragraph is body, but lists of other posts beside it.

    Raises:
        BadInput: the line has no usable text or date.
    """
    report = report_of_line(line)
    found = paragraphs(report.text)
    posts = listed([report.text[p.start : p.end] for p in found])
    return msgspec.structs.replace(
        report,
        id=content_id("line", report.id, report.text),
        language="en",
        blocks=tuple(
            Block(kind="furniture" if number in posts else "body", start=p.start, end=p.end)
            for number, p in enumerate(found)
        ),
    )
