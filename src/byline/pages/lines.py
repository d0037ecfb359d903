"""JSON: one object, one page; an object a line, a list of objects, or a file that is one object."""

import json
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from byline.errors import BadInput
from byline.pages.content import Content, drop, largest_bytes, too_large, whole
from byline.pages.fields import REMEDY, Fields, page_of_row
from byline.records import Drop, Page
from byline.settings import Settings

BAD_AT_START = 1_000  # lines without one good among them before a file is given up as no JSON lines
SKIP_AT_MOST = 20  # times the largest page: how far an endless line is followed to its end

decoder = msgspec.json.Decoder(dict[str, object])


def lines(content: Content, fields: Fields, settings: Settings) -> Iterator[Page | Drop]:
    """Yield a page for each line, or the reason why there is none; blank lines are passed over."""
    bad, good = 0, False
    for number, line in _numbered(content.stream, largest_bytes(settings)):
        try:
            if line is None:
                raise too_large(settings)
            yield page_of_row(_row(line), number, content, fields, settings)
            good = True
        except BadInput as error:
            bad += 1
            yield drop(f"{content.source}#{number}", error)
        if not good and bad == BAD_AT_START:
            yield drop(content.source, _no_lines())
            return


def objects(content: Content, fields: Fields, settings: Settings) -> Iterator[Page | Drop]:
    """Yield the page of a file that is one object, or a page for each object of a list.

    Raises:
        BadInput: the content is no JSON, is neither object nor list, or is larger than one page may be.
    """
    found = _leniently(whole(content.stream, settings))
    for number, row in enumerate(found if isinstance(found, list) else [found], 1):
        try:
            yield page_of_row(_object(row), number, content, fields, settings)
        except BadInput as error:
            yield drop(f"{content.source}#{number}", error)


def _no_lines() -> BadInput:
    return BadInput("the rest is not read", f"none of its first {BAD_AT_START} lines is a page", REMEDY)


def _numbered(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the number and bytes of each line that is not blank; None for one that is too long."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        if len(line) > longest and not line.endswith(b"\n"):
            yield number, None
            if not _skipped(stream, longest):
                return
        elif number == 1 and line.startswith(b"\xef\xbb\xbf"):
            yield number, line[3:]
        elif not line.isspace():
            yield number, line


def _skipped(stream: BinaryIO, longest: int) -> bool:
    """Whether the end of an overlong line was found; nobody follows an endless one."""
    skipped = 0
    while skipped < SKIP_AT_MOST * longest:
        piece = stream.readline(65_536)
        if not piece or piece.endswith(b"\n"):
            return True
        skipped += len(piece)
    return False


def _row(line: bytes) -> dict[str, object]:
    try:
        return decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _object(_leniently(line))


def _leniently(data: bytes) -> object:
    """Read what the strict decoder refuses and others write: bad UTF-8, lone surrogates, control characters, NaN."""
    try:
        return json.loads(data.decode("utf-8", "byline-mixed").removeprefix("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise BadInput("it cannot be read", f"it is no JSON: {error}", REMEDY) from error


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise BadInput("it cannot be read", "it holds no JSON object", REMEDY)
    return value
