"""Quantities of one sentence: value, bounds, unit, and what is counted."""

from functools import lru_cache

import pytest

from byline.reading.parsing import parses
from byline.reading.quantities import Quantity, quantities


@lru_cache(maxsize=200)
def found(text: str) -> tuple[Quantity, ...]:
    return quantities(next(iter(parses([text]))))


def words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in found(text)]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The valley had a pre-war population of 22 million.", "22 million", 22e6),
        ("Twenty-two miners were trapped.", "Twenty-two", 22),
        ("Two hundred and fifty guests came.", "Two hundred and fifty", 250),
        ("She was jailed for two and a half years.", "two and a half years", 2.5),
        ("A dozen shops were looted.", "A dozen", 12),
        ("Half a million people came.", "Half a million", 5e5),
        ("The bank lost 3bn euros.", "3bn euros", 3e9),
    ],
)
def test_numbers_in_digits_and_words_have_their_value(text: str, said: str, value: float) -> None:
    assert words(text) == [said]
    assert found(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("More than 250,000 people were killed.", 250_000, 250_000, None),
        ("At least 17 people died.", 17, 17, None),
        ("Up to 4,000 reservists may be called up.", 4000, None, 4000),
        ("Fewer than 200 tigers remain.", 200, None, 200),
        ("About 40 villagers fled.", 40, None, None),
        ("Dozens of houses were lost.", None, 24, None),
        ("Hundreds of thousands of pilgrims came.", None, 200_000, None),
        ("Between 20 and 30 boats sank.", None, 20, 30),
        ("The plant makes 10 to 15 million phones.", None, 10e6, 15e6),
    ],
)
def test_hedges_and_ranges_give_bounds(text: str, value: float | None, low: float | None, high: float | None) -> None:
    quantity = found(text)[0]
    assert (quantity.value, quantity.low, quantity.high) == (value, low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They talked for more than 90 minutes.", "minute"),
        ("The four-year war is over.", "year"),
        ("Turnout was 58 per cent.", "percent"),
        ("He paid $45,000 for it.", "USD"),
        ("The firm lost €310 million.", "EUR"),
        ("The border is 40 km away.", "kilometre"),
        ("Two-thirds of lawmakers must agree.", "share"),
        ("Some 2,500 troops came.", None),
    ],
)
def test_units_have_one_name_each(text: str, unit: str | None) -> None:
    assert found(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The war killed 250,000 people.", "people killed"),
        ("Hundreds of Iranian troops have arrived.", "Iranian troops"),
        ("Six world powers signed the pact.", "world powers"),
        ("Half of the members voted.", "members"),
        ("Unemployment fell to 6.1 percent.", "Unemployment"),
        ("Inflation hit 6 percent.", "Inflation"),
        ("The court gave him 12 years in prison.", "prison"),
        ("Crowds gathered at two Shop-Marts in Skarvik.", "Shop-Marts"),
    ],
)
def test_what_is_counted_is_told(text: str, counts: str) -> None:
    assert found(text)[0].counts == counts


@pytest.mark.parametrize(
    ("text", "number_of_shares"),
    [
        ("A third of the ships left.", 1),
        ("Prices are a third higher than before.", 1),
        ("They would not let a third country join the talks.", 0),
        ("It was a fifth straight loss for the team.", 0),
    ],
)
def test_a_third_is_a_share_unless_it_is_the_next_in_a_row(text: str, number_of_shares: int) -> None:
    assert len(found(text)) == number_of_shares


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They talked for half an hour.", 0.5, "hour"),
        ("It took more than half a century.", 0.5, "century"),
        ("The mill is a quarter of a mile away.", 0.25, "mile"),
        ("Half a dozen ships left.", 6.0, None),
        ("Half the island fled.", 0.5, "share"),
    ],
)
def test_a_part_of_a_unit_is_a_measure_and_no_share(text: str, value: float, unit: str | None) -> None:
    assert [(quantity.value, quantity.unit) for quantity in found(text)] == [(value, unit)]


def test_a_number_beside_a_name_does_not_count_the_name() -> None:
    text = "It drove millions to Niger, Mali and Chad and hundreds of thousands to Europe."
    assert {quantity.counts for quantity in found(text)} == {None}


def test_an_age_counts_age() -> None:
    quantity = found("Anna Berg, 34, leads the party.")[0]
    assert (quantity.value, quantity.unit, quantity.counts) == (34, "year", "age")


@pytest.mark.parametrize(
    "text",
    [
        "The S-300 system was sold.",
        "They met on 17 March 2011.",
        "It began in 2015 and ended in 2016.",
        "The talks began at 10:45 a.m. on Friday.",
        "The first and second rounds were held.",
        "They won 3-1 and lost 2-0.",
        "A Boeing 737 landed on Runway 4.",
        "Call 555-0147 today.",
        "They live at 10 Mill Street.",
        "Article 5 of the treaty was cited.",
        "The G20 recalled 9/11.",
        "One of the ministers left four years ago.",
    ],
)
def test_numbers_that_count_nothing_are_no_quantities(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("text", ["", "-", "$", "1", "-1-", "a", "half", "of of of", "1" * 3000, "$" * 500, "1-" * 500])
def test_odd_text_does_no_harm(text: str) -> None:
    for quantity in found(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
