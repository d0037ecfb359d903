"""A claim taken apart: its words, names, amounts, days, denials and how sure it is."""

import re

import msgspec

from byline.claims.amounts import Amount, amounts
from byline.knowledge.commonness import commonness
from byline.text.calendar import MONTHS, WEEKDAYS
from byline.text.words import words

FUNCTION_WORDS = """a an the of to in on at for and or but is are was were be been has have had it its that this with as
    by from he she they his her their will would said says"""
SKIPPED = frozenset(FUNCTION_WORDS.split())
"""Fewer than elsewhere: between two short claims "two" or "first" may be all that counts."""

NO_NAMES = SKIPPED | WEEKDAYS.keys() | MONTHS.keys()
LETTERS = 5  # of a word are compared: enough to see "arrested" in "arrests"

DENIALS = """not never none nobody neither nor cannot without unable failed?\\sto fails\\sto refus(?:es|ed|ing)\\sto
    no(?!\\.?\\s?\\d) den(?:y|ies|ied|ying) refut\\w+ dismiss\\w+ debunk\\w+ disput\\w+ reject\\w+ false untrue hoax
    fake[ds]? fabricat\\w+ bogus baseless rule[sd]?\\sout pull(?:s|ed)?\\sout alive innocent unharmed"""
DOUBTS = """may might could reportedly allegedly alleged alleges? claim(?:s|ed|ing)? apparently purported(?:ly)?
    suspected possibl[ey] probably likely appears? seem(?:s|ed)? expected plan(?:s|ned|ning)? consider\\w*
    rumou?r(?:s|ed)? unconfirmed believed potential(?:ly)? poised mull(?:s|ing) talks negotiations
    close\\sto attempting trying hopes? aims? about\\sto threat\\w* risk would"""
DENIAL = re.compile(rf"\b(?:{'|'.join(DENIALS.split())})\b|n[’']t\b")
DOUBT = re.compile(rf"\b(?:{'|'.join(DOUBTS.split())})\b")
NAME = re.compile(r"(?<![\w’'])[A-Z][\w’'&-]*\w(?:\s(?:of the |of |de |al-|bin )?[A-Z][\w’'&.-]*\w)*")
SENTENCE_START = re.compile(r"(?:^|[.!?:]\s)[\"“‘']?$")
PREPOSITION = re.compile(r"\b(?:in|at|of|from|near|to|on|by|for|with|off|the|an?)\s$", re.IGNORECASE)
DAY = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<month>{'|'.join(MONTHS)})\.?(?:\s+(?P<number>\d{{1,2}}))?(?!\d))\b",
    re.IGNORECASE,
)


class Wording(msgspec.Struct, frozen=True):
    """What comparing needs to know of a claim; words are cut to their beginnings."""

    words: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]  # the first name that no preposition governs
    amounts: tuple[Amount, ...]
    weekdays: frozenset[str]
    months: frozenset[str]  # with the day of the month, where it stands
    denials: int
    doubts: int


def wording(text: str) -> Wording:
    """Take a claim apart; linear in its length."""
    low = text.lower()
    named = _names(text)
    days = list(DAY.finditer(text))
    return Wording(
        beginnings(text),
        frozenset(word for _, found in named for word in found),
        next((found for governed, found in named if not governed), frozenset()),
        amounts(text),
        frozenset(match.group("weekday").lower() for match in days if match.group("weekday")),
        frozenset(_month(match) for match in days if match.group("month") and match.group()[0].isupper()),
        len(DENIAL.findall(low)),
        len(DOUBT.findall(low)),
    )


def beginnings(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text."""
    return frozenset(folded[:LETTERS] for folded, _ in words(text) if folded not in SKIPPED)


def _month(match: re.Match[str]) -> str:
    return f"{match.group('month').lower()} {match.group('number') or ''}".strip()


def _names(text: str) -> list[tuple[bool, frozenset[str]]]:
    """Return the words of each name, and whether a preposition or an article governs it.

    A single word at the head of a sentence is a name when it is not a common word.
    """
    found = []
    for match in NAME.finditer(text):
        parts = [word for word, _ in words(match.group()) if word not in NO_NAMES]
        before = text[max(0, match.start() - 8) : match.start()]
        if len(parts) == 1 and SENTENCE_START.search(before) and parts[0] in commonness():
            continue
        if parts:
            found.append((bool(PREPOSITION.search(before)), frozenset(word[:LETTERS] for word in parts)))
    return found
