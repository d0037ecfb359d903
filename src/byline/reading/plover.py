"""The lexicon of happenings: which words, in which frame, are which type of PLOVER.

PLOVER (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance) sorts what
political actors do into sixteen types. The table `plover.tsv` beside this file holds our own list of
verbs, adjectives and nouns; `compose` makes the type of a whole from its parts: to end an embargo is to
concede, to end aid is a sanction, to refuse either is to reject.
"""

from functools import lru_cache
from importlib import resources

import msgspec

HOSTILE = frozenset({"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
MATERIAL_CONFLICT = frozenset({"PROTEST", "SANCTION", "COERCE", "ASSAULT"})
COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "AGREE"})
RECIPROCAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types that two sides do together: "Russia and Iran held talks" has each as the other's recipient."""


class Condition(msgspec.Struct, frozen=True):
    """One thing that must stand (or, negated, must not stand) beside a word."""

    place: str  # "subj", "obj", "prt", "inf", "ger", "that", "mod", "has", "event", "weak" or a preposition
    negated: bool
    inside: bool  # the words may stand anywhere below the head, not only be the head
    words: frozenset[str]
    kinds: frozenset[str]  # "+actor", "+name", "+person", "+thing"
    happening: bool  # the place must hold a happening
    types: frozenset[str]  # ... of one of these types; empty: of any


class Frame(msgspec.Struct, frozen=True):
    """A line of the lexicon for one word."""

    type: str
    operator: bool
    mode: str | None
    conditions: tuple[Condition, ...]
    recipients: tuple[str, ...]
    event: bool  # a noun that stands for a happening without a verb's help
    shown: str  # how `why` names it


class Lexicon(msgspec.Struct, frozen=True):
    """Frames by lemma, the most demanding first."""

    verbs: dict[str, tuple[Frame, ...]]
    adjectives: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    lists: dict[str, frozenset[str]]
    things: frozenset[str]  # what is done, given or said to somebody, and is nobody itself: "ban", "plan", "attack"


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon, read once a process."""
    lists: dict[str, frozenset[str]] = {}
    found: dict[str, dict[str, list[Frame]]] = {"V": {}, "A": {}, "N": {}}
    text = resources.files(__package__).joinpath("plover.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("@"):
            name, words = line[1:].split("\t")
            lists[name] = frozenset(words.split())
        elif line and not line.startswith("#"):
            part, type_, mode, words, frame, recipients = line.split("\t")
            for word in words.split():
                found[part].setdefault(word, []).append(_frame(word, type_, mode, frame, recipients, lists))
    parts = {
        part: {word: tuple(sorted(frames, key=_demands)) for word, frames in by_word.items()}
        for part, by_word in found.items()
    }
    return Lexicon(parts["V"], parts["A"], parts["N"], lists, _things(parts["V"], lists) | frozenset(parts["N"]))


def _things(verbs: dict[str, tuple[Frame, ...]], lists: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the nouns that frames name as objects and no list of people and forces holds."""
    named = {
        word
        for frames in verbs.values()
        for frame in frames
        for condition in frame.conditions
        if condition.place == "obj" and not condition.kinds
        for word in condition.words
    }
    people = lists["person"] | lists["force"] | lists["local"] | lists["peace"] | lists["power"] | lists["quantity"]
    people |= lists["institution"]
    return frozenset(named - people)


def _demands(frame: Frame) -> int:
    return -sum(3 if c.words or c.types else 2 if c.happening or c.kinds else 1 for c in frame.conditions)


def _frame(word: str, type_: str, mode: str, frame: str, recipients: str, lists: dict[str, frozenset[str]]) -> Frame:
    parts = frame.split()
    shown = f"{word} {frame}".strip()
    return Frame(
        type_.strip("[]"),
        type_.startswith("["),
        mode or None,
        tuple(_condition(part, lists) for part in parts if part not in ("event", "weak")),
        tuple(filter(None, recipients.split(","))),
        "event" in parts,
        shown,
    )


def _condition(part: str, lists: dict[str, frozenset[str]]) -> Condition:
    negated = part.startswith("!")
    place, sign, values = part.lstrip("!").partition("=")
    if not sign:
        place, sign, values = part.lstrip("!").partition("~")
    words: set[str] = set()
    kinds, types, happening = set(), set(), False
    for value in values.split(",") if values else []:
        if value.startswith("@"):
            words |= lists[value[1:]]
        elif value.startswith("+"):
            kinds.add(value)
        elif value.startswith("%"):
            happening = True
            types |= {value[1:]} - {""}
        else:
            words.add(value)
    return Condition(place, negated, sign == "~", frozenset(words), frozenset(kinds), happening, frozenset(types))


def compose(operator: str, inner: str | None) -> str | None:
    """Return the type of an operator over a type, or None when the two together are no happening.

    Args:
        operator: what governs: DO, FACE, TRY, EXPECT, CUT, CANCEL, ASK, REFUSE, PROMISE, PLAN or MENACE.
        inner: the type of what is governed; None when it is none in the lexicon.
    """
    if operator == "REFUSE":
        return "REJECT"
    if operator == "MENACE":
        return "THREATEN"
    if operator == "ASK":
        return "ACCUSE" if inner in ("SANCTION", "COERCE", "ASSAULT", "PROTEST", "ACCUSE") else "REQUEST"
    if operator in ("PROMISE", "PLAN"):
        if inner is None:
            return "AGREE" if operator == "PROMISE" else None
        return promised(inner)
    if inner is None:
        return None
    if operator == "CANCEL":
        return "CONCEDE" if inner in HOSTILE or inner == "MOBILIZE" else "REJECT"
    if operator == "CUT":
        return "CONCEDE" if inner in HOSTILE or inner == "MOBILIZE" else "SANCTION"
    if operator == "EXPECT":
        return "AGREE" if inner in COOPERATIVE else inner
    return inner


def promised(type_: str) -> str:
    """Return the type of announcing a type: cooperation to come is agreed, conflict to come is threatened."""
    if type_ in MATERIAL_CONFLICT or type_ == "THREATEN":
        return "THREATEN"
    return "AGREE" if type_ in COOPERATIVE or type_ == "MOBILIZE" else type_


def withheld(type_: str) -> str:
    """Return the type of announcing that a type will not be: no cooperation is a rejection, no conflict a promise."""
    return "AGREE" if type_ in MATERIAL_CONFLICT or type_ == "THREATEN" else "REJECT"
