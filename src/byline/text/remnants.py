"""What is left of markup in a text: whole tags, the ends of tags that lost their beginning, comments."""

import re
from collections.abc import Iterator

LONGEST_COMMENT = 5_000
FORM = re.compile(
    r"""<!--
    |   </?[a-z][^<>]{0,300}>
    |   (?<![\w:-])[a-z][\w:-]{0,40}=["'][^<>]{0,300}>  # the end of a tag, from one of its attributes on
    |   ["']/?>
    |   /{0,2}-->""",
    re.VERBOSE | re.IGNORECASE,
)
TAG = re.compile(
    r"</[a-z][\w:-]*\s?>|<[a-z][\w:-]*\s?/>|<[a-z][\w:-]*\s[^<>]*=[^<>]*>"
    r"|<(?:a|b|i|u|s|q|p|h[1-6]|br|hr|em|li|ul|ol|td|tr|th|div|pre|sub|sup|img|cite|code|font|span|small|table|center"
    r"|strong|blockquote)>",
    re.IGNORECASE,
)
"""Of one word without more only those that HTML knows: "<br>" and "<tweet/>" are tags, "<inaudible>" is none."""
MARKS = re.compile(r"[\s.,;:]*")


def remnants(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the remnants in `text[start:end]` begin and end; those with only marks between them are one."""
    held: tuple[int, int] | None = None
    for begins, ends in _single(text, start, end) if text.find(">", start, end) >= 0 else ():
        if held is not None and begins <= past_marks(text, held[1], end):
            held = held[0], ends
            continue
        if held is not None:
            yield held
        held = begins, ends
    if held is not None:
        yield held


def past_marks(text: str, at: int, end: int) -> int:
    """Return where the white space and the marks end that begin at `at`."""
    marks = MARKS.match(text, at, end)
    return marks.end() if marks else at


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while (form := FORM.search(text, at, end)) is not None:
        at = form.end()
        if form.group() == "<!--":
            closing = text.find("-->", at, min(end, at + LONGEST_COMMENT))
            at = closing + 3 if closing >= 0 else at
            if closing < 0:
                continue
        elif form.group().startswith("<") and not TAG.fullmatch(form.group()):
            continue
        yield form.start(), at
