"""A time expression and what it means by itself, and what the rules that make them share."""

import re
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

import msgspec

from byline.records import TimeType
from byline.text.tense import Lean, lean_of
from byline.text.timegrammar import spoken_year

Base = Literal["report", "told"]
RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}
SHIFTS = {"last": -1, "this past": -1, "past": -1, "this": 0, "next": 1, "this coming": 1, "coming": 1}
TOLD_SHIFTS = {
    "the previous": -1, "the following": 1, "the next": 1, "that": 0, "that same": 0, "the same": 0,
    "previous": -1, "prior": -1, "preceding": -1, "following": 1, "same": 0,
}  # fmt: skip
"""Words that count from the time told before."""
REPORT_SHIFTS = SHIFTS | {"upcoming": 1, "current": 0, "present": 0, "latest": -1, "this same": 0}
OPEN_VALUES = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""What is known of "last week" and its like before it is anchored."""

QUOTES = frozenset("\"'“‘`«")
SMALL = re.compile(r"\b[a-z]{4,}")
MOST_SMALL = 1  # words in small letters of a headline that begins each word with a capital
NAME_BEFORE = re.compile(r"\b[A-Z][\w&]*[ ]$")
SHORT_YEAR_TURNS = 40  # '39 is 2039, '40 is 1940
STARTS = (
    "early",
    "the early",
    "beginning",
    "the beginning",
    "the very beginning",
    "start",
    "the start",
    "the first half",
)
MIDDLES = ("mid", "the mid")
ENDS = ("late", "the late", "end", "the end", "the very end", "the close", "the latter", "the second", "the last")


class TimeWord(msgspec.Struct, frozen=True, array_like=True):
    """A time expression and what it means by itself; offsets count from the start of the text."""

    start: int
    end: int
    type: TimeType
    value: str  # TIMEX3, with X for each digit the words leave open: "XXXX-07-14", "P3D", "PAST_REF"
    unit: str | None = None  # what `shift` counts: day, week, month …; or what kind of name the words are
    shift: int | None = None  # units from the base: -1 is last, 0 this, 1 next; None: the words do not say
    base: Base = "report"  # counted from the report's date, or from the time told before
    lean: Lean = ""  # where the sentence puts it, seen from the report's date
    modifier: str = ""  # START MID END APPROX, as in TIMEX3
    clock: str = ""  # time of day to add: "TMO", "T10:35"


class Rule(NamedTuple):
    """A pattern over small letters, the kinds of word one of which it needs, and what it makes of a match."""

    needs: frozenset[str]
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], str], Iterable[TimeWord]]


def rule(needs: str, pattern: str, make: Callable[[re.Match[str], str], Iterable[TimeWord]]) -> Rule:
    """Return a rule; `needs` names kinds of word, parted by spaces."""
    return Rule(frozenset(needs.split()), re.compile(pattern), make)


def word(
    match: re.Match[str],
    text: str,
    value: str,
    *,
    type: TimeType = "DATE",  # noqa: A002 - TIMEX3's own name for it
    unit: str | None = None,
    shift: int | None = None,
    base: Base = "report",
    modifier: str = "",
    clock: str = "",
) -> TimeWord:
    """Return what a match stands for, its span without white space and commas around it."""
    start, end = match.span()
    while start < end and text[start] in " -":
        start += 1
    while end > start and text[end - 1] in " -,":
        end -= 1
    open_date = shift is None and "X" in value and type in {"DATE", "TIME"}
    lean: Lean = lean_of(text, start, end) if open_date else ""
    return TimeWord(start, end, type, value, unit, shift, base, lean, modifier, clock)


def group(match: re.Match[str], name: str) -> str:
    """Return the words of a group, "" when the pattern has none such or it is empty."""
    return (match.groupdict().get(name) or "").strip(" -,")


def modifier_of(match: re.Match[str]) -> str:
    """Return the TIMEX3 modifier that words like "late" and "the end of" give."""
    words = group(match, "part")
    if words.startswith("later"):
        return ""
    for starts, modifier in ((STARTS, "START"), (MIDDLES, "MID"), (ENDS, "END")):
        if words.startswith(starts):
            return modifier
    return ""


def year_of(match: re.Match[str]) -> str:
    """Return the year a date's words name, as four digits, or XXXX."""
    if spoken := group(match, "spoken"):
        number = spoken_year(spoken)
        return f"{number:04}" if number else "XXXX"
    year = group(match, "year")
    if len(year) == 4:
        return year
    return str(int(year) + (2000 if int(year) < SHORT_YEAR_TURNS else 1900)) if year else "XXXX"


def is_title(match: re.Match[str], text: str) -> bool:
    """Whether a unit with a capital follows a quotation mark: the "This Week" and "60 Minutes" of television."""
    return text[match.start("unit")].isupper() and text[max(0, match.start() - 1) : match.start()] in QUOTES


def counted_from(which: str) -> tuple[Base, int | None]:
    """Return what a word like "last" or "following" counts from, and how far."""
    return ("told", TOLD_SHIFTS[which]) if which in TOLD_SHIFTS else ("report", REPORT_SHIFTS.get(which))


def in_title(match: re.Match[str], text: str) -> bool:
    """Whether capitals make the words part of a name: "USA Today", "the New York Daily News", "CBS This Morning"."""
    start, end = match.span()
    follows = text[start].isupper() and NAME_BEFORE.search(text, max(0, start - 16), start) is not None
    return follows and end < len(text.rstrip(" .!?")) and len(SMALL.findall(text)) > MOST_SMALL


def is_name(match: re.Match[str], text: str, name: str) -> bool:
    """Whether a group begins with a capital: "may", "march", "sun" and "sat" are words too."""
    return text[match.start(name)].isupper()
