"""Who stands where in a clause: subject, object and prepositions of a predicate, read off a dependency parse.

Passives, relative clauses, participles, infinitives and joined verbs are undone, so that a frame of the
lexicon meets the same places whatever the wording; so is what a parser often hangs in the wrong place.
"""

from collections.abc import Iterable

import msgspec

from byline.reading.syntax import LONGEST_CHAIN, NOMINAL, Tree, governed, joined

RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})

PARTICLES = frozenset({"up", "down", "out", "off", "over", "back", "away", "aside"})

LONGEST_PARTICLE = 4  # tokens from a verb to its particle: "handed the two sailors over"

CAUSATIVE = frozenset({"let", "help", "make", "have", "bid"})

LONGEST_JOINT = 3  # tokens from a verb to one joined to it that shares its object


class Clause(msgspec.Struct, frozen=True):
    """The places around one predicate; each holds head tokens, joined ones ("Russia and Iran") one by one."""

    predicate: int
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    prepositions: tuple[tuple[str, int], ...] = ()  # ("with", head token), of the predicate itself
    further: tuple[tuple[str, int], ...] = ()  # ... and of its objects, where the parser may have hung them
    particle: str = ""
    infinitive: int | None = None  # the verb of "to leave", "leave", "leaving" that depends on it
    content: int | None = None  # the verb of a that-clause
    passive: bool = False


def clause(words: Tree, predicate: int) -> Clause:
    """Read the places around a verb, or around an adjective after "be"."""
    passive = is_passive(words, predicate)
    before = surface_subjects(words, predicate)
    objects = _objects(words, predicate, before, passive=passive)
    agents, prepositions = _beside(words, predicate, passive=passive)
    return Clause(
        predicate,
        tuple(agents) if passive else before,
        (*before, *objects) if passive else tuple(objects),
        tuple(prepositions),
        () if passive else _of_objects(words, objects),
        _particle(words, predicate),
        _complement(words, predicate, ("xcomp",)) or _bare_complement(words, predicate),
        _complement(words, predicate, ("ccomp",)),
        passive,
    )


def _objects(words: Tree, predicate: int, before: tuple[int, ...], *, passive: bool) -> list[int]:
    """Return the objects of a verb, wherever the parser hung them; of a relative clause, what it describes."""
    found = [
        head
        for child in words.having(predicate, ("dobj", "dative", "xcomp"))
        if words.tokens[child].pos != "ADP" and (words.tokens[child].dep != "xcomp" or _is_object(words, child))
        for head in joined(words, child)
    ]
    found = found or _shared_objects(words, predicate) or _raised_object(words, predicate)
    found = found or [  # "sealed off the town", where the parser hung the town on the particle
        head
        for particle in words.having(predicate, ("prt",))
        for child in words.having(particle, ("pobj",))
        for head in joined(words, child)
    ]
    above = words.tokens[predicate].head
    described = words.tokens[predicate].dep == "relcl" and words.tokens[above].pos in NOMINAL and above not in before
    return [above] if described and not found and not passive else found


def _beside(words: Tree, predicate: int, *, passive: bool) -> tuple[list[int], list[tuple[str, int]]]:
    """Return who does what is told in the passive, and the nouns under a predicate's other prepositions."""
    agents: list[int] = []
    prepositions: list[tuple[str, int]] = []
    for child in words.having(predicate, ("prep", "agent", "dative")):
        if words.tokens[child].pos in NOMINAL:
            continue
        for word, head in governed(words, child):
            if words.tokens[child].dep == "agent" or (passive and word == "by"):
                agents.append(head)
            else:
                prepositions.append((word, head))
    for particle in words.having(predicate, ("prt", "advmod")):  # "lashed out at", where "at" hangs on "out"
        if words.lemma(particle) in PARTICLES and particle > predicate:
            prepositions += [pair for child in words.having(particle, ("prep",)) for pair in governed(words, child)]
    return agents, prepositions


def _shared_objects(words: Tree, verb: int) -> list[int]:
    """Return the object that a verb has in common with the one joined to it: "robbed and beat two sailors"."""
    if verb + 1 >= len(words.tokens) or words.tokens[verb + 1].dep not in ("cc", "punct"):
        return []
    for child in words.having(verb, ("conj",)):
        if child <= verb + LONGEST_JOINT and words.tokens[child].tag == words.tokens[verb].tag:
            return [head for thing in words.having(child, ("dobj",)) for head in joined(words, thing)]
    return []


def _of_objects(words: Tree, objects: Iterable[int]) -> tuple[tuple[str, int], ...]:
    return tuple(
        pair for thing in objects for child in words.having(thing, ("prep",)) for pair in governed(words, child)
    )


def _is_object(words: Tree, child: int) -> bool:
    """Whether a noun is an object that the parser took for a predicate: "expressed dismay"."""
    token = words.tokens[child]
    return token.tag in ("NN", "NNS") and child > token.head and not words.having(token.head, ("dobj", "nsubjpass"))


