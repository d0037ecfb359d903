"""Which names of a report are genuine, and which persons are none."""

import re

import pytest

from byline.knowledge.appellations import tokens_of
from byline.reading.genuine import correct_persons, genuine
from byline.reading.names import Name
from byline.reading.occurrences import Occurrence
from byline.records import EntityKind


def taken(text: str, *names: str, kind: EntityKind = "person") -> list[Occurrence]:
    """Return every place of the names in a text as a sentence's reading may give it."""
    found = []
    for words in names:
        for place in re.finditer(re.escape(words), text):
            name = Name(place.start(), place.end(), kind)
            found.append(Occurrence(place.start(), place.end(), words, 0, name, kind, tokens=tokens_of(words)))
    return sorted(found, key=lambda o: o.start)


def left(text: str, *names: str) -> list[str]:
    return [o.words for o in genuine(text, taken(text, *names))]


def kinds(text: str, *names: str) -> list[str]:
    found = taken(text, *names)
    correct_persons(text, found)
    return [o.kind for o in found]


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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Dellmar Cement will close. It makes cement.", "Dellmar Cement", "organization"),
        ("The Skolvar Star lies on the rocks.", "Skolvar Star", "organization"),
        ("The owner, Fjordlin, denied it.", "Fjordlin", "organization"),
        ("Petra Lund of Fjordlin denied it.", "Fjordlin", "organization"),
        ("It sailed to the island of Trommvik.", "Trommvik", "place"),
    ],
)
def test_what_words_beside_a_name_call_it_is_what_it_is(text: str, name: str, kind: str) -> None:
    found = taken(text, name) + taken(text, *(["Petra Lund"] if "Petra" in text else []))
    correct_persons(text, found)
    assert found[0].kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Michael Steel spoke of steel.", "Michael Steel"),
        ("The Kolvar Brandt case is old.", "Kolvar Brandt"),
        ("He met Trommvik on the island.", "Trommvik"),
    ],
)
def test_a_person_stays_one_where_nothing_speaks_against_it(text: str, name: str) -> None:
    assert kinds(text, name) == ["person"]


def test_the_first_word_of_a_firm_is_the_firm() -> None:
    text = "Dellmar Cement will close. Dellmar has run it since 1950. It makes cement."
    assert set(kinds(text, "Dellmar Cement", "Dellmar")) == {"organization"}


def test_an_administration_is_named_after_a_person() -> None:
    text = "The Obama administration agreed. The Navy administration did not."
    found = taken(text, "Obama", "Navy", kind="organization")
    correct_persons(text, found)
    assert [o.kind for o in found] == ["person", "organization"]
