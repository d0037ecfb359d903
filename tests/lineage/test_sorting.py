"""Sorting of large arrays, against what Python says of small ones."""

import random

import numpy as np
import pytest

from byline.lineage.sorting import distinct, largest, within


@pytest.mark.parametrize("size", [0, 1, 2, 500])
def test_distinct_numbers_rise_without_repeats(size: int) -> None:
    numbers = [random.Random(size).randrange(-40, 40) for _ in range(size)]
    assert distinct(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))


@pytest.mark.parametrize("size", [0, 1, 2, 500])
def test_each_group_has_its_largest_value(size: int) -> None:
    chance = random.Random(size)
    pairs = [(chance.randrange(60), chance.randrange(9)) for _ in range(size)]
    groups, values = np.array(pairs, np.int64).reshape(-1, 2).T
    found, most = largest(groups, values)
    told = {group: max(value for other, value in pairs if other == group) for group, _ in pairs}
    assert dict(zip(found.tolist(), most.tolist(), strict=True)) == told
    assert found.tolist() == sorted(told)


def test_a_number_is_within_others_or_not() -> None:
    assert within(np.array([3, 1, 9, 3]), np.array([3, 3, 7])).tolist() == [True, False, False, True]
    assert within(np.array([3, 1]), np.array([], np.int64)).tolist() == [False, False]
