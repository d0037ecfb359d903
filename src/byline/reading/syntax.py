"""A parse as happenings are read off it: words with their children, joined nouns, phrases and clauses.

Labels are ClearNLP's, as spaCy's English models give them.
"""

import re
from collections.abc import Iterable

import msgspec

from byline.reading.parsing import Parse, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})

KEEP_AFTER = frozenset({"of", "in", "from", "for"})
"""Prepositions that go with the noun before them when they name what it is: "leaders of Romania", "rebels in Chad"."""


DATELINE = re.compile(r"[A-Z][^\n\"“”]{1,70}?\s?(?:--|—|–|-|:)\s(?=[\"“]?[A-Z])")
"""A place (and an agency) before the sentence proper: "KABUL (Agency) - ", told from a title by its capitals."""


MUTE_E = re.compile(r"[^aeiou]+[aeiou][^aeiousxzwy]")
"""A stem whose last letter would double before "ed" if no "e" had been dropped: "hop" of "hoped"."""


MISREAD = {"bases": "base", "forgave": "forgive", "retook": "retake", "axed": "axe", "axes": "axe"}
"""Forms that the lemmatizer takes for another word's."""

NAMED_FORCES = frozenset({"guard", "force", "marine", "ranger", "commando", "brigade", "fighter", "peacekeeper"})

LONGEST_CHAIN = 6  # of clauses or prepositions one below the other

LONGEST_STEM = 5  # letters of a verb of one syllable

LONGEST_NOUN_PHRASE = 14  # tokens; a longer one is a parsing slip


class Tree(msgspec.Struct, frozen=True):
    """A parse with the children of each token, in order."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    lemmas: tuple[str, ...]
    first: int = 0  # where the sentence proper starts, after a dateline

    def lemma(self, place: int) -> str:
        """Return a token's lemma in small letters."""
        return self.lemmas[place]

    def having(self, place: int, labels: Iterable[str]) -> list[int]:
        """Return the children of a token that bear one of the labels."""
        return [child for child in self.children[place] if self.tokens[child].dep in labels]


def lemmas_of(parse: Parse) -> tuple[str, ...]:
    """Return the lemma of each token in small letters."""
    return tuple(_lemma(token) for token in parse.tokens)


def _lemma(token: Token) -> str:
    """Give back an "e" that the lemmatizer lost: it takes "hoped" for "hop" and "rapes" for "rap"."""
    lemma = MISREAD.get(token.text) or token.lemma.lower()
    if lemma == "wound" and token.text == "wound" and token.tag in ("VBD", "VBN"):
        return "wind"
    if token.tag == "NNPS" and lemma.removesuffix("s") in NAMED_FORCES:
        return lemma.removesuffix("s")  # the lemmatizer leaves names as they are: "Revolutionary Guards"
    if token.pos == "VERB" and len(lemma) <= LONGEST_STEM and token.text[len(lemma) :].lower() in ("ed", "es", "ing"):
        return lemma + "e" if MUTE_E.fullmatch(lemma) else lemma
    return lemma


def tree(parse: Parse, lemmas: tuple[str, ...]) -> Tree:
    """Return a parse with the lemmas and the children of its tokens listed."""
    children: list[list[int]] = [[] for _ in parse.tokens]
    for place, token in enumerate(parse.tokens):
        if token.head != place:
            children[token.head].append(place)
    dateline = DATELINE.match(parse.text)
    first = sum(token.start < dateline.end() for token in parse.tokens[:30]) if dateline else 0
    return Tree(parse.tokens, tuple(tuple(each) for each in children), lemmas, first)


def joined(words: Tree, head: int) -> tuple[int, ...]:
    """Return a head and those joined to it by "and", "or" or commas."""
    found = [head]
    for place in found:
        found += [child for child in words.having(place, ("conj",)) if words.tokens[child].pos in NOMINAL]
        if len(found) > LONGEST_NOUN_PHRASE:
            break
    return tuple(found)


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
            aside = token.dep == "relcl" or (token.dep == "prep" and token.tag == "VBG")  # "members, including a man"
            if aside or (place == head and token.dep in ("conj", "cc", "advcl", "ccomp", "punct")):
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
