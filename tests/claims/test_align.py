import pytest

from byline.claims.align import align
from byline.records import Relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("The ferry Marigold ran aground at Tarn Head.", "At Tarn Head the ferry Marigold ran aground.", "same"),
        ("The ferry Marigold ran aground at Tarn Head.", "The ferry did not run aground at Tarn Head.", "conflict"),
        ("The Marigold carried 84 passengers.", "The Marigold carried 112 passengers.", "conflict"),
        ("The Marigold carried 84 passengers.", "The Marigold carried more than 80 passengers.", "same"),
        ("The Marigold carried nearly 90 passengers.", "The Marigold carried 88 passengers.", "same"),
        ("The Marigold sank on Tuesday off Tarn Head.", "The Marigold sank on Friday off Tarn Head.", "conflict"),
        ("The Marigold sank in May off Tarn Head.", "The Marigold sank on May 4 off Tarn Head.", "stronger"),
        ("The Marigold reportedly ran aground at Tarn Head.", "The Marigold ran aground at Tarn Head.", "stronger"),
        ("The Marigold ran aground at Tarn Head.", "The Marigold may have run aground at Tarn Head.", "weaker"),
        ("The Marigold ran aground.", "Thieves left the museum through its roof.", "unrelated"),
        ("The fall was 60 metres from the ridge.", "The fall was 200 feet from the ridge.", "same"),
        ("Jonas Falk opened the new bridge of Halden.", "Ottilie Brandt opened the bridge.", "conflict"),
        ("", "", "unrelated"),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_two_claims_stand_to_each_other_as(a: str, b: str, relation: Relation) -> None:
    assert align(a, b).relation == relation


def test_stronger_turned_round_is_weaker() -> None:
    a, b = "The Marigold reportedly ran aground at Tarn Head.", "The Marigold ran aground at Tarn Head."
    assert (align(a, b).relation, align(b, a).relation) == ("stronger", "weaker")


def test_the_reason_names_what_decided() -> None:
    assert "84 passen against 112 passen" in align("It held 84 passengers.", "It held 112 passengers.").why


def test_the_score_rises_with_the_words_in_common() -> None:
    a = "The ferry Marigold ran aground at Tarn Head."
    assert align(a, a).score > align(a, "The Marigold ran aground.").score > align(a, "A museum was robbed.").score


def test_number_five_is_no_denial() -> None:
    assert (
        align("Halden won the No. 5 seed in the cup.", "Halden won the fifth seed in the cup.").relation != "conflict"
    )


def test_answers_to_one_question_need_not_be_long() -> None:
    assert align("for safety", "safety reasons", "Why was the bridge closed?").relation == "same"
    assert align("for safety", "to save money", "Why was the bridge closed?").relation == "unrelated"


def test_a_megabyte_without_a_space_is_compared_at_once() -> None:
    assert align("a" * 1_000_000, "1" * 1_000_000).relation == "unrelated"
