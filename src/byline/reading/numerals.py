"""Numbers in words and digits, and what they are worth."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from byline.knowledge.words import measures

UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
ONES = {word: value for value, word in enumerate(UNITS + TEENS)}
DECADES = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
TENS = {word: 20 + 10 * place for place, word in enumerate(DECADES)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
SHORT = {"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3}
MANY = {"dozens": 12.0, "scores": 20.0, "tens": 10.0} | {
    f"{word}s": value for word, value in SCALES.items() if word != "dozen"
}
FEW = frozenset({"several", "few", "couple"})
PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6}
PARTS |= {"eighth": 1 / 8, "tenth": 1 / 10}
PARTS |= {f"{word}s": value for word, value in PARTS.items()}
DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?|\.\d+")
WITH_SCALE = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(m|mn|mln|bn|b|tn|trn|k)", re.IGNORECASE)


class Number(NamedTuple):
    """What a number is worth and one past its last word; `low` alone where only a least number is said."""

    value: float | None
    last: int
    low: float | None = None
    share: bool = False


def digits(word: str) -> float | None:
    """Return the value of a word of digits ("250,000", "3.5", "3bn"); None for anything else."""
    if not word[0].isdigit() and word[0] != ".":
        return None
    if DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    if scaled := WITH_SCALE.fullmatch(word):
        return float(scaled[1].replace(",", "")) * SHORT[scaled[2].lower()]
    return None


def number(words: Sequence[str], first: int) -> Number | None:
    """Return the number that begins at a word, or None: "22 million", "twenty-two", "a dozen", "hundreds of thousands".

    Args:
        words: the words of a sentence in lower case, hyphens and signs by themselves.
        first: the word with which the number must begin.
    """
    word = words[first]
    if word in MANY:
        return _many(words, first)
    if word in FEW or (word == "a" and first + 1 < len(words) and words[first + 1] in FEW):
        return _few(words, first)
    found = _fraction(words, first) or _whole(words, first)
    return found and _with_half(words, found)


def _many(words: Sequence[str], first: int) -> Number:
    """Read "dozens" or "hundreds of thousands": two of the first word at least."""
    least, last = 2 * MANY[words[first]], first + 1
    while last + 1 < len(words) and words[last] == "of" and words[last + 1] in MANY:
        least, last = least * MANY[words[last + 1]], last + 2
    return Number(None, last, least)


def _few(words: Sequence[str], first: int) -> Number | None:
    at = first + 1 if words[first] == "a" else first
    scale = at + 2 if words[at + 1 : at + 2] == ["of"] else at + 1
    if words[at] == "couple" and (scale >= len(words) or words[scale] not in SCALES):
        return Number(2.0, scale) if scale == at + 2 else None
    return Number(None, scale + 1, 2 * SCALES[words[scale]]) if scale < len(words) and words[scale] in SCALES else None


def _fraction(words: Sequence[str], first: int) -> Number | None:
    """Read "half", "a third", "two-thirds", "half a million", "a quarter of a million"."""
    at, times = first, 1.0
    if words[first] in {"a", "an", "one"}:
        at = first + 1
    elif words[first] in ONES:
        times, at = float(ONES[words[first]]), first + 1
    if at < len(words) and at > first and words[at] == "-":
        at += 1
    if at >= len(words) or words[at] not in PARTS or (at == first and words[at] != "half"):
        return None
    value, last = times * PARTS[words[at]], at + 1
    whole = last + 1 if words[last : last + 1] == ["of"] else last
    if words[whole : whole + 1] in (["a"], ["an"]) and whole + 1 < len(words) and words[whole + 1] in SCALES:
        return Number(value * SCALES[words[whole + 1]], whole + 2)
    if words[whole : whole + 1] in (["a"], ["an"]) and " ".join(words[whole + 1 : whole + 2]) in measures("unit"):
        return Number(value, whole + 1)  # "half an hour" is half of a unit, no share
    return Number(value, last, share=True)


def _whole(words: Sequence[str], first: int) -> Number | None:
    word = words[first]
    value = digits(word)
    if value is not None:
        return _scaled(value, words, first + 1)
    if word in ONES or word in TENS:
        return _spelled(words, first)
    if word in {"a", "an"} and first + 1 < len(words) and words[first + 1] in SCALES:
        return _scaled(1, words, first + 1)
    return None


def _scaled(value: float, words: Sequence[str], last: int) -> Number:
    while last < len(words) and (words[last] in SCALES or words[last] in {"mn", "bn", "mln", "tn"}):
        value *= SCALES.get(words[last]) or SHORT[words[last]]
        last += 1
    return Number(value, last)


def _spelled(words: Sequence[str], first: int) -> Number:
    total, current, last = 0.0, 0.0, first
    while last < len(words):
        word = words[last]
        if word in ONES and current % 10 == 0 and current % 100 != 10:
            current += ONES[word]
        elif word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word in {"hundred", "dozen"} and current:
            current *= SCALES[word]
        elif word in SCALES and current:
            total, current = total + current * SCALES[word], 0.0
        elif not _joins(words, last):
            break
        last += 1
    return Number(total + current, last)


def _joins(words: Sequence[str], at: int) -> bool:
    """Whether a hyphen or an "and" stands inside of a number: "twenty-two", "two hundred and six"."""
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    if words[at] == "-":
        return words[at - 1] in TENS and after in ONES
    return words[at] == "and" and words[at - 1] in SCALES and (after in ONES or after in TENS)


def _with_half(words: Sequence[str], found: Number) -> Number:
    """Add "and a half"."""
    if list(words[found.last : found.last + 3]) == ["and", "a", "half"] and found.value is not None:
        return Number(found.value + 0.5, found.last + 3)
    return found
