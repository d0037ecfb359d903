"""Anaphors: pronouns and descriptions that stand for somebody, and the names they may stand for.

What one sentence shows: the word, its part in the sentence, and what the sentence says of a name beside it
("Republican nominee Donald Trump"). Who it is, `coreference.py` decides in the report.
"""

from typing import Literal

import msgspec

from byline.reading.cues import DOCUMENTS
from byline.reading.parsing import Parse
from byline.reading.quotations import QUOTE_SIGN, quotations
from byline.reading.roles import BODIES, LANDS, PERSONS
from byline.reading.trees import Tree, tree_of

Sort = Literal["pronoun", "role", "name", "relative"]
Part = Literal["subject", "object", "owner", "possessive", "other"]

PRONOUNS: dict[str, str] = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
    "it": "it",
    "its": "it",
    "itself": "it",
    "they": "they",
    "them": "they",
    "their": "they",
    "theirs": "they",
    "themselves": "they",
}
SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
OBJECTS = frozenset(("dobj", "dative", "iobj", "pobj"))
DEFINITE = frozenset(("the", "this", "that"))
INDEFINITE = frozenset(("a", "an", "any", "another", "each", "every", "no", "some", "one"))
DESCRIBING = PERSONS.keys() | BODIES | LANDS | DOCUMENTS
NOMINAL = SUBJECTS | OBJECTS | {"poss", "appos", "conj", "attr"}
PARTS_OF_NAME = frozenset(("compound", "flat"))


class Anaphor(msgspec.Struct, frozen=True, array_like=True):
    """A word that stands for somebody, or a name that it may stand for; offsets count from the sentence's start."""

    sort: Sort
    start: int  # of the words: a description with its article and modifiers
    end: int
    head: int  # start of the word itself
    word: str  # he she it they; the noun of a description; "" for a name
    part: Part  # "owner": of the subject, as in "the minister's answer was"
    verb: int  # start of the verb it belongs to
    main: bool  # whether that verb is the sentence's own
    quoted: bool
    definite: bool = False
    plural: bool = False
    words: tuple[str, ...] = ()  # a description's modifiers; what the sentence calls a name beside it
    reach: int = 0  # end of all that the word governs
    of: int = -1  # start of the word that a relative pronoun or an apposition stands for


def anaphors(parse: Parse) -> tuple[Anaphor, ...]:
    """Return the pronouns, descriptions and heads of names of a sentence, in text order."""
    tokens = parse.tokens
    if not any(_matters(token.pos, token.text) for token in tokens):
        return ()
    tree = tree_of(parse)
    quotes = quotations(parse.text, [(0, tokens[-1].end)]) if QUOTE_SIGN.search(parse.text) else ()
    found = []
    for word, token in enumerate(tokens):
        quoted = bool(quotes) and any(quote.start <= token.start < quote.end for quote in quotes)
        made = _of_word(tree, word, quoted)
        if made is not None:
            found.append(made)
    return tuple(found)


def _matters(pos: str, text: str) -> bool:
    return pos in ("PRON", "NOUN", "PROPN") or text.lower() in PRONOUNS


def _of_word(tree: Tree, word: int, quoted: bool) -> Anaphor | None:
    token = tree.tokens[word]
    lower = token.text.lower()
    if lower in PRONOUNS:
        return _make(tree, word, "pronoun", PRONOUNS[lower], quoted)
    if token.pos == "PRON" and lower in ("who", "which", "that") and token.dep in SUBJECTS:
        return _relative(tree, word, quoted)
    if token.dep in PARTS_OF_NAME and (tree.tokens[token.head].pos != "NOUN" or not token.entity):
        return None
    lemma = token.lemma.lower()
    if token.pos in ("NOUN", "PROPN") and lemma in DESCRIBING and not token.entity:
        return _role(tree, word, lemma, quoted)
    if token.pos == "PROPN" or (token.text[:1].isupper() and token.dep in NOMINAL):
        return _make(tree, word, "name", "", quoted, words=_called(tree, word))
    return None


def _make(
    tree: Tree,
    word: int,
    sort: Sort,
    noun: str,
    quoted: bool,
    *,
    words: tuple[str, ...] = (),
    first: int | None = None,
    definite: bool = False,
    of: int = -1,
) -> Anaphor:
    part, verb = _part(tree, word)
    return Anaphor(
        sort,
        tree.tokens[word if first is None else first].start,
        tree.tokens[word].end,
        tree.tokens[word].start,
        noun,
        part,
        tree.tokens[verb].start,
        tree.tokens[verb].head == verb,
        quoted,
        definite,
        tree.tokens[word].tag in ("NNS", "NNPS"),
        words,
        tree.tokens[tree.right[word]].end,
        of,
    )