def _particle(words: Tree, verb: int) -> str:
    """Return the small word that belongs to a verb, however it was parsed: "stepped down", "pulled out of"."""
    for child in words.having(verb, ("prt",)):
        return words.lemma(child)
    for child in words.having(verb, ("advmod", "prep")):
        out_of = words.tokens[child].dep == "advmod" or words.having(child, ("prep",))
        if verb < child <= verb + LONGEST_PARTICLE and words.lemma(child) in PARTICLES and out_of:
            return words.lemma(child)
    return ""


def _raised_object(words: Tree, verb: int) -> list[int]:
    """Return who is asked or called, when the parser took him for the subject of what he is to do."""
    for child in words.having(verb, ("ccomp",)):
        if child > verb and _is_infinitive(words, child):
            return [head for own in words.having(child, ("nsubj",)) if own > verb for head in joined(words, own)]
    return []


def is_passive(words: Tree, verb: int, depth: int = 0) -> bool:
    """Whether a verb is passive: with its auxiliary, as a participle after a noun, or joined to a passive."""
    token = words.tokens[verb]
    if token.tag != "VBN":
        return False
    if words.having(verb, ("auxpass", "nsubjpass", "agent")):
        return True
    if words.having(verb, ("aux", "nsubj")):
        return False
    if token.dep == "acl" and words.tokens[token.head].head == token.head:
        return False  # the parser took a whole sentence for a noun and a participle: "A court ordered his release"
    if token.dep in ("acl", "advcl", "amod"):
        return True
    joined_to_another = token.dep == "conj" and token.head < verb and depth < LONGEST_CHAIN
    return joined_to_another and is_passive(words, token.head, depth + 1)


def surface_subjects(words: Tree, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Return the heads before the verb: its grammatical subject, own, shared or understood."""
    token = words.tokens[verb]
    own = words.having(verb, ("nsubj", "nsubjpass"))
    if own and own[0] < words.first <= verb:
        return _after_dateline(words, verb)
    if own:
        return _antecedents(words, verb, own[0])
    for acting in words.having(verb, ("csubj",)):  # "agents acting on a tip seized him", taken for a clause as subject
        return tuple(head for child in words.having(acting, ("nsubj",)) for head in joined(words, child))
    if depth > LONGEST_CHAIN or token.head == verb:
        return ()
    head = words.tokens[token.head]
    if token.dep in ("acl", "relcl") and head.pos in NOMINAL:
        return joined(words, token.head)
    if token.dep == "xcomp" and head.pos == "VERB":
        controlled = words.having(token.head, ("dobj",))
        if controlled:
            return joined(words, controlled[0])
    if token.dep in ("xcomp", "conj", "advcl", "acomp", "attr", "ccomp", "pcomp") and head.pos in (
        "VERB",
        "AUX",
        "ADJ",
    ):
        if token.dep == "ccomp" and token.tag not in ("VBG", "VB"):
            return ()
        return surface_subjects(words, token.head, depth + 1)
    if token.dep == "pcomp" and head.pos == "ADP" and words.tokens[head.head].pos in ("VERB", "AUX", "ADJ"):
        return surface_subjects(words, head.head, depth + 1)
    return ()


def _after_dateline(words: Tree, verb: int) -> tuple[int, ...]:
    """Return the subject that a parser lost to the dateline before it: the first free noun after that."""
    for place in range(words.first, verb):
        token = words.tokens[place]
        if token.pos in NOMINAL and token.dep not in ("compound", "poss", "nmod", "pobj", "npadvmod", "dobj"):
            return joined(words, place)
    return ()


def _antecedents(words: Tree, verb: int, subject: int) -> tuple[int, ...]:
    """Put the noun that a relative pronoun stands for in the pronoun's place."""
    if words.tokens[subject].text.lower() not in RELATIVE or words.tokens[subject].tag not in (
        "WP",
        "WDT",
        "WP$",
        "IN",
        "DT",
    ):
        return joined(words, subject)
    place = verb
    while words.tokens[place].dep == "conj":
        place = words.tokens[place].head
    if words.tokens[place].dep == "relcl":
        return joined(words, words.tokens[place].head)[:1]
    return ()


def _complement(words: Tree, predicate: int, labels: tuple[str, ...]) -> int | None:
    for child in words.having(predicate, labels):
        if (words.tokens[child].pos in ("VERB", "AUX", "ADJ") and child > predicate) or labels == ("ccomp",):
            return child
    return None


def _bare_complement(words: Tree, predicate: int) -> int | None:
    """Return an infinitive the parser hung elsewhere: "urged Iran to stop", where "stop" is a clause with a subject."""
    for child in words.having(predicate, ("ccomp", "advcl", "acl")):
        if child > predicate and _is_infinitive(words, child):
            return child
    for child in words.having(predicate, ("prep",)):
        for part in words.having(child, ("pcomp",)):
            return part
    return None


def _is_infinitive(words: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive: with "to", or bare after "let" and "help"."""
    token = words.tokens[verb]
    bare = token.tag in ("VB", "VBP") and words.lemma(token.head) in CAUSATIVE and not words.having(verb, ("aux",))
    return bare or any(words.tokens[mark].tag == "TO" for mark in words.having(verb, ("aux",)))
