import random
from itertools import combinations

import pytest

from byline.story.linkage import linked


def plainly(size: int, pairs: dict[tuple[int, int], float], least: float) -> list[list[int]]:
    """Average linkage as in a textbook: join the best pair of groups until none is good enough."""
    groups = [[number] for number in range(size)]

    def mean(one: list[int], other: list[int]) -> float:
        return sum(pairs.get((min(a, b), max(a, b)), 0.0) for a in one for b in other) / (len(one) * len(other))

    while len(groups) > 1:
        one, other = max(combinations(groups, 2), key=lambda pair: mean(*pair))
        if mean(one, other) < least:
            break
        groups = [group for group in groups if group not in (one, other)] + [one + other]
    return sorted(sorted(group) for group in groups)


@pytest.mark.parametrize("seed", range(8))
def test_sparse_average_linkage_agrees_with_the_textbook(seed: int) -> None:
    chance = random.Random(seed)
    pairs = {pair: chance.random() for pair in combinations(range(14), 2) if chance.random() < 0.4}
    assert linked(pairs, [0.0] * 14, least=0.3) == plainly(14, pairs, 0.3)


def test_large_groups_hold_together_though_each_member_lists_few_neighbours() -> None:
    size, chance = 30, random.Random(7)
    lists = {a: chance.sample([b for b in range(size) if b != a], 6) for a in range(size)}
    pairs = {(min(a, b), max(a, b)): 0.3 for a, listed in lists.items() for b in listed}
    assert len(linked(pairs, [0.3] * size, least=0.2)) == 1
    assert len(linked(pairs, [0.0] * size, least=0.2)) > 1


def test_two_large_groups_that_barely_touch_stay_apart() -> None:
    inside = {pair: 0.5 for start in (0, 20) for pair in combinations(range(start, start + 20), 2)}
    assert len(linked(inside | {(3, 25): 0.5}, [0.5] * 40, least=0.2)) == 2
