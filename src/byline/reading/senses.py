"""What the words of one sentence mean by the lexicon of happenings: type, sides, and what went into the whole.

A frame is held against the places around a verb, an adjective or a noun. Operators ("refuse", "agree",
"lift", "hold") read what they govern first and make one type of the two, so that "refused to lift the
embargo" is one rejection, and neither a concession nor an embargo.
"""

import msgspec

from byline.knowledge import states
from byline.reading.clauses import Clause, clause
from byline.reading.parties import KINDS, TIME_ENTITIES, below, is_actor, is_party
from byline.reading.plover import Condition, Frame, compose, lexicon, withheld
from byline.reading.sayers import sayer_of
from byline.reading.syntax import Tree, governed, joined
from byline.reading.targets import (
    against_or_in,
    beside_complement,
    is_somebody,
    is_source,
    made_by,
    next_power,
    opposed,
    owner_of,
    targets_at,
)

COPULAR = frozenset({"be", "remain", "stay", "go", "stand", "keep"})
TAKING_CLAUSES = frozenset({"AID", "AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "ACCUSE", "COERCE"})
SUFFERED = frozenset({"genocide", "pogrom", "holocaust"})
"""Nouns before which stands to whom it was done."""
TELLING_ONLY = frozenset({"say", "add", "note", "comment", "state", "report", "explain"})
"""Verbs without an infinitive of their own: one that the parser hangs on them belongs elsewhere."""
DEEPEST = 8
"""How many happenings may stand one inside the other: more is no sentence."""


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
    mutual: bool = False  # two joined subjects did it with each other


class Scene(msgspec.Struct):
    """One sentence while it is read."""

    words: Tree
    senses: dict[int, Sense | None]
    owners: tuple[int, ...] = ()  # the verb of the clause that each token stands in
    depth: int = 0


def entries(pos: str, lemma: str) -> tuple[Frame, ...]:
    """Return the frames of the lexicon for a word of a part of speech."""
    table = lexicon()
    if pos == "VERB" or pos == "AUX":
        return table.verbs.get(lemma, ())
    if pos == "ADJ":
        return table.adjectives.get(lemma, ())
    if pos in ("NOUN", "PROPN"):
        return table.nouns.get(lemma, ())
    return ()


def sense_at(scene: Scene, place: int) -> Sense | None:
    """Return the happening that a token stands for, read once a sentence."""
    if place not in scene.senses:
        scene.senses[place] = None  # a loop in a bad parse finds nothing instead of recursing
        token = scene.words.tokens[place]
        frames = entries(token.pos, scene.words.lemma(place))
        if is_state(scene.words, place):
            frames = lexicon().adjectives[token.text.lower()]
        if frames and scene.depth < DEEPEST:
            scene.depth += 1
            read = _noun_sense if token.pos in ("NOUN", "PROPN") else _verb_sense
            scene.senses[place] = read(scene, place, frames)
            scene.depth -= 1
    return scene.senses[place]


def is_state(words: Tree, place: int) -> bool:
    """Whether a participle says how somebody is disposed: "is opposed to", "are committed to"."""
    token = words.tokens[place]
    if token.pos != "VERB" or token.tag != "VBN" or token.text.lower() not in lexicon().adjectives:
        return False
    return bool(words.having(place, ("auxpass",))) and not words.having(place, ("agent",))


def _noun_sense(scene: Scene, place: int, frames: tuple[Frame, ...]) -> Sense | None:
    words = scene.words
    token = words.tokens[place]
    if token.entity in ("PERSON", "WORK_OF_ART", "PRODUCT") or token.dep == "compound":
        return None
    around = Clause(
        place,
        prepositions=_noun_prepositions(words, place),
        infinitive=next((c for c in words.having(place, ("acl", "xcomp")) if "to" in below(words, c)), None),
    )
    modifiers = {words.lemma(child) for child in words.having(place, ("amod", "compound", "nmod", "npadvmod"))}
    for frame in frames:
        sense = _noun_matched(scene, frame, around, modifiers)
        if sense:
            return sense
    return None


def _noun_prepositions(words: Tree, place: int) -> tuple[tuple[str, int], ...]:
    """Return what stands under a noun's prepositions, and under who did it: "the visit by the king to Chad"."""
    own = [pair for child in words.having(place, ("prep", "agent")) for pair in governed(words, child)]
    token = words.tokens[place]
    if token.dep == "nsubj" and words.lemma(token.head) in lexicon().lists["occurring"]:  # "fighting broke out in Aden"
        own += [pair for child in words.having(token.head, ("prep",)) for pair in governed(words, child)]
    below_doers = [child for word, head in own if word == "by" for child in words.having(head, ("prep",))]
    further = [pair for child in below_doers for pair in governed(words, child)]
    return (*own, *(pair for pair in further if pair[0] in ("to", "on", "against", "with")))


def _noun_matched(scene: Scene, frame: Frame, around: Clause, modifiers: set[str]) -> Sense | None:
    argument: int | None = None
    for condition in frame.conditions:
        if condition.place == "mod":
            fits = bool(condition.words & modifiers)
        else:
            fits, found, _ = _holds(scene, condition, around)
            argument = found if found is not None else argument
        if fits == condition.negated:
            return None
    inner = sense_at(scene, argument) if argument is not None and frame.operator else None
    type_ = compose(frame.type, inner.type if inner else None) if frame.operator else frame.type
    if type_ is None or (frame.operator and argument is None):
        return None
    place = around.predicate
    actors, recipients = _noun_sides(scene, around, frame, type_)
    if inner:
        recipients = inner.recipients or recipients
        actors = tuple(head for head in actors if head != inner.head) or inner.actors
    taken = frozenset({inner.head, *inner.taken}) if inner else frozenset[int]()
    return Sense(
        type_, frame.mode, place, place, actors, recipients, taken, frame.shown, mutual="with" in frame.recipients
    )


def _noun_sides(scene: Scene, around: Clause, frame: Frame, type_: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    words, place = scene.words, around.predicate
    actors: list[int] = []
    for child in words.children[place]:
        if child < place and _owns(words, child, type_):
            actors += joined(words, child)
    if words.lemma(place) in SUFFERED:  # "the Armenian genocide"
        return (), tuple(actors)
    outward = (*frame.recipients, "of") if "of" in frame.recipients else frame.recipients
    actors += [
        head
        for word, head in around.prepositions
        if word == "by" or (word in ("of", "from") and word not in outward and is_actor(words, head))
    ]
    for word in frame.recipients:
        recipients = [
            owner_of(words, head)
            for at, head in around.prepositions
            if at == word and words.tokens[head].entity not in TIME_ENTITIES
        ]
        if recipients and word in ("between", "among") and len(recipients) > 1 and not actors:
            return tuple(recipients[:1]), tuple(recipients[1:])
        if recipients:
            return tuple(actors), tuple(recipients)
    return tuple(actors), ()


def _for_or_against(words: Tree, place: int) -> bool:
    return words.lemma(place) in ("pro", "anti", "non")


def _owns(words: Tree, child: int, type_: str) -> bool:
    """Whether a word before a noun is who does it: "Iran's visit", "Russian strikes", not "Vienna talks"."""
    token = words.tokens[child]
    if token.pos == "PUNCT" or (
        child > 1 and words.tokens[child - 1].text in "-–" and _for_or_against(words, child - 2)
    ):
        return False
    if token.dep == "poss":
        return token.entity not in TIME_ENTITIES
    if token.dep not in ("amod", "compound", "nmod") or words.lemma(child) in ("pro", "anti", "non"):
        return False
    meeting = type_ == "CONSULT" and words.lemma(token.head) in lexicon().lists["talk"]  # "the Vienna talks"
    if token.entity in ("NORP", "PERSON", "ORG"):
        return not meeting or token.dep == "amod"
    return token.entity == "GPE" and not meeting and token.text in states.by_name()


def _verb_sense(scene: Scene, place: int, frames: tuple[Frame, ...]) -> Sense | None:
    words = scene.words
    token = words.tokens[place]
    if token.dep in ("aux", "auxpass") or _is_mistaken(words, place):
        return None
    around = clause(words, place)
    if is_state(words, place):
        around = msgspec.structs.replace(around, subjects=around.objects, objects=(), passive=False)
    elif token.pos == "ADJ":
        around = _of_adjective(words, place, around)
    elif token.dep == "amod":
        if not words.having(place, ("nsubj",)) or token.head < place:
            return None  # "police evicted squatters", where the parser took the verb for a participle
        around = msgspec.structs.replace(around, objects=joined(words, token.head), prepositions=around.further)
    for frame in frames:
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
    blamed = frame.recipients == ("subj",) and frame.type == "ACCUSE" and frame.mode != "legal"
    if blamed and not sayer_of(scene.words, around.predicate):
        return None  # "Chad is responsible for its roads": nobody accuses it
    return _composed(scene, frame, around, inner, things) if frame.operator else _simple(scene, frame, around, things)


def _holds(scene: Scene, condition: Condition, around: Clause) -> tuple[bool, int | None, int | None]:
    """Return whether a condition holds, the happening it found, and the head that met it."""
    words, place = scene.words, condition.place
    if place == "prt":
        return around.particle in condition.words if condition.words else bool(around.particle), None, None
    if place in ("inf", "ger"):
        verb = around.infinitive
        fits = verb is not None and (
            not (condition.words or condition.happening) or words.lemma(verb) in condition.words
        )
        if not fits and verb is not None and condition.happening:
            inner = sense_at(scene, verb)
            fits = inner is not None and inner.type in condition.types
        if fits and verb is not None:
            is_gerund = words.tokens[verb].tag == "VBG"
            fits = is_gerund if place == "ger" else not is_gerund and not _is_mistaken(words, verb)
        return fits, verb if fits else None, None
    if place == "that":
        stated = around.content is not None and not _asks(words, around.content)
        return stated, around.content if stated else None, None
    if place == "attr":
        named = words.having(around.predicate, ("attr",))
        met = next((head for head in named if words.lemma(head) in condition.words), None)
        return met is not None, None, met
    if place == "has":
        below = [words.lemma(child) for child in words.children[around.predicate]]
        return bool(condition.words & set(below)), None, None
    for head in _heads(around, place):
        if place not in ("subj", "obj") and words.tokens[head].entity in TIME_ENTITIES:
            continue
        fits, argument = _head_fits(scene, condition, head)
        if fits:
            return True, argument, head
    return False, None, None


def _is_mistaken(words: Tree, verb: int) -> bool:
    """Whether a bare infinitive is a noun that the parser took for one: "calls the London visit a success"."""
    token = words.tokens[verb]
    if token.tag not in ("VB", "VBP", "VBZ") or token.dep != "xcomp":
        return False
    if words.having(verb, ("aux", "neg")):  # "said with regard to talks to end the war"
        return words.lemma(token.head) in TELLING_ONLY
    return words.lemma(token.head) not in lexicon().lists["baring"]


def _asks(words: Tree, content: int) -> bool:
    """Whether a clause is an indirect question: "asked how it went", "asked if it rained"."""
    return any(
        words.tokens[child].tag in ("WRB", "WP", "WDT", "WP$") or words.lemma(child) in ("if", "whether")
        for child in words.children[content]
    )


def _heads(around: Clause, place: str) -> tuple[int, ...]:
    if place == "subj":
        return around.subjects
    if place == "obj":
        return around.objects
    wanted = place.split(",")
    return tuple(head for word, head in (*around.prepositions, *around.further) if word in wanted)


def _head_fits(scene: Scene, condition: Condition, head: int) -> tuple[bool, int | None]:
    words = scene.words
    if not condition.words and not condition.kinds and not condition.happening:
        return True, None
    if condition.happening:
        for part in (head, *_measured(words, head)):
            inner = sense_at(scene, part)
            if inner and (not condition.types or inner.type in condition.types):
                return True, part
    lemma = words.lemma(head)
    if condition.words and (lemma in condition.words or (condition.inside and below(words, head) & condition.words)):
        return True, None
    if condition.words and lemma in lexicon().lists["container"] and below(words, head) & condition.words:
        return True, None
    if condition.words and any(
        words.lemma(part) in condition.words
        or (words.lemma(part) in lexicon().lists["container"] and below(words, part) & condition.words)
        for part in _measured(words, head)
    ):
        return True, None
    return any(KINDS[kind](words, head) for kind in sorted(condition.kinds)), None


def _measured(words: Tree, head: int) -> list[int]:
    """Return what a measure is of: "part of the aid", "ten days of talks"."""
    lists, lemma = lexicon().lists, words.lemma(head)
    measures = lemma in lists["quantity"] or lemma in lists["container"] or words.tokens[head].entity in TIME_ENTITIES
    if not measures:
        return []
    return [part for child in words.having(head, ("prep",)) for word, part in governed(words, child) if word == "of"]


def _simple(scene: Scene, frame: Frame, around: Clause, things: list[int]) -> Sense:
    recipients = _recipients(scene, frame, around, things, None)
    actors = around.subjects
    if frame.type in ("MOBILIZE", "RETREAT") and around.passive and not actors:  # forces that are sent are those who go
        actors = tuple(head for head in around.objects if is_party(scene.words, head) and head not in recipients)
    if frame.recipients[:1] == ("subj",):
        actors, recipients = _doers_beside(scene, frame, around), around.subjects
    taken = _absorbed(scene, frame, around)
    if frame.type == "ASSAULT" and len(actors) == 1 and scene.words.lemma(actors[0]) in lexicon().lists["arms"]:
        actors = tuple(head for _, head in made_by(scene.words, actors[0])) or actors  # "rockets fired by rebels hit"
        taken |= frozenset(verb for head in around.subjects for verb in scene.words.having(head, ("acl",)))
    if frame.type == "ASSAULT" and not actors:
        actors, told = _doers_of_harm(scene, around)
        taken |= told
    copular = scene.words.lemma(around.predicate) in COPULAR and things and frame.type != "REJECT"
    return Sense(
        frame.type,
        frame.mode,
        around.predicate,
        things[0] if copular else around.predicate,
        actors,
        recipients,
        taken,
        frame.shown,
        mutual="with" in frame.recipients,
    )


def _doers_beside(scene: Scene, frame: Frame, around: Clause) -> tuple[int, ...]:
    """Return who does it where the subject suffers it: who says so, or whom the frame's preposition names.

    "Chad said rebels were responsible" accuses the rebels; "Chad received rice from Peru" is Peru's aid.
    """
    if frame.type == "ASSAULT":
        return ()
    if len(frame.recipients) == 1:
        return sayer_of(scene.words, around.predicate)
    return tuple(head for word, head in (*around.prepositions, *around.further) if word in frame.recipients)


def _doers_of_harm(scene: Scene, around: Clause) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return who killed those that "were killed in a raid by rebels" or "when soldiers fired", and what tells so."""
    words = scene.words
    beside = [head for word, head in around.prepositions if word in ("in", "by", "during", "after")]
    for place in (*beside, *words.having(around.predicate, ("advcl",))):
        sense = sense_at(scene, place)
        if sense and sense.type == "ASSAULT":
            with_whom = [head for word, head in _noun_prepositions(words, place) if word == "with"]
            return sense.actors or tuple(with_whom), frozenset({sense.head, *sense.taken})
    return (), frozenset()


def _absorbed(scene: Scene, frame: Frame, around: Clause) -> frozenset[int]:
    """Return the happenings among a predicate's arguments, so that "rejected the offer to meet" is one happening."""
    arguments = list(around.objects)
    if frame.type in TAKING_CLAUSES:
        arguments += [verb for verb in (around.infinitive,) if verb is not None]
    said = "that" in frame.shown or frame.type in ("REQUEST", "THREATEN", "ACCUSE")
    if said and around.content is not None and around.content > around.predicate:
        arguments.append(around.content)
    arguments += [head for word, head in around.prepositions if word in frame.recipients or word in frame.shown.split()]
    arguments += [part for thing in around.objects for part in scene.words.having(thing, ("acl", "amod"))]
    arguments += [head for _, head in around.prepositions if scene.words.tokens[head].pos == "VERB"]
    aims = [verb for verb in scene.words.having(around.predicate, ("advcl", "xcomp")) if _is_aim(scene.words, verb)]
    arguments += [verb for verb in aims if (inner := sense_at(scene, verb)) and inner.type == frame.type]
    taken: set[int] = set()
    for argument in arguments:
        inner = sense_at(scene, argument)
        if inner:
            taken |= {inner.head, *inner.taken}
    return frozenset(taken - {around.predicate})


def _is_aim(words: Tree, verb: int) -> bool:
    """Whether a verb names what for: "telephoned the king to discuss the mutiny"."""
    return words.tokens[verb].tag == "VB" and "to" in below(words, verb)


def _composed(scene: Scene, frame: Frame, around: Clause, argument: int | None, things: list[int]) -> Sense | None:
    if argument is None and frame.type in ("PROMISE", "PLAN"):  # "announced plans to sell gas to Chad"
        below_things = (verb for thing in things for verb in scene.words.having(thing, ("acl",)))
        argument = next((verb for verb in below_things if _is_aim(scene.words, verb)), None)
    inner = sense_at(scene, argument) if argument is not None else None
    type_ = compose(frame.type, inner.type if inner else None)
    if inner and argument is not None and frame.type in ("PROMISE", "PLAN") and scene.words.having(argument, ("neg",)):
        type_ = withheld(inner.type)
    if type_ is None:
        return None
    recipients = (inner.recipients if inner else ()) or _recipients(scene, frame, around, things, argument)
    actors = around.subjects
    if inner and not actors and frame.type not in ("CUT", "CANCEL"):
        actors = inner.actors
    if inner and frame.type == "FACE":
        recipients, actors = around.subjects, inner.actors or recipients
    if not recipients and inner:
        recipients = tuple(
            head for head in inner.actors if head not in actors and scene.words.tokens[head].tag != "PRP"
        )
    trigger = around.predicate
    if inner and frame.type in ("DO", "FACE", "TRY", "EXPECT", "PLAN"):
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
        mutual=bool(inner and inner.mutual),
    )


def _recipients(scene: Scene, frame: Frame, around: Clause, things: list[int], argument: int | None) -> tuple[int, ...]:
    """Look for the other side in the places that the frame names, the first that is filled."""
    words = scene.words
    beside = list(around.prepositions)
    for head in (*around.objects, *things, *([argument] if argument is not None else [])):
        if head in around.subjects:
            continue
        for child in words.having(head, ("prep",)):
            beside += governed(words, child)
        beside += made_by(words, head)
    if around.infinitive is not None:
        beside += beside_complement(words, around.infinitive)
    wanted = frame.recipients or (("to", "against", "with", "on", "in") if frame.operator else ("obj",))
    beside = [(word, head) for word, head in beside if not is_source(words, word, head)]
    seats = [seat for place in wanted if (seat := tuple(dict.fromkeys(targets_at(words, place, around, beside))))]
    seats = [tuple(owner_of(words, head) for head in seat) for seat in seats]
    found = next((seat for seat in seats if any(is_party(words, head) for head in seat)), seats[0] if seats else ())
    if frame.operator and not any(is_party(words, head) for head in found):  # "threatened to go on strike"
        found = tuple(head for head in found if words.lemma(head) not in lexicon().things)
    if frame.type == "PROTEST" and not any(is_somebody(words, head) for head in found):
        return _targets_of_purpose(scene, around) or opposed(words, around) or next_power(words, around) or found
    if not found and frame.type in ("ASSAULT", "COERCE"):
        found = _targets_of_purpose(scene, around)
    if found:
        return found
    return against_or_in(words, around, frame, beside)


def _targets_of_purpose(scene: Scene, around: Clause) -> tuple[int, ...]:
    """Return against whom a protest goes when its aim says so: "blocked roads to demand that the mayor resign"."""
    words = scene.words
    told = [verb for head in around.subjects for verb in words.having(head, ("acl",))]  # "Poles demanding that …"
    for child in (*words.having(around.predicate, ("advcl", "xcomp", "prep")), *told):
        for verb in (child, *words.having(child, ("pcomp", "pobj"))):
            sense = sense_at(scene, verb)
            if sense and any(is_somebody(words, head) for head in sense.recipients):
                return sense.recipients
    return ()
