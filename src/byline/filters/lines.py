"""Lines of a filter: JSON objects in, JSON objects out, the same ids, and an error where a line fails."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from byline.errors import BadInput, BylineError
from byline.records import Drop, Publication, Report, day

Line = dict[str, Any]
Made = TypeVar("Made")
ONE_OBJECT = "Give one JSON object a line"
LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # no text has them, JSON escapes can
LONGEST_TEXT_CHARS = 5_000_000
DECODER = msgspec.json.Decoder(dict[str, Any])


def lines_of(stream: Iterable[bytes]) -> Iterator[Line]:
    """Decode JSON lines; one that is no object becomes a line with an `error`."""
    for number, raw in enumerate(stream, 1):
        if raw.strip():
            try:
                yield DECODER.decode(raw)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield {"id": None, "error": _told(BadInput(f"cannot read line {number}", str(error), ONE_OBJECT))}


def _told(error: BylineError) -> Line:
    return {"what": error.what, "cause": error.cause, "remedy": error.remedy}


def failed(line: Line, error: BylineError) -> Line:
    """Return the output line of an input line that cannot be handled."""
    return {"id": line.get("id"), "error": _told(error)}


def taken_or_error(line: Line, read_line: Callable[[Line], Made]) -> Made | Line:
    """Return what is made of a line, or the output line that says why it cannot be."""
    if "error" in line:
        return line
    try:
        return read_line(line)
    except BylineError as error:
        return failed(line, error)


def faulty(line: Line, drop: Drop) -> Line:
    """Return the output line of a line that was dropped."""
    return failed(line, BadInput(f"{drop.what} on {drop.source}", drop.cause, drop.remedy))


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
    return _encodable(value)


def _encodable(text: str) -> str:
    try:
        text.encode()  # many times faster than a search, and nearly always all there is to do
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub("\ufffd", text)  # one for one: offsets stay
    return text


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
    """Return a line's text as a report without blocks, under the line's own id."""
    text, date = text_field(line), date_field(line)
    published = None
    if date:
        interval = day(date)
        published = Publication(start=interval.start, end=interval.end, precision="day", why="given with the text")
    title = line.get("title")
    return Report(
        id=str(line.get("id")),
        source=str(line.get("id")),
        title=title if isinstance(title, str) else None,
        text=text,
        published=published,
    )


def plain(record: msgspec.Struct, *fields: str) -> Line:
    """Return some fields of a record as JSON has them."""
    return {field: msgspec.to_builtins(getattr(record, field)) for field in fields}
