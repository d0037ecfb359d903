"""From the labels of a stretch to the spans of its names: cut and split as names are written."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from byline.knowledge import bodies, people, places, states
from byline.knowledge.words import words
from byline.reading.datelines import DASHES, dateline
from byline.reading.parsing import Token
from byline.reading.tagging import between
from byline.reading.trimming import Span, trimmed
from byline.records import EntityKind

KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organization", "OTH": "other"}
PARTIES = frozenset({"R", "D", "I"})
JOINED = frozenset({"B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH"})
LOOSE_TOKENS = 2  # that the parser cuts off words of a state's name: "People's"
LONGEST_KNOWN = 6  # words of a name that is looked up where the labels show none


def name_spans(tokens: Sequence[Token], first: int, last: int, labels: Sequence[str]) -> list[Span]:
    """Return the spans of the names in a stretch of tokens, in order; `labels` are those of its words."""
    found: list[Span] = []
    for start, end, kind in _labelled(_whole(tokens, first, last, labels), first):
        for part in _split(tokens, start, end, kind):
            span = trimmed(tokens, *part)
            if span:
                found.append(span)
    return _joined(tokens, sorted(found + _rescued(tokens, first, last, labels)))


def _joined(tokens: Sequence[Token], found: list[Span]) -> list[Span]:
    """Return the spans with two single surnames that "&" joins as one firm: "Hall & Berg"."""
    joined: list[Span] = []
    for span in found:
        before = joined[-1] if joined else (0, 0, "other")
        pair = before[1] - before[0] == span[1] - span[0] == 1 and span[0] == before[1] + 1
        if (
            pair
            and tokens[before[1]].text == "&"
            and tokens[before[0]].text in people.surnames()
            and {before[2], span[2]} <= {"person", "organization"}
        ):
            joined[-1] = (before[0], span[1], "organization")
        else:
            joined.append(span)
    return joined


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
    if at + 2 < last and tokens[at + 1].text == "of" and labels[:3] == ["B-ORG", "O", "B-ORG"]:
        body = tokens[at].text.lower() in words("organization")
        same = body and not any(t.begins or t.entity != "ORG" for t in tokens[at + 1 : at + 3])
        return at + 2 if same else 0
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
    named |= {name: "ORG" for name in bodies.by_name() if any(word in states.by_name() for word in name.split())}
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
        elif at + 1 == last and token.text in states.by_adjective() and between(tokens, first, at) in bodies.by_name():
            yield first, at, "organization"  # the "ISIS Syrian" branch
            first, kind = at, "other"
        elif _closes(tokens, first, at, last):
            if token.text != "]":
                yield first, at, kind
            first = at + 1
        elif _party(tokens, at, last):
            yield first, at, kind
            return
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


def _closes(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Whether a mark closes within a span what was opened before it: "the “Edition” Acme Watch", "[Ann] Hall"."""
    opening = {"”": "“", "]": "["}.get(tokens[at].text)
    return bool(opening) and at + 1 < last and all(token.text != opening for token in tokens[first:at])


def _party(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a senator's party and state follow in a span: "Ann Hall, D-N.Y."."""
    if tokens[at].text != "," or at + 2 >= last:
        return False
    return tokens[at + 1].text in PARTIES and tokens[at + 2].text == "-"


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
