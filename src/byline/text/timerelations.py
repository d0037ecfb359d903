"""Rules for times counted from another: "yesterday", "on Monday", "last spring", "two years earlier"."""

import re
from collections.abc import Iterator

import msgspec

from byline.text.calendar import MOVING_HOLIDAYS, SEASONS
from byline.text.tense import lean_of
from byline.text.timedates import NAME_BEFORE, NO_NAME_BEFORE, YEAR_AFTER
from byline.text.timegrammar import (
    COUNT,
    DAY,
    DAY_PARTS,
    END_OF,
    HOLIDAYS,
    MONTH,
    ORDINALS,
    SEASON,
    UNIT,
    WEEKDAY,
    YEAR,
    alternatives,
    month_of,
    number_of,
    weekday_of,
)
from byline.text.timelengths import length, unit_of
from byline.text.timeword import (
    OPEN_VALUES,
    RELATIVE_YEAR,
    SHIFTS,
    Base,
    TimeWord,
    group,
    in_title,
    is_name,
    is_title,
    modifier_of,
    rule,
    word,
    year_of,
)

DAY_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
TOLD_SHIFTS = {
    "the previous": -1, "the following": 1, "the next": 1, "that": 0, "that same": 0, "the same": 0,
    "previous": -1, "prior": -1, "preceding": -1, "following": 1, "same": 0,
}  # fmt: skip
"""Words that count from the time told before."""
REPORT_SHIFTS = SHIFTS | {"upcoming": 1, "current": 0, "present": 0, "latest": -1, "this same": 0}
OUR_TIME = re.compile(
    r"['’]s (?:\w+ )?(?:world|youth|society|economy|children|young|technology|standards|market|kids|generation|women"
    r"|men|consumers|students|parents|workers|readers|voters|teenagers|teens|girls|boys|politicians|players|families"
    r"|computers|cars|companies)\b"
)
SPANNED = re.compile(r"\b[Ff]rom (?:[a-z]+ )?[A-Z][a-z]{2,5}day (?:to|through|until|till) $")
SUNDAY_PAPER = re.compile(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Herald|Independent|Post|World|Tribune|Star|People|Sun|Mercury|Nation"
    r"|Night (?:Live|Football|Lights))\b"
)
AS_TODAY = re.compile(r"\bas \w+ today as$")
STILL = re.compile(r"\b(?:is|are) [a-z]+ing\b")  # a day on which something is going on
HOURS_OF_DAY = 24
DAYS_OF_HALF_MONTH = 15
HALF = re.compile(r"(?:first|second|last) half")
ENDED = re.compile(r" (?:that )?(?:ended|ending)\b")
QUARTER_ENDED = re.compile(rf" (?:that )?(?:ended|ending) (?:on )?(?P<month>{MONTH}) (?P<day>{DAY})\b", re.IGNORECASE)
OTHER_SENSE = re.compile(r" (?:of (?!the year|that year|this year|last year|next year)|in |from )")
"""After "the fall" and "the spring": of a wall, in prices, from grace; of a mattress."""
THIS_YEAR_BEFORE = re.compile(r"\b(?:[Ff]or|months of|[Rr]est of) $")
HEDGED = re.compile(r"\b(?:about|around|nearly|almost|some|or so|roughly|over|more than)\b")


def _from(which: str) -> tuple[Base, int | None]:
    """Return what a word like "last" or "following" counts from, and how far."""
    return ("told", TOLD_SHIFTS[which]) if which in TOLD_SHIFTS else ("report", REPORT_SHIFTS.get(which))


