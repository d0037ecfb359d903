import pytest

from byline.claims.amounts import agree, alike, amounts


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("84 passengers", 84, 84, 84, ""),
        ("more than 1,200 people", 1200, 1200, 1800, ""),
        ("up to 40 boats", 40, 32, 40, ""),
        ("dozens of boats", 61.5, 24, 99, ""),
        ("twenty-three boats", 23, 23, 23, ""),
        ("a dozen boats", 12, 12, 12, ""),
        ("$1.5 million", 1.5e6, 1.5e6, 1.5e6, "money"),
        ("12 per cent", 12, 12, 12, "percent"),
        ("the 11th round", 11, 11, 11, "ordinal"),
        ("a 16-year-old boy", 16, 16, 16, "age"),
        ("in 2008, they", 2008, 2008, 2008, "year"),
        ("60 metres", 60, 60, 60, "metre"),
        ("two hours", 7200, 7200, 7200, "second"),
    ],
)
def test_a_number_is_read_with_its_bounds_and_unit(text: str, value: float, low: float, high: float, unit: str) -> None:
    found = amounts(text)[0]
    assert (found.value, found.low, found.high, found.unit) == pytest.approx((value, low, high, unit))


@pytest.mark.parametrize("text", ["no numbers here", "one of them", "the S-300 missiles", "version2"])
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert amounts(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("84 boats", "84 boats", True),
        ("84 boats", "85 boats", False),
        ("about 84 boats", "86 boats", True),
        ("more than 80 boats", "84 boats", True),
        ("140.7 tons", "141 tons", True),
        ("60 metres", "about 200 feet", True),
    ],
)
def test_numbers_agree_when_both_can_be_true(one: str, other: str, both: bool) -> None:
    assert agree(amounts(one)[0], amounts(other)[0]) is both


def test_numbers_of_other_things_are_not_alike() -> None:
    assert alike(amounts("84 boats")[0], amounts("90 boats")[0])
    assert not alike(amounts("84 boats")[0], amounts("90 crews")[0])
    assert not alike(amounts("84 boats")[0], amounts("90 per cent")[0])
