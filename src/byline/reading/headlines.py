"""Headlines That Capitalise Every Word: their form does not show which words are names, so the body and tables tell."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from byline.knowledge import bodies, people, places, states
from byline.knowledge.commonness import commonness
from byline.knowledge.tables import fold
from byline.reading.located import Located
from byline.reading.names import Name

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
SMALL = frozenset(
    "a an the and or nor but for of in on at to by with from as is it be vs via over into up out off if so than".split()
)
"""Words that such a headline leaves small."""
FUNCTION = frozenset(
    "he she they his her their its who what when where why how that this these those not no more most has have had are "
    "was were will would could should may might can do does did after before against about amid under without than all "
    "says say said new first last two three four five six seven eight nine ten".split()
)
STOP = re.compile(r"[\w)] ?[.;][)]?$")
"""With a full stop ends a sentence, and no headline."""
FEWEST_WORDS = 5
FEWEST_CAPITALS = 3  # words of a headline that is all in capitals
FEWEST_COMMON = 2  # common words that only such a headline writes with a capital
LONGEST_PERSON = 3  # words of a name behind a title
LONGEST = 300  # code points of a headline


def capitalised(text: str, place: Located) -> bool:
    """Whether a sentence is a headline that capitalises every word, and no list of names."""
    if place.end - place.start > LONGEST:
        return False
    found = [word.group() for word in WORD.finditer(text, place.start, place.end)]
    if _all_capitals(text, place, found):
        return True
    if len(found) < FEWEST_WORDS or any(word[:1].islower() and word not in SMALL for word in found):
        return False
    if STOP.search(text, max(place.start, place.end - 3), place.end):
        return False
    small = [word.lower() for word in found[1:] if word.istitle() and _common(word)]
    return len(small) >= FEWEST_COMMON or not FUNCTION.isdisjoint(small)


def _all_capitals(text: str, place: Located, found: Sequence[str]) -> bool:
    """Whether a sentence is in capitals where the text around it is not: "GOATS BLOCK HARBOUR"."""
    if len(found) < FEWEST_CAPITALS or not text[place.start : place.end].isupper():
        return False
    around = text[max(0, place.start - LONGEST) : place.start] + text[place.end : place.end + LONGEST]
    return any(word.islower() for word in around.split())


def _common(word: str) -> bool:
    """Whether a word is none of those that names are made of."""
    lower = word.lower()
    if lower in SMALL or lower in FUNCTION:
        return True
    return lower in commonness() and lower not in people.titles() and not _may_name(word)


def _may_name(word: str) -> bool:
    return bool(states.state_of(word)) or word in places.lands() or word in people.surnames()


def confirmed(name: str, read: Name, elsewhere: Set[str]) -> int:
    """Return how many code points of a name in such a headline are one, as tables and other sentences know it."""
    known = fold(name) in elsewhere or name in places.cities() or name in bodies.organizations()
    parts = name.split()
    if read.role or known or (read.title and len(parts) <= LONGEST_PERSON):
        return len(name)
    if read.kind == "person" and fold(name) in people.leaders_by_name():
        return len(name)
    for count in range(len(parts) - 1, 1, -1):
        if fold(" ".join(parts[:count])) in elsewhere:
            return len(" ".join(parts[:count]))
    full = len(parts) > 1 and parts[0] in people.forenames() and parts[1] in people.surnames()
    return len(f"{parts[0]} {parts[1]}") if full and read.kind == "person" and parts[1] == parts[1].title() else 0


def known_within(text: str, place: Located) -> list[tuple[int, int, Name]]:
    """Return the states and bodies that the tables find in such a headline, in text order."""
    found = []
    for match in _pattern().finditer(text, place.start, place.end):
        if code := states.by_name().get(match.group()):
            name = Name(0, 0, "state", "state", code)
        elif code := states.by_adjective().get(match.group()):
            name = Name(0, 0, "state", "adjective", code)
        else:
            name = Name(0, 0, "organization", "body", bodies.by_name()[match.group()])
        found.append((*match.span(), name))
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = {*states.by_name(), *states.by_adjective(), *(name for name in bodies.by_name() if " " in name)}
    listed = sorted((name for name in names if name[:1].isupper()), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?![\w])")


def known_elsewhere(names: Sequence[tuple[str, str]]) -> set[str]:
    """Return the folded names of other sentences, and of persons their first and last words: (words, kind) each."""
    found = set()
    for name, kind in names:
        found.add(fold(name))
        if kind == "person":
            found |= {fold(name.split()[0]), fold(name.split()[-1])}
    return found
