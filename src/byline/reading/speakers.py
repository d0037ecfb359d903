"""Whose a verb is: the words of a sentence that stand for its speaker."""

import msgspec

from byline.reading.cues import DOCUMENTS
from byline.reading.trees import Tree

MODIFIERS = frozenset(
    [
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "quantmod",
        "nmod",
        "predet",
        "advmod",
        "case",
    ]
)
LINKED = frozenset(
    [
        "xcomp",
        "conj",
        "advcl",
        "acl",
        "relcl",
        "ccomp",
        "pcomp",
        "prep",
        "dobj",
        "pobj",
        "attr",
        "acomp",
    ]
)
NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])
MOST_STEPS = 6
OF = frozenset(["of", "for", "from", "at"])
EXPLETIVE = frozenset(["it", "there"])
LONGEST_TAIL_WORDS = 6
MEASURES = frozenset(["vote", "margin", "majority", "percent", "point", "ballot", "proxy", "cent"])
"""By what something is decided, and not by whom: "rejected by 301 votes to 288"."""
CITING = frozenset(["quote", "cite", "hear", "show", "record", "film"])
AUTHORS = frozenset(["ORG", "PERSON", "GPE", "NORP", "PRODUCT", "WORK_OF_ART"])


class Speaker(msgspec.Struct, frozen=True, array_like=True):
    """Words that stand for a speaker; `head` is the stretch of them that names or describes one."""

    start: int
    end: int
    head_start: int
    head_end: int
    pronoun: bool

    def moved(self, offset: int) -> "Speaker":
        """Return the speaker with its offsets moved right by `offset` code points."""
        return Speaker(
            self.start + offset,
            self.end + offset,
            self.head_start + offset,
            self.head_end + offset,
            self.pronoun,
        )

    def behind(self, opening: int) -> "Speaker":
        """Return the speaker without the words before `opening`, unless nothing is left: "OSLO – Ann Hall said"."""
        if self.end <= opening or self.start >= opening:
            return self
        return Speaker(opening, self.end, max(self.head_start, opening), self.head_end, self.pronoun)


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb, its own or that of the clause it hangs on; of a passive, the agent."""
    if tree.child(verb, "nsubjpass", "auxpass") is not None or _participle(tree, verb):
        return _agent(tree, verb)
    if (own := _misread(tree, verb)) is not None:
        return own
    at = verb
    for _ in range(MOST_STEPS):
        own = tree.child(at, "nsubj") if at == verb else tree.child(at, "nsubj", "nsubjpass")
        if own is not None:
            return None if tree.tokens[own].lemma.lower() in EXPLETIVE and _expletive(tree, at) else own
        token = tree.tokens[at]
        if token.head == at or token.dep not in LINKED or (token.dep == "ccomp" and at != verb):
            return None
        above = tree.tokens[token.head]
        if above.pos in NOMINAL and token.dep in ("acl", "relcl"):
            if token.dep == "relcl" or tree.tokens[at].tag == "VBG":
                cited = _cited(tree, token.head)
                return token.head if cited is None else cited
            own = tree.child(token.head, "poss")  # "his attempt to deny it"
            if own is not None:
                return own
        at = token.head
    return None


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


def _agent(tree: Tree, verb: int) -> int | None:
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


def speaker_of(tree: Tree, head: int | None) -> Speaker | None:
    """Return the words around a speaker's head noun: its modifiers, its fellows and a name set beside it."""
    if head is None:
        return None
    tokens = tree.tokens
    first, last, named = _first(tree, head), head, _author(tree, head)
    last = max(last, named)
    for child in tree.children[head]:
        if child < head:
            continue
        dep = tokens[child].dep
        if dep == "conj" and tokens[child].pos in ("NOUN", "PROPN", "PRON"):
            last = max(last, _last_fellow(tree, child))
        elif _is_tail(tree, child):
            last = max(last, tree.right[child])
        elif dep == "appos" and tokens[child].entity == "PERSON" and tokens[head].entity != "PERSON":
            last, named = max(last, child), child
    start, end = tree.span(first, last)
    head_start, head_end = tree.span(_first(tree, named), named)
    return Speaker(start, end, head_start, head_end, tokens[head].pos == "PRON")


def _author(tree: Tree, head: int) -> int:
    """Return the word for who wrote a document: "a Reuters poll", "her account", "a study by the ministry"."""
    tokens = tree.tokens
    if tokens[head].lemma.lower() not in DOCUMENTS:
        return head
    for child in tree.children[head]:
        if tokens[child].dep == "poss" or (_is_author(tree, child) and not _is_origin(tree, child, head)):
            return child
    for child in tree.children[head]:
        if tokens[child].dep == "prep" and tokens[child].lemma in ("by", "from", "of"):
            by = tree.child(child, "pobj")
        else:
            by = _agent(tree, child) if tokens[child].dep == "acl" else None
        if by is not None and tokens[by].pos == "PROPN":
            return by
    return head


def _is_author(tree: Tree, word: int) -> bool:
    return tree.tokens[word].dep in ("compound", "nmod", "amod") and tree.tokens[word].entity in AUTHORS


def _is_origin(tree: Tree, word: int, head: int) -> bool:
    """Whether a state only tells where the authors are: "New Zealand media reports"."""
    between = tree.tokens[word + 1 : head]
    return tree.tokens[word].entity in ("GPE", "NORP") and any(token.pos == "NOUN" for token in between)


def _first(tree: Tree, head: int) -> int:
    first = head
    for child in tree.children[head]:
        if child < head and tree.tokens[child].dep in MODIFIERS:
            first = min(first, tree.left[child])
    return first


def _last_fellow(tree: Tree, word: int) -> int:
    last = word
    for child in tree.children[word]:
        if child > word and tree.tokens[child].dep == "conj":
            last = max(last, _last_fellow(tree, child))
        elif child > word and _is_tail(tree, child):
            last = max(last, tree.right[child])
    return last


def _is_tail(tree: Tree, child: int) -> bool:
    """Whether a short phrase belongs to a name: "of America", "for refugees"."""
    token = tree.tokens[child]
    return token.dep == "prep" and token.lemma in OF and tree.right[child] - child <= LONGEST_TAIL_WORDS
