"""Lists of other posts in a text that has lost its markup: titles one below the other, each with its day.

Such a list stands beside a report and is none of its text, whatever surrounds it; a single dated line may be its own.
"""

import re
from collections.abc import Sequence

from byline.pages import furniture

LEAST_POSTS = 3
PARTED = re.compile(r"(?:^|\s[-–—|•·]\s)\W*(?:\w+\W+){2,3}\w+\W*$")
"""A date that is a line by itself, or that a dash parts from the title; a comma may part a source from its day."""


def listed(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that are posts of such a list, with the bullets between them."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if number < len(lines) and (_is_post(line) or (run and furniture.by_words(line) == "mark")):
            run.append(number)
            continue
        if sum(_is_post(lines[n]) for n in run) >= LEAST_POSTS:
            found.update(run)
        run = []
    return found


def _is_post(line: str) -> bool:
    return furniture.dated_title(line) is not None and PARTED.search(line) is not None
