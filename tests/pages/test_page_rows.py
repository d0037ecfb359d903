import datetime as dt
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from byline.pages.content import Content
from byline.pages.fields import Fields, day
from byline.pages.lines import lines, objects
from byline.pages.tables import table
from byline.records import Drop, Page
from byline.settings import Settings

SMALL = Settings(largest_page_mb=0.001)


def read(data: bytes | str, fields: Fields | None = None, settings: Settings = SMALL) -> list[Page | Drop]:
    raw = data.encode() if isinstance(data, str) else data
    content = Content(stream=io.BytesIO(raw), source="in/news.jsonl", name="news.jsonl")
    return list(lines(content, fields or Fields(), settings))


def test_each_line_is_a_page_with_what_its_fields_say():
    row = {
        "id": "n7",
        "text": "Rain fell.",
        "url": "http://a.example/7",
        "title": "Rain ",
        "published": "2015-11-23",
        "fetched": 1448323200,
    }
    (page,) = read(json.dumps(row))
    assert isinstance(page, Page)
    assert (page.source, page.url, page.title, page.html) == ("in/news.jsonl#1", "http://a.example/7", "Rain", False)
    assert (page.published, page.fetched) == (dt.date(2015, 11, 23), dt.date(2015, 11, 24))


def test_fields_are_named_by_option():
    row = {"key": 1, "body": "<p>Rain fell.</p>", "text": "no", "link": "http://a.example/1"}
    (page,) = read(json.dumps(row), Fields(id="key", html="body", url="link"))
    assert (page.html, page.text, page.url) == (True, "<p>Rain fell.</p>", "http://a.example/1")


def test_html_without_a_tag_is_text_and_empty_html_gives_way_to_text():
    first, second = read('{"html": "Rain fell."}\n{"html": "", "text": "Sun shone."}')
    assert (first.html, second.text) == (False, "Sun shone.")


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("Rain fell.", "it is no JSON"),
        ('{"text": "Rain', "it is no JSON"),
        ("[1, 2]", "it holds no JSON object"),
        ('"text"', "it holds no JSON object"),
        ('{"words": "Rain"}', 'it has no field "text" or "html"'),
        ('{"text": 5}', '"text" is a number, not a string'),
        ('{"text": ["Rain"]}', '"text" is a list, not a string'),
        ('{"html": {"a": 1}}', '"html" is an object, not a string'),
        ('{"text": null}', '"text" and "html" hold nothing'),
        ('{"text": " \\u200b "}', "it holds no letter and no digit"),
        ("[" * 990, "it"),
        ('{"text": "' + "x" * 1_100 + '"}', "over 0.001 MB unpacked"),
    ],
)
def test_a_bad_line_is_dropped_and_the_next_is_read(line, cause):
    bad, good = read(f'{line}\n{{"text": "Rain fell."}}')
    assert isinstance(bad, Drop)
    assert bad.source == "in/news.jsonl#1"
    assert bad.cause.startswith(cause)
    assert isinstance(good, Page)
    assert good.source == "in/news.jsonl#2"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (b'{"text": "caf\xe9"}', "café"),
        (b'{"text": "lone \\ud83d"}', "lone \ufffd"),
        (b'{"text": "a\ttab", "n": NaN}', "a\ttab"),
        (b'\xef\xbb\xbf{"text": "Rain"}\r', "Rain"),
        ('{"text": "itâ€™s"}'.encode(), "it’s"),
    ],
    ids=["bad UTF-8", "a lone surrogate", "a control character and NaN", "a mark and a return", "mojibake"],
)
def test_lines_that_strict_readers_refuse_are_read(line, text):
    (page,) = read(line + b"\n")
    assert page.text == text


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        ('{\n "text": "Rain",\n "url": "http://a.example/"\n}', ["a.json#1"]),
        ('[{"text": "Rain"},\n {"text": "Sun"}]', ["a.json#1", "a.json#2"]),
        ("[]", []),
    ],
    ids=["one object", "a list", "an empty list"],
)
def test_a_json_file_is_an_object_or_a_list_of_them(data, sources):
    content = Content(stream=io.BytesIO(data.encode()), source="a.json", name="a.json")
    assert [page.source for page in objects(content, Fields(), SMALL)] == sources


