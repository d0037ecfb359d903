"""Counting the words that two sentences share spares alignments, and never one that would have found anything."""

import random

import numpy as np
import pytest

from byline.lineage.contents import contents, sentences_with
from byline.lineage.kinds import judge
from byline.lineage.overlap import may_be_alike
from byline.lineage.passages import code, wording

FERRY = "The ferry to Skarvik ran aground below the lighthouse on Monday with 150 people aboard."
SPUN = "The boat to Skarvik ran aground below the beacon on Monday with 150 passengers aboard."
OTHER = "A bakery in Skarvik opened on Monday and sold nothing at all before noon."


def alike(*pairs: tuple[str, str]) -> list[bool]:
    """Whether each pair may be one passage."""
    words = contents([wording(text) for pair in pairs for text in pair])
    firsts = 2 * np.arange(len(pairs))
    found: list[bool] = may_be_alike(words, firsts, firsts + 1).tolist()
    return found


def test_sentences_with_most_words_in_common_may_be_alike() -> None:
    assert alike((FERRY, SPUN), (FERRY, FERRY)) == [True, True]


def test_sentences_that_share_a_place_and_a_day_are_set_aside() -> None:
    assert alike((FERRY, OTHER)) == [False]


def test_a_word_said_again_and_again_is_shared_as_often_as_both_say_it() -> None:
    again = "Buoys, buoys, buoys, buoys, buoys and buoys were bought for Skarvik harbour."
    once = "Several painters of Skarvik harbour drew boats, gulls, nets, sails and buoys."
    assert alike((again, once)) == [False]
    assert alike((again, again.replace("bought", "sold"))) == [True]


def test_a_word_in_capitals_that_is_a_function_word_elsewhere_is_taken_as_shared() -> None:
    assert alike(("US boats sank off Skarvik.", "Most of us saw boats off Skarvik.")) == [True]


def test_no_pairs_and_no_words_are_no_error() -> None:
    none = np.zeros(0, np.int64)
    assert may_be_alike(contents([]), none, none).tolist() == []
    assert alike(("", ""), ("...", FERRY)) == [False, False]


@pytest.mark.parametrize("seed", range(5))
def test_no_pair_is_set_aside_that_would_be_one_passage(seed: int) -> None:
    draw = random.Random(seed)
    vocabulary = "boat US us harbour the of sank May may Skarvik 150 red old it".split()
    texts = [" ".join(draw.choices(vocabulary, k=draw.randint(4, 12))) for _ in range(60)]
    wordings = [wording(text) for text in texts]
    firsts, seconds = np.triu_indices(len(texts), 1)
    kept = may_be_alike(contents(wordings), firsts, seconds)
    assert not kept.all()
    for first, second in zip(firsts[~kept].tolist(), seconds[~kept].tolist(), strict=True):
        found = judge(wordings[first], wordings[second])
        assert found is None or found.kind == "verbatim"  # equal sentences are never asked about


def test_a_word_is_counted_once_in_each_sentence_it_stands_in() -> None:
    words = contents([wording(text) for text in ("Nets and nets.", "The nets were red.", "A red sail.")])
    asked = [code(word) for word in ("nets", "red", "sail", "gull")]
    assert [sentences_with(words, asked)[one] for one in asked] == [2, 2, 1, 0]
