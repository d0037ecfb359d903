"""Groups of texts that say the same, found without comparing every pair."""

from collections import Counter, defaultdict
from collections.abc import Sequence

WIDEST_WORD = 200  # a word in more texts than this proposes no pairs
MOST_CANDIDATES = 50


def groups(texts: Sequence[frozenset[str]], *, least_shared: float, least_words: int) -> list[list[int]]:
    """Group texts of which the shorter has most of its words in the longer.

    A text joins the group of the fullest text that it is like; likeness is not passed on from text to text,
    so that a chain of half-alike ones does not become one group.

    Args:
        texts: content words of each.
        least_shared: share of the shorter one's words that must stand in the longer.
        least_words: a text with fewer words joins only its equals.
    Returns:
        Groups of numbers, the fullest text of each first; every number is in exactly one.
    """
    order = sorted(range(len(texts)), key=lambda number: (-len(texts[number]), sorted(texts[number]), number))
    holders: dict[str, list[int]] = defaultdict(list)  # word -> numbers of leading texts
    members: dict[int, list[int]] = {}
    for number in order:
        leader = _leader(texts, number, holders, least_shared, least_words)
        if leader is None:
            members[number] = [number]
            for word in sorted(texts[number]):
                holders[word].append(number)
        else:
            members[leader].append(number)
    return list(members.values())


def _leader(
    texts: Sequence[frozenset[str]],
    number: int,
    holders: dict[str, list[int]],
    least_shared: float,
    least_words: int,
) -> int | None:
    words = texts[number]
    counts: Counter[int] = Counter()
    for word in sorted(words):
        if len(held := holders.get(word, ())) <= WIDEST_WORD:
            counts.update(held)
    best = sorted(counts, key=lambda leader: (-counts[leader], leader))[:MOST_CANDIDATES]
    for leader in sorted(best, key=lambda leader: (-len(words & texts[leader]), len(texts[leader]), leader)):
        if words == texts[leader]:
            return leader
        if len(words) >= least_words and len(words & texts[leader]) >= least_shared * len(words):
            return leader
    return None
