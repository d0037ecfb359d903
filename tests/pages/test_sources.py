import gzip
import io
import json
import os
from pathlib import Path

import pytest

from byline.pages.sources import Fields, expected, pages
from byline.records import Drop, Page
from byline.settings import Settings


def read(*paths: object, stdin: bytes = b"", **options: object) -> list[Page | Drop]:
    return list(pages(map(str, paths), Settings(), stdin=io.BytesIO(stdin), **options))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    top = tmp_path / "pages"
    top.mkdir()
    (top / "a.txt").write_text("Rain fell on the coast.")
    (top / "b.html").write_text("<html><p>Sun shone.</p></html>")
    (top / "c.jsonl").write_text('{"text": "Wind rose."}\n{"text": "Snow lay."}\n')
    (top / "d.txt.gz").write_bytes(gzip.compress(b"Fog came."))
    (top / "e.md").write_text("# Hail fell")
    return top


def test_a_folder_its_files_and_a_pattern_give_the_same_ids(folder):
    whole = [page.id for page in read(folder)]
    assert len(set(whole)) == 6
    assert [page.id for page in read(*sorted(folder.iterdir()))] == whole
    assert [page.id for page in read(f"{folder}/*")] == whole
    assert sorted(page.id for page in read(*sorted(folder.iterdir(), reverse=True))) == sorted(whole)


def test_sources_end_with_the_name_of_the_file(folder):
    assert [page.source for page in read(folder)] == [
        "pages/a.txt",
        "pages/b.html",
        "pages/c.jsonl#1",
        "pages/c.jsonl#2",
        "pages/d.txt.gz",
        "pages/e.md",
    ]
    assert read(folder / "a.txt")[0].source == str(folder / "a.txt")


def test_the_same_text_under_two_names_is_two_pages(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Rain fell.")
    assert len({page.id for page in read(tmp_path)}) == 2


def test_changed_text_under_the_same_name_is_another_page(tmp_path):
    (tmp_path / "a.txt").write_text("Rain fell.")
    before = read(tmp_path)[0].id
    (tmp_path / "a.txt").write_text("Rain fell again.")
    assert read(tmp_path)[0].id != before


@pytest.mark.parametrize(
    ("sent", "html", "text"),
    [
        (b"Rain fell.", False, "Rain fell."),
        (b"<!doctype html><p>Rain", True, "<!doctype html><p>Rain"),
        (b'{"text": "Rain"}\n', False, "Rain"),
        (gzip.compress(b"Rain fell."), False, "Rain fell."),
        (gzip.compress(b'{"html": "<p>Rain"}'), True, "<p>Rain"),
    ],
    ids=["text", "HTML", "JSON lines", "packed", "packed JSON lines"],
)
def test_standard_input_is_told_by_its_bytes(sent, html, text):
    (page,) = read("-", stdin=sent)
    assert (page.html, page.text) == (html, text)
    assert page.source.startswith("stdin")


def test_standard_input_may_be_a_pipe():
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as end:
        end.write(b'{"text": "Rain"}\n{"text": "Sun"}\n')
    with os.fdopen(reading, "rb", buffering=0) as start:
        assert [page.text for page in pages(["-"], Settings(), stdin=start)] == ["Rain", "Sun"]


def test_fields_of_lines_are_named_by_option(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"body": "Rain fell."}')
    (page,) = read(tmp_path, fields=Fields(text="body"))
    assert page.text == "Rain fell."


def test_an_extension_that_lies_is_not_believed(tmp_path):
    (tmp_path / "a.txt").write_text("<!DOCTYPE html><html><p>Rain</p></html>")
    (tmp_path / "b.html").write_text("Rain fell, and that is all.")
    (tmp_path / "c.txt").write_bytes(gzip.compress(b'{"text": "Rain"}'))
    (tmp_path / "d").write_text("Rain fell.")
    (tmp_path / "e.jsonl").write_text("<html><p>Rain</p></html>")
    assert [page.html for page in read(tmp_path)] == [True, False, False, False, True]


def test_files_of_other_kinds_are_dropped_and_hidden_ones_passed_over(tmp_path):
    for name in ("style.css", "table.csv", ".hidden.txt"):
        (tmp_path / name).write_text("a { b: c }")
    assert [type(each) for each in read(tmp_path)] == [Drop, Drop]


def test_a_file_packed_twice_is_read_and_one_packed_for_ever_is_not(tmp_path):
    data = b"Rain fell."
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(gzip.compress(data)))
    for _ in range(9):
        data = gzip.compress(data)
    (tmp_path / "b.txt.gz").write_bytes(data)
    page, drop = read(tmp_path)
    assert page.text == "Rain fell."
    assert drop.what == "the file is not unpacked"


def test_a_name_that_is_no_utf8_can_be_shown_and_stored(tmp_path):
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as file:
        file.write(b"Rain fell.")
    (page,) = read(tmp_path)
    assert page.source.endswith("caf\\xe9.txt")
    json.dumps(page.source).encode("utf-8")


def test_pages_are_a_stream(tmp_path):
    def endless():
        while True:
            yield str(tmp_path / "a.txt")

    (tmp_path / "a.txt").write_text("Rain fell.")
    stream = pages(endless(), Settings())
    assert [next(stream).text for _ in range(3)] == ["Rain fell."] * 3


def test_how_many_pages_to_expect(folder, tmp_path):
    assert expected([str(folder / "a.txt"), str(folder / "b.html"), "http://a.example/"]) == 3
    assert expected([str(folder)]) is None  # JSON lines are among them
    assert expected(["-"]) is None
