"""Dates printed with a report: in the byline, in a line of their own, or in the dateline that opens the text."""

import re
from collections.abc import Iterable

from byline.records import Block, Publication, Report, Span
from byline.text.calendar import interval_of
from byline.text.timewords import TimeWord, timewords

LONGEST_LINE = 130  # code points of a line that holds a byline or a date and no report
LINES_BELOW, LINES_ABOVE = 6, 2  # blocks around the headline that may hold the date
MOST_NAMES = 7  # words of a line of credits besides the date: two names and an outlet
OUTLET_NAMES = 3  # words of an outlet, where nothing else tells the line from an entry of a list
CREDIT = re.compile(
    r"\b(?:by|published|posted|updated|first published|last updated|last modified|created|date|on|at|edt|est|gmt|bst"
    r"|utc|pdt|pst|et|ist|for|in|the|of|and|from|am|pm|a\.m\.|p\.m\.|staff|writer|reporter|correspondent|editor)\b"
    r"|\d{1,2}[:.]\d\d|[^\w\s]",
    re.IGNORECASE,
)
DATELINE = re.compile(r"""^(?P<place>[A-Z][A-Z.'’ -]+(?:, ?[A-Z][\w.'’ ]+){0,2})[,:]? (?=\(?(?:[A-Z][a-z]{2}|\d))""")
UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
CLOSE = re.compile(r"\s*(?:\([^)]{2,40}\))?\s*(?:[—–-]{1,2}|:)\s")


def printed(report: Report) -> Publication | None:
    """Return the day printed with a report, None when there is none.

    Below the headline a line may hold a byline, an outlet and the date; above it, where lists of other posts
    stand, nothing but the date.
    """
    at = _headline(report)
    if at is None:
        return None
    below = report.blocks[at : at + LINES_BELOW]
    above = report.blocks[max(0, at - LINES_ABOVE) : at]
    most = MOST_NAMES if report.blocks[at].kind == "headline" else OUTLET_NAMES
    return (
        _first(_of_line(report, block, names=0 if block.kind == "furniture" else most) for block in below)
        or _first(_of_dateline(report, block) for block in below if block.kind in {"body", "dateline"})
        or _first(_of_line(report, block, names=0) for block in above)
    )


def _first(found: Iterable[Publication | None]) -> Publication | None:
    return next((each for each in found if each is not None), None)


def _headline(report: Report) -> int | None:
    """Return the number of the headline's block; without one, of the first readable block."""
    kinds = [block.kind for block in report.blocks]
    if "headline" in kinds:
        return kinds.index("headline")
    return next((number for number, kind in enumerate(kinds) if kind not in {"furniture", "intruder"}), None)


def _of_line(report: Report, block: Block, *, names: int) -> Publication | None:
    """Return the one day in a line that holds no more than a byline, an outlet and the date."""
    words = report.text[block.start : block.end]
    if len(words) > LONGEST_LINE or block.kind in {"headline", "caption"} or UPDATED.search(words):
        return None
    days = [word for word in timewords(words) if (found := interval_of(word.value)) and found.days == 1]
    if len(days) != 1:
        return None
    rest = CREDIT.sub(" ", words[: days[0].start] + " " + words[days[0].end :]).split()
    if days[0].start == 0 and block.kind in {"dateline", "byline"}:
        names = max(names, OUTLET_NAMES)  # entries of a list end with their date, credits may open with it
    if len(rest) > names or ((block.kind == "body" or names == OUTLET_NAMES) and any(word.islower() for word in rest)):
        return None
    return _of_word(report, block.start, days[0], "printed date: the line with the report's date reads")


def _of_dateline(report: Report, block: Block) -> Publication | None:
    opening = report.text[block.start : min(block.end, block.start + LONGEST_LINE)]
    place = DATELINE.match(opening)
    if place is None:
        return None
    for word in timewords(opening):
        interval = interval_of(word.value)
        if interval and interval.days == 1 and word.start <= place.end() + 2 and CLOSE.match(opening, word.end):
            return _of_word(report, block.start, word, "dateline: the report opens with")
    return None


def _of_word(report: Report, start: int, word: TimeWord, why: str) -> Publication:
    interval = interval_of(word.value)
    assert interval is not None
    span = Span(report.id, start + word.start, start + word.end)
    return Publication(
        start=interval.start, end=interval.end, precision="day", why=f"{why} “{span.of(report)}”", evidence=(span,)
    )  # fmt: skip
