"""Sayings: who says, thinks, wants or judges what, within one sentence.

Read from the parse with the words of `cues.py`; quotation marks decide where a quotation ends, the parse where a
clause ends. A saying whose content stands in another sentence has none here; `statements.py` finds it.
"""

from collections.abc import Iterator

from byline.reading.cited import FEW_WORDS, Marked, assign, filled, speaking
from byline.reading.complements import TRIM, beside, content_of, takes_content
from byline.reading.cues import (
    ADJECTIVES,
    ASKING,
    NOUNS,
    POLLS,
    REPORTING,
    SEEMING,
    VERBS,
)
from byline.reading.datelines import after_dateline
from byline.reading.labels import label_of
from byline.reading.nominals import of_adjective, of_noun, polled
from byline.reading.parsing import Parse, Token
from byline.reading.quotations import QUOTE_SIGN, quotations
from byline.reading.saying import Saying
from byline.reading.speakers import speaker_of
from byline.reading.subjects import subject_of
from byline.reading.trees import Tree, tree_of

BARE = frozenset(["to", "for", "on", "as", "of", "by", "about", "with"])
ASKED = frozenset(["c", "o", "about"])  # frames that hold a question; "asked them to go" holds none


def sayings(parse: Parse) -> tuple[Saying, ...]:
    """Return what the sentence says that somebody says, thinks, wants or judges, in text order."""
    if not any(_may_report(token) for token in parse.tokens) and ":" not in parse.text:
        return ()
    quotes = quotations(parse.text, [(0, parse.tokens[-1].end)]) if QUOTE_SIGN.search(parse.text) else ()
    sentence = Marked(parse.text, tree_of(parse), quotes, {})
    assign(sentence)
    found = [
        saying
        for word, token in enumerate(parse.tokens)
        if (_may_report(token) or word in sentence.assigned) and not sentence.quoted(token.start)
        for saying in _of_word(sentence, word)
    ]
    if (label := label_of(parse)) is not None:
        speaker, end = label
        found.append(Saying(((end, len(parse.text)),), (speaker.end, speaker.end + 1), speaker, "label", True))
    if parse.text.endswith(":") and not any(saying.quotes for saying in found):
        found += _colon(sentence)
    return tuple(_once(sentence, found))


def _may_report(token: Token) -> bool:
    return token.lemma.lower() in REPORTING or token.text.lower() == "according"


def _of_word(sentence: Marked, word: int) -> Iterator[Saying]:
    token = sentence.tree.tokens[word]
    lemma = token.lemma.lower()
    if lemma == "accord" or token.text.lower() == "according":
        yield from _according(sentence, word)
    elif token.pos in ("VERB", "AUX") and lemma in SEEMING:
        yield from _seeming(sentence, word)
    elif (token.pos in ("VERB", "AUX") and takes_content(lemma) and token.dep != "amod") or word in sentence.assigned:
        yield from _verb(sentence, word)
    elif token.pos == "NOUN" and lemma in POLLS:
        yield from polled(sentence, word)
    elif token.pos == "NOUN" and lemma in NOUNS:
        yield from of_noun(sentence, word)
    elif token.pos == "ADJ" and lemma in ADJECTIVES:
        yield from of_adjective(sentence, word)


def _verb(sentence: Marked, verb: int) -> Iterator[Saying]:
    tree = sentence.tree
    lemma = tree.tokens[verb].lemma.lower()
    letters = VERBS.get(lemma, frozenset())
    speaker = speaker_of(tree, _outside(sentence, verb))
    cue = _cue(tree, verb)
    quotes = sentence.assigned.get(verb)
    tail = _tail(sentence, verb) if "q" in letters else 0
    if quotes:
        speaker = speaker_of(tree, speaking(sentence, verb, quotes[0]))
        yield Saying(
            tuple(filled(sentence, verb, quotes)),
            cue,
            speaker,
            f"{lemma}+quotation",
            True,
            tail,
        )
        return
    content, frame = content_of(sentence, verb, lemma, letters)
    if frame == "by" and speaker is None:
        return  # "rejected by 301 votes": nobody is said to say it
    if frame == "p":
        speaker = None
    if content:
        answered = lemma in ASKING and frame in ASKED
        yield Saying(content, cue, speaker, f"{lemma}+{frame}", "q" in letters and not answered, tail)
    elif "q" in letters:
        yield Saying((), cue, speaker, f"{lemma}+bare", True, tail)


