import numpy as np
import pytest

from byline.text.spans import covered
from byline.text.terms import Background, content_words, rarity, stem, weigh, words


def test_words_lose_case_and_possessive_endings() -> None:
    assert words("The Mayor’s boats, and Halden's.") == ["the", "mayor", "boats", "and", "halden"]


def test_content_words_leave_out_function_words_and_endless_ones() -> None:
    assert content_words("It was the ferry of 1912, " + "x" * 100) == ["ferry", "1912"]


@pytest.mark.parametrize(("one", "other"), [("arrested", "arrests"), ("storms", "storm"), ("Visited", "visits")])
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_rows_of_equal_documents_are_equal_and_of_length_one() -> None:
    vectors = weigh([["ferry", "fog"], ["ferry", "fog"]])
    (_, one), (_, other) = vectors.row(0), vectors.row(1)
    assert np.allclose(one, other)
    assert one @ one == pytest.approx(1)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    vectors = weigh([["ferry", "and"], ["ferry", "fog"], ["boat", "and"], ["fog", "and"], ["ferry", "and"]])
    held, weights = vectors.row(1)  # ferry stands in three documents, fog in two
    by_count = dict(zip(vectors.frequency[held].tolist(), weights.tolist(), strict=True))
    assert by_count[2] > by_count[3]


def test_a_word_common_at_large_weighs_less_in_a_small_collection() -> None:
    known = Background({"people": 0.5}, 0.003, 100)
    held, weights = weigh([["people", "ferry"], ["people", "ferry"]], known).row(0)
    assert len(held) == 3
    assert weights[0] < weights[1]


def test_words_of_one_document_alone_only_lengthen_its_row() -> None:
    vectors = weigh([["ferry", "alone", "words"], ["ferry"]])
    held, weights = vectors.row(0)
    assert len(held) == 1
    assert weights[0] < 1


def test_no_documents_and_empty_ones_have_empty_rows() -> None:
    assert len(weigh([])) == 0
    assert weigh([[], []]).row(1)[0].size == 0


def test_rarity_falls_with_the_number_of_texts() -> None:
    found = rarity(["ferry fog", "ferry storm", "ferry"])
    assert found.of("unseen") > found.of("fog") > found.of("ferry") == 0


def test_covered_counts_overlapping_ranges_once() -> None:
    assert covered([(0, 5), (3, 8), (20, 21)]) == 9
    assert covered([]) == 0
