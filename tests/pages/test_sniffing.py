import gzip

import pytest

from byline.pages.sniffing import claimed, kind


@pytest.mark.parametrize(
    ("head", "said", "found"),
    [
        (b"Rain fell.", None, "text"),
        (b"Rain fell.", "text", "text"),
        (b"<!DOCTYPE html><html>", None, "html"),
        (b"\n <!-- a comment --><html lang=en>", "text", "html"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', None, "html"),
        (b"2 < 3 and <b>bold</b>", "text", "text"),
        (b'{"text": "Rain"}\n{"text": "Sun"}', "text", "lines"),
        (b'{"text": "Rain"}', None, "lines"),
        (b'{\n "text": "Rain"\n}', "text", "text"),
        (b"{curly} words", None, "text"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', None, "feed"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><feed xmlns="x">', "html", "feed"),
        (b"<article><p>Rain</p></article>", None, "html"),
        (gzip.compress(b"x"), "text", "gzip"),
        (b"\x28\xb5\x2f\xfd....", None, "zstd"),
        (b"WARC/1.0\r\n", "text", "warc"),
        (b"PAR1....", None, "parquet"),
        ("Rain — fell".encode("utf-16"), "text", "text"),
        ("<html><p>Rain".encode("utf-16-le"), None, "html"),
        (b"BZhen is a word of no language", "text", "text"),
        (b"ID3 is a tag of sound files.", "text", "text"),
        (b"\x00" * 50, "text", "text"),
        (b"", "html", "html"),
        (b"\x1b$B1+\x1b(B", "text", "text"),
    ],
)
def test_the_first_bytes_tell_the_kind(head, said, found):
    assert kind(head, said)[0] == found


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an office document"),
        (b"\x7fELF\x02\x01", "a program (ELF)"),
        (b"RIFF\x00\x00\x01\x00WEBP", "an image, a sound or a film (RIFF)"),
        (bytes(range(256)) * 4, "binary data"),
    ],
)
def test_what_is_no_page_is_named(head, words):
    assert kind(head, "html") == ("other", words)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.txt", "text"),
        ("A.HTM", "html"),
        ("a.warc.gz", "warc"),
        ("x.warc.wet.gz", "warc"),
        ("a.jsonl.zst", "lines"),
        ("a.gz", None),
        ("a.json", "json"),
        ("a.css", "other"),
        ("README", None),
        ("a.parquet", "parquet"),
    ],
)
def test_the_extension_claims_a_kind(name, said):
    assert claimed(name) == said
