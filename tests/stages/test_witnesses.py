"""Whose witness a record is."""

from byline.records import Figure, Link, Span
from byline.stages.witnesses import UNKNOWN, Witnesses, arrivals

LINK = Link(
    id="l",
    kind="verbatim",
    score=1.0,
    a=Span("original", 0, 50),
    b=Span("paste", 100, 150),
    direction="a->b",
    why="same",
)
KNOWN = Witnesses({"original": "first", "paste": "second"}, arrivals([LINK]))


def figure(start: int, report: str = "paste") -> Figure:
    return Figure(id="f", report_id=report, start=start, end=start + 2, value=7)


def test_a_pasted_sentence_is_the_witness_of_the_report_that_had_it_first() -> None:
    assert KNOWN.of_record(figure(120)) == "first"


def test_a_sentence_beside_the_pasted_one_is_its_own_pages_witness() -> None:
    assert KNOWN.of_record(figure(20)) == "second"


def test_the_first_report_stays_its_own_witness() -> None:
    assert KNOWN.of_record(figure(20, "original")) == "first"


def test_a_link_without_direction_moves_no_witness() -> None:
    undirected = Link(id="l", kind="verbatim", score=1.0, a=Span("x", 0, 5), b=Span("y", 0, 5), why="same")
    assert arrivals([undirected]) == {}


def test_a_page_that_nothing_is_known_of_is_of_unknown_lineage() -> None:
    assert KNOWN.of_record(figure(0, "stray")) == UNKNOWN
