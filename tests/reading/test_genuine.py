"""Which names of a report are genuine."""

import pytest
from occurring import taken

from byline.reading.genuine import genuine


def left(text: str, *names: str) -> list[str]:
    return [o.words for o in genuine(text, taken(text, *names))]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ferry runs aground off Skarvik\nThe ferry had left at noon.", "Ferry"),
        ("Seventeen feared dead off Skarvik", "Seventeen"),
        ("Fear at sea: Strike holds up boats\nThe strike began on Monday.", "Strike"),
    ],
)
def test_a_word_that_only_begins_a_sentence_is_no_name(text: str, word: str) -> None:
    assert left(text, word) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ferry sang in Leeds. The ferry was late, and Ferry had to swim.", "Ferry"),
        ("Skarvik waits for news\nThe boats stay away.", "Skarvik"),
        ("In Hope nobody slept. They had no hope.", "Hope"),
        ("Skarvik has a page of its own\nIt is www.skarvik.example now.", "Skarvik"),
    ],
)
def test_a_word_that_is_a_name_elsewhere_or_never_small_stays_one(text: str, name: str) -> None:
    assert name in left(text, name)


def test_the_surname_of_a_full_name_stays_at_the_start_of_a_sentence() -> None:
    assert left("Bryan Ferry sang. Ferry took a ferry.", "Bryan Ferry", "Ferry")[-1] == "Ferry"


def test_digits_are_no_name() -> None:
    assert left("It was rejected by 301 votes to 288 on Monday.", "288") == []


def test_the_short_form_of_a_common_noun_is_no_name() -> None:
    assert left("She had coronary artery disease (CAD). CAD is deadly.", "CAD") == []
    assert left("The Coastal Aid Department (CAD) came. CAD helps.", "CAD") == ["CAD", "CAD"]
