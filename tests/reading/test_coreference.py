"""Who a pronoun or a description is, where the report earns it."""

from functools import lru_cache

import pytest

from byline.reading.located import SentenceReading, read_sentence
from byline.reading.parsing import parses
from byline.reading.report import read, sentences_of
from byline.records import Block, Report
from byline.text.paragraphs import paragraphs


@lru_cache(maxsize=1000)
def reading_of(text: str) -> SentenceReading:
    return read_sentence(next(parses([text])))


def who(text: str, words: str, nth: int = 0) -> str | None:
    """Return the name of the entity that the nth occurrence of some words stands for."""
    blocks = tuple(Block(kind="body", start=p.start, end=p.end) for p in paragraphs(text))
    report = Report(id="r", source="a.txt", text=text, blocks=blocks)
    found = read(report, sentences_of(report), reading_of)
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    names = {entity.id: entity.name for entity in found.entities}
    for mention in found.mentions:
        if mention.start < at + len(words) <= mention.end:
            return names[mention.entity]
    return None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("Mayor Ruth Fielding left. She was tired.", "She", "Ruth Fielding", id="the only woman"),
        pytest.param(
            "Anna Lind told Peter Novak that she would pay.", "she", "Anna Lind", id="the gender decides between two"
        ),
        pytest.param("Before she left, Grace Miller paid.", "she", "Grace Miller", id="a pronoun that points ahead"),
        pytest.param(
            "Senator Paul Brandt voted no. The senator left early.", "The senator", "Paul Brandt", id="a title again"
        ),
        pytest.param(
            "Peter Novak spoke. “It is late. We must go,” he said.",
            "he",
            "Peter Novak",
            id="a quotation does not put its speaker further off",
        ),
        pytest.param("Anna Lind spoke first. Helen Marsh, who chairs the court, wept.", "who", "Helen Marsh", id="who"),
        pytest.param(
            "Iran’s leader spoke.\n\nPutin met the supreme leader, Ali Khamenei, on Monday.",
            "leader",
            "Ali Khamenei",
            id="an office of a state",
        ),
        pytest.param(
            "US president lands in Havana\n\nPresident Barack Obama met the mayor.",
            "president",
            "Barack Obama",
            id="an office in a headline, and its holder under his title",
        ),
        pytest.param(
            "US president lands in Havana\n\nOn the first trip of an American president in years, Barack Obama smiled.",
            "president",
            "Barack Obama",
            id="an office in a headline, and its holder beside the office",
        ),
        pytest.param(
            "Ruth Fielding won. Her campaign cost nothing.", "campaign", "Fielding campaign", id="a body of a person"
        ),
    ],
)
def test_an_earned_antecedent_is_given(text: str, words: str, name: str) -> None:
    assert who(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferries will sail again. He said so on Friday.", "He", id="nobody named"),
        pytest.param("Anna Lind left. He was tired.", "He", id="the wrong gender"),
        pytest.param("Peter Novak and Tom Hurd arrived. Then he left.", "he", id="two alike"),
        pytest.param(
            "Peter Novak spoke to a guard. The spokesman sighed. He left.", "He", id="somebody unnamed between"
        ),
        pytest.param(
            "Iran’s leader spoke.\n\nPutin met Peter Novak.", "leader", id="nobody on the page holds the office"
        ),
        pytest.param(
            "US president lands in Havana\n\nBarack Obama praised the airport.",
            "president",
            id="the page does not give the person the office",
        ),
        pytest.param(
            "US president lands in Havana\n\nFormer President Barack Obama praised the airport.",
            "president",
            id="an office held once",
        ),
        pytest.param(
            "President Barack Obama came. It was the first visit by a sitting American president for years.",
            "president for",
            id="some president or other",
        ),
        pytest.param("Three senators left. The senator stayed.", "The senator", id="a title nobody bears"),
        pytest.param(
            "The bridge was named after Peter Novak.\n\nThe river rose in May.\n\n“We have gas for all,” he said.",
            "he",
            id="a paragraph without anybody between",
        ),
        pytest.param("“Peter Novak is a liar,” the driver said. He left.", "He", id="a name within a quotation"),
    ],
)
def test_where_nothing_is_earned_nobody_is_given(text: str, words: str) -> None:
    assert who(text, words) is None


def test_an_object_is_not_the_subject_of_its_own_verb() -> None:
    assert who("Peter Novak met him at the gate.", "him") is None


def test_the_son_of_a_name_is_not_himself() -> None:
    assert who("Police named Peter Novak. His father, Karl Novak, wept.", "His") != "Karl Novak"


def test_the_governments_of_two_states_are_neither_alone() -> None:
    text = "The UK and US governments refused. The US government left."
    assert who(text, "UK and US governments") is None
    assert who(text, "US government", nth=1) == "United States"


def test_the_paper_is_none_that_fights() -> None:
    text = "The Islamic State took the town. The Islamic State stayed there. They were hurt, the paper added."
    assert who(text, "the paper") is None
    text = "The Harbour Times reported it. The paper said it was late."
    assert who(text, "The paper") == "Harbour Times"


def test_nobody_is_he_and_she_in_one_report() -> None:
    text = "Tromsk spoke on Monday. He was tired. Then she left."
    assert who(text, "He") == who(text, "Tromsk")
    assert who(text, "she") is None


def test_the_paper_is_no_team_that_is_called_after_a_person() -> None:
    assert who("Anna Lind won. The Lind campaign said so. The paper was late.", "The paper") is None
