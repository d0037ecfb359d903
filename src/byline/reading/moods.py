"""Whether a happening of a sentence is told as past, ongoing, to come, denied, supposed or claimed, and how deep."""

import msgspec

from byline.reading.parties import below, is_party
from byline.reading.plover import lexicon
from byline.reading.sayers import OBLIGING, sayer_of
from byline.reading.syntax import Tree

POSSIBLE = frozenset({"may", "might", "could", "can"})


FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d"})
BEFORE = frozenset({"last", "previously", "formerly"})
"""Words before a verb that tell of what went before: "Peru last met Chile in 1998"."""

WITHHOLDING = frozenset("refrain abstain stop prevent keep block bar ban deter discourage prohibit stay desist".split())
"""Verbs that name with "from" what was not done."""

UNDONE = frozenset({"deny", "avoid", "resist", "fail", "neglect", "unable", "oppose", "pretend"})
WEIGHED = frozenset(
    "consider contemplate weigh mull discuss propose suggest recommend risk fear decide about eager keen".split()
)
"""Words that govern what is not done, or not yet: "failed to free", "considered freeing"."""

SEEMING = frozenset({"appear", "seem"})
TOLD_OF = frozenset("say report rumour rumor think understand allege believe suppose".split())
"""Words that govern what is only said to be: "seem to have freed", "are said to have freed"."""

NEARLY = frozenset({"almost", "nearly"})

WOULD = frozenset({"would", "'d", "’d"})
CONDITIONAL = frozenset({"if", "unless", "whether"})


DEEPEST_CLAUSE = 30
ASIDE = frozenset({"relcl", "acl", "advcl", "pcomp", "appos", "parataxis"})


TENSES = (
    "past", "perfect", "pluperfect", "present", "progressive",
    "imperfect",  # "was waiting"
    "concurrent",  # a bare "-ing", at the time of what it stands by
    "participle",  # a bare "-ing" after what is done, and done too
    "future", "none",
)  # fmt: skip


class Mood(msgspec.Struct, frozen=True):
    """How a happening is told."""

    tense: str  # one of TENSES
    negated: bool = False
    supposed: bool = False  # conditional, possible or wished for
    obliged: bool = False  # "must", "should": what somebody wants, not what is
    reported: bool = False  # given only as what somebody claims


def mood(words: Tree, place: int) -> Mood:
    """Return how the happening of a verb, an adjective after "be", or a noun is told."""
    if words.tokens[place].pos in ("NOUN", "PROPN"):
        return _of_noun(words, place)
    main = _finite(words, place)
    own = _auxiliaries(words, main)
    if not own and words.tokens[main].dep == "conj" and words.tokens[main].tag in ("VB", "VBN", "VBG"):
        own = _auxiliaries(words, words.tokens[main].head)
    marks = {words.lemma(mark) for mark in words.having(main, ("mark",))}
    negated = bool(words.having(main, ("neg",)) or words.having(place, ("neg",))) or "never" in below(words, main)
    held = _held(words, place)
    negated = negated or held == "undone" or bool(below(words, place) & NEARLY)
    would = bool(own & WOULD) and not sayer_of(words, main)
    refused = would and negated and "have" not in own  # "Chad would not hand them over"
    return Mood(
        "future" if refused else _told(words, main, _tense(words.tokens[main].tag, own, would)),
        negated,
        bool(own & POSSIBLE)
        or (would and not refused)
        or bool(marks & CONDITIONAL)
        or _is_to_come(words, main)
        or held == "weighed",
        bool(own & OBLIGING),
        held == "alleged" or _reported(words, place),
    )


def _held(words: Tree, verb: int) -> str:
    """Return what the words above a verb make of it: "" as it stands, "undone", "weighed" or "alleged".

    "Failed to free them", "denied shelling the town", "left without signing" are undone; "considered freeing them" is
    weighed; "are said to have freed them" alleged.
    """
    for _ in range(DEEPEST_CLAUSE):
        token = words.tokens[verb]
        above = token.head
        if token.dep == "conj" and words.tokens[above].tag == token.tag:
            verb = above
            continue
        held = _held_by(words, verb, above) if above != verb else ""
        if held or token.dep != "xcomp" or above == verb:
            return held
        verb = above
    return ""


