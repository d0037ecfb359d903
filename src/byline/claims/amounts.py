"""Numbers of a claim, with what they count: enough to tell whether two claims can both hold.

Readers of whole reports have better figures, with spans (`byline.reading.figures`); this one needs no parse.
"""

import re

import msgspec

from byline.text.terms import STOP, stem

SMALL_NUMBERS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
SMALL = {word: number for number, word in enumerate(SMALL_NUMBERS.split())}
LARGER_NUMBERS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 20 + 10 * place for place, word in enumerate(LARGER_NUMBERS.split())}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "million": 1e6, "billion": 1e9, "trillion": 1e12}
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 99e3),
    "tens of thousands": (2e4, 99999.0),
    "hundreds of thousands": (2e5, 999999.0),
    "millions": (2e6, 999e6),
    "half": (0.5, 0.5),
    "couple": (2.0, 2.0),
    "twice": (2.0, 2.0),
    "double": (2.0, 2.0),
}
SMALL_WORDS = "|".join(sorted((*SMALL, *TENS), key=len, reverse=True))
NUMBER = re.compile(
    rf"""(?<![\w.-]) (?:
      (?:(?P<money>[$€£¥]|US\$|euro|usd|eur|gbp)\s?)?
        (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?P<ordinal>st|nd|rd|th)? (?:\s?(?P<short>million|billion|trillion|bn|mn|[kmb])\b)?
    | (?P<vague>tens\sof\sthousands|hundreds\sof\sthousands|dozens|scores|hundreds|thousands|millions
        |half|couple|twice|double)\b
    | (?P<article>a\s)(?=hundred|thousand|million|billion|dozen)(?P<lone>\w+)
    | (?P<spelled>(?:{SMALL_WORDS})(?:[\s-](?:{SMALL_WORDS}|hundred|thousand|million|billion|dozen))*)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
AFTER = re.compile(r"[\s-]*(?:(%|per\s?cent|percent)|([A-Za-z’']+)(?:[\s-]+([A-Za-z’']+))?(?:[\s-]+([A-Za-z’']+))?)")
MORE = re.compile(
    r"(?:more than|over|at least|in excess of|upwards? of|above|exceeding|no (?:less|fewer) than)"
    r"\s*(?:an?\s|the\s)?[$€£]?$",
    re.IGNORECASE,
)
LESS = re.compile(
    r"(?:less than|fewer than|under|below|up to|at most|no more than|as (?:many|much) as|nearly|almost|just under)"
    r"\s*[$€£]?$",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|some|an estimated|estimated|nearly|almost|close to|circa|reported)"
    r"\s*[$€£]?$",
    re.IGNORECASE,
)
UNIT_NAMES = {
    ("metre", 1609.34): "mile miles",
    ("metre", 1000.0): "km kilometre kilometres kilometer kilometers",
    ("metre", 1.0): "metre metres meter meters m",
    ("metre", 0.3048): "feet foot ft",
    ("yard", 1.0): "yard yards",
    ("gram", 1000.0): "kg kilogram kilograms",
    ("gram", 453.6): "pounds lb lbs",
    ("gram", 1e6): "tons tonnes",
    ("second", 1.0): "seconds",
    ("second", 60.0): "minute minutes",
    ("second", 3600.0): "hour hours",
    ("second", 86400.0): "day days",
    ("second", 604800.0): "week weeks",
    ("second", 2.63e6): "month months",
    ("second", 3.156e7): "year years",
    ("money", 1.0): "dollar dollars euro euros",
}
UNITS = {name: unit for unit, names in UNIT_NAMES.items() for name in names.split()}
ROUNDING = 0.06  # numbers this close, one of them hedged, are one
CONVERTED = 0.05  # the same, when a unit was converted


class Amount(msgspec.Struct, frozen=True):
    """A number between two bounds and the stem of what it counts; offsets lie in the claim."""

    start: int
    end: int
    value: float
    low: float
    high: float
    unit: str  # "money", "percent", "age", "ordinal", "year", a base unit, or ""
    counts: tuple[str, ...]  # stems of the words counted


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the numbers of a claim in order."""
    found = []
    for match in NUMBER.finditer(text):
        amount = _amount(text, match)
        if amount is not None:
            found.append(amount)
    return tuple(found)


def agree(one: Amount, other: Amount) -> bool:
    """Whether both can be true of one thing."""
    if one.low <= other.high and other.low <= one.high:
        return True
    larger = max(abs(one.value), abs(other.value))
    near = abs(one.value - other.value) <= (ROUNDING if _loose(one) or _loose(other) else 0.0) * larger
    return near or _rounds(one, other) or _rounds(other, one)


def alike(one: Amount, other: Amount) -> bool:
    """Whether both count the same kind of thing."""
    if one.unit != other.unit:
        return False
    return one.unit in ("money", "percent", "age", "year") or bool(set(one.counts) & set(other.counts))


def _loose(amount: Amount) -> bool:
    return amount.low != amount.high


def _rounds(fine: Amount, coarse: Amount) -> bool:
    """Whether the coarse number is the fine one rounded: 141 million of 140.7."""
    value, size = coarse.value, 1.0
    if value < 10 or value != int(value) or (fine.value == int(fine.value) and fine.value < 100):
        return value >= 1 and value == int(value) and fine.value != int(fine.value) and round(fine.value) == value
    while value % (size * 10) == 0:
        size *= 10
    return size > 1 and abs(fine.value - value) <= size / 2 and fine.value % size != 0


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    value, low, high, exact = _value(match)
    if value is None:
        return None
    before = text[max(0, match.start() - 24) : match.start()]
    after = AFTER.match(text, match.end())
    follows = [word.lower() for word in after.groups()[1:] if word] if after else []
    unit, factor = _unit(text, match, follows, bool(after and after.group(1)))
    if match.group("spelled") and value == 1 and not unit:
        return None  # "one of them", "one day": too often no number
    low, high = _hedged(before, value, low, high, exact=exact)
    return Amount(
        match.start(),
        match.end(),
        value * factor,
        low * factor,
        high * factor,
        unit,
        tuple(stem(word) for word in follows if word not in STOP and len(word) > 2),
    )


def _value(match: re.Match[str]) -> tuple[float | None, float, float, bool]:
    if digits := match.group("digits"):
        value = float(digits.replace(",", "")) * SHORT_SCALES.get((match.group("short") or "").lower(), 1.0)
        return value, value, value, True
    if vague := match.group("vague"):
        low, high = VAGUE[" ".join(vague.lower().split())]
        return (low + high) / 2 if low != high else low, low, high, low == high
    value = _spelled(match.group("spelled") or match.group("lone") or "")
    return value, value, value, True


def _spelled(words: str) -> float:
    total, part = 0.0, 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in SCALES:
            part = (part or 1.0) * SCALES[word]
            if SCALES[word] >= 1e3:
                total, part = total + part, 0.0
        else:
            part += SMALL.get(word, TENS.get(word, 0))
    return total + part


def _unit(text: str, match: re.Match[str], follows: list[str], percent: bool) -> tuple[str, float]:
    if match.group("money"):
        return "money", 1.0
    if percent:
        return "percent", 1.0
    if match.group("ordinal"):
        return "ordinal", 1.0
    if follows[:2] in (["year", "old"], ["years", "old"]):
        return "age", 1.0
    number = match.group("digits")
    if number and re.fullmatch(r"(?:1[89]|20)\d\d", number) and (not follows or follows[0] in STOP):
        return "year", 1.0
    if (
        number
        and re.search(r"[a-z], $", text[max(0, match.start() - 3) : match.start()])
        and text[match.end() : match.end() + 1] in (",", ".")
    ):
        return "age", 1.0
    return UNITS.get(follows[0], ("", 1.0)) if follows else ("", 1.0)


def _hedged(before: str, value: float, low: float, high: float, *, exact: bool) -> tuple[float, float]:
    if not exact:
        return low, high
    if MORE.search(before):
        return value, value * 1.5
    if LESS.search(before):
        return value * 0.8, value
    if ABOUT.search(before):
        return value * (1 - ROUNDING), value * (1 + ROUNDING)
    return low, high
