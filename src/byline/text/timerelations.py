"""Rules for weeks, months and years counted from another: "last week", "the end of the year", "two years earlier"."""

import re
from collections.abc import Iterator

from byline.text.timegrammar import COUNT, DAY, END_OF, MONTH, UNIT, month_of, number_of
from byline.text.timelengths import length, unit_of
from byline.text.timequarters import quarter_to
from byline.text.timeword import OPEN_VALUES, Base, TimeWord, counted_from, group, is_title, modifier_of, rule, word

HOURS_OF_DAY = 24
HALF = re.compile(r"(?:first|second|last) half")
ENDED = re.compile(r" (?:that )?(?:ended|ending)\b")
QUARTER_ENDED = re.compile(rf" (?:that )?(?:ended|ending) (?:on )?(?P<month>{MONTH}) (?P<day>{DAY})\b", re.IGNORECASE)
THIS_YEAR_BEFORE = re.compile(r"\b(?:[Ff]or|months of|[Rr]est of) $")
HEDGED = re.compile(r"\b(?:about|around|nearly|almost|some|or so|roughly|over|more than)\b")
PART = rf"(?:the )?(?:very )?(?:{END_OF}|rest|remainder) of "
WHICH_UNIT = (
    r"last|this past|this coming|this same|this|next|past|coming|upcoming|following|previous|prior|preceding|that same"
    r"|same|that|current|present|latest"
)
NO_CLAUSE = r"(?! (?:the|a|an|he|she|they|it|his|her|its|their|being|[a-z]+ing|that|this|last|[a-z]+['’]s)\b)"
CLAUSE_ENDS = r"(?= {0,3}[,.;:)]|$)"


