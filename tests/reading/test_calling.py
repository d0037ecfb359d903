"""What a sentence calls a name beside it."""

import pytest

from byline.reading.names import names
from byline.reading.parsing import parses


def kinds(text: str) -> dict[str, str]:
    return {text[name.start : name.end]: name.kind for name in names(next(iter(parses([text]))))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Nine people died when the passenger ferry Halvard Star ran aground.", "Halvard Star", "other"),
        ("The boats sailed to the island of Tromma on Monday.", "Tromma", "place"),
        ("The mayor of Trommvik spoke on Monday.", "Trommvik", "place"),
        ("HARROW VALE – Several thousand people marched on Thursday.", "HARROW VALE", "place"),
        ("The deal reached with the Obama administration held.", "Obama", "person"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The mayor of the island, Anna Lind, spoke on Monday.", "Anna Lind", "person"),
        ("The governor of Iowa spoke on Monday.", "Iowa", "place"),
        ("NATO - the alliance - met on Monday.", "NATO", "organization"),
        ("Mohammed VI spoke on Monday.", "Mohammed VI", "person"),
    ],
)
def test_other_words_beside_a_name_do_not(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("All went well for 25-year-old Jugal Harrow, a resident of Skarvik.", "Jugal Harrow", "person"),
        ("Rehana, 28, told reporters that she would come.", "Rehana", "person"),
        ("It was 25-year-old Norway that won.", "Norway", "state"),
        ("The sum was large, said Harrowbank.", "Harrowbank", "organization"),
    ],
)
def test_an_age_or_an_ending_tells_the_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name, kind) == kind
