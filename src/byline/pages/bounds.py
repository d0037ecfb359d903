"""All bounds that the words of a report set on its date.

No clock and no other page is asked. Each rule is a convention of news writing, and each was held against reports
of known date; docs/dating.md gives the figures.
"""

import datetime as dt
import re
from collections.abc import Iterator

from byline.pages import clausebounds, textbounds
from byline.pages.bound import FIRST, Bound, Clause
from byline.records import Block, Interval, Report
from byline.text import calendar
from byline.text.sentences import sentences
from byline.text.timewords import timewords

SPOKEN = frozenset({"headline", "body", "quote", "heading"})  # a caption's "yesterday" is the caption's
LONGEST_TEXT = 60_000  # code points read for bounds; what dates a report stands near its head
MOST_SENTENCES = 400
CLOSING = re.compile(
    r"\byears? ago\b|\bfirst [^.\n]{1,60} in [^.\n]{1,30}\b(?:years?|decades?)\b"
    r"|\byears?[ -][^.\n]{0,40}\b(?:war|conflict|uprising|insurgency|crisis)\b|\bits [a-z0-9]{3,12} year\b"
    r"|\b(?:will|expected to|due to|scheduled to) [^.\n]{1,90}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Words without which no rule sets a last day."""
TIMED = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:years?|decades?)\b"
)


def bounds(report: Report, latest: dt.date | None) -> list[Bound]:
    """Return the bounds that the body of a report sets on its date.

    Args:
        report: its blocks labelled; furniture, captions and pasted-in stories are not read.
        latest: the day the page was fetched, if known.
    """
    if latest is None and not CLOSING.search(report.text, 0, LONGEST_TEXT):
        return []
    clauses = list(_clauses(report))
    found = [bound for rule in clausebounds.RULES for clause in clauses for bound in rule(report, clause)]
    if latest is not None:
        found.append(Bound((Interval(FIRST, calendar.add_days(latest, 1)),), (), f"the page was fetched on {latest}"))
    return found + textbounds.bounds(report, clauses)


def _clauses(report: Report) -> Iterator[Clause]:
    left = MOST_SENTENCES
    for block in report.blocks:
        if block.kind not in SPOKEN or not TIMED.search(report.text, block.start, _end(block)):
            continue
        for found in sentences(report.text, block.start, _end(block)):
            text = report.text[found.start : found.end]
            words = timewords(text) if left and TIMED.search(text) else ()
            if words:
                left -= 1
                yield Clause(text, found.start, words)


def _end(block: Block) -> int:
    return max(block.start, min(block.end, LONGEST_TEXT))
