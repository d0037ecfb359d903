"""Nothing crashes, hangs or points outside its text, however odd the text.

BYLINE_FUZZ_TEXTS sets how many short texts are tried, BYLINE_FUZZ_CHARS how long the long ones are.
"""

import os
import random
import time
from collections.abc import Iterator

import odd
import pytest

from byline.filters.annotate import annotate
from byline.filters.lines import Line

TEXTS = int(os.environ.get("BYLINE_FUZZ_TEXTS", "96"))
CHARS = int(os.environ.get("BYLINE_FUZZ_CHARS", "600"))


def ranges(found: object) -> Iterator[tuple[int, int]]:
    """Every start and end in a line, however deep."""
    if isinstance(found, dict):
        if isinstance(found.get("start"), int):
            yield found["start"], found["end"]
        for value in found.values():
            yield from ranges(value)
    elif isinstance(found, list | tuple):
        for value in found:
            yield from ranges(value)


def assert_sound(line: Line, text: str) -> None:
    assert "error" not in line
    assert "drops" not in line  # sentences on which a rule failed
    assert all(0 <= start < end <= len(text) for start, end in ranges(line))


def test_odd_texts_are_read_without_a_fault():
    chance = random.Random(20151123)
    lines = [{"id": number, "text": odd.text(chance), "published": "2015-11-23"} for number in range(TEXTS)]
    for line, read in zip(lines, annotate(lines), strict=True):
        assert read["id"] == line["id"]
        assert_sound(read, str(line["text"]))


@pytest.mark.parametrize("name", odd.LONG)
def test_long_texts_of_one_kind_end_in_time(name):
    text = odd.LONG[name][-CHARS:]
    started = time.process_time()
    (read,) = annotate([{"id": name, "text": text}])
    assert time.process_time() - started < 60
    assert_sound(read, text)
