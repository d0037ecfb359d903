"""Web archives: the page of each record of a WARC or WET file."""

import io
import re
from collections.abc import Iterator

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader
from fastwarc.warc import HeaderMap, WarcRecordType

from byline.errors import BadInput
from byline.pages.content import Content, Declared, drop, largest_bytes, looks_html, page, whole
from byline.pages.encoding import decode
from byline.pages.sniffing import HEAD, kind
from byline.pages.unpacking import GZIP
from byline.pages.warc import REMEDY, WarcRecord, records
from byline.records import Drop, Page
from byline.settings import Settings

HOLD_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
NO_TEXT = re.compile(
    r"image/|audio/|video/|font/|application/(?:pdf|zip|octet-stream|x-shockwave)|text/(?:css|dns)|.*javascript|.*json"
)


def archive(content: Content, settings: Settings) -> Iterator[Page | Drop]:
    """Yield the page of each record that holds one, or the reason why it cannot be read.

    Args:
        content: its stream can seek; packed or not.
        settings: for the size of the largest page.
    """
    for record in records(content.stream, largest_bytes(settings)):
        source = f"{content.source}#{record.number}"
        try:
            if record.fault:
                raise record.fault
            if record.type & HOLD_PAGES:
                yield _page(record, source, content.name, settings)
        except BadInput as error:
            yield drop(source, error)


def _page(record: WarcRecord, source: str, name: str, settings: Settings) -> Page:
    body, content_type = record.block, record.content_type
    if content_type.startswith("application/http"):
        body, content_type = _http_body(record.block, settings)
    if NO_TEXT.match(content_type):
        raise BadInput("the record is no page", f"its type is {content_type}", "Nothing to do")
    said = kind(body[:HEAD], "html" if "html" in content_type else None)
    if said[0] == "other":
        raise BadInput("the record is no page", f"it is {said[1]}", "Nothing to do")
    charset = CHARSET.search(content_type)
    conversion = record.type == WarcRecordType.conversion
    text = decode(body, "utf-8" if conversion else charset.group(1) if charset else None)
    declared = Declared(source=source, name=name, url=record.url, fetched=record.date)
    return page(text, declared, html=said[0] == "html" and not conversion and looks_html(text), settings=settings)


def _http_body(block: bytes, settings: Settings) -> tuple[bytes, str]:
    """Return the body of an HTTP response, unpacked, and its content type."""
    headers = HeaderMap()
    try:
        size = headers.parse(io.BytesIO(block), True)
    except OSError as error:
        raise BadInput("the record cannot be read", f"its HTTP header is broken: {error}", REMEDY) from error
    if headers.status_code is not None and headers.status_code != 200:
        raise BadInput("the record is no page", f"its HTTP status is {headers.status_code}", "Nothing to do")
    body = block[size:]
    for coding in (headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or ""):
        body = _unwrapped(body, coding.strip().lower(), settings)
    return body, (headers.get("Content-Type") or "").lower()


def _unwrapped(body: bytes, coding: str, settings: Settings) -> bytes:
    """Undo one HTTP coding; archives often keep the header of a coding that they have undone."""
    readers = {
        "chunked": ChunkedReader,
        "gzip": GzipReader,
        "x-gzip": GzipReader,
        "br": BrotliReader,
        "zstd": ZstdReader,
    }
    if coding not in readers or (coding.endswith("gzip") and not body.startswith(GZIP)):
        return body
    try:
        plain = whole(readers[coding](io.BytesIO(body)), settings)
    except OSError:
        return body  # not coded after all; if it was, it is no text either and is refused as binary
    return plain or body
