"""Time expressions in a text and what they mean by themselves, before anything is known of the report's date.

A `TimeWord` says as much as its words do: "14 July" is XXXX-07-14 and leans to the past or the future as its
sentence does; "last week" is one week before the report; "two days later" is two days after the time told
before. `byline.reading.times` anchors them. Types and values are TIMEX3's (ISO-TimeML 1.2.1); the patterns
are our own.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import msgspec

from byline.records import TimeType
from byline.text import timegrammar as grammar
from byline.text.calendar import MONTHS, SEASONS, WEEKDAYS
from byline.text.tense import Lean, lean_of

Base = Literal["report", "told"]


class TimeWord(msgspec.Struct, frozen=True, array_like=True):
    """A time expression and what it means by itself; offsets count from the start of the text."""

    start: int
    end: int
    type: TimeType
    value: str  # TIMEX3, with X for each digit the words leave open: "XXXX-07-14", "P3D", "PAST_REF"
    unit: str | None = None  # day, week, weekend, month, quarter, half, season, year, decade, century
    shift: int | None = None  # units from the base: -1 is last, 0 this, 1 next; None: the words do not say
    base: Base = "report"  # counted from the report's date, or from the time told before
    lean: Lean = ""  # where the sentence puts it, seen from the report's date
    modifier: str = ""  # START MID END APPROX, as in TIMEX3
    clock: str = ""  # time of day to add: "TMO", "T10:35"


Maker = Callable[[re.Match[str], str], Iterable[TimeWord]]


def timewords(text: str) -> tuple[TimeWord, ...]:
    """Return the time expressions of a text in order, not overlapping; linear in its length."""
    low = _lowered(text)
    kinds = {KINDS[word] for word in WORD.findall(low) if word in KINDS}
    if not kinds and not DIGITS.search(low):
        return ()
    if DIGITS.search(low):
        kinds.add("digits")
    found = [
        word
        for needed, pattern, make in RULES
        if needed & kinds
        for match in pattern.finditer(low)
        for word in make(match, text)
    ]
    return tuple(_joined(_apart(found), low))


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _apart(found: list[TimeWord]) -> list[TimeWord]:
    """Of expressions that overlap keep the longest."""
    kept: list[TimeWord] = []
    for word in sorted(found, key=lambda word: (word.start, -word.end)):
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
        elif word.end - word.start > kept[-1].end - kept[-1].start:
            kept[-1] = word
    return kept


def _joined(found: list[TimeWord], low: str) -> Iterator[TimeWord]:
    """Join a time of day with the day beside it: "10 p.m." and "Wednesday"."""
    index = 0
    while index < len(found):
        word = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None and BETWEEN.fullmatch(low, word.end, after.start):
            joined = _of_both(word, after) or _of_both(after, word)
            if joined is not None:
                yield msgspec.structs.replace(joined, start=word.start, end=after.end)
                index += 2
                continue
        yield word
        index += 1


def _of_both(hour: TimeWord, date: TimeWord) -> TimeWord | None:
    is_hour = hour.type == "TIME" and hour.unit == "hour"
    is_day = date.type == "DATE" and not date.clock and (date.unit == "day" or DAY_VALUE.fullmatch(date.value))
    return msgspec.structs.replace(date, type="TIME", clock=hour.clock) if is_hour and is_day else None


# -- what each pattern makes -----------------------------------------------------------------------


def _word(match: re.Match[str], text: str, **meaning: object) -> TimeWord:
    start, end = match.span()
    while start < end and text[start] in " -":
        start += 1
    while end > start and text[end - 1] in " -,":
        end -= 1
    kind: TimeType = meaning.pop("type", "DATE")  # type: ignore[assignment]
    needs_lean = meaning.get("shift") is None and "X" in str(meaning["value"]) and kind in {"DATE", "TIME"}
    lean = lean_of(text, start, end) if needs_lean else ""
    return TimeWord(start, end, kind, lean=lean, **meaning)  # type: ignore[arg-type]


def _group(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").strip(" -,")


def _modifier(words: str) -> str:
    words = words.strip(" -")
    if words.startswith(("early", "the beginning", "beginning", "the start", "start", "the early", "the first half")):
        return "START"
    if words.startswith(("mid", "the mid")):
        return "MID"
    return "END" if words.startswith(("late ", "late", "the end", "end", "the close", "the latter", "the second", "the last")) and not words.startswith("later") else ""


def _year(match: re.Match[str]) -> str:
    """Return the year a date's words name, as four digits, or XXXX."""
    if spoken := _group(match, "spoken"):
        number = grammar.spoken_year(spoken)
        return f"{number:04}" if number else "XXXX"
    year = _group(match, "year")
    if not year:
        return "XXXX"
    if len(year) == 4:
        return year
    number = int(year[-2:])
    return str(number + (2000 if number < 40 else 1900))


RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}


def _is_name(match: re.Match[str], text: str, group: str) -> bool:
    """Whether a month or weekday is written with a capital: "may" and "march", "sun" and "sat" are words too."""
    return text[match.start(group)].isupper()


def _date(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not _is_name(match, text, "month"):
        return
    day = match["day"]
    number = grammar.ORDINALS[day] if day in grammar.ORDINALS else int(day)
    month = grammar.month_of(match["month"])
    relative = RELATIVE_YEAR.get(_group(match, "relative_year"))
    value = f"{_year(match)}-{month:02}-{number:02}"
    if relative is not None:
        yield _word(match, text, value=value, unit="year", shift=relative)
        return
    shift = {"last": -1, "this past": -1, "next": 1}.get(_group(match, "which"))
    yield _word(match, text, value=value, unit="month" if shift else None, shift=shift)


def _date_range(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make both ends of "May 3-5" and "3 to 5 May", each its own expression."""
    if not _is_name(match, text, "month"):
        return
    year, month = _year(match), grammar.month_of(match["month"])
    first, last = int(match["first"]), int(match["last"])
    if first >= last:
        return
    lean = lean_of(text, *match.span())
    begin, border, end = match.start(), match.end("first"), match.end()
    if match.start("month") > match.start("last"):
        begin = match.start("first")
    yield TimeWord(begin, border, "DATE", f"{year}-{month:02}-{first:02}", lean=lean)
    yield TimeWord(match.start("last"), end, "DATE", f"{year}-{month:02}-{last:02}", lean=lean)


def _month(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not _is_name(match, text, "month"):
        return
    year, month = _year(match), grammar.month_of(match["month"])
    bare = match.span() == match.span("month")
    if bare and not _month_stands_alone(match, text):
        return
    relative = RELATIVE_YEAR.get(_group(match, "relative_year"))
    if relative is not None:
        yield _word(match, text, value=f"XXXX-{month:02}", unit="year", shift=relative, modifier=_modifier(_group(match, "part")))
        return
    which = {"last": -1, "this past": -1, "past": -1, "next": 1, "this coming": 1, "this": 0, "each": 9, "every": 9}.get(_group(match, "which"))
    if which == 9:
        yield _word(match, text, type="SET", value=f"XXXX-{month:02}")
        return
    yield _word(match, text, value=f"{year}-{month:02}", unit="month" if which is not None else None, shift=which, modifier=_modifier(_group(match, "part")))


AFTER_NAME_LIKE = re.compile(r"(?:['’]s)?\s+(?!\d)[A-Z][a-z]")
NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")
BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|of|for|between|and|or|before|after|late|early|mid|around|about|that|the|on|on a|as|with|than|said|a|its|their|back in)|[,(–—-]|^|[.!?:;]['”\"]?)\s*$",
    re.IGNORECASE,
)


def _month_stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether a bare "May", "March", "April", "June" or "August" is the month and no name or verb."""
    name = match["month"]
    if name == "march" and text[: match.start()].lower().endswith("the ") and re.match(r" [a-z]", text[match.end() :]):
        return True
    if name not in {"may", "march", "april", "june", "august", "mar"}:
        return len(name) > 3
    before = text[max(0, match.start() - 12) : match.start()]
    after = text[match.end() : match.end() + 14]
    if name == "may" and not re.search(r"\b(?:in|since|by|until|till|from|to|through|during|of|for|between|late|early|mid|last|next|this|and)[ -]$", before, re.I):
        return False
    if name == "march" and not re.search(r"\b(?:in|since|by|until|till|from|to|through|during|of|for|between|late|early|mid|last|next|this|and|before|after)[ -]$", before, re.I):
        return False
    if BEFORE_MONTH.search(before):
        return True
    return not AFTER_NAME_LIKE.match(after) and not NAME_BEFORE.search(before)


def _weekday(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not _is_name(match, text, "weekday"):
        return
    number = grammar.weekday_of(match["weekday"].removesuffix("s") if match["weekday"].endswith("days") else match["weekday"]) + 1
    which, part = _group(match, "which"), _group(match, "daypart").removesuffix("s")
    plural = match["weekday"].endswith("days") or _group(match, "daypart").endswith("s")
    if plural or which in {"every", "each"}:
        yield _word(match, text, type="SET", value=f"XXXX-WXX-{number}{grammar.DAY_PARTS.get(part, '')}")
        return
    told = which in {"the previous", "the following", "that", "the same", "that same"}
    shift = {"last": -1, "this past": -1, "next": 1, "this coming": 1, "the previous": -1, "the following": 1, "that": 0}.get(which)
    yield _word(
        match, text, value=f"XXXX-WXX-{number}", shift=shift, base="told" if told else "report", unit="weekday",
    )  # fmt: skip


def _bare_year(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if not match["prefix"] and not _year_stands_alone(match, text):
        return
    yield _word(match, text, value=_year(match), unit="year", modifier=_modifier(_group(match, "part")))


COUNTED = re.compile(
    r"[ -](?:years?[ -]old|year-old|people|persons|schoolchildren|teachers|families|voters|women|troops|soldiers|men|women|children|students|workers|employees|jobs|homes|houses|miles|kilomet|met(?:er|re)s|feet|foot|"
    r"pounds|dollars|euros|points|square|acres|hectares|tons|tonnes|shares|members|words|votes|seats|barrels|copies|calories|mph|km\b|kg\b|m\b|mm\b|"
    r"block|lb|rpm|yards|times|percent|per cent|delegates|signatures|refugees|migrants|victims|residents|vehicles|cars|units|deaths|cases|more)"
)
BEFORE_YEAR = re.compile(r"(?:[$£€¥#]\s?|\b(?:no\.|number|room|route|highway|flight|page|section|nearly|roughly|over|than|least|exceed(?:ed)?|some|worth|to \d[\d,.]*) )$", re.I)


def _year_stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether four digits are a year and no count, price or number of something."""
    before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 24]
    if COUNTED.match(after) or BEFORE_YEAR.search(before):
        return False
    return not (before[-1:] in {"-", "/", ".", ",", ":", "_", "@"} and before[-2:-1].isalnum() and not before[-2:-1].isalpha())


def _short_year(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield _word(match, text, value=_year(match), unit="year")


def _year_range(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make both ends of "2015-16" and "2011-2014"."""
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    if not int(first) < int(last) <= int(first) + 60:
        return
    yield TimeWord(match.start("first"), match.end("first"), "DATE", first, "year")
    yield TimeWord(match.start("last"), match.end("last"), "DATE", last, "year")


def _iso(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    if 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
        hour = f"T{match['hour']}" if match["hour"] else ""
        yield _word(match, text, value=f"{match['year']}-{match['month']}-{match['day']}", type="TIME" if hour else "DATE", clock=hour)


def _numeric(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make a date of 11/23/2015 or 23.11.2015; where day and month could change places, American with a slash."""
    first, second, year = int(match["first"]), int(match["second"]), _year(match)
    month, day = (second, first) if first > 12 or match["mark"] == "." else (first, second)
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield _word(match, text, value=f"{year}-{month:02}-{day:02}")


def _decade(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    digits, name = _group(match, "digits"), _group(match, "tens")
    if name:
        digits = f"19{grammar.NUMBERS[name.replace('ies', 'y')] // 10:.0f}"
    elif len(digits) == 2:
        digits = ("20" if digits in {"00", "10"} else "19") + digits
    value = digits[:2] if digits[2:] == "00" and digits != "2000" else digits[:3]
    yield _word(match, text, value=value, unit="decade", modifier=_modifier(_group(match, "part")))


def _century(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    number = grammar.ORDINALS.get(match["nth"]) or int(re.sub(r"\D", "", match["nth"]) or 0)
    if 1 <= number <= 21:
        yield _word(match, text, value=f"{number - 1:02}", unit="century", modifier=_modifier(_group(match, "part")))


DAY_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}


def _near_day(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield _word(match, text, value="XXXX-XX-XX", unit="day", shift=DAY_SHIFTS[match["near"]])


def _day_part(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "this morning", "tonight", "last night", "the next morning"."""
    which, part = _group(match, "which"), _group(match, "daypart")
    told = which in {"the next", "the following", "that", "the same", "that same", "the previous"}
    shift = {"last": -1, "the next": 1, "the following": 1, "the previous": -1, "tomorrow": 1}.get(which, 0)
    clock = grammar.DAY_PARTS[part or "night"]  # tonight, overnight
    yield _word(
        match, text, type="TIME", value="XXXX-XX-XX", unit="day", shift=shift, clock=clock, base="told" if told else "report"
    )  # fmt: skip


WHICH = {
    "last": ("report", -1), "past": ("report", -1), "this past": ("report", -1), "this": ("report", 0), "next": ("report", 1),
    "coming": ("report", 1), "this coming": ("report", 1), "upcoming": ("report", 1), "current": ("report", 0), "present": ("report", 0),
    "following": ("told", 1), "previous": ("told", -1), "prior": ("told", -1), "preceding": ("told", -1), "same": ("told", 0),
    "latest": ("report", -1), "that": ("told", 0), "that same": ("told", 0), "this same": ("report", 0),
}  # fmt: skip


def _unit(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "last week", "earlier this month", "the following day", "the end of the year"."""
    which, unit = _group(match, "which"), match["unit"]
    base, shift = WHICH[which]
    if unit == "decade" and which in {"last", "past"}:
        yield _word(match, text, type="DURATION", value="P10Y", unit="year", shift=-10)
        return
    if unit in {"time", "period"}:
        return
    value = "PXX" if unit == "time" else _open_value(unit)
    yield _word(match, text, value=value, unit=unit, shift=shift, base=base, modifier=_modifier(_group(match, "part")))


def _open_value(unit: str) -> str:
    return {
        "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
        "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
    }.get(unit, "XXXX")  # fmt: skip


def _the_unit(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the quarter" (the one told of) and "the end of the year" (this one)."""
    unit, part = match["unit"], _group(match, "part")
    if unit == "weekend":
        yield _word(match, text, value="XXXX-WXX-WE", unit="weekend", modifier=_modifier(part))
    elif part:
        yield _word(match, text, value=_open_value(unit), unit=unit, shift=0, modifier=_modifier(part))
    elif match["kind"] and unit == "year":
        full = match["kind"] == "full "
        yield _word(match, text, type="DATE" if full else "DURATION", value="XXXX" if full else "P1Y", unit="year", shift=0 if full else None)
    elif unit == "year" and re.search(r"\b(?:[Ff]or|months of|[Rr]est of) $", text[max(0, match.start() - 10) : match.start()]) and text[match.end() : match.end() + 4] != " end":
        yield _word(match, text, value="XXXX", unit="year", shift=0)
    elif unit == "year" and text[match.end() : match.end() + 4] == " end":
        yield _word(match, text, type="DURATION", value="P1Y")
    elif unit == "quarter":
        yield _word(match, text, value="XXXX-QX", unit="quarter", shift=0, base="told")


def _year_end(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield _word(match, text, value="XXXX-12-31")


def _season(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    which, code, year = _group(match, "which").removeprefix("the ").strip(), SEASONS[match["season"]], _year(match)
    relative = RELATIVE_YEAR.get(_group(match, "relative_year"))
    if which in {"every", "each"}:
        yield _word(match, text, type="SET", value=f"XXXX-{code}")
    elif year != "XXXX" or which or relative is not None or match["lead"] or match["part"]:
        shift = {"last": -1, "this past": -1, "past": -1, "next": 1, "this coming": 1, "coming": 1, "this": 0}.get(which)
        unit, shift = ("year", relative) if relative is not None else ("season", shift)
        yield _word(match, text, value=f"{year}-{code}", unit=unit, shift=shift, modifier=_modifier(_group(match, "part")))


def _quarter(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    nth = match["nth"]
    number = {"last": 4, "final": 4}.get(nth) or grammar.ORDINALS.get(nth) or int(re.sub(r"\D", "", nth) or 0)
    letter, most = ("Q", 4) if "quarter" in match.group() or nth.startswith("q") else ("H", 2)
    if nth in {"last", "final"} and letter == "H":
        number = 2
    if not 1 <= number <= most:
        return
    year, relative = _year(match), RELATIVE_YEAR.get(_group(match, "relative_year"))
    if letter == "H" and year == "XXXX" and relative is None:
        return  # of a match, mostly
    unit = "year" if relative is not None else "quarter" if letter == "Q" else "half"
    yield _word(match, text, value=f"{year}-{letter}{number}", unit=unit, shift=relative)


def _year_ago(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "a year ago", "the year-earlier quarter": the time told of, a year before."""
    unit = "quarter" if "quarter" in match.group() or "period" in match.group() else "year"
    yield _word(match, text, value=_open_value(unit), unit="year-on-year" if unit == "year" else "year-ago quarter", shift=-1, base="report" if match.group().endswith("ago") and unit == "year" else "told")


def _quarter_of_year(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "the 1988 quarter": the quarter told of, in that year."""
    yield _word(match, text, value=f"{match['year']}-QX", unit="quarter", base="told")


def _latest_period(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield _word(match, text, value="XXXX-QX", unit="quarter", shift=0, base="told")


def _ago(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    unit = _unit_of(match["unit"])
    count = 1 if match["count"] == "the" else grammar.number_of(match["count"] or "")
    way = match["way"]
    earlier = way in {"ago", "earlier", "before", "previously"}
    if count is None or unit in {"second", "minute"} or unit == "hour" and way != "ago":
        if way == "ago":
            yield _word(match, text, value="PAST_REF")
        else:
            yield _word(match, text, type="DURATION", value=_length(count, unit))
        return
    unit, count = {"fortnight": ("week", count * 2), "decade": ("year", count * 10)}.get(unit, (unit, count))
    if unit == "hour":
        unit, count = "day", 0 if count < 24 else count // 24
    if unit == "year" and count != int(count):
        unit, count = "month", count * 12
    base: Base = "report" if way in {"ago", "from now", "hence"} else "told"
    value = _open_value(unit)
    if unit == "year" and base == "told" and match["count"] != "the":
        unit = "year-on-year"
    approximate = "APPROX" if re.search(r"\b(?:about|around|nearly|almost|some|or so|roughly|over|more than)\b", match.group()) else ""
    yield _word(
        match, text, value=value, unit=unit, shift=round(-count if earlier else count), base=base, modifier=approximate
    )  # fmt: skip


def _unit_of(words: str) -> str:
    return grammar.UNITS[words.removesuffix("s") if words not in grammar.UNITS else words]


def _length(count: float | None, unit: str) -> str:
    """Return a duration's TIMEX3 value: P3D, PT90M, PXY, P2Y6M."""
    unit, count = {
        "fortnight": ("week", count and count * 2), "decade": ("year", count and count * 10), "century": ("year", count and count * 100),
        "centurie": ("year", count and count * 100), "millennium": ("year", count and count * 1000),
    }.get(unit, (unit, count))  # fmt: skip
    code = grammar.UNIT_CODES[unit]
    if count is None:
        return "P" + code.format("X")
    finer = {"year": ("{}M", 12), "hour": ("{}M", 60), "minute": ("{}S", 60)}.get(unit)
    if count != int(count) and finer is not None and count > 1:
        return "P" + code.format(int(count)) + finer[0].format(round(count % 1 * finer[1]))
    if count == 0.5 and unit in {"hour", "year", "minute"}:
        return {"hour": "PT30M", "year": "P6M", "minute": "PT30S"}[unit]
    return "P" + code.format(f"{count:g}" if count < 1e6 else "X")


RATE = re.compile(r"(?:\d|illion|percent|times|once|twice|dollars|thousand|hundred) (?:or \w+ |[a-z]+s )?$")


def _duration(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    unit, words = _unit_of(match["unit"]), match["count"]
    if words in {"a", "an", "another"} and unit in {"second", "quarter"} or match.group().rstrip().endswith("old"):
        return
    if words in {"a", "an"} and RATE.search(text[max(0, match.start() - 20) : match.start()]):
        if re.search(r"(?:times|once|twice) (?:or \w+ )?$", text[max(0, match.start() - 20) : match.start()]):
            yield _word(match, text, type="SET", value=_length(1, unit))
        return
    if unit == "quarter" and words in {"three", "one"} and "quarters" in match["unit"]:
        return
    count = grammar.number_of(words)
    if match["half"] and count is not None:
        count += 0.5
    side = _group(match, "side")
    shift = None
    if side in {"past", "last", "previous", "latest", "preceding"}:
        shift = -1
    elif side in {"next", "coming", "following"}:
        shift = 1
    whole = None if count is None else shift and shift * round(count)
    yield _word(
        match, text, type="DURATION", value=_length(count, unit), unit=unit, shift=whole,
        base="told" if side in {"previous", "preceding", "following"} else "report",
    )  # fmt: skip


def _bare_duration(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    """Make "for years", "in recent weeks", "the coming months", "decades-long"."""
    side = _group(match, "side")
    side = side.removeprefix("the ")
    if side in {"recent", "past"}:
        yield _word(match, text, value="PAST_REF")
    elif side in {"coming", "future"}:
        yield _word(match, text, value="FUTURE_REF")
    else:
        yield _word(match, text, type="DURATION", value=_length(None, _unit_of(match["unit"])))


def _every(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    count = grammar.number_of(match["count"] or "one") or 1
    unit = _unit_of(match["unit"])
    if match["count"] in {"other", "second"}:
        count = 2
    yield _word(match, text, type="SET", value=_length(count, unit))


OFTEN = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "bi-weekly": "P2W",
    "monthly": "P1M", "yearly": "P1Y", "biennial": "P2Y",
}  # fmt: skip


def _often(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield _word(match, text, type="SET", value=OFTEN[match["often"]])


REFERENCES = {
    "PRESENT_REF": "now,currently,current,right now,presently,nowadays,these days,at present,at the moment,at this point",
    "PAST_REF": "recently,lately,the past,the recent past,in the past,more recently,most recently,long ago,not long ago",
    "FUTURE_REF": "the future,the near future,the near term,the short term,in future",
}
REFERENCE_VALUES = {words: value for value, row in REFERENCES.items() for words in row.split(",")}


def _reference(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    yield _word(match, text, value=REFERENCE_VALUES[match["words"]])


def _clock(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    words = match["clock"]
    if words in {"noon", "midnight", "midday"}:
        yield _word(match, text, type="TIME", value="XXXX-XX-XX", unit="hour", shift=0, base="told", clock=grammar.DAY_PARTS[words])
        return
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    afternoon = "p.m" in words or "pm" in words or "afternoon" in match.group() or "evening" in match.group()
    if afternoon and hour < 12:
        hour += 12
    elif ("a.m" in words or "am" in words) and hour == 12:
        hour = 0
    if hour < 24 and minute < 60:
        yield _word(match, text, type="TIME", value="XXXX-XX-XX", unit="hour", shift=0, base="told", clock=f"T{hour:02}:{minute:02}")


def _holiday(match: re.Match[str], text: str) -> Iterator[TimeWord]:
    name = match["holiday"].replace("’", "'")
    before = text[max(0, match.start() - 16) : match.start()]
    if not text[match.start("holiday")].isupper() or not match["which"] and NAME_BEFORE.search(before) and not BEFORE_MONTH.search(before):
        return
    if name in {"9/11"}:
        yield _word(match, text, value="2001-09-11")
        return
    fixed = grammar.HOLIDAYS.get(name)
    year = _year(match)
    value = f"{year}-{fixed[0]:02}-{fixed[1]:02}" if fixed else f"{year}-{name}"
    shift = {"last": -1, "this": 0, "this past": -1, "next": 1, "this coming": 1}.get(_group(match, "which"))
    yield _word(match, text, value=value, unit="holiday", shift=shift)


# -- the patterns, on small letters ----------------------------------------------------------------

KINDS = (
    dict.fromkeys([*MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"], "month")
    | dict.fromkeys([*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS), "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"], "weekday")
    | dict.fromkeys(SEASONS, "season")
    | dict.fromkeys([*grammar.UNITS, *(f"{unit}s" for unit in grammar.UNITS), "centuries", "half", "year", "period"], "unit")
    | dict.fromkeys(["today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "overnight", "noon", "midnight", "midday"], "near")
    | dict.fromkeys(OFTEN, "often")
    | dict.fromkeys(["now", "currently", "current", "recently", "recent", "previously", "formerly", "presently", "nowadays", "lately", "soon", "future", "past", "present", "moment", "term", "ago", "these", "point"], "reference")
    | dict.fromkeys(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "nineteen", "twenty", "thousand"], "decade")
    | dict.fromkeys(["christmas", "boxing", "eve", "halloween", "valentine", "veterans", "fourth", "independence", "patrick", "bastille", "thanksgiving", "labor", "memorial", "king", "presidents", "mother", "father", "good", "easter", "pentecost", "black", "election"], "holiday")
)  # fmt: skip
WORD = re.compile(r"[a-z]+")
DIGITS = re.compile(r"\d")
BETWEEN = re.compile(r",? (?:on |of |the )?|,? ?\(")
DAY_VALUE = re.compile(r"....-..-..|XXXX-WXX-\d")

_YEAR_TAIL = rf"(?:,? (?:of )?(?P<year>{grammar.YEAR})\b(?![,.]\d)|,? (?:of )?(?P<spoken>{grammar.SPOKEN_YEAR})|(?: of)? (?P<relative_year>last|this|next) year\b)?"
_DAY_TAIL = _YEAR_TAIL.replace("last|this|next", "last|next")
_WHICH_NAME = r"(?P<which>last|this past|this coming|this|next|past|each|every)"

RULES: tuple[tuple[frozenset[str], re.Pattern[str], Maker], ...] = tuple(
    (frozenset(needed.split()), re.compile(pattern), make)
    for needed, pattern, make in (
        ("month", rf"\b(?:{grammar.WEEKDAY_OR_SHORT}(?:,|,? the)? )?(?:(?P<which>last|this past|this|next) )?(?P<month>{grammar.MONTH_OR_SHORT}) (?:the )?(?P<day>{grammar.DAY}(?=(?:st|nd|rd|th)?\b)|(?:{grammar.alternatives(list(grammar.ORDINALS))})\b)(?:st|nd|rd|th)?\b(?![:/]\d|,\d\d\d|\.\d| ?%){_DAY_TAIL}", _date),
        ("month", rf"\b(?:{grammar.WEEKDAY_OR_SHORT}(?:,|,? the)? )?(?:the )?(?P<day>{grammar.DAY}(?=(?:st|nd|rd|th)? )|(?:{grammar.alternatives(list(grammar.ORDINALS))})(?= of ))(?:st|nd|rd|th)? (?:of )?(?P<month>{grammar.MONTH_OR_SHORT})(?![a-z]){_YEAR_TAIL}", _date),
        ("month", rf"\b(?P<month>{grammar.MONTH_OR_SHORT}) (?P<first>{grammar.DAY})(?:st|nd|rd|th)?(?: ?[-–—] ?| (?:to|through|and|until) )(?P<last>{grammar.DAY})(?:st|nd|rd|th)?\b(?![:/]\d|,\d\d\d|\.\d)(?:,? (?P<year>{grammar.YEAR})\b)?", _date_range),
        ("month", rf"\b(?P<first>{grammar.DAY})(?:st|nd|rd|th)?(?: ?[-–—] ?| (?:to|through|and|until) )(?P<last>{grammar.DAY})(?:st|nd|rd|th)? (?:of )?(?P<month>{grammar.MONTH_OR_SHORT})(?![a-z])(?:,? (?P<year>{grammar.YEAR})\b)?", _date_range),
        ("month", rf"\b(?P<part>{grammar.PART_OF})?(?:{_WHICH_NAME} )?(?P<month>{grammar.MONTH_OR_SHORT})(?![a-z]){_YEAR_TAIL}", _month),
        ("weekday", rf"\b(?:(?:early|late|earlier|later) (?:on )?)?(?:(?P<which>last|this past|this coming|this|next|every|each|the previous|the following|the same|that same|that) )?(?P<weekday>{grammar.WEEKDAY}s?|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.)(?![a-z])(?:['’]s)?(?: (?:in the )?(?P<daypart>mornings?|afternoons?|evenings?|nights?)\b)?", _weekday),
        ("digits", rf"(?<![\w/.-])(?P<year>{grammar.YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?:[t ](?P<hour>[0-2]\d:[0-5]\d)(?::\d\d)?z?)?(?![\w/-])", _iso),
        ("digits", rf"(?<![\w/.-])(?P<first>\d\d?)(?P<mark>[/.-])(?P<second>\d\d?)(?P=mark)(?P<year>{grammar.YEAR}|\d\d)(?![\w/-]|\.\d)", _numeric),
        ("digits", rf"(?P<part>(?<![a-z])(?:{grammar.PART_OF}))?(?P<prefix>(?<![a-z])(?:(?:fiscal|calendar|the|the year|fiscal year|post-|pre-) ?))?(?:(?<=mid-)|(?<=post-)|(?<=pre-)|(?<![\w$£€#.,/:@&=-]))(?P<year>{grammar.YEAR})(?![\w%@]|[,.:/]\d|-\d)", _bare_year),
        ("digits", r"(?<![\w])['’](?P<year>\d\d)(?![\w%]|['’])", _short_year),
        ("digits", rf"(?<![\w$£€#.,/:-])(?P<first>{grammar.YEAR}) ?[-–—/] ?(?P<last>{grammar.YEAR}|\d\d)(?![\w%/-]|[,.]\d)", _year_range),
        ("digits decade", rf"\b(?P<part>(?:the )?(?:early|mid|late|beginning of the|end of the|(?:first|second|last) half of the)[ -](?:to late )?)?(?:the )?(?:(?<![\w$])(?P<digits>1[5-9]\d0|20[0-9]0|(?:(?<=['’])|(?<=the ))[2-9]0)['’]?s|(?<=the )(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b", _decade),
        ("decade", rf"\b(?:(?:early|late|mid)[ -](?:in )?)?(?:the year )?(?P<spoken>{grammar.SPOKEN_YEAR})\b(?! (?:people|dollars|years|percent|feet|miles|troops|men))", _short_year),
        ("unit", rf"\b(?:the )?(?P<part>(?:early|mid|late)[ -])?(?P<nth>(?:{grammar.alternatives(list(grammar.ORDINALS)[:21])})|\d\d?(?:st|nd|rd|th))[ -]century\b", _century),
        ("near", r"\b(?:(?:early|late|earlier|later) )?(?:the )?(?P<near>day before yesterday|day after tomorrow|today|yesterday|tomorrow)\b(?:['’]s)?(?: (?P<daypart>morning|afternoon|evening|night)\b)?", _near_day),
        ("near", r"\b(?:(?:early|late|earlier|later|mid)[ -])?(?:tonight|overnight|(?P<which>this|last|that same|that|the same|the next|the following|the previous) (?P<daypart>morning|afternoon|evening|night))\b", _day_part),
        ("unit", r"\b(?P<part>(?:the )?(?:very )?(?:beginning|start|middle|end|close|first half|second half|last half|latter part|rest|remainder) of |(?:early|late|mid|earlier|later|sometime)(?:[ -](?:in|on))?[ -])?(?:the |its |their )?(?P<which>last|this past|this coming|this same|this|next|past|coming|upcoming|following|previous|prior|preceding|that same|same|that|current|present|latest) (?:fiscal |calendar |financial |school |full )?(?P<unit>day|week|weekend|month|quarter|year|decade|century)(?:(?<=(?:this|last|next) year)s(?! (?:of|ago|in)\b)|['’]s)?\b(?![- ](?:old|long|end\b)|-to-)", _unit),
        ("unit", r"\b(?P<part>(?:the )?(?:very )?(?:beginning|start|middle|end|close|first half|second half|last half|latter part|rest|remainder) of |(?:early|late|mid|earlier|later) in )?the (?P<kind>fiscal |full )?(?P<unit>week|weekend|month|quarter|year)\b(?!['’]?s?[ -](?:old|long|ago|earlier|before|of|to)\b)", _the_unit),
        ("season", rf"\b(?P<part>(?:the )?(?:early|mid|late|(?:beginning|start|middle|end) of(?: the)?)[ -](?:in )?(?:the )?)?(?P<which>the |the past |the coming |last |this past |this coming |this |next |every |each )?(?P<lead>(?<=in )|(?<=by )|(?<=since )|(?<=until )|(?<=of ))?(?P<season>{grammar.SEASON})\b(?!-|s\b){_YEAR_TAIL}", _season),
        ("unit digits", rf"\b(?:the |its |their )?(?:fiscal[ -]|calendar[ -]|financial[ -])?(?:(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -](?:fiscal[ -])?(?:quarter|half)\b(?!['’]?s?[- ]of (?:an? )?(?:percent|hour|mile|century|point|the (?!year)))(?:,? (?:of )?(?:fiscal |calendar |the year )?(?P<year>{grammar.YEAR})\b|(?: of)? (?P<relative_year>last|this|next) year\b)?)", _quarter),
        ("unit digits", rf"\b(?P<nth>q[1-4])(?:[ ,]{{1,2}}(?:of )?(?P<year>{grammar.YEAR})\b)?(?!\w)", _quarter),
        ("unit digits", rf"\b(?:the )?(?P<year>{grammar.YEAR}) (?P<nth>first|second|third|fourth)[ -](?:quarter|half)\b", _quarter),
        ("unit", rf"\b(?:the )?(?P<relative_year>last|this|next) year['’]s (?P<nth>first|second|third|fourth)[ -](?:quarter|half)\b", _quarter),
        ("unit", r"\b(?:year['’]s end|year[ -]end)\b", _year_end),
        ("unit", r"\b(?:a year (?:ago|earlier|before)\b|(?:the |its )?(?:comparable |corresponding )?year-(?:ago|earlier)(?: (?:(?:first|second|third|fourth)[ -])?(?:quarter|period))?\b|the (?:comparable|corresponding) (?:quarter|period)\b(?: (?:of )?(?:last year|a year (?:ago|earlier)))?|the (?:same|like) (?:quarter|period) (?:of )?(?:last year|a year (?:ago|earlier))|last year['’]s (?:quarter|period)\b)", _year_ago),
        ("unit", r"\b(?:the|its|their) latest period\b", _latest_period),
        ("unit digits", rf"\bthe (?P<year>{grammar.YEAR}) (?:quarter|period)\b", _quarter_of_year),
        ("unit", rf"\b(?:(?:about|around|nearly|almost|roughly|over|some|just|only|more than|less than|at least|exactly) )?(?:\[?(?P<count>{grammar.COUNT}|the(?= (?:day|week|month|year) (?:before|after|earlier)\b))\]? )?(?:or (?:two|three|more) )?(?P<unit>{grammar.UNIT}) (?:or so )?(?P<way>ago|earlier|later|(?:before|after)(?! (?:the|a|an|he|she|they|it|his|her|its|their|being|[a-z]+ing|that|this|last|[a-z]+['’]s)\b)(?=[ ]*[,.;:)]|$| \w+ (?:was|were|had|said|\w+ed)\b)|from now|hence)\b", _ago),
        ("unit", rf"(?<![\w$£€.,])(?:(?:the|at least|at most|more than|less than|fewer than|nearly|almost|about|around|roughly|over|up to|within|an additional|an extra|no more than|a further) ){{0,3}}(?:(?P<side>past|last|next|coming|first|previous|final|following|latest|preceding|additional) )?(?P<count>{grammar.COUNT})(?: (?:to|or) (?:{grammar.COUNT}))?[- ](?:(?:more|additional|straight|consecutive|trading|full|long|whole|calendar|working|business|further) )?(?P<unit>{grammar.UNIT})(?P<half> and a half)?(?:-(?:long|old))?\b(?! old\b)", _duration),
        ("unit", rf"\b(?:(?<=for )(?:the )?|(?<=within )|(?P<side>(?:the )?(?:recent|coming|future|past)) |(?=\w+-long))(?P<unit>hours|days|weeks|months|quarters|years|decades|centuries)\b(?:-long)?", _bare_duration),
        ("unit", rf"\b(?:every|each|per) (?:(?P<count>other|second|{grammar.CARDINAL}|\d\d?) )?(?P<unit>{grammar.UNIT})\b", _every),
        ("often", rf"\b(?P<often>{grammar.alternatives(OFTEN)})\b", _often),
        ("reference", rf"\b(?P<words>{grammar.alternatives(REFERENCE_VALUES)})\b(?!-)", _reference),
        ("near digits", rf"(?<![\w:.,$])(?:(?:about|around|by) )?(?P<clock>{grammar.CLOCK}){grammar.ZONE}?", _clock),
        ("holiday month digits", rf"\b(?:(?P<which>last|this past|this coming|this|next) )?(?P<holiday>{grammar.alternatives([*grammar.HOLIDAYS, *grammar.MOVING_HOLIDAYS])})\b(?:,? (?P<year>{grammar.YEAR})\b)?", _holiday),
    )  # fmt: skip
)
