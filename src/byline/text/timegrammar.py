"""The words of time expressions: number words, names of months, days, units and holidays, and the patterns made of them.

Every pattern is a sequence of short alternatives with a fixed number of parts, so that matching is
linear in the length of a text.
"""

import re

from byline.text.calendar import MONTHS, SEASONS, WEEKDAYS

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, float] = {word: number for number, word in enumerate(ONES, 1)}
NUMBERS |= {word: number for number, word in enumerate(TEENS, 10)}
NUMBERS |= {word: number * 10 for number, word in enumerate(TENS, 2)}
NUMBERS |= {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "a dozen": 12, "half a": 0.5, "half an": 0.5}
NUMBERS |= {"a hundred": 100, "one hundred": 100, "a thousand": 1000, "a half": 0.5, "a single": 1, "a full": 1, "another": 1}
VAGUE_COUNTS = frozenset(
    "several,a few,few,some,many,a number of,dozens of,hundreds of,thousands of,countless,a matter of".split(",")
)
ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
        twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split(),
        1,
    )
}
MONTH_NUMBERS = MONTHS | {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAY_NUMBERS = WEEKDAYS | {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "day", "week": "week",
    "fortnight": "fortnight", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century", "centurie": "century", "millennium": "millennium", "season": "season",
}  # fmt: skip
UNIT_CODES = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "weekend": "{}WE", "month": "{}M",
    "quarter": "{}Q", "year": "{}Y", "decade": "{}DE", "century": "{}CE", "millennium": "{}ML", "season": "{}SE",
}  # fmt: skip
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00", "midnight": "T00:00", "midday": "T12:00"}
HOLIDAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year’s eve": (12, 31), "new year’s day": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentine’s day": (2, 14), "veterans day": (11, 11),
    "may day": (5, 1), "fourth of july": (7, 4), "independence day": (7, 4), "st. patrick's day": (3, 17), "bastille day": (7, 14),
}  # fmt: skip
MOVING_HOLIDAYS = frozenset(
    """thanksgiving day,thanksgiving,labor day,memorial day,martin luther king day,presidents day,mother's day,father's day,
    good friday,easter sunday,easter monday,easter,pentecost,black friday,election day""".replace("\n    ", "").split(",")
)


def alternatives(words: object) -> str:
    """Return a pattern for any of the words, longest first."""
    return "|".join(word.replace(".", "[.]") for word in sorted(words, key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


MONTH = rf"(?:{alternatives(MONTHS)})"
MONTH_OR_SHORT = rf"(?:{alternatives(MONTHS)}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
WEEKDAY = rf"(?:{alternatives(WEEKDAYS)})"
WEEKDAY_OR_SHORT = rf"(?:{WEEKDAY}|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\b\.?)"
SEASON = rf"(?:{alternatives(SEASONS)})"
UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
CARDINAL = (
    rf"(?:(?:{alternatives(TENS)})[- ](?:{alternatives(ONES)})|(?:a|one) (?:hundred|thousand)(?= )|{alternatives([*ONES, *TEENS, *TENS])})"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?: 1/2|½)?|{CARDINAL})"
COUNT = rf"(?:{NUMBER}|half an?|(?:a )?couple(?: of)?|a dozen|several|(?:a )?few|a number of|many|some|dozens of|hundreds of|an?|another)"
ORDINAL = rf"(?:{alternatives(list(ORDINALS)[:12])}|1st|2nd|3rd|\d{{1,2}}th)"
YEAR = r"(?:1[1-9]\d\d|20\d\d)"
SPOKEN_YEAR = rf"(?:nineteen|twenty)[ -](?:(?:{alternatives(TENS)})(?:[- ](?:{alternatives(ONES)}))?|{alternatives(TEENS)}|oh?[- ](?:{alternatives(ONES)}))|two thousand(?: and)?(?: (?:{alternatives([*ONES, *TEENS])}))?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
PART = r"(?:early|mid|late)"
PART_OF = rf"(?:(?:the )?(?:very )?(?:beginning|start|first half|middle|second half|last half|end|close|latter part|early part|later part) of |{PART}[ -](?:in |on )?|(?:earlier|later|sometime)(?: (?:in|on))? )"
CLOCK = r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?::[0-5]\d)? ?(?:a\.m\.?|p\.m\.?|am\b|pm\b|o['’]clock)|(?:[01]?\d|2[0-3]):[0-5]\d|noon\b|midnight\b|midday\b)"
ZONE = r"(?: ?\(?(?:[ecmp][sd]t|gmt|utc|bst|cet|cest|eet|ist|jst|aest|local time|eastern(?: time)?|et)\b\)?)"


def number_of(words: str) -> float | None:
    """Return the number that number words or digits stand for; None when they are vague ("several")."""
    words = words.lower().strip()
    if words in NUMBERS:
        return NUMBERS[words]
    if words[:1].isdigit():
        plain = words.replace(",", "")
        half = plain.endswith(("1/2", "½"))
        plain = plain.removesuffix("1/2").removesuffix("½").strip()
        return (float(plain) if plain else 0.0) + (0.5 if half else 0.0)
    parts = re.split(r"[- ]", words)
    if len(parts) == 2 and parts[0] in NUMBERS and parts[1] in NUMBERS:
        return NUMBERS[parts[0]] + NUMBERS[parts[1]]
    return None


def month_of(word: str) -> int:
    """Return the number of a month from its name or short form."""
    return MONTH_NUMBERS[word.lower().strip(". ")[:4] if word.lower().startswith("sept") and len(word) < 6 else word.lower().strip(". ")]


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
