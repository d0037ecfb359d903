"""The words of time expressions: numbers, months, days, units and holidays, and the patterns made of them.

Patterns are written for small letters. Each is a sequence of short alternatives with a bounded number of
parts, so that matching is linear in the length of a text.
"""

import re
from collections.abc import Iterable

from byline.text.calendar import MONTHS, SEASONS, WEEKDAYS

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, float] = (
    {word: number for number, word in enumerate(ONES, 1)}
    | {word: number for number, word in enumerate(TEENS, 10)}
    | {word: number * 10 for number, word in enumerate(TENS, 2)}
    | {"a": 1, "an": 1, "another": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "a dozen": 12}
    | {"half a": 0.5, "half an": 0.5, "a hundred": 100, "one hundred": 100, "a thousand": 1000, "one thousand": 1000}
)
ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
    twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split()
ORDINALS = {word: number for number, word in enumerate(ORDINAL_WORDS, 1)}
SHORT_MONTHS = "jan feb mar apr may jun jul aug sept sep oct nov dec".split()
SHORT_WEEKDAYS = "mon tues tue wed thurs thur thu fri sat sun".split()
MONTH_NUMBERS = MONTHS | {
    short: number for short in SHORT_MONTHS for name, number in MONTHS.items() if name.startswith(short)
}
WEEKDAY_NUMBERS = WEEKDAYS | {
    short: number for short in SHORT_WEEKDAYS for name, number in WEEKDAYS.items() if name.startswith(short)
}
UNITS = {
    word: word
    for word in "second minute hour day week fortnight weekend month quarter year decade century millennium".split()
} | {"night": "day", "centurie": "century"}
UNIT_CODES = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "week": "{}W",
    "weekend": "{}WE",
    "month": "{}M",
    "quarter": "{}Q",
    "year": "{}Y",
}
DAY_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midday": "T12:00",
    "midnight": "T00:00",
}
HOLIDAYS = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "independence day": (7, 4),
    "st. patrick's day": (3, 17),
    "bastille day": (7, 14),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "canada day": (7, 1),
    "australia day": (1, 26),
    "anzac day": (4, 25),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "all saints' day": (11, 1),
    "earth day": (4, 22),
    "groundhog day": (2, 2),
    "juneteenth": (6, 19),
    "st. valentine's day": (2, 14),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "epiphany": (1, 6),
}


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, longest first; either apostrophe will do."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(word.replace(".", "[.]").replace("'", "['’]") for word in longest_first)


MONTH = rf"(?:{alternatives(MONTHS)}|(?:{alternatives(SHORT_MONTHS)})\b\.?)"
WEEKDAY = rf"(?:{alternatives(WEEKDAYS)})"
WEEKDAY_OR_SHORT = rf"(?:{WEEKDAY}|(?:{alternatives(SHORT_WEEKDAYS)})\b\.?)"
SEASON = rf"(?:{alternatives(SEASONS)})"
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?"
    r"|century|centuries)"
)
CARDINAL = (
    rf"(?:(?:{alternatives(TENS)})[- ](?:{alternatives(ONES)})|(?:a|{alternatives(ONES)}) (?:hundred|thousand)(?= )"
    rf"|{alternatives([*ONES, *TEENS, *TENS])})"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,4}}(?:\.\d{{1,9}})?(?: 1/2|½)?|{CARDINAL})"
COUNT = (
    rf"(?:{NUMBER}|half an?|(?:a )?couple(?: of)?|a dozen|several|(?:a )?few|a number of|many|some|dozens of"
    r"|hundreds of|an?|another)"
)
YEAR = r"(?:1[1-9]\d\d|20\d\d|2100)"
SPOKEN_YEAR = (
    rf"(?:nineteen|twenty)[ -](?:(?:{alternatives(TENS)})(?:[- ](?:{alternatives(ONES)}))?|{alternatives(TEENS)}"
    rf"|oh?[- ](?:{alternatives(ONES)}))|two thousand(?: and)?(?: (?:{alternatives([*ONES, *TEENS])}))?"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
SUFFIX = r"(?:st|nd|rd|th)?"
ORDINAL_DAY = rf"(?:{alternatives(ORDINALS)})"
END_OF = r"(?:beginning|start|middle|end|close|first half|second half|last half|latter part|early part|later part)"
PART_OF = (
    rf"(?:(?:the )?(?:very )?{END_OF} of |(?:early|mid|late)[ -](?:in |on )?"
    r"|(?:earlier|later|sometime)(?: (?:in|on))? )"
)
CLOCK = (
    r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?::[0-5]\d)? ?(?:a\.m\.?|p\.m\.?|am\b|pm\b|o['’]clock)"
    r"|(?:1[0-2]|[1-9])(?::[0-5]\d)? in the (?:morning|afternoon|evening)\b"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:gmt|utc|bst|hours gmt|local time)\b)"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d|(?<!high )noon\b|midnight\b|midday\b)"
)
ZONE = r"(?: ?\(?(?:[ecmp][sd]t|gmt|utc|bst|cet|cest|eet|ist|jst|aest|local time|eastern(?: time)?|et)\b\)?)"


def number_of(words: str) -> float | None:
    """Return the number that number words or digits stand for; None when they are vague ("several")."""
    words = words.lower().strip()
    if words in NUMBERS:
        return NUMBERS[words]
    if words[:1].isdigit():
        whole = words.replace(",", "")
        plain = whole.removesuffix("1/2").removesuffix("½").strip()
        return (float(plain) if plain else 0.0) + (0.5 if plain != whole else 0.0)
    tens, _, ones = words.replace(" ", "-").partition("-")
    if tens in NUMBERS and ones in {"hundred", "thousand"}:
        return NUMBERS[tens] * (100 if ones == "hundred" else 1000)
    return NUMBERS[tens] + NUMBERS[ones] if tens in NUMBERS and ones in NUMBERS else None


def month_of(word: str) -> int:
    """Return the number of a month from its name or short form."""
    return MONTH_NUMBERS[word.lower().strip(". ")]


def weekday_of(word: str) -> int:
    """Return the number of a weekday, Monday 0, from its name or short form."""
    return WEEKDAY_NUMBERS[word.lower().strip(". ")]


def spoken_year(words: str) -> int | None:
    """Return the year that words like "nineteen ninety-six" or "two thousand and four" stand for."""
    parts = [part for part in re.split(r"[- ]", words.lower()) if part not in {"and", "oh", "o"}]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + int(number_of(" ".join(parts[2:])) or 0)
    rest = sum(int(NUMBERS.get(part, 0)) for part in parts[1:])
    return int(NUMBERS[parts[0]]) * 100 + rest if parts[0] in NUMBERS and rest else None
