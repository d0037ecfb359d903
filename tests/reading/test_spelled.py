"""States and bodies named in a phrase by its words alone."""

import pytest

from byline.reading.spelled import seated, spelled


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the South African leader", ["ZAF"]),
        ("Young Algerians", ["DZA"]),
        ("U.S.-led forces", ["USA"]),
        ("Chad's and Niger's envoys", ["TCD", "NER"]),
        ("the U.N. envoy", ["IGOUNO"]),
        ("Republic of Korea", ["KOR"]),
        ("the pro-Iranian group", []),
        ("an anti-Syria journalist", []),
        ("Syrian-backed fighters", []),
        ("Chad backed the plan", ["TCD"]),
        ("UNITA rebels", ["AGOREB"]),
        ("Ethopia and Afganistan", ["ETH", "AFG"]),
        ("the Austral winds", []),
        ("the Nigerien envoy", ["NER"]),
        ("the turkey on the china plate", []),
        ("", []),
    ],
)
def test_states_are_named_by_name_adjective_and_people(text: str, codes: list[str]) -> None:
    assert [found.code for found in spelled(text, 0, len(text))] == codes


def test_the_words_are_pointed_at() -> None:
    text = "two Norwegian ships"
    (found,) = spelled(text, 0, len(text))
    assert text[found.start : found.end] == "Norwegian"


def test_a_long_run_without_a_space_is_read_in_one_go() -> None:
    assert list(spelled("A" * 100_000, 0, 100_000)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("the Khartoum government", "SDN"), ("Rabat", "MAR"), ("the Kremlin’s envoy", "RUS"), ("the cartoon", None)],
)
def test_capitals_and_houses_tell_whose_a_phrase_is(text: str, code: str | None) -> None:
    assert seated(text, 0, len(text)) == code
