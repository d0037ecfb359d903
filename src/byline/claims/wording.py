"""A claim taken apart: its words by weight, names, amounts, days, denials and how sure it is."""

import re

import msgspec

from byline.claims.amounts import Amount, amounts
from byline.text.calendar import MONTHS, WEEKDAYS
from byline.text.terms import STOP, stem, words

NAME = re.compile(r"(?<![\w’'])[A-Z][\w’'&.-]*[\w](?:\s+(?:of the |of |de |al-|bin )?[A-Z][\w’'&.-]*[\w])*")
SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[\"“‘']?$")
DENIALS = """not no never none nobody neither nor cannot without unable failed?\\sto fails\\sto refus(?:es|ed|ing)
    den(?:y|ies|ied|ying) refut\\w+ dismiss\\w+ debunk\\w+ disput\\w+ reject\\w+ false untrue hoax fake[ds]?
    fabricat\\w+ bogus baseless rule[sd]?\\sout pull(?:s|ed)?\\sout alive innocent unharmed"""
DOUBTS = """may might could would reportedly allegedly alleged alleges? claim(?:s|ed|ing)? apparently purported(?:ly)?
    suspected possibl[ey] probably likely appears? seem(?:s|ed)? expected plan(?:s|ned|ning)? considering
    rumou?r(?:s|ed)? unconfirmed sources? believed potential(?:ly)? poised mull(?:s|ing) talks close\\sto
    attempting trying hopes? aims? about\\sto set\\sto according\\sto\\s(?:a|some|one|sources?|reports?)"""
DENIAL = re.compile(rf"\b(?:{'|'.join(DENIALS.split())})\b|n[’']t\b", re.IGNORECASE)
DOUBT = re.compile(rf"\b(?:{'|'.join(DOUBTS.split())})\b", re.IGNORECASE)
OF_THE_TELLING = "report reports reported reporting says said told news statement source sources official officials"
LOOSE_WORDS = frozenset(OF_THE_TELLING.split())
LIGHT, PLAIN, NAMED = 0.4, 1.0, 1.8


class Wording(msgspec.Struct, frozen=True):
    """What comparing needs to know of a claim."""

    weights: dict[str, float]  # stems of content words, numbers left out, and how much each matters
    names: frozenset[str]  # stems of words in names
    amounts: tuple[Amount, ...]
    days: frozenset[str]  # weekdays and months with the number beside them
    denials: int
    doubts: int


def wording(text: str) -> Wording:
    """Take a claim apart; linear in its length."""
    named = _named(text)
    weights: dict[str, float] = {}
    for word in words(text):
        if word in STOP or word[0].isdigit() or len(word) < 2:
            continue
        root = stem(word)
        weights[root] = NAMED if root in named else LIGHT if word in LOOSE_WORDS else PLAIN
    return Wording(
        weights,
        named,
        amounts(text),
        _days(text),
        len(DENIAL.findall(text)),
        len(DOUBT.findall(text)),
    )


def _named(text: str) -> frozenset[str]:
    """Return the stems of words that stand in names; the first word of a sentence counts only inside a longer name."""
    found: set[str] = set()
    for match in NAME.finditer(text):
        parts = [word for word in words(match.group()) if word not in STOP]
        if len(parts) == 1 and SENTENCE_START.search(text[: match.start()][-12:]):
            continue
        found.update(stem(word) for word in parts if word not in WEEKDAYS and word not in MONTHS)
    return frozenset(found)


DAY = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<month>{'|'.join(MONTHS)})\.?(?:\s+(?P<number>\d{{1,2}}))?(?!\d))\b",
    re.IGNORECASE,
)


def _days(text: str) -> frozenset[str]:
    found = set()
    for match in DAY.finditer(text):
        if match.group("weekday"):
            found.add(match.group("weekday").lower()[:3])
        elif match.group()[0].isupper():
            found.add(f"{match.group('month').lower()[:3]} {match.group('number') or ''}".strip())
    return frozenset(found)
