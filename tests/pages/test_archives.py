import datetime as dt
import gzip
import io
from itertools import pairwise

import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from byline.pages.archives import archive
from byline.pages.content import Content
from byline.records import Drop, Page
from byline.settings import Settings

SMALL = Settings(largest_page_mb=0.01)
DATE = "2015-11-24T10:00:00Z"


def body(number: int) -> bytes:
    return f"<html><body><p>Rain fell on day {number} in the café.</p>{'<p>More.</p>' * 40}</body></html>".encode(
        "cp1252"
    )


def record(writer: WARCWriter, url: str, payload: bytes, *headers: tuple[str, str], status: str = "200 OK") -> None:
    head = StatusAndHeaders(status, list(headers) or [("Content-Type", "text/html; charset=windows-1252")], "HTTP/1.1")
    made = writer.create_warc_record(
        url, "response", payload=io.BytesIO(payload), http_headers=head, warc_headers_dict={"WARC-Date": DATE}
    )
    writer.write_record(made)


def warc(*, packed: bool, pages: int = 4) -> bytes:
    """A WARC of an information record and some pages."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "byline tests"}))
    for number in range(pages):
        record(writer, f"http://rain.example/{number}", body(number))
    return out.getvalue()


def read(data: bytes, settings: Settings = SMALL) -> list[Page | Drop]:
    return list(archive(Content(stream=io.BytesIO(data), source="in/a.warc", name="a.warc"), settings))


def told(data: bytes) -> list[str]:
    """The last letter of each page's address, and what is told of each drop."""
    return [(each.url or "")[-1:] if isinstance(each, Page) else each.what for each in read(data)]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_each_record_that_holds_a_page_is_one(packed):
    first, *rest = read(warc(packed=packed))
    assert isinstance(first, Page)
    assert (first.source, first.url, first.html) == ("in/a.warc#2", "http://rain.example/0", True)
    assert first.fetched == dt.date(2015, 11, 24)
    assert "in the café" in first.text
    assert len(rest) == 3


def test_packed_and_plain_give_the_same_ids():
    assert [page.id for page in read(warc(packed=True))] == [page.id for page in read(warc(packed=False))]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_an_archive_cut_anywhere_keeps_the_pages_before_the_cut_and_says_so(packed):
    data = warc(packed=packed)
    starts = [i for i in range(len(data)) if data.startswith(b"\x1f\x8b\x08" if packed else b"WARC/1.0\r\n", i)]
    last = starts[-1]
    for end in [last + 3, last + 9, last + 40, last + 250, (last + len(data)) // 2, len(data) - 40]:
        *pages, fault = told(data[:end])
        assert pages == ["0", "1", "2"], end
        assert "cut" in fault or "damaged" in fault or "cannot be read" in fault, end


def test_a_damaged_packed_record_is_dropped_and_the_next_are_read():
    data = bytearray(warc(packed=True))
    starts = [i for i in range(len(data)) if data.startswith(b"\x1f\x8b\x08", i)]
    middle = (starts[2] + starts[3]) // 2
    data[middle : middle + 4] = b"\xff\xff\xff\xff"
    first, fault, *rest = told(bytes(data))
    assert (first, rest) == ("0", ["2", "3"])
    assert "record" in fault


def test_a_damaged_header_is_dropped_and_the_next_are_read():
    plain = warc(packed=False)
    at = [i for i in range(len(plain)) if plain.startswith(b"WARC/1.0\r\n", i)][2]
    assert told(plain[:at] + b"JUNK" + plain[at + 4 :]) == ["0", "a record is damaged", "2", "3"]


@pytest.mark.parametrize(
    "length", [b"0101", b"1400", b"9999999999", b"none", b"-5"], ids=["short", "long", "endless", "none", "negative"]
)
def test_a_wrong_length_costs_that_record_only(length):
    plain = warc(packed=False)
    start = plain.index(b"http://rain.example/1")
    at = plain.index(b"Content-Length: ", start) + len(b"Content-Length: ")
    end = plain.index(b"\r\n", at)
    first, fault, *rest = told(plain[:at] + length + plain[end:])
    assert (first, rest) == ("0", ["2", "3"])
    assert "record" in fault


def test_a_record_over_the_limit_is_dropped_unread():
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    record(writer, "http://rain.example/0", b"<p>Rain</p>" * 10_000)
    record(writer, "http://rain.example/1", body(1))
    assert told(out.getvalue()) == ["the record is too large", "1"]


@pytest.mark.parametrize(
    ("payload", "headers", "status", "cause"),
    [
        (b"\x89PNG\r\n\x1a\n", [("Content-Type", "image/png")], "200 OK", "its type is image/png"),
        (b"%PDF-1.4 ....", [("Content-Type", "text/html")], "200 OK", "it is a PDF"),
        (b"<p>Gone</p>", [("Content-Type", "text/html")], "404 Not Found", "its HTTP status is 404"),
        (b"", [("Content-Type", "text/html")], "200 OK", "it holds no letter and no digit"),
    ],
)
def test_what_is_no_page_is_dropped_with_its_reason(payload, headers, status, cause):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    record(writer, "http://rain.example/x", payload, *headers, status=status)
    record(writer, "http://rain.example/1", body(1))
    drop, page = read(out.getvalue())
    assert drop.cause == cause
    assert page.url == "http://rain.example/1"


@pytest.mark.parametrize("undone", [False, True], ids=["coded", "coding undone by the archive"])
def test_http_codings_are_undone(undone):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    plain = b"<p>Rain fell.</p>"
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    record(writer, "http://rain.example/1", plain if undone else gzip.compress(plain), *headers)
    chunked = b"11\r\n<p>Rain fell.</p>\r\n0\r\n\r\n"
    record(writer, "http://rain.example/2", plain if undone else chunked, ("Transfer-Encoding", "chunked"))
    assert [page.text for page in read(out.getvalue())] == ["<p>Rain fell.</p>"] * 2


def test_a_coded_bomb_is_not_unpacked():
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    record(writer, "http://rain.example/1", gzip.compress(b"<p>" + b"0" * 5_000_000), *headers)
    (drop,) = read(out.getvalue())
    assert drop.what == "the page is too large"


def test_wet_records_are_plain_text():
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    made = writer.create_warc_record(
        "http://rain.example/1",
        "conversion",
        payload=io.BytesIO("Rain — fell <b>".encode()),
        warc_content_type="text/plain",
    )
    writer.write_record(made)
    (page,) = read(out.getvalue())
    assert (page.text, page.html, page.url) == ("Rain — fell <b>", False, "http://rain.example/1")


def test_zstandard_archives_are_read_and_mended_alike():
    plain = warc(packed=False)
    starts = [i for i in range(len(plain)) if plain.startswith(b"WARC/1.0\r\n", i)] + [len(plain)]
    frames = [zstandard.ZstdCompressor().compress(plain[a:b]) for a, b in pairwise(starts)]
    assert told(b"".join(frames)) == ["0", "1", "2", "3"]
    frames[2] = frames[2][:-30]
    found = told(b"".join(frames))
    assert found[0] == "0"
    assert found[-2:] == ["2", "3"]
    assert len(found) == 4


def test_what_is_no_archive_is_told_once():
    assert [type(each) for each in read(b"Rain fell on the coast.")] == [Drop]


def test_an_archive_of_a_page_that_quotes_an_archive_is_not_led_astray():
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    record(writer, "http://rain.example/0", b"<pre>\r\nWARC/1.0\r\nWARC-Type: response\r\n</pre>Rain")
    record(writer, "http://rain.example/1", body(1))
    assert told(out.getvalue()) == ["0", "1"]
