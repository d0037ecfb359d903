"""Persons that are none, and bodies that are persons: what a report's words show its names to be.

"Marlow Cement" beside "cement" is a firm, and so is its "Marlow"; the Hall administration has Hall's name.
"""

import re
from collections.abc import Sequence, Set

from byline.knowledge import people
from byline.knowledge.commonness import commonness
from byline.reading.genuine import small_words
from byline.reading.occurrences import Occurrence

FIRM = re.compile(r"\b(?:owner|operator|compan(?:y|ies)|firm|maker|carrier|airline|group|bank|club|union|agency),?\s$")
RULE = re.compile(r"\s(?:administration|presidency|regime|cabinet|era)\b")
THE = re.compile(r"(?<!\w)[Tt]he\s$")
LONGEST_INTRODUCTION = 20  # characters
LONGEST_ARTICLE = 6  # characters, with what stands around it


def name_rules_after_persons(text: str, found: Sequence[Occurrence]) -> None:
    """Retype bodies that are the rule of a person: "the Hall administration"."""
    for o in found:
        if o.kind in {"organization", "other"} and _is_rule(text, o):
            o.kind = "person"


def find_firms(text: str, found: Sequence[Occurrence]) -> None:
    """Retype persons that are firms: they end in a common noun, or a firm of the report bears their name."""
    doubted = [o for o in found if o.kind == "person" and not o.name.role and not _is_called(o)]
    small = small_words(text) if doubted else frozenset()
    firms = {o.words for o in doubted if _is_common(text, o, small)}
    firms |= {words.split()[0] for words in firms}
    named = _named_firms(found)
    owned = {o.end for o in found if o.kind == "person" and " " in o.words}
    for o in doubted:
        if " " not in o.words and o.words not in people.surnames():
            belongs = text.startswith(" of ", o.start - 4) and o.start - 4 in owned  # "Ann Hall of Marlow"
            if belongs or o.words in named or _is_introduced(text, o):
                firms.add(o.words)
    for o in found:
        o.kind = "organization" if o.words in firms else o.kind


def _is_rule(text: str, o: Occurrence) -> bool:
    return not o.name.role and o.words in people.surnames() and RULE.match(text, o.end) is not None


def _named_firms(found: Sequence[Occurrence]) -> Set[str]:
    """Return the first words of organizations that no person of the report bears as a surname."""
    longer = [o for o in found if " " in o.words]
    firms = {o.words.split()[0] for o in longer if o.kind == "organization"}
    return firms - {o.words.split()[-1] for o in longer if o.kind == "person"}


def _is_introduced(text: str, o: Occurrence) -> bool:
    """Whether the words before a name call it a firm."""
    return FIRM.search(text, max(0, o.start - LONGEST_INTRODUCTION), o.start) is not None


def _is_common(text: str, o: Occurrence, small: Set[str]) -> bool:
    """Whether a name of several words ends in a common noun: one that the report has, or any behind an article."""
    last = o.words.split()[-1].lower()
    article = THE.search(text, max(0, o.start - LONGEST_ARTICLE), o.start)
    return " " in o.words and (last in small or (article is not None and last in commonness()))


def _is_called(o: Occurrence) -> bool:
    """Whether a title or a forename shows that the name is a person's."""
    first = o.words.split()[0].rstrip(".")
    return bool(o.name.title) or first in people.forenames() or len(first) == 1
