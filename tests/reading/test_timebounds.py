"""What the words beside a time or a verb say of when."""

import pytest

from byline.reading.timebounds import by_then, came_first, is_elsewhen, is_quoted, only_bounds, sums_up
from byline.records import Time


def named(text: str, words: str) -> Time:
    start = text.index(words)
    value = words if words.isdigit() else "2015-11-23"
    return Time(id="t", report_id="r", start=start, end=start + len(words), type="DATE", value=value)


@pytest.mark.parametrize(
    ("text", "words", "verb", "bounded"),
    [
        ("Mali has held six rebels since Monday.", "Monday", "held", True),
        ("Mali held six rebels until late Monday.", "Monday", "held", True),
        ("Mali held fewer rebels than on Monday.", "Monday", "held", True),
        ("Arrests rose from 9 percent in 2012.", "2012", "rose", True),
        ("Arrests are up from 2012.", "2012", "up", True),
        ("Mali has held him since the fall of Gao in 2012.", "2012", "held", True),
        ("Mali has held him since the fall of Gao in 2012.", "2012", "fall", False),
        ("Mali held six rebels on Monday.", "Monday", "held", False),
        ("Mali fled from Gao in 2012.", "2012", "fled", False),
        ("Since the war began, Mali left in 2012.", "2012", "left", False),
    ],
)
def test_a_time_after_since_until_or_than_only_bounds(text: str, words: str, verb: str, bounded: bool) -> None:
    assert only_bounds(text, named(text, words), text.index(verb)) is bounded


def test_what_is_done_after_a_day_is_not_of_it_but_after_an_hour_it_is() -> None:
    text = "Mali spoke after 6 p.m. and left after Monday."
    hour = Time(id="t", report_id="r", start=17, end=23, type="TIME", value="2015-11-23T18:00")
    assert not only_bounds(text, hour, text.index("spoke"))
    assert only_bounds(text, named(text, "Monday"), text.index("left"))


def test_as_of_names_the_last_day_covered() -> None:
    assert by_then("As of late Monday, Mali held six.", named("As of late Monday, Mali held six.", "Monday"))
    assert not by_then("On Monday, Mali held six.", named("On Monday, Mali held six.", "Monday"))


def test_first_right_before_a_verb_tells_what_came_first() -> None:
    assert came_first("He first taught in Gao.", len("He first "))
    assert not came_first("He dived headfirst in.", len("He dived headfirst "))
    assert not came_first("His first class began.", len("His first class "))


@pytest.mark.parametrize(
    ("text", "elsewhen"),
    [
        ("She left a year later", True),
        ("She recently left", True),
        ("She left during his presidential campaign", True),
        ("She left during the keynote", False),
        ("She left later", False),
    ],
)
def test_a_clause_may_be_of_another_time_without_a_day(text: str, elsewhen: bool) -> None:
    assert is_elsewhen(text, [(0, len(text))]) is elsewhen


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We left,” he said.", True),
        ('He said: "We left."', True),
        ("He said “go” and left.", False),
        ("“Go\nWe left.", False),
    ],
)
def test_what_stands_between_marks_of_its_paragraph_is_quoted(text: str, quoted: bool) -> None:
    assert is_quoted(text, text.index("left")) is quoted


def test_what_is_counted_up_is_summed_up() -> None:
    text = "has held more than 900 rebels"
    assert sums_up(text, [(0, len(text))])
    assert not sums_up("has held a rebel", [(0, 16)])
