"""The lexicon of happenings and the types it makes of types."""

import pytest

from byline.reading.plover import COOPERATIVE, HOSTILE, compose, lexicon, promised, withheld

TYPES = COOPERATIVE | HOSTILE | {"REQUEST", "MOBILIZE"}
OPERATORS = {"DO", "FACE", "TRY", "EXPECT", "CUT", "CANCEL", "ASK", "REFUSE", "PROMISE", "PLAN", "MENACE"}


def test_the_sixteen_types_of_plover_are_told_apart() -> None:
    assert len(TYPES) == 16


def test_every_line_of_the_lexicon_has_a_type_or_an_operator() -> None:
    table = lexicon()
    for words in (table.verbs, table.adjectives, table.nouns):
        for frames in words.values():
            for frame in frames:
                assert frame.type in (OPERATORS if frame.operator else TYPES), frame.shown


def test_the_most_demanding_frame_of_a_word_comes_first() -> None:
    frames = lexicon().verbs["agree"]
    assert len(frames[0].conditions) >= len(frames[-1].conditions)


@pytest.mark.parametrize(
    ("operator", "inner", "whole"),
    [
        ("CUT", "COERCE", "CONCEDE"),
        ("CUT", "AID", "SANCTION"),
        ("CANCEL", "CONSULT", "REJECT"),
        ("CANCEL", "PROTEST", "CONCEDE"),
        ("REFUSE", "CONCEDE", "REJECT"),
        ("REFUSE", None, "REJECT"),
        ("PROMISE", "AID", "AGREE"),
        ("PROMISE", "ASSAULT", "THREATEN"),
        ("PROMISE", None, "AGREE"),
        ("PLAN", None, None),
        ("ASK", "CONCEDE", "REQUEST"),
        ("ASK", "SANCTION", "ACCUSE"),
        ("DO", "CONSULT", "CONSULT"),
        ("DO", None, None),
    ],
)
def test_an_operator_makes_a_type_of_what_it_governs(operator: str, inner: str | None, whole: str | None) -> None:
    assert compose(operator, inner) == whole


def test_help_to_come_is_agreed_and_force_to_come_is_threatened() -> None:
    assert (promised("AID"), promised("ASSAULT")) == ("AGREE", "THREATEN")


def test_help_withheld_is_a_rejection_and_force_withheld_a_promise() -> None:
    assert (withheld("AID"), withheld("SANCTION")) == ("REJECT", "AGREE")
