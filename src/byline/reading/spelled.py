"""States and bodies named in a phrase, by its words alone, where the tagger saw no name or a wrong one."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from byline.knowledge import allegiances, bodies, people, places, states

WORD = re.compile(r"(?:\b[ae]l-)?[A-Z][^\s,;:()\"“”]*")
LONGEST_NAME = 4  # words of a name of a state or body
LEAST_LETTERS = 6  # of a word that may be a state's name with a slip
ISO = {"PAL": "PSE", "ROM": "ROU", "TMP": "TLS", "KSV": "XKX", "MTN": "MNE", "GME": "DDR"}
"""CAMEO country codes that differ from ISO's, as bodies of these states bear them."""

AGAINST = re.compile(r"(?:\b(?:pro|anti|non|ex)[-\s]|[-’'])$", re.IGNORECASE)
STANCE = re.compile(
    r"\s?[-–]\s?(?:backed|brokered|sponsored|funded|supported|based|born|trained|made|held|owned|style)\b"
)
"""What follows a name that says whom something is for, not whose it is: "Syrian-backed"."""


class Spelled(msgspec.Struct, frozen=True):
    """Words that name a state or a body of states, and its code."""

    start: int
    end: int
    code: str


def spelled(text: str, start: int, end: int) -> Iterator[Spelled]:
    """Yield the states and bodies that the words in [start, end) name, longest names first, in text order.

    "pro-Iranian" and "Syrian-backed" name nobody whose the thing is.
    """
    words = [(found.start(), found.end()) for found in WORD.finditer(text, start, end)]
    place = 0
    while place < len(words):
        step = 1
        if not AGAINST.search(text, max(0, words[place][0] - 5), words[place][0]):
            for last in range(min(place + LONGEST_NAME, len(words)) - 1, place - 1, -1):
                if found := _named(text, words[place][0], words[last][1]):
                    yield found
                    step = last - place + 1
                    break
        place += step


def seated(text: str, start: int, end: int) -> str | None:
    """Return the code of the first capital or house of government in [start, end): "the Khartoum government"."""
    words = [(found.start(), found.end()) for found in WORD.finditer(text, start, end)]
    for place in range(len(words)):
        for last in range(min(place + LONGEST_NAME, len(words)) - 1, place - 1, -1):
            name = text[words[place][0] : words[last][1]].removesuffix("'s").removesuffix("’s").rstrip(".")
            if code := states.by_house().get(name) or states.by_seat().get(name):
                return code
    return None


def _named(text: str, start: int, end: int) -> Spelled | None:
    length, code = _coded(text[start:end])
    return Spelled(start, start + length, code) if code and not STANCE.match(text, start + length) else None


@lru_cache(maxsize=20_000)  # the phrases of a report are looked up for each of its events
def _coded(words: str) -> tuple[int, str]:
    """Return the code of a name, and how many characters of the words it has; "" where they are no name."""
    if "  " in words or "\n" in words:
        return 0, ""
    for cut in ("'s", "’s", "s'", "s’", ".", "-led", "-ruled", "-controlled", ""):
        bare = words.removesuffix(cut) if cut else words
        if (bare != words or not cut) and (code := _codes().get(bare) or _mended(bare)):
            return len(bare), code
    return 0, ""


def as_iso(cameo: str) -> str:
    """Return a code of CAMEO with ISO's code of the state it begins with."""
    return ISO.get(cameo[:3], cameo[:3]) + cameo[3:]


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    own = {name: bodies.bodies()[key].cameo for name, key in bodies.by_name().items()}
    told = allegiances.by_name() | {name: code for name, code in own.items() if code}
    found = {name: as_iso(code) for name, code in told.items()}
    return found | states.by_house() | states.by_name() | states.by_adjective() | states.by_people()


@lru_cache(maxsize=4096)
def _mended(word: str) -> str | None:
    """Return the code of a state's name with one letter lost, doubled, put in or exchanged: "Ethopia", "Isreal"."""
    if len(word) < LEAST_LETTERS or not word.isalpha() or not word[1:].islower():
        return None
    if word in people.surnames() or word in people.forenames() or word in places.cities() or word in places.lands():
        return None
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    names = _long_names()
    codes = {names[form] for form in (*swapped, *_without_one(word)) if form in names} | _lacking_one().get(word, set())
    return min(codes) if len(codes) == 1 else None


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}


@lru_cache(maxsize=1)
def _long_names() -> dict[str, str]:
    known = states.by_name() | states.by_adjective()
    return {name: code for name, code in known.items() if len(name) >= LEAST_LETTERS - 1 and name.isalpha()}


@lru_cache(maxsize=1)
def _lacking_one() -> dict[str, set[str]]:
    """Return the codes of states by their names with one letter lost."""
    found: dict[str, set[str]] = {}
    for name, code in _long_names().items():
        for form in _without_one(name):
            if len(form) >= LEAST_LETTERS and form not in _long_names():
                found.setdefault(form, set()).add(code)
    return found
