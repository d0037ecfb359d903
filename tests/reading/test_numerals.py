"""Numbers in words and digits."""

import pytest

from byline.reading.numerals import digits, number


@pytest.mark.parametrize(
    ("word", "value"), [("250,000", 250_000), ("3.5", 3.5), ("3bn", 3e9), ("1,00,000", 100_000), (".5", 0.5)]
)
def test_digits_have_their_value(word: str, value: float) -> None:
    assert digits(word) == value


@pytest.mark.parametrize("word", ["S-300", "10:45", "3-1", "1990s", "1st", "9/11", "1.2.3", "x"])
def test_other_words_are_no_digits(word: str) -> None:
    assert digits(word) is None


@pytest.mark.parametrize(
    ("words", "value", "last"),
    [
        ("one thousand two hundred men", 1200, 4),
        ("two dozen eggs", 24, 2),
        ("twenty - two men", 22, 3),
        ("six million three hundred thousand", 6_300_000, 5),
        ("a quarter of a million people", 250_000, 5),
        ("twenty twenty", 20, 1),
    ],
)
def test_numbers_of_several_words_are_read_to_their_end(words: str, value: float, last: int) -> None:
    read = number(words.split(), 0)
    assert read is not None
    assert (read.value, read.last) == (value, last)


def test_a_plural_says_the_least() -> None:
    read = number("hundreds of thousands fled".split(), 0)
    assert read is not None
    assert (read.value, read.low, read.last) == (None, 200_000, 3)


def test_a_part_is_a_share() -> None:
    read = number("two - thirds of them".split(), 0)
    assert read is not None
    assert read.share
    assert read.value == pytest.approx(2 / 3)


@pytest.mark.parametrize("words", ["a man", "third man", "of it", "several men", "few men"])
def test_words_without_a_number_give_none(words: str) -> None:
    assert number(words.split(), 0) is None
