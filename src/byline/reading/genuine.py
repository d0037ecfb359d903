"""Which names of a report are genuine: capital letters that only begin a sentence make no name, nor do digits.

What a sentence took for a name is held against the rest of the report: the same word may stand in small letters there.
"""

import re
from collections.abc import Sequence, Set

from byline.knowledge import people
from byline.knowledge.commonness import commonness
from byline.reading.numerals import MANY, ONES, TENS
from byline.reading.occurrences import Occurrence
from byline.records import EntityKind

BEFORE_SENTENCE = re.compile(r"(?:^|[\n.!?:–—])[\s\"“”‘’'«»-]*$")
LOOKS_BACK = 6  # characters before a word that show whether it begins a sentence
SMALL = re.compile(r"(?<![\w’'@./-])[a-z]+(?![\w’'@/]|\.\w)")  # not in an address
FIRM = re.compile(r"\b(?:owner|operator|compan(?:y|ies)|firm|maker|carrier|airline|group|bank|club|union|agency),?\s$")
PLACE = re.compile(r"\b(?:island|town|village|city|port|province|region|district|valley|coast|mayor|governor) of\s$")
RULE = re.compile(r"\s(?:administration|presidency|regime|cabinet|era)\b")
LONGEST_INTRODUCTION = 20  # characters
THE = re.compile(r"(?<!\w)[Tt]he\s$")


def genuine(text: str, found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the names without digits alone, and without words that only begin a sentence."""
    lettered = [o for o in found if o.name.role or any(letter.isalpha() for letter in o.words)]
    first = {at for at, o in enumerate(lettered) if _begins(text, o)}
    if not first:
        return lettered
    inside = {word for at, o in enumerate(lettered) if at not in first or " " in o.words for word in o.tokens}
    small = small_words(text)
    return [
        o
        for at, o in enumerate(lettered)
        if at not in first or o.words.lower() not in small or not inside.isdisjoint(o.tokens)
    ]


def correct_persons(text: str, found: Sequence[Occurrence]) -> None:
    """Retype persons that are none, and bodies that are persons.

    "Marlow Cement" beside "cement" is a firm, "the island of Marlow" a place; the Hall administration has Hall's name.
    """
    for o in found:
        if o.kind in {"organization", "other"} and _named_after_person(text, o):
            o.kind = "person"
    doubted = [o for o in found if o.kind == "person" and not o.name.role and not _is_called(o)]
    small = small_words(text) if doubted else frozenset()
    ends = {o.end for o in found if o.kind == "person" and " " in o.words}
    firms = {o.words.split()[0] for o in found if o.kind == "organization" and " " in o.words}
    firms -= {o.words.split()[-1] for o in found if o.kind == "person" and " " in o.words}  # named after a person
    right: dict[str, EntityKind] = {}
    for o in doubted:
        if " " in o.words and _is_common(text, o, o.words.split()[-1].lower(), small):
            right |= {o.words: "organization", o.words.split()[0]: "organization"}
        elif " " not in o.words and o.words not in people.surnames():
            belongs = text.startswith(" of ", o.start - 4) and o.start - 4 in ends  # "Ann Hall of Marlow"
            kind = "organization" if belongs or o.words in firms else _introduced(text, o)
            right |= {o.words: kind} if kind else {}
    for o in found:
        o.kind = right.get(o.words, o.kind)


def small_words(text: str) -> Set[str]:
    """Return the words that a text has in small letters, and those for numbers."""
    return {*SMALL.findall(text), *ONES, *TENS, *MANY}


def _begins(text: str, o: Occurrence) -> bool:
    alone = " " not in o.words and not o.name.role and not o.name.title
    return alone and BEFORE_SENTENCE.search(text, max(0, o.start - LOOKS_BACK), o.start) is not None


def _introduced(text: str, o: Occurrence) -> EntityKind | None:
    """Return what the words before a name call it: a firm, or a place."""
    before = max(0, o.start - LONGEST_INTRODUCTION)
    if FIRM.search(text, before, o.start):
        return "organization"
    return "place" if PLACE.search(text, before, o.start) else None


def _named_after_person(text: str, o: Occurrence) -> bool:
    return not o.name.role and o.words in people.surnames() and RULE.match(text, o.end) is not None


def _is_common(text: str, o: Occurrence, last: str, small: Set[str]) -> bool:
    """Whether a name ends in a common noun: one that the report has, or any behind an article."""
    article = THE.search(text, max(0, o.start - LOOKS_BACK), o.start)
    return last in small or (article is not None and last in commonness())


def _is_called(o: Occurrence) -> bool:
    """Whether a title or a forename shows that the name is a person's."""
    first = o.words.split()[0].rstrip(".")
    return bool(o.name.title) or first in people.forenames() or len(first) == 1
