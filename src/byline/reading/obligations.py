"""Requests told as obligations: "Russia said Sudan must return it" is Russia's request to Sudan."""

from byline.reading.clauses import clause, surface_subjects
from byline.reading.parties import below, can_act, is_name, is_party
from byline.reading.sayers import OBLIGING, sayer_of, saying_verbs
from byline.reading.sense import Scene, Sense

OBLIGED = "say that … must"


def obligation(scene: Scene, place: int) -> Sense | None:
    """Read "Russia said Sudan must return it" as a request by Russia to Sudan."""
    words = scene.words
    token = words.tokens[place]
    if token.dep != "aux" or token.lemma.lower() not in OBLIGING:
        return None
    verb = token.head
    sayer = tuple(head for head in sayer_of(words, verb) if can_act(words, head))
    if not sayer or ("have" in below(words, verb) and words.tokens[verb].tag == "VBN"):  # "must have gone" is a guess
        return None
    around = clause(words, verb)
    addressed = tuple(head for head in around.subjects if is_party(words, head))
    if not addressed and not any(is_name(words, head) for head in sayer):
        return None  # "a clerk said claims should be settled": an opinion of nobody's on nobody
    if addressed and all(words.tokens[head].tag == "PRP" for head in addressed):
        told = [head for above in saying_verbs(words, verb) for head in words.having(above, ("dobj",))]
        addressed = tuple(head for head in told if is_party(words, head)) or addressed  # "told Chad that it should pay"
    inner = scene.senses.get(verb)
    taken = frozenset({verb, *(inner.taken if inner else ())})
    targets = addressed or surface_subjects(words, verb)
    return Sense("REQUEST", None, place, place, sayer, targets, taken, OBLIGED)
