"""Sentences end at their marks; what is left of markup between two of them belongs to neither."""

import time

import pytest

from byline.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [found.of(text) for found in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke. Two villages were flooded.", ["The dam broke.", "Two villages were flooded."]),
        ("“The dam broke.” Two villages fled.", ["“The dam broke.”", "Two villages fled."]),
        ("The dam broke\nTwo villages fled", ["The dam broke", "Two villages fled"]),
    ],
    ids=["marks", "closing quotes", "lines"],
)
def test_sentences_end_at_their_marks_and_at_line_breaks(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Orla Finn met Gen. Harald Moe on Main St. in the rain.",
        "Why did Yahoo! say so?",
        "The U.S. Senate met J. P. Ardal.",
        "“Who goes there?” the guard asked.",
    ],
    ids=["titles", "a mark in a name", "initials", "a question inside"],
)
def test_abbreviations_and_marks_before_small_letters_end_nothing(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The pier fell. ">We saw it go.', ["The pier fell.", "We saw it go."]),
        ('The pier fell.">We saw it go.', ["The pier fell.", "We saw it go."]),
        ("The pier fell.<post/>. We saw it go.", ["The pier fell.", "We saw it go."]),
        ('The pier fell. class="lead p2">We saw it go.', ["The pier fell.", "We saw it go."]),
        ("“The pier fell.” <!-- size = '300x250'; //--> We saw it go.", ["“The pier fell.”", "We saw it go."]),
        ('<post id="7" at="2016-05-04">We saw it go.', ["We saw it go."]),
        ("The pier fell.<br> <br/> We saw it go.</p>", ["The pier fell.", "We saw it go."]),
        ("Read it here</a>", ["Read it here"]),
    ],
    ids=["tail", "tail, no space", "empty element", "attribute", "comment", "opening tag", "several", "line's end"],
)
def test_remnants_of_markup_belong_to_no_sentence(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They called the pier <b>unsafe</b>, and it fell.",
        "They called the pier <b>unsafe</b>.",
        "He asked “why?”</i> and went on.",
        "They told Sen. <b>Moe</b> of it.",
    ],
    ids=["inside", "before the full stop", "before a small letter", "after an abbreviation"],
)
def test_tags_inside_of_a_sentence_cut_nothing(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. <inaudible> was heard.", ["It fell. <inaudible> was heard."]),
        ("5 > 4. And 3 < 4.", ["5 > 4.", "And 3 < 4."]),
        (
            "Write to Orla Finn <orla@elmar.example>. She answers.",
            ["Write to Orla Finn <orla@elmar.example>.", "She answers."],
        ),
        ("It fell. <3 was all she wrote.", ["It fell. <3 was all she wrote."]),
        ("The road -> north. It is closed.", ["The road -> north.", "It is closed."]),
        ("See <http://elmar.example/>.", ["See <http://elmar.example/>."]),
        ("It fell. <!-- We saw it.", ["It fell. <!-- We saw it."]),
    ],
    ids=["a note", "signs", "an address", "a heart", "an arrow", "a link", "a comment without end"],
)
def test_other_angle_brackets_are_words_as_before(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_line_of_markup_alone_has_no_sentence() -> None:
    assert cut("It fell.\n<!-- width = 468; //-->\nWe saw it.") == ["It fell.", "We saw it."]


@pytest.mark.parametrize("piece", ["<!-- a. ", '">', 'a="', "<a ", "x.</b>", " . <br>", ">"], ids=str)
def test_long_remnants_cost_time_by_their_length(piece: str) -> None:
    began = time.process_time()
    sentences(piece * (200_000 // len(piece)) + ">")
    assert time.process_time() - began < 4