def _weekday(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not is_name(match, text, "weekday") or SUNDAY_PAPER.match(text, match.end()):
        return
    plural = match["weekday"].endswith("days") or group(match, "daypart").endswith("s")
    name = match["weekday"].removesuffix("s") if match["weekday"].endswith("days") else match["weekday"]
    value = f"XXXX-WXX-{weekday_of(name) + 1}"
    which = group(match, "which")
    if plural or which in {"every", "each"}:
        part = group(match, "daypart").removesuffix("s")
        yield word(match, text, value + DAY_PARTS.get(part, ""), type="SET")
        return
    base, shift = _from(which)
    if not which and SPANNED.search(text, max(0, match.start() - 24), match.start()):
        base = "told"  # from Monday to Friday
    shift = None if which in {"the same", "that same"} else shift
    made = word(match, text, value, unit="weekday", shift=shift, base=base)
    yield msgspec.structs.replace(made, lean=lean_of(text, made.start, made.end)) if which == "this" else made


def _weeks_from(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "a week from Monday", "two weeks on Friday": as many weeks after the next one."""
    shift = round(number_of(match["count"]) or 1) + 1
    yield word(match, text, f"XXXX-WXX-{weekday_of(match['weekday']) + 1}", unit="weekday", shift=shift)


def _near_day(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if in_title(match, text):
        return
    if match["near"] == "today" and _is_nowadays(match, text):
        yield word(match, text, "PRESENT_REF")
        return
    yield word(match, text, "XXXX-XX-XX", unit="day", shift=DAY_SHIFTS[match["near"]])


def _is_nowadays(match: re.Match[str], text: str) -> bool:
    """Whether "today" is our time and not a day: "today's youth", "as strong today as it was"."""
    if OUR_TIME.match(text, match.end("near")) or AS_TODAY.search(text[max(0, match.start() - 20) : match.end() + 3]):
        return True
    opens = text.startswith("Today,", match.start())
    return (
        opens
        and lean_of(text, match.start(), match.end()) == ""
        and STILL.search(text, match.end(), match.end() + 90) is None
    )


def _day_part(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "this morning", "tonight", "last night", "the next morning"."""
    if in_title(match, text):
        return
    base, shift = _from(group(match, "which"))
    clock = DAY_PARTS[group(match, "daypart") or "night"]  # tonight, overnight
    yield word(match, text, "XXXX-XX-XX", type="TIME", unit="day", shift=shift or 0, base=base, clock=clock)


def _mid_day_part(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    clock = DAY_PARTS[match["daypart"]]
    yield word(match, text, "XXXX-XX-XX", type="TIME", unit="hour", shift=0, base="told", clock=clock)


def _week_of(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    value = f"XXXX-{month_of(match['month']):02}-{int(match['day']):02}"
    yield word(match, text, value, unit="week of")


def _unit(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "last week", "earlier this month", "the following day", "the end of this year"."""
    which, unit = group(match, "which"), match["unit"]
    if is_title(match, text):
        return
    if unit == "decade" and which in {"last", "past", "next", "coming"}:
        yield word(match, text, "P10Y", type="DURATION", unit="year", shift=-10 if which in {"last", "past"} else 10)
        return
    base, shift = _from("the next" if unit == "day" and which == "next" else which)
    half = HALF.search(group(match, "part"))
    if half is not None and unit == "year" and base == "report":
        yield word(match, text, f"XXXX-H{1 if half.group() == 'first half' else 2}", unit=unit, shift=shift)
        return
    yield word(match, text, OPEN_VALUES[unit], unit=unit, shift=shift, base=base, modifier=modifier_of(match))


def _the_unit(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the end of the year" (this one), "the year ended …" (its length), "the quarter" (the one told of)."""
    unit = match["unit"]
    ended = text.startswith(" end", match.end())
    if unit == "weekend":
        yield word(match, text, OPEN_VALUES[unit], unit=unit, modifier=modifier_of(match))
    elif unit == "year" and (half := HALF.search(match["part"] or "")):
        yield word(match, text, f"XXXX-H{1 if half.group() == 'first half' else 2}", unit=unit, shift=0)
    elif match["part"] or (match["kind"] == "full " and unit == "year"):
        yield word(match, text, OPEN_VALUES[unit], unit=unit, shift=0, modifier=modifier_of(match))
    elif unit == "quarter" and (until := QUARTER_ENDED.match(text, match.end())) is not None:
        yield word(match, text, f"XXXX-Q{_quarter_to(month_of(until['month']), int(until['day']))}", unit=unit)
    elif unit == "quarter":
        yield word(match, text, "XXXX-QX", unit=unit, shift=0, base="told")
    elif unit in {"week", "month"} and ENDED.match(text, match.end()):
        yield word(match, text, length(1, unit), type="DURATION")
    elif unit == "year" and (ended or match["kind"]):
        yield word(match, text, "P1Y", type="DURATION")
    elif unit == "year" and THIS_YEAR_BEFORE.search(text[max(0, match.start() - 10) : match.start()]):
        yield word(match, text, "XXXX", unit=unit, shift=0)


def _quarter_to(month: int, day: int) -> int:
    """Return the quarter in which most of the three months up to a day lie."""
    middle = (month if day > DAYS_OF_HALF_MONTH else month - 1) - 1
    return (middle - 1) % 12 // 3 + 1


def _year_to(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "P1Y", type="DURATION")


def _before_last(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the week before last" and "the year after next"."""
    unit, shift = match["unit"], 2 if match["way"].startswith("after") else -2
    yield word(match, text, OPEN_VALUES[unit], unit=unit, shift=shift)


def _year_end(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "XXXX-12-31")


def _season(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    which, code = group(match, "which"), SEASONS[match["season"]]
    relative = RELATIVE_YEAR.get(group(match, "relative_year"))
    if which in {"every", "each"}:
        yield word(match, text, f"XXXX-{code}", type="SET")
        return
    dated = relative is not None or year_of(match) != "XXXX"
    if not dated and not (which or match["lead"] is not None or match["part"]):
        return  # "fall" and "spring" are words too
    plain = not dated and which in {"", "the"} and match["season"] in {"fall", "spring"}
    if plain and OTHER_SENSE.match(text, match.end()):
        return
    shift = SHIFTS.get(which.removeprefix("the "))
    unit, shift = ("year", relative) if relative is not None else ("season", shift)
    yield word(match, text, f"{year_of(match)}-{code}", unit=unit, shift=shift, modifier=modifier_of(match))


def _quarter(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    nth, is_half = match["nth"], group(match, "length") == "half"
    last = 2 if is_half else 4
    number = last if nth in {"last", "final"} else ORDINALS.get(nth) or int(re.sub(r"\D", "", nth))
    year, relative = year_of(match), RELATIVE_YEAR.get(group(match, "relative_year"))
    if not 1 <= number <= last or (is_half and year == "XXXX" and relative is None):
        return  # the second half is a match's, mostly
    unit = "year" if relative is not None else "half" if is_half else "quarter"
    yield word(match, text, f"{year}-{'H' if is_half else 'Q'}{number}", unit=unit, shift=relative)


def _year_ago(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "a year ago", "the year-earlier quarter": the time told of, a year before."""
    if "quarter" in match.group() or "period" in match.group():
        yield word(match, text, "XXXX-QX", unit="year-ago quarter", shift=-1, base="told")
    else:
        base: Base = "report" if match.group().endswith("ago") else "told"
        yield word(match, text, "XXXX", unit="year-on-year", shift=-1, base=base)


def _quarter_of_year(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the 1988 quarter": the quarter told of, in that year."""
    yield word(match, text, f"{match['year']}-QX", unit="quarter", base="told")


def _latest_period(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "XXXX-QX", unit="quarter", shift=0, base="told")


def _ago(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "two years ago" (from the report) and "two years earlier" (from the time told, at its grain)."""
    unit, way = unit_of(match["unit"]), match["way"]
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


def _holiday(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    name, which = match["holiday"].replace("’", "'"), group(match, "which")
    before = text[max(0, match.start() - 16) : match.start()]
    surname = not which and NAME_BEFORE.search(before) and not NO_NAME_BEFORE.search(before)
    if surname or not is_name(match, text, "holiday"):
        return
    value = "{:02}-{:02}".format(*HOLIDAYS[name]) if name in HOLIDAYS else name
    yield word(match, text, f"{year_of(match)}-{value}", unit="holiday", shift=SHIFTS.get(which))


PART = rf"(?:the )?(?:very )?(?:{END_OF}|rest|remainder) of "
ANY_DAY_PART = r"morning|afternoon|evening|night"
NTH = r"first|second|third|fourth|last|final|1st|2nd|3rd|4th"
WHICH_UNIT = (
    r"last|this past|this coming|this same|this|next|past|coming|upcoming|following|previous|prior|preceding|that same"
    r"|same|that|current|present|latest"
)
NO_CLAUSE = r"(?! (?:the|a|an|he|she|they|it|his|her|its|their|being|[a-z]+ing|that|this|last|[a-z]+['’]s)\b)"
CLAUSE_ENDS = r"(?= {0,3}[,.;:)]|$| \w+ (?:was|were|had|said|\w+ed)\b)"
RULES = (
    rule(
        "weekday",
        r"\b(?:(?:early|late|earlier|later) (?:on )?)?"
        r"(?:(?P<which>last|this past|this coming|this|next|every|each|the previous|the following|the same|that same"
        r"|that) )?"
        rf"(?P<weekday>{WEEKDAY}s?|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.)(?![a-z])(?:['’]s)?"
        r"(?: (?:in the )?(?P<daypart>mornings?|afternoons?|evenings?|nights?)\b)?",
        _weekday,
    ),
    rule(
        "near",
        r"\b(?:(?:early|late|earlier|later) )?(?:the )?"
        r"(?P<near>day before yesterday|day after tomorrow|today|yesterday|tomorrow)\b(?:['’]s)?"
        rf"(?: (?:{ANY_DAY_PART})\b)?",
        _near_day,
    ),
    rule(
        "near",
        r"\b(?:(?:early|late|earlier|later|mid)[ -])?(?:tonight|overnight"
        r"|(?P<which>this|last|that same|that|the same|the next|the following|the previous) "
        rf"(?P<daypart>{ANY_DAY_PART}))\b",
        _day_part,
    ),
    rule("near", r"\bmid[- ](?P<daypart>morning|afternoon|evening)\b", _mid_day_part),
    rule("month", rf"\bthe week (?:of|beginning|starting) (?P<month>{MONTH}) (?P<day>{DAY})\b", _week_of),
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
        r"(?P<unit>week|weekend|month|quarter|year)\b(?!['’]?s?[ -](?:old|long|ago|earlier|before|of|to)\b)",
        _the_unit,
    ),
    rule(
        "season",
        r"\b(?P<part>(?:the )?(?:early|mid|late|earlier|later|(?:beginning|start|middle|end) of(?: the)?)[ -](?:in )?"
        r"(?:the )?)?"
        r"(?P<which>the |the past |the coming |last |this past |this coming |this |next |every |each )?"
        rf"(?P<lead>(?<=in )|(?<=by )|(?<=since )|(?<=until )|(?<=of ))?(?P<season>{SEASON})\b(?!-|s\b){YEAR_AFTER}",
        _season,
    ),
    rule(
        "unit",
        r"\b(?:the |its |their )?(?:fiscal[ -]|calendar[ -]|financial[ -])?"
        rf"(?P<nth>{NTH})[ -](?:fiscal[ -])?(?P<length>quarter|half)\b"
        r"(?!['’]?s?[- ]of (?:an? )?(?:percent|hour|mile|century|point|the (?!year)))"
        rf"(?:,? (?:of )?(?:fiscal |calendar |the year )?(?P<year>{YEAR})\b"
        r"|(?: of)? (?P<relative_year>last|this|next) year\b)?",
        _quarter,
    ),
    rule("digits", rf"\b(?P<nth>q[1-4])(?:[ ,]{{1,2}}(?:of )?(?P<year>{YEAR})\b)?(?!\w)", _quarter),
    rule(
        "unit",
        rf"\b(?:the )?(?P<year>{YEAR}) (?P<nth>first|second|third|fourth)[ -](?P<length>quarter|half)\b",
        _quarter,
    ),
    rule(
        "unit",
        r"\b(?:the )?(?P<relative_year>last|this|next) year['’]s "
        r"(?P<nth>first|second|third|fourth)[ -](?P<length>quarter|half)\b",
        _quarter,
    ),
    rule("unit", r"\b(?:year['’]s end|year[ -]end)\b", _year_end),
    rule(
        "unit", rf"\bthe (?:financial |fiscal |full )?year(?= to (?:the end of |late |early |mid-)?{MONTH})", _year_to
    ),
    rule("unit", r"\bthe (?P<unit>week|month|year|weekend) (?P<way>before last|after next)\b", _before_last),
    rule("weekday", rf"\b(?P<count>a|two|three) weeks? (?:from|on|after) (?P<weekday>{WEEKDAY})\b", _weeks_from),
    rule(
        "unit",
        r"\b(?:(?:the quarter )?a year (?:ago|earlier|before)\b"
        r"|(?:the |its )?(?:comparable |corresponding )?year-(?:ago|earlier)"
        r"(?: (?:(?:first|second|third|fourth)[ -])?(?:quarter|period))?\b"
        r"|the (?:comparable|corresponding) (?:quarter|period)\b(?: (?:of )?(?:last year|a year (?:ago|earlier)))?"
        r"|the (?:same|like) (?:quarter|period) (?:of )?(?:last year|a year (?:ago|earlier))"
        r"|last year['’]s (?:quarter|period)\b)",
        _year_ago,
    ),
    rule("unit", r"\b(?:the|its|their) latest period\b", _latest_period),
    rule("unit", rf"\bthe (?P<year>{YEAR}) (?:quarter|period)\b", _quarter_of_year),
    rule(
        "unit",
        r"\b(?:(?:about|around|nearly|almost|roughly|over|some|just|only|more than|less than|at least|exactly) )?"
        rf"(?:\[?(?P<count>{COUNT}|the(?= (?:day|week|month|year) (?:before|after|earlier)\b))\]?"
        rf"(?P<half>[ -]and[ -]a[ -]half)?(?: (?:or|to) (?:more|{COUNT})|-\d\d?)? )?"
        rf"(?P<unit>{UNIT})(?P<half_after> and a half)? (?:or so )?"
        rf"(?P<way>ago|earlier|later|(?:before|after){NO_CLAUSE}{CLAUSE_ENDS}|from now|hence)\b",
        _ago,
    ),
    rule(
        "holiday month weekday",
        r"\b(?:(?P<which>last|this past|this coming|this|next) )?"
        rf"(?P<holiday>{alternatives([*HOLIDAYS, *MOVING_HOLIDAYS])})\b(?:,? (?P<year>{YEAR})\b)?",
        _holiday,
    ),
)
