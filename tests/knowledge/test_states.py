"""States and what stands for them."""

import pytest

from byline.knowledge import states


@pytest.mark.parametrize(
    ("words", "iso3"),
    [
        ("US", "USA"),
        ("U.S.", "USA"),
        ("America", "USA"),
        ("Britain", "GBR"),
        ("Russian Federation", "RUS"),
        ("Russian", "RUS"),
        ("Syrians", "SYR"),
        ("Soviet Union", "SUN"),
        ("Holland", "NLD"),
    ],
)
def test_a_state_is_known_by_its_names_adjective_and_people(words: str, iso3: str) -> None:
    assert states.state_of(words) == iso3


@pytest.mark.parametrize("words", ["us", "Americana", "Congolese people", "", "Atlantis"])
def test_other_words_are_no_state(words: str) -> None:
    assert states.state_of(words) is None


def test_capitals_and_houses_stand_for_governments() -> None:
    assert states.by_seat()["Tehran"] == "IRN"
    assert states.by_seat()["Moscow"] == "RUS"
    assert states.by_house()["Kremlin"] == "RUS"
    assert states.by_house()["Downing Street"] == "GBR"


def test_codes_are_those_of_public_registers() -> None:
    romania = states.states()["ROU"].codes
    assert (romania.iso3, romania.cameo, romania.wikidata) == ("ROU", "ROM", "Q218")


def test_every_state_has_a_code_of_three_letters_and_a_name() -> None:
    for iso3, state in states.states().items():
        assert len(iso3) == 3
        assert iso3.isupper()
        assert state.name


def test_no_name_stands_for_two_states() -> None:
    seen: dict[str, str] = {}
    for state in states.states().values():
        for name in (state.name, *state.others):
            assert seen.setdefault(name, state.iso3) == state.iso3, name
