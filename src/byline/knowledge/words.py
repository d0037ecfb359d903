"""Short lists of words that several readers go by, and the words for units and currencies."""

from functools import lru_cache

from byline.knowledge.tables import rows, several


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(several(row[1])) for row in rows("words", 2)}


def words(name: str) -> frozenset[str]:
    """Return a list of words by its name in words.tsv."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _measures() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for word, unit, kind in rows("measures", 3):
        found.setdefault(kind, {})[word] = unit
    return found


def measures(kind: str) -> dict[str, str]:
    """Return units ("unit"), currencies by word ("money") or by sign before the number ("sign")."""
    return _measures()[kind]
