"""The tables that ship with the package."""

from importlib.resources import files

import pytest

from byline.knowledge import bodies, people, places
from byline.knowledge.tables import fold, rows
from byline.knowledge.words import measures, words


def test_fold_takes_away_case_accents_and_full_stops() -> None:
    assert fold("Élysée") == fold("ELYSEE") == "elysee"
    assert fold("U.S.") == "us"
    assert fold("Sana’a") == "sana'a"


def test_the_tables_stay_small() -> None:
    folder = files("byline.knowledge") / "data"
    assert sum(len(path.read_bytes()) for path in folder.iterdir()) < 3_000_000


@pytest.mark.parametrize("name", ["IAEA", "International Atomic Energy Agency"])
def test_a_body_is_known_by_name_and_acronym(name: str) -> None:
    assert bodies.bodies()[bodies.by_name()[name]].codes.cameo == "IGOUNOIAE"


def test_no_name_stands_for_two_bodies() -> None:
    seen: dict[str, str] = {}
    for body in bodies.bodies().values():
        for name in (body.name, *body.others):
            assert seen.setdefault(name, body.key) == body.key, name


def test_a_city_leads_to_its_state() -> None:
    found = places.cities().get("Aleppo")
    assert found is not None
    assert found[0] == "SYR"
    assert places.cities().get("Nowhereville") is None


def test_lands_know_their_state_where_they_have_one() -> None:
    assert places.lands()["Crimea"] == "UKR"
    assert places.lands()["Middle East"] == ""


def test_forenames_tell_the_gender_only_where_it_is_sure() -> None:
    assert people.forenames()["Vladimir"] == "m"
    assert people.forenames()["Angela"] == "f"
    assert people.forenames()["Jordan"] == "u"


def test_offices_know_their_holders_by_year() -> None:
    assert [x.name for x in people.in_office("USA", "president", 2015)] == ["Barack Obama"]
    assert [x.name for x in people.in_office("IRN", "supreme leader", 2015)] == ["Ali Khamenei"]
    assert people.in_office("USA", "president", 1850) == ()


def test_a_year_of_change_has_two_holders() -> None:
    assert {x.name for x in people.in_office("GBR", "prime minister", 2016)} == {"David Cameron", "Theresa May"}


def test_terms_of_office_end_after_they_begin() -> None:
    assert all(leader.first <= leader.last for leader in people.leaders())


def test_rows_are_filled_up() -> None:
    assert all(len(row) == 8 for row in rows("states", 8))


def test_word_lists_and_measures_are_found_by_name() -> None:
    assert "more than" in words("above")
    assert measures("unit")["km"] == "kilometre"
    assert measures("money")["euros"] == "EUR"
    assert measures("sign")["$"] == "USD"
