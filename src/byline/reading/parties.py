"""What sort of side a noun of a sentence can be: somebody by name, people, forces, or a thing that does nothing."""

from collections.abc import Callable

from byline.reading.plover import lexicon
from byline.reading.syntax import Tree

PEOPLE = frozenset({"PERSON", "NORP", "GPE", "ORG"})

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})

TIME_ENTITIES = frozenset({"DATE", "TIME"})


def below(words: Tree, head: int) -> set[str]:
    """Return the lemmas of the words right below a head."""
    return {words.lemma(child) for child in words.children[head]}


def is_name(words: Tree, head: int) -> bool:
    """Whether a noun is a name of somebody or of a place."""
    token = words.tokens[head]
    return token.entity in PEOPLE or token.entity in ("LOC", "FAC") or token.pos == "PROPN"


def is_actor(words: Tree, head: int) -> bool:
    """Whether a noun is a name, or one of people or forces, or a number of them."""
    token = words.tokens[head]
    lists = lexicon().lists
    return (
        is_name(words, head)
        or token.tag == "PRP"
        or words.lemma(head) in lists["person"]
        or words.lemma(head) in lists["force"]
        or words.lemma(head) in lexicon().lists["quantity"]
        or token.pos == "NUM"
    )


def is_party(words: Tree, head: int) -> bool:
    """Whether a noun can be a side of a political happening: by itself, or as somebody's ("the Chadian embassy")."""
    lists, lemma = lexicon().lists, words.lemma(head)
    if is_actor(words, head) or lemma in lists["local"] or lemma in lists["institution"]:
        return True
    return any(words.tokens[child].entity in PEOPLE for child in words.children[head] if child < head)


def can_act(words: Tree, head: int) -> bool:
    """Whether a noun can be a side that does something: storms, rumours, films and days cannot."""
    lists, lemma = lexicon().lists, words.lemma(head)
    return not (lemma in lists["nature"] or lemma in lists["inert"] or lemma in TIMES)


def _is_person(words: Tree, head: int) -> bool:
    token = words.tokens[head]
    return _is_human(words, head) or (token.pos == "PROPN" and token.entity in ("", "NORP", "GPE"))


def _is_human(words: Tree, head: int) -> bool:
    token = words.tokens[head]
    return (
        token.entity == "PERSON"
        or token.text.lower() in ("he", "she", "him", "her", "they", "them", "who")
        or words.lemma(head) in lexicon().lists["person"]
    )


def _is_named_place(words: Tree, head: int) -> bool:
    return words.tokens[head].entity in ("GPE", "LOC", "FAC")


def _speaks_of_itself(words: Tree, head: int) -> bool:
    """Whether a pronoun is the subject of what is said, and so mostly stands for who says it."""
    clause = words.tokens[head].head
    above = words.tokens[clause]
    while above.dep in ("acomp", "attr", "xcomp") and above.head != clause:
        clause, above = above.head, words.tokens[above.head]
    return words.tokens[head].tag == "PRP" and above.dep == "ccomp" and words.lemma(above.head) in _saying()


def _saying() -> frozenset[str]:
    return lexicon().lists["saying"]


KINDS: dict[str, Callable[[Tree, int], bool]] = {
    "+name": is_name,
    "+actor": is_actor,
    "+person": _is_person,
    "+human": _is_human,
    "+place": _is_named_place,
    "+speaker": _speaks_of_itself,
    "+thing": lambda words, head: words.tokens[head].tag != "PRP",
}
