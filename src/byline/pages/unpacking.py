"""Compressed bytes as a plain stream: never more than asked for at once, and a cut or damaged one says so."""

import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

import zstandard

from byline.errors import BadInput

GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
PIECE = 65_536
ZSTD_PIECE = 1_024  # one kilobyte of Zstandard unpacks to some thirty megabytes at most: what a bomb can cost in memory
LARGEST_WINDOW = 1 << 27  # bytes: what `zstd --long` writes
ALL_BITS = 31  # zlib's way to say: gzip, any window


class Unpacked(io.RawIOBase):
    """Plain bytes of a gzip or Zstandard stream, with all its members.

    What can be read is read; where it is cut or damaged the stream ends, and `fault` tells what is wrong.
    """

    def __init__(self, packed: BinaryIO, kind: str) -> None:
        self.fault: BadInput | None = None
        self._pieces = _gzip(packed) if kind == "gzip" else _zstd(packed)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        """Streams of unpacked bytes are there to be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer with plain bytes and return how many; 0 at the end."""
        while not self._rest and self.fault is None:
            try:
                self._rest = memoryview(next(self._pieces))  # a view: cutting pieces off a large one copies nothing
            except StopIteration:
                return 0
            except BadInput as fault:
                self.fault = fault
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def unpacked(packed: BinaryIO, kind: str) -> tuple[BinaryIO, Unpacked]:
    """Return a buffered plain stream of packed bytes, and the reader behind it that knows of faults."""
    raw = Unpacked(packed, kind)
    return io.BufferedReader(raw, PIECE), raw


def _gzip(packed: BinaryIO) -> Iterator[bytes]:
    rest, member = packed.read(PIECE), zlib.decompressobj(ALL_BITS)
    while True:
        before = member.copy()
        try:
            plain = member.decompress(rest, PIECE)
        except zlib.error as error:
            yield from _up_to_fault(before, rest)
            raise _damaged("gzip", str(error)) from error
        if plain:
            yield plain
        if member.eof:
            rest = _padding_off(member.unused_data, packed)
            member = zlib.decompressobj(ALL_BITS)
            if not rest:
                return
            continue
        rest = member.unconsumed_tail
        if not rest and len(plain) < PIECE:  # a full piece may have more behind it, without further input
            rest = packed.read(PIECE)
            if not rest:
                raise _cut("gzip")


def _up_to_fault(member: "zlib._Decompress", rest: bytes) -> Iterator[bytes]:
    """Yield what comes before a fault, byte by byte: zlib gives nothing of a piece that has one in it."""
    try:
        for at in range(len(rest)):
            yield member.decompress(rest[at : at + 1])
    except zlib.error:
        return  # the fault that is told by the caller


def _padding_off(rest: bytes, packed: BinaryIO) -> bytes:
    """Skip the zeros that some writers put after a member."""
    rest = rest.lstrip(b"\0")
    while not rest and (more := packed.read(PIECE)):
        rest = more.lstrip(b"\0")
    return rest


def _zstd(packed: BinaryIO) -> Iterator[bytes]:
    rest, frame = packed.read(ZSTD_PIECE), None
    while rest or frame is not None:
        if not rest:
            raise _cut("Zstandard")
        frame = frame or zstandard.ZstdDecompressor(max_window_size=LARGEST_WINDOW).decompressobj()
        try:
            yield frame.decompress(rest)
        except zstandard.ZstdError as error:
            raise _damaged("Zstandard", str(error)) from error
        rest = b""
        if frame.eof:
            rest, frame = frame.unused_data, None
        rest = rest or packed.read(ZSTD_PIECE)


def _cut(kind: str) -> BadInput:
    return BadInput("the file is cut", f"its {kind} stream ends too early", "Fetch or copy the file again")


def _damaged(kind: str, words: str) -> BadInput:
    return BadInput(
        "the file is damaged", f"its {kind} stream cannot be unpacked: {words}", "Fetch or copy the file again"
    )
