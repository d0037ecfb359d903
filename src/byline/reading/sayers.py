"""Who says a clause: the subject of the verb of saying above it."""

from byline.reading.clauses import surface_subjects
from byline.reading.plover import lexicon
from byline.reading.syntax import Tree

OBLIGING = frozenset({"must", "should", "ought"})


def saying_verbs(words: Tree, verb: int) -> tuple[int, ...]:
    """Return the verb of saying that a clause's verb is said by."""
    above = words.tokens[verb].head
    said = words.tokens[verb].dep == "ccomp" and words.lemma(above) in lexicon().lists["saying"]
    return (above,) if said else ()


def sayer_of(words: Tree, verb: int) -> tuple[int, ...]:
    """Return who says the clause of a verb, or nothing when nobody is given."""
    place = verb
    for _ in range(4):
        token = words.tokens[place]
        if token.dep == "ccomp" and words.lemma(token.head) in lexicon().lists["saying"]:
            return surface_subjects(words, token.head)
        if token.dep not in ("conj", "xcomp", "acomp", "ccomp") or token.head == place:
            return ()
        place = token.head
    return ()
