"""Who stands where in a clause: subject, object and prepositions of a predicate, read off a dependency parse.

Passives, relative clauses, participles, infinitives and joined verbs are undone, so that a frame of the
lexicon meets the same places whatever the wording. Labels are ClearNLP's, as spaCy's English models give them.
"""

import re
from collections.abc import Iterable

import msgspec

from byline.reading.parsing import Parse, Token

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
KEEP_AFTER = frozenset({"of", "in", "from", "for"})
"""Prepositions that go with the noun before them when they name what it is: "leaders of Romania", "rebels in Chad"."""

DATELINE = re.compile(r"[A-Z][^\n\"“”]{1,70}?\s?(?:--|—|–|-|:)\s(?=[\"“]?[A-Z])")
"""A place (and an agency) before the sentence proper: "KABUL (Agency) - ", told from a title by its capitals."""

MUTE_E = re.compile(r"[^aeiou]+[aeiou][^aeiousxzwy]")
"""A stem whose last letter would double before "ed" if no "e" had been dropped: "hop" of "hoped"."""

LONGEST_CHAIN = 6  # of clauses or prepositions one below the other
PARTICLES = frozenset({"up", "down", "out", "off", "over", "back", "away", "aside"})
LONGEST_PARTICLE = 4  # tokens from a verb to its particle: "handed the two sailors over"
CAUSATIVE = frozenset({"let", "help", "make", "have", "bid"})
LONGEST_JOINT = 3  # tokens from a verb to one joined to it that shares its object
LONGEST_STEM = 5  # letters of a verb of one syllable
LONGEST_NOUN_PHRASE = 14  # tokens; a longer one is a parsing slip


class Tree(msgspec.Struct, frozen=True):
    """A parse with the children of each token, in order."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    first: int = 0  # where the sentence proper starts, after a dateline

    def lemma(self, place: int) -> str:
        """Return a token's lemma in small letters."""
        return lemma_of(self.tokens[place])

    def having(self, place: int, labels: Iterable[str]) -> list[int]:
        """Return the children of a token that bear one of the labels."""
        return [child for child in self.children[place] if self.tokens[child].dep in labels]


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


def lemma_of(token: Token) -> str:
    """Return a token's lemma in small letters; the lemmatizer takes "hoped" for "hop" and "rapes" for "rap"."""
    lemma = token.lemma.lower()
    if len(lemma) <= LONGEST_STEM and token.pos == "VERB" and token.text[len(lemma) :].lower() in ("ed", "es", "ing"):
        return lemma + "e" if MUTE_E.fullmatch(lemma) else lemma
    return lemma


def tree(parse: Parse) -> Tree:
    """Return a parse with its children listed."""
    children: list[list[int]] = [[] for _ in parse.tokens]
    for place, token in enumerate(parse.tokens):
        if token.head != place:
            children[token.head].append(place)
    dateline = DATELINE.match(parse.text)
    first = sum(token.start < dateline.end() for token in parse.tokens[:30]) if dateline else 0
    return Tree(parse.tokens, tuple(tuple(each) for each in children), first)


def joined(words: Tree, head: int) -> tuple[int, ...]:
    """Return a head and those joined to it by "and", "or" or commas."""
    found = [head]
    for place in found:
        found += [child for child in words.having(place, ("conj",)) if words.tokens[child].pos in NOMINAL]
        if len(found) > LONGEST_NOUN_PHRASE:
            break
    return tuple(found)


def clause(words: Tree, predicate: int) -> Clause:
    """Read the places around a verb, or around an adjective after "be"."""
    token = words.tokens[predicate]
    passive = is_passive(words, predicate)
    before = surface_subjects(words, predicate)
    objects = [
        o
        for child in words.having(predicate, ("dobj", "dative", "xcomp"))
        if words.tokens[child].pos != "ADP" and (words.tokens[child].dep != "xcomp" or _is_object(words, child))
        for o in joined(words, child)
    ]
    objects = objects or _shared_objects(words, predicate) or _raised_object(words, predicate)
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
    if token.dep in ("relcl", "acl") and not objects and not passive and not any(s == token.head for s in before):
        objects = [token.head] if words.tokens[token.head].pos in NOMINAL and token.dep == "relcl" else objects
    if passive:
        subjects, objects = agents, [*before, *objects]
    else:
        subjects = list(before)
    return Clause(
        predicate,
        tuple(subjects),
        tuple(objects),
        tuple(prepositions),
        _of_objects(words, objects) if not passive else (),
        _particle(words, predicate),
        _complement(words, predicate, ("xcomp",)) or _bare_complement(words, predicate),
        _complement(words, predicate, ("ccomp",)),
        passive,
    )


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
    """Return the small word that belongs to a verb, whatever the parser took it for: "stepped down", "pulled out of"."""
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


