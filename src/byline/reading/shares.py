"""Firms told by what is theirs: "shares of Dellmoor" name a firm, unless a place has the name."""

import re
from collections.abc import Sequence

from byline.knowledge import places, states
from byline.knowledge.appellations import tokens_of
from byline.reading.located import Located
from byline.reading.names import Name
from byline.reading.occurrences import Occurrence

HELD = re.compile(
    r"\b(?:[Ss]hares?|[Ss]tocks?|[Ss]tockholders|[Ss]hareholders|[Ii]nvestors|[Bb]ondholders|[Ee]mployees|[Ss]ubsidiary)"
    r" (?:of|in) (?=([A-Z][\w&’'-]*))"
)
"""What a firm has and a place has not."""


def find_held(text: str, located: Sequence[Located], found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the names of a report with the firms that have shares, investors or employees.

    A word that no sentence showed to be a name is one where a longer name of a firm begins with it.
    """
    at = {o.start: o for o in found}
    firms = {o.words.split()[0] for o in found if o.kind == "organization" and " " in o.words}
    more: list[Occurrence] = []
    for place in located:
        for held in HELD.finditer(text, place.start, place.end):
            start, word = held.end(), held.group(1).removesuffix("'s").removesuffix("’s")
            known = at.get(start)
            if known is None and word in firms and not _is_place(word):
                name = Name(0, 0, "organization")
                occurrence = Occurrence(start, start + len(word), word, place.paragraph, name, "organization")
                occurrence.tokens = tokens_of(word)
                more.append(occurrence)
            elif known is not None and known.kind in {"place", "other"} and not _is_place(known.words):
                known.kind = "organization"
    return sorted((*found, *more), key=lambda o: o.start) if more else list(found)


def _is_place(word: str) -> bool:
    """Whether the tables know a place, a state or a people of a name."""
    if word in places.cities() or word in places.lands() or word in states.by_seat():
        return True
    return states.state_of(word) is not None or word in states.by_adjective() or word in states.by_people()
