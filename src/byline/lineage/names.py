"""Whether names and numbers in the same place of two sentences are the same: what tells a copy from a mould."""

from collections.abc import Sequence

from byline.lineage.passages import MONTHS_AND_DAYS, NUMBER_WORDS

ALIASES = (
    frozenset(["us", "usa", "america", "american", "united", "states", "washington"]),
    frozenset(["uk", "britain", "british", "united", "kingdom", "london", "england"]),
    frozenset(["un", "united", "nations"]),
    frozenset(["eu", "european", "union", "brussels", "europe"]),
    frozenset(["iran", "iranian", "tehran", "islamic", "republic", "persian"]),
    frozenset(["russia", "russian", "federation", "moscow", "kremlin"]),
    frozenset(["china", "chinese", "beijing", "peoples", "republic"]),
    frozenset(["isis", "isil", "islamic", "state", "daesh"]),
    frozenset(["republican", "republicans", "gop"]),
    frozenset(["korea", "korean", "seoul", "rok"]),
    frozenset(["congress", "capitol", "hill"]),
)
_TITLES = """
    mr mrs ms miss dr prof sir lord president vice prime minister governor gov senator sen representative rep
    congressman congresswoman secretary former ex general gen judge justice chief king queen prince pope mayor
    chairman the
"""
TITLES = frozenset(_TITLES.split())
SCALES = {"bn": "billion", "b": "billion", "mn": "million", "m": "million", "k": "thousand"}
STEM = 4
"""Letters that a name and its adjective share: Syria, Syrian."""


def same_names(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two stretches of name words may stand for one name: variants, initials, misspellings, known aliases."""
    return any(_same_name(x, y) for x in a for y in b) or _initials(a, b) or _initials(b, a) or _aliases(a, b)


def same_numbers(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two stretches of number words share a value."""
    return bool({_value(word) for word in a} & {_value(word) for word in b})


def misspelt(a: str, b: str) -> bool:
    """Whether one word is the other with one letter lost, added or changed, or two neighbours exchanged."""
    if a == b or abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _same_name(a: str, b: str) -> bool:
    if a == b:
        return True
    if (a in MONTHS_AND_DAYS) != (b in MONTHS_AND_DAYS) and misspelt(a, b):
        return True  # two days, however alike, are two days
    if a in MONTHS_AND_DAYS or b in MONTHS_AND_DAYS:
        return min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a))
    if len(a) >= STEM and len(b) >= STEM and (a.startswith(b) or b.startswith(a)):
        return True
    return a[0] == b[0] and min(len(a), len(b)) > 5 and misspelt(a, b)


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one word of `short` is made of the first letters of `long`: UN, United Nations."""
    letters = "".join(word[0] for word in long if word)
    return len(letters) > 1 and any(word in (letters, letters + "s") for word in short)


def _aliases(a: Sequence[str], b: Sequence[str]) -> bool:
    left, right = {x.removesuffix("s") for x in a} | {*a}, {x.removesuffix("s") for x in b} | {*b}
    return any(not group.isdisjoint(left) and not group.isdisjoint(right) for group in ALIASES)


def _value(word: str) -> str:
    word = NUMBER_WORDS.get(word, word)
    return word.rstrip("0").rstrip(".") if "." in word else word
