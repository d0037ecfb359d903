"""Whose people those are who belong to a state and to none by name."""

import pytest

from byline.reading.homes import Sentence, at_home, rulers_of
from byline.records import Actor, Range


def coded(text: str, *sides: str) -> list[str | None]:
    """Return the codes of a REQUEST's sides in a sentence that names Chad alone."""
    actors = [Actor(start=text.index(words), end=text.index(words) + len(words)) for words in sides]
    doers, targets = at_home("REQUEST", tuple(actors[:1]), tuple(actors[1:]), Sentence(text, frozenset({"TCD"})))
    return [actor.code for actor in (*doers, *targets)]


def test_people_without_a_name_are_of_the_only_state_named() -> None:
    assert coded("Protesters urged the ministers to stay in Chad.", "Protesters", "the ministers") == ["TCD", "TCD"]


@pytest.mark.parametrize("pronoun", ["He", "She", "They", "We"])
def test_a_pronoun_may_stand_for_anybody(pronoun: str) -> None:
    assert coded(f"{pronoun} urged the ministers to stay in Chad.", pronoun, "the ministers") == [None, "TCD"]


@pytest.mark.parametrize("people", ["the refugees", "foreigners", "peacekeepers"])
def test_strangers_are_not_of_the_state_named(people: str) -> None:
    assert coded(f"Protesters urged {people} to stay in Chad.", "Protesters", people) == ["TCD", None]


def attacked(text: str, doer: str, target: str, code: str | None, *, placed: str | None = None) -> str | None:
    """Return the code of whom somebody with a code attacks in a sentence that names Chad."""
    doers = (Actor(start=text.index(doer), end=text.index(doer) + len(doer), code=code),)
    targets = (Actor(start=text.index(target), end=text.index(target) + len(target)),)
    places = frozenset({placed} if placed else ())
    sentence = Sentence(text, frozenset({"TCD"}), places, frozenset({(targets[0].start, targets[0].end)}))
    return at_home("ASSAULT", doers, targets, sentence)[1][0].code


def test_rebels_attack_what_is_of_their_own_state() -> None:
    assert attacked("Chadian rebels burned a bus.", "Chadian rebels", "a bus", "TCD") == "TCD"
    assert attacked("Chadian troops burned a bus.", "Chadian troops", "a bus", "TCD") is None


def test_a_state_harms_those_it_holds_unless_a_place_abroad_is_named() -> None:
    assert attacked("Chad tortured detainees.", "Chad", "detainees", "TCD") == "TCD"
    assert attacked("Chad shot protesters in Niamey.", "Chad", "protesters", "TCD", placed="NER") is None


def test_a_crowd_that_names_nobody_acts_against_those_who_rule_where_it_is() -> None:
    text = "Teachers in Chad went on strike."
    crowd = (Actor(start=0, end=16, code="TCD"),)
    (ruler,) = rulers_of(crowd, Range(12, 16), Sentence(text, frozenset({"TCD"})))
    assert (text[ruler.start : ruler.end], ruler.code) == ("Chad", "TCD")
    assert rulers_of(crowd, None, Sentence(text, frozenset({"TCD", "FRA"}))) == ()
    assert rulers_of((Actor(start=0, end=8),), None, Sentence(text, frozenset())) == ()
