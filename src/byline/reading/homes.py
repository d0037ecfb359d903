"""Whose people those are who belong to a state and to none by name: police, protesters, a minister, rebels.

What stays within a state mostly names it once: "Thai police held protesters". Who acts or suffers without a name of
its own then has the code of the other side, or that of the only state which the sentence names.
"""

import re
from collections.abc import Set

import msgspec

from byline.records import Actor, Range

BODIES = frozenset({"IGO", "NGO", "IMG", "MNC"})
"""What CAMEO codes of bodies that are no state's begin with."""

DOMESTIC = frozenset({"COERCE", "PROTEST"})
"""Types that mostly stay within one state: police and protesters, courts and journalists."""

WITHIN_A_STATE = frozenset({"COERCE", "PROTEST", "ASSAULT", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})
"""Types whose sides, when they are people without a name, belong to the one state that their sentence names."""

BETWEEN_TWO_AT_HOME = frozenset({"COERCE", "PROTEST", "CONCEDE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE"})
"""Types in which a side without a code belongs to the state of the other side where no other state is named."""

TO_THINGS = frozenset({"COERCE", "ASSAULT", "PROTEST", "THREATEN", "CONCEDE"})
"""Types that are done to things, too, which then belong to a state."""

OFFICE = re.compile(
    r"\b(?:president|premier|minister|chancellor|king|queen|prince|princess|emir|sultan|leader|ambassador|envoy|"
    r"secretary|spokes\w+|general|gen|col|lt|commander|chief|senator|diplomat|dictator|ruler|strongman|official|"
    r"sheikh|ayatollah|negotiator|mediator|prosecutor|judge|justice|governor|lawmaker|speaker|counterpart|director|"
    r"coordinator|commissioner|chairman|chairwoman|deputy|mayor|mp|captain|marshal|admiral|attorney|politician)\b",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:police\w*|rebels?|rioters?|protesters?|mobs?|guerr?ill?as?|gunm[ae]n|insurgents?|insurgency|separatists?|"
    r"fundamentalists?|extremists?|militants?|militia\w*|warlords?|bandits?|kidnappers?|cartels?|gangs?|gangsters?|"
    r"mutin\w+|bombers?|attackers?|assailants?|"
    r"assassins?|vigilantes?|fighters?|tribesm[ae]n|clansm[ae]n|"
    r"death squads?|paramilitar\w+|opposition|demonstrators?|students?|villagers?)\b",
    re.IGNORECASE,
)
"""Who fights within a state more than abroad."""

RULED = re.compile(
    r"\b(?:detainees?|prisoners?|inmates?|suspects?|protesters?|demonstrators?|opponents?|dissidents?|opposition|"
    r"journalists?|students?|marchers?|strikers?|mourners?|rioters?|crowds?|rebels?|guerr?illas?|insurgents?)\b",
    re.IGNORECASE,
)
"""Whom a state's own forces mostly harm."""

ARMED = re.compile(r"[A-Z]{3}(?:REB|INS|SEP|OPP|UAF|COP)")
"""CAMEO codes of those who fight or act within the state that their code begins with."""

NATIONAL = re.compile(
    r"\b(?:Party|Front|Movement|Army|Court|Ministry|Police|Parliament|Assembly|Brigades?|Militia|Union|Workers|Teachers|"
    r"Liberation|Guards?|University|Patriotic|National|Tribunal|Prison|Opposition|Students?|Cabinet|Government|Daily)\b"
)
"""Words in the name of a body that is mostly one of the state in which it is spoken of."""

PRONOUN = re.compile(r"(?:I|we|you|s?he|they|me|us|him|her|them|anyone|someone|nobody|who)", re.IGNORECASE)
STRANGER = re.compile(
    r"\b(?:refugees?|migrants?|immigrants?|foreigners?|asylum[- ]seekers?|tourists?|expatriates?|peacekeep\w+)\b",
    re.IGNORECASE,
)
"""Who belongs to another state than the one named beside them."""

LOCAL = re.compile(
    r"\b(?:opposition|governments?|parliament|police|authorities|protesters?|demonstrators?|activists?|journalists?|"
    r"newspapers?|students?|workers?|teachers?|unions?|citizens|residents|voters|lawmakers?|opponents?|critics?|"
    r"dissidents?|his|her|its|their)\b",
    re.IGNORECASE,
)


class Sentence(msgspec.Struct, frozen=True):
    """What an event's sentence tells of whose its people are."""

    text: str  # of the whole report
    named: frozenset[str]  # codes of the states and bodies that the sentence names
    placed: frozenset[str] = frozenset()  # codes of the states in which the places lie that it names
    things: frozenset[tuple[int, int]] = frozenset()  # sides of the event that are nobody: "a formula"
    bodies: tuple[tuple[int, int], ...] = ()  # names of organizations without a state


