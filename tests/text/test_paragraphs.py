"""Paragraphs end at blank lines, and at every line break where a text has no blank line."""

import pytest

from byline.text.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke.\n\nTwo villages\nfled.", ["The dam broke.", "Two villages\nfled."]),
        ("The dam broke.\n \t\n\n  Two villages fled. \n", ["The dam broke.", "Two villages fled."]),
        ("The dam broke.\nTwo villages fled.", ["The dam broke.", "Two villages fled."]),
        ("The dam broke. Two villages fled.", ["The dam broke. Two villages fled."]),
        (" \n\n \n", []),
        ("", []),
    ],
    ids=["blank line", "white space", "no blank line", "one line", "nothing", "empty"],
)
def test_paragraphs_are_parted_by_blank_lines_or_else_by_lines(text: str, expected: list[str]) -> None:
    assert [found.of(text) for found in paragraphs(text)] == expected