def _outside(sentence: Marked, verb: int) -> int | None:
    """Return the subject of a verb; where the parse finds it in a quotation beside it, whose quotation that is."""
    tree = sentence.tree
    subject = subject_of(tree, verb)
    if subject is None or not _speaks_within(sentence, subject):
        return subject
    at = verb
    while sentence.quoted(tree.tokens[at].start) or at == verb:
        above = tree.tokens[at].head
        if above == at:
            return None
        at = above
    subject = subject_of(tree, at)
    return None if subject is None or sentence.quoted(tree.tokens[subject].start) else subject


def _speaks_within(sentence: Marked, word: int) -> bool:
    """Whether a word stands in a quotation of several words, and not in one around a word or two."""
    start = sentence.tree.tokens[word].start
    held = (quote for quote in sentence.quotes if quote.start <= start < quote.end)
    return any(len(sentence.text[quote.start : quote.end].split()) >= FEW_WORDS for quote in held)


def _cue(tree: Tree, verb: int) -> tuple[int, int]:
    return tree.tokens[verb].start, tree.tokens[verb].end


def _colon(sentence: Marked) -> list[Saying]:
    """Return the cue of a sentence that ends in a colon without a word of saying: "The minister was blunt:"."""
    tree = sentence.tree
    for word, token in enumerate(tree.tokens):
        if token.head == word and token.pos in ("VERB", "AUX"):
            speaker = speaker_of(tree, tree.child(word, "nsubj"))
            return [Saying((), _cue(tree, word), speaker, "colon", True)] if speaker else []
    return []


def _according(sentence: Marked, word: int) -> Iterator[Saying]:
    tree = sentence.tree
    to = tree.child(word, "prep")
    source = tree.child(to, "pobj") if to is not None else None
    if to is None or source is None or to < word:  # odd text: the parse hangs a preposition before it
        return
    cue = (tree.tokens[word].start, tree.tokens[to].end)
    content = beside(sentence, word, tree.right[source])
    if not content:  # the parse took the clause for a part of the source
        comma = sentence.text.find(",", tree.tokens[source].end)
        content = ((comma, len(sentence.text)),) if comma > 0 else ()
    yield Saying(content, cue, speaker_of(tree, source), "according to", True)


def _seeming(sentence: Marked, verb: int) -> Iterator[Saying]:
    tree = sentence.tree
    subject = tree.child(verb, "nsubj")
    rest = tree.child(verb, "xcomp", "oprd", "acomp", "ccomp")
    if subject is None or rest is None or rest < verb:
        return
    content = (
        (tree.under(rest),)
        if tree.tokens[subject].lemma.lower() in ("it", "there")
        else (tree.under(subject), tree.under(rest))
    )
    yield Saying(content, _cue(tree, verb), None, "seeming", False)


def _tail(sentence: Marked, verb: int) -> int:
    tree = sentence.tree
    subject = tree.child(verb, "nsubj")
    last = max(verb, tree.right[subject]) if subject is not None else verb
    return sum(1 for token in tree.tokens[last + 1 :] if token.text[:1].isalnum() and not sentence.quoted(token.start))


def _once(sentence: Marked, found: list[Saying]) -> Iterator[Saying]:
    """Trim the content of each saying, round it to whole quotations, and leave out what another has said already."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    opening = after_dateline(sentence.tree.tokens) if found else 0
    for saying in found:
        content = tuple(
            part
            for part in (
                _trim(sentence, *_behind_cue(saying, _whole(sentence, saying, part)), opening)
                for part in saying.content
            )
            if part[0] < part[1] and sentence.text[part[0] : part[1]].lower() not in BARE
        )
        if saying.content and (not content or content in seen):
            continue
        seen.add(content)
        speaker = saying.speaker.behind(opening) if saying.speaker else None
        yield Saying(content, saying.cue, speaker, saying.rule, saying.quotes, saying.tail)


def _whole(sentence: Marked, saying: Saying, part: tuple[int, int]) -> tuple[int, int]:
    start, end = part
    for quote in sentence.quotes:
        if quote.start < start < quote.end:
            start = quote.start
        if quote.start < end < quote.end:
            end = quote.end
    if start <= saying.cue[0] < end:
        return part
    return start, end


def _behind_cue(saying: Saying, part: tuple[int, int]) -> tuple[int, int]:
    """Return a part without the cue in it: "what officials believe may have been a raid"."""
    start, end = part
    return (saying.cue[1], end) if start <= saying.cue[0] < end else part


def _trim(sentence: Marked, start: int, end: int, opening: int) -> tuple[int, int]:
    """Return a part without the marks around it, and without the dateline that ends at `opening`."""
    text, start = sentence.text, max(start, opening)
    while start < end and text[start] in TRIM:
        start += 1
    while start < end and (text[end - 1] in TRIM or (text[end - 1] == "." and end == len(text))):
        end -= 1
    return start, end
