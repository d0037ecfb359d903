"""Rules for lengths, repetition, hours and the vague: "eight years", "every Monday", "10 p.m.", "recently"."""

import re
from collections.abc import Iterator

from byline.text.timegrammar import (
    CARDINAL,
    CLOCK,
    COUNT,
    DAY_PARTS,
    UNIT,
    UNIT_CODES,
    UNITS,
    ZONE,
    alternatives,
    number_of,
)
from byline.text.timeword import Base, TimeWord, group, in_title, is_title, rule, word

LONG_UNITS = {
    "fortnight": ("week", 2),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}
FINER = {"year": ("{}M", 12), "hour": ("{}M", 60), "minute": ("{}S", 60)}
HALVES = {"hour": "PT30M", "year": "P6M", "minute": "PT30S"}
HALF_AGO = {"decade": 5, "century": 50}
QUARTERS = {"hour": "PT15M", "year": "P3M", "century": "P25Y"}
SIDES = {"past": -1, "last": -1, "previous": -1, "latest": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1}
OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "biennial": "P2Y",
    "bimonthly": "P2M",
}
REFERENCES = {
    words: value
    for value, row in {
        "PRESENT_REF": "now,currently,current,right now,presently,nowadays,these days,at present,at the moment",
        "PAST_REF": "recently,lately,the past,the recent past,in the past,more recently,most recently,long ago,"
        "not long ago",
        "FUTURE_REF": "the future,the near future,the near term,the short term,in future,as soon as possible,"
        "a later date",
    }.items()
    for words in row.split(",")
}
CURRENT_WHAT = re.compile(
    r"['’]? (?:and|or) (?:former|past|future|previous|long|potential|prospective)"
    r"|['’]? (?!(?:of|in|that|was|is|were|are|and|or|which|from|to|at|for|had|has|can|could|will|would)\b)[^\W_]"
    r"| [“‘$\"'£€]"
)
PAPER = re.compile(r"(?:Daily|Weekly|Monthly) [A-Z]")
PAST_FEW = re.compile(rf" (?:few|several|couple|half|\d|{CARDINAL}\b)", re.IGNORECASE)
HOURS_BETWEEN = re.compile(
    r"\bfrom (?:\d[\w:.]{0,6}|noon|midnight)(?: ?[ap]\.?m\.?)? (?:to|until) (?:\d|noon|midnight)", re.IGNORECASE
)
DAY_NEXT = re.compile(r",? (?:on |this |next )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow)\b")
PER_DAY = re.compile(r" (?:a|per) (?:day|week|month|year)\b")
YOUNG = re.compile(r" (?:boy|girl|baby|son|daughter|child|infant|twins?|puppy|kitten|brother|sister)\b")
RATE = re.compile(
    r"(?:\d|illion|percent|times|once|twice|dollars|thousand|hundred) (?:or \w+ |[a-z]+s |people |men |women )?$"
)
SOMEDAY = re.compile(r"\b(?:will|would|could|may|might|can|hopes?|hoped|to|he|she|they|it|we|i|who) $", re.IGNORECASE)
WISHING = re.compile(r" (?:he|she|they|it|we|I|you)\b")
FRACTION = re.compile(r"(?:one|three)-quarters?")
QUARTERS_OF = re.compile(r"(?:one|three) quarters?")
TIMES = re.compile(r"(?:times|once|twice) (?:or \w+ )?$")


def unit_of(words: str) -> str:
    """Return the unit that a word names, in the singular."""
    return UNITS[words if words in UNITS else words.removesuffix("s")]


def length(count: float | None, unit: str) -> str:
    """Return a length's TIMEX3 value: P3D, PT90M, P2Y6M, PXY when the count is vague."""
    if unit in LONG_UNITS:
        unit, times = LONG_UNITS[unit]
        count = None if count is None else count * times
    code = UNIT_CODES[unit]
    if count is None or count >= 1e6:
        return "P" + code.format("X")
    if unit in FINER and count > 1 and count != int(count):
        finer, parts = FINER[unit]
        return "P" + code.format(int(count)) + finer.format(round(count % 1 * parts))
    return HALVES[unit] if count == 0.5 and unit in HALVES else "P" + code.format(f"{count:g}")


