"""Which persons of a report are firms, and which bodies are persons."""

import pytest
from occurring import taken

from byline.reading.firms import find_firms, name_rules_after_persons


def kinds(text: str, *names: str) -> list[str]:
    found = taken(text, *names)
    find_firms(text, found)
    return [o.kind for o in found]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Dellmar Cement will close. It makes cement.", "Dellmar Cement", "organization"),
        ("The Skolvar Star lies on the rocks.", "Skolvar Star", "organization"),
        ("The owner, Fjordlin, denied it.", "Fjordlin", "organization"),
        ("Petra Lund of Fjordlin denied it.", "Fjordlin", "organization"),
    ],
)
def test_what_words_beside_a_name_call_it_is_what_it_is(text: str, name: str, kind: str) -> None:
    found = taken(text, name) + taken(text, *(["Petra Lund"] if "Petra" in text else []))
    find_firms(text, found)
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
    name_rules_after_persons(text, found)
    assert [o.kind for o in found] == ["person", "organization"]
