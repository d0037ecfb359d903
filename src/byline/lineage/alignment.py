"""Two sentences laid side by side: which words they share in order, which clauses moved, what stands in the gaps."""

from collections.abc import Iterable, Sequence

import msgspec

LEAST_MOVED = 3
"""Words of the shortest clause that is looked for in another place."""
FURTHEST = 8
"""Words skipped on both sides together before the two sentences are compared the slow way."""
SKIPS = sorted(
    ((left, total - left) for total in range(1, FURTHEST + 1) for left in range(total + 1)),
    key=lambda skip: (skip != (1, 1), sum(skip), skip),
)
"""Ways to pass words on both sides: one for one first, then the shortest."""
BEYOND = ("",) * (FURTHEST + 2)
"""What stands after the end of a sentence."""

Words = tuple[str, ...]


class Block(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words that the two sentences share in an unbroken stretch."""

    a: int
    b: int
    size: int


class Gap(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words between two shared stretches: [a_start, a_end) of the one sentence stand where [b_start, b_end) do."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


class Alignment(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Shared stretches in order of `a`, the gaps between them, and how many words moved."""

    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...]
    moved: int
    shared: int  # words in all blocks


def align(a: Words, b: Words) -> Alignment:
    """Align two sentences word by word.

    What both end in is set aside. What agrees is followed from the left, over small differences; where that fails,
    and inside of every gap, a longest common subsequence is found by bits (Hyyrö 2004, Bit-parallel LCS-length
    computation revisited). What is left is compared once more when both sides have enough left: a clause that changed
    its place.
    """
    end = _common_end(a, b)
    found = _common(a[: len(a) - end], b[: len(b) - end])
    if end:
        found.append((len(a) - end, len(b) - end, end))
    blocks = _merged(found)
    gaps = _gaps(blocks, len(a), len(b))
    shared = sum([block.size for block in blocks])
    if len(gaps) < 2 or min(len(a), len(b)) - shared < LEAST_MOVED:  # what one gap has on both sides was found already
        return Alignment(tuple(blocks), gaps, 0, shared)
    moved = _moved(a, b, gaps)
    size = sum([block.size for block in moved])
    gaps = tuple([rest for gap in gaps for rest in _without(gap, moved)]) if moved else gaps
    return Alignment(tuple(sorted(blocks + moved, key=lambda block: block.a)), gaps, size, shared + size)


def _common_end(a: Words, b: Words) -> int:
    """How many words both end in: a sentence with a line run into its front is still one stretch of it."""
    size = 0
    for left, right in zip(reversed(a), reversed(b), strict=False):
        if left != right:
            break
        size += 1
    return size


def _common(a: Words, b: Words) -> list[tuple[int, int, int]]:
    """Shared stretches as (a, b, size), in order on both sides; neighbours may touch."""
    found = []
    x = y = 0
    size_a, size_b = len(a), len(b)
    while True:
        start = x
        while x < size_a and y < size_b and a[x] == b[y]:
            x += 1
            y += 1
        if x > start:
            found.append((start, y - (x - start), x - start))
        if x == size_a or y == size_b:
            return found
        skip = _skip(a, b, x, y)
        if skip is None:
            return found + longest_common(a, b, x, size_a, y, size_b)
        left, right = skip
        if left > 1 and right > 1 and not {*a[x : x + left]}.isdisjoint(b[y : y + right]):
            found += longest_common(a, b, x, x + left, y, y + right)
        x += left
        y += right


def _skip(a: Words, b: Words, x: int, y: int) -> tuple[int, int] | None:
    """How many words to pass on each side to where both go on alike for two words, or to their common end."""
    if a[x + 1 : x + 3] == b[y + 1 : y + 3]:
        return 1, 1  # the first of them, and every other time the one
    here = a[x : x + FURTHEST + 2] + BEYOND
    there = b[y : y + FURTHEST + 2] + BEYOND
    for left, right in SKIPS:
        if here[left] == there[right] and here[left + 1] == there[right + 1]:
            return min(left, len(a) - x), min(right, len(b) - y)
    return None


