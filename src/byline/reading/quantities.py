"""The quantities of a sentence: value, bounds from hedges, unit, and what is counted.

Numbers that count nothing are left out: dates, years, times of day, ordinals, scores, names ("S-300", "Boeing 737").
An age ("Smith, 42") is a quantity of years that counts "age".
"""

import re

import msgspec

from byline.reading.numerals import FRACTIONS, PLURALS, SCALES, digits, number
from byline.reading.parsing import Parse, Token

LOWER = frozenset(
    {
        "more than",
        "over",
        "at least",
        "above",
        "no fewer than",
        "no less than",
        "not less than",
        "exceeding",
        "upwards of",
        "as many as",
    }
    - {"as many as"}
)
UPPER = frozenset(
    {
        "up to",
        "at most",
        "as many as",
        "as much as",
        "fewer than",
        "less than",
        "under",
        "below",
        "no more than",
        "not more than",
        "a maximum of",
        "nearly",
        "almost",
        "close to",
    }
)
ABOUT = frozenset(
    {
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an estimated",
        "estimated",
        "circa",
        "nearly",
        "almost",
        "close to",
        "nearer",
    }
)
CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "a$": "AUD",
    "c$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "rs": "INR",
    "rs.": "INR",
    "₹": "INR",
}
CURRENCIES |= {"usd": "USD", "eur": "EUR", "gbp": "GBP", "₽": "RUB", "₩": "KRW", "₪": "ILS"}
MONEY = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "ruble": "RUB",
    "rouble": "RUB",
    "rupee": "INR",
    "franc": "CHF",
    "peso": "MXN",
}
MONEY |= {
    "shekel": "ILS",
    "lira": "TRY",
    "rial": "IRR",
    "riyal": "SAR",
    "won": "KRW",
    "baht": "THB",
    "rand": "ZAR",
    "krona": "SEK",
    "cent": "USD cent",
    "pence": "GBP penny",
}
UNITS = {
    unit: unit
    for unit in [
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "decade",
        "century",
        "mile",
        "kilometre",
        "metre",
        "centimetre",
        "foot",
        "inch",
        "yard",
        "acre",
        "hectare",
        "tonne",
        "ton",
        "kilogram",
        "gram",
        "pound",
        "ounce",
        "litre",
        "gallon",
        "barrel",
        "degree",
        "megawatt",
        "gigawatt",
        "kilowatt",
        "watt",
        "mph",
        "knot",
    ]
}
UNITS |= {
    "kilometer": "kilometre",
    "km": "kilometre",
    "kms": "kilometre",
    "meter": "metre",
    "m": "metre",
    "centimeter": "centimetre",
    "cm": "centimetre",
    "feet": "foot",
    "ft": "foot",
    "kg": "kilogram",
    "lb": "pound",
    "lbs": "pound",
    "liter": "litre",
    "mw": "megawatt",
    "gw": "gigawatt",
    "yr": "year",
    "hr": "hour",
    "min": "minute",
    "sec": "second",
    "centuries": "century",
    "inches": "inch",
}
PERCENT = frozenset({"%", "percent", "pct", "percentage"})
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
SUFFERED = frozenset(
    "kill wound injure displace arrest detain hurt evacuate rescue slay shoot behead execute capture deport hospitalize infect abduct kidnap jail imprison".split()
)
NAMED_BEFORE = frozenset(
    "no. no number article chapter section page route highway resolution flight channel group level phase figure room version type model class vol. volume line day week season episode lot size".split()
)


class Quantity(msgspec.Struct, frozen=True, array_like=True):
    """A quantity; offsets count from the start of the sentence and take in hedge, number and unit."""

    start: int
    end: int
    value: float | None  # None: only bounds are said ("hundreds")
    low: float | None
    high: float | None
    unit: str | None
    counts: str | None