def _held_by(words: Tree, verb: int, above: int) -> str:
    token, by = words.tokens[verb], words.lemma(above)
    if token.dep == "pcomp":
        return _held_by_preposition(words, above) if token.tag == "VBG" else ""
    if by == "rule" and token.tag == "VBG" and "out" in below(words, above):
        return "undone"
    if token.dep == "ccomp" and by == "deny":
        return "undone"
    if token.dep not in ("xcomp", "dobj") or token.tag not in ("VB", "VBG", "VBN", "VBD"):
        return ""
    if by in UNDONE or (by == "have" and "yet" in below(words, above) | below(words, verb)):
        return "undone"
    if by in WEIGHED:
        return "weighed"
    passive = bool(words.having(above, ("auxpass",)))
    return "alleged" if by in SEEMING or (passive and by in TOLD_OF) else ""


def _held_by_preposition(words: Tree, preposition: int) -> str:
    by, above = words.lemma(preposition), words.lemma(words.tokens[preposition].head)
    if by == "without" or (by == "from" and above in WITHHOLDING) or (by, above) in (("of", "short"), ("out", "rule")):
        return "undone"
    return "weighed" if by in ("of", "about") and above in ("talk", "speak", "think", "dream") else ""


def _told(words: Tree, verb: int, tense: str) -> str:
    """Return the tense that the words around a verb make of its own."""
    if tense in ("past", "perfect") and _went_before(words, verb):
        return "pluperfect"
    if tense == "concurrent" and _is_bare(words, verb):
        first = words.tokens[verb].head if words.tokens[verb].dep == "conj" else verb
        return _of_outcome(words, words.tokens[first].head)
    if tense == "concurrent" and _tells_what(words, verb):
        return _of_outcome(words, words.tokens[words.tokens[verb].head].head)
    return "past" if tense == "present" and _says_i(words, verb) else tense  # "I urge you" is done by being said


def _is_bare(words: Tree, verb: int) -> bool:
    """Whether a participle follows the verb that it belongs to: "a lorry hit the gate, killing two guards"."""
    token = words.tokens[verb]
    if token.dep == "conj" and words.tokens[token.head].tag == "VBG":  # "hitting a gate and killing two"
        return not _auxiliaries(words, verb) and _is_bare(words, token.head)
    follows = token.dep == "advcl" and token.head < verb
    return follows and not _auxiliaries(words, verb) and not words.having(verb, ("mark",))


def _tells_what(words: Tree, verb: int) -> bool:
    """Whether a participle tells what a thing that somebody makes says or does: "issued a note condemning the raid"."""
    token = words.tokens[verb]
    thing = token.head
    made = token.dep == "acl" and thing < verb and words.tokens[thing].dep == "dobj"
    return made and words.tokens[thing].pos == "NOUN" and not is_party(words, thing)


def _of_outcome(words: Tree, verb: int) -> str:
    """Return the tense of what comes of a verb: done if that is done, to come if that is to come."""
    main = _finite(words, verb)
    tense = _tense(words.tokens[main].tag, _auxiliaries(words, main), would=False)
    if tense in ("past", "perfect", "pluperfect", "imperfect"):
        return "participle"
    return tense if tense == "future" else "concurrent"


def _says_i(words: Tree, verb: int) -> bool:
    return any(words.tokens[child].text.lower() in ("i", "we") for child in words.having(verb, ("nsubj",)))


def _went_before(words: Tree, verb: int) -> bool:
    return any(child < verb and words.lemma(child) in BEFORE for child in words.having(verb, ("advmod",)))


def _is_to_come(words: Tree, verb: int) -> bool:
    """Whether a clause tells of what is not yet: an aim, or what is waited for ("once talks begin")."""
    waited = (
        words.tokens[verb].dep == "advcl" and words.tokens[verb].tag in ("VBZ", "VBP") and "once" in below(words, verb)
    )
    return waited or _is_purpose(words, verb)