def longest_common(
    a: Sequence[str], b: Sequence[str], start_a: int, end_a: int, start_b: int, end_b: int
) -> list[tuple[int, int, int]]:
    """Return a longest common subsequence of a[start_a:end_a] and b[start_b:end_b], as (a, b, 1) in order."""
    shared = {*a[start_a:end_a]}.intersection(b[start_b:end_b])  # the others are in no subsequence: mostly five in six
    left = [n for n in range(start_a, end_a) if a[n] in shared]
    right = [n for n in range(start_b, end_b) if b[n] in shared]
    where: dict[str, int] = {}
    bit = 1
    for n in left:
        where[a[n]] = where.get(a[n], 0) | bit
        bit <<= 1
    full = row = bit - 1
    rows = []
    for n in right:
        hit = row & where[b[n]]
        row = ((row + hit) | (row - hit)) & full
        rows.append(row)
    pairs = []
    x, y = len(left), len(right)
    while x and y:
        if rows[y - 1] >> (x - 1) & 1:
            x -= 1
        elif y > 1 and not rows[y - 2] >> (x - 1) & 1:
            y -= 1
        else:
            x -= 1
            y -= 1
            pairs.append((left[x], right[y], 1))
    pairs.reverse()
    return pairs


def _merged(stretches: Iterable[tuple[int, int, int]]) -> list[Block]:
    found: list[tuple[int, int, int]] = []
    for a, b, size in stretches:
        if found and found[-1][0] + found[-1][2] == a and found[-1][1] + found[-1][2] == b:
            found[-1] = (found[-1][0], found[-1][1], found[-1][2] + size)
        else:
            found.append((a, b, size))
    return [Block(*stretch) for stretch in found]


def _gaps(blocks: Sequence[Block], size_a: int, size_b: int) -> tuple[Gap, ...]:
    found = []
    last_a = last_b = 0
    for block in blocks:
        if block.a > last_a or block.b > last_b:
            found.append(Gap(last_a, block.a, last_b, block.b))
        last_a, last_b = block.a + block.size, block.b + block.size
    if size_a > last_a or size_b > last_b:
        found.append(Gap(last_a, size_a, last_b, size_b))
    return tuple(found)


def _moved(a: Words, b: Words, gaps: Sequence[Gap]) -> list[Block]:
    in_a = [word for gap in gaps for word in a[gap.a_start : gap.a_end]]
    in_b = [word for gap in gaps for word in b[gap.b_start : gap.b_end]]
    if len({*in_a}.intersection(in_b)) < LEAST_MOVED:
        return []
    left = [n for gap in gaps for n in range(gap.a_start, gap.a_end)]
    right = [n for gap in gaps for n in range(gap.b_start, gap.b_end)]
    again = longest_common(in_a, in_b, 0, len(in_a), 0, len(in_b))
    runs = _runs([(left[x], right[y]) for x, y, _ in again])
    return [block for run in runs if len(run) >= LEAST_MOVED for block in _merged((x, y, 1) for x, y in run)]


def _runs(pairs: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Stretches in which both sides go on word by word, one word in between allowed."""
    runs: list[list[tuple[int, int]]] = []
    for x, y in pairs:
        if runs and 0 < x - runs[-1][-1][0] <= 2 and 0 < y - runs[-1][-1][1] <= 2:
            runs[-1].append((x, y))
        else:
            runs.append([(x, y)])
    return runs


def _without(gap: Gap, moved: Sequence[Block]) -> list[Gap]:
    """What a gap still holds when the words that moved are taken out of it."""
    in_a = {n for block in moved for n in range(block.a, block.a + block.size)}
    in_b = {n for block in moved for n in range(block.b, block.b + block.size)}
    left = [n for n in range(gap.a_start, gap.a_end) if n not in in_a]
    right = [n for n in range(gap.b_start, gap.b_end) if n not in in_b]
    if not left and not right:
        return []
    start_a, end_a = (left[0], left[-1] + 1) if left else (gap.a_start, gap.a_start)
    start_b, end_b = (right[0], right[-1] + 1) if right else (gap.b_start, gap.b_start)
    return [Gap(start_a, end_a, start_b, end_b)]
