"""The pronouns, descriptions and names of one sentence, and their parts in it."""

import pytest

from byline.reading.anaphors import Anaphor, anaphors
from byline.reading.parsing import parses


def found(text: str) -> tuple[Anaphor, ...]:
    return anaphors(next(parses([text])))


def one(text: str, words: str) -> Anaphor:
    return next(a for a in found(text) if text[a.start : a.end] == words)


@pytest.mark.parametrize(
    ("text", "words", "word", "part"),
    [
        ("She opened the bridge.", "She", "she", "subject"),
        ("The mayor thanked him.", "him", "he", "object"),
        ("Her brother left.", "Her", "she", "owner"),
        ("They read his letter.", "his", "he", "possessive"),
    ],
)
def test_a_pronoun_has_a_part_in_its_clause(text: str, words: str, word: str, part: str) -> None:
    anaphor = one(text, words)
    assert (anaphor.sort, anaphor.word, anaphor.part) == ("pronoun", word, part)


def test_a_description_keeps_its_modifiers() -> None:
    anaphor = one("The northern senator left early.", "The northern senator")
    assert (anaphor.sort, anaphor.word, anaphor.definite, anaphor.words) == ("role", "senator", True, ("northern",))


def test_an_indefinite_description_is_told_apart() -> None:
    assert not one("A senator left early.", "A senator").definite


def test_a_description_beside_a_name_belongs_to_the_name() -> None:
    text = "The senator, Paul Brandt, left early."
    assert [a.sort for a in found(text) if a.sort == "role"] == []
    assert "senator" in next(a for a in found(text) if a.sort == "name").words


def test_a_name_before_the_verb_is_the_subject() -> None:
    name = next(a for a in found("Paul Brandt left early.") if a.sort == "name")
    assert (name.part, name.main) == ("subject", True)


def test_a_pronoun_between_quotation_marks_is_marked() -> None:
    text = "“He is right,” the mayor said."
    assert one(text, "He").quoted


def test_who_stands_for_the_word_before_it() -> None:
    text = "The driver, who saw it, left."
    who = one(text, "who")
    assert text[who.of :].startswith("driver")


@pytest.mark.parametrize("text", ["", "he " * 300, "\x00", "’s ’s", "((("])
def test_odd_text_does_not_fail(text: str) -> None:
    found(text)
