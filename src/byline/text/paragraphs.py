"""Where paragraphs begin and end: blank lines, or line breaks when there are no blank lines."""

import re

from byline.records import Range

BLANK = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"[^\n]+")


def paragraphs(text: str) -> list[Range]:
    """Return the paragraphs of a text, in order, without the white space around them."""
    if not BLANK.search(text):
        found = [(line.start(), line.end()) for line in LINE.finditer(text)]
    else:
        cuts = [0, *(cut for blank in BLANK.finditer(text) for cut in blank.span()), len(text)]
        found = list(zip(cuts[::2], cuts[1::2], strict=True))
    return [trimmed for start, end in found if (trimmed := _trimmed(text, start, end)).start < trimmed.end]


def _trimmed(text: str, start: int, end: int) -> Range:
    words = text[start:end]
    return Range(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
