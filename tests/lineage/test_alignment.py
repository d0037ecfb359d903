"""Alignment: shared stretches, gaps and moved clauses, against an independent longest common subsequence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from byline.lineage.alignment import Gap, align, longest_common

SENTENCES = st.lists(st.sampled_from("abcdefgh"), max_size=14).map(tuple)


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def plain_length(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """The textbook table."""
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for x, left in enumerate(a):
        for y, right in enumerate(b):
            table[x + 1][y + 1] = table[x][y] + 1 if left == right else max(table[x][y + 1], table[x + 1][y])
    return table[-1][-1]


@given(SENTENCES, SENTENCES)
@settings(max_examples=200, deadline=None)
def test_the_bits_find_a_longest_common_subsequence(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    found = longest_common(a, b, 0, len(a), 0, len(b))
    assert len(found) == plain_length(a, b)
    assert all(a[x] == b[y] for x, y, _ in found)
    assert found == sorted(found)


@given(SENTENCES, SENTENCES)
@settings(max_examples=200, deadline=None)
def test_shared_stretches_hold_the_same_words_and_never_overlap(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    found = align(a, b)
    assert all(a[k.a : k.a + k.size] == b[k.b : k.b + k.size] for k in found.blocks)
    in_a = [n for block in found.blocks for n in range(block.a, block.a + block.size)]
    in_b = [n for block in found.blocks for n in range(block.b, block.b + block.size)]
    assert len(in_a) == len({*in_a}) == len(in_b) == len({*in_b}) == found.shared


def test_one_word_for_another_is_one_gap() -> None:
    found = align(words("the old pier was shut again"), words("the old jetty was shut again"))
    assert found.gaps == (Gap(2, 3, 2, 3),)
    assert found.shared == 5


def test_two_words_for_one_are_one_gap() -> None:
    found = align(words("it lasted for decades in all"), words("it lasted for many years in all"))
    assert found.gaps == (Gap(3, 4, 3, 5),)


def test_a_clause_that_changed_its_place_is_found() -> None:
    found = align(
        words("after the storm passed the harbour the boats came out one by one"),
        words("the boats came out one by one after the storm passed the harbour"),
    )
    assert found.moved >= 5
    assert found.shared == 13


def test_sentences_without_a_common_word_share_nothing() -> None:
    found = align(words("a b c"), words("d e f"))
    assert found.shared == 0
    assert found.gaps == (Gap(0, 3, 0, 3),)
