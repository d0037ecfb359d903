import datetime as dt

from byline.records import Interval, Link, Publication, Report, Span, content_id, day
from byline.story.dates import given_back

OLD, NEW = dt.date(2011, 5, 3), dt.date(2011, 5, 9)
DATES = {"old": day(OLD), "new": day(NEW)}


def report(published: Publication | None = None) -> Report:
    return Report(id="page", source="page.txt", text="x" * 500, published=published)


def link(other: str, start: int = 0, end: int = 100, direction: str | None = "b->a", score: float = 1.0) -> Link:
    return Link(
        id=content_id(other, start), kind="verbatim", score=score, a=Span("page", start, end), b=Span(other, 0, 100),
        direction=direction, why="test",  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_page_is_no_older_than_the_newest_report_it_copies() -> None:
    found = given_back(report(), [link("old"), link("new", 200, 300)], DATES)
    assert found is not None
    assert (found.start, found.end) == (NEW, NEW + dt.timedelta(days=3))
    assert found.precision == "range"
    assert {span.report_id for span in found.evidence} == {"page", "new"}
    assert "2011-05-09" in found.why


def test_a_passage_that_two_reports_have_proves_only_the_earlier_day() -> None:
    found = given_back(report(), [link("old", 0, 100), link("new", 0, 100)], DATES)
    assert found is not None
    assert found.start == OLD


def test_of_two_possible_sources_the_one_that_fits_clearly_better_counts() -> None:
    found = given_back(report(), [link("old", score=0.7), link("new", score=1.0)], DATES)
    assert found is not None
    assert found.start == NEW


def test_a_link_without_direction_takes_the_page_without_a_date_for_the_copy() -> None:
    assert given_back(report(), [link("old", direction=None)], DATES) is not None


def test_a_report_that_copies_the_page_does_not_date_it_by_itself() -> None:
    assert given_back(report(), [link("old", direction="a->b")], DATES) is None


def test_a_report_that_copies_the_page_ends_its_interval() -> None:
    year = Publication(start=dt.date(2011, 1, 1), end=dt.date(2012, 1, 1), precision="year", why="it says so")
    found = given_back(report(year), [link("old", direction="a->b")], DATES)
    assert found is not None
    assert (found.start, found.end) == (dt.date(2011, 1, 1), OLD + dt.timedelta(days=1))


def test_the_page_s_own_day_is_never_changed() -> None:
    own = Publication(start=OLD, end=OLD + dt.timedelta(days=1), precision="day", why="dateline")
    assert given_back(report(own), [link("new")], DATES) is None


def test_the_page_s_own_interval_is_kept_to_where_both_agree() -> None:
    own = Publication(start=dt.date(2011, 5, 10), end=dt.date(2011, 7, 1), precision="range", why="it says so")
    found = given_back(report(own), [link("new")], DATES)
    assert found is not None
    assert Interval(found.start, found.end) == Interval(dt.date(2011, 5, 10), dt.date(2011, 5, 12))
    assert "it says so" in found.why


def test_a_page_whose_own_words_say_otherwise_keeps_its_interval() -> None:
    own = Publication(start=dt.date(1999, 1, 1), end=dt.date(2000, 1, 1), precision="year", why="it says so")
    assert given_back(report(own), [link("new")], DATES) is None


def test_a_few_shared_words_date_nothing() -> None:
    assert given_back(report(), [link("new", 0, 20)], DATES) is None