def test_what_is_no_object_in_a_list_is_dropped_and_the_next_is_read():
    content = Content(stream=io.BytesIO(b'[7, {"text": "Rain"}]'), source="a.json", name="a.json")
    drop, page = objects(content, Fields(), SMALL)
    assert isinstance(drop, Drop)
    assert isinstance(page, Page)


def test_blank_lines_are_passed_over_and_counted():
    (page,) = read('\n \n{"text": "Rain"}\n')
    assert page.source == "in/news.jsonl#3"


def test_an_endless_line_is_not_followed():
    found = read(b"x" * 100_000 + b'\n{"text": "Rain"}')
    assert [type(each) for each in found] == [Drop]


def test_a_file_without_any_page_is_given_up_after_a_thousand_lines():
    found = read("no\n" * 5_000)
    assert len(found) == 1_001
    assert found[-1].what == "the rest is not read"


def test_the_same_line_is_the_same_page_wherever_it_stands():
    first = read('{"text": "Rain"}\n{"id": 2, "text": "Rain"}\n{"url": "http://a.example/", "text": "Rain"}')
    again = read('{"url": "http://a.example/", "text": "Rain"}\n{"id": 2, "text": "Rain"}\n{"text": "Rain"}')
    assert [page.id for page in first] == [page.id for page in reversed(again)]
    assert len({page.id for page in first}) == 3


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2015-11-23", dt.date(2015, 11, 23)),
        ("2015-11-23T23:30:00-05:00", dt.date(2015, 11, 23)),
        ("2015-11-23T10:00:00Z", dt.date(2015, 11, 23)),
        ("Mon, 23 Nov 2015 10:00:00 GMT", dt.date(2015, 11, 23)),
        ("20151123100000", dt.date(2015, 11, 23)),
        ("20151123", dt.date(2015, 11, 23)),
        (1448272800, dt.date(2015, 11, 23)),
        (1448272800000, dt.date(2015, 11, 23)),
        (dt.datetime(2015, 11, 23, 10, tzinfo=dt.UTC), dt.date(2015, 11, 23)),
        (dt.date(2015, 11, 23), dt.date(2015, 11, 23)),
        ("yesterday", None),
        ("", None),
        ("23/11/2015", None),
        (True, None),
        (1e300, None),
        (None, None),
        (["2015-11-23"], None),
    ],
)
def test_dates_of_fields_are_read_or_unknown(value, date):
    assert day(value) == date


@settings(deadline=None)  # the machine may be busy
@given(some.lists(some.binary(max_size=80).filter(lambda line: b"\n" not in line), max_size=8))
def test_any_bytes_give_one_answer_a_line_that_is_not_blank(rows):
    found = read(b"\n".join(rows))
    assert len(found) <= sum(1 for row in rows if not row.isspace())
    assert all(isinstance(each, Page | Drop) for each in found)


@settings(deadline=None)  # the machine may be busy
@given(
    some.dictionaries(
        some.sampled_from(["id", "text", "html", "url", "title", "published", "fetched"]),
        some.none()
        | some.booleans()
        | some.integers()
        | some.floats()
        | some.text(max_size=20)
        | some.lists(some.text()),
    )
)
def test_any_object_gives_a_page_or_a_drop(row):
    (found,) = read(json.dumps(row))
    assert isinstance(found, Page | Drop)


def test_a_table_gives_a_page_a_row(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "news.parquet"
    columns = {
        "text": ["Rain fell.", None, "Sun shone."],
        "published": [dt.date(2015, 11, 23), None, None],
        "html": [None, None, b"<p>caf\xe9</p>"],
    }
    parquet.write_table(arrow.table(columns), path)
    with path.open("rb") as stream:
        first, second, third = table(
            Content(stream=stream, source="news.parquet", name="news.parquet"), Fields(), SMALL
        )
    assert (first.text, first.published) == ("Rain fell.", dt.date(2015, 11, 23))
    assert (second.source, second.what) == ("news.parquet#2", "the page is empty")
    assert (third.text, third.html) == ("<p>café</p>", True)
