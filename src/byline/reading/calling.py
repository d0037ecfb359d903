"""What a sentence calls a name beside it: "the ferry Brenna", "the island of Tromma"; that tells its kind."""

from collections.abc import Sequence
from functools import lru_cache

from byline.knowledge import people, places, states
from byline.knowledge.words import words
from byline.reading.datelines import dateline
from byline.reading.parsing import Token
from byline.records import EntityKind

YOUNGEST, OLDEST = 2, 110  # years
PAPERS = frozenset({"journal", "magazine", "newspaper", "newspapers", "daily", "weekly", "tabloid", "broadsheet"})


def called(tokens: Sequence[Token], first: int, last: int) -> EntityKind | None:
    """Return the kind that the words beside a name tell, None where they tell none."""
    before = tokens[first - 1].text.lower() if first else ""
    if before in words("vessels") and tokens[first - 1].text.islower() and _beside(tokens, first, last):
        return "other"
    if before == "of" and first > 1 and tokens[first - 2].text in words("localities"):
        return "place"
    if first == 0 and dateline(tokens) == last:
        return "place"
    if (before in PAPERS and _beside(tokens, first, last)) or _is_paper(tokens, first, last):
        return "organization"
    if _is_who(tokens, first, last) or _is_aged(tokens, first, last):
        return "person"
    return "person" if last - first == 1 and tokens[first].text in _leaders() else None


def _is_paper(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name is that of the paper behind it: "Al-Harbour Today newspaper", but not "Boston newspaper"."""
    if last >= len(tokens) or tokens[last].text not in PAPERS or tokens[last - 1].head != last or last - first < 2:
        return False
    return not any(token.entity in ("NORP", "GPE", "DATE") for token in tokens[first:last])


def _is_who(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "who" stands for a full name behind it: "Moazzem Bell, who left"."""
    if last - first < 2 or last + 1 >= len(tokens) or tokens[last].text != ",":
        return False
    return tokens[last + 1].text in {"who", "whose"} and all(t.entity == "PERSON" for t in tokens[first:last])


def _is_aged(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an age stands beside a name: "25-year-old Jugal Hall", "Rehana, 28, said"."""
    if first > 2 and tokens[first - 1].text == "old" and tokens[first - 3].text == "year":
        return not any(token.entity in ("NORP", "GPE", "ORG") for token in tokens[first:last])
    if last + 2 >= len(tokens) or tokens[last].text != "," or tokens[last + 2].text != ",":
        return False
    age = tokens[last + 1]
    known = tokens[last - 1].entity in ("GPE", "ORG", "NORP", "DATE", "LOC")
    return age.text.isdigit() and YOUNGEST <= int(age.text[:3]) <= OLDEST and age.entity == "DATE" and not known


def _beside(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the noun before a name and the name are one phrase."""
    head = tokens[first - 1]
    return head.head in range(first, last) or tokens[last - 1].head == first - 1 or head.dep in {"compound", "nmod"}


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    """Return the surnames of heads of state and government that are no common names and no places: "Obama"."""
    found = {leader.name.split()[-1] for leader in people.leaders()}
    return frozenset(
        name
        for name in found
        if name.istitle()
        and name not in people.forenames()
        and people.surnames().get(name, "0") == "0"
        and name not in places.cities()
        and name not in places.lands()
        and not states.state_of(name)
    )
