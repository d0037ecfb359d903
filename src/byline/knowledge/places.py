"""Places that are no states: cities, provinces, lands, seas and mountains."""

from functools import lru_cache

from byline.knowledge.tables import pairs

SHORT = {"New York City": "New York", "Québec": "Quebec City", "Saint Petersburg": "St. Petersburg"}
"""Names of cities in use beside the one that the source gives."""


class Cities:
    """Cities by name; a row is only taken apart when it is asked for, for there are tens of thousands."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows

    def __contains__(self, name: str) -> bool:
        return name in self._rows

    def get(self, name: str) -> tuple[str, int] | None:
        """Return (ISO3 code, thousands of people) of the largest city of a name."""
        row = self._rows.get(name)
        if row is None:
            return None
        state, people = row.split("\t")
        return state, int(people)


@lru_cache(maxsize=1)
def cities() -> Cities:
    """Return all cities."""
    found = pairs("cities")
    for name, short in SHORT.items():
        if name in found:
            found.setdefault(short, found[name])
    for name in [name for name in found if name.startswith("Saint ")]:
        found.setdefault("St. " + name[6:], found[name])
    return Cities(found)


@lru_cache(maxsize=1)
def lands() -> dict[str, str]:
    """Return ISO3 codes ("" where several or none) of provinces, lands, seas, mountains and rivers."""
    return pairs("subdivisions") | pairs("lands")
