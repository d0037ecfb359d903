"""Arithmetic of ranges."""

from collections.abc import Iterable


def covered(spans: Iterable[tuple[int, int]]) -> int:
    """Return how many code points lie under at least one of the half-open ranges."""
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(reached, start))
        reached = max(reached, end)
    return total
