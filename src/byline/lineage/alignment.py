"""Two sentences laid side by side: which words they share in order, which clauses moved, what stands in the gaps."""

from collections.abc import Sequence

import msgspec

LEAST_MOVED = 3
"""Words of the shortest clause that is looked for in another place."""


class Gap(msgspec.Struct, frozen=True, array_like=True):
    """Words between two shared stretches: [a_start, a_end) of the one sentence stand where [b_start, b_end) do."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


class Alignment(msgspec.Struct, frozen=True, array_like=True):
    """Shared words as (a, b) numbers of words, in order of `a`; the gaps between them; how many of them moved."""

    shared: tuple[tuple[int, int], ...]
    gaps: tuple[Gap, ...]
    moved: int


def align(a: Sequence[str], b: Sequence[str]) -> Alignment:
    """Align two sentences word by word.

    A longest common subsequence, by bits (Hyyrö 2004, Bit-parallel LCS-length computation revisited), then once
    more over what is left when both sides have enough left: a clause that changed its place.
    """
    shared = common(a, b)
    gaps = _gaps(shared, len(a), len(b))
    moved = _moved(a, b, shared)
    if not moved:
        return Alignment(tuple(shared), gaps, 0)
    in_a, in_b = {x for x, _ in moved}, {y for _, y in moved}
    kept = tuple(rest for gap in gaps for rest in _without(gap, in_a, in_b))
    return Alignment(tuple(sorted(shared + moved)), kept, len(moved))


def common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return a longest common subsequence as pairs of numbers; ends that agree are taken first."""
    start, end_a, end_b = 0, len(a), len(b)
    while start < end_a and start < end_b and a[start] == b[start]:
        start += 1
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a -= 1
        end_b -= 1
    pairs = [(n, n) for n in range(start)]
    if start < end_a and start < end_b:
        pairs += _traced(a, b, start, end_a, end_b)
    pairs += zip(range(end_a, len(a)), range(end_b, len(b)), strict=True)
    return pairs


def _traced(a: Sequence[str], b: Sequence[str], start: int, end_a: int, end_b: int) -> list[tuple[int, int]]:
    where: dict[str, int] = {}
    for n in range(start, end_a):
        where[a[n]] = where.get(a[n], 0) | 1 << (n - start)
    full = (1 << (end_a - start)) - 1
    row = full
    rows = []
    for n in range(start, end_b):
        hit = row & where.get(b[n], 0)
        row = ((row + hit) | (row - hit)) & full
        rows.append(row)
    pairs = []
    x, y = end_a - start, end_b - start
    while x and y:
        if rows[y - 1] >> (x - 1) & 1:
            x -= 1
        elif y > 1 and not rows[y - 2] >> (x - 1) & 1:
            y -= 1
        else:
            x -= 1
            y -= 1
            pairs.append((start + x, start + y))
    pairs.reverse()
    return pairs


def _gaps(shared: Sequence[tuple[int, int]], size_a: int, size_b: int) -> tuple[Gap, ...]:
    found = []
    last_a = last_b = 0
    for x, y in (*shared, (size_a, size_b)):
        if x > last_a or y > last_b:
            found.append(Gap(last_a, x, last_b, y))
        last_a, last_b = x + 1, y + 1
    return tuple(found)


def _moved(a: Sequence[str], b: Sequence[str], shared: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    if min(len(a), len(b)) - len(shared) < LEAST_MOVED:
        return []
    used_a, used_b = {x for x, _ in shared}, {y for _, y in shared}
    left = [n for n in range(len(a)) if n not in used_a]
    right = [n for n in range(len(b)) if n not in used_b]
    again = [(left[x], right[y]) for x, y in common([a[n] for n in left], [b[n] for n in right])]
    return [pair for run in _runs(again) if len(run) >= LEAST_MOVED for pair in run]


def _runs(pairs: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Stretches in which both sides go on word by word, one word in between allowed."""
    runs: list[list[tuple[int, int]]] = []
    for x, y in pairs:
        if runs and 0 < x - runs[-1][-1][0] <= 2 and 0 < y - runs[-1][-1][1] <= 2:
            runs[-1].append((x, y))
        else:
            runs.append([(x, y)])
    return runs


def _without(gap: Gap, in_a: set[int], in_b: set[int]) -> list[Gap]:
    """What a gap still holds when the words that moved are taken out of it."""
    left = [n for n in range(gap.a_start, gap.a_end) if n not in in_a]
    right = [n for n in range(gap.b_start, gap.b_end) if n not in in_b]
    if not left and not right:
        return []
    start_a, end_a = (left[0], left[-1] + 1) if left else (gap.a_start, gap.a_start)
    start_b, end_b = (right[0], right[-1] + 1) if right else (gap.b_start, gap.b_start)
    return [Gap(start_a, end_a, start_b, end_b)]
