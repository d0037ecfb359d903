"""Firms told by what is theirs."""

import pytest
from test_entities import cast, said


def kinds(text: str) -> dict[str, str]:
    names = {mention.entity: mention.kind for mention in cast(text).mentions}
    return {entity.name: names[entity.id] for entity in cast(text).entities if entity.id in names}


def test_what_has_shares_is_the_firm_whose_longer_name_the_report_has() -> None:
    text = "Dellmoor Steel will shut its oldest furnace. Shares of Dellmoor fell, and employees of Dellmoor were told."
    assert said(text, "Dellmoor Steel") == ["Dellmoor Steel", "Dellmoor", "Dellmoor"]


def test_what_has_investors_is_a_firm_and_no_unknown_place() -> None:
    assert kinds("Sunnen Motors will build it. Investors in Sunnen were pleased.") == {"Sunnen Motors": "organization"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Investors in Norway were pleased.", "Norway", id="a state"),
        pytest.param("Oslo Motors rose. Investors in Oslo were pleased.", "Oslo", id="a city with a firm of its name"),
    ],
)
def test_a_place_with_investors_stays_one(text: str, place: str) -> None:
    assert kinds(text)[place] in {"place", "state"}


def test_residents_make_no_firm() -> None:
    assert "Dellmoor" not in [name for name, kind in kinds("Residents of Dellmoor left.").items() if kind != "place"]
