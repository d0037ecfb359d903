"""What the words beside a time or a verb say of when: that a time only bounds, that it was another time.

These look at the text alone, a little before a place or within a clause.
"""

import re
from collections.abc import Iterable

from byline.records import Time

YEAR_ALONE = re.compile(r"\d{4}")

SO_FAR = re.compile(
    r"\b(?:since|ever|never|always|often|long|repeatedly|increasingly|many|most|years|months|decades|times|several"
    r"|(?:more than|over|at least|nearly|almost|about|some|up to)(?: an?)?"
    r" (?:\d[\d,.]*|\w+(?:dreds?|sands?|lions?)|dozens?|scores|half|thirds?|quarters?))\b",
    re.IGNORECASE,
)
"""What "has killed more than 900 people" or "has often failed" sums up is of no one day."""

ELSEWHEN = re.compile(
    r"\b(?:recently|originally|(?:week|month|year|decade|centur)(?:s|y|ies)? (?:later|earlier|before|after|ago)"
    r"|(?:in|during) the past|at the time"
    r"|during (?:the|his|her|its|their) (?:\w+ )?(?:campaign|war|presidency|tenure|term|election|childhood))\b",
    re.IGNORECASE,
)
"""A clause with one of these was of another time, though no day is named."""

FIRST = re.compile(r"\b(?:first|once) $", re.IGNORECASE)  # before a verb: "his career first began as a clerk"
LONGEST_QUOTATION = 2_000  # characters back to where a quotation may have begun

BOUND = re.compile(
    r"\b(?:since|until|till|through|before|beyond|after|ahead of|prior to|than(?: (?:in|on|during))?)\s+"
    r"(?:the\s+|late\s+|early\s+|mid-?)?$"
    r"|\b(?:since|before|ahead of) (?:its|his|her|their|the|an?) [^.,;:\d]{1,50} (?:in|on|of) $"
    r"|\bfrom (?:\w+ )?[$£€]?\d[\d.,]*%?(?: \w+)? in $",
    re.IGNORECASE,
)
"""Words before a time that bounds or measures: "since the vote of May", "up from 9 percent in 2010"."""

AS_OF = re.compile(r"\bas of (?:the |late |early |mid-?)?$", re.IGNORECASE)  # bounds what is done by then
FROM = re.compile(r"\bfrom $", re.IGNORECASE)  # before a year: what it is measured against
LONGEST_BOUND = 70  # characters


def only_bounds(text: str, time: Time, place: int) -> bool:
    """Whether a time only bounds what happened at a place: "since July", "until Monday", "since the vote of May".

    "Since its launch in 2003" does date the launch, and "after 6 p.m." is on the day of that hour.
    """
    first = max(0, time.start - LONGEST_BOUND)
    if YEAR_ALONE.fullmatch(time.value) and FROM.search(text, first, time.start):
        return True
    found = BOUND.search(text, first, time.start)
    if found and time.type == "TIME" and found.group().lower().startswith(("after", "before")):
        return False  # "shortly after 6 p.m.": on that day
    return found is not None and not found.start() < place < time.start


def by_then(text: str, time: Time) -> bool:
    """Whether a time is the last that something covers: "as of Monday, forty had left"."""
    return AS_OF.search(text, max(0, time.start - LONGEST_BOUND), time.start) is not None


def came_first(text: str, place: int) -> bool:
    """Whether a verb at a place tells what came first: "his career first began as a clerk"."""
    return FIRST.search(text, max(0, place - len(" first ")), place) is not None


def is_elsewhen(text: str, clause: Iterable[tuple[int, int]]) -> bool:
    """Whether a clause was of another time, though it names no day."""
    return any(ELSEWHEN.search(text, start, end) for start, end in clause)


def is_quoted(text: str, place: int) -> bool:
    """Whether a place of a paragraph stands between quotation marks: what was, when it was said, was earlier."""
    first = max(text.rfind("\n", max(0, place - LONGEST_QUOTATION), place) + 1, place - LONGEST_QUOTATION, 0)
    before = text[first:place]
    curly = before.count("“") > before.count("”")
    return curly or before.count('"') % 2 == 1 or before.count("``") > before.count("''")


def sums_up(text: str, clause: Iterable[tuple[int, int]]) -> bool:
    """Whether a clause tells what has come about so far, not what has just been done."""
    return any(SO_FAR.search(text, start, end) for start, end in clause)