def _duration(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    unit, words = unit_of(match["unit"]), match["count"]
    before = text[max(0, match.start() - 20) : match.start()]
    if _is_no_length(match, text, unit, words):
        return
    if match.group() == "one day" and (SOMEDAY.search(before) or WISHING.match(text, match.end())):
        yield word(match, text, "FUTURE_REF")
        return
    if words in {"a", "an"} and match["unit"].endswith("s"):
        words = "some"  # "a weeks-long march"
    if words in {"a", "an"} and RATE.search(before):  # a price or a speed; how often, with a count of times
        if TIMES.search(before):
            yield word(match, text, length(1, unit), type="SET")
        return
    count = number_of(words)
    if (match["half"] or match["half_before"]) and count is not None:
        count += 0.5
    yield _counted(match, text, count, unit)


def _is_no_length(match: re.Match[str], text: str, unit: str, words: str) -> bool:
    """Whether the words are an age, a programme, a speed, a share or "a second"."""
    aged = match.group().endswith("old") and (unit == "year" or YOUNG.match(text, match.end()) is not None)
    return (
        aged
        or text[max(0, match.start() - 1)] == "-"  # $15-an-hour
        or is_title(match, text)
        or PER_DAY.match(text, match.end()) is not None
        or (words in {"a", "an", "another"} and unit in {"second", "quarter", "weekend"})
        or FRACTION.search(match.group()) is not None
        or (not match["side"] and QUARTERS_OF.search(match.group()) is not None)  # three quarters of them
        or (words in {"some", "many"} and unit == "quarter")  # in some quarters
    )


def _counted(match: re.Match[str], text: str, count: float | None, unit: str) -> TimeWord:
    """Return a length, and from where it reaches: "the past eight years" from the report's day."""
    side = group(match, "side")
    way = SIDES.get(side)
    shift = None if way is None or count is None else way * round(count)
    base: Base = "told" if side in {"previous", "preceding", "following"} else "report"
    return word(match, text, length(count, unit), type="DURATION", unit=unit, shift=shift, base=base)


def _vague_length(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "for years", "in recent weeks", "the coming months", "decades-long"."""
    side = group(match, "side").removeprefix("the ")
    if side in {"recent", "past"}:
        yield word(match, text, "PAST_REF")
    elif side in {"coming", "future"}:
        yield word(match, text, "FUTURE_REF")
    else:
        yield word(match, text, length(None, unit_of(match["unit"])), type="DURATION")


def _stretch(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the early years of the war" and "in the months since"."""
    yield word(match, text, length(None, unit_of(match["unit"] or match["lone"])), type="DURATION")


def _long(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "weeklong" and "monthslong"."""
    many = match["many"]
    yield word(match, text, length(None if many.endswith("s") else 1, unit_of(many)), type="DURATION")


def _half(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "half-hour", "quarter-century" and "a quarter of an hour"."""
    quarter, unit = "quarter" in match.group(), match["unit"]
    value = QUARTERS.get(unit) if quarter else length(0.5, unit)
    if unit in HALF_AGO and text.startswith(" ago", match.end()):
        years = HALF_AGO[unit] // 2 if quarter else HALF_AGO[unit]
        yield TimeWord(match.start(), match.end() + 4, "DATE", "XXXX", unit="year", shift=-years)
    elif value is not None:
        yield word(match, text, value, type="DURATION")


def _weekends(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "XXXX-WXX-WE", type="SET")


def _ahead(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, length(None, unit_of(match.group().split()[1])), type="DURATION")


def _while(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "PXX", type="DURATION")


def _every(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if match.group().startswith("per") and unit_of(match["unit"]) in {"second", "minute", "hour"}:
        return  # a speed
    count = 2.0 if match["count"] in {"other", "second"} else number_of(match["count"] or "one") or 1.0
    yield word(match, text, length(count, unit_of(match["unit"])), type="SET")


def _often(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if in_title(match, text) or PAPER.match(text, match.start()):
        return
    yield word(match, text, OFTEN[match["often"]], type="SET")


def _reference(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    words = match["words"]
    if in_title(match, text) or (words == "now" and text.startswith("Now,", match.start())):
        return  # "Now," opens an argument
    if words == "current" and not CURRENT_WHAT.match(text, match.end()):
        return  # a current of air
    if words == "the past" and PAST_FEW.match(text, match.end()):
        return
    yield word(match, text, REFERENCES[match["words"]])


def _soon(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield word(match, text, "FUTURE_REF")


def _clock(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    clock = _hour(match["clock"])
    if (
        clock is not None
        and not DAY_NEXT.match(text, match.end())
        and HOURS_BETWEEN.search(text[max(0, match.start() - 30) : match.end() + 12])
    ):
        yield word(match, text, "XXXX-XX-XX", type="TIME", clock=clock)  # opening hours: of any day
    elif clock is not None:
        yield word(match, text, "XXXX-XX-XX", type="TIME", unit="hour", shift=0, base="told", clock=clock)


def _hour(words: str) -> str | None:
    if words in DAY_PARTS:
        return DAY_PARTS[words]
    numbers = [int(number) for number in re.findall(r"\d\d(?=\d\d$)|\d\d?", words)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = "am" if words.endswith("morning") else "pm" if "in the" in words else re.sub(r"[^apm]", "", words)
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


HEDGES = (
    r"(?:(?:the|at least|at most|more than|less than|fewer than|nearly|almost|about|around|roughly|over(?! the)|up to"
    r"|within(?! the)|an additional|an extra|no more than|a further) ){0,3}"
)
RULES = (
    rule(
        "unit",
        rf"(?<![\w$£€.,]){HEDGES}"
        r"(?:(?P<side>past|last|next|coming|first|previous|final|following|latest|preceding|additional|year-earlier"
        r"|year-ago) )?"
        rf"(?P<count>{COUNT})(?P<half_before>[ -]and[ -]a[ -]half)?(?: (?:to|or) (?:{COUNT})|[-–]\d\d?|\+|[ -]plus"
        r"| or more| or so)?[- ]"
        r"(?:(?:more|additional|straight|consecutive|trading|full|long|whole|calendar|working|business|further) )?"
        rf"(?P<unit>{UNIT})(?P<half> and a half)?(?:-(?:long|old))?\b(?!(?: old|[- ]olds)\b)",
        _duration,
    ),
    rule(
        "unit",
        r"\b(?:(?<=for )(?:the )?|(?<=within )|(?<=time in )|(?<=over the )|(?<=just )|(?<=only )|(?<=mere )"
        r"|(?P<side>(?:the )?(?:recent|coming|future|past)) |(?<![\w–]-)(?=\w+-(?:long|old)))"
        r"(?P<unit>hours|days|weeks|months|quarters|years|decades|centuries)\b(?:-long|-old)?",
        _vague_length,
    ),
    rule(
        "unit",
        r"(?:(?<=, )|(?<=handful of )|(?<=down )|(?<=died )|(?<=came )|^)(?P<side>)"
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades)(?= (?:after|before)\b)",
        _vague_length,
    ),
    rule(
        "unit",
        r"(?<=\bin )(?P<side>)(?P<unit>days|weeks|months|years|decades|centuries)\b(?= {0,3}(?:[,.;:)\"”]|$))",
        _vague_length,
    ),
    rule(
        "unit",
        r"\bthe (?:(?:first|early(?! hours)|opening|final|closing|following|ensuing|intervening|remaining) "
        r"(?P<unit>hours|days|weeks|months|years|decades)\b(?! (?:and|or)\b)"
        r"|(?P<lone>days|weeks|months|years|decades)(?= (?:since|that followed|in between)\b))",
        _stretch,
    ),
    rule("unit", r"\b(?P<many>(?:day|week|month|year|hour|decade|century)s?)-?long\b", _long),
    rule("unit", r"\b(?:half|quarter)[ -](?P<unit>minute|hour|day|year|decade|century)\b", _half),
    rule("unit", r"\b(?:a )?quarter of an? (?P<unit>hour|century)\b", _half),
    rule("unit", r"(?:(?<=\bon )|(?<=\bat )|(?<=\bduring ))weekends\b", _weekends),
    rule("unit", rf"\b(?:every|each|per) (?:(?P<count>other|second|{CARDINAL}|\d\d?) )?(?P<unit>{UNIT})\b", _every),
    rule("unit", r"\bthe (?:days|weeks|months|years) ahead\b", _ahead),
    rule("reference", r"(?<=for )a while\b", _while),
    rule("often", rf"\b(?P<often>{alternatives(OFTEN)})\b", _often),
    rule("reference", rf"\b(?P<words>{alternatives(REFERENCES)})\b(?!-)", _reference),
    rule("reference", r"\b(?:(?<=will )|(?<=may )|(?<=could )|(?<=would )|(?<=to ))soon\b(?! (?:as|after)\b)", _soon),
    rule("reference", r"\bsoon(?= (?:will|may|could)\b)", _soon),
    rule("near digits", rf"(?<![\w:.,$])(?:(?:about|around|by) )?(?P<clock>{CLOCK}){ZONE}?", _clock),
)
