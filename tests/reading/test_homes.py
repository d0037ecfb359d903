"""Whose people those are who are named by no state."""

import pytest

from byline.reading.homes import Sentence, at_home
from byline.records import Actor

TEXT = "Thai police held protesters and a formula of General Jan Nowak, Kenya said."


def side(words: str, code: str | None = None, entity: str | None = None) -> Actor:
    start = TEXT.index(words)
    return Actor(start=start, end=start + len(words), code=code, entity=entity)


def codes(type_: str, doer: Actor, target: Actor, named: set[str], things: frozenset[tuple[int, int]]) -> list[object]:
    doers, targets = at_home(type_, (doer,), (target,), Sentence(TEXT, frozenset(named), things))
    return [doers[0].code, targets[0].code]


@pytest.mark.parametrize(
    ("type_", "target", "named", "code"),
    [
        ("COERCE", side("protesters"), {"THA", "KEN"}, "THA"),
        ("REQUEST", side("protesters"), {"THA"}, "THA"),
        ("REQUEST", side("protesters"), {"THA", "KEN"}, None),
        ("CONSULT", side("protesters"), {"THA"}, None),
        ("ACCUSE", side("General Jan Nowak", entity="nowak"), {"THA"}, "THA"),
        ("ACCUSE", side("Jan Nowak", entity="nowak"), {"THA"}, None),
    ],
)
def test_who_has_no_state_by_name_belongs_to_the_only_one_named(
    type_: str, target: Actor, named: set[str], code: str | None
) -> None:
    assert codes(type_, side("Thai police", "THA"), target, named, frozenset())[1] == code


def test_a_thing_belongs_to_no_state() -> None:
    formula = side("a formula")
    things = frozenset({(formula.start, formula.end)})
    assert codes("AGREE", side("Thai police", "THA"), formula, {"THA"}, things)[1] is None


def test_those_whom_an_army_shoots_at_may_be_of_another_state() -> None:
    assert codes("ASSAULT", side("Kenya", "KEN"), side("protesters"), {"KEN"}, frozenset())[1] is None
    assert codes("ASSAULT", side("Thai police", "THA"), side("protesters"), {"THA"}, frozenset())[1] == "THA"
