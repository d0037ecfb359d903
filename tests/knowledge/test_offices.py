"""Offices as titles name them."""

from byline.knowledge.offices import fits, is_known, is_office


def test_a_courtesy_is_no_office() -> None:
    assert is_office("president")
    assert not is_office("mr")
    assert not is_office("neighbour")


def test_a_title_fits_whom_a_text_calls_so_in_short_or_in_full() -> None:
    assert fits("sen.", ["Ann Bell"], ["a senator from Ohio"])
    assert not fits("sen.", ["Ann Bell"], ["a nurse from Ohio"])
    assert fits("president", ["Barack Obama"], [])


def test_the_tables_know_who_of_a_surname_held_an_office() -> None:
    assert is_known("President", "Obama")
    assert not is_known("president", "Skarvik")
    assert not is_known("mayor", "Obama")
