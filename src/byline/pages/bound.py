"""What one phrase of a report tells of the report's date."""

import datetime as dt
import re

import msgspec

from byline.records import Interval, Report, Span
from byline.text.tense import IRREGULAR
from byline.text.timewords import TimeWord

FIRST, LAST = dt.date(1800, 1, 1), dt.date(2200, 1, 1)
PAST_VERB = rf"(?:\w{{2,}}ed|{IRREGULAR})"
PAST_BEFORE = re.compile(
    rf"\b{PAST_VERB}(?: [\w’'-]+){{0,3}} (?:in|since|on|during)(?: the)?(?: late| early| mid)?[ -]?$", re.IGNORECASE
)
SINCE_BEFORE = re.compile(
    r"\b(?:have|has|had) (?:\w+ ){0,2}\w+(?: \w+){0,4} since (?:late |early |mid-?)?$", re.IGNORECASE
)
FUTURE_BEFORE = re.compile(
    r"\b(?:will|to|would|scheduled|expected|set|planned|next|before|upcoming|could|should|may|can|must|if|when|until"
    r"|shall|going)\b",
    re.IGNORECASE,
)


class Bound(msgspec.Struct, frozen=True):
    """Days on which a report may have been published, by one phrase of it."""

    days: tuple[Interval, ...]
    spans: tuple[Span, ...]
    why: str


class Clause(msgspec.Struct, frozen=True):
    """A sentence, its place in the report, and its time expressions."""

    text: str
    start: int
    words: tuple[TimeWord, ...]

    def span(self, report: Report, start: int, end: int) -> Span:
        """Return a stretch of the sentence as a span of the report."""
        return Span(report.id, self.start + start, self.start + end)


def is_past(text: str, word: TimeWord) -> bool:
    """Whether a verb in the past stands right before a time: "reached in July", "have arrived since late September"."""
    before = text[max(0, word.start - 80) : word.start]
    return bool(PAST_BEFORE.search(before) or SINCE_BEFORE.search(before)) and not FUTURE_BEFORE.search(before[-45:])


def years(first: int, last: int) -> Interval:
    """Return the interval from one year to another, both included, kept within the calendar."""
    first, last = (min(max(year, FIRST.year), LAST.year) for year in (first, last))
    return Interval(dt.date(first, 1, 1), dt.date(last + 1, 1, 1))
