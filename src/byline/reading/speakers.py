"""The words of a sentence that stand for a speaker: a name or noun with all that belongs to it."""

import msgspec

from byline.reading.cues import DOCUMENTS, OBJECT_PREPOSITIONS
from byline.reading.subjects import HAVING, agent_of
from byline.reading.trees import Tree

MODIFIERS = frozenset("det amod compound poss nummod quantmod nmod predet advmod case".split())
OF = frozenset(["of", "for", "from", "at"])
LONGEST_TAIL_WORDS = 6
ENDS = frozenset([",", ";", ":", "—", "–"])
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

    def behind(self, opening: int) -> "Speaker | None":
        """Return the speaker without the words before `opening`, None when nothing is left: "OSLO – Ann Hall said"."""
        if self.end <= opening:
            return None
        if self.start >= opening:
            return self
        return Speaker(opening, self.end, max(self.head_start, opening), self.head_end, self.pronoun)


def speaker_of(tree: Tree, head: int | None) -> Speaker | None:
    """Return the words around a speaker's head noun: its modifiers, its fellows and a name set beside it."""
    if head is None or tree.tokens[head].text in HAVING:
        return None  # "let's say"
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
    while last > max(head, named) and tokens[last].text in ENDS:
        last -= 1
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
            by = agent_of(tree, child) if tokens[child].dep == "acl" else None
        placed = tokens[child].lemma == "from" and by is not None and tokens[by].entity in ("GPE", "LOC")
        if by is not None and tokens[by].pos == "PROPN" and not placed:
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
    if token.dep != "prep" or token.lemma not in OF or tree.right[child] - child > LONGEST_TAIL_WORDS:
        return False
    return not _of_passive(tree, child)


def _of_passive(tree: Tree, link: int) -> bool:
    """Whether a phrase behind an agent tells for what it is done: "criticised by unions for its plan"."""
    agent = tree.tokens[tree.tokens[link].head]
    by = tree.tokens[agent.head]
    if agent.dep != "pobj" or by.dep != "agent" or agent.text[:1].isupper():
        return False
    if tree.tokens[link].lemma == "of":
        return tree.child(link, "pcomp") is not None  # "accused by residents of hiding it"
    return tree.tokens[link].lemma in OBJECT_PREPOSITIONS.get(tree.tokens[by.head].lemma.lower(), ())
