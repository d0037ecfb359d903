"""States: their names, adjectives and peoples, and the cities and houses that stand for their governments."""

from functools import lru_cache
from typing import NamedTuple

from byline.knowledge.tables import rows, several
from byline.records import Codes

CAMEO = {"ROU": "ROM", "TLS": "TMP", "XKX": "KSV", "MNE": "MTN", "SUN": "RUS", "DDR": "GME", "CSK": "CSK"}
"""CAMEO country codes that are not the ISO ones."""


class State(NamedTuple):
    """A state or a land with a code of its own."""

    iso3: str
    wikidata: str
    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]
    seats: tuple[str, ...]
    houses: tuple[str, ...]

    @property
    def codes(self) -> Codes:
        """The state in public registers."""
        return Codes(iso3=self.iso3, cameo=CAMEO.get(self.iso3, self.iso3), wikidata=self.wikidata or None)


@lru_cache(maxsize=1)
def states() -> dict[str, State]:
    """Return all states by ISO 3166-1 alpha-3 code; former ones bear their ISO 3166-3 code."""
    return {
        row[0]: State(row[0], row[1], row[2], *(tuple(several(field)) for field in row[3:8]))
        for row in rows("states", 8)
    }


@lru_cache(maxsize=1)
def by_name() -> dict[str, str]:
    """Return ISO3 codes by every name of a state, as it is written: "US", "U.S.", "Russian Federation"."""
    return {name: state.iso3 for state in states().values() for name in (state.name, *state.others)}


@lru_cache(maxsize=1)
def by_adjective() -> dict[str, str]:
    """Return ISO3 codes by adjective: "Russian"."""
    return {word: state.iso3 for state in states().values() for word in state.adjectives}


@lru_cache(maxsize=1)
def by_people() -> dict[str, str]:
    """Return ISO3 codes by the plural noun for the people: "Russians"."""
    return {word: state.iso3 for state in states().values() for word in state.peoples}


@lru_cache(maxsize=1)
def by_seat() -> dict[str, str]:
    """Return ISO3 codes by the city that stands for the government: "Tehran"."""
    return {word: state.iso3 for state in states().values() for word in state.seats}


@lru_cache(maxsize=1)
def by_house() -> dict[str, str]:
    """Return ISO3 codes by the house that stands for the government: "Kremlin", "Downing Street"."""
    return {word: state.iso3 for state in states().values() for word in state.houses}


def state_of(words: str) -> str | None:
    """Return the ISO3 code of a state's name, adjective or people, as written; None for other words."""
    return by_name().get(words) or by_adjective().get(words) or by_people().get(words)
