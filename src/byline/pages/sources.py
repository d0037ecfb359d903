"""All the pages behind the paths and addresses that a user gives: a stream of pages, and of drops for what is none."""

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from byline.errors import BadInput, MissingExtra
from byline.pages.archives import archive
from byline.pages.content import Content, Declared, drop, headed, looks_html, page, whole
from byline.pages.encoding import decode
from byline.pages.feeds import feed
from byline.pages.fetching import ADDRESS, Fetched, Fetcher
from byline.pages.fields import Fields
from byline.pages.files import Found, files
from byline.pages.lines import lines, objects
from byline.pages.sniffing import PACKINGS, Kind, claimed, kind
from byline.pages.tables import table
from byline.pages.unpacking import unpacked
from byline.pages.warc import by_record
from byline.records import Drop, Page
from byline.settings import Settings

__all__ = ["Fields", "expected", "pages"]

STDIN = "-"
DEFAULT_FIELDS = Fields()
LAYERS = 2  # of compression that are taken off: a file packed, and once more by mistake
IN_MEMORY = 8_000_000  # bytes of stdin that are kept in memory where it must be read twice
MANY = frozenset[Kind]({"lines", "json", "warc", "parquet", "feed"})
TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/x-ndjson": "lines",
    "application/jsonl": "lines",
    "application/json": "json",
    "application/warc": "warc",
}


class Options(msgspec.Struct, frozen=True):
    """What all readers of one run share."""

    settings: Settings
    fields: Fields


def pages(
    paths: Iterable[str], settings: Settings, *, fields: Fields = DEFAULT_FIELDS, stdin: BinaryIO | None = None
) -> Iterator[Page | Drop]:
    """Yield the pages behind paths, and a drop for each thing that is none; one page is in memory at a time.

    Args:
        paths: files, folders (with all below), glob patterns, http(s) addresses, and `-` for standard input.
        settings: for the limits of size and of fetching.
        fields: which field of JSON lines and Parquet tables holds what.
        stdin: where `-` reads; None means the standard input of the process.
    """
    options = Options(settings, fields)
    fetcher = Fetcher(settings)
    for path in paths:
        if path == STDIN:
            yield from _of_stdin(stdin or sys.stdin.buffer, options)
        elif ADDRESS.match(path):
            yield from of_address(path, fetcher, options)
        else:
            for found in files(path):
                yield from _of_file(found, options)


def expected(paths: Iterable[str]) -> int | None:
    """Return how many pages a run will see, for a bar that shows its progress; None where a file may hold many."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        for name in [path] if ADDRESS.match(path) else (found.name for found in files(path)):
            if claimed(name) in MANY:
                return None
            total += 1
    return total


def of_address(address: str, fetcher: Fetcher, options: Options) -> Iterator[Page | Drop]:
    """Yield the page at an address, or the pages of a feed or an archive that stands there."""
    try:
        fetched = fetcher.fetch(address)
    except BadInput as error:
        yield drop(address, error)
        return
    yield from _of_content(_content(address, fetched), options)


def _content(address: str, fetched: Fetched) -> Content:
    return Content(
        stream=io.BytesIO(fetched.body),
        source=address,
        name=fetched.url,
        url=fetched.url,
        charset=fetched.charset,
        fetched=fetched.date,
        said=TYPES.get(fetched.content_type),
    )


def _of_stdin(stream: BinaryIO, options: Options) -> Iterator[Page | Drop]:
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    yield from _of_content(Content(stream=buffered, source="stdin", name="stdin"), options)


def _of_file(found: Found, options: Options) -> Iterator[Page | Drop]:
    source, name = _encodable(found.source), _encodable(found.name)
    try:
        if found.fault:
            raise found.fault
        with open(found.path, "rb") as stream:
            yield from _of_content(Content(stream=stream, source=source, name=name, said=claimed(name)), options)
    except BadInput as error:
        yield drop(source, error)
    except OSError as error:
        yield drop(
            source, BadInput("the file cannot be read", error.strerror or str(error), "Check that it may be read")
        )


def _of_content(content: Content, options: Options, layer: int = 0) -> Iterator[Page | Drop]:
    """Yield the pages of bytes of any kind; their first bytes say which."""
    head, stream = headed(content.stream)
    content = msgspec.structs.replace(content, stream=stream)
    found, words = kind(head, content.said)
    try:
        if found in PACKINGS:
            yield from _of_packed(content, head, found, options, layer)
        elif found == "lines":
            yield from lines(content, options.fields, options.settings)
        elif found == "json":
            yield from objects(content, options.fields, options.settings)
        elif found == "feed":
            yield from feed(content, options.settings)
        elif found == "warc":
            yield from archive(_seekable(content), options.settings)
        elif found == "parquet":
            yield from table(_seekable(content), options.fields, options.settings)
        elif found == "other":
            raise BadInput("the file is no page", f"it is {words}", "Nothing to do")
        else:
            yield _single(content, options.settings, html=found == "html")
    except (BadInput, MissingExtra) as error:
        yield drop(content.source, error)


def _single(content: Content, settings: Settings, *, html: bool) -> Page:
    text = decode(whole(content.stream, settings), content.charset)
    if content.packed and content.packed.fault:
        raise content.packed.fault  # half a page would be read as a whole one
    declared = Declared(source=content.source, name=content.name, url=content.url, fetched=content.fetched)
    return page(text, declared, html=html and looks_html(text), settings=settings)


def _of_packed(content: Content, head: bytes, packing: Kind, options: Options, layer: int) -> Iterator[Page | Drop]:
    if layer == LAYERS:
        raise BadInput("the file is not unpacked", f"it is packed over {LAYERS} times", "Unpack it first")
    if by_record(head):
        yield from archive(_seekable(content), options.settings)  # it unpacks by itself, and can go on after a fault
        return
    stream, packed = unpacked(content.stream, packing)
    told = False
    for found in _of_content(msgspec.structs.replace(content, stream=stream, packed=packed), options, layer + 1):
        told = isinstance(found, Drop) and found.source == content.source
        yield found
    if packed.fault and not told:
        yield drop(content.source, packed.fault)


def _seekable(content: Content) -> Content:
    """The same content where one can go back: what comes in by a pipe is put into a temporary file first."""
    if content.stream.seekable():
        return content
    kept = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - it closes with its last reader
    shutil.copyfileobj(content.stream, kept)
    kept.seek(0)
    return msgspec.structs.replace(content, stream=kept)


def _encodable(name: str) -> str:
    """A file's name as text: bytes in it that are no UTF-8 are written as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