def governed(words: Tree, preposition: int, depth: int = 0) -> list[tuple[str, int]]:
    """Return (preposition, head) of each noun or gerund under a preposition, through chains such as "out of"."""
    found: list[tuple[str, int]] = []
    word = words.lemma(preposition)
    for child in words.children[preposition]:
        token = words.tokens[child]
        if token.dep == "pobj":
            found += [(word, head) for head in joined(words, child)]
        elif token.dep == "pcomp":
            found.append((word, child))
        elif token.dep == "prep" and depth < LONGEST_CHAIN:
            found += governed(words, child, depth + 1)
    return found


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
    bare = token.tag == "VB" and words.lemma(token.head) in CAUSATIVE and not words.having(verb, ("aux",))
    return bare or any(words.tokens[mark].tag == "TO" for mark in words.having(verb, ("aux",)))


def clause_heads(words: Tree) -> tuple[int, ...]:
    """Return for each token the verb of the clause it stands in; infinitives stay in the clause above them."""
    found = [-1] * len(words.tokens)
    for place in range(len(words.tokens)):
        path = [place]
        while found[path[-1]] < 0 and not _opens_clause(words, path[-1]):
            path.append(words.tokens[path[-1]].head)
        head = path[-1] if found[path[-1]] < 0 else found[path[-1]]
        for step in path:
            found[step] = head
    return tuple(found)


def _opens_clause(words: Tree, place: int) -> bool:
    token = words.tokens[place]
    if token.head == place:
        return True
    return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "xcomp")


def below_noun(words: Tree, noun: int) -> list[int]:
    """Return a noun and what stands below it, but no clause."""
    queue = [noun]
    for seat in queue:
        queue += [child for child in words.children[seat] if words.tokens[child].pos not in ("VERB", "AUX")]
    return queue


def phrase(words: Tree, head: int) -> tuple[int, int]:
    """Return [start, end) in code points of the noun phrase of a head, without relative clauses and asides."""
    first = last = head
    for child in words.children[head]:
        token = words.tokens[child]
        if (
            child < head and token.dep not in ("cc", "conj", "punct", "preconj", "relcl", "mark", "prep", "advmod")
        ) or (child < head and token.dep == "advmod" and token.pos == "ADV" and words.tokens[child + 1].pos == "NUM"):
            first = min(first, _leftmost(words, child))
        elif child > head and token.dep == "prep" and token.lemma.lower() in KEEP_AFTER and child == last + 1:
            inner = list(words.having(child, ("pobj",)))
            if inner and (token.lemma.lower() == "of" or words.tokens[inner[0]].pos == "PROPN"):
                last = max(last, _last_of(words, inner[0]))
        elif child > head and token.dep in ("case", "compound", "nummod") and child == last + 1:
            last = child if token.dep != "case" else last
    if last - first > LONGEST_NOUN_PHRASE:
        first, last = max(first, head - 5), head
    return words.tokens[first].start, words.tokens[last].end


def reach(words: Tree, head: int) -> tuple[int, int]:
    """Return [start, end) of a noun with all that stands below it, but no relative clause and nothing joined to it."""
    first = last = head
    queue = [head]
    for place in queue:
        for child in words.children[place]:
            token = words.tokens[child]
            if token.dep == "relcl" or (place == head and token.dep in ("conj", "cc", "advcl", "ccomp", "punct")):
                continue
            first, last = min(first, child), max(last, child)
            queue.append(child)
    return words.tokens[first].start, words.tokens[last].end


def _last_of(words: Tree, head: int) -> int:
    last = head
    for child in words.having(head, ("prep",)):
        if child == last + 1 and words.tokens[child].lemma.lower() == "of":
            for part in words.having(child, ("pobj",)):
                last = max(last, part)
    return last


def _leftmost(words: Tree, place: int) -> int:
    queue = [place]
    for seat in queue:
        queue += [child for child in words.children[seat] if child < seat]
    return min(queue)
