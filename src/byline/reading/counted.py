"""What a quantity counts: the noun it stands with, or what the sentence says it of."""

from collections.abc import Sequence

from byline.knowledge.words import words
from byline.reading.parsing import Token

NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN"})
BY_FIGURE = frozenset({"in", "of", "for", "worth", "a", "an", "per"})
CLIMBS = 5  # heads looked up for a noun
LOOKS = 5  # words looked ahead for a noun


def counted(tokens: Sequence[Token], at: int, last: int, unit: str | None) -> str | None:
    """Return what is counted: "people killed", "pre-war population", "Iranian troops"; None where nothing tells.

    Args:
        tokens: the sentence.
        at: first word of the number.
        last: one past the last word of number and unit.
        unit: the unit, if there is one.
    """
    noun = _after_of(tokens, last) if unit in {None, "share"} or _is_of(tokens, last) else None
    noun = noun if noun is not None else _governing(tokens, at, last, unit)
    if noun is not None:
        return _phrase(tokens, noun, last)
    befallen = _befallen(tokens, last)
    if unit is None and befallen:
        return f"people {befallen}"
    for found in (_beside(tokens, last), _of_verb(tokens, at, last, unit)):
        if found is not None:
            return _phrase(tokens, found, last)
    return None


def _is_of(tokens: Sequence[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].text == "of"


def _after_of(tokens: Sequence[Token], last: int) -> int | None:
    """Return the noun of "hundreds of Iranian troops", "half of the members"."""
    if not _is_of(tokens, last):
        return None
    for at in range(last + 1, min(last + 1 + LOOKS, len(tokens))):
        if tokens[at].pos in NOUNS and not (at + 1 < len(tokens) and tokens[at + 1].pos in NOUNS | {"PART"}):
            return at
        if tokens[at].pos not in {"DET", "ADJ", "PRON", "PROPN", "NOUN", "NUM", "PART", "ADV"}:
            return None
    return None


def _governing(tokens: Sequence[Token], at: int, last: int, unit: str | None) -> int | None:
    """Return the noun that the number or its unit hangs on; a verb between them ends the search."""
    here = last - 1
    for _ in range(CLIMBS):
        head = tokens[here].head
        if head == here:
            return None
        while tokens[head].dep == "poss":  # "half the nation's population"
            head = tokens[head].head
        if tokens[head].pos in {"VERB", "AUX"} or (tokens[here].dep == "conj" and tokens[head].pos == "PROPN"):
            return None  # "millions to Chad and thousands to Niger": a number beside a name does not count it
        if (
            tokens[head].pos in NOUNS
            and not at <= head < last
            and (unit is None or head >= last or _owns(tokens, here))
        ):
            return head
        here = head
    return None


def _owns(tokens: Sequence[Token], here: int) -> bool:
    """Whether a preposition ties a measure to the noun before it: "a loan of $3 billion", "at a depth of 10 km"."""
    return tokens[here].dep in {"prep", "appos", "nmod", "compound", "npadvmod", "amod"}


def _befallen(tokens: Sequence[Token], last: int) -> str | None:
    """Return what befell those counted when their noun is left out: "killed 17 people and wounded 43"."""
    after = tokens[last] if last < len(tokens) else None
    verb = tokens[tokens[last - 1].head]
    if after is not None and after.tag == "VBN" and after.lemma in words("befalling"):
        return after.text
    if tokens[last - 1].dep in {"dobj", "nsubjpass"} and verb.lemma in words("befalling"):
        return _participle(verb)
    return None


def _beside(tokens: Sequence[Token], last: int) -> int | None:
    """Return the noun after a measure: "12 years in prison", "$70 a barrel", "$45,000 for the boat"."""
    if last >= len(tokens) or tokens[last].text.lower() not in BY_FIGURE:
        return None
    for at in range(last + 1, min(last + LOOKS, len(tokens))):
        if tokens[at].pos in NOUNS and not (at + 1 < len(tokens) and tokens[at + 1].pos == "NOUN"):
            return at if tokens[at].pos == "NOUN" and tokens[at].entity not in {"DATE", "TIME"} else None
        if tokens[at].pos not in {"DET", "ADJ", "PRON", "PROPN", "NOUN"}:
            return None
    return None


def _of_verb(tokens: Sequence[Token], at: int, last: int, unit: str | None) -> int | None:
    """Return the subject of a verb that measures ("unemployment fell to 6 percent"), or what was paid for."""
    here = last - 1
    while tokens[here].pos not in {"VERB", "AUX"}:
        if tokens[here].head == here:
            return None
        here = tokens[here].head
    verb = here
    measuring = tokens[verb].lemma in words("measuring")
    roles = ("nsubj", "nsubjpass") if measuring else ("dobj",) if unit and unit.isupper() else ()
    for place, token in enumerate(tokens):
        if token.head == verb and token.dep in roles and token.pos in NOUNS and not at <= place < last:
            return place if token.entity != "PERSON" or unit == "percent" else None
    return None


def _phrase(tokens: Sequence[Token], noun: int, last: int) -> str:
    """Return a noun with the adjectives and nouns before it, and what befell those counted."""
    first = noun
    while first > 0 and (first > last or noun < last) and _modifies(tokens, first - 1):
        first -= 1
    found = tokens[first].text
    for at in range(first + 1, _hyphenated(tokens, noun) + 1):
        found += (" " if tokens[at - 1].end < tokens[at].start else "") + tokens[at].text
    verb = tokens[tokens[noun].head]
    if tokens[noun].dep in {"dobj", "nsubjpass"} and verb.lemma in words("befalling"):
        return f"{found} {_participle(verb)}"
    return found


def _hyphenated(tokens: Sequence[Token], noun: int) -> int:
    """Return the last word of a noun that goes on after a hyphen: "two Wal-Marts"."""
    if noun + 2 < len(tokens) and tokens[noun + 1].text == "-":
        joined = tokens[noun].end == tokens[noun + 1].start and tokens[noun + 1].end == tokens[noun + 2].start
        return noun + 2 if joined and tokens[noun + 2].pos in NOUNS else noun
    return noun


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.text == "-":
        return at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].pos != "NUM"
    return (
        (token.pos in BEFORE_NOUN or token.end == tokens[at + 1].start)
        and token.text[0].isalpha()
        and token.pos != "DET"
    )


def _participle(verb: Token) -> str:
    if verb.tag in {"VBN", "VBD"}:
        return verb.text.lower()
    return verb.lemma + ("d" if verb.lemma.endswith("e") else "ed")