def _unit(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "last week", "earlier this month", "the following day", "the end of this year"."""
    which, unit = group(match, "which"), match["unit"]
    if is_title(match, text):
        return
    if unit == "decade" and which in {"last", "past", "next", "coming"}:
        yield word(match, text, "P10Y", type="DURATION", unit="year", shift=-10 if which in {"last", "past"} else 10)
        return
    base, shift = counted_from("the next" if unit == "day" and which == "next" else which)
    half = HALF.search(group(match, "part"))
    if half is not None and unit == "year" and base == "report":
        yield word(match, text, _half_of_year(half), unit=unit, shift=shift)
        return
    yield word(match, text, OPEN_VALUES[unit], unit=unit, shift=shift, base=base, modifier=modifier_of(match))


def _half_of_year(half: re.Match[str]) -> str:
    return f"XXXX-H{1 if half.group() == 'first half' else 2}"


def _the_unit(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the end of the year" (this one), "the year ended …" (its length), "the quarter" (the one told of)."""
    unit = match["unit"]
    ended = text.startswith(" end", match.end())
    if unit == "weekend":
        yield word(match, text, OPEN_VALUES[unit], unit=unit, modifier=modifier_of(match))
    elif unit == "year" and (half := HALF.search(match["part"] or "")):
        yield word(match, text, _half_of_year(half), unit=unit, shift=0)
    elif match["part"] or (match["kind"] == "full " and unit == "year"):
        yield word(match, text, OPEN_VALUES[unit], unit=unit, shift=0, modifier=modifier_of(match))
    elif unit == "quarter" and (until := QUARTER_ENDED.match(text, match.end())) is not None:
        yield word(match, text, f"XXXX-Q{quarter_to(month_of(until['month']), int(until['day']))}", unit=unit)
    elif unit == "quarter":
        yield word(match, text, "XXXX-QX", unit=unit, shift=0, base="told")
    elif unit in {"week", "month"} and ENDED.match(text, match.end()):
        yield word(match, text, length(1, unit), type="DURATION")
    elif unit == "year" and (ended or match["kind"]):
        yield word(match, text, "P1Y", type="DURATION")
    elif unit == "year" and THIS_YEAR_BEFORE.search(text[max(0, match.start() - 10) : match.start()]):
        yield word(match, text, "XXXX", unit=unit, shift=0)


def _in_the_day(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, OPEN_VALUES["day"], unit="day", shift=0, base="told")


def _year_to(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "P1Y", type="DURATION")


def _before_last(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the week before last" and "the year after next"."""
    unit, shift = match["unit"], 2 if match["way"].startswith("after") else -2
    yield word(match, text, OPEN_VALUES[unit], unit=unit, shift=shift)


def _year_end(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "XXXX-12-31")


def _ago(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "two years ago" (from the report) and "two years earlier" (from the time told, at its grain)."""
    unit, way = unit_of(match["unit"]), match["way"]
    if not match["count"] and not match["unit"].endswith("s"):
        return  # "every day from now"
    count = 1.0 if match["count"] == "the" else number_of(match["count"] or "")
    if count is not None and (match["half"] or match["half_after"]):
        count += 0.5
    if count is None or unit in {"second", "minute"} or (unit == "hour" and way != "ago"):
        if way == "ago":
            yield word(match, text, "PAST_REF")
        else:
            yield word(match, text, length(count, unit), type="DURATION")
        return
    unit, count = _in_days_and_months(unit, count)
    base: Base = "report" if way in {"ago", "from now", "hence"} else "told"
    value, shift = OPEN_VALUES[unit], round(count if way in {"later", "after", "from now", "hence"} else -count)
    if unit == "year" and base == "told" and match["count"] != "the":
        unit = "year-on-year"
    modifier = "APPROX" if HEDGED.search(match.group()) else ""
    yield word(match, text, value, unit=unit, shift=shift, base=base, modifier=modifier)


def _in_days_and_months(unit: str, count: float) -> tuple[str, float]:
    if unit == "hour":
        return "day", count // HOURS_OF_DAY
    if unit == "fortnight":
        return "week", count * 2
    if unit == "decade":
        return "year", count * 10
    return ("month", count * 12) if unit == "year" and count != int(count) else (unit, count)


RULES = (
    rule(
        "unit",
        rf"\b(?P<part>{PART}|(?:early|late|mid|earlier|later|sometime)(?:[ -](?:in|on))?[ -])?(?:the |its |their )?"
        rf"(?P<which>{WHICH_UNIT}) (?:fiscal |calendar |financial |school |full )?"
        r"(?P<unit>day|week|weekend|month|quarter|year|decade|century)"
        r"(?:(?<=this year)s(?! (?:of|ago|in)\b)|['’]s)?\b(?![- ](?:old|long|end\b)|-to-|-(?:century|hour|mile|final))",
        _unit,
    ),
    rule(
        "unit",
        rf"\b(?P<part>{PART}|(?:early|late|mid|earlier|later) in )?the (?P<kind>fiscal |full )?"
        r"(?P<unit>week|weekend|month|quarter|year)\b"
        r"(?!['’]?s?[ -](?:old|long|ago|earlier|before|(?:of|to)(?! [a-z]{0,2}[$£€#]))\b)",
        _the_unit,
    ),
    rule("unit", r"\b(?:earlier|later) in the (?P<unit>day)\b", _in_the_day),
    rule("unit", r"\b(?:year['’]s end|year[ -]end)\b", _year_end),
    rule(
        "unit", rf"\bthe (?:financial |fiscal |full )?year(?= to (?:the end of |late |early |mid-)?{MONTH})", _year_to
    ),
    rule("unit", r"\bthe (?P<unit>week|month|year|weekend) (?P<way>before last|after next)\b", _before_last),
    rule(
        "unit",
        r"\b(?:(?:about|around|nearly|almost|roughly|over|some|just|only|more than|less than|at least|exactly) )?"
        rf"(?:\[?(?P<count>{COUNT}|the(?= (?:day|week|month|year) (?:before|after|earlier)\b))\]?"
        rf"(?P<half>[ -]and[ -]a[ -]half)?(?: (?:or|to) (?:more|{COUNT})|-\d\d?)? )?"
        rf"(?P<unit>{UNIT})(?P<half_after> and a half)? (?:or so )?"
        rf"(?P<way>ago|earlier|later|(?:before|after){NO_CLAUSE}{CLAUSE_ENDS}|from now|hence)\b",
        _ago,
    ),
)
