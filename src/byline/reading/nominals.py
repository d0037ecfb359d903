"""Sayings told by nouns and adjectives: "his claim that", "she is sure that", "in a poll"."""

from collections.abc import Iterator

from byline.reading.cited import Marked
from byline.reading.complements import is_infinitive
from byline.reading.cues import ADJECTIVES, NOUNS, VERBS
from byline.reading.roles import BODIES, PERSONS
from byline.reading.saying import Saying
from byline.reading.speakers import speaker_of
from byline.reading.subjects import subject_of
from byline.reading.trees import Tree

OWNING = frozenset(["by", "from", "among"])
HEARSAY = frozenset("report rumor rumour allegation accusation claim complaint speculation charge suggestion".split())
"""What others say, where somebody only takes it up: "he seized on reports that", "she denied claims that"."""
TOWARDS = frozenset(["on", "at", "to", "into", "over", "after", "amid", "against"])
ROUSING = frozenset(
    "spark prompt fuel cause trigger stoke ease allay quell calm dispel heighten provoke ignite reflect".split()
)
"""What is done to the fear of others."""
ANSWERING = ROUSING | frozenset(
    """deny dismiss reject refute rebut dispute address hear face investigate examine read see receive ignore probe
       follow review answer confirm check substantiate verify""".split()
)
"""What is done to the words of others."""


def polled(sentence: Marked, noun: int) -> Iterator[Saying]:
    """Read "in a poll, most people …": the poll says it."""
    tree = sentence.tree
    link = tree.tokens[noun].head
    if tree.tokens[noun].dep != "pobj" or tree.tokens[link].lemma.lower() != "in":
        return
    verb = tree.tokens[link].head
    if tree.tokens[verb].pos not in ("VERB", "AUX") or tree.child(verb, "nsubj", "nsubjpass") is None:
        return
    cue = tree.tokens[link].start, tree.tokens[link].end
    first, last = link, tree.right[link]
    parts = []
    if tree.left[verb] < first:
        parts.append(tree.span(tree.left[verb], first - 1))
    if last < tree.right[verb]:
        parts.append(tree.span(last + 1, tree.right[verb]))
    yield Saying(tuple(parts), cue, speaker_of(tree, noun), "in a poll", False)


def of_noun(sentence: Marked, noun: int) -> Iterator[Saying]:
    """Yield what a noun of saying holds: "his claim that", "fear of"."""
    tree = sentence.tree
    lemma = tree.tokens[noun].lemma.lower()
    links = NOUNS[lemma]
    verb = tree.tokens[tree.tokens[noun].head]
    if tree.tokens[noun].dep == "dobj" and "o" in VERBS.get(verb.lemma.lower(), ()):
        return  # "expressed hope that": the verb's object holds it
    for child in tree.children[noun]:
        link = _link(tree, child)
        if child > noun and link in links:
            owner = speaker_of(tree, _owner(tree, noun))
            yield Saying((tree.under(child),), tree.span(noun, noun), owner, f"{lemma} {link}", False)
            return


def _owner(tree: Tree, noun: int) -> int | None:
    """Return whose a claim is: "his claim", "the claim by …", or who makes, has or repeats it."""
    own = tree.child(noun, "poss")
    if own is not None:
        return own
    for child in tree.children[noun]:
        if child > noun and tree.tokens[child].dep == "prep" and tree.tokens[child].lemma in OWNING:
            return tree.child(child, "pobj")
    token = tree.tokens[noun]
    hearsay = token.lemma.lower() in HEARSAY
    if token.dep == "pobj" and tree.tokens[token.head].dep == "prep":
        token = tree.tokens[token.head]
        if hearsay and token.lemma.lower() in TOWARDS:
            return None
    above = tree.tokens[token.head]
    if token.dep in ("dobj", "prep") and above.pos == "VERB":
        others = above.lemma.lower() in (ANSWERING if hearsay else ROUSING)
        subject = None if others else subject_of(tree, token.head)
        return None if subject is None or (above.lemma == "raise" and _is_thing(tree, subject)) else subject
    return None


def _is_thing(tree: Tree, word: int) -> bool:
    """Whether a noun is neither a name nor one for persons or bodies: "the accent raised concerns"."""
    token = tree.tokens[word]
    return (
        token.tag == "NN"
        and not token.entity
        and token.lemma.lower() not in PERSONS
        and token.lemma.lower() not in BODIES
    )


def of_adjective(sentence: Marked, word: int) -> Iterator[Saying]:
    """Yield what an adjective of saying holds: "sure that", "critical of"."""
    tree = sentence.tree
    head = tree.tokens[word].head
    links = ADJECTIVES[tree.tokens[word].lemma.lower()]
    if tree.tokens[word].dep not in ("acomp", "conj", "ROOT", "advcl") or tree.tokens[head].lemma == "make":
        return  # "make sure that"
    subject = tree.child(head, "nsubj")
    for child in tree.children[word]:
        link = _link(tree, child)
        if child > word and link in links:
            yield Saying(
                (tree.under(child),),
                tree.span(word, word),
                speaker_of(tree, subject),
                f"{tree.tokens[word].lemma.lower()} {link}",
                False,
            )
            return


def _link(tree: Tree, child: int) -> str:
    """Return the word that leads into a dependent: "that", "to" or a preposition."""
    token = tree.tokens[child]
    if token.dep == "prep":
        return token.lemma.lower()
    if token.dep in ("acl", "xcomp") and is_infinitive(tree, child):
        return "to"
    if token.dep in ("ccomp", "acl", "relcl", "xcomp"):
        return (
            "that"
            if token.dep == "ccomp"
            or any(
                tree.tokens[mark].lemma == "that" and tree.tokens[mark].dep == "mark" for mark in tree.children[child]
            )
            else ""
        )
    return ""