def _part(tree: Tree, word: int) -> tuple[Part, int]:
    """Return the part a word has in its clause, and the verb of the clause; a fellow has the part of the first."""
    token = tree.tokens[word]
    steps = 0
    while token.dep in ("conj", "appos") and steps < 8 and tree.tokens[token.head].pos in ("NOUN", "PROPN", "PRON"):
        word, token, steps = token.head, tree.tokens[token.head], steps + 1
    verb = _verb_above(tree, word)
    if token.dep in SUBJECTS or (token.dep == "pobj" and tree.tokens[token.head].dep == "agent"):
        return "subject", verb
    if token.dep in ("poss", "compound", "nmod"):
        owns_subject = token.dep == "poss" and tree.tokens[token.head].dep in SUBJECTS
        return "owner" if owns_subject else "possessive", verb
    if token.dep in OBJECTS:
        return ("object" if token.dep != "pobj" else "other"), verb
    return "other", verb


def _verb_above(tree: Tree, word: int) -> int:
    at, steps = tree.tokens[word].head, 0
    while tree.tokens[at].pos not in ("VERB", "AUX") and tree.tokens[at].head != at and steps < 20:
        at, steps = tree.tokens[at].head, steps + 1
    return at


def _role(tree: Tree, word: int, lemma: str, quoted: bool) -> Anaphor | None:
    """Read a description; the noun before a name ("spokesman Dmitry Peskov") belongs to the name."""
    tokens = tree.tokens
    modifiers, definite, indefinite, first = [], False, False, word
    for child in tree.children[word]:
        token = tokens[child]
        if child > word:
            if token.dep == "appos" and token.pos == "PROPN":
                return None  # the name beside it says who
            if token.dep == "prep" and token.lemma.lower() in (
                "of",
                "for",
                "from",
                "at",
                "by",
            ):
                modifiers += [t.text for t in tokens[child + 1 : tree.right[child] + 1] if t.pos in ("PROPN", "NOUN")]
            continue
        first = min(first, tree.left[child])
        lower = token.text.lower()
        if token.dep == "det":
            definite, indefinite = lower in DEFINITE, lower in INDEFINITE
        elif token.dep == "poss":
            definite = True
            modifiers += [t.text for t in tokens[tree.left[child] : child + 1] if t.pos != "PART"]
        else:
            modifiers += [t.text for t in tokens[tree.left[child] : child + 1] if t.pos != "PUNCT"]
    if tokens[word].dep in ("appos", "attr"):
        return None  # it says what somebody is, beside the name or after "is"
    return _make(
        tree,
        word,
        "role",
        lemma,
        quoted,
        words=tuple(modifiers),
        first=first,
        definite=definite and not indefinite,
    )


def _relative(tree: Tree, word: int, quoted: bool) -> Anaphor | None:
    """Read "who" in "Murphy, who voted against it"; it stands for the word the clause hangs on."""
    verb = tree.tokens[word].head
    if tree.tokens[verb].dep != "relcl":
        return None
    return _make(
        tree,
        word,
        "relative",
        tree.tokens[word].text.lower(),
        quoted,
        of=tree.tokens[tree.tokens[verb].head].start,
    )


def _called(tree: Tree, name: int) -> tuple[str, ...]:
    """Return what the sentence calls a name beside it: before it, in apposition, or by "is"."""
    tokens = tree.tokens
    words: list[str] = []
    for child in tree.children[name]:
        token = tokens[child]
        if child < name and token.dep in ("compound", "amod", "nmod", "poss", "appos"):
            words += [t.text for t in tokens[tree.left[child] : child + 1] if t.pos not in ("PUNCT", "PART", "DET")]
        elif child > name and token.dep == "appos":
            words += [
                t.text for t in tokens[tree.left[child] : tree.right[child] + 1] if t.pos in ("NOUN", "PROPN", "ADJ")
            ]
    token = tokens[name]
    if token.dep == "appos" and tokens[token.head].pos in ("NOUN", "PROPN"):
        words += [t.text for t in tokens[tree.left[token.head] : token.head + 1] if t.pos not in ("PUNCT", "DET")]
    if token.dep == "nsubj" and tokens[token.head].lemma == "be":
        attr = tree.child(token.head, "attr")
        if attr is not None:
            words += [
                t.text for t in tokens[tree.left[attr] : tree.right[attr] + 1] if t.pos in ("NOUN", "PROPN", "ADJ")
            ]
    return tuple(words)
