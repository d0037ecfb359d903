"""Rules for days counted from another: "yesterday", "on Monday", "last night", "the week of March 6", "Christmas"."""

import re
from collections.abc import Iterator

import msgspec

from byline.text.calendar import MOVING_HOLIDAYS
from byline.text.tense import lean_of
from byline.text.timedates import NAME_BEFORE, NO_NAME_BEFORE
from byline.text.timegrammar import (
    DAY,
    DAY_PARTS,
    HOLIDAYS,
    MONTH,
    WEEKDAY,
    YEAR,
    alternatives,
    month_of,
    number_of,
    weekday_of,
)
from byline.text.timeword import SHIFTS, TimeWord, counted_from, group, in_title, is_name, rule, word, year_of

DAY_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
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
DEMONSTRATIVE = re.compile(r"\b(?:on|since|by|of|until|before|after|late|early|and) $|[.,] $|^$", re.IGNORECASE)
AS_TODAY = re.compile(r"\bas \w+ today as$")
STILL = re.compile(r"\b(?:is|are) [a-z]+ing\b")  # a day on which something is going on
ANY_DAY_PART = r"morning|afternoon|evening|night"


def _weekday(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not is_name(match, text, "weekday") or SUNDAY_PAPER.match(text, match.end()):
        return
    if match["weekday"].endswith(".") and NAME_BEFORE.search(text[max(0, match.start() - 16) : match.start()]):
        return  # the Las Vegas Sun.
    plural = match["weekday"].endswith("days") or group(match, "daypart").endswith("s")
    name = match["weekday"].removesuffix("s") if match["weekday"].endswith("days") else match["weekday"]
    value = f"XXXX-WXX-{weekday_of(name) + 1}"
    which = group(match, "which")
    if which == "that" and not DEMONSTRATIVE.search(text[max(0, match.start() - 10) : match.start()]):
        which = ""  # "said that Friday's vote was close"
    if plural or which in {"every", "each"}:
        part = group(match, "daypart").removesuffix("s")
        yield word(match, text, value + DAY_PARTS.get(part, ""), type="SET")
        return
    base, shift = counted_from(which)
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
    base, shift = counted_from(group(match, "which"))
    clock = DAY_PARTS[group(match, "daypart") or "night"]  # tonight, overnight
    yield word(match, text, "XXXX-XX-XX", type="TIME", unit="day", shift=shift or 0, base=base, clock=clock)


def _mid_day_part(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    clock = DAY_PARTS[match["daypart"]]
    yield word(match, text, "XXXX-XX-XX", type="TIME", unit="hour", shift=0, base="told", clock=clock)


def _week_of(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    value = f"XXXX-{month_of(match['month']):02}-{int(match['day']):02}"
    yield word(match, text, value, unit="week of")


def _holiday(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    name, which = match["holiday"].replace("’", "'"), group(match, "which")
    before = text[max(0, match.start() - 16) : match.start()]
    surname = not which and NAME_BEFORE.search(before) and not NO_NAME_BEFORE.search(before)
    if surname or not is_name(match, text, "holiday"):
        return
    value = "{:02}-{:02}".format(*HOLIDAYS[name]) if name in HOLIDAYS else name
    yield word(match, text, f"{year_of(match)}-{value}", unit="holiday", shift=SHIFTS.get(which))


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
    rule("weekday", rf"\b(?P<count>a|two|three) weeks? (?:from|on|after) (?P<weekday>{WEEKDAY})\b", _weeks_from),
    rule(
        "holiday month weekday",
        r"\b(?:(?P<which>last|this past|this coming|this|next) )?"
        rf"(?P<holiday>{alternatives([*HOLIDAYS, *MOVING_HOLIDAYS])})\b(?:,? (?P<year>{YEAR})\b)?",
        _holiday,
    ),
)
