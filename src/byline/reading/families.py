"""Families: whom a bare surname does not mean, though only one person of the name is named in full.

"His daughter Ann Bell" is not the Bell of whom the report has spoken so far, and "President Bell" is not Ann Bell
where the report calls her no president and speaks of him first, or where the tables know another president Bell.
"""

import re
from collections.abc import Sequence, Set

from byline.knowledge import offices
from byline.reading.occurrences import Occurrence

_KIN = """wife|husband|spouse|widow|widower|son|daughter|brother|sister|mother|father|parents?|uncle|aunt|cousin|nephew
    |niece|son-in-law|daughter-in-law|brother-in-law|sister-in-law|stepson|stepdaughter|grandson|granddaughter
    |grandfather|grandmother|sibling|twin|children|sons|daughters|brothers|sisters"""
BEFORE = re.compile(
    rf"(?:\b(?:his|her|their|whose)|['’]s?)\s(?:[\w-]+,?\s){{0,3}}(?:{_KIN}),?\s$", re.VERBOSE | re.IGNORECASE
)
BEHIND = re.compile(rf",\s(?:the\s|\S+['’]s?\s|his\s|her\s|their\s)?(?:[\w-]+\s){{0,3}}(?:{_KIN})\b", re.VERBOSE)
LONGEST = 60  # characters


def kin(text: str, found: Sequence[Occurrence]) -> set[str]:
    """Return the keys of the persons whom the report brings in as somebody's kin."""
    firsts: dict[str, Occurrence] = {}
    for o in found:
        if len(o.tokens) > 1:
            firsts.setdefault(o.key, o)
    return {key for key, o in firsts.items() if _is_kin(text, o)}


def held_apart(found: Sequence[Occurrence], kindred: Set[str]) -> set[str]:
    """Return the surnames that mean none of those whom the report names in full.

    Args:
        found: the persons' names in text order, full ones keyed.
        kindred: the keys of those who are brought in as kin.
    """
    full: dict[str, list[Occurrence]] = {}
    bare: dict[str, list[Occurrence]] = {}
    for o in found:
        (full if len(o.tokens) > 1 else bare).setdefault(o.tokens[-1], []).append(o)
    return {
        surname
        for surname, names in bare.items()
        if surname in full
        and len({o.key for o in full[surname]}) == 1
        and _is_another(names, full[surname], full[surname][0].key in kindred)
    }


def _is_kin(text: str, o: Occurrence) -> bool:
    before = BEFORE.search(text, max(0, o.start - LONGEST), o.start)
    return before is not None or BEHIND.match(text, o.end, o.end + LONGEST) is not None


def _is_another(bare: Sequence[Occurrence], full: Sequence[Occurrence], kindred: bool) -> bool:
    before = bare[0].start < full[0].start
    if kindred and before:
        return True
    names = {o.words for o in full}
    called = [words for o in full for words in (o.name.title, *o.name.descriptors)]
    return any(
        offices.is_office(o.name.title)
        and (offices.is_known(o.name.title, o.words) or (before and o is bare[0]))
        and not offices.fits(o.name.title, names, called)
        for o in bare
    )