Sides = tuple[Actor, ...]


def at_home(type_: str, doers: Sides, targets: Sides, sentence: Sentence) -> tuple[Sides, Sides]:
    """Return both sides of an event of a type with the codes that its being within one state gives."""
    if type_ in DOMESTIC:
        targets = _held_by(sentence, doers, targets)
    whole = sentence  # a burnt bus or a closed office is somebody's
    if type_ in TO_THINGS:
        whole = msgspec.structs.replace(sentence, things=frozenset())
    if type_ in WITHIN_A_STATE and (type_ == "PROTEST" or not (_coded(doers) or _coded(targets))):
        only = _only({code for code in sentence.named if len(code) == 3} or set(sentence.placed))
        doers, targets = _of(only, doers, sentence), _of(only, targets, whole)
    inside = type_ in BETWEEN_TWO_AT_HOME or _within(type_, doers, sentence) or _defenceless(type_, targets, sentence)
    if inside and _coded(doers) != _coded(targets):
        of_sides = {side.code for side in (*doers, *targets) if side.code}
        abroad = sentence.placed if type_ == "ASSAULT" else frozenset[str]()
        only = _only({code[:3] for code in sentence.named | of_sides | abroad})
        doers, targets = _of(only, doers, sentence), _of(only, targets, whole)
    return doers, targets


def _defenceless(type_: str, targets: Sides, sentence: Sentence) -> bool:
    """Whether an attack is on those whom a state holds or rules: "agents tortured detainees", no other state named."""
    return type_ == "ASSAULT" and any(RULED.search(sentence.text, side.start, side.end) for side in targets)


def _within(type_: str, doers: Sides, sentence: Sentence) -> bool:
    """Whether an attack is by those who fight within a state: "rebels", or a movement that the tables know."""
    return type_ == "ASSAULT" and any(
        INSIDE.search(sentence.text, side.start, side.end) or ARMED.match(side.code or "") for side in doers
    )


def rulers_of(crowd: Sides, place: Range | None, sentence: Sentence) -> Sides:
    """Return who rules where a crowd acts, in the words for the place or the crowd, if it names the only state."""
    code = _only({side.code[:3] if side.code else "" for side in crowd})
    if not code or not (sentence.named | sentence.placed) <= {code} or code in BODIES:
        return ()
    start, end = (place.start, place.end) if place else (crowd[0].start, crowd[0].end)
    return (Actor(start=start, end=end, entity=None, code=code),)


def of_the_place(code: str, sides: Sides, sentence: Sentence) -> Sides:
    """Return sides of which those without a state of their own have that of the place."""
    return _of(code, sides, msgspec.structs.replace(sentence, things=frozenset()))


def _only(codes: Set[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _coded(sides: Sides) -> bool:
    """Whether a side has a code of its own: the state of its sentence may then be its alone."""
    return any(side.code for side in sides)


def _held_by(sentence: Sentence, doers: Sides, targets: Sides) -> Sides:
    """Give those whom one state's police hold the code of that state."""
    code = _only({doer.code or "" for doer in doers})
    if not code or code[:3] in BODIES:
        return targets
    return tuple(
        msgspec.structs.replace(target, code=code[:3])
        if target.code is None and target.entity is None and LOCAL.search(sentence.text, target.start, target.end)
        else target
        for target in targets
    )


def _of(only: str | None, sides: Sides, sentence: Sentence) -> Sides:
    """Give people without a state the only one there is: "protesters blocked roads to press the Algerian president"."""
    if only is None:
        return sides
    return tuple(
        msgspec.structs.replace(side, code=only) if side.code is None and _may_be_of_it(side, sentence) else side
        for side in sides
    )


def _may_be_of_it(side: Actor, sentence: Sentence) -> bool:
    """Whether a side may belong to the only state named: nobody by name, or of an office ("General Jan Nowak").

    A pronoun may stand for anybody, of any state.
    """
    if (side.start, side.end) in sentence.things or PRONOUN.fullmatch(sentence.text, side.start, side.end):
        return False
    words = (sentence.text, side.start, side.end)
    if STRANGER.search(*words):
        return False
    of_a_body = any(side.start <= start and end <= side.end for start, end in sentence.bodies)
    if of_a_body and NATIONAL.search(*words):
        return True
    return (side.entity is None and not of_a_body) or bool(OFFICE.search(*words) or LOCAL.search(*words))
