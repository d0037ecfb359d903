import gzip
import io
import os

import pytest
import zstandard

from byline.pages.unpacking import unpacked


def gz(data: bytes) -> bytes:
    return gzip.compress(data)


def zst(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


@pytest.mark.parametrize(("kind", "pack"), [("gzip", gz), ("zstd", zst)])
@pytest.mark.parametrize(
    "data", [b"", b"rain", b"rain " * 200_000, os.urandom(300_000)], ids=["empty", "short", "long", "dense"]
)
def test_what_was_packed_comes_out_again(kind, pack, data):
    stream, packed = unpacked(io.BytesIO(pack(data)), kind)
    assert stream.read() == data
    assert packed.fault is None


@pytest.mark.parametrize(("kind", "pack"), [("gzip", gz), ("zstd", zst)])
def test_all_members_are_read(kind, pack):
    stream, packed = unpacked(io.BytesIO(pack(b"rain ") + pack(b"fell")), kind)
    assert stream.read() == b"rain fell"
    assert packed.fault is None


def test_zeros_after_the_last_member_are_padding():
    stream, packed = unpacked(io.BytesIO(gz(b"rain") + b"\0" * 100_000), "gzip")
    assert stream.read() == b"rain"
    assert packed.fault is None


@pytest.mark.parametrize(("kind", "pack"), [("gzip", gz), ("zstd", zst)])
def test_a_cut_stream_gives_what_is_there_and_says_that_it_is_cut(kind, pack):
    data = os.urandom(400_000)
    stream, packed = unpacked(io.BytesIO(pack(data)[:300_000]), kind)
    got = stream.read()
    assert data.startswith(got)
    assert len(got) > 100_000
    assert packed.fault is not None
    assert packed.fault.what == "the file is cut"


@pytest.mark.parametrize(("kind", "pack"), [("gzip", gz), ("zstd", zst)])
def test_a_damaged_stream_ends_where_it_is_damaged(kind, pack):
    data = bytearray(pack(b"rain fell on the coast " * 50_000))
    data[len(data) // 2 : len(data) // 2 + 40] = b"\xff" * 40
    stream, packed = unpacked(io.BytesIO(bytes(data)), kind)
    stream.read()
    assert packed.fault is not None


@pytest.mark.parametrize(("kind", "pack"), [("gzip", gz), ("zstd", zst)])
def test_a_bomb_is_unpacked_only_as_far_as_it_is_read(kind, pack):
    stream, _ = unpacked(io.BytesIO(pack(bytes(40_000_000))), kind)
    assert stream.read(10) == bytes(10)
