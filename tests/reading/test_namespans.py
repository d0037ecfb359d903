"""From labels to the spans of names."""

from functools import lru_cache

import pytest

from byline.reading.namespans import name_spans
from byline.reading.parsing import Token, parses


@lru_cache(maxsize=50)
def tokens(text: str) -> tuple[Token, ...]:
    return next(iter(parses([text]))).tokens


def spans(text: str, labels: str) -> list[tuple[str, str]]:
    words = tokens(text)
    found = name_spans(words, 0, len(words), labels.split())
    return [(text[words[first].start : words[last - 1].end], kind) for first, last, kind in found]


def test_labels_become_spans() -> None:
    assert spans("Anna Berg met NATO", "B-PER I-PER O B-ORG") == [("Anna Berg", "person"), ("NATO", "organization")]


def test_two_persons_joined_by_and_are_two() -> None:
    assert spans("Jared and Shannon left", "B-PER I-PER I-PER O") == [("Jared", "person"), ("Shannon", "person")]


def test_a_dash_between_spaces_ends_a_name() -> None:
    assert spans("Mr Hallberg - now in Rome", "O B-PER I-PER I-PER O O") == [("Hallberg", "person")]
    assert spans("Ann Hall - Tom Berg", "B-PER I-PER I-PER I-PER I-PER") == [
        ("Ann Hall", "person"),
        ("Tom Berg", "person"),
    ]
    assert spans("Leung Yiu-chung left", "B-PER I-PER I-PER I-PER O") == [("Leung Yiu-chung", "person")]


@pytest.mark.parametrize(
    ("text", "labels", "kind"),
    [
        ("Welsh Highland Railway", "B-OTH I-OTH I-OTH", "organization"),
        ("Kent Street", "B-PER I-PER", "place"),
        ("Michael Paris", "B-LOC I-LOC", "person"),
    ],
)
def test_the_form_of_a_name_tells_its_kind(text: str, labels: str, kind: str) -> None:
    assert spans(text, labels) == [(text, kind)]


def test_a_body_that_no_label_shows_is_found_by_the_tables() -> None:
    assert spans("the Home Office said", "O O O O") == [("Home Office", "organization")]


@pytest.mark.parametrize(("text", "labels"), [("of the", "B-ORG I-ORG"), ("and", "B-PER"), ('"', "B-OTH")])
def test_spans_without_a_word_of_a_name_are_dropped(text: str, labels: str) -> None:
    assert spans(text, labels) == []


def test_an_acronym_is_no_person() -> None:
    assert spans("members of NWSC left", "O O B-PER O") == [("NWSC", "organization")]
    assert spans("friends of JFK left", "O O B-PER O") == [("JFK", "person")]


@pytest.mark.parametrize(
    ("text", "labels", "name"),
    [
        ("the United States of America agreed", "O B-LOC I-LOC O B-LOC O", "United States of America"),
        ("the Republic of Korea agreed", "O O O B-LOC O", "Republic of Korea"),
        ("the People's Republic of China agreed", "O O O B-LOC O B-LOC O", "People's Republic of China"),
    ],
)
def test_the_full_name_of_a_state_is_one_name(text: str, labels: str, name: str) -> None:
    assert spans(text, labels) == [(name, "place")]


def test_a_state_within_a_longer_name_is_left_there() -> None:
    text = "United States of America Rugby agreed"
    assert spans(text, "B-ORG I-ORG I-ORG I-ORG I-ORG O") == [("United States of America Rugby", "organization")]


def test_two_states_beside_each_other_stay_two() -> None:
    assert spans("the United States and America", "O B-LOC I-LOC O B-LOC") == [
        ("United States", "place"),
        ("America", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "labels"), [("USS Cole", "B-PER I-PER"), ("MV Brenna", "B-ORG I-ORG"), ("USS Ann Hall", "O B-PER I-PER")]
)
def test_a_ship_is_no_person_and_no_body(text: str, labels: str) -> None:
    assert spans(text, labels) == [(text, "other")]


def test_of_the_joins_a_name_that_the_parser_takes_for_one() -> None:
    text = "They met at the Palace of the Revolution"
    assert spans(text, "O O O O B-ORG O O B-OTH") == [("Palace of the Revolution", "place")]


def test_of_the_leaves_a_body_and_its_state_apart() -> None:
    text = "the Congress of the United States voted"
    assert spans(text, "O B-ORG O O B-LOC I-LOC O") == [("Congress", "organization"), ("United States", "place")]


@pytest.mark.parametrize(
    ("text", "labels", "names"),
    [
        (
            "U.S. Senator Ann Hall left",
            "B-PER I-PER I-PER I-PER O",
            [("U.S.", "place"), ("Senator Ann Hall", "person")],
        ),
        ("Jordan Michael Smith left", "B-PER I-PER I-PER O", [("Jordan Michael Smith", "person")]),
    ],
)
def test_a_state_before_a_title_is_no_part_of_a_person(text: str, labels: str, names: list[tuple[str, str]]) -> None:
    assert spans(text, labels) == names


def test_the_halves_of_a_land_are_two_names() -> None:
    assert spans("North and South Korea talked", "B-LOC I-LOC I-LOC I-LOC O") == [
        ("North", "place"),
        ("South Korea", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "labels", "names"),
    [
        ("Karl Berg's PAC paid", "B-PER I-PER I-PER I-PER O", [("Karl Berg", "person"), ("PAC", "other")]),
        ("Karl Berg of Acme paid", "B-PER I-PER I-PER I-PER O", [("Karl Berg", "person"), ("Acme", "other")]),
        ("Though Berg paid", "B-PER I-PER O", [("Berg", "person")]),
        ("Acme Thursday paid", "B-ORG I-ORG O", [("Acme", "organization")]),
    ],
)
def test_what_is_not_of_a_name_is_cut_off(text: str, labels: str, names: list[tuple[str, str]]) -> None:
    assert spans(text, labels) == names


@pytest.mark.parametrize(
    ("text", "labels"),
    [("Leonardo of Pisa counted", "B-PER I-PER I-PER O"), ("Blue Monday sold", "B-OTH I-OTH O")],
)
def test_what_is_of_a_name_stays(text: str, labels: str) -> None:
    assert len(spans(text, labels)) == 1


def test_a_unit_has_its_number_in_its_name() -> None:
    assert spans("The 65th Air Division left", "O O B-ORG I-ORG O") == [("65th Air Division", "organization")]


def test_a_number_before_any_other_body_is_no_part_of_its_name() -> None:
    assert spans("The 65th Harbour Board met", "O O B-ORG I-ORG O") == [("Harbour Board", "organization")]


def test_no_name_begins_with_of() -> None:
    assert spans("Mayor of Berg left", "O B-LOC I-LOC O") == [("Berg", "place")]
