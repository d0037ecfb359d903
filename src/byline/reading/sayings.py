"""Sayings: who says, thinks, wants or judges what, within one sentence.

Read from the parse with the words of `cues.py`; quotation marks decide where a quotation ends, the parse where a
clause ends. A saying whose content stands in another sentence has none here; `statements.py` finds it.
"""

import re
from collections.abc import Iterator

import msgspec

from byline.reading.cues import (
    ADJECTIVES,
    DOCUMENTS,
    NOUNS,
    OBJECT_PREPOSITIONS,
    POLLS,
    PREPOSITIONS,
    REPORTING,
    SEEMING,
    TRAILING,
    VERBS,
)
from byline.reading.parsing import Parse, Token
from byline.reading.quotations import QUOTE_SIGN, Quotation, quotations
from byline.reading.speakers import Speaker, speaker_of, subject_of
from byline.reading.trees import Tree, tree_of

TRIM = " \t,;:—–-\n"
FEW_WORDS = 3
LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*):\s+(?=\S+\s+\S)")
SAYERS = frozenset(
    [
        "poll",
        "report",
        "survey",
        "study",
        "police",
        "official",
        "officials",
        "newspaper",
        "experts",
        "source",
    ]
)
NO_SPEAKERS = frozenset(
    [
        "WATCH",
        "VIDEO",
        "PHOTOS",
        "PHOTO",
        "MORE",
        "UPDATE",
        "RELATED",
        "READ",
        "NOTE",
        "EXCLUSIVE",
        "LIVE",
        "BREAKING",
        "CORRECTION",
        "BYLINE",
    ]
)
ADDRESSED = frozenset(["tell", "ask", "warn", "remind", "inform", "assure", "press", "question"])
"""Verbs whose object is spoken to, and no part of what is said about it."""

OWNING = frozenset(["by", "from", "among"])
CLAUSE_MARKS = frozenset(",:")


class Saying(msgspec.Struct, frozen=True, array_like=True):
    """Something said; offsets count from the start of the sentence."""

    content: tuple[tuple[int, int], ...]  # empty: it stands in another sentence
    cue: tuple[int, int]
    speaker: Speaker | None
    rule: str
    quotes: bool  # the cue may bring in a quotation
    tail: int = 0  # words of the sentence after the cue and its speaker, outside of quotation marks


class _Sentence(msgspec.Struct):
    """A sentence under reading."""

    text: str
    tree: Tree
    quotes: tuple[Quotation, ...]
    assigned: dict[int, list[Quotation]]  # cue word -> the quotations it brings in

    def quoted(self, place: int) -> bool:
        """Whether a code point stands between quotation marks."""
        return any(quote.start <= place < quote.end for quote in self.quotes)


def sayings(parse: Parse) -> tuple[Saying, ...]:
    """Return what the sentence says that somebody says, thinks, wants or judges, in text order."""
    if not any(_may_report(token) for token in parse.tokens) and ":" not in parse.text:
        return ()
    quotes = quotations(parse.text, [(0, parse.tokens[-1].end)]) if QUOTE_SIGN.search(parse.text) else ()
    sentence = _Sentence(parse.text, tree_of(parse), quotes, {})
    _assign(sentence)
    found = [
        saying
        for word, token in enumerate(parse.tokens)
        if (_may_report(token) or word in sentence.assigned) and not sentence.quoted(token.start)
        for saying in _of_word(sentence, word)
    ]
    if (label := LABEL.match(parse.text)) is not None:
        found += _label(sentence, label)
    if parse.text.endswith(":") and not any(saying.quotes for saying in found):
        found += _colon(sentence)
    return tuple(_once(sentence, found))


def _may_report(token: Token) -> bool:
    return token.lemma.lower() in REPORTING or token.text.lower() == "according"


def _of_word(sentence: _Sentence, word: int) -> Iterator[Saying]:
    token = sentence.tree.tokens[word]
    lemma = token.lemma.lower()
    if lemma == "accord" or token.text.lower() == "according":
        yield from _according(sentence, word)
    elif token.pos in ("VERB", "AUX") and lemma in SEEMING:
        yield from _seeming(sentence, word)
    elif (token.pos in ("VERB", "AUX") and _takes_content(lemma)) or word in sentence.assigned:
        yield from _verb(sentence, word)
    elif token.pos == "NOUN" and lemma in POLLS:
        yield from _polled(sentence, word)
    elif token.pos == "NOUN" and lemma in NOUNS:
        yield from _noun(sentence, word)
    elif token.pos == "ADJ" and lemma in ADJECTIVES:
        yield from _adjective(sentence, word)


