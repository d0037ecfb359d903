"""What a report says of its own date: bounds that its words set, and the days on which all of them hold.

No clock and no other page is asked. Each rule is a convention of news writing, and each was held against reports
of known date; docs/dating.md gives the figures.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator

import msgspec

from byline.pages.eras import BEGINNINGS, ORDINAL_YEAR, WARS
from byline.records import Block, Interval, Report, Span
from byline.text import calendar
from byline.text.sentences import sentences
from byline.text.tense import lean_of
from byline.text.timegrammar import ORDINALS, number_of, weekday_of
from byline.text.timewords import TimeWord, timewords

SPOKEN = frozenset({"headline", "body", "quote", "heading"})  # a caption's "yesterday" is the caption's
LONGEST_TEXT = 60_000  # code points read for bounds; what dates a report stands near its head
MOST_SENTENCES = 400
FIRST, LAST = dt.date(1800, 1, 1), dt.date(2200, 1, 1)
NEAR_DAYS = 75  # how far from its own day a report names a weekday with its date
WAR_SLACK_DAYS = 60  # "four-year" is said a little before and after


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


CLOSING = re.compile(
    r"\byears? ago\b|\b(?:years?|decades?)\b|\b(?:will|expected to|due to|scheduled to) [^.\n]{1,90}\b(?:19|20)\d\d\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day|\.)?,? (?:the )?(?:[A-Z][a-z]{2,8}\.? \d|\d{1,2}(?:st|nd|rd|th)? [A-Z])",
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
    if latest is None and not CLOSING.search(report.text):
        return []
    clauses = list(_clauses(report))
    found = [bound for rule in RULES for clause in clauses for bound in rule(report, clause)]
    found += _first_in_years(report, clauses)
    if latest is not None:
        found.append(Bound((Interval(FIRST, calendar.add_days(latest, 1)),), (), f"the page was fetched on {latest}"))
    return found + _months_of_this_year(report, clauses)


def _clauses(report: Report) -> Iterator[Clause]:
    left = MOST_SENTENCES
    for block in report.blocks:
        if (
            block.kind not in SPOKEN
            or block.start > LONGEST_TEXT
            or not TIMED.search(report.text, block.start, _end(block))
        ):
            continue
        for found in sentences(report.text, block.start, _end(block)):
            text = report.text[found.start : found.end]
            words = timewords(text) if TIMED.search(text) else ()
            if words and left:
                left -= 1
                yield Clause(text, found.start, words)


def _end(block: Block) -> int:
    return min(block.end, block.start + LONGEST_TEXT)


# -- rules that look at one sentence ----------------------------------------------------------------

PAST_VERB = r"(?:\w{2,}ed|was|were|won|met|held|took|began|went|came|made|left|lost|fell|rose|gave|told|sent|led|became|got|saw|ran|broke|hit|signed|struck|shot|drew|put|found|spent|sold|bought|paid|died|said|told|ended)"
PAST_BEFORE = re.compile(
    rf"\b{PAST_VERB}(?: [\w’'-]+){{0,3}} (?:in|since|on|during)(?: the)?(?: late| early| mid)?[ -]?$", re.IGNORECASE
)
SINCE_BEFORE = re.compile(
    r"\b(?:have|has|had) (?:\w+ ){0,2}\w+(?: \w+){0,4} since (?:late |early |mid-?)?$", re.IGNORECASE
)
OPENS_PAST = re.compile(rf"^,?(?: [\w’'-]+,?){{0,12}} {PAST_VERB}\b", re.IGNORECASE)
FUTURE_BEFORE = re.compile(
    r"\b(?:will|to|would|scheduled|expected|set|planned|next|before|upcoming|could|should|may|can|must|if|when|until|shall|going)\b",
    re.IGNORECASE,
)
WILL = re.compile(
    r"\b(?:will|(?:is|are) (?:expected|due|scheduled) to) (?!have\b)(?:[\w’'-]+ ){1,5}(?:in|by|until|on|from) (?:the (?:end|beginning|start|middle) of |early |late |mid-)?$"
)
TURN = re.compile(rf"\b(?:that|which|who|whose|after|as|than|{PAST_VERB})\b", re.IGNORECASE)  # another clause begins
AGO_WORD = re.compile(r"\s*(?:,|\(|–|—)?\s*(?:back )?(?:in )?\s*")


def _dates_told(report: Report, clause: Clause) -> Iterator[Bound]:
    """What is told of as past was before the report; what is told to come lies after it."""
    for word in clause.words:
        interval = calendar.interval_of(word.value) if word.type == "DATE" else None
        if interval is None or not FIRST.year < interval.start.year < LAST.year:
            continue
        span = clause.span(report, word.start, word.end)
        if _is_past(clause.text, word):
            yield Bound((Interval(interval.start, LAST),), (span,), f"“{span.of(report)}” is past")
        elif _is_to_come(clause.text, word):
            yield Bound((Interval(FIRST, interval.end),), (span,), f"“{span.of(report)}” is still to come")


def _is_past(text: str, word: TimeWord) -> bool:
    before = text[max(0, word.start - 80) : word.start]
    return bool(PAST_BEFORE.search(before) or SINCE_BEFORE.search(before)) and not FUTURE_BEFORE.search(before[-45:])


def _is_to_come(text: str, word: TimeWord) -> bool:
    promised = WILL.search(text[max(0, word.start - 90) : word.start])
    return promised is not None and not TURN.search(promised.group())


def _years_ago(report: Report, clause: Clause) -> Iterator[Bound]:
    """Read "in 2005, ten years ago" and "ten years ago, in 2005"."""
    for one, other in zip(clause.words, clause.words[1:], strict=False):
        if not AGO_WORD.fullmatch(clause.text, one.end, other.start):
            continue
        for ago, year in ((one, other), (other, one)):
            if (
                ago.type == "DATE"
                and ago.unit == "year"
                and ago.shift
                and ago.base == "report"
                and re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", year.value)
            ):
                yield _of_years(report, clause, int(year.value[:4]) - ago.shift, one.start, other.end, ago.modifier)


def _of_years(report: Report, clause: Clause, year: int, start: int, end: int, modifier: str = "") -> Bound:
    span = clause.span(report, start, end)
    first, last = (year - 1, year + 1) if modifier else (year, year)
    return Bound(
        (_years(first, last),), (span,), f"“{span.of(report)}” gives {first if first == last else f'{first} to {last}'}"
    )


def _years(first: int, last: int) -> Interval:
    return Interval(dt.date(min(max(first, 2), 9000), 1, 1), dt.date(min(max(last, 2), 9000) + 1, 1, 1))


def _length_of_war(report: Report, clause: Clause) -> Iterator[Bound]:
    for pattern in WARS:
        for match in pattern.finditer(clause.text):
            count = number_of(match["count"])
            if count is not None and 1 <= count <= 40:
                yield _since(report, clause, match, int(count), (match["hedge"] or "").strip().lower())
    for match in ORDINAL_YEAR.finditer(clause.text):
        nth = ORDINALS.get(match["nth"].lower()) or int(re.sub(r"\D", "", match["nth"]) or 0)
        if nth > 1:
            yield _since(report, clause, match, nth - 1, "")


def _since(report: Report, clause: Clause, match: re.Match[str], count: int, hedge: str) -> Bound:
    began = BEGINNINGS[match["land"].lower()]
    first = calendar.add_months(began, 12 * count - (9 if hedge in {"nearly", "almost"} else 0))
    last = calendar.add_months(began, 12 * (count + 1) - (12 if hedge in {"nearly", "almost"} else 0))
    slack = Interval(calendar.add_days(first, -WAR_SLACK_DAYS), calendar.add_days(last, WAR_SLACK_DAYS))
    span = clause.span(report, match.start(), match.end())
    return Bound((slack,), (span,), f"“{span.of(report)}” began on {began}")


WITH_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b", re.IGNORECASE
)


def _weekday_and_date(report: Report, clause: Clause) -> Iterator[Bound]:
    """Read "Tuesday, March 3": only some years have that day, and the report is near to it."""
    for word in clause.words:
        words = clause.text[word.start : word.end]
        named = WITH_WEEKDAY.match(words)
        if named is None or not re.fullmatch(r"XXXX-\d\d-\d\d", word.value) or word.shift is not None:
            continue
        month, number = int(word.value[5:7]), int(word.value[8:])
        fitting = [
            date
            for year in range(1990, 2100)
            if (date := _date(year, month, number)) and date.weekday() == weekday_of(named.group())
        ]
        days = tuple(
            Interval(calendar.add_days(date, -NEAR_DAYS), calendar.add_days(date, NEAR_DAYS + 1)) for date in fitting
        )
        span = clause.span(report, word.start, word.end)
        yield Bound(days, (span,), f"“{words}” is a day of few years, and near")


def _date(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


RULES: tuple[Callable[[Report, Clause], Iterator[Bound]], ...] = (
    _dates_told,
    _years_ago,
    _length_of_war,
    _weekday_and_date,
)

# -- rules that look at several sentences -----------------------------------------------------------

FIRST_SINCE = re.compile(r"\bfirst (?:[\w’'-]+ ){1,6}?since (?:\w+ ){0,2}$", re.IGNORECASE)
LAST_IN = re.compile(r"\blast (?:[\w’'-]+ ){1,4}in (?:\w+ )?$", re.IGNORECASE)
FIRST_IN = re.compile(
    r"\bfirst (?:[\w’'-]+ ){1,6}?in (?P<hedge>nearly |almost |about |some |more than |over |at least |the past )?$",
    re.IGNORECASE,
)


def _first_in_years(report: Report, clauses: list[Clause]) -> list[Bound]:
    """Read "the first visit since 2007" with "his first trip in eight years": eight years after 2007."""
    since: list[tuple[int, Span]] = []
    lengths: list[tuple[int, str, Span]] = []
    for clause in clauses:
        for word in clause.words:
            before = clause.text[max(0, word.start - 80) : word.start]
            if re.fullmatch(r"\d{4}(?:-\d\d)?", word.value) and (
                found := FIRST_SINCE.search(before) or LAST_IN.search(before)
            ):
                since.append((int(word.value[:4]), clause.span(report, word.start - len(found.group()), word.end)))
            elif (length := re.fullmatch(r"P(\d+)Y", word.value)) and word.type == "DURATION":
                led = clause.text[max(0, word.start - 80) : word.end]
                at = FIRST_IN_WORDS.search(led)
                if at is not None:
                    lengths.append(
                        (
                            int(length[1]),
                            at["hedge"].strip().lower() if at["hedge"] else "",
                            clause.span(report, word.end - len(led) + at.start(), word.end),
                        )
                    )
    return [
        _years_between(year, count, hedge, (one, other), report)
        for year, one in since[:1]
        for count, hedge, other in lengths[:1]
    ]


FIRST_IN_WORDS = re.compile(
    r"\bfirst (?:[\w’'-]+ ){1,6}?in (?P<hedge>nearly |almost |about |some |more than |over |at least |the past )?(?:[\w-]+ )?(?:years?|decades?)$",
    re.IGNORECASE,
)
EARLIER_YEARS = {
    "nearly": (-1, 0),
    "almost": (-1, 0),
    "about": (-1, 1),
    "some": (-1, 1),
    "more than": (0, 1),
    "over": (0, 1),
    "at least": (0, 1),
}


def _years_between(year: int, count: int, hedge: str, spans: tuple[Span, Span], report: Report) -> Bound:
    less, more = EARLIER_YEARS.get(hedge, (0, 0))
    said = " and ".join(f"“{span.of(report)}”" for span in spans)
    return Bound((_years(year + count + less, year + count + more),), spans, f"{said} give {year + count}")


def _months_of_this_year(report: Report, clauses: list[Clause]) -> list[Bound]:
    """Read months told as past without their year: two or more, the last no later than September, are this year's.

    A single month, or one of the last quarter, may be last year's: those say nothing.
    """
    named = [(clause, word) for clause in clauses for word in clause.words if _is_month_past(clause.text, word)]
    if len({word.value for _, word in named}) < 2:
        return []
    latest = max(named, key=lambda pair: _month_end(pair[1], 2001))
    if int(latest[1].value[5:7]) > 9:
        return []
    days = tuple(Interval(_month_end(latest[1], year), dt.date(year + 1, 1, 1)) for year in range(1900, 2150))
    seen: dict[str, Span] = {}
    for clause, word in named:
        seen.setdefault(word.value, clause.span(report, word.start, word.end))
    said = " and ".join(f"“{span.of(report)}”" for span in seen.values())
    return [Bound(days, tuple(seen.values()), f"{said} are past and of the same year")]


def _is_month_past(text: str, word: TimeWord) -> bool:
    if word.type != "DATE" or word.shift is not None or not re.fullmatch(r"XXXX-\d\d", word.value):
        return False
    if _is_past(text, word):
        return True
    opens = text[: word.start].strip().lower() in {"in", "since"}
    after = text[word.end :]
    return opens and OPENS_PAST.match(after) is not None and lean_of(text, word.start, word.end) == "past"


def _month_end(word: TimeWord, year: int) -> dt.date:
    """Return the first day on which a month, or the named part of it, can be told of: its start, or the part's end."""
    interval = calendar.interval_of(f"{year}{word.value[4:]}")
    assert interval is not None
    return calendar.part_of(interval, word.modifier).end if word.modifier else interval.start
