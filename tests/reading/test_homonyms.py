"""Names that a state shares with another place."""

from functools import lru_cache

import pytest

from byline.reading.located import SentenceReading, read_sentence
from byline.reading.parsing import parses
from byline.reading.report import read, sentences_of
from byline.records import Block, Report
from byline.text.paragraphs import paragraphs


@lru_cache(maxsize=200)
def reading_of(text: str) -> SentenceReading:
    return read_sentence(next(parses([text])))


def code(text: str, words: str) -> str | None:
    """Return the ISO3 code of the entity that some words stand for."""
    blocks = tuple(Block(kind="body", start=p.start, end=p.end) for p in paragraphs(text))
    report = Report(id="r", source="a.txt", text=text, blocks=blocks)
    found = read(report, sentences_of(report), reading_of)
    at = text.index(words)
    entities = {m.entity for m in found.mentions if (m.start, m.end) == (at, at + len(words))}
    codes = {entity.id: entity.codes.iso3 for entity in found.entities}
    return next((codes[entity] for entity in entities), None)


@pytest.mark.parametrize(
    "text",
    [
        "Georgia closed its border. Officials in Tbilisi said so on Friday.",
        "Russia and Georgia signed a treaty on grain.",
        "Ministers of Georgia and Armenia met on Monday.",
        "Georgia called the vote in South Ossetia a farce, and Sen. Ann Hall agreed.",
    ],
)
def test_georgia_is_the_state_where_the_report_shows_it(text: str) -> None:
    assert code(text, "Georgia") == "GEO"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hall won in Georgia and Alabama.",
        "A judge in Atlanta, Georgia, closed the school.",
        "The mill in Georgia burned down.",
        "Georgia Gov. Paul Brandt spoke about China.",
        "Republicans lost Georgia, and Russia watched.",
    ],
)
def test_georgia_is_no_state_where_the_report_tells_otherwise_or_nothing(text: str) -> None:
    assert code(text, "Georgia") is None


def test_a_town_with_its_province_is_no_state() -> None:
    assert code("The barn in Lebanon, Pennsylvania, burned down.", "Lebanon") is None
    assert code("Troops left Lebanon, Syria and Jordan.", "Lebanon") == "LBN"


def test_a_bare_congo_is_the_one_that_the_report_names() -> None:
    assert code("Congo sent troops. Its capital Brazzaville is calm, said Congo.", "Congo") == "COG"
    assert code("Congo sent troops to Goma.", "Congo") == "COD"
