"""Time expressions in a text and what they mean by themselves, before anything is known of the report's date.

A `TimeWord` says as much as its words do: "14 July" is XXXX-07-14 and leans to the past or the future as its
sentence does; "last week" is one week before the report; "two days later" is two days after the time told
before. `byline.text.anchoring` puts them on the calendar. Types and values are TIMEX3's (ISO-TimeML 1.2.1);
the patterns are our own.
"""

import re
from collections.abc import Iterator

import msgspec

from byline.text import timedates, timedays, timelengths, timequarters, timerelations, timeyears
from byline.text.calendar import MONTHS, MOVING_HOLIDAYS, SEASONS, WEEKDAYS
from byline.text.tense import lean_of
from byline.text.timegrammar import HOLIDAYS, SHORT_MONTHS, SHORT_WEEKDAYS, UNITS
from byline.text.timeword import TimeWord

__all__ = ["TimeWord", "timewords"]

RULES = (
    *timedates.RULES,
    *timeyears.RULES,
    *timedays.RULES,
    *timequarters.RULES,
    *timerelations.RULES,
    *timelengths.RULES,
)
KINDS = {
    word: kind
    for kind, words in {
        "holiday": [max(re.findall("[a-z]+", name), key=len) for name in (*HOLIDAYS, *MOVING_HOLIDAYS)],
        "month": [*MONTHS, *SHORT_MONTHS],
        "weekday": [*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS), *SHORT_WEEKDAYS],
        "season": [*SEASONS],
        "unit": [
            *(f"{unit}{end}" for unit in UNITS for end in ("", "s", "long", "slong")),
            *("half", "period", "quarter", "quarters"),
        ],
        "near": """today yesterday tomorrow tonight morning afternoon evening night overnight noon midnight
            midday""".split(),
        "often": [*timelengths.OFTEN],
        "reference": """now currently current recently presently nowadays lately future past present moment term ago
            soon these point possible later while""".split(),
        "decade": """twenties thirties forties fifties sixties seventies eighties nineties nineteen twenty
            thousand""".split(),
    }.items()
    for word in words
}  # fmt: skip
"""Words that tell which rules can match: most sentences hold few, and most rules are never tried."""
LONGEST_CHARS = 20_000  # what is longer is no sentence, nor a paragraph; its rest is not read
WORD = re.compile(r"[a-z]+")
DIGIT = re.compile(r"\d")
BETWEEN = re.compile(r"\)?,? (?:on |of |the |at |around |about )?|,? ?\(")
DAY_VALUE = re.compile(r"....-..-..|XXXX-WXX-\d")


def timewords(text: str) -> tuple[TimeWord, ...]:
    """Return the time expressions of a text in order, not overlapping; linear in its length."""
    text = text[:LONGEST_CHARS]
    low = _lowered(text)
    kinds = {KINDS[word] for word in WORD.findall(low) if word in KINDS}
    if "new year" in low:
        kinds.add("holiday")
    if DIGIT.search(low):
        kinds.add("digits")
    if not kinds:
        return ()
    found = [
        word
        for rule in RULES
        if not kinds.isdisjoint(rule.needs)
        for match in rule.pattern.finditer(low)
        for word in rule.make(match, text)
    ]
    return tuple(_joined(_apart(found), text, low))


def _lowered(text: str) -> str:
    """Return a text in small letters of which each stands where it stood."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _apart(found: list[TimeWord]) -> list[TimeWord]:
    """Of expressions that overlap keep the longest."""
    kept: list[TimeWord] = []
    for word in sorted(found, key=lambda word: (word.start, -word.end, word.value.count("X"))):
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
        elif word.end - word.start > kept[-1].end - kept[-1].start:
            kept[-1] = word
    return kept


def _joined(found: list[TimeWord], text: str, low: str) -> Iterator[TimeWord]:
    """Join a time of day with the day beside it: "10 p.m." and "Wednesday"."""
    left: TimeWord | None = None
    for word in found:
        joined = _of_both(left, word, text) if left and BETWEEN.fullmatch(low, left.end, word.start) else None
        if left is not None and joined is None:
            yield left
        left = joined or word
    if left is not None:
        yield left


def _of_both(left: TimeWord, right: TimeWord, text: str) -> TimeWord | None:
    in_brackets = text[right.start - 1] == "(" and ")" in text[right.end - 1 : right.end + 1]
    if in_brackets and left.unit == right.unit == "hour" and left.type == right.type == "TIME":
        return msgspec.structs.replace(left, end=right.end)  # 10:35 a.m. (0735 GMT)
    for hour, date in ((left, right), (right, left)):
        is_day = date.type == "DATE" and (date.unit == "day" or DAY_VALUE.fullmatch(date.value) is not None)
        if hour.type == "TIME" and hour.unit == "hour" and is_day:
            lean = lean_of(text, left.start, right.end) if date.shift is None and date.unit != "day" else date.lean
            both = msgspec.structs.replace(date, start=left.start, end=right.end, type="TIME", lean=lean)
            return msgspec.structs.replace(both, clock=hour.clock)
    return None
