"""Whether the words around a predicate meet the conditions of a frame of the lexicon."""

from byline.reading.clauses import Clause
from byline.reading.parties import KINDS, TIME_ENTITIES, below
from byline.reading.plover import Condition, lexicon
from byline.reading.sense import Scene
from byline.reading.syntax import Tree, governed

TELLING_ONLY = frozenset({"say", "add", "note", "comment", "state", "report", "explain"})
"""Verbs without an infinitive of their own: one that the parser hangs on them belongs elsewhere."""


def holds(scene: Scene, condition: Condition, around: Clause) -> tuple[bool, int | None, int | None]:
    """Return whether a condition holds, the happening it found, and the head that met it."""
    words, place = scene.words, condition.place
    if place == "prt":
        return around.particle in condition.words if condition.words else bool(around.particle), None, None
    if place in ("inf", "ger"):
        verb = around.infinitive
        fits = verb is not None and (
            not (condition.words or condition.happening) or words.lemma(verb) in condition.words
        )
        if not fits and verb is not None and condition.happening:
            inner = scene.sense_at(verb)
            fits = inner is not None and inner.type in condition.types
        if fits and verb is not None:
            is_gerund = words.tokens[verb].tag == "VBG"
            fits = is_gerund if place == "ger" else not is_gerund and not is_mistaken(words, verb)
        return fits, verb if fits else None, None
    if place == "that":
        stated = around.content is not None and not _asks(words, around.content)
        return stated, around.content if stated else None, None
    if place == "attr":
        named = words.having(around.predicate, ("attr",))
        met = next((head for head in named if words.lemma(head) in condition.words), None)
        return met is not None, None, met
    if place == "has":
        below = [words.lemma(child) for child in words.children[around.predicate]]
        return bool(condition.words & set(below)), None, None
    for head in _heads(around, place):
        if place not in ("subj", "obj") and words.tokens[head].entity in TIME_ENTITIES:
            continue
        fits, argument = _head_fits(scene, condition, head)
        if fits:
            return True, argument, head
    return False, None, None


def is_mistaken(words: Tree, verb: int) -> bool:
    """Whether a bare infinitive is a noun that the parser took for one: "calls the London visit a success"."""
    token = words.tokens[verb]
    if token.tag not in ("VB", "VBP", "VBZ") or token.dep != "xcomp":
        return False
    if words.having(verb, ("aux", "neg")):  # "said with regard to talks to end the war"
        return words.lemma(token.head) in TELLING_ONLY
    return words.lemma(token.head) not in lexicon().lists["baring"]


def _asks(words: Tree, content: int) -> bool:
    """Whether a clause is an indirect question: "asked how it went", "asked if it rained"."""
    return any(
        words.tokens[child].tag in ("WRB", "WP", "WDT", "WP$") or words.lemma(child) in ("if", "whether")
        for child in words.children[content]
    )


def _heads(around: Clause, place: str) -> tuple[int, ...]:
    if place == "subj":
        return around.subjects
    if place == "obj":
        return around.objects
    wanted = place.split(",")
    return tuple(head for word, head in (*around.prepositions, *around.further) if word in wanted)


def _head_fits(scene: Scene, condition: Condition, head: int) -> tuple[bool, int | None]:
    words = scene.words
    if not condition.words and not condition.kinds and not condition.happening:
        return True, None
    if condition.happening:
        for part in (head, *_measured(words, head)):
            inner = scene.sense_at(part)
            if inner and (not condition.types or inner.type in condition.types):
                return True, part
    lemma = words.lemma(head)
    if condition.words and (lemma in condition.words or (condition.inside and below(words, head) & condition.words)):
        return True, None
    if condition.words and lemma in lexicon().lists["container"] and below(words, head) & condition.words:
        return True, None
    if condition.words and any(
        words.lemma(part) in condition.words
        or (words.lemma(part) in lexicon().lists["container"] and below(words, part) & condition.words)
        for part in _measured(words, head)
    ):
        return True, None
    return any(KINDS[kind](words, head) for kind in sorted(condition.kinds)), None


def _measured(words: Tree, head: int) -> list[int]:
    """Return what a measure is of: "part of the aid", "ten days of talks"."""
    lists, lemma = lexicon().lists, words.lemma(head)
    measures = lemma in lists["quantity"] or lemma in lists["container"] or words.tokens[head].entity in TIME_ENTITIES
    if not measures:
        return []
    return [part for child in words.having(head, ("prep",)) for word, part in governed(words, child) if word == "of"]
