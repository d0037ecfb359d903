"""Where the other side of a happening stands: in the places that a frame names, or farther off."""

from byline.reading.clauses import Clause, clause, surface_subjects
from byline.reading.parties import PEOPLE, TIME_ENTITIES, is_name, is_party
from byline.reading.plover import HOSTILE, Frame, lexicon
from byline.reading.syntax import NOMINAL, Tree, governed, joined

DONE_SOMEWHERE = frozenset({"AID", "SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "CONCEDE"})
"""Types done to the people of a place: where no other side is named, the place is the other side."""


SOMEWHERE_ONLY = frozenset({"CONSULT", "COOPERATE", "REJECT"})
"""Types whose place is no side: who meets in Brussels does not meet Brussels."""

WITHOUT_TARGET = frozenset({"resign", "strike", "riot", "demo", "alert", "weapons"})

WHERE = frozenset({"in", "at", "near", "into"})


def targets_at(words: Tree, place: str, around: Clause, beside: list[tuple[str, int]]) -> list[int]:
    """Return the heads at one place that a frame names for the other side: "obj", "obj.poss", "that", a preposition."""
    if place == "obj":
        return list(around.objects) or list(_own_subjects(words, around.infinitive))
    if place == "obj2":
        given = words.having(around.predicate, ("dative",))
        found = [head for child in given if words.tokens[child].pos in NOMINAL for head in joined(words, child)]
        return found or [child for head in around.objects for child in _given_first(words, head)]
    if place == "that":
        return list(_content_subjects(words, around.content))
    if place == "obj.poss":
        return [
            owner
            for head in around.objects
            for child in words.children[head]
            if words.tokens[child].dep == "poss"
            or (
                child < head
                and words.tokens[child].entity in PEOPLE
                and words.tokens[child].dep in ("amod", "compound", "nmod")
            )
            for owner in joined(words, child)
        ]
    abstract = lexicon().lists["abstract"]
    return [
        head
        for word, head in beside
        if word == place
        and words.tokens[head].pos in NOMINAL
        and words.tokens[head].entity not in TIME_ENTITIES
        and words.lemma(head) not in abstract
        and (word not in WHERE or _is_somewhere(words, head))
    ]


def _given_first(words: Tree, sum_: int) -> list[int]:
    """Return a state before a sum, taken for a part of it: "lent Peru ten million dollars"."""
    beside = words.having(sum_, ("nmod", "compound", "nummod"))
    states = [child for child in beside if words.tokens[child].entity == "GPE" and words.tokens[child].pos == "PROPN"]
    return [child for child in states if any(words.tokens[other].pos == "NUM" and other > child for other in beside)]


def _is_somewhere(words: Tree, head: int) -> bool:
    """Whether a noun after "in" or "into" can be a side: a place, or somebody's ("into the king's accounts")."""
    owned = any(is_somebody(words, owner) for owner in words.having(head, ("poss",)))
    beside = words.having(head, ("compound", "amod", "nmod"))
    named = any(words.tokens[child].pos == "PROPN" or words.tokens[child].entity in PEOPLE for child in beside)
    return is_name(words, head) or owned or named or words.lemma(head) in lexicon().lists["place"]


def against_or_in(words: Tree, around: Clause, frame: Frame, beside: list[tuple[str, int]]) -> tuple[int, ...]:
    """Return whom something is against, however deep that stands; else the named place where it is done."""
    if frame.type in HOSTILE or frame.type == "MOBILIZE":
        for place in range(around.predicate + 1, len(words.tokens)):
            if words.lemma(place) == "against" and words.tokens[place].dep == "prep":
                against = [head for _, head in governed(words, place) if is_name(words, head)]
                if against:
                    return tuple(against)
    if frame.type in DONE_SOMEWHERE:
        found = tuple(head for word, head in beside if word in ("in", "into", "at", "near") and is_name(words, head))
        if found:
            return found
    mutual = "with" in frame.recipients and len(around.subjects) > 1
    if mutual or frame.mode in WITHOUT_TARGET:
        return ()
    return _next_party(words, around, places=frame.type not in SOMEWHERE_ONLY)


def _next_party(words: Tree, around: Clause, *, places: bool) -> tuple[int, ...]:
    """Return the next state, people or body named below the predicate: "gave no time for aid to Chad".

    Where two sides do something together, the place is none of them.
    """
    for place in range(around.predicate + 1, len(words.tokens)):
        token = words.tokens[place]
        if not places and token.dep == "pobj" and words.lemma(token.head) in WHERE:
            continue
        if token.entity in ("GPE", "NORP") and _stands_below(words, place, around.predicate):
            head = token.head if token.dep in ("amod", "compound", "poss", "nmod") else place
            if place not in around.subjects and head not in around.subjects:
                return joined(words, place if token.dep == "poss" else head)
    return ()


def _stands_below(words: Tree, place: int, predicate: int) -> bool:
    """Whether a token stands below a predicate without a clause of its own kind between."""
    for _ in range(12):
        token = words.tokens[place]
        if token.dep in ("relcl", "advcl", "nsubj", "nsubjpass", "conj", "agent") or token.head == place:
            return False
        if token.text.lower() == "according":
            return False
        place = token.head
        if place == predicate:
            return True
    return False


def made_by(words: Tree, thing: int) -> list[tuple[str, int]]:
    """Return ("by", head) of those who made a thing: "a plan put forward by Chad"."""
    if is_party(words, thing):
        return []
    return [
        pair
        for verb in words.having(thing, ("acl",))
        if words.tokens[verb].tag == "VBN"
        for child in words.having(verb, ("agent",))
        for pair in governed(words, child)
    ]


def owner_of(words: Tree, head: int) -> int:
    """Return whose a thing is in the thing's place: "gave in to the opposition's demand"."""
    if is_party(words, head) and words.lemma(head) not in lexicon().things:
        return head
    called = [child for child in words.having(head, ("appos",)) if is_name(words, child)]
    if called and words.tokens[called[0]].entity == "GPE":
        return called[0]  # "its former colony Suriname"
    owners = [child for child in words.having(head, ("poss",)) if is_somebody(words, child)]
    return owners[0] if owners and words.lemma(head) in lexicon().things else head


def opposed(words: Tree, around: Clause) -> tuple[int, ...]:
    """Return whom "against" names, or who did what it names: "in protest against abuses by the army"."""
    for place in range(around.predicate + 1, len(words.tokens)):
        if words.lemma(place) == "against" and words.tokens[place].dep == "prep":
            for _, head in governed(words, place):
                doers = [
                    part
                    for child in words.having(head, ("prep",))
                    for word, part in governed(words, child)
                    if word == "by"
                ]
                found = [part for part in (head, *doers, *words.having(head, ("poss",))) if is_somebody(words, part)]
                if found:
                    return tuple(found[:1])
    return ()


def next_power(words: Tree, around: Clause) -> tuple[int, ...]:
    """Return who rules where a crowd acts, if the sentence goes on to name one: "to press the government"."""
    for place in range(around.predicate + 1, len(words.tokens)):
        token = words.tokens[place]
        titled = {words.lemma(place)} | {words.lemma(child) for child in words.having(place, ("compound",))}
        if titled & lexicon().lists["power"] and token.dep in ("pobj", "dobj", "poss", "nsubj", "agent"):
            if token.dep == "nsubj" and words.lemma(token.head) in lexicon().lists["saying"]:
                return ()
            return joined(words, place)
    return ()


def beside_complement(words: Tree, verb: int) -> list[tuple[str, int]]:
    """Return what stands beside an infinitive and its objects, for a complement the lexicon does not know."""
    objects = words.having(verb, ("dobj",))
    return [
        pair
        for seat in (verb, *objects)
        for child in words.having(seat, ("prep", "dative"))
        for pair in governed(words, child)
    ]


def is_source(words: Tree, word: str, head: int) -> bool:
    """Whether a noun only says who tells: "according to the agency"."""
    above = words.tokens[words.tokens[head].head]
    return word == "to" and words.tokens[above.head].text.lower() == "according"


def is_somebody(words: Tree, head: int) -> bool:
    """Whether a noun, and no pronoun, can be a side."""
    return words.tokens[head].pos != "PRON" and is_party(words, head)


def _own_subjects(words: Tree, verb: int | None) -> tuple[int, ...]:
    """Return the subject that an infinitive has of its own ("allowed the tanker to dock"), else whom it is done to."""
    own = words.having(verb, ("nsubj",)) if verb is not None else []
    if verb is None or own:
        return joined(words, own[0]) if own else ()
    others = [head for head in clause(words, verb).objects if is_party(words, head)]
    return tuple(
        head for head in others if not any(words.tokens[c].tag == "PRP$" for c in words.having(head, ("poss",)))
    )


def _content_subjects(words: Tree, content: int | None) -> tuple[int, ...]:
    return surface_subjects(words, content) if content is not None else ()
