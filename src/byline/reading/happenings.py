"""What happens in one sentence: triggers, their type, who does it to whom, where and how surely.

A happening is read from a verb, an adjective after "be", or a noun, by the frames of the lexicon
(`plover.tsv`). Operators ("refuse", "agree", "lift", "hold", "will") make the type of the whole from its
parts, so that "refused to lift the embargo" is one rejection and no concession, embargo or release.
"""

from collections.abc import Callable

import msgspec

from byline.reading.clauses import Clause, Tree, clause, governed, joined, phrase, surface_subjects, tree
from byline.reading.parsing import Parse
from byline.reading.plover import RECIPROCAL, Condition, Frame, compose, lexicon, promised, withheld

Extent = tuple[int, int]

PEOPLE = frozenset({"PERSON", "NORP", "GPE", "ORG"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "throughout", "around", "along", "on", "off"}
)
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
OBLIGING = frozenset({"must", "should", "ought"})
POSSIBLE = frozenset({"may", "might", "could", "can"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d"})
ASIDE = frozenset({"relcl", "acl", "advcl", "pcomp", "appos", "parataxis"})
TIME_ENTITIES = frozenset({"DATE", "TIME"})


class Happening(msgspec.Struct, frozen=True, array_like=True):
    """One happening of a sentence; offsets count from the start of the sentence."""

    start: int
    end: int
    type: str
    mode: str | None
    actors: tuple[Extent, ...]
    recipients: tuple[Extent, ...]
    place: Extent | None
    clause: tuple[Extent, ...]  # the stretches in which its time words stand
    tense: str  # "past", "perfect", "pluperfect", "present", "progressive", "future" or "none"
    negated: bool
    supposed: bool  # conditional, possible or wished for
    reported: bool  # given only as what somebody claims
    aside: int  # how many clauses deep it stands below the main clause
    noun: bool
    rule: str


class Sense(msgspec.Struct, frozen=True):
    """What a word was found to mean, before it is placed in the sentence."""

    type: str
    mode: str | None
    head: int  # the predicate or noun that is found
    trigger: int  # the token shown as the trigger
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    taken: frozenset[int]  # tokens whose own happening went into this one
    rule: str
    future: bool = False


class Scene(msgspec.Struct):
    """One sentence while it is read."""

    words: Tree
    senses: dict[int, Sense | None]


def happenings(parse: Parse) -> tuple[Happening, ...]:
    """Return the happenings of a sentence, in text order."""
    candidates = [
        place
        for place, token in enumerate(parse.tokens)
        if _entries(token.pos, token.lemma.lower())
        or (token.pos == "AUX" and token.lemma.lower() in ("must", "should"))
    ]
    if not candidates:
        return ()
    scene = Scene(tree(parse), {})
    senses = [sense for place in candidates if (sense := _sense(scene, place))]
    senses += [sense for place in candidates if (sense := _obligation(scene, place))]
    taken = frozenset[int]().union(*(sense.taken for sense in senses)) if senses else frozenset()
    kept = [sense for sense in senses if sense.head not in taken]
    return tuple(sorted(filter(None, (_placed(scene, sense) for sense in kept)), key=lambda h: (h.start, h.end)))


def _entries(pos: str, lemma: str) -> tuple[Frame, ...]:
    table = lexicon()
    if pos == "VERB" or pos == "AUX":
        return table.verbs.get(lemma, ())
    if pos == "ADJ":
        return table.adjectives.get(lemma, ())
    if pos in ("NOUN", "PROPN"):
        return table.nouns.get(lemma, ())
    return ()


def _sense(scene: Scene, place: int) -> Sense | None:
    if place not in scene.senses:
        scene.senses[place] = None  # a loop in a bad parse finds nothing instead of recursing
        token = scene.words.tokens[place]
        entries = _entries(token.pos, scene.words.lemma(place))
        if entries:
            scene.senses[place] = (
                _noun_sense(scene, place, entries)
                if token.pos in ("NOUN", "PROPN")
                else _verb_sense(scene, place, entries)
            )
    return scene.senses[place]


# --- nouns


def _noun_sense(scene: Scene, place: int, entries: tuple[Frame, ...]) -> Sense | None:
    words = scene.words
    token = words.tokens[place]
    if token.entity in ("PERSON", "WORK_OF_ART", "PRODUCT") or token.dep == "compound":
        return None
    modifiers = {words.lemma(child) for child in words.having(place, ("amod", "compound", "nmod", "npadvmod", "punct"))}
    for frame in entries:
        if all(_noun_fits(scene, condition, place, modifiers) for condition in frame.conditions):
            actors, recipients = _noun_sides(scene, place, frame)
            return Sense(frame.type, frame.mode, place, place, actors, recipients, frozenset(), frame.shown)
    return None


def _noun_fits(scene: Scene, condition: Condition, place: int, modifiers: set[str]) -> bool:
    if condition.place == "mod":
        return bool(condition.words & modifiers) != condition.negated
    for child in scene.words.having(place, ("prep",)):
        for word, head in governed(scene.words, child):
            if word == condition.place and (not condition.happening or _sense(scene, head)):
                return not condition.negated
    return condition.negated


def _noun_sides(scene: Scene, place: int, frame: Frame) -> tuple[tuple[int, ...], tuple[int, ...]]:
    words = scene.words
    actors: list[int] = []
    for child in words.children[place]:
        token = words.tokens[child]
        if child < place and (
            token.dep == "poss" or (token.dep in ("amod", "compound", "nmod") and token.entity in PEOPLE)
        ):
            actors += joined(words, child)
    prepositions = [pair for child in words.having(place, ("prep", "agent")) for pair in governed(words, child)]
    actors += [
        head for word, head in prepositions if word == "by" or (word in ("of", "from") and word not in frame.recipients)
    ]
    for word in frame.recipients:
        recipients = [head for at, head in prepositions if at == word]
        if recipients and word in ("between", "among") and len(recipients) > 1 and not actors:
            return tuple(recipients[:1]), tuple(recipients[1:])
        if recipients:
            return tuple(actors), tuple(recipients)
    return tuple(actors), ()


# --- verbs and adjectives


def _verb_sense(scene: Scene, place: int, entries: tuple[Frame, ...]) -> Sense | None:
    words = scene.words
    token = words.tokens[place]
    if token.dep in ("aux", "auxpass"):
        return None
    around = clause(words, place)
    if token.pos == "ADJ":
        around = _of_adjective(words, place, around)
    elif token.dep == "amod":
        return None
    for frame in entries:
        sense = _matched(scene, frame, around)
        if sense:
            return sense
    return None


def _of_adjective(words: Tree, place: int, around: Clause) -> Clause:
    head = words.tokens[place].head
    if words.tokens[place].dep not in ("acomp", "conj") or words.tokens[head].pos not in ("AUX", "VERB"):
        return around
    inner = clause(words, head)
    return msgspec.structs.replace(
        around,
        subjects=inner.subjects,
        infinitive=around.infinitive
        if around.infinitive is not None
        else (inner.infinitive if inner.infinitive != place else None),
        prepositions=(*around.prepositions, *inner.prepositions),
    )


def _matched(scene: Scene, frame: Frame, around: Clause) -> Sense | None:
    """Hold one frame against a clause; the arguments of an operator are read on the way."""
    inner: int | None = None
    things: list[int] = []
    for condition in frame.conditions:
        fits, argument, thing = _holds(scene, condition, around)
        if fits == condition.negated:
            return None
        inner = argument if argument is not None else inner
        if thing is not None:
            things.append(thing)
    return _composed(scene, frame, around, inner, things) if frame.operator else _simple(scene, frame, around, things)


def _holds(scene: Scene, condition: Condition, around: Clause) -> tuple[bool, int | None, int | None]:
    """Return whether a condition holds, the happening it found, and the head that met it."""
    words, place = scene.words, condition.place
    if place == "prt":
        return around.particle in condition.words, None, None
    if place in ("inf", "ger"):
        verb = around.infinitive
        fits = verb is not None and (not condition.words or words.lemma(verb) in condition.words)
        if fits and verb is not None:
            is_gerund = words.tokens[verb].tag == "VBG"
            fits = is_gerund if place == "ger" else not is_gerund
        return fits, verb if fits else None, None
    if place == "that":
        return around.content is not None, around.content, None
    if place == "has":
        below = [words.lemma(child) for child in words.children[around.predicate]]
        return bool(condition.words & set(below)), None, None
    for head in _heads(around, place):
        fits, argument = _head_fits(scene, condition, head)
        if fits:
            return True, argument, head
    return False, None, None


def _heads(around: Clause, place: str) -> tuple[int, ...]:
    if place == "subj":
        return around.subjects
    if place == "obj":
        return around.objects
    wanted = place.split(",")
    return tuple(head for word, head in around.prepositions if word in wanted)


def _head_fits(scene: Scene, condition: Condition, head: int) -> tuple[bool, int | None]:
    words = scene.words
    if not condition.words and not condition.kinds and not condition.happening:
        return True, None
    if condition.happening:
        inner = _sense(scene, head)
        if inner and (not condition.types or inner.type in condition.types):
            return True, head
    lemma = words.lemma(head)
    if condition.words and (lemma in condition.words or (condition.inside and _below(words, head) & condition.words)):
        return True, None
    if condition.words and lemma in lexicon().lists["quantity"]:
        inner_heads = [part for child in words.having(head, ("prep",)) for _, part in governed(words, child)]
        if any(words.lemma(part) in condition.words for part in inner_heads):
            return True, None
    return any(_KINDS[kind](words, head) for kind in sorted(condition.kinds)), None


def _below(words: Tree, head: int) -> set[str]:
    return {words.lemma(child) for child in words.children[head]}


def _is_name(words: Tree, head: int) -> bool:
    token = words.tokens[head]
    return token.entity in PEOPLE or token.entity in PLACES or token.pos == "PROPN"


def _is_actor(words: Tree, head: int) -> bool:
    token = words.tokens[head]
    lists = lexicon().lists
    return (
        _is_name(words, head)
        or token.tag == "PRP"
        or words.lemma(head) in lists["person"]
        or words.lemma(head) in lists["force"]
        or words.lemma(head) in lexicon().lists["quantity"]
        or token.pos == "NUM"
    )


def _is_person(words: Tree, head: int) -> bool:
    token = words.tokens[head]
    return (
        token.entity == "PERSON"
        or token.pos == "PROPN"
        or token.text.lower() in ("he", "she", "him", "her", "who")
        or words.lemma(head) in lexicon().lists["person"]
    )


_KINDS: dict[str, Callable[[Tree, int], bool]] = {
    "+name": _is_name,
    "+actor": _is_actor,
    "+person": _is_person,
    "+thing": lambda words, head: words.tokens[head].tag != "PRP",
}


def _simple(scene: Scene, frame: Frame, around: Clause, things: list[int]) -> Sense:
    recipients = _recipients(scene, frame, around, things, None)
    taken = set()
    for head in around.objects:  # the object belongs to this happening, so "rejected the offer" is one
        inner = _sense(scene, head)
        if inner:
            taken |= {inner.head, *inner.taken}
    for argument in (
        around.infinitive,
        around.content if "that" in frame.shown or frame.type in ("REQUEST", "THREATEN", "ACCUSE") else None,
    ):
        if argument is not None and frame.type in (
            "AGREE",
            "REQUEST",
            "REJECT",
            "THREATEN",
            "CONCEDE",
            "ACCUSE",
            "COERCE",
        ):
            inner = _sense(scene, argument)
            if inner:
                taken |= {inner.head, *inner.taken}
    for word, head in around.prepositions:
        inner = _sense(scene, head)
        if inner and (word in frame.recipients or word in frame.shown.split()):
            taken |= {inner.head, *inner.taken}
    return Sense(
        frame.type,
        frame.mode,
        around.predicate,
        around.predicate,
        around.subjects,
        recipients,
        frozenset(taken - {around.predicate}),
        frame.shown,
    )


def _composed(scene: Scene, frame: Frame, around: Clause, argument: int | None, things: list[int]) -> Sense | None:
    inner = _sense(scene, argument) if argument is not None else None
    type_ = compose(frame.type, inner.type if inner else None)
    if type_ is None:
        return None
    recipients = (inner.recipients if inner else ()) or _recipients(scene, frame, around, things, argument)
    actors = around.subjects or (inner.actors if inner else ())
    if not recipients and inner:
        recipients = tuple(head for head in inner.actors if head not in actors)
    trigger = around.predicate
    if inner and frame.type in ("DO", "TRY", "EXPECT"):
        trigger = inner.trigger
    taken = {inner.head, *inner.taken} if inner else set()
    shown = f"{frame.shown} [{inner.rule}]" if inner else frame.shown
    mode = inner.mode if inner and type_ == inner.type else frame.mode
    return Sense(
        type_,
        mode,
        around.predicate,
        trigger,
        actors,
        recipients,
        frozenset(taken),
        shown,
        future=frame.type in ("PLAN", "EXPECT"),
    )


def _recipients(scene: Scene, frame: Frame, around: Clause, things: list[int], argument: int | None) -> tuple[int, ...]:
    """Look for the other side in the places that the frame names, the first that is filled."""
    words = scene.words
    beside = list(around.prepositions)
    for head in (*around.objects, *things, *([argument] if argument is not None else [])):
        for child in words.having(head, ("prep",)):
            beside += governed(words, child)
    if around.infinitive is not None:
        for child in words.having(around.infinitive, ("prep",)):
            beside += governed(words, child)
    for place in frame.recipients or ("obj", "to", "with", "on", "against"):
        found = _recipients_at(words, place, around, things, beside)
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _recipients_at(
    words: Tree, place: str, around: Clause, things: list[int], beside: list[tuple[str, int]]
) -> list[int]:
    if place == "obj":
        return list(around.objects)
    if place == "obj2":
        return [head for head in around.objects if head not in things]
    if place == "that":
        return list(_content_subjects(words, around.content))
    if place == "obj.poss":
        return [
            owner
            for head in around.objects
            for child in words.children[head]
            if words.tokens[child].dep == "poss"
            or (
                child < head
                and words.tokens[child].entity in PEOPLE
                and words.tokens[child].dep in ("amod", "compound", "nmod")
            )
            for owner in joined(words, child)
        ]
    return [head for word, head in beside if word == place and words.tokens[head].entity not in TIME_ENTITIES]


def _content_subjects(words: Tree, content: int | None) -> tuple[int, ...]:
    return surface_subjects(words, content) if content is not None else ()


# --- what somebody says must be done


def _obligation(scene: Scene, place: int) -> Sense | None:
    """Read "Russia said Sudan must return it" as a request by Russia to Sudan."""
    words = scene.words
    token = words.tokens[place]
    if token.dep != "aux" or token.lemma.lower() not in OBLIGING:
        return None
    verb = token.head
    sayer = _sayer(words, verb)
    if not sayer:
        return None
    subjects = surface_subjects(words, verb)
    inner = scene.senses.get(verb)
    taken = frozenset({verb, *(inner.taken if inner else ())})
    return Sense("REQUEST", None, place, place, sayer, subjects, taken, "say that … must")


def _sayer(words: Tree, verb: int) -> tuple[int, ...]:
    """Return who says the clause of a verb, or nothing when nobody is given."""
    place = verb
    for _ in range(4):
        token = words.tokens[place]
        if token.dep == "ccomp" and words.lemma(token.head) in lexicon().lists["saying"]:
            return surface_subjects(words, token.head)
        if token.dep not in ("conj", "xcomp", "acomp", "ccomp") or token.head == place:
            return ()
        place = token.head
    return ()


# --- placing


def _placed(scene: Scene, sense: Sense) -> Happening | None:
    words = scene.words
    noun = words.tokens[sense.head].pos in ("NOUN", "PROPN")
    if noun and not _stands_alone(scene, sense):
        return None
    tense, negated, supposed, obliged = _tense(words, sense.head) if not noun else _noun_tense(words, sense.head)
    if obliged and sense.rule != "say that … must":
        return None
    type_, rule, actors = sense.type, sense.rule, sense.actors
    if sense.future:
        tense = "future"
    elif tense == "future":
        type_ = withheld(type_) if negated else promised(type_)
        rule += " in the future, denied" if negated else " in the future"
        negated = False
    sayer = _sayer(words, sense.head)
    if sayer and (not actors or all(words.tokens[head].text.lower() in PRONOUNS for head in actors)):
        actors = sayer
    recipients = tuple(head for head in sense.recipients if head not in actors)
    if type_ in RECIPROCAL and len(actors) > 1 and not recipients:
        actors, recipients = actors[:1], actors[1:]
    trigger = words.tokens[sense.trigger]
    return Happening(
        trigger.start,
        trigger.end,
        type_,
        sense.mode if type_ == sense.type else None,
        tuple(phrase(words, head) for head in actors),
        tuple(phrase(words, head) for head in recipients),
        _place(words, sense),
        _clause_extents(words, sense.head, noun),
        tense,
        negated,
        supposed,
        _reported(words, sense.head),
        _aside(words, sense.head),
        noun,
        rule,
    )


def _clause_extents(words: Tree, head: int, noun: bool) -> tuple[Extent, ...]:
    """Return the stretches of text that belong to a predicate's own clause, or to a noun's own phrase."""
    owner = head if noun else _clause_head(words, head)
    found: list[Extent] = []
    for place, token in enumerate(words.tokens):
        if _below_noun(words, place, head) if noun else _clause_head(words, place) == owner:
            if found and found[-1][1] >= words.tokens[place - 1].start:
                found[-1] = (found[-1][0], token.end)
            else:
                found.append((token.start, token.end))
    return tuple(found)


def _clause_head(words: Tree, place: int) -> int:
    """Climb to the verb that opens the clause of a token: infinitives and joined verbs stay their own."""
    for _ in range(40):
        token = words.tokens[place]
        if token.head == place or (token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "xcomp")):
            return place
        place = token.head
    return place


def _below_noun(words: Tree, place: int, noun: int) -> bool:
    for _ in range(40):
        if place == noun:
            return True
        token = words.tokens[place]
        if token.head == place or token.pos in ("VERB", "AUX"):
            return False
        place = token.head
    return False


def _stands_alone(scene: Scene, sense: Sense) -> bool:
    found = lexicon().nouns.get(scene.words.lemma(sense.head), ())
    return any(frame.event and frame.shown == sense.rule for frame in found) and bool(sense.actors or sense.recipients)


def _tense(words: Tree, verb: int) -> tuple[str, bool, bool, bool]:
    """Return (tense, negated, supposed, obliged) of a predicate with its auxiliaries."""
    place = verb
    if words.tokens[verb].pos == "ADJ":
        place = words.tokens[verb].head
    while words.tokens[place].dep == "xcomp" and words.tokens[place].head != place:
        place = words.tokens[place].head
    own = _auxiliaries(words, place)
    shared = place
    while words.tokens[shared].dep == "conj" and not own and words.tokens[shared].tag in ("VB", "VBN", "VBG"):
        shared = words.tokens[shared].head
        own = _auxiliaries(words, shared)
    negated = bool(words.having(place, ("neg",))) or "never" in _below(words, place)
    supposed = bool(own & POSSIBLE) or any(
        words.lemma(mark) in ("if", "unless", "whether") for mark in words.having(place, ("mark",))
    )
    obliged = bool(own & OBLIGING)
    tag = words.tokens[place].tag
    if own & FUTURE:
        if own & {"would", "'d", "’d"} and not _sayer(words, place):
            return "none", negated, True, obliged
        return "future", negated, supposed, obliged
    if words.tokens[place].dep == "conj" and tag == "VB" and not own:
        return "none", negated, supposed, obliged
    if "had" in own and "be" not in own:
        return "pluperfect", negated, supposed, obliged
    if own & {"has", "have", "having"}:
        return "perfect", negated, supposed, obliged
    if tag == "VBG":
        return "progressive", negated, supposed, obliged
    if tag in ("VBZ", "VBP") or own & {"is", "are", "'s", "’s", "do", "does"}:
        return "present", negated, supposed, obliged
    if tag in ("VBD", "VBN"):
        return "past", negated, supposed, obliged
    return "none", negated, supposed, obliged


def _auxiliaries(words: Tree, verb: int) -> set[str]:
    return {words.tokens[child].text.lower() for child in words.having(verb, ("aux", "auxpass"))}


def _noun_tense(words: Tree, noun: int) -> tuple[str, bool, bool, bool]:
    negated = any(words.tokens[child].text.lower() == "no" for child in words.having(noun, ("det",)))
    planned = bool(
        _below(words, noun)
        & {"planned", "upcoming", "plan", "future", "forthcoming", "possible", "potential", "further"}
    )
    return "none", negated, planned, False


def _reported(words: Tree, place: int) -> bool:
    if _below(words, place) & lexicon().lists["hedging"]:
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


def _aside(words: Tree, place: int) -> int:
    depth = 0
    for _ in range(30):
        token = words.tokens[place]
        if token.head == place:
            return depth
        if (
            token.dep in ASIDE
            or (token.dep in ("pobj", "poss") and words.tokens[place].pos in ("NOUN", "PROPN"))
            or (token.dep == "ccomp" and words.lemma(token.head) not in lexicon().lists["saying"])
        ):
            depth += 1
        place = token.head
    return depth


def _place(words: Tree, sense: Sense) -> Extent | None:
    """Return the name of a place after "in", "at", "near" by the trigger, its verb, its object or its sides."""
    seats = dict.fromkeys(
        (sense.trigger, sense.head, *sense.recipients, *words.having(sense.head, ("dobj", "nsubjpass", "prep")))
    )
    for seat in seats:
        for child in words.having(seat, ("prep",)):
            if words.lemma(child) in PLACE_PREPOSITIONS:
                for _, head in governed(words, child):
                    if words.tokens[head].entity in PLACES:
                        return phrase(words, head)
    return None
