"""Rules for years, decades and centuries: "2007", "2015-16", "nineteen ninety-six", "the early 1990s"."""

import re
from collections.abc import Iterator

from byline.text.timegrammar import NUMBERS, ORDINALS, PART_OF, SPOKEN_YEAR, YEAR, alternatives
from byline.text.timeword import TimeWord, group, modifier_of, rule, word, year_of

LONGEST_RANGE = 60  # years from one end of "1939-45" to the other
COUNTED = re.compile(
    r"[ -](?:years?[ -]old|people|persons|schoolchildren|teachers|families|voters|women|troops|soldiers|men|children"
    r"|students|workers|employees|jobs|homes|houses|miles|kilomet|met(?:er|re)s|feet|foot|pounds|dollars|euros|points"
    r"|square|acres|hectares|tons|tonnes|shares|members|words|votes|seats|barrels|copies|calories|mph|km\b|kg\b|m\b"
    r"|mm\b|block|lb|rpm|yards|times|percent|per cent|delegates|signatures|refugees|migrants|victims|residents"
    r"|vehicles|cars|units|deaths|cases|more|passengers|visitors|guests|prisoners|inmates|patients)"
)
ADDRESS = re.compile(
    r" (?:[NSEW]\. )?[A-Z]\w+ (?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Drive|Lane|Way|Place|Square)\b"
)
COUNT_BEFORE = re.compile(
    r"(?:[$£€¥#]\s?|\b(?:no\.|number|room|route|resolutions?|model|h\.r\.|[hs]b|bill|unit|local|highway|flight|page|section|nearly|roughly|over|than|least"
    r"|exceed(?:ed)?|some|worth|to \d[\d,.]{0,12}) )$",
    re.IGNORECASE,
)
UPPER_ERA = re.compile(r"\b(?:AD|A\.D\.|BC|B\.C\.|BCE|CE)(?!\w)")
HALF = re.compile(r"(?:first|second|last) half")
SINCE_LEAST = re.compile(r"since at least $", re.IGNORECASE)
MARKS = frozenset("-/.,:_@")


def _year(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    half = HALF.search(match["part"] or "")
    if half is not None:
        number = 1 if half.group() == "first half" else 2
        yield word(match, text, f"{year_of(match)}-H{number}", unit="half")
    elif match["prefix"] or _is_year(match, text):
        yield word(match, text, year_of(match), unit="year", modifier=modifier_of(match))


def _is_year(match: re.Match[str], text: str) -> bool:
    """Whether four digits are a year and no count, price or number of something."""
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 24]
    if (
        COUNTED.match(after)
        or ADDRESS.match(text, match.end())
        or (COUNT_BEFORE.search(before) and not SINCE_LEAST.search(before))
    ):
        return False
    return not (before[-1:] in MARKS and before[-2:-1].isdigit())


def _plain_year(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, year_of(match), unit="year")


def _era(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "44 BC" and "A.D. 79"."""
    if UPPER_ERA.search(text, match.start(), match.end()):
        era = "BC" if "b" in match.group() else ""
        yield word(match, text, f"{era}{int(match['before'] or match['after']):04}", unit="year")


def _attacks(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "2001-09-11", unit="landmark")


def _range(match: re.Match[str], text: str) -> Iterator[TimeWord]:  # noqa: ARG001 - every rule is handed the text
    """Make both ends of "2015-16" and "2011-2014"."""
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    if int(first) < int(last) <= int(first) + LONGEST_RANGE:
        yield TimeWord(match.start("first"), match.end("first"), "DATE", first, "year")
        yield TimeWord(match.start("last"), match.end("last"), "DATE", last, "year")


def _decade(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    digits, name = group(match, "digits"), group(match, "tens")
    if name:
        digits = f"19{NUMBERS[name.replace('ies', 'y')]:.0f}"
    elif len(digits) == 2:
        digits = ("20" if digits in {"00", "10"} else "19") + digits
    value = digits[:2] if digits.endswith("00") and digits != "2000" else digits[:3]  # "the 1800s" are a century
    yield word(match, text, value, unit="decade", modifier=modifier_of(match))


def _century(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    number = ORDINALS.get(match["nth"]) or int(re.sub(r"\D", "", match["nth"]) or 0)
    if 1 <= number <= 21:
        yield word(match, text, f"{number - 1:02}", unit="century", modifier=modifier_of(match))


ERA = r"(?:a\.d\.|ad|b\.c\.|bce?|ce)"
DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
HALF_OF = r"beginning of the|end of the|(?:first|second|last) half of the"
RULES = (
    rule(
        "digits",
        rf"(?P<part>(?<![a-z])(?:{PART_OF}))?"
        r"(?P<prefix>(?<![a-z])"
        r"(?:(?:(?:the )?(?:fiscal|financial|calendar|school)(?: year)?|fy|the|the year|post-|pre-) ?))?"
        rf"(?:(?<=\bfy)|(?<=mid-)|(?<=post-)|(?<=early-)|(?<=late-)|(?<=pre-)|(?<![\w$£€#.,/:@&=-]))(?P<year>{YEAR})(?![\w%@]|[,.:/]\d|-\d)",
        _year,
    ),
    rule("digits", rf"(?<![\w$£€.,/-])(?:{ERA} (?P<after>\d{{1,4}})|(?P<before>\d{{1,4}}) {ERA})(?![\w-])", _era),
    rule(
        "digits",
        r"(?<![\w/.-])9/11(?![\w/-])|\bsept(?:ember|\.)? 11(?= (?:terror(?:ist)? )?(?:attacks|hijackers)\b)",
        _attacks,
    ),
    rule("digits", r"(?<![\w])['’](?P<year>\d\d)(?![\w%]|['’])", _plain_year),
    rule(
        "digits",
        rf"(?<![\w$£€#.,/:-])(?P<first>{YEAR}) ?[-–—/] ?(?P<last>{YEAR}|\d\d)(?![\w%/-]|[,.]\d)",
        _range,
    ),
    rule(
        "decade",
        rf"\b(?:(?:early|late|mid)[ -](?:in )?)?(?:the year )?(?P<spoken>{SPOKEN_YEAR})\b"
        r"(?! (?:people|dollars|years|percent|feet|miles|troops|men))",
        _plain_year,
    ),
    rule(
        "digits decade",
        rf"\b(?P<part>(?:the )?(?:early|mid|late|{HALF_OF})[ -](?:to late )?)?(?:the )?"
        r"(?:(?<![\w$])(?P<digits>1[5-9]\d0|20[0-9]0|(?:(?<=['’])|(?<=the ))[2-9]0)['’]?s"
        rf"|(?<=the )(?:roaring |swinging )?(?P<tens>{DECADES}))\b",
        _decade,
    ),
    rule(
        "unit",
        rf"\b(?:the )?(?P<part>(?:early|mid|late)[ -])?"
        rf"(?P<nth>(?:{alternatives(list(ORDINALS)[:21])})|\d\d?(?:st|nd|rd|th))[ -]century\b",
        _century,
    ),
)
