"""Rules for days and months by name or by digits: "Friday, Nov. 6", "3 to 5 May", "late September", "2015-11-23"."""

import re
from collections.abc import Iterator

from byline.text.tense import lean_of
from byline.text.timegrammar import (
    DAY,
    MONTH,
    ORDINAL_DAY,
    ORDINALS,
    PART_OF,
    SPOKEN_YEAR,
    SUFFIX,
    WEEKDAY_OR_SHORT,
    YEAR,
    month_of,
)
from byline.text.timeword import RELATIVE_YEAR, SHIFTS, TimeWord, group, is_name, modifier_of, rule, word, year_of

SHORTEST_MONTH = 4  # letters of a month that stands alone: "Sept", not "Mar"
LEADS = "in|since|by|until|till|from|to|through|during|of|for|between|late|early|mid|last|next|this|and"
MAY_LEAD = re.compile(rf"\b(?:{LEADS})[ -]$", re.IGNORECASE)
MARCH_LEAD = re.compile(rf"\b(?:{LEADS}|before|after)[ -]$", re.IGNORECASE)
DETERMINED = re.compile(r"\b(?:a|the|that|his|her|its|their) $", re.IGNORECASE)
OCCASION = re.compile(
    r" (?!(?:govern|admin|cabinet|plan|deal|camp|team|speech|era|premier|minis|is|was|has|had)\w*\b)[a-z]{3,}"
)
SMALL_BEFORE = re.compile(r"\b(?:[a-z]+|The|A|His|Her|Its|Their),? $")
DEMONSTRATION = re.compile(r" (?:for|on|of|against|to) (?:the )?[A-Z]|['’]?s? Madness|['’]s [A-Z]")
SURE_LEAD = re.compile(r"\b(?:in|since|by|until|till|through|during|late|early|mid|last|next|this)[ -]$", re.IGNORECASE)
NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")
NAME_AFTER = re.compile(r"(?:['’]s)?\s+(?!\d)[A-Z][a-z]")
NO_NAME_BEFORE = re.compile(
    rf"(?:\b(?:{LEADS}|or|before|after|around|about|that|the|on|on a|as|with|than|said|a|its|their|back in)"
    r"|[,(–—-]|^|[.!?:;]['”\"]?)\s*$",
    re.IGNORECASE,
)


