"""Whose side movements, parties, peoples and persons are on."""

import pytest

from byline.knowledge import allegiances, bodies, states


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Yitzhak Shamir", "ISR"),
        ("Muammar Qaddafi", "LBY"),
        ("Moammar Gadhafi", "LBY"),
        ("Milosevic", "SRB"),
        ("Kofi Annan", "IGOUNO"),
        ("Anna Lind", None),  # another than Anna Lindh
        ("Carter", None),  # many families bear it
        ("Javier Solana", None),  # served a state and two bodies
        ("", None),
    ],
)
def test_persons_of_public_life_have_the_code_of_whom_they_serve(name: str, code: str | None) -> None:
    assert allegiances.code_of_person(name) == code


def test_a_surname_with_a_high_office_tells_more_than_one_without() -> None:
    assert allegiances.code_of_officeholder("Carter") == "USA"
    assert allegiances.code_of_officeholder("Nakamura") is None


def test_movements_peoples_and_towns_have_codes() -> None:
    assert allegiances.by_name()["UNITA"][:3] == "AGO"
    assert allegiances.by_name()["Chechens"] == "RUS"
    assert allegiances.by_town()["Basra"] == "IRQ"
    assert "Basra" not in allegiances.by_name()
    assert allegiances.by_phrase()["Jewish settlers"] == "ISR"


def test_every_code_begins_with_a_state_or_a_sort_of_body() -> None:
    known = {code for state in states.states().values() for code in (state.iso3, state.codes.cameo)}
    told = {**allegiances.by_name(), **allegiances.by_town(), **allegiances.by_phrase()}
    assert {code[:3] for code in told.values()} <= known | {"IGO", "NGO", "IMG", "PSE"}


def test_no_name_is_on_two_sides() -> None:
    seen: dict[str, str] = {}
    for table in (allegiances.by_name(), allegiances.by_phrase()):
        for name, code in table.items():
            assert seen.setdefault(name, code) == code, name
    own = {name: bodies.bodies()[key].cameo[:3] for name, key in bodies.by_name().items()}
    twice = {name for name in own.keys() & seen.keys() if own[name] and own[name] != seen[name][:3]}
    assert twice <= {"Hamas", "Fatah", "PLO", "Palestinian Islamic Jihad", "Palestine Liberation Organization"} | {
        "KLA",
        "Kosovo Liberation Army",
        "International Committee of the Red Cross",
    }
