"""What the complements of a verb hold of what is said."""

from byline.reading.cited import Marked
from byline.reading.cues import CLAIMED, DOCUMENTS, OBJECT_PREPOSITIONS, PREPOSITIONS, TRAILING, VERBS
from byline.reading.subjects import ADDRESSED, displaced
from byline.reading.trees import Tree

TRIM = " \t,;:—–-\n"
WEEKDAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
HOURS = frozenset(["morning", "afternoon", "evening", "night"])

BREAKS = frozenset([",", "—", "–", "-", "--"])
HUNG = frozenset(["acl", "relcl", "advcl", "conj", "appos", "dep"])
LEAST_BEFORE, LONGEST_END = 5, 6  # words before a cue that ends its sentence, and after it

Ranges = tuple[tuple[int, int], ...]


def takes_content(lemma: str) -> bool:
    """Whether a verb may have complements that hold what is said."""
    return lemma in VERBS or lemma in PREPOSITIONS or lemma in OBJECT_PREPOSITIONS


def content_of(sentence: Marked, verb: int, lemma: str, letters: frozenset[str]) -> tuple[Ranges, str]:
    """Return what a verb's complements hold of what is said, and the letter of the frame; () when they hold nothing."""
    tree = sentence.tree
    passive = tree.child(verb, "nsubjpass")
    if passive is not None:
        return _passive(tree, verb, passive, letters)
    if "c" in letters or "t" in letters:
        clause = tree.child(verb, "ccomp")
        infinitive = clause is not None and is_infinitive(tree, clause)
        if clause is not None and clause > verb and ("t" if infinitive else "c") in letters:
            first = _first_of_clause(tree, verb, clause)
            return (tree.span(first, _last_of_clause(tree, clause)),), "t" if infinitive else "c"
        trails = lemma != "continue" and (
            "q" in letters or lemma in TRAILING or tree.tokens[verb].dep == "parataxis"
        )  # without quotation marks, what "continues" goes on, and says nothing
        if trails and not ("i" in letters and _goes_on(tree, verb)) and (around := _around(sentence, verb, clause)):
            return around, "around"
    open_clause = tree.child(verb, "xcomp")
    thing = tree.child(verb, "dobj")
    if open_clause is not None and open_clause > verb:
        if is_infinitive(tree, open_clause):
            if thing is not None and thing < open_clause:
                if "t" in letters:
                    return (tree.span(tree.left[thing], _last_of_clause(tree, open_clause)),), "t"
            elif "i" in letters:
                return (tree.under(open_clause),), "i"
        elif "g" in letters and tree.tokens[open_clause].tag == "VBG":
            return (tree.under(open_clause),), "g"
        elif "s" in letters:
            return (
                tree.span(
                    tree.left[thing if thing is not None else open_clause],
                    tree.right[open_clause],
                ),
            ), "s"
    called = tree.child(verb, "oprd", "ccomp")
    if called is not None and called > verb and "s" in letters:
        first = thing if thing is not None and thing < called else called
        return (tree.span(tree.left[first], tree.right[called]),), "s"
    return _of_things(tree, verb, lemma, letters, thing)


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether an infinitive behind a verb holds what is said, and not the clause before it."""
    open_clause = tree.child(verb, "xcomp")
    return open_clause is not None and open_clause > verb and is_infinitive(tree, open_clause)


def _first_of_clause(tree: Tree, verb: int, clause: int) -> int:
    """Return the first word of a clause that is said, behind the day it was said on: "said on Monday they agreed"."""
    first = tree.left[clause]
    if first != verb + 1:
        return first
    day = first + (tree.tokens[first].text == "on")
    after = day + 1 + (day + 1 < clause and tree.tokens[day + 1].text in HOURS)
    named = after < clause and tree.tokens[day].text in WEEKDAYS and tree.tokens[after].text != ","
    told = named and (after > day + 1 or tree.tokens[day].dep in ("pobj", "npadvmod"))
    return after if told else first


def _last_of_clause(tree: Tree, clause: int) -> int:
    """Return the last word of a clause that is said: the sentence's, unless a comma ends the clause before."""
    last = tree.right[clause]
    if last + 1 < len(tree.tokens) and tree.tokens[last + 1].text != ",":
        return len(tree.tokens) - 1
    return last


