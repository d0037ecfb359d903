"""Rules for quarters, halves and seasons: "the third quarter of 2014", "last spring", "the year-earlier quarter"."""

import re
from collections.abc import Iterator

from byline.text.calendar import SEASONS
from byline.text.timedates import YEAR_AFTER
from byline.text.timegrammar import ORDINALS, SEASON, YEAR, month_of
from byline.text.timeword import RELATIVE_YEAR, SHIFTS, Base, TimeWord, group, is_name, modifier_of, rule, word, year_of

DAYS_OF_HALF_MONTH = 15
GAMES = re.compile(r" (?:Olympi|Games|Paralympi|Palace)")
OTHER_SENSE = re.compile(r" (?:of (?!the year|that year|this year|last year|next year)|in |from )")
"""After "the fall" and "the spring": of a wall, in prices, from grace; of a mattress."""
NTH = r"first|second|third|fourth|last|final|1st|2nd|3rd|4th"


def _season(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    which, code = group(match, "which"), SEASONS[match["season"]]
    relative = RELATIVE_YEAR.get(group(match, "relative_year"))
    if which in {"every", "each"}:
        yield word(match, text, f"XXXX-{code}", type="SET")
        return
    if GAMES.match(text, match.end()):
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


def _short_quarter(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "1Q 2014" and "H1 2014"."""
    number, half = re.sub(r"\D", "", match["nth"]), "h" in match["nth"]
    yield word(match, text, f"{match['year']}-{'H' if half else 'Q'}{number}", unit="half" if half else "quarter")


def _month_quarter(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if is_name(match, text, "month"):
        yield word(match, text, f"{year_of(match)}-Q{month_of(match['month']) // 3}", unit="quarter")


def quarter_to(month: int, day: int) -> int:
    """Return the quarter in which most of the three months up to a day lie."""
    middle = (month if day > DAYS_OF_HALF_MONTH else month - 1) - 1
    return (middle - 1) % 12 // 3 + 1


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


RULES = (
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
    rule("digits", rf"\b(?P<nth>[1-4]q|[12]h|h[12]),? (?P<year>{YEAR})\b", _short_quarter),
    rule(
        "month", rf"\bthe (?P<month>march|june|september|december) quarter\b(?: of (?P<year>{YEAR})\b)?", _month_quarter
    ),
    rule("unit", r"\b(?:the|its|their) latest period\b", _latest_period),
    rule("unit", rf"\bthe (?P<year>{YEAR}) (?:quarter|period)\b", _quarter_of_year),
)
