"""Records to rows and back."""

import datetime as dt
from pathlib import Path

import pytest

from byline.records import Drop, Figure, Interval, Publication, Range, Recovered, Report, Span, Statement
from byline.store.database import connect
from byline.store.integrity import findings
from byline.store.records import each, each_drop, each_report, one, write, write_drops, write_reports

STATEMENT = Statement(
    id="s1",
    report_id="r1",
    content=(Range(0, 4),),
    direct=True,
    attribution="none",
    recovered=Recovered(name="Ann Lee", sources=(Span("r1", 0, 4),), confidence=0.9, why="same words"),
)
REPORT = Report(
    id="r1",
    source="a.txt",
    text="Rain fell 🌧 on Monday.",
    published=Publication(start=dt.date(2020, 1, 6), end=dt.date(2020, 1, 7), precision="day", why="printed"),
)


def test_a_record_comes_back_as_it_was(tmp_path: Path) -> None:
    connection = connect(tmp_path / "s.byline", create=True)
    write(connection, "statements", [STATEMENT])
    write_reports(connection, [(REPORT, "story")])
    assert list(each(connection, Statement, report_id="r1")) == [STATEMENT]
    assert one(connection, Statement, "s1") == STATEMENT
    assert list(each_report(connection, story_id="story")) == [REPORT]


def test_a_record_written_twice_stands_once(tmp_path: Path) -> None:
    connection = connect(tmp_path / "s.byline", create=True)
    write(connection, "statements", [STATEMENT, STATEMENT])
    assert len(list(each(connection, Statement))) == 1


def test_an_unknown_id_is_none(tmp_path: Path) -> None:
    assert one(connect(tmp_path / "s.byline", create=True), Figure, "nothing") is None


def test_drops_keep_their_reason(tmp_path: Path) -> None:
    connection = connect(tmp_path / "s.byline", create=True)
    drop = Drop(source="x.gz", stage="pages", what="cannot unpack", cause="it is cut", remedy="fetch it again")
    write_drops(connection, [drop, drop])
    assert list(each_drop(connection)) == [drop]


@pytest.mark.parametrize(
    ("span", "wrong"),
    [(Range(0, 4), False), (Range(0, 22), False), (Range(0, 99), True)],
    ids=["inside", "to the end", "beyond the end"],
)
def test_the_check_finds_spans_that_lead_to_no_words(tmp_path: Path, span: Range, wrong: bool) -> None:
    connection = connect(tmp_path / "s.byline", create=True)
    write_reports(connection, [(REPORT, None)])
    write(
        connection, "statements", [Statement(id="s", report_id="r1", content=(span,), direct=True, attribution="none")]
    )
    assert bool(list(findings(connection))) is wrong


def test_intervals_are_half_open() -> None:
    day = Interval(dt.date(2015, 11, 23), dt.date(2015, 11, 24))
    assert day.days == 1
    assert day.holds(dt.date(2015, 11, 23))
    assert not day.holds(dt.date(2015, 11, 24))
    assert day.meet(Interval(dt.date(2015, 11, 24), dt.date(2015, 11, 30))) is None
