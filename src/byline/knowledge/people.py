"""Names and titles of persons, and who held which office when."""

from functools import lru_cache
from typing import NamedTuple

from byline.knowledge.tables import fold, rows, single


class Leader(NamedTuple):
    """A person in an office of a state (by ISO3) or a body (by key), from one year to another, both included."""

    of: str
    office: str
    name: str
    first: int
    last: int
    gender: str
    wikidata: str


@lru_cache(maxsize=1)
def forenames() -> dict[str, str]:
    """Return the gender that a forename tells: "m", "f", or "u" where both bear it."""
    return single("forenames")


@lru_cache(maxsize=1)
def surnames() -> dict[str, str]:
    """Return how frequent a surname is in the United States, "1" to "3", and "0" for those of other countries."""
    return single("surnames")


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str, str]]:
    """Return (gender or "", kind) of each title, in lower case; kind is "courtesy" or "office"."""
    return {row[0]: (row[1], row[2]) for row in rows("titles", 3)}


@lru_cache(maxsize=1)
def leaders() -> tuple[Leader, ...]:
    """Return all terms of office, in the order of the table."""
    return tuple(Leader(r[0], r[1], r[2], int(r[3]), int(r[4]), r[5], r[6]) for r in rows("leaders", 7))


@lru_cache(maxsize=1)
def leaders_by_name() -> dict[str, Leader]:
    """Return the last term of each leader by folded name."""
    return {fold(leader.name): leader for leader in leaders()}


def in_office(of: str, office: str, year: int) -> tuple[Leader, ...]:
    """Return who held an office of a state or body in a year; several in a year of change."""
    return tuple(x for x in leaders() if x.of == of and x.office == office and x.first <= year <= x.last)


@lru_cache(maxsize=1)
def groups() -> dict[str, tuple[str, str]]:
    """Return (singular, what it is: religion, party or people) of each group, by singular and by plural."""
    found: dict[str, tuple[str, str]] = {}
    for singular, plural, what in rows("groups", 3):
        found[singular] = (singular, what)
        if plural:
            found[plural] = (singular, what)
    return found
