"""The proper names of a sentence, each with its kind: the parser's names, corrected by tables and by form."""

import msgspec

from byline.knowledge import bodies, people, places, states
from byline.reading.parsing import Parse, Token
from byline.records import EntityKind

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organization",
    "NORP": "group",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
ARTICLES = frozenset({"the", "The", "THE", "a", "an", "A", "An"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
LONGEST_NAME = 7  # words of a name in the tables


class Name(msgspec.Struct, frozen=True, array_like=True):
    """A proper name; offsets count from the start of the sentence."""

    start: int
    end: int
    kind: EntityKind
    role: str = ""  # what the tables know: state adjective people seat house body city land forename group
    code: str = ""  # ISO3 of a state, key of a body
    acts: int = 0  # a seat of government: 1 it acts, -1 it is a place, 0 the sentence does not tell
    gender: str = ""  # of a person: m, f or ""
    title: str = ""  # before a person's name, lower case
    descriptors: tuple[str, ...] = ()  # what the sentence calls a person beside the name: "Iran's supreme leader"
    other: str = ""  # the short form in brackets after the name: "IAEA"


def names(parse: Parse) -> tuple[Name, ...]:
    """Return the proper names of a sentence in text order; they do not overlap."""
    tokens = parse.tokens
    taken = [False] * len(tokens)
    found = _from_tables(tokens, taken) + _from_parser(tokens, taken)
    return tuple(sorted(found, key=lambda name: name.start))


def _from_tables(tokens: tuple[Token, ...], taken: list[bool]) -> list[Name]:
    """Take the longest names that the tables hold, from left to right."""
    found: list[Name] = []
    first = 0
    while first < len(tokens):
        last = first + 1
        if tokens[first].text[:1].isupper() or tokens[first].text[:3] == "al-":
            known = _longest(tokens, first)
            if known is not None:
                last, name = known
                found.append(name)
                taken[first:last] = [True] * (last - first)
        first = last
    return found


def _longest(tokens: tuple[Token, ...], first: int) -> tuple[int, Name] | None:
    start = tokens[first].start
    for last in range(min(first + LONGEST_NAME, len(tokens)), first, -1):
        words = "".join(
            t.text + (" " if t is not tokens[last - 1] and t.end < tokens[i + first + 1].start else "")
            for i, t in enumerate(tokens[first:last])
        )
        kind_role_code = _known(words)
        if kind_role_code and not _part_of_longer(tokens, first, last):
            kind, role, code = kind_role_code
            return last, Name(
                start, tokens[last - 1].end, kind, role, code, _acts(tokens, last - 1) if role == "seat" else 0
            )
    return None


def _known(words: str) -> tuple[EntityKind, str, str] | None:
    if code := states.by_name().get(words):
        return "state", "state", code
    if code := states.by_adjective().get(words):
        return "state", "adjective", code
    if code := states.by_people().get(words):
        return "group", "people", code
    if code := states.by_seat().get(words):
        return "place", "seat", code
    if code := states.by_house().get(words):
        return "organization", "house", code
    if code := bodies.by_name().get(words):
        return "organization", "body", code
    return None


def _part_of_longer(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a capitalised word beside the words makes them a part of a longer name: "Washington Post"."""
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    return bool(
        after
        and after.pos == "PROPN"
        and after.text[:1].isupper()
        and tokens[last - 1].entity
        and after.entity == tokens[last - 1].entity
        and not after.begins
        or before
        and before.pos == "PROPN"
        and before.entity
        and before.entity == tokens[first].entity
        and not tokens[first].begins
    )


def _acts(tokens: tuple[Token, ...], at: int) -> int:
    """Whether a capital acts as a government does (1) or is a place (-1)."""
    token = tokens[at]
    if token.dep in {"nsubj", "nsubjpass", "agent"}:
        return 1
    if token.dep == "pobj" and tokens[token.head].text.lower() in {
        "in",
        "at",
        "from",
        "near",
        "outside",
        "to",
        "around",
    }:
        return -1
    return 0


def _from_parser(tokens: tuple[Token, ...], taken: list[bool]) -> list[Name]:
    found: list[Name] = []
    first = 0
    while first < len(tokens):
        last = first + 1
        while last < len(tokens) and tokens[last].entity and not tokens[last].begins:
            last += 1
        kind = KINDS.get(tokens[first].entity)
        if kind and not any(taken[first:last]):
            name = _trimmed(tokens, first, last, kind)
            if name:
                found.append(name)
        first = last
    return found


def _trimmed(tokens: tuple[Token, ...], first: int, last: int, kind: EntityKind) -> Name | None:
    while first < last and tokens[first].text in ARTICLES:
        first += 1
    while last > first and (
        tokens[last - 1].text in POSSESSIVES or not any(c.isalnum() for c in tokens[last - 1].text)
    ):
        last -= 1
    title, gender = "", ""
    while kind == "person" and last - first > 1 and tokens[first].text.lower() in people.titles():
        title = tokens[first].text.lower()
        gender = people.titles()[title][0]
        first += 1
    if first == last or not tokens[first].text[:1].isupper() and not tokens[last - 1].text[:1].isupper():
        return None
    role = ""
    if kind == "person":
        gender = gender or people.forenames().get(tokens[first].text, "").replace("u", "")
    elif kind == "place" and tokens[first].text in places.lands():
        role = "land"
    return Name(tokens[first].start, tokens[last - 1].end, kind, role, "", 0, gender, title)
