"""Which cue of a sentence brings in which of its quotations."""

import re
from collections.abc import Iterator

import msgspec

from byline.reading.cues import VERBS
from byline.reading.quotations import Quotation
from byline.reading.subjects import subject_of
from byline.reading.trees import Tree

FEW_WORDS = 3
LONGEST_TITLE = 4  # words
CLAUSE_MARKS = frozenset(",:")


class Marked(msgspec.Struct):
    """A sentence under reading."""

    text: str
    tree: Tree
    quotes: tuple[Quotation, ...]
    assigned: dict[int, list[Quotation]]  # cue word -> the quotations it brings in

    def quoted(self, place: int) -> bool:
        """Whether a code point stands between quotation marks."""
        return any(quote.start <= place < quote.end for quote in self.quotes)


def assign(sentence: Marked) -> None:
    """Give each quotation of the sentence to the cue that brings it in, if one stands next to it."""
    tokens = sentence.tree.tokens
    cues = [
        word
        for word, token in enumerate(tokens)
        if "q" in VERBS.get(token.lemma.lower(), ())
        and token.pos in ("VERB", "AUX")
        and not sentence.quoted(token.start)
    ]
    for number, quote in enumerate(sentence.quotes):
        low = sentence.quotes[number - 1].end if number else 0
        high = sentence.quotes[number + 1].start if number + 1 < len(sentence.quotes) else len(sentence.text)
        after = [
            word for word in cues if quote.end <= tokens[word].start < high and not _is_told_of(sentence.tree, word)
        ]
        before = [word for word in cues if low <= tokens[word].start < quote.start]
        if not after and number + 1 < len(sentence.quotes) and _is_title(sentence, number + 1):
            beyond = sentence.quotes[number + 2].start if number + 2 < len(sentence.quotes) else len(sentence.text)
            after = [word for word in cues if high <= tokens[word].start < beyond]
        word = _cue_after(sentence, quote, after)
        if word is None or tokens[word].tag == "VBG":
            led = _cue_before(sentence, quote, before)
            word = word if led is None else led
        if word is None and sentence.text[: quote.start].rstrip().endswith(":"):
            word = _verb_before(sentence, low, quote.start)
        if word is not None:
            sentence.assigned.setdefault(word, []).append(quote)


def _is_told_of(tree: Tree, word: int) -> bool:
    """Whether a participle only tells of a noun before it: "the fees cited in the story"."""
    token = tree.tokens[word]
    return token.tag == "VBN" and token.dep == "acl" and token.head < word and tree.child(word, "agent") is None


def _is_title(sentence: Marked, number: int) -> bool:
    """Whether a quotation is a title or nickname beside a speaker: “It rained,” the “Like a Bird” singer said."""
    quote, before = sentence.quotes[number], sentence.quotes[number - 1]
    inner = sentence.text[before.start : before.end].rstrip("\"”’'»")
    words = _words(sentence.text, quote.start, quote.end)
    return inner.endswith(",") and words <= LONGEST_TITLE and sentence.text[quote.end - 2] not in ",.?!"


def _cue_after(sentence: Marked, quote: Quotation, cues: list[int]) -> int | None:
    """Return the cue of '"…," she said' or '"…", said the minister'."""
    text, tree = sentence.text, sentence.tree
    inner = text[quote.start : quote.end].rstrip("\"”’'»").rstrip()
    outside = text[quote.end : quote.end + 2].strip()
    comma = inner.endswith(",") or outside.startswith(",")
    if not cues or not (
        comma or inner.endswith(("?", "!", "-", "—", "…", "–", "..")) or outside.startswith(("—", "–", "-"))
    ):
        return None
    word = cues[0]
    clause = tree.child(word, "ccomp")
    if clause is not None and clause > word and text[: quote.start].strip():
        return None  # a fragment in an opening phrase: what is said comes after the cue
    subject = tree.child(word, "nsubj")
    first = min(word, tree.left[subject]) if subject is not None else word
    between = _words(text, quote.end, tree.tokens[first].start)
    return (
        word
        if between <= (12 if comma else 1) and (not comma or between <= 2 or _lonely(text, quote, tree, word))
        else None
    )


def _lonely(text: str, quote: Quotation, tree: Tree, word: int) -> bool:
    """Whether no comma stands between the quotation's own and the cue: a long subject, not another clause."""
    return "," not in text[quote.end + 1 : tree.tokens[word].start]


def _cue_before(sentence: Marked, quote: Quotation, cues: list[int]) -> int | None:
    """Return the cue of 'she said, "…"' or 'she told reporters on Monday: "…"'."""
    if not cues:
        return None
    text, word = sentence.text, cues[-1]
    led = text[: quote.start].rstrip()[-1:]
    between = _words(text, sentence.tree.tokens[word].end, quote.start)
    if led in CLAUSE_MARKS:
        return word if between <= 20 else None
    ends = not quote.closed or text[quote.end - 2 : quote.end - 1] in ".,?!"  # else it goes on in the next sentence
    whole = _words(text, quote.start, quote.end) >= FEW_WORDS and ends
    return word if between == 0 and whole else None


def _verb_before(sentence: Marked, low: int, high: int) -> int | None:
    """Return the last verb with a subject before a colon: 'The mayor was blunt: "…"'."""
    tree = sentence.tree
    for word in range(len(tree.tokens) - 1, -1, -1):
        token = tree.tokens[word]
        if low <= token.start < high and token.pos in ("VERB", "AUX") and tree.child(word, "nsubj") is not None:
            return word
    return None


def speaking(sentence: Marked, verb: int, quote: Quotation) -> int | None:
    """Return the subject of a cue beside a quotation; where the parse finds it within the marks, the nearest noun."""
    tree = sentence.tree
    tokens = tree.tokens
    subject = subject_of(tree, verb)
    if subject is not None and not sentence.quoted(tokens[subject].start):
        return subject
    after = verb + 1
    while after < len(tokens) and not sentence.quoted(tokens[after].start):
        if tokens[after].pos in ("NOUN", "PROPN", "PRON") and tokens[after].dep != "compound":
            inverted = quote.end <= tokens[verb].start and _words(sentence.text, quote.end, tokens[verb].start) == 0
            if inverted:
                return after
            break
        after += 1
    before = verb - 1
    while before >= 0 and not sentence.quoted(tokens[before].start):
        if tokens[before].dep in ("nsubj", "ROOT", "dep", "appos") and tokens[before].pos in ("NOUN", "PROPN", "PRON"):
            return before
        before -= 1
    return None


def filled(sentence: Marked, verb: int, quotes: list[Quotation]) -> Iterator[tuple[int, int]]:
    """Yield quotations with the words outside of the marks that belong to the same clause: 'that the deal is "bad"'."""
    tree = sentence.tree
    clause = tree.child(verb, "ccomp")
    left = tree.tokens[tree.left[clause]].start if clause is not None else None
    cue = tree.tokens[verb].end
    for number, quote in enumerate(quotes):
        start = quote.start
        if left is not None and number == 0 and left < start:
            led = ":" in sentence.text[left:start]  # another cue has brought it in
            if cue <= left or (start < cue and not sentence.quoted(left) and not led):
                start = left
        yield start, quote.end


def _words(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\w+", text[start:end])) if start < end else 0
