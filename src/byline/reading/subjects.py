"""Who does what a verb tells: its subject, its own or another's, before it or behind it."""

from byline.reading.cues import OBJECT_PREPOSITIONS, VERBS
from byline.reading.trees import Tree

LINKED = frozenset("xcomp conj advcl acl relcl ccomp pcomp prep dobj pobj attr acomp".split())
NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])
MOST_STEPS = 6
EXPLETIVE = frozenset(["it", "there"])
MEASURES = frozenset(["vote", "margin", "majority", "percent", "point", "ballot", "proxy", "cent"])
"""By what something is decided, and not by whom: "rejected by 301 votes to 288"."""
ADDRESSED = frozenset(["tell", "ask", "warn", "remind", "inform", "assure", "press", "question"])
"""Verbs whose object is spoken to, and no part of what is said about it."""
CONTROLLING = frozenset(
    """require ask tell urge force allow order want encourage permit press push persuade convince invite cause lead
       expect enable compel direct instruct advise warn beg oblige prompt""".split()
)
"""Verbs whose object does what their infinitive tells: "the law requires firms to explain it"."""
DECLARED = frozenset("statement tweet ruling letter memo email response comment remark message communiqué".split())
ISSUING = frozenset("issue release publish send write make sign post tweet give deliver file circulate record".split())
"""What is done with such words by who speaks in them: "issued a statement condemning it"."""
HAVING = frozenset(["'s", "’s"])
CITING = frozenset(["quote", "cite", "hear", "show", "record", "film"])


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb, its own or that of the clause it hangs on; of a passive, the agent."""
    if tree.child(verb, "nsubjpass", "auxpass") is not None or _participle(tree, verb):
        has = _has_said(tree, verb)
        return agent_of(tree, verb) if has is None else has
    if (own := _misread(tree, verb)) is not None or (own := displaced(tree, verb)) is not None:
        return own
    at = verb
    for _ in range(MOST_STEPS):
        own = tree.child(at, "nsubj") if at == verb else tree.child(at, "nsubj", "nsubjpass")
        if own is not None:
            return None if tree.tokens[own].lemma.lower() in EXPLETIVE and _expletive(tree, at) else own
        token = tree.tokens[at]
        if token.head == at or token.dep not in LINKED or (token.dep == "ccomp" and at != verb):
            return None
        if token.dep in ("pcomp", "xcomp") and (doer := _governed(tree, at)) is not None:
            return doer if doer >= 0 else None
        above = tree.tokens[token.head]
        if above.pos in NOMINAL and token.dep in ("acl", "relcl"):
            if (token.dep == "relcl" and not _purpose(tree, at)) or (token.tag == "VBG" and not _issued(tree, at)):
                cited = _cited(tree, token.head)
                return token.head if cited is None else cited
            own = tree.child(token.head, "poss")  # "his attempt to deny it"
            if own is not None:
                return own
        at = token.head
    return None


def displaced(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb that the parse hung elsewhere: behind the verb, or on the noun before."""
    behind = _inverted(tree, verb)
    return _apposed(tree, verb) if behind is None else behind


def _apposed(tree: Tree, verb: int) -> int | None:
    """Return a person whom the parse set beside the noun before: "it needs a big force, Ann Hall, a tutor, told us"."""
    clause = tree.child(verb, "ccomp")
    if clause is None or clause > verb or tree.child(verb, "nsubj") is not None or tree.tokens[verb].tag != "VBD":
        return None
    at = verb - 1 if tree.tokens[verb - 1].text != "," else verb - 2
    for _ in range(MOST_STEPS):
        token = tree.tokens[at]
        if token.dep == "appos" and token.entity == "PERSON" and tree.tokens[token.head].entity != "PERSON":
            return at if clause < at < verb else None
        if at <= clause or token.head == at:
            return None
        at = token.head
    return None


def _inverted(tree: Tree, verb: int) -> int | None:
    """Return the subject behind a verb that the parse took for its object: "Prices rose, revealed a long study"."""
    clause, thing = tree.child(verb, "ccomp"), tree.child(verb, "dobj")
    if clause is None or thing is None or not clause < verb < thing or tree.child(verb, "nsubj") is not None:
        return None
    lemma = tree.tokens[verb].lemma.lower()
    finite = tree.tokens[verb].tag in ("VBD", "VBZ") and "q" in VERBS.get(lemma, ())
    return thing if finite and lemma not in ADDRESSED and tree.tokens[verb - 1].text == "," else None


