"""Quotation marks: which stretches of a paragraph stand between them, however odd the marks are.

Curly, straight, doubled single ('' and ``), guillemets and single marks. A quotation that is still open at the end of
its paragraph runs to that end (newspapers repeat the opening mark in the next paragraph); a closing mark that nothing
opened closes a quotation that starts with its sentence (the opening was lost with the sentences before it).
"""

import re
from collections.abc import Sequence

import msgspec

MARK = re.compile(r"[\"“”„‟«»'’‘`]{6,}|“|”|„|‟|«|»|\"|'''|''|``|’’|‘‘|‘|’|'")
LINE_OF_MARKS = 6  # so many marks in a row are an ornament
QUOTE_SIGN = re.compile(r"[\"“”«»„‘]|''|``|(?<![^\s(\[—–])'(?=\w)")
"""Told apart from an apostrophe at a glance: a sentence without one has no quotation."""

OPENING = frozenset(("“", "„", "‟", "«", "``", "‘‘", "‘"))
CLOSING = frozenset(("”", "»", "’’", "’"))
LONGEST_OUTER = 600  # code points in which both marks of a quotation within a quotation must close
PAIRED = {"“": "”", "«": "»"}
SINGLE_CLOSE = re.compile(r"(?<=[,.?!…])['’](?!\w)")
SINGLE = frozenset(("‘", "’", "'"))
AFTER_CLOSING = frozenset(",.;:?!)")  # a straight mark behind a word and before one of these closes
ELISION = re.compile(r"(?:em|til|tis|twas|cause|round|bout|n|\d\ds?)\b", re.IGNORECASE)


class Quotation(msgspec.Struct, frozen=True, array_like=True):
    """Words between quotation marks, the marks included."""

    start: int
    end: int
    opened: bool  # False: its opening mark is missing
    closed: bool  # False: its closing mark is missing
    single: bool  # whether single marks stand around it


class _Open(msgspec.Struct):
    start: int
    single: bool


def quotations(text: str, sentences: Sequence[tuple[int, int]]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of one paragraph, in text order.

    Args:
        text: the whole text.
        sentences: start and end of each sentence of the paragraph, in order.
    """
    found: list[Quotation] = []
    stack: list[_Open] = []
    closes = None
    starts = {first for first, _ in sentences}
    for first, last in sentences:
        for mark in MARK.finditer(text, first, last):
            if len(mark.group()) >= LINE_OF_MARKS:
                continue
            _meet(text, first, last, mark, stack, found)
        if stack and stack[0].single:
            closes = _last_close(text, sentences) if closes is None else closes
            led = (
                text[max(0, stack[0].start - 2) : stack[0].start].rstrip(" ")[-1:] == ":"
            )  # "He said: 'It rained." goes on in the next paragraph
            if not led and (stack[0].start not in starts or closes < last):
                stack.clear()  # a single mark that a sentence does not close was an apostrophe
            else:
                del stack[1:]
    if stack and sentences:
        found.append(Quotation(stack[0].start, sentences[-1][1], True, False, stack[0].single))
    return tuple(found)


def _last_close(text: str, sentences: Sequence[tuple[int, int]]) -> int:
    """Return where the last single mark stands that closes a quotation behind a mark of its own: "it ended,' "."""
    last = -1
    for mark in SINGLE_CLOSE.finditer(text, sentences[0][0], sentences[-1][1]):
        last = mark.start()
    return last


def _meet(
    text: str,
    first: int,
    last: int,
    mark: re.Match[str],
    stack: list[_Open],
    found: list[Quotation],
) -> None:
    single = mark.group() in SINGLE
    sense = _sense(text, first, last, mark, stack)
    if sense == "open":
        if single or not any(not level.single for level in stack) or _nested(text, mark, last):
            stack.append(_Open(mark.start(), single))
        return
    if sense != "close":
        return
    while stack and stack[-1].single and not single:
        stack.pop()  # the outer mark closes what it holds
    if stack and stack[-1].single == single:
        opened = stack.pop()
        if not stack:
            found.append(Quotation(opened.start, mark.end(), True, True, single))
    elif not stack and not single:
        start = max(first, found[-1].end) if found else first
        if text[start : mark.start()].strip():
            found.append(Quotation(start, mark.end(), False, True, single))


def _nested(text: str, mark: re.Match[str], last: int) -> bool:
    """Whether a mark opens a quotation within one of the same marks: two closing marks follow before the next opens.

    Else it is the mark that newspapers repeat where a quotation goes on.
    """
    closing = PAIRED.get(mark.group())
    if closing is None:
        return False
    last = min(last, mark.end() + LONGEST_OUTER)
    first = text.find(closing, mark.end(), last)
    second = text.find(closing, first + 1, last) if first > 0 else -1
    return second > 0 and text.find(mark.group(), mark.end(), second) < 0


def _sense(text: str, first: int, last: int, mark: re.Match[str], stack: list[_Open]) -> str:
    """Whether a mark opens, closes or is no quotation mark, by its form and its neighbours."""
    before = text[mark.start() - 1] if mark.start() > first else " "
    after = text[mark.end()] if mark.end() < last else " "
    single, sign = mark.group() in SINGLE, mark.group()
    opens = (before.isspace() or before in "([{—–-/“\"‘'") and not after.isspace()
    closes = not before.isspace() or after.isspace()
    if single:
        if before.isalnum() and after.isalnum():
            return ""
        if opens and sign != "’" and not ELISION.match(text, mark.end(), last):
            return "open"
        return "close" if closes and stack and stack[-1].single and not after.isalnum() else ""
    if sign in OPENING:
        return "close" if stack and not stack[-1].single and not opens and not after.isalnum() else "open"
    if sign in CLOSING:
        return "open" if not stack and opens and mark.start() > first and after.isalpha() else "close"
    if before.isdigit() and not stack:
        return ""  # inches
    if any(not level.single for level in stack):
        return "close"
    return "open" if opens or not (after.isspace() or after in AFTER_CLOSING) else "close"
