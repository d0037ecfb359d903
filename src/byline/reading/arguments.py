"""What stands around a predicate: who does it, to whom, and which happenings among its arguments are part of it."""

from byline.reading.clauses import Clause
from byline.reading.parties import below, is_party
from byline.reading.plover import Frame, lexicon
from byline.reading.sayers import sayer_of
from byline.reading.sense import Scene
from byline.reading.syntax import Tree, governed
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

TAKING_CLAUSES = frozenset({"AID", "AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "ACCUSE", "COERCE"})


def noun_prepositions(words: Tree, place: int) -> tuple[tuple[str, int], ...]:
    """Return what stands under a noun's prepositions, and under who did it: "the visit by the king to Chad"."""
    own = [pair for child in words.having(place, ("prep", "agent")) for pair in governed(words, child)]
    token = words.tokens[place]
    if token.dep == "nsubj" and words.lemma(token.head) in lexicon().lists["occurring"]:  # "fighting broke out in Aden"
        own += [pair for child in words.having(token.head, ("prep",)) for pair in governed(words, child)]
    below_doers = [child for word, head in own if word == "by" for child in words.having(head, ("prep",))]
    further = [pair for child in below_doers for pair in governed(words, child)]
    return (*own, *(pair for pair in further if pair[0] in ("to", "on", "against", "with")))


def doers_beside(scene: Scene, frame: Frame, around: Clause) -> tuple[int, ...]:
    """Return who does it where the subject suffers it: who says so, or whom the frame's preposition names.

    "Chad said rebels were responsible" accuses the rebels; "Chad received rice from Peru" is Peru's aid.
    """
    if frame.type == "ASSAULT":
        return ()
    if len(frame.recipients) == 1:
        return sayer_of(scene.words, around.predicate)
    return tuple(head for word, head in (*around.prepositions, *around.further) if word in frame.recipients)


def doers_of_harm(scene: Scene, around: Clause) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return who killed those that "were killed in a raid by rebels" or "when soldiers fired", and what tells so."""
    words = scene.words
    beside = [head for word, head in around.prepositions if word in ("in", "by", "during", "after")]
    for place in (*beside, *words.having(around.predicate, ("advcl",))):
        sense = scene.sense_at(place)
        if sense and sense.type == "ASSAULT":
            with_whom = [head for word, head in noun_prepositions(words, place) if word == "with"]
            return sense.actors or tuple(with_whom), frozenset({sense.head, *sense.taken})
    return (), frozenset()


def absorbed(scene: Scene, frame: Frame, around: Clause) -> frozenset[int]:
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
    aims = [verb for verb in scene.words.having(around.predicate, ("advcl", "xcomp")) if is_aim(scene.words, verb)]
    arguments += [verb for verb in aims if (inner := scene.sense_at(verb)) and inner.type == frame.type]
    taken: set[int] = set()
    for argument in arguments:
        inner = scene.sense_at(argument)
        if inner:
            taken |= {inner.head, *inner.taken}
    return frozenset(taken - {around.predicate})


def is_aim(words: Tree, verb: int) -> bool:
    """Whether a verb names what for: "telephoned the king to discuss the mutiny"."""
    return words.tokens[verb].tag == "VB" and "to" in below(words, verb)


def recipients_of(
    scene: Scene, frame: Frame, around: Clause, things: list[int], argument: int | None
) -> tuple[int, ...]:
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
            sense = scene.sense_at(verb)
            if sense and any(is_somebody(words, head) for head in sense.recipients):
                return sense.recipients
    return ()