# Verbs


def _takes_content(lemma: str) -> bool:
    return lemma in VERBS or lemma in PREPOSITIONS or lemma in OBJECT_PREPOSITIONS


def _verb(sentence: _Sentence, verb: int) -> Iterator[Saying]:
    tree = sentence.tree
    lemma = tree.tokens[verb].lemma.lower()
    letters = VERBS.get(lemma, frozenset())
    speaker = speaker_of(tree, subject_of(tree, verb))
    cue = _cue(tree, verb)
    quotes = sentence.assigned.get(verb)
    tail = _tail(sentence, verb) if "q" in letters else 0
    if quotes:
        speaker = speaker_of(tree, _speaking(sentence, verb, quotes[0]))
        yield Saying(
            tuple(_filled(sentence, verb, quotes)),
            cue,
            speaker,
            f"{lemma}+quotation",
            True,
            tail,
        )
        return
    content, frame = _content(sentence, verb, lemma, letters)
    if frame == "p":
        speaker = None
    if content:
        yield Saying(content, cue, speaker, f"{lemma}+{frame}", "q" in letters, tail)
    elif "q" in letters:
        yield Saying((), cue, speaker, f"{lemma}+bare", True, tail)


def _content(
    sentence: _Sentence, verb: int, lemma: str, letters: frozenset[str]
) -> tuple[tuple[tuple[int, int], ...], str]:
    """Return what a verb's complements hold of what is said, and the letter of the frame; () when they hold nothing."""
    tree = sentence.tree
    passive = tree.child(verb, "nsubjpass")
    if passive is not None:
        return _passive(tree, verb, passive, letters)
    if "c" in letters or "t" in letters:
        clause = tree.child(verb, "ccomp")
        infinitive = clause is not None and _infinitive(tree, clause)
        if clause is not None and clause > verb and ("t" if infinitive else "c") in letters:
            return (tree.span(tree.left[clause], _last_of_clause(tree, clause)),), "t" if infinitive else "c"
        trails = "q" in letters or lemma in TRAILING or tree.tokens[verb].dep == "parataxis"
        if trails and (around := _around(sentence, verb, clause)):
            return around, "around"
    open_clause = tree.child(verb, "xcomp")
    thing = tree.child(verb, "dobj")
    if open_clause is not None and open_clause > verb:
        if _infinitive(tree, open_clause):
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


def _last_of_clause(tree: Tree, clause: int) -> int:
    """Return the last word of a clause that is said: the sentence's, unless a comma ends the clause before."""
    last = tree.right[clause]
    if last + 1 < len(tree.tokens) and tree.tokens[last + 1].text != ",":
        return len(tree.tokens) - 1
    return last


def _of_things(
    tree: Tree, verb: int, lemma: str, letters: frozenset[str], thing: int | None
) -> tuple[tuple[tuple[int, int], ...], str]:
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
        if "o" in letters:
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


def _passive(tree: Tree, verb: int, subject: int, letters: frozenset[str]) -> tuple[tuple[tuple[int, int], ...], str]:
    open_clause = tree.child(verb, "xcomp")
    if open_clause is not None and "p" in letters and _infinitive(tree, open_clause):
        return (tree.under(subject), tree.under(open_clause)), "p"
    clause = tree.child(verb, "ccomp")
    if clause is not None and clause > verb and "c" in letters:
        return (tree.under(clause),), "c"
    if tree.child(verb, "agent") is not None and "o" in letters:
        return (tree.under(subject),), "by"
    return (), ""


def _infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[child].tag == "TO" for child in tree.children[verb] if child < verb)