def _date(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not is_name(match, text, "month"):
        return
    number = ORDINALS.get(match["day"]) or int(match["day"])
    value = f"{year_of(match)}-{month_of(match['month']):02}-{number:02}"
    relative = RELATIVE_YEAR.get(group(match, "relative_year"))
    if relative is not None:
        yield word(match, text, value, unit="year", shift=relative)
        return
    shift = SHIFTS.get(group(match, "which")) or None  # "this 6 May" says no more than "6 May"
    yield word(match, text, value, unit="month" if shift else None, shift=shift)


def _date_range(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make both ends of "May 3-5" and "3 to 5 May", each its own expression."""
    first, last = int(match["first"]), int(match["last"])
    if first >= last or not is_name(match, text, "month"):
        return
    lean = lean_of(text, *match.span())
    month = f"{year_of(match)}-{month_of(match['month']):02}"
    begin = min(match.start("first"), match.start("month"))
    yield TimeWord(begin, match.end("first"), "DATE", f"{month}-{first:02}", lean=lean)
    yield TimeWord(match.start("last"), match.end(), "DATE", f"{month}-{last:02}", lean=lean)


def _month(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    bare = match.span() == match.span("month")
    if not is_name(match, text, "month") or (bare and not stands_alone(match, text)):
        return
    month, modifier, which = month_of(match["month"]), modifier_of(match), group(match, "which")
    relative = RELATIVE_YEAR.get(group(match, "relative_year"))
    if relative is not None:
        yield word(match, text, f"XXXX-{month:02}", unit="year", shift=relative, modifier=modifier)
    elif which in {"each", "every"}:
        yield word(match, text, f"XXXX-{month:02}", type="SET")
    else:
        shift = SHIFTS.get(which)
        unit = "month" if shift is not None else None
        yield word(match, text, f"{year_of(match)}-{month:02}", unit=unit, shift=shift, modifier=modifier)


def stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether a bare "May", "March", "April", "June" or "August" is the month and no name or verb."""
    name, before = match["month"], text[max(0, match.start() - 12) : match.start()]
    after = text[match.end() : match.end() + 14]
    if name not in {"may", "march", "april", "june", "august", "mar"}:
        return len(name) >= SHORTEST_MONTH
    if name == "may":
        told = DETERMINED.search(before) is not None and OCCASION.match(after) is not None  # "a May deadline"
        return told or MAY_LEAD.search(before) is not None
    if name == "march":
        told = SMALL_BEFORE.search(before) is not None and not DEMONSTRATION.match(after)  # "the March accession"
        return told or MARCH_LEAD.search(before) is not None
    if SURE_LEAD.search(before):
        return True
    if NAME_AFTER.match(after):
        return False
    return NO_NAME_BEFORE.search(before) is not None or not NAME_BEFORE.search(before)


def _iso(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
        value, hour = f"{match['year']}-{match['month']}-{match['day']}", match["hour"]
        yield word(match, text, value, type="TIME" if hour else "DATE", clock=f"T{hour}" if hour else "")


def _numeric(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make a date of 11/23/2015 or 23.11.2015; where day and month could change places, American with a slash."""
    first, second = int(match["first"]), int(match["second"])
    month, day = (second, first) if first > 12 or match["mark"] == "." else (first, second)
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield word(match, text, f"{year_of(match)}-{month:02}-{day:02}")


YEAR_AFTER = (
    rf"(?:,? (?:of )?(?P<year>{YEAR})\b(?![,.]\d)|,? (?:of )?(?P<spoken>{SPOKEN_YEAR})"
    r"|(?: of)? (?P<relative_year>last|this|next) year\b)?"
)
YEAR_AFTER_DAY = YEAR_AFTER.replace("last|this|next", "last|next")  # "runs to March 11 this year" are two
WEEKDAY_BEFORE = rf"(?:{WEEKDAY_OR_SHORT}(?:,|,? the)? )?"
TO = r"(?: ?[-–—] ?| (?:to|through|and|until) )"
NO_COUNT = r"(?![:/]\d|,\d\d\d|\.\d| ?%)"

RULES = (
    rule(
        "month",
        rf"\b{WEEKDAY_BEFORE}(?:(?P<which>last|this past|this|next) )?(?P<month>{MONTH}) (?:the )?"
        rf"(?P<day>{DAY}(?={SUFFIX}\b)|{ORDINAL_DAY}\b){SUFFIX}\b{NO_COUNT}{YEAR_AFTER_DAY}",
        _date,
    ),
    rule(
        "month",
        rf"\b{WEEKDAY_BEFORE}(?:the )?(?P<day>{DAY}(?={SUFFIX} )|{ORDINAL_DAY}(?= of )){SUFFIX} (?:of )?"
        rf"(?P<month>{MONTH})(?![a-z]){YEAR_AFTER}",
        _date,
    ),
    rule(
        "month",
        rf"\b(?P<month>{MONTH}) (?P<first>{DAY}){SUFFIX}{TO}(?P<last>{DAY}){SUFFIX}\b{NO_COUNT}"
        rf"(?:,? (?P<year>{YEAR})\b)?",
        _date_range,
    ),
    rule(
        "month",
        rf"\b(?P<first>{DAY}){SUFFIX}{TO}(?P<last>{DAY}){SUFFIX} (?:of )?(?P<month>{MONTH})(?![a-z])"
        rf"(?:,? (?P<year>{YEAR})\b)?",
        _date_range,
    ),
    rule(
        "month",
        rf"\b(?P<part>{PART_OF})?(?:(?P<which>last|this past|this coming|this|next|past|each|every) )?"
        rf"(?P<month>{MONTH})(?![a-z]){YEAR_AFTER}",
        _month,
    ),
    rule(
        "digits",
        rf"(?<![\w/.-])(?P<year>{YEAR})(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
        r"(?:[t ](?P<hour>[0-2]\d:[0-5]\d)(?::\d\d)?z?)?(?![\w/-])",
        _iso,
    ),
    rule(
        "digits",
        rf"(?<![\w/.-])(?P<first>\d\d?)(?P<mark>[/.-])(?P<second>\d\d?)(?P=mark)(?P<year>{YEAR}|\d\d)(?![\w/-]|\.\d)",
        _numeric,
    ),
)
