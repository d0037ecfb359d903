"""From the labels of a stretch to the spans of its names: cut, split and trimmed as names are written."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from byline.knowledge import bodies, people, places, states
from byline.knowledge.words import words
from byline.reading.datelines import DASHES, dateline
from byline.reading.parsing import Token
from byline.reading.tagging import between
from byline.records import EntityKind

Span = tuple[int, int, EntityKind]  # first token, one past the last, kind
KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organization", "OTH": "other"}
NUMBER = re.compile(r"\d{1,3}(?:st|n?d|r?d|th)?")
LINKS = frozenset({"of", "and", "for", "in"})  # within a name, and never its first word
ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
LOOSE = frozenset({"the", "a", "an", "of", "and", "for", "in", "on", "to", "at", "&", "'s", "’s", "'", "’"})
"""Words with which no name ends."""
JOINED = frozenset({"B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH"})
SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 5  # letters
LOOSE_TOKENS = 2  # that the parser cuts off words of a state's name: "People's"
LONGEST_KNOWN = 6  # words of a name that is looked up where the labels show none


def name_spans(tokens: Sequence[Token], first: int, last: int, labels: Sequence[str]) -> list[Span]:
    """Return the spans of the names in a stretch of tokens, in order; `labels` are those of its words."""
    found: list[Span] = []
    for start, end, kind in _labelled(_whole(tokens, first, last, labels), first):
        for part in _split(tokens, start, end, kind):
            trimmed = _trimmed(tokens, *part)
            if trimmed:
                found.append(trimmed)
    return sorted(found + _rescued(tokens, first, last, labels))


def _labelled(labels: Sequence[str], offset: int) -> list[Span]:
    found: list[Span] = []
    for at, label in enumerate(labels, offset):
        if label.startswith("I-") and found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1, found[-1][2])
        elif label != "O":
            found.append((at, at + 1, KINDS[label[2:]]))
    return found


def _whole(tokens: Sequence[Token], first: int, last: int, labels: Sequence[str]) -> Sequence[str]:
    """Put together what is labelled apart: "United States of America", "South Korean", "USS Gerald Ford", datelines."""
    whole = list(labels)
    if first == 0 and (place := dateline(tokens)):
        whole[: place + 1] = ["B-LOC", *["I-LOC"] * (place - 1), "O"]
    at = first
    while at < last:
        end = _end_of_known(tokens, at, last)
        inside = whole[at - first : end - first]
        goes_on = any(label.startswith("I-") for label in (*inside[:1], *whole[end - first : end - first + 1]))
        if any(label != "O" for label in inside) and not goes_on:
            kind = _names_of_several_words()[between(tokens, at, end)]
            whole[at - first : end - first] = [f"B-{kind}", *[f"I-{kind}"] * (end - at - 1)]
        if half_of(tokens, at, last):
            whole[at - first : at - first + 3] = ["B-LOC", "O", "B-LOC"]
            whole[at - first + 3] = "I-LOC"
        last_of = _end_of_phrase(tokens, at, last, whole[at - first : at - first + 4])
        if last_of:
            whole[at + 1 - first : last_of - first + 1] = [f"I{whole[at - first][1:]}"] * (last_of - at)
        if tokens[at].text in words("ships") and at + 1 < last and labels[at + 1 - first].startswith("B-"):
            whole[at + 1 - first] = "I-OTH"  # the name of a ship begins with its mark
            whole[at - first] = "B-OTH"
        at = max(end, at + 1)
    return whole


def _end_of_phrase(tokens: Sequence[Token], at: int, last: int, labels: Sequence[str]) -> int:
    """Return the first word of what "of the" joins to a name: "Palace of the Revolution", or 0.

    The parser must take both for one name, too, and the second be none of a person, place or organization.
    """
    second = at + 3
    if second >= last or tokens[at + 1].text != "of" or tokens[at + 2].text != "the" or labels[0] not in JOINED:
        return 0
    one = tokens[at].entity and all(t.entity == tokens[at].entity and not t.begins for t in tokens[at + 1 : second + 1])
    return second if one and labels[1:4] == ["O", "O", "B-OTH"] else 0


def half_of(tokens: Sequence[Token], at: int, last: int) -> str:
    """Return the ISO3 code of the "North" of "North and South Korea", or ""."""
    if at + 3 >= last or tokens[at + 1].text not in {"and", "or"} or not tokens[at].text.istitle():
        return ""
    joined = between(tokens, at + 2, at + 4) in states.by_name()
    return states.by_name().get(f"{tokens[at].text} {tokens[at + 3].text}", "") if joined else ""


def _end_of_known(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return one past the last word of the longest known name of several words that begins here, or `at`."""
    for end in range(min(last, at + _lengths().get(tokens[at].text, 0)), at + 1, -1):
        if between(tokens, at, end) in _names_of_several_words():
            return end
    return at