def _around(sentence: _Sentence, verb: int, clause: int | None) -> tuple[tuple[int, int], ...]:
    """Return the clause that a cue without a complement stands in or ends: "The plan works, he said." """
    tree, tokens = sentence.tree, sentence.tree.tokens
    subject = tree.child(verb, "nsubj")
    if subject is None:
        return ()
    first, last = min(tree.left[subject], verb), max(subject, verb)
    if tokens[verb].dep == "advcl" and tokens[tree.left[verb]].text.lower() == "as":
        return _beside(sentence, tree.left[verb], tree.right[verb])
    if clause is not None and clause < verb:
        start, end = tree.left[clause], min(first, verb) - 1
        if end < start:
            return ()
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
    return ()


def _beside(sentence: _Sentence, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return the sentence without the words from `first` to `last`: "As the paper noted, …"."""
    tokens = sentence.tree.tokens
    parts = []
    if first > 0:
        parts.append(sentence.tree.span(0, first - 1))
    if last + 1 < len(tokens):
        parts.append(sentence.tree.span(last + 1, len(tokens) - 1))
    return tuple(part for part in parts if sentence.text[part[0] : part[1]].strip(TRIM + '."”'))


def _cue(tree: Tree, verb: int) -> tuple[int, int]:
    return tree.tokens[verb].start, tree.tokens[verb].end


def _label(sentence: _Sentence, label: re.Match[str]) -> list[Saying]:
    """Read a label before a colon as the speaker: "Lynch: no influence on the inquiry", "Poll: most voters …"."""
    tokens = [token for token in sentence.tree.tokens if token.end <= label.end(1)]
    words = [token.text for token in tokens]
    if not words or not (
        tokens[-1].entity in ("PERSON", "ORG", "NORP") or words[-1].lower() in SAYERS or _initial(words)
    ):
        return []
    start, end = label.span(1)
    speaker = Speaker(start, end, tokens[-1].start, end, False)
    return [Saying(((label.end(), len(sentence.text)),), (end, end + 1), speaker, "label", True)]


def _initial(words: list[str]) -> bool:
    """Whether a label is that of a transcript: "Q", "A", or a name in capitals."""
    return all(word.isupper() and word.isalpha() for word in words) and words[-1] not in NO_SPEAKERS


def _colon(sentence: _Sentence) -> list[Saying]:
    """Return the cue of a sentence that ends in a colon without a word of saying: "The minister was blunt:"."""
    tree = sentence.tree
    for word, token in enumerate(tree.tokens):
        if token.head == word and token.pos in ("VERB", "AUX"):
            speaker = speaker_of(tree, tree.child(word, "nsubj"))
            return [Saying((), _cue(tree, word), speaker, "colon", True)] if speaker else []
    return []


# Other words


def _according(sentence: _Sentence, word: int) -> Iterator[Saying]:
    tree = sentence.tree
    to = tree.child(word, "prep")
    source = tree.child(to, "pobj") if to is not None else None
    if to is None or source is None:
        return
    cue = (tree.tokens[word].start, tree.tokens[to].end)
    content = _beside(sentence, word, tree.right[source])
    if not content:  # the parse took the clause for a part of the source
        comma = sentence.text.find(",", tree.tokens[source].end)
        content = ((comma, len(sentence.text)),) if comma > 0 else ()
    yield Saying(content, cue, speaker_of(tree, source), "according to", True)


def _polled(sentence: _Sentence, noun: int) -> Iterator[Saying]:
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


def _seeming(sentence: _Sentence, verb: int) -> Iterator[Saying]:
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


def _noun(sentence: _Sentence, noun: int) -> Iterator[Saying]:
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
            yield Saying((tree.under(child),), _cue(tree, noun), owner, f"{lemma} {link}", False)
            return


def _owner(tree: Tree, noun: int) -> int | None:
    """Return whose a claim is: "his claim", "the claim by …", or who makes, has or repeats it."""
    own = tree.child(noun, "poss")
    if own is not None:
        return own
    for child in tree.children[noun]:
        if child > noun and tree.tokens[child].dep == "prep" and tree.tokens[child].lemma in OWNING:
            return tree.child(child, "pobj")
    at = noun
    token = tree.tokens[at]
    if token.dep == "pobj" and tree.tokens[token.head].dep == "prep":
        token = tree.tokens[token.head]
    if token.dep in ("dobj", "prep") and tree.tokens[token.head].pos == "VERB":
        return subject_of(tree, token.head)
    return None


def _adjective(sentence: _Sentence, word: int) -> Iterator[Saying]:
    tree = sentence.tree
    head = tree.tokens[word].head
    links = ADJECTIVES[tree.tokens[word].lemma.lower()]
    if tree.tokens[word].dep not in ("acomp", "conj", "ROOT", "advcl"):
        return
    subject = tree.child(head, "nsubj")
    for child in tree.children[word]:
        link = _link(tree, child)
        if child > word and link in links:
            yield Saying(
                (tree.under(child),),
                _cue(tree, word),
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
    if token.dep in ("acl", "xcomp") and _infinitive(tree, child):
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


# Quotations


def _assign(sentence: _Sentence) -> None:
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
        after = [word for word in cues if quote.end <= tokens[word].start < high]
        before = [word for word in cues if low <= tokens[word].start < quote.start]
        word = _cue_after(sentence, quote, after)
        if word is None:
            word = _cue_before(sentence, quote, before)
        if word is None and sentence.text[: quote.start].rstrip().endswith(":"):
            word = _verb_before(sentence, low, quote.start)
        if word is not None:
            sentence.assigned.setdefault(word, []).append(quote)


def _cue_after(sentence: _Sentence, quote: Quotation, cues: list[int]) -> int | None:
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


def _verb_before(sentence: _Sentence, low: int, high: int) -> int | None:
    """Return the last verb with a subject before a colon: 'The mayor was blunt: "…"'."""
    tree = sentence.tree
    for word in range(len(tree.tokens) - 1, -1, -1):
        token = tree.tokens[word]
        if low <= token.start < high and token.pos in ("VERB", "AUX") and tree.child(word, "nsubj") is not None:
            return word
    return None


def _speaking(sentence: _Sentence, verb: int, quote: Quotation) -> int | None:
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


def _filled(sentence: _Sentence, verb: int, quotes: list[Quotation]) -> Iterator[tuple[int, int]]:
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


def _tail(sentence: _Sentence, verb: int) -> int:
    tree = sentence.tree
    subject = tree.child(verb, "nsubj")
    last = max(verb, tree.right[subject]) if subject is not None else verb
    return sum(1 for token in tree.tokens[last + 1 :] if token.text[:1].isalnum() and not sentence.quoted(token.start))


def _lonely(text: str, quote: Quotation, tree: Tree, word: int) -> bool:
    """Whether no comma stands between the quotation's own and the cue: a long subject, not another clause."""
    return "," not in text[quote.end + 1 : tree.tokens[word].start]


def _cue_before(sentence: _Sentence, quote: Quotation, cues: list[int]) -> int | None:
    """Return the cue of 'she said, "…"' or 'she told reporters on Monday: "…"'."""
    if not cues:
        return None
    text, word = sentence.text, cues[-1]
    led = text[: quote.start].rstrip()[-1:]
    between = _words(text, sentence.tree.tokens[word].end, quote.start)
    if led in CLAUSE_MARKS:
        return word if between <= 20 else None
    whole = _words(text, quote.start, quote.end) >= FEW_WORDS and text[quote.end - 2 : quote.end - 1] in ".,?!"
    return word if between == 0 and whole else None


def _words(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\w+", text[start:end])) if start < end else 0


# Ranges


def _once(sentence: _Sentence, found: list[Saying]) -> Iterator[Saying]:
    """Trim the content of each saying, round it to whole quotations, and leave out what another has said already."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    for saying in found:
        content = tuple(
            part
            for part in (_trim(sentence, *_whole(sentence, saying, part)) for part in saying.content)
            if part[0] < part[1]
        )
        if saying.content and (not content or content in seen):
            continue
        seen.add(content)
        yield Saying(content, saying.cue, saying.speaker, saying.rule, saying.quotes, saying.tail)


def _whole(sentence: _Sentence, saying: Saying, part: tuple[int, int]) -> tuple[int, int]:
    start, end = part
    for quote in sentence.quotes:
        if quote.start < start < quote.end:
            start = quote.start
        if quote.start < end < quote.end:
            end = quote.end
    if start <= saying.cue[0] < end:
        return part
    return start, end


def _trim(sentence: _Sentence, start: int, end: int) -> tuple[int, int]:
    text = sentence.text
    while start < end and text[start] in TRIM:
        start += 1
    while start < end and (text[end - 1] in TRIM or (text[end - 1] == "." and end == len(text))):
        end -= 1
    return start, end
