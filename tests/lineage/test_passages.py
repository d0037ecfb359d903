"""What is compared: words folded, kinds of words, keys, and lines that take no part."""

import pytest

from byline.lineage.passages import CONTENT, FUNCTION, NAME, NUMBER, key, may_be_copied, passages, wording
from byline.records import Block, Report


def words(text: str) -> list[str]:
    return list(wording(text).words)


def same(one: str, other: str) -> bool:
    return key(wording(one)) == key(wording(other))


@pytest.mark.parametrize(
    "other",
    [
        "The mayor's office said: 'We won't sell the pier'.",
        "The mayor s office said: “We won t sell the pier.”",
        "The mayors office said: We wont sell the pier",
        "THE MAYOR’S OFFICE SAID: “WE WON’T SELL THE PIER”",
    ],
)
def test_quotation_marks_lost_apostrophes_and_capitals_do_not_count(other: str) -> None:
    assert same("The mayor’s office said: “We won’t sell the pier.”", other)


def test_accents_do_not_count_but_letters_do() -> None:
    assert same("Zoë Muñoz left for Kraków early.", "Zoe Munoz left for Krakow early.")
    assert not same("Zoë Muñoz left for Kraków early.", "Zoe Munos left for Krakow early.")


def test_numbers_keep_their_decimals_and_lose_their_grouping() -> None:
    assert words("It cost $12,500 or 3.1 percent") == ["it", "cost", "12500", "or", "3.1", "percent"]
    assert not same("It rose 3.1 points in May.", "It rose 31 points in May.")


def test_abbreviations_with_points_are_one_word() -> None:
    assert words("The U.S. envoy") == ["the", "us", "envoy"]


def test_a_lone_s_after_a_name_belongs_to_it() -> None:
    assert words("Lindqvist s boat") == ["lindqvists", "boat"]
    assert words("Section S was shut") == ["section", "s", "was", "shut"]


def test_words_are_told_apart_by_kind() -> None:
    found = wording("Boats left Varna on Monday with 40 sailors aboard.")
    assert dict(zip(found.words, found.kinds, strict=True)) == {
        "boats": CONTENT,  # its capital opens the sentence
        "left": CONTENT,
        "varna": NAME,
        "on": FUNCTION,
        "monday": NAME,
        "with": FUNCTION,
        "40": NUMBER,
        "sailors": CONTENT,
        "aboard": CONTENT,
    }


def test_a_capital_at_the_start_is_a_name_when_another_follows() -> None:
    assert wording("Ida Lund spoke.").kinds[0] == NAME
    assert wording("Yesterday Lund spoke.").kinds[0] == NAME  # cannot be told without knowing the word
    assert wording("Yesterday she spoke.").kinds[0] == CONTENT


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The ferry will not sail again.", True),
        ("“The ferry will not sail again.”", True),
        ("Ferry will not sail again", False),
        ("How to mend a net in ten easy steps that any child can learn to follow", True),
        ("How to mend a net in ten easy steps that any child can learn - May 3, 2019", False),
        ("", False),
    ],
)
def test_titles_and_lines_of_lists_take_no_part(text: str, may: bool) -> None:
    assert may_be_copied(text) is may


def test_passages_are_the_sentences_of_readable_blocks_with_their_places() -> None:
    text = "Share this\nThe pier is shut. Nobody knows why."
    report = Report(
        id="r",
        source="r.txt",
        text=text,
        blocks=(Block(kind="furniture", start=0, end=10), Block(kind="body", start=11, end=len(text))),
    )
    found = list(passages(report))
    assert [(p.text, p.position) for p in found] == [("The pier is shut.", 0), ("Nobody knows why.", 1)]
    assert all(text[p.start : p.end] == p.text for p in found)


def test_a_report_without_blocks_is_read_whole() -> None:
    assert len(list(passages(Report(id="r", source="r", text="One is here. Two is there.")))) == 2


def test_odd_texts_have_no_words_and_break_nothing() -> None:
    for text in ("", "“”", "___", "\x00\x01", "…"):
        assert wording(text).words == ()
    assert wording("a" * 100_000).words == ("a" * 100_000,)


def test_sentences_of_lines_met_before_stand_where_each_report_has_them() -> None:
    line = "A gull took the bread. Nobody on the quay minded."
    text = f"{line}\n\nThe harbour was shut.\r\n{line}\n" + "The tide came in again. " * 60
    found = list(passages(Report(id="r", source="r", text=text)))
    assert [one.text for one in found[:5]] == [
        "A gull took the bread.",
        "Nobody on the quay minded.",
        "The harbour was shut.",
        "A gull took the bread.",
        "Nobody on the quay minded.",
    ]
    assert all(text[one.start : one.end] == one.text for one in found)
    assert [one.position for one in found] == list(range(65))