def _of_things(tree: Tree, verb: int, lemma: str, letters: frozenset[str], thing: int | None) -> tuple[Ranges, str]:
    """Return what is said by an object, with or without a preposition, or by a preposition alone."""
    prepositions = [c for c in tree.children[verb] if c > verb and tree.tokens[c].dep == "prep"]
    if thing is not None and thing > verb:
        for link in prepositions:
            word = tree.tokens[link].lemma.lower()
            if link < thing:
                continue
            if word == "as" and "a" in letters:
                return (tree.span(tree.left[thing], tree.right[link]),), "as"
            if word in OBJECT_PREPOSITIONS.get(lemma, ()):
                first = tree.left[link] if lemma in ADDRESSED else tree.left[thing]
                return (tree.span(first, tree.right[link]),), word
        if "o" in letters and not (lemma == "claim" and tree.tokens[thing].lemma.lower() in CLAIMED):
            return (tree.under(thing),), "o"
        if "d" in letters and _is_document(tree, verb):
            return (tree.span(tree.left[thing], tree.right[verb]),), "d"
        return (), ""
    for link in prepositions:
        if tree.tokens[link].lemma.lower() in PREPOSITIONS.get(lemma, ()):
            return (tree.under(link),), tree.tokens[link].lemma.lower()
    return (), ""


def _is_document(tree: Tree, verb: int) -> bool:
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.tokens[subject].lemma.lower() in DOCUMENTS


def _passive(tree: Tree, verb: int, subject: int, letters: frozenset[str]) -> tuple[Ranges, str]:
    open_clause = tree.child(verb, "xcomp")
    if open_clause is not None and "p" in letters and is_infinitive(tree, open_clause):
        return (tree.under(subject), tree.under(open_clause)), "p"
    clause = tree.child(verb, "ccomp")
    if clause is not None and clause > verb and "c" in letters:
        return (tree.under(clause),), "c"
    if tree.child(verb, "agent") is not None and "o" in letters:
        return (tree.under(subject),), "by"
    return (), ""


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(tree.tokens[child].tag == "TO" for child in tree.children[verb] if child < verb)


def _around(sentence: Marked, verb: int, clause: int | None) -> Ranges:
    """Return the clause that a cue without a complement stands in or ends: "The plan works, he said." """
    tree, tokens = sentence.tree, sentence.tree.tokens
    subject = tree.child(verb, "nsubj")
    if subject is None and (subject := displaced(tree, verb)) is None:
        return ()
    first, last = min(tree.left[subject], verb), max(subject, verb)
    if tokens[verb].dep == "advcl" and tokens[tree.left[verb]].text.lower() == "as":
        return () if _has_complement(tree, verb) else beside(sentence, tree.left[verb], tree.right[verb])
    if clause is not None and clause < verb:
        start, end = tree.left[clause], min(first, verb) - 1
        if end < start or tokens[end].text == ";":
            return ()  # a semicolon parts two statements
        parts = [tree.span(start, end)]
        if tree.right[clause] > last + 1:
            parts.append(tree.span(last + 1, tree.right[clause]))
        return tuple(parts)
    head = tokens[verb].head
    if tokens[verb].dep == "parataxis" and head != verb:
        start, end = tree.left[head], tree.right[head]
        if start < first and tokens[first - 1].text == ",":
            parts = [tree.span(start, first - 1)]
            if tree.right[verb] < end:
                parts.append(tree.span(tree.right[verb] + 1, end))
            return tuple(parts)
    return _whole_before(sentence, verb, subject)


def _whole_before(sentence: Marked, verb: int, subject: int) -> Ranges:
    """Return the sentence before a cue that ends it, where the parse hangs the cue on a noun: "— the bank said"."""
    tree, tokens = sentence.tree, sentence.tree.tokens
    first = tree.left[subject]
    if first < LEAST_BEFORE or subject > verb or tokens[first - 1].text not in BREAKS or tokens[verb].dep not in HUNG:
        return ()
    if tokens[subject].tag in ("WP", "WDT") or tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return ()
    rest = tokens[verb + 1 :]
    ends = all(token.dep in ("npadvmod", "punct", "prep", "pobj", "compound") for token in rest)
    told = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens[: first - 1])
    return (tree.span(0, first - 2),) if ends and told and len(rest) <= LONGEST_END else ()


def _has_complement(tree: Tree, verb: int) -> bool:
    """Whether a verb behind "as" tells a deed of its own: "as she posted a picture", "as he asked them to go"."""
    if tree.child(verb, "xcomp", "ccomp") is not None:
        return True
    link = tree.child(verb, "prep")
    if tree.tokens[verb].lemma.lower() == "add" and link is not None and tree.tokens[link].lemma == "to":
        return True  # "as her exit adds to the trouble"
    return tree.child(verb, "dobj") is not None and tree.tokens[verb].lemma.lower() not in ADDRESSED


def beside(sentence: Marked, first: int, last: int) -> Ranges:
    """Return the sentence without the words from `first` to `last`: "As the paper noted, …"."""
    tokens = sentence.tree.tokens
    parts = []
    if first > 0:
        parts.append(sentence.tree.span(0, first - 1))
    if last + 1 < len(tokens):
        parts.append(sentence.tree.span(last + 1, len(tokens) - 1))
    return tuple(part for part in parts if sentence.text[part[0] : part[1]].strip(TRIM + '."”'))
