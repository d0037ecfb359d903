"""The records of a WARC file, plain or packed by record, read past cuts and damaged records.

FastWARC stops at a record that it cannot parse and ends without a word where a file is cut. So each record's length is
held against its header, the end of the file against the last record, and after a fault the next record is looked for.
"""

import base64
import datetime as dt
import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Literal

import fastwarc.warc as fast
import msgspec
import zstandard

from byline.errors import BadInput
from byline.pages.unpacking import ALL_BITS, GZIP, LARGEST_WINDOW, ZSTD, ZSTD_PIECE, Unpacked

REMEDY = "Fetch or copy the archive again if the page is wanted"
PLAIN_START = re.compile(rb"(?<=\n)WARC/1\.\d")
PACKED_START = re.compile(b"|".join(map(re.escape, (GZIP, ZSTD))))
LINE_END = b"\r\n\r\n"
STEP = 1 << 20  # bytes looked through at once for the next record
OVERLAP = 4_096  # bytes of a step that are looked at again with the next, so that no start is cut in two
LONGEST_HEADER = 1 << 16


class WarcRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One record: what its header says and its block, or what is wrong with it."""

    number: int = 0  # from 1 in the file; a place that cannot be followed counts as one
    position: int  # of its first byte in the file
    type: fast.WarcRecordType = fast.WarcRecordType.unknown
    url: str | None = None
    date: dt.date | None = None
    content_type: str = ""
    digest: str | None = None
    length: int = 0  # of its block, as the header says
    block: bytes = b""
    fault: BadInput | None = None
    gap: bool = False  # at fault is not this record but what comes after a sound one, and where it begins is not known


def records(stream: BinaryIO, limit: int) -> Iterator[WarcRecord]:
    """Yield every record that can be found, and a faulty one for each place where the file cannot be followed.

    Args:
        stream: the file as it is, packed or not; it must be able to seek.
        limit: bytes of the largest block that is read.
    """
    for number, record in enumerate(_with_gaps_told_once(_all(stream, limit)), 1):
        yield msgspec.structs.replace(record, number=number)


def _all(stream: BinaryIO, limit: int) -> Iterator[WarcRecord]:
    start: int | None = 0
    while start is not None:
        follow = start + 1
        broken = False
        for record in _run(stream, start, limit):
            follow = max(follow, record.position + 1)
            broken = record.fault is not None
            yield record
        start = _next_start(stream, follow) if broken else None


def _with_gaps_told_once(found: Iterator[WarcRecord]) -> Iterator[WarcRecord]:
    """Leave out the fault of a gap where the record that begins in it is told to be at fault next."""
    gap: WarcRecord | None = None
    for record in found:
        if gap and not record.fault:
            yield gap
        gap = record if record.gap else None
        if not record.gap:
            yield record
    if gap:
        yield gap


def _run(stream: BinaryIO, start: int, limit: int) -> Iterator[WarcRecord]:
    """Yield records from `start` up to the end or the first fault, which is the last record yielded.

    A record is held back until the next one is found where it ought to be: only that shows its length to be right.
    """
    held: WarcRecord | None = None
    stream.seek(start)
    try:
        for found in fast.ArchiveIterator(stream, parse_http=False):
            if held:
                yield held
            held = _read(found, limit)
            if held.fault:
                break
    except OSError as error:
        yield from _broken(held, start, str(error))
        return
    if held is None:
        yield _faulty(start, "the archive cannot be read", "it holds no WARC record")
        return
    yield held
    if held.fault is None and not _ends_after(stream, held):
        end = stream.seek(0, io.SEEK_END)
        yield _faulty(end, "the archive is cut", "there are bytes of no whole record at its end")


def _read(found: fast.WarcRecord, limit: int) -> WarcRecord:
    length = (found.headers.get("Content-Length") or "").strip()
    if not length.isascii() or not length.isdigit():
        return _faulty(found.stream_pos, "the record cannot be read", "its header is cut or has no length")
    record = WarcRecord(
        position=found.stream_pos,
        type=found.record_type,
        url=(found.headers.get("WARC-Target-URI") or "").strip("<> \t") or None,
        date=found.record_date.date() if found.record_date else None,
        content_type=(found.headers.get("Content-Type") or "").lower(),
        digest=found.headers.get("WARC-Block-Digest"),
        length=int(length),
    )
    if record.length > limit:
        return _faulty(record.position, "the record is too large", f"its header says {record.length} bytes")
    try:
        block = found.reader.read()
    except OSError as error:
        return _faulty(record.position, "the record is damaged", str(error))
    if len(block) < record.length:
        return _faulty(record.position, "the record is cut", f"{len(block)} of {record.length} bytes are there")
    return msgspec.structs.replace(record, block=block)


def _broken(held: WarcRecord | None, start: int, words: str) -> Iterator[WarcRecord]:
    """After a place that cannot be parsed: the record before it if that one is sound, and the fault."""
    if held is None:
        yield _faulty(start, "the record cannot be read", words)
    elif PLAIN_START.search(held.block) or _altered(held):
        yield _faulty(held.position, "the record is damaged", "its length or its content is not what its header says")
    else:
        yield held
        yield msgspec.structs.replace(_faulty(held.position + 1, "a record is damaged", words), gap=True)


def _altered(record: WarcRecord) -> bool:
    """Whether a block is not the one whose digest its header gives; False where it gives none that is known."""
    algorithm, _, digest = (record.digest or "").partition(":")
    if algorithm.lower() != "sha1" or len(digest) != 32:
        return False
    found = base64.b32encode(hashlib.sha1(record.block, usedforsecurity=False).digest()).decode()
    return found != digest.upper()


def _ends_after(stream: BinaryIO, last: WarcRecord) -> bool:
    """Whether the file ends with its last record, and not in the middle of one that has gone unseen."""
    stream.seek(last.position)
    packed = _packing(stream.read(4))
    stream.seek(last.position)
    plain = Unpacked(stream, packed) if packed else stream
    most = LONGEST_HEADER + last.length + STEP
    tail = b""
    while len(tail) < most and (piece := plain.read(min(STEP, most - len(tail)))):
        tail += piece
    if isinstance(plain, Unpacked) and plain.fault:
        return False
    header = tail.find(LINE_END)
    return not tail[header + len(LINE_END) + last.length :].strip(b"\r\n\0 ")


def _next_start(stream: BinaryIO, position: int) -> int | None:
    """Return where the next record starts at or after `position`; None if there is none."""
    stream.seek(0)
    packed = _packing(stream.read(4))
    pattern = PACKED_START if packed else PLAIN_START
    if not packed:
        position -= 1  # the line end before a start is part of its mark
    while True:
        stream.seek(position)
        piece = stream.read(STEP + OVERLAP)
        for mark in pattern.finditer(piece):
            if not packed or _opens_record(piece[mark.start() : mark.start() + OVERLAP], packed):
                return position + mark.start()
        if len(piece) <= OVERLAP:
            return None
        position += len(piece) - min(OVERLAP, len(piece) - 1)


def by_record(head: bytes) -> bool:
    """Whether the first bytes of a packed file are those of a WARC packed record by record, as the standard has it."""
    packed = _packing(head)
    if packed is None:
        return False
    plain = _unpacked_start(head, packed, STEP)
    return plain.startswith(b"WARC/") and not PLAIN_START.search(plain)


def _packing(head: bytes) -> Literal["gzip", "zstd"] | None:
    return "gzip" if head.startswith(GZIP) else "zstd" if head.startswith(ZSTD) else None


def _opens_record(packed: bytes, kind: str) -> bool:
    """Whether packed bytes unpack to the first words of a record: their marks stand in packed data by chance too."""
    return _unpacked_start(packed, kind, 8).startswith(b"WARC/")


def _unpacked_start(packed: bytes, kind: str, most: int) -> bytes:
    """Return the first plain bytes of the first member or frame alone, as far as it can be unpacked."""
    plain = b""
    try:
        if kind == "gzip":
            return zlib.decompressobj(ALL_BITS).decompress(packed, most)
        frame = zstandard.ZstdDecompressor(max_window_size=LARGEST_WINDOW).decompressobj()
        for start in range(0, len(packed), ZSTD_PIECE):
            if frame.eof or len(plain) >= most:
                break
            plain += frame.decompress(packed[start : start + ZSTD_PIECE])
    except (zlib.error, zstandard.ZstdError):
        pass  # what could be unpacked is what is asked for
    return plain


def _faulty(position: int, what: str, cause: str) -> WarcRecord:
    return WarcRecord(position=position, fault=BadInput(what, cause, REMEDY))