def _has_said(tree: Tree, verb: int) -> int | None:
    """Return the subject of "he's said he plans it", which the parse takes for "he is said"."""
    subject, has = tree.child(verb, "nsubjpass"), tree.child(verb, "auxpass")
    if subject is None or has is None or tree.tokens[has].text not in HAVING:
        return None
    if tree.tokens[subject].lemma.lower() in EXPLETIVE:
        return None
    clause = tree.child(verb, "ccomp")
    return subject if clause is not None and clause > verb else None


def _governed(tree: Tree, word: int) -> int | None:
    """Return who does what a verb with an object leads to: "blamed Hall for denying it", "told Hall to explain it".

    -1 stands for nobody: what is done "by denying it" in a passive, its subject does not do.
    """
    token = tree.tokens[word]
    verb = token.head if token.dep == "xcomp" else tree.tokens[token.head].head
    lemma = tree.tokens[verb].lemma.lower()
    if token.dep == "xcomp":
        governs = lemma in CONTROLLING and token.tag == "VB"
    else:
        link = tree.tokens[token.head].lemma.lower()
        if link == "by" and tree.child(verb, "nsubjpass") is not None:
            return -1
        governs = link in OBJECT_PREPOSITIONS.get(lemma, ())
    thing = tree.child(verb, "dobj")
    return thing if governs and thing is not None and verb < thing < word else None


def _purpose(tree: Tree, word: int) -> bool:
    """Whether a clause is the purpose of a thing, which does nothing itself: "took a moment to praise her"."""
    thing = tree.tokens[tree.tokens[word].head]
    led = any(tree.tokens[child].tag == "TO" for child in tree.children[word] if child < word)
    return led and thing.dep in ("dobj", "attr", "pobj", "oprd")


def _issued(tree: Tree, word: int) -> bool:
    """Whether a document speaks that somebody issues in the same clause."""
    paper = tree.tokens[tree.tokens[word].head]
    return (
        paper.dep == "dobj"
        and paper.lemma.lower() in DECLARED
        and tree.tokens[paper.head].lemma.lower() in ISSUING
        and tree.tokens[word].dep == "acl"
    )


def _misread(tree: Tree, verb: int) -> int | None:
    """Return the subject that the parse joined to a noun before: "fans came for Lund and reports are claiming that"."""
    first = tree.left[verb]
    finite = tree.tokens[first].dep == "aux" and tree.tokens[first].tag in ("VBZ", "VBP", "VBD")
    if first and finite and tree.tokens[first - 1].dep == "conj" and tree.tokens[first - 1].pos in NOMINAL:
        return first - 1
    return None


def _cited(tree: Tree, noun: int) -> int | None:
    """Return who is quoted "in the story saying …": the words are theirs, not the story's."""
    link = tree.tokens[noun].head
    verb = tree.tokens[link].head
    if tree.tokens[noun].dep != "pobj" or tree.tokens[verb].lemma not in CITING or tree.tokens[verb].tag != "VBN":
        return None
    if tree.tokens[verb].dep in ("relcl", "acl"):
        return tree.tokens[verb].head
    return tree.child(verb, "nsubjpass")


def _participle(tree: Tree, verb: int) -> bool:
    """Whether a verb is a passive participle by itself: "asked whether he knew, the minister …"."""
    token = tree.tokens[verb]
    return token.tag == "VBN" and token.dep in ("advcl", "acl") and tree.child(verb, "nsubj", "aux") is None


def agent_of(tree: Tree, verb: int) -> int | None:
    """Return by whom a passive verb is done, None where nobody is named."""
    by = tree.child(verb, "agent")
    agent = tree.child(by, "pobj") if by is not None else None
    return None if agent is not None and tree.tokens[agent].lemma.lower() in MEASURES else agent


def _expletive(tree: Tree, verb: int) -> bool:
    """Whether "it" stands for a clause: "it seems that", "it is clear that"."""
    return tree.tokens[verb].lemma in (
        "be",
        "seem",
        "appear",
        "remain",
        "become",
        "turn",
    )
