"""Places that are no states: cities, provinces, lands, seas and mountains."""

from functools import lru_cache

from byline.knowledge.tables import rows

SHORT = {"New York City": "New York", "Québec": "Quebec City", "Saint Petersburg": "St. Petersburg"}
"""Names of cities in use beside the one that the source gives."""


@lru_cache(maxsize=1)
def cities() -> dict[str, tuple[str, int]]:
    """Return (ISO3 code, thousands of people) of the largest city of each name."""
    found = {row[0]: (row[1], int(row[2])) for row in rows("cities", 3)}
    for name, short in SHORT.items():
        if name in found:
            found.setdefault(short, found[name])
    for name in [name for name in found if name.startswith("Saint ")]:
        found.setdefault("St. " + name[6:], found[name])
    return found


@lru_cache(maxsize=1)
def lands() -> dict[str, str]:
    """Return ISO3 codes ("" where several or none) of provinces, lands, seas, mountains and rivers."""
    found = {row[0]: row[1] for row in rows("subdivisions", 2)}
    found.update({row[0]: row[1] for row in rows("lands", 2)})
    return found
