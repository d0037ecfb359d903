"""Numbers in words and digits: what they are worth, and which digits are no number at all."""

import re
from collections.abc import Sequence

ONES = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        + ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3}
PLURALS = {
    "dozens": (24, 12.0),
    "scores": (40, 20.0),
    "tens": (20, 10.0),
    "hundreds": (200, 100.0),
    "thousands": (2e3, 1e3),
} | {
    "millions": (2e6, 1e6),
    "billions": (2e9, 1e9),
    "trillions": (2e12, 1e12),
}
"""The least that a plural without a number says ("hundreds" are two hundred or more) and what one of them is worth."""

FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "tenth": 1 / 10,
    "fourth": 1 / 4,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
}
FRACTIONS |= {word + "s": value for word, value in FRACTIONS.items()} | {"halves": 1 / 2}
DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?|\.\d+")
WITH_SCALE = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(m|mn|mln|bn|b|tn|trn|k)", re.IGNORECASE)


def digits(word: str) -> float | None:
    """Return the value of a word of digits ("250,000", "3.5", "3bn"); None for anything else."""
    if DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    if scaled := WITH_SCALE.fullmatch(word):
        return float(scaled[1].replace(",", "")) * SHORT_SCALES[scaled[2].lower()]
    return None


def number(words: Sequence[str], first: int) -> tuple[float, int] | None:
    """Return the value of the number that begins at `first` and one past its last word, or None.

    Args:
        words: the words of a sentence in lower case.
        first: the word with which the number must begin.
    """
    value = digits(words[first])
    if value is not None:
        return _scaled(value, words, first + 1)
    if words[first] in ONES or words[first] in TENS:
        return _spelled(words, first)
    if words[first] in {"a", "an"} and first + 1 < len(words):
        if words[first + 1] in SCALES:
            return _scaled(1, words, first + 1)
        if words[first + 1] == "dozen":
            return 12.0, first + 2
    return None


def _scaled(value: float, words: Sequence[str], last: int) -> tuple[float, int]:
    while last < len(words) and (words[last] in SCALES or words[last] in {"mn", "bn", "mln", "dozen"}):
        value *= SCALES.get(words[last]) or SHORT_SCALES.get(words[last]) or 12
        last += 1
    return value, last


def _spelled(words: Sequence[str], first: int) -> tuple[float, int]:
    total, current, last = 0.0, 0.0, first
    while last < len(words):
        word = words[last]
        if word in ONES and current % 10 == 0 and (current % 100 != 10 or current == 0):
            current += ONES[word]
        elif word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word == "hundred" and current:
            current *= 100
        elif word in SCALES and current:
            total += current * SCALES[word]
            current = 0.0
        elif word == "dozen" and current:
            current *= 12
        elif not (_joins(words, last) and current + total):
            break
        last += 1
    return total + current, last


def _joins(words: Sequence[str], at: int) -> bool:
    """Whether a hyphen or an "and" stands inside of a number: "twenty-two", "two hundred and six"."""
    if at + 1 >= len(words) or at == 0:
        return False
    after = words[at + 1] in ONES or words[at + 1] in TENS
    return after and (
        words[at] == "-"
        and words[at - 1] in TENS
        and words[at + 1] in ONES
        or words[at] == "and"
        and words[at - 1] in SCALES
    )
