"""What can be wrong with pages: each beside a good page, which is still read."""

import gzip
import io
import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from byline.pages.sources import pages
from byline.records import Drop, Page
from byline.settings import Settings

GOOD = "Rain fell on the coast on Monday, the mayor said."
DRAW = random.Random(1)
ROWS = b"".join(
    json.dumps({"id": n, "text": f"{GOOD} {DRAW.randbytes(40).hex()}"}).encode() + b"\n" for n in range(300)
)


def warc(*, packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number in range(4):
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
        body = io.BytesIO(f"<html><p>Rain fell on day {number}. {DRAW.randbytes(500).hex()}</p></html>".encode())
        writer.write_record(
            writer.create_warc_record(f"http://a.example/{number}", "response", body, http_headers=head)
        )
    return out.getvalue()


def without_middle(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[: middle - 30] + b"\xff" * 60 + data[middle + 30 :]


def bomb(pack: Callable[[bytes], bytes]) -> bytes:
    return pack(b"<p>" + bytes(120_000_000))


def zst(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


CONTENTS: dict[str, Callable[[], bytes]] = {
    "cut.txt.gz": lambda: gzip.compress(GOOD.encode() * 500)[:-9],
    "cut.html.zst": lambda: zst(DRAW.randbytes(400_000).hex().encode())[:-9],
    "damaged.txt.gz": lambda: without_middle(gzip.compress(DRAW.randbytes(5_000).hex().encode())),
    "empty.txt": lambda: b"",
    "empty.warc.gz": lambda: b"",
    "empty.jsonl": lambda: b"\n\n",
    "space.txt": lambda: b" \n\t\r\n ",
    "unseen.txt": lambda: "\u200b\u00a0\ufeff\u2060".encode(),
    "nuls.txt": lambda: bytes(20_000),
    "marks.txt": lambda: b'"..." --- !!! ' * 50,
    "noise.txt": lambda: DRAW.randbytes(9_000),
    "image.html": lambda: b"\x89PNG\r\n\x1a\n" + DRAW.randbytes(500),
    "paper.txt": lambda: b"%PDF-1.7\n" + DRAW.randbytes(500),
    "office.html": lambda: b"PK\x03\x04\x14\x00" + DRAW.randbytes(500),
    "program.txt": lambda: b"\x7fELF\x02\x01\x01" + bytes(500),
    "bomb.html.gz": lambda: bomb(gzip.compress),
    "bomb.zst": lambda: bomb(zst),
    "bomb.jsonl.gz": lambda: gzip.compress(b'{"text": "' + b"0" * 120_000_000),
    "large.txt": lambda: b"word " * 11_000_000,
    "line.jsonl": lambda: b'{"text": "' + b"x" * 51_000_000 + b'"}\n',
    "long.txt": lambda: b"word " * 500_000,
    "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"Rain fell.",
    "no.parquet": lambda: b"Rain fell.",
    "damaged.parquet": lambda: b"PAR1" + DRAW.randbytes(300) + b"PAR1",
    "no.rss": lambda: GOOD.encode(),
    "empty.atom": lambda: b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    "no.warc": lambda: GOOD.encode(),
    "no.jsonl": lambda: GOOD.encode(),
    "no.json": lambda: b"{Rain}",
    "deep.json": lambda: b"[" * 100_000,
    "list.jsonl": lambda: b"[1, 2, 3]\n",
    "fields.jsonl": lambda: b'{"words": "Rain fell."}\n',
    "types.jsonl": lambda: b'{"text": 7}\n',
    "style.css": lambda: b"p { color: red }",
}


def others_by_name(folder: Path) -> dict[str, list[Page | Drop]]:
    """Read a folder with a good page before and after; return what else there is, by the file's name."""
    (folder / "0_good.txt").write_text(GOOD)
    (folder / "~_good.txt").write_text(GOOD)
    found: dict[str, list[Page | Drop]] = {}
    for each in pages([str(folder)], Settings()):
        found.setdefault(Path(each.source).name.partition("#")[0], []).append(each)
    for name in ("0_good.txt", "~_good.txt"):
        (good,) = found.pop(name)
        assert isinstance(good, Page)
        assert good.text == GOOD
    return found


def assert_told(drop: Page | Drop) -> None:
    assert isinstance(drop, Drop)
    assert drop.stage == "pages"
    for words in (drop.source, drop.what, drop.cause, drop.remedy):
        assert words
        assert words.isprintable()
        assert len(words) <= 240


@pytest.mark.parametrize("name", CONTENTS)
def test_a_file_that_holds_no_page_is_dropped_and_its_neighbours_are_read(name, tmp_path):
    (tmp_path / name).write_bytes(CONTENTS[name]())
    started = time.monotonic()
    found = others_by_name(tmp_path)
    assert time.monotonic() - started < 20
    for drop in found.get(name, []):
        assert_told(drop)
    assert len(found.get(name, [])) == (0 if name == "empty.jsonl" else 1)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("word.txt", b"Rain", "Rain"),
        (
            "bytes.txt",
            b"Rain \xff fell in the caf\xe9 \x93here\x94 and \xe2\x80",
            "Rain ÿ fell in the café “here” and â€",
        ),
        ("some_nuls.txt", b"Ra\x00in fell\x00\x00 \x01on", "Rain fell  on"),
        ("wide.txt", "Rain fell — on".encode("utf-16-le"), "Rain fell — on"),
        ("mojibake.txt", "The mayorâ€™s rain".encode(), "The mayor’s rain"),
        ("old.html", b"<html>" + b"<p>Rain<li>" * 6_000, "<html>" + "<p>Rain<li>" * 6_000),
        ("unclosed.html", b"<html><p>Rain <b>fell", "<html><p>Rain <b>fell"),
        (
            "attribute.html",
            b'<p title="' + b"x" * 3_000_000 + b'">Rain</p>',
            '<p title="' + "x" * 3_000_000 + '">Rain</p>',
        ),
        ("lies.gz", b"Rain fell, unpacked.", "Rain fell, unpacked."),
    ],
)
def test_a_page_that_is_odd_but_readable_is_read(name, data, text, tmp_path):
    (tmp_path / name).write_bytes(data)
    (page,) = others_by_name(tmp_path)[name]
    assert isinstance(page, Page)
    assert page.text == text


@pytest.mark.parametrize(
    ("name", "data", "most"),
    [
        ("cut.jsonl.gz", lambda: gzip.compress(ROWS)[:-5_000], 2),
        ("cut.jsonl.zst", lambda: zst(ROWS * 4)[:-9], 2),
        ("half.jsonl", lambda: ROWS[:-40], 2),
        ("cut.warc", lambda: warc(packed=False)[:-300], 2),
        ("cut.warc.gz", lambda: warc(packed=True)[:-300], 2),
        (
            "damaged.warc",
            lambda: warc(packed=False).replace(b"WARC/1.0", b"WARD/1.0", 3).replace(b"WARD", b"WARC", 2),
            2,
        ),
        ("damaged.warc.gz", lambda: without_middle(warc(packed=True)), 2),
        # what is unpacked behind the damage may be rows of rubbish before the end tells: each is dropped
        ("damaged.jsonl.gz", lambda: without_middle(gzip.compress(ROWS)), 150),
    ],
)
def test_of_a_file_with_many_pages_those_that_can_be_read_are(name, data, most, tmp_path):
    (tmp_path / name).write_bytes(data())
    found = others_by_name(tmp_path)[name]
    drops = [each for each in found if isinstance(each, Drop)]
    assert 1 <= len(drops) <= most
    for drop in drops:
        assert_told(drop)
    assert len(found) - len(drops) >= 2


@pytest.mark.slow
def test_a_whole_read_over_all_of_them_ends_well_and_keeps_each_reason(tmp_path):
    folder, store, out = tmp_path / "pages", tmp_path / "s.byline", tmp_path / "out"
    folder.mkdir()
    for name, content in CONTENTS.items():
        (folder / name).write_bytes(content())
    (folder / "0_good.txt").write_text(GOOD)
    os.mkfifo(folder / "pipe.txt")
    for words in (["read", folder, "--store", store, "--processes", "1"], ["export", store, "--out", out]):
        subprocess.run([sys.executable, "-m", "byline", *words], check=True, timeout=300, capture_output=True)
    dropped = {Path(json.loads(line)["source"]).name.partition("#")[0] for line in (out / "drops.jsonl").open()}
    assert dropped == {*CONTENTS, "pipe.txt"} - {"empty.jsonl"}
    (report,) = map(json.loads, (out / "reports.jsonl").open())
    assert report["text"] == GOOD


def test_what_is_no_file_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "dead.html").symlink_to("nowhere.html")
    (tmp_path / "random.txt").symlink_to("/dev/urandom")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.txt"))
    (tmp_path / "folder.txt").mkdir()
    found = others_by_name(tmp_path)
    assert sorted(found) == ["dead.html", "loop", "pipe.txt", "random.txt", "self.txt", "socket.txt"]
    for (drop,) in found.values():
        assert_told(drop)


def test_paths_that_lead_nowhere_are_dropped_and_the_next_is_read(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    paths = [
        "",
        "nowhere\x07.txt",
        str(tmp_path / "*.none"),
        "a\0b",
        str(tmp_path / ("x" * 300)),
        str(tmp_path / "good.txt"),
    ]
    *drops, good = pages(paths, Settings())
    assert isinstance(good, Page)
    assert len(drops) == 5
    for drop in drops:
        assert isinstance(drop, Drop)
        assert drop.cause.isprintable()
        assert drop.source.isprintable()
