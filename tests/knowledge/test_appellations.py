"""When two names may be one."""

import pytest

from byline.knowledge.appellations import Appellation, acronym_of, alike, compatible, contained, tokens_of


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("Bashar al-Assad", ("bashar", "assad")),
        ("al-Assad", ("assad",)),
        ("Stan Lee", ("stan", "lee")),
        ("Martin Luther King Jr.", ("martin", "luther", "king")),
        ("Enrique Peña Nieto", ("enrique", "pena", "nieto")),
        ('William "Bill" Haas', ("william", "bill", "haas")),
        ("Al", ("al",)),
    ],
)
def test_the_words_of_a_name_are_folded(words: str, tokens: tuple[str, ...]) -> None:
    assert tokens_of(words) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bill Clinton", "William Clinton"), ("V. Putin", "Vladimir Putin"), ("Muammar Gaddafi", "Moammar Qaddafi")],
)
def test_forms_of_one_name_are_compatible(one: str, other: str) -> None:
    assert compatible(Appellation("a", [tokens_of(one)]), tokens_of(other), "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("George H. W. Bush", "George W. Bush"),
        ("John Martin", "John Morton"),
        ("Anna Berg", "Anna Bergman"),
    ],
)
def test_two_persons_are_not_compatible(one: str, other: str) -> None:
    assert not compatible(Appellation("a", [tokens_of(one)]), tokens_of(other), "")


def test_gender_keeps_two_persons_apart() -> None:
    assert not compatible(Appellation("a", [("j", "clinton")], "m"), ("janet", "clinton"), "f")


def test_spellings_sound_alike_but_frequent_names_do_not() -> None:
    assert alike("gaddafi", "qaddafi")
    assert not alike("martin", "morton")
    assert not alike("kim", "kam")


def test_an_acronym_leaves_small_words_out() -> None:
    assert acronym_of(("organization", "for", "the", "prohibition", "of", "chemical", "weapons")) == "opcw"


def test_a_short_name_is_the_end_or_the_beginning_of_a_long_one() -> None:
    assert contained(("nieto",), ("enrique", "pena", "nieto"), last=True)
    assert contained(("pena", "nieto"), ("enrique", "pena", "nieto"), last=True)
    assert contained(("enrique",), ("enrique", "pena", "nieto"), last=False)
    assert not contained(("pena",), ("enrique", "pena", "nieto"), last=None)
