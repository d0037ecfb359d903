"""Stories that are one."""

import datetime as dt

from byline.records import Interval
from byline.story.joining import heart, joins, names_of

MARCH = Interval(dt.date(2019, 3, 12), dt.date(2019, 3, 14))
JULY = Interval(dt.date(2019, 7, 12), dt.date(2019, 7, 14))
SHIP = frozenset({"Halvard Star", "Skarvik"})


def test_names_are_capitalised_words_that_open_no_sentence() -> None:
    assert names_of("Rain fell on the Halvard Star, Skarvik’s ferry. Nobody saw Petra Lund.") == {
        "Halvard Star",
        "Skarvik",
        "Petra Lund",
    }


def test_groups_that_share_names_with_nobody_else_are_one_story() -> None:
    hearts = [heart([SHIP, SHIP], MARCH), heart([SHIP, SHIP], MARCH)]
    assert joins(hearts, {"Halvard Star": 4, "Skarvik": 4}) == [(0, 1)]


def test_a_name_that_others_write_about_too_joins_nothing() -> None:
    hearts = [heart([SHIP, SHIP], MARCH), heart([SHIP, SHIP], MARCH)]
    assert joins(hearts, {"Halvard Star": 4, "Skarvik": 9}) == []


def test_groups_far_apart_in_time_stay_apart() -> None:
    hearts = [heart([SHIP, SHIP], MARCH), heart([SHIP, SHIP], JULY)]
    assert joins(hearts, {"Halvard Star": 4, "Skarvik": 4}) == []


def test_a_name_in_few_reports_of_a_group_is_not_at_its_heart() -> None:
    other = frozenset({"Dora Whitlock"})
    assert heart([SHIP, other, other], MARCH).names == {"Dora Whitlock": 2}


def test_the_names_of_a_single_page_join_nothing() -> None:
    assert heart([SHIP], MARCH).names == {}
