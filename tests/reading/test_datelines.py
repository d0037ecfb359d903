"""Places in capitals that open a sentence."""

import pytest

from byline.reading.datelines import dateline
from byline.reading.names import names
from byline.reading.parsing import parses


def place(text: str) -> str:
    tokens = next(iter(parses([text]))).tokens
    last = dateline(tokens)
    return text[tokens[0].start : tokens[last - 1].end] if last else ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SKARVIK, Norway, May 3 (Wire) - Police spoke on Monday.", "SKARVIK"),
        ("HARROW VALE (Wire) — Nine people died.", "HARROW VALE"),
        ("OSLO – Rain fell on Monday.", "OSLO"),
        ("FERGUSON, Mo. (Wire.com) -- This St. Louis woman sang.", "FERGUSON"),
    ],
)
def test_a_dateline_names_its_place(text: str, words: str) -> None:
    assert place(text) == words
    found = {text[name.start : name.end]: name.kind for name in names(next(iter(parses([text]))))}
    assert found[words] == "place"


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance - met on Monday.",
        "NATO, Russia and others met - they said so - in Oslo.",
        "SKARVIK-BASED boats stay in port.",
        "WHAT A DAY - SO THEY SAY",
        "Skarvik, Norway (Wire) - Police spoke on Monday.",
        "—",
    ],
)
def test_other_capitals_name_none(text: str) -> None:
    assert place(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WASHINGTON—The president left on Monday.", "WASHINGTON"),
        ("WARNING—The path ends here.", ""),
        ("Tampa, Fla. (Wire) – A nurse left on Monday.", "Tampa"),
        ("Tampa, once a port – the mayor said – is large.", ""),
    ],
)
def test_the_dateline_of_a_known_place_needs_no_space_and_with_an_agency_no_capitals(text: str, words: str) -> None:
    assert place(text) == words
