"""The quantities of a sentence: value, bounds from hedges, unit, and what is counted.

Numbers that count nothing are left out: dates, years, times of day, ordinals, scores, addresses, and names ("S-300",
"Boeing 737"). An age ("Smith, 42") is a quantity of years that counts "age". A part ("half", "one in four") is a share.
"""

import msgspec

from byline.knowledge.words import measures, words
from byline.reading.counted import counted
from byline.reading.numerals import FEW, MANY, SCALES, SHORT, Number, digits, number
from byline.reading.parsing import Parse, Token

MONTHS = frozenset({"january", "february", "march", "april", "june", "july", "august", "september", "october"}) | {
    *("november", "december", "may", "jan", "jan.", "feb", "feb.", "mar", "mar.", "apr", "apr.", "jun", "jun.", "jul"),
    *("jul.", "aug", "aug.", "sep", "sept", "sept.", "oct", "oct.", "nov", "nov.", "dec", "dec."),
}
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
CLOCK = frozenset({":", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt"})
DASHES = frozenset({"-", "–", "—"})
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"})
LENGTHS = frozenset({"mile", "kilometre", "metre", "foot", "year", "hour"})
EXTENT = frozenset({"long", "wide", "high", "tall", "deep", "away", "north", "south", "east", "west", "thick"})
NO_COUNT = frozenset({"day", "time", "thing", "hand", "side", "point", "way", "another"})
ORDINALS = frozenset({"third", "fourth", "fifth", "sixth"})  # parts of a whole, or the next in a row
MOST_YEARS_OF_AGE = 120


class Quantity(msgspec.Struct, frozen=True, array_like=True):
    """A quantity; offsets count from the start of the sentence and take in hedge, number and unit."""

    start: int
    end: int
    value: float | None  # None: only bounds are said ("hundreds")
    low: float | None
    high: float | None
    unit: str | None  # "year", "percent", "share", an ISO 4217 code; None for things counted
    counts: str | None


def quantities(parse: Parse) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in text order."""
    tokens = parse.tokens
    lowered = [token.text.lower() for token in tokens]
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        made = _quantity(tokens, lowered, at) if _may_begin(tokens[at], lowered[at]) else None
        if made:
            found.append(made[0])
        at = made[1] if made else at + 1
    return tuple(found)


def _may_begin(token: Token, word: str) -> bool:
    return word[0].isdigit() or token.tag == "CD" or word in {"a", "an", "half", ".5"} or word in MANY or word in FEW


def _quantity(tokens: tuple[Token, ...], lowered: list[str], at: int) -> tuple[Quantity, int] | None:
    read = number(lowered, at)
    if read is None:
        return _measured(tokens, lowered, at)
    if not _counts_something(tokens, lowered, at, read):
        return None
    first = at - 1 if at and lowered[at - 1] in measures("sign") else at
    read = _short_scale(tokens, lowered, first, read)
    ratio = _ratio(lowered, read)
    if ratio:
        return _made(tokens, lowered, first, at, ratio, ratio.value)
    ranged = _range(lowered, at, read)
    return _made(tokens, lowered, first, at, *(ranged or (read, read.value)))


def _made(
    tokens: tuple[Token, ...], lowered: list[str], first: int, at: int, read: Number, top: float | None
) -> tuple[Quantity, int]:
    """Make a quantity of a number that is read, `top` being its upper end where it is a range."""
    unit, last = _unit(lowered, first, read)
    begin, low, high = _bounds(lowered, first, read, unit)
    value = read.value
    if top != value:
        value, low, high = None, read.value, top
        begin -= begin > 0 and lowered[begin - 1] == "between"
    after = " ".join(lowered[last : last + 2])
    if after == "or more" and value is not None:
        low, last = value, last + 2
    counts = counted(tokens, at, last, unit)
    if unit is None and _is_age(tokens, lowered, at, last):
        unit, counts = "year", "age"
    return Quantity(tokens[begin].start, tokens[last - 1].end, value, low, high, unit, counts), last


def _measured(tokens: tuple[Token, ...], lowered: list[str], at: int) -> tuple[Quantity, int] | None:
    """Read "a mile long": one of a unit."""
    if lowered[at] not in {"a", "an"} or at + 2 >= len(tokens) or lowered[at + 2] not in EXTENT:
        return None
    if measures("unit").get(lowered[at + 1]) not in LENGTHS:
        return None
    return _made(tokens, lowered, at, at, Number(1.0, at + 1), 1.0)


def _ratio(lowered: list[str], read: Number) -> Number | None:
    """Read "one in four" and "four out of five" as shares."""
    at = read.last
    after = at + 1 if lowered[at : at + 1] == ["in"] else at + 2 if lowered[at : at + 2] == ["out", "of"] else 0
    if not after or after >= len(lowered) or not read.value:
        return None
    whole = number(lowered, after)
    if (
        whole is None
        or not whole.value
        or whole.value < read.value
        or whole.value not in {3, 4, 5, 6, 7, 8, 10, 20, 100}
    ):
        return None
    if whole.last < len(lowered) and lowered[whole.last] in measures("unit"):
        return None  # "two in three days"
    return Number(read.value / whole.value, whole.last, share=True)


def _range(lowered: list[str], at: int, read: Number) -> tuple[Number, float] | None:
    """Read "10 to 15", "10-15" and "between 10 and 15": the number with its lower end, and the upper end."""
    joint = read.last
    if joint + 1 >= len(lowered) or read.value is None:
        return None
    between = lowered[joint] == "and" and at > 0 and lowered[at - 1] == "between"
    if not (between or lowered[joint] == "to" or lowered[joint] in DASHES):
        return None
    upper = number(lowered, joint + 1)
    if upper is None or upper.value is None or upper.value <= read.value:
        return None
    low = read.value
    if lowered[upper.last - 1] in SCALES and read.last == at + 1 and low < 1000 <= upper.value:
        low *= SCALES[lowered[upper.last - 1]]
    return Number(low, upper.last), upper.value


def _short_scale(tokens: tuple[Token, ...], lowered: list[str], first: int, read: Number) -> Number:
    """Read "$60m" where the parser cuts before the letter: a sum of money, or things that follow."""
    at = read.last
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end or read.value is None:
        return read
    short = lowered[at].rstrip(".")
    if short not in SHORT:
        return read
    money = lowered[first] in measures("sign")
    if not money and short in {"m", "b"} and not (at + 1 < len(tokens) and tokens[at + 1].pos == "NOUN"):
        return read
    return Number(read.value * SHORT[short], at + 1)


def _counts_something(tokens: tuple[Token, ...], lowered: list[str], at: int, read: Number) -> bool:
    """Whether a number counts something and is no date, year, time, score, address or part of a name."""
    if read.share:
        if lowered[at] in {"a", "an"} and lowered[read.last - 1] in ORDINALS:
            return not _numbers_one(tokens, read.last)
        return lowered[at] != "half" or not (
            (at and tokens[at - 1].pos in {"ADJ", "NOUN"}) or lowered[at + 1 : at + 2] == ["-"]
        )
    before, after = lowered[at - 1] if at else "", lowered[read.last] if read.last < len(lowered) else ""
    if before in MONTHS or before in {"/", ":", "#"} or after in CLOCK or (after in {"/", ")"} and before == "("):
        return False
    if after == "-" and tokens[at].pos == "PROPN":
        return False
    if after in MONTHS and after != "may":
        return False
    if digits(lowered[at]) is not None:
        return not (
            _is_year(tokens, lowered, at, read)
            or _in_name(tokens, lowered, at, read.last)
            or _is_score(tokens, lowered, at)
            or _ago(lowered, read.last)
        )
    if lowered[at] == "one" and read.last == at + 1:
        return (tokens[at].dep == "nummod" and tokens[tokens[at].head].lemma not in NO_COUNT) or _ratio(
            lowered, read
        ) is not None
    return not _ago(lowered, read.last)


def _numbers_one(tokens: tuple[Token, ...], after: int) -> bool:
    """Whether "a third" is one more in a row: "a third side", "a fifth straight loss", not "a third more"."""
    return after < len(tokens) and (
        tokens[after].pos in {"NOUN", "PROPN"} or (tokens[after].pos == "ADJ" and tokens[after].tag == "JJ")
    )


def _ago(lowered: list[str], last: int) -> bool:
    return "ago" in lowered[last + 1 : last + 2]


def _is_year(tokens: tuple[Token, ...], lowered: list[str], at: int, read: Number) -> bool:
    word, token = lowered[at], tokens[at]
    if not (len(word) == 4 and word.isdigit() and "1500" <= word <= "2100" and read.last == at + 1):
        return False
    head = tokens[token.head]
    return not (
        token.dep == "nummod"
        and head.start > token.start
        and head.pos == "NOUN"
        and lowered[at - 1] not in {"in", "since"}
    )


def _in_name(tokens: tuple[Token, ...], lowered: list[str], at: int, last: int) -> bool:
    """Whether digits are part of a name or an address: "Boeing 737", "Route 66", "No. 10", "10 Mill Street"."""
    before = tokens[at - 1] if at else None
    if before is not None and before.text in {"-", "–"} and before.start == tokens[at - 2].end and at > 1:
        return tokens[at - 2].text[0].isalpha() or lowered[at][0] == "0"
    if before is not None and before.text.lower() not in DAYS and before.text.lower() not in measures("sign"):
        named = before.pos == "PROPN" or before.text.lower() in words("numbered")
        if (named and before.text[:1].isupper()) or before.text.lower() in {
            "no.",
            "article",
            "chapter",
            "resolution",
            "number",
        }:
            return True
        if before.text.lower() in words("numbered") and tokens[at].dep != "nummod":
            return True
    if at == 0 and last < len(tokens) and tokens[last].text in {".", ")"} and last + 1 < len(tokens):
        return True  # a list's number
    ahead = last
    while ahead < len(tokens) and ahead < last + 3 and tokens[ahead].text[:1].isupper():
        ahead += 1
    return ahead > last and lowered[ahead - 1] in words("streets")


def _is_score(tokens: tuple[Token, ...], lowered: list[str], at: int) -> bool:
    """Whether digits are half of "3-1" or of a telephone number: no spaces around the dash, no noun counted."""
    for dash, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if 0 <= dash < len(tokens) and 0 <= other < len(tokens) and lowered[dash] in DASHES:
            if digits(lowered[other]) is None:
                continue
            low, high = sorted((at, other))
            after = tokens[high + 1] if high + 1 < len(tokens) else None
            rising = (digits(lowered[low]) or 0) < (digits(lowered[high]) or 0)
            counting = after is not None and (after.pos in {"NOUN", "ADJ"} or after.text in SCALES or after.text == "%")
            if lowered[high][0] == "0" or not (rising and counting):
                return True
    return False


def _is_age(tokens: tuple[Token, ...], lowered: list[str], at: int, last: int) -> bool:
    value = digits(lowered[at])
    if value is None or not 0 < value <= MOST_YEARS_OF_AGE or last != at + 1:
        return False
    if at and lowered[at - 1] in {"aged", "age"}:
        return True
    closed = last == len(tokens) or lowered[last] in {",", ".", ";"}
    return (
        closed
        and at > 1
        and lowered[at - 1] == ","
        and tokens[at - 2].pos in {"PROPN", "NOUN"}
        and not tokens[at - 2].text.isdigit()
    )


def _unit(lowered: list[str], first: int, read: Number) -> tuple[str | None, int]:
    """Return the unit and one past the last word of number and unit."""
    last = read.last
    if lowered[first] in measures("sign"):
        return measures("sign")[lowered[first]], last
    if read.share:
        return "share", last
    at = last + 1 if lowered[last : last + 1] == ["-"] else last
    for length in (2, 1):
        phrase = " ".join(lowered[at : at + length])
        unit = measures("unit").get(phrase) or measures("money").get(phrase)
        if unit and at + length <= len(lowered):
            return unit, at + length
    return None, last


def _bounds(lowered: list[str], first: int, read: Number, unit: str | None) -> tuple[int, float | None, float | None]:
    """Return the first word with its hedge, and the bounds that number and hedge give."""
    for length in (4, 3, 2, 1):
        if first < length:
            continue
        hedge = " ".join(lowered[first - length : first])
        if hedge in words("above"):
            duration = hedge == "over" and unit in DURATIONS
            return first - length, read.low if duration else read.value or read.low, None
        if hedge in words("below"):
            return first - length, read.low, read.value
        if hedge in words("about"):
            return first - length, read.low, None
    return first, read.low, None