def _is_purpose(words: Tree, verb: int) -> bool:
    """Whether a verb names an aim: "talks to end the war"."""
    token = words.tokens[verb]
    return token.tag == "VB" and token.dep in ("acl", "advcl", "relcl") and "to" in _auxiliaries(words, verb)


def _finite(words: Tree, place: int) -> int:
    """Climb from an infinitive or an adjective to the verb that bears its tense."""
    if words.tokens[place].pos == "ADJ":
        place = words.tokens[place].head
    while words.tokens[place].dep == "xcomp" and words.tokens[place].head != place:
        place = words.tokens[place].head
    return place


def _tense(tag: str, own: set[str], would: bool) -> str:
    if own & FUTURE and not would:
        return "future"
    if would:
        return "none"
    if "had" in own:
        return "pluperfect"
    if tag == "VBG":
        if own & {"was", "were"}:
            return "imperfect"
        return "progressive" if own else "concurrent"
    if own & {"has", "have", "having"}:
        return "perfect"
    if tag in ("VBZ", "VBP") or own & {"is", "are", "'s", "’s", "do", "does"}:
        return "present"
    return "past" if tag in ("VBD", "VBN") else "none"


def _auxiliaries(words: Tree, verb: int) -> set[str]:
    return {words.tokens[child].text.lower() for child in words.having(verb, ("aux", "auxpass"))}


def bearer(words: Tree, noun: int) -> int | None:
    """Return the verb that tells that a noun took place: "the talks began on Monday"; None when there is none."""
    token = words.tokens[noun]
    verb = token.head
    if token.dep in ("nsubj", "nsubjpass", "dobj") and words.lemma(verb) in lexicon().lists["occurring"]:
        return verb
    return None


def _of_noun(words: Tree, noun: int) -> Mood:
    verb = bearer(words, noun)
    if verb is not None and words.tokens[verb].pos == "VERB":
        return mood(words, verb)
    around = below(words, noun)
    return Mood("none", "no" in around, bool(around & lexicon().lists["coming"]), False, _reported(words, noun))


def _reported(words: Tree, place: int) -> bool:
    if below(words, place) & lexicon().lists["hedging"]:
        return True
    for _ in range(12):
        token = words.tokens[place]
        if token.head == place:
            return False
        governed_by_claim = words.lemma(token.head) in lexicon().lists["claiming"]
        if governed_by_claim and token.dep in ("ccomp", "xcomp", "pcomp", "pobj", "prep"):
            return True
        place = token.head
    return False


def is_hoped(words: Tree, place: int) -> bool:
    """Whether a happening is only what somebody hopes, fears or believes of another: "the hope that Oslo will pay"."""
    for _ in range(DEEPEST_CLAUSE):
        token = words.tokens[place]
        if token.head == place:
            return False
        content = token.dep in ("ccomp", "acl") and place > token.head
        if content and words.lemma(token.head) in lexicon().lists["hoping"]:
            return token.tag != "VBN"
        if token.pos in ("NOUN", "PROPN") and token.dep not in ("dobj", "pobj", "nsubj", "nsubjpass"):
            return False
        place = token.head
    return False


def aside(words: Tree, place: int) -> int:
    """Return how many clauses deep a token stands below the main clause.

    What does something took place: "backed by air strikes, troops advanced" tells of both.
    """
    depth = 0
    by = words.tokens[place].head
    if words.tokens[place].dep == "pobj" and words.tokens[by].dep == "agent":
        verb = words.tokens[by].head
        if words.tokens[verb].dep == "advcl" and verb < words.tokens[verb].head:
            place = words.tokens[verb].head
    for _ in range(DEEPEST_CLAUSE):
        token = words.tokens[place]
        if token.head == place:
            return depth
        nominal = token.dep in ("pobj", "poss") and token.pos in ("NOUN", "PROPN")
        depth += token.dep in ASIDE or nominal or _is_content(words, place)
        place = token.head
    return depth


def _is_content(words: Tree, place: int) -> bool:
    """Whether a token opens a that-clause of a verb that is none of saying; before its verb it is a main clause."""
    token = words.tokens[place]
    return token.dep == "ccomp" and place > token.head and words.lemma(token.head) not in lexicon().lists["saying"]
