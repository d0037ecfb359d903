"""Headlines that capitalise every word."""

from functools import lru_cache

import pytest

from byline.reading.headlines import capitalised
from byline.reading.located import Located, SentenceReading, read_sentence
from byline.reading.parsing import parses
from byline.reading.report import read, sentences_of
from byline.records import Block, Report
from byline.text.paragraphs import paragraphs

NOTHING = SentenceReading((), (), (), (), (), ())


@lru_cache(maxsize=200)
def reading_of(text: str) -> SentenceReading:
    return read_sentence(next(parses([text])))


def named(text: str) -> list[tuple[str, str]]:
    """Return the names in the first line of a text, each with its kind."""
    blocks = tuple(Block(kind="body", start=p.start, end=p.end) for p in paragraphs(text))
    report = Report(id="r", source="a.txt", text=text, blocks=blocks)
    found = read(report, sentences_of(report), reading_of)
    end = text.index("\n") if "\n" in text else len(text)
    return [(text[m.start : m.end], m.kind) for m in found.mentions if m.end <= end and m.kind != "other"]


def is_headline(text: str) -> bool:
    return capitalised(text, Located(0, len(text), "body", 0, NOTHING))


@pytest.mark.parametrize(
    "text",
    ["Mayor Brandt Blames Miners After Strike in Steel Town", "Court Tosses Case Against the Harbour Pilots’ Union"],
)
def test_a_headline_capitalises_every_word(text: str) -> None:
    assert is_headline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Brandt blames miners after strike in Steel Town",
        "Ann Hall, Paul Brandt, Ruth Fielding and Peter Novak",
        "Born in Utrecht, Ann Hall Was Not Amused.",
        "Rain Falls",
    ],
    ids=["a sentence", "a list of names", "a full stop", "few words"],
)
def test_other_sentences_are_no_such_headlines(text: str) -> None:
    assert not is_headline(text)


def test_the_body_tells_which_words_of_the_headline_are_names() -> None:
    text = "Brandt Blasts Idle Harbour Chiefs After Grain Ship Sinks\n\nMayor Paul Brandt said that he was angry."
    assert named(text) == [("Brandt", "person")]


def test_states_and_bodies_in_it_are_known_by_the_tables() -> None:
    text = "Fishermen Accuse Turkey of Breaking Its Word as United Nations Looks Away\n\nThe boats are still in port."
    assert named(text) == [("Turkey", "state"), ("United Nations", "organization")]


def test_a_forename_with_a_surname_is_a_person_in_it() -> None:
    assert named("Ann Hall Was Not Told What They Would Say\n\nRain fell.") == [("Ann Hall", "person")]


def test_a_line_in_capitals_shows_no_names_by_its_form() -> None:
    text = "GOATS BLOCK RAID TO SAVE ANN HALL\n\nAnn Hall was held in the town for a year. Nobody came to help her."
    assert capitalised(text, Located(0, text.index("\n"), "body", 0, NOTHING))
    assert [kind for name, kind in named(text) if name != "ANN HALL"] == []


def test_a_text_that_is_all_in_capitals_is_no_headline() -> None:
    text = "ANN HALL LEFT OSLO ON MONDAY\n\nANN HALL HAD BEEN THERE FOR A YEAR"
    assert not capitalised(text, Located(0, text.index("\n"), "body", 0, NOTHING))