def quantities(parse: Parse) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in text order."""
    tokens = parse.tokens
    words = [token.text.lower() for token in tokens]
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        quantity = None
        if (
            words[at][0].isdigit()
            or words[at][0] == "."
            or tokens[at].tag == "CD"
            or words[at] in PLURALS
            or words[at] in FRACTIONS
            or words[at] in {"a", "an"}
        ):
            quantity = _quantity(tokens, words, at)
        if quantity:
            found.append(quantity[0])
            at = quantity[1]
        else:
            at += 1
    return tuple(found)


def _quantity(tokens: tuple[Token, ...], words: list[str], at: int) -> tuple[Quantity, int] | None:
    plural = _plural(words, at)
    if plural:
        least, last = plural
        return _made(tokens, words, at, last, None, least, None)
    parsed = number(words, at)
    if parsed is None or not _is_number(tokens, words, at, parsed[1]):
        return None
    value, last = parsed
    low, high = None, None
    if last + 1 < len(words) and words[last] in {"to", "-", "–", "and"}:
        second = number(words, last + 1)
        ranged = words[last] != "and" or (at > 0 and words[at - 1] == "between")
        if second and ranged and second[0] > value:
            scale = second[0] / value
            if second[1] - (last + 1) > 1 and words[second[1] - 1] in SCALES and value < 1000 and scale >= 1000:
                value *= SCALES[words[second[1] - 1]]
            low, high, last = value, second[0], second[1]
            return _made(tokens, words, at, last, None, low, high)
    return _made(tokens, words, at, last, value, None, None)


def _plural(words: list[str], at: int) -> tuple[float, int] | None:
    if words[at] not in PLURALS:
        return None
    least, last = PLURALS[words[at]][0], at + 1
    while last + 1 < len(words) and words[last] == "of" and words[last + 1] in PLURALS:
        least, last = least * PLURALS[words[last + 1]][1], last + 2
    return least, last


def _is_number(tokens: tuple[Token, ...], words: list[str], at: int, last: int) -> bool:
    """Whether digits count something and are no date, year, time, score or part of a name."""
    before = words[at - 1] if at else ""
    after = words[last] if last < len(words) else ""
    if before in MONTHS or after in MONTHS or after in {":", "am", "pm", "a.m.", "p.m."} or before in {"/", ":", "#"}:
        return False
    if digits(words[at]) is not None:
        value = digits(words[at])
        year = (
            value is not None
            and last == at + 1
            and len(words[at]) == 4
            and words[at].isdigit()
            and 1500 <= value <= 2100
        )
        if year and not (after in UNITS or tokens[at].dep == "nummod"):
            return False
        if at and (
            before in NAMED_BEFORE
            or (tokens[at - 1].pos == "PROPN" and before not in CURRENCIES and words[at - 1] != ",")
        ):
            return False
    elif words[at] == "one" and tokens[at].dep != "nummod":
        return False
    return True


def _made(
    tokens: tuple[Token, ...],
    words: list[str],
    at: int,
    last: int,
    value: float | None,
    low: float | None,
    high: float | None,
) -> tuple[Quantity, int]:
    first, unit = at, None
    if at and words[at - 1] in CURRENCIES:
        first, unit = at - 1, CURRENCIES[words[at - 1]]
    hedge, first = _hedge(words, first)
    if value is not None:
        low = value if hedge in LOWER else None
        high = value if hedge in UPPER else None
    if last < len(words) and words[last] in PERCENT:
        unit, last = "percent", last + 1
    elif last + 1 < len(words) and words[last] == "per" and words[last + 1] == "cent":
        unit, last = "percent", last + 2
    elif unit is None:
        unit, last = _unit(tokens, words, last)
    counts = _counts(tokens, at, last)
    return Quantity(tokens[first].start, tokens[last - 1].end, value, low, high, unit, counts), last


def _unit(tokens: tuple[Token, ...], words: list[str], last: int) -> tuple[str | None, int]:
    at = last + 1 if last + 1 < len(words) and words[last] == "-" else last
    if at < len(words):
        lemma = tokens[at].lemma.lower()
        unit = UNITS.get(words[at]) or UNITS.get(lemma) or MONEY.get(lemma)
        if unit:
            return unit, at + 1
    return None, last


def _hedge(words: list[str], first: int) -> tuple[str, int]:
    for length in (3, 2, 1):
        hedge = " ".join(words[max(0, first - length) : first])
        if first >= length and (hedge in LOWER or hedge in UPPER or hedge in ABOUT):
            return hedge, first - length
    return "", first


def _counts(tokens: tuple[Token, ...], at: int, last: int) -> str | None:
    """Return the noun counted with its adjectives, and what befell those counted: "people killed"."""
    token = tokens[last - 1]
    for _ in range(6):
        if token.pos in {"NOUN", "PROPN"} and not at <= _index(tokens, token) < last:
            return _phrase(tokens, token, at, last)
        if tokens[token.head] is token:
            break
        token = tokens[token.head]
    after = last
    if after < len(tokens) and tokens[after].text == "of":
        after += 1
        while after < len(tokens) and tokens[after].pos in {"DET", "ADJ", "PRON", "PROPN", "NUM"}:
            after += 1
        if after < len(tokens) and tokens[after].pos == "NOUN":
            return _phrase(tokens, tokens[after], at, last)
    return None


def _index(tokens: tuple[Token, ...], token: Token) -> int:
    return tokens.index(token)


def _phrase(tokens: tuple[Token, ...], noun: Token, at: int, last: int) -> str:
    here = _index(tokens, noun)
    first = here
    while first > 0 and first - 1 >= last and tokens[first - 1].pos in {"ADJ", "NOUN", "PROPN"}:
        first -= 1
    words = " ".join(token.text for token in tokens[first : here + 1])
    verb = tokens[noun.head]
    suffered = noun.dep in {"dobj", "nsubjpass"} and verb.lemma in SUFFERED
    return f"{words} {verb.tag == 'VBN' and verb.text or verb.lemma + 'ed'}" if suffered else words
