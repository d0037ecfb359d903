"""Whose people those are who belong to a state and to none by name."""

import pytest

from byline.reading.homes import Sentence, at_home
from byline.records import Actor


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
