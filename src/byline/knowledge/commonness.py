"""How common words are in general: what small collections of texts cannot tell by themselves."""

from functools import lru_cache

from byline.knowledge.tables import rows

TEXTS = 100  # how many texts of the collection at hand the table counts for
ELSEWHERE = 0.003  # share of texts taken for a word that is not in the table


@lru_cache(maxsize=1)
def commonness() -> dict[str, float]:
    """Return for each common word the share of texts it stands in; counted by tools/build_common_words.py."""
    return {word: int(share) / 1000 for word, share in rows("common_words", 2)}
