"""Whom a bare surname means where several of a family are spoken of."""

import pytest

from byline.filters.annotate import annotate


def named(text: str) -> list[tuple[str, str]]:
    [line] = annotate([{"id": "a", "text": text, "published": "2018-05-04"}])
    return [(text[e["start"] : e["end"]], e["name"]) for e in line["entities"] if e["kind"] == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bell left on Monday. His daughter Anna Bell had urged him to stay. Bell wept.", "Bell"),
        ("Bell left on Monday. Anna Bell, his eldest daughter, had urged him to stay. Bell wept.", "Bell"),
        ("Mayor Bell left on Monday. Anna Bell had urged him to stay. Bell wept.", "Bell"),
        ("Ivanka Trump urged him to stay. President Trump left on Monday. Trump wept.", "Trump"),
        ("Tom Bell left with his wife, Anna Bell. Bell wept.", "Tom Bell"),
    ],
)
def test_a_bare_surname_is_not_that_of_kin_or_of_another_office(text: str, name: str) -> None:
    found = named(text)
    assert found[-1] == ("Bell" if "Bell" in text else "Trump", name)
    assert len({entity for _, entity in found}) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Bell left on Monday. Anna Bell, the mayor of Oslo, had been ill. Bell wept.", "Anna Bell"),
        ("Bell left on Monday. Anna Bell had been ill. Bell wept.", "Anna Bell"),
        ("Mr Bell left on Monday. Tom Bell had been ill. Bell wept.", "Tom Bell"),
        ("President Obama left on Monday. Barack Obama had been ill. Obama wept.", "Barack Obama"),
        ("Hall's daughter Anna Bell left on Monday. Bell wept.", "Anna Bell"),
    ],
)
def test_a_bare_surname_is_that_of_the_one_named_in_full_where_nothing_speaks_against_it(text: str, name: str) -> None:
    assert {entity for words, entity in named(text) if "Hall" not in words} == {name}


def test_who_is_first_brought_in_as_kin_bears_the_surname_where_nobody_else_does() -> None:
    assert named("His wife, Anna Bell, left on Monday. Bell wept.")[-1] == ("Bell", "Anna Bell")