@lru_cache(maxsize=1)
def _names_of_several_words() -> dict[str, str]:
    """Return states, their adjectives and peoples, and lands with a state's name in theirs, each with its label."""
    named = dict.fromkeys((*states.by_adjective(), *states.by_people()), "OTH")
    named |= {name: "LOC" for name in places.lands() if any(word in states.by_name() for word in name.split())}
    named |= dict.fromkeys(states.by_name(), "LOC")
    return {name: label for name, label in named.items() if " " in name}


@lru_cache(maxsize=1)
def _lengths() -> dict[str, int]:
    """Return how many tokens the longest known name of several words has, by its first word."""
    found: dict[str, int] = {}
    for name in _names_of_several_words():
        first = name.split()[0].removesuffix("'s").removesuffix("’s")
        found[first] = max(found.get(first, 0), len(name.split()) + LOOSE_TOKENS)
    return found


def _split(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> Iterator[Span]:
    """Yield the names that a span holds: two persons joined by "and", a body and its head, a name and a bracket."""
    closed = any(token.text == ")" for token in tokens[first:last])
    own = _after_state(tokens, first, last, kind)
    if own > first:
        yield first, own, "place"
        first, kind = own, "person"
    for at in range(first + 1, last):
        token = tokens[at]
        if token.text in DASHES and token.start > tokens[at - 1].end and at + 1 < last:
            yield first, at, kind
            first = at + 1 if tokens[at + 1].text[:1].isupper() else last  # "Hall - now in Rome"
        elif (kind == "person" and token.text.lower() in {"and", "&"}) or (token.text == "(" and not closed):
            yield first, at, kind
            first = at + 1
        elif kind == "person" and _owns(tokens, first, at, last):
            yield first, at, kind
            first, kind = at + 1, "other"
        elif kind != "person" and token.begins and token.entity == "PERSON" and _heads(tokens, at, last):
            yield first, at, kind
            first, kind = at, "person"
    if first < last:
        yield first, last, kind


def _owns(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Whether what follows a person's name is not the person's: "Ann Hall's Fund", "Ann Hall of Acme"."""
    if at + 1 == last or at == first:
        return False
    if tokens[at].text in {"'s", "’s"}:
        return True
    full = at - first > 1 and tokens[first].text in people.forenames()
    return tokens[at].text == "of" and full and tokens[at + 1].text[:1].isupper()


def _after_state(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> int:
    """Return where a person begins in a span that a state opens: "U.S. Senator Ann Hall", "United States Ann Hall"."""
    at = max(_end_of_known(tokens, first, last), first + (tokens[first].text in states.by_name()))
    if at in (first, last) or between(tokens, first, at) not in states.by_name():
        return first
    if kind == "person" and tokens[at].text.lower() in people.titles():
        return at
    persons = last - at > 1 and all(token.entity == "PERSON" for token in tokens[at:last])
    return at if persons and tokens[first].entity != "PERSON" else first


def _heads(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a person's name follows that of a body in one span: "Refugee Council Enver Solomon"."""
    return (
        last - at > 1
        and tokens[at].text in people.forenames()
        and tokens[at - 1].text[:1].isupper()
        and all(token.entity == "PERSON" for token in tokens[at:last])
    )


def _trimmed(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> Span | None:
    while first < last and (
        not tokens[first].text[0].isalnum()
        or (tokens[first].text.lower() in ARTICLES and kind != "other")
        or tokens[first].text in LINKS
    ):
        first += 1
    while last - first > 1 and kind == "person" and _opens(tokens[first].text):
        first += 1
    while last - first > 1 and kind != "other" and tokens[last - 1].text in words("days"):
        last -= 1  # "Acme Thursday"
    if (
        last < len(tokens)
        and tokens[last].text == ":"
        and last > first
        and tokens[last - 1].text.lower() in words("labels")
    ):
        last -= 1  # "Image: …"
    while last > first and (tokens[last - 1].text.lower() in LOOSE or not _may_end(tokens[last - 1].text)):
        last -= 1
    if last - first > 1 and kind != "person":
        first, last = _without_score(tokens, first, last)
    if first >= last:
        return None
    if kind == "person" and last - first > 1 and _hyphenated(tokens, last):
        last += 2
    return _numbered(tokens, first, last), last, _kind_by_form(tokens, first, last, kind)


def _opens(word: str) -> bool:
    """Whether a small word has its capital from the sentence that it opens: "Though Brandt"."""
    small = word.istitle() and word.lower() in words("no names")
    return small and word not in people.forenames() and word not in people.surnames()


def _numbered(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the name of a numbered unit begins: "the 65th Air Division"."""
    unit = tokens[last - 1].text.lower() in words("numbered units") and last - first > 1
    return first - 1 if unit and first and NUMBER.fullmatch(tokens[first - 1].text) else first


def _may_end(word: str) -> bool:
    return word[-1].isalnum() or word[-1] in ".!"


def _without_score(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take the goals off a state: "Tunisia 1"."""
    if tokens[last - 1].text.isdigit() and between(tokens, first, last - 1) in states.by_name():
        return first, last - 1
    if tokens[first].text.isdigit() and between(tokens, first + 1, last) in states.by_name():
        return first + 1, last
    return first, last


def _hyphenated(tokens: Sequence[Token], last: int) -> bool:
    """Whether a forename goes on after a hyphen: "Leung Yiu-chung", but not "Donald Trump-backed"."""
    if last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    rest = tokens[last + 1]
    joined = tokens[last].start == tokens[last - 1].end and rest.start == tokens[last].end
    return joined and rest.text.isalpha() and rest.text.lower() not in words("after hyphen")


def _kind_by_form(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> EntityKind:
    """Return the kind that the last word of a longer name tells, else the one that is labelled."""
    if last - first < 2:
        return "organization" if kind in {"place", "person"} and _is_acronym(tokens, first) else kind
    head = tokens[last - 1].text.lower()
    if last - first > 2 and tokens[first + 1].text == "of":
        head = tokens[first].text.lower()  # "Palace of the Revolution"
    if head in words("organization heads"):
        return "organization"
    if tokens[first].text in words("ships"):
        return "other"
    if kind in {"place", "organization"} and last - first == 2 and _full_name(tokens, first):
        return "person"
    of_place = kind != "organization" or tokens[first + 1].text == "of"
    return "place" if of_place and head in words("place heads") else kind


def _is_acronym(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is letters for a longer name, in a sentence that is not all in capitals."""
    word = tokens[at].text
    if not (SHORTEST_ACRONYM <= len(word) <= LONGEST_ACRONYM and word.isalpha() and word.isupper()):
        return False
    return word not in words("initials") and any(token.text.islower() for token in tokens)


def _full_name(tokens: Sequence[Token], first: int) -> bool:
    """Whether two words are a forename and a surname that is a place too: "Valeska Paris"."""
    one, two = tokens[first].text, tokens[first + 1].text
    known = f"{one} {two}" in places.lands() or f"{one} {two}" in places.cities()
    placing = one.lower() in words("place") or states.state_of(one) or one in places.lands() or one in places.cities()
    borne = two in people.surnames() or two in people.forenames()
    return not known and not placing and one in people.forenames() and two in states.by_seat() and borne


def _rescued(tokens: Sequence[Token], first: int, last: int, labels: Sequence[str]) -> list[Span]:
    """Return bodies and states that the tables hold and no label shows: "Home Office", "U.N."."""
    found: list[Span] = []
    at = first
    while at < last:
        end = at + 1
        while end < last and labels[end - first] == "O" and end - at < LONGEST_KNOWN:
            end += 1
        while end > at and labels[at - first] == "O":
            kind = _of_tables(between(tokens, at, end), end - at)
            if kind:
                found.append((at, end, kind))
                break
            end -= 1
        at = max(end, at + 1)
    return found


def _of_tables(name: str, length: int) -> EntityKind | None:
    if name in bodies.by_name() and (length > 1 or (name.isupper() and len(name) > 2)):
        return "organization"
    if length > 1 and name in bodies.organizations():
        return "organization"
    return "state" if name in states.by_name() and (length > 1 or len(name) > 2) else None
