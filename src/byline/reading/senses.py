"""What the words of one sentence mean by the lexicon of happenings: type, sides, and what went into the whole.

A frame is held against the places around a verb, an adjective or a noun. Operators ("refuse", "agree",
"lift", "hold") read what they govern first and make one type of the two, so that "refused to lift the
embargo" is one rejection, and neither a concession nor an embargo.
"""

import msgspec

from byline.knowledge import states
from byline.reading.arguments import absorbed, doers_beside, doers_of_harm, is_aim, noun_prepositions, recipients_of
from byline.reading.clauses import Clause, clause
from byline.reading.conditions import holds, is_mistaken
from byline.reading.parties import TIME_ENTITIES, below, is_actor, is_party
from byline.reading.plover import Frame, compose, lexicon, withheld
from byline.reading.sayers import sayer_of
from byline.reading.sense import Scene, Sense
from byline.reading.syntax import Tree, clause_heads, joined
from byline.reading.targets import (
    made_by,
    owner_of,
)

COPULAR = frozenset({"be", "remain", "stay", "go", "stand", "keep"})
SUFFERED = frozenset({"genocide", "pogrom", "holocaust"})
"""Nouns before which stands to whom it was done."""
DEEPEST = 8
"""How many happenings may stand one inside the other: more is no sentence."""


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


def scene_of(words: Tree) -> Scene:
    """Return a sentence in which nothing has been read yet."""
    return Scene(words, _sense_at, {}, clause_heads(words))


def _sense_at(scene: Scene, place: int) -> Sense | None:
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
        prepositions=noun_prepositions(words, place),
        infinitive=next((c for c in words.having(place, ("acl", "xcomp")) if "to" in below(words, c)), None),
    )
    modifiers = {words.lemma(child) for child in words.having(place, ("amod", "compound", "nmod", "npadvmod"))}
    for frame in frames:
        sense = _noun_matched(scene, frame, around, modifiers)
        if sense:
            return sense
    return None


def _noun_matched(scene: Scene, frame: Frame, around: Clause, modifiers: set[str]) -> Sense | None:
    argument: int | None = None
    for condition in frame.conditions:
        if condition.place == "mod":
            fits = bool(condition.words & modifiers)
        else:
            fits, found, _ = holds(scene, condition, around)
            argument = found if found is not None else argument
        if fits == condition.negated:
            return None
    inner = scene.sense_at(argument) if argument is not None and frame.operator else None
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
    if token.dep in ("aux", "auxpass") or is_mistaken(words, place):
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
        fits, argument, thing = holds(scene, condition, around)
        if fits == condition.negated:
            return None
        inner = argument if argument is not None else inner
        if thing is not None:
            things.append(thing)
    blamed = frame.recipients == ("subj",) and frame.type == "ACCUSE" and frame.mode != "legal"
    if blamed and not sayer_of(scene.words, around.predicate):
        return None  # "Chad is responsible for its roads": nobody accuses it
    return _composed(scene, frame, around, inner, things) if frame.operator else _simple(scene, frame, around, things)


def _simple(scene: Scene, frame: Frame, around: Clause, things: list[int]) -> Sense:
    recipients = recipients_of(scene, frame, around, things, None)
    actors = around.subjects
    if frame.type in ("MOBILIZE", "RETREAT") and around.passive and not actors:  # forces that are sent are those who go
        actors = tuple(head for head in around.objects if is_party(scene.words, head) and head not in recipients)
    if frame.recipients[:1] == ("subj",):
        actors, recipients = doers_beside(scene, frame, around), around.subjects
    taken = absorbed(scene, frame, around)
    if frame.type == "ASSAULT" and len(actors) == 1 and scene.words.lemma(actors[0]) in lexicon().lists["arms"]:
        actors = tuple(head for _, head in made_by(scene.words, actors[0])) or actors  # "rockets fired by rebels hit"
        taken |= frozenset(verb for head in around.subjects for verb in scene.words.having(head, ("acl",)))
    if frame.type == "ASSAULT" and not actors:
        actors, told = doers_of_harm(scene, around)
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


def _composed(scene: Scene, frame: Frame, around: Clause, argument: int | None, things: list[int]) -> Sense | None:
    if argument is None and frame.type in ("PROMISE", "PLAN"):  # "announced plans to sell gas to Chad"
        below_things = (verb for thing in things for verb in scene.words.having(thing, ("acl",)))
        argument = next((verb for verb in below_things if is_aim(scene.words, verb)), None)
    inner = scene.sense_at(argument) if argument is not None else None
    type_ = compose(frame.type, inner.type if inner else None)
    if inner and argument is not None and frame.type in ("PROMISE", "PLAN") and scene.words.having(argument, ("neg",)):
        type_ = withheld(inner.type)
    if type_ is None:
        return None
    recipients = (inner.recipients if inner else ()) or recipients_of(scene, frame, around, things, argument)
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
