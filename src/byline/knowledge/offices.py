"""Offices as titles name them: whether what a text calls a person fits the title before a surname."""

from collections.abc import Iterable

from byline.knowledge import people
from byline.knowledge.tables import fold

STEM = 3  # letters by which "Sen." and "senator" are one title


def is_office(title: str) -> bool:
    """Whether a title is that of an office, not a courtesy: "president", not "Mr"."""
    return people.titles().get(title.lower(), ("", ""))[1] == "office"


def fits(title: str, names: Iterable[str], called: Iterable[str]) -> bool:
    """Whether a person may bear a title: one that the text calls so, or a leader whom the tables know.

    Args:
        title: the title.
        names: the person's full names.
        called: what the text calls the person: other titles, descriptions.
    """
    stem = title.split()[-1][:STEM].lower()
    if any(word.startswith(stem) for words in called for word in words.lower().split()):
        return True
    return any(fold(name) in people.leaders_by_name() for name in names)


def is_known(title: str, surname: str) -> bool:
    """Whether the tables know somebody of the surname in the office."""
    return any(
        leader.office == title.lower() and fold(leader.name).split()[-1] == fold(surname) for leader in people.leaders()
    )
