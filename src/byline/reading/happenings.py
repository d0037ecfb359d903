"""What happens in one sentence: triggers, their type, who does it to whom, where and how surely.

The senses of the words come from the lexicon (`plover.tsv`, `senses.py`), tense and certainty from
`moods.py`; here they are put together and placed in the sentence.
"""

import re
from collections.abc import Sequence

import msgspec

from byline.reading.datelines import after_dateline
from byline.reading.moods import Mood, aside, bearer, is_hoped, mood
from byline.reading.obligations import OBLIGED, obligation
from byline.reading.parsing import Parse
from byline.reading.parties import TIME_ENTITIES, TIMES, can_act, is_party
from byline.reading.plover import RECIPROCAL, lexicon, promised, withheld
from byline.reading.sayers import sayer_of
from byline.reading.sense import Scene, Sense
from byline.reading.senses import entries, scene_of
from byline.reading.syntax import Tree, below_noun, governed, lemmas_of, phrase, reach, tree
from byline.reading.targets import is_somebody

Extent = tuple[int, int]

PLACES = frozenset({"GPE", "LOC", "FAC"})


PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "throughout", "around", "along", "on", "off"}
)


WORTH_READING = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN"})
TELLING = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "acl"})
DEEPEST_TOLD = 2
DONE_TO_PEOPLE = frozenset({"COERCE", "ASSAULT", "ACCUSE"})
PRONOUNS = frozenset({"it", "they", "we", "i"})
OF_PERSONS = frozenset({"he", "she"})


YEAR_OR_MONTH = re.compile(
    r"(?:1[5-9]|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
)


class Side(msgspec.Struct, frozen=True, array_like=True):
    """Words that stand for one side of a happening."""

    start: int
    end: int
    head: Extent  # the word that names what it is
    reach: Extent  # the phrase with all that describes it: "doctors from two Swiss groups"
    people: bool = True  # whether it is somebody, not something: not "a formula", "the ban"


class Happening(msgspec.Struct, frozen=True, array_like=True):
    """One happening of a sentence; offsets count from the start of the sentence."""

    start: int
    end: int
    type: str
    mode: str | None
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    place: Extent | None
    clause: tuple[Extent, ...]  # the stretches in which its time words stand
    tense: str  # one of TENSES of moods.py
    negated: bool
    supposed: bool  # conditional, possible or wished for
    reported: bool  # given only as what somebody claims
    aside: int  # how many clauses deep it stands below the main clause
    noun: bool
    rule: str


def happenings(parse: Parse) -> tuple[Happening, ...]:
    """Return the happenings of a sentence, in text order."""
    lemmas = lemmas_of(parse)
    candidates = [
        place
        for place, token in enumerate(parse.tokens)
        if token.pos in WORTH_READING and (entries(token.pos, lemmas[place]) or lemmas[place] in ("must", "should"))
    ]
    occasions = lexicon().lists["occasion"]
    others = [
        place
        for place, token in enumerate(parse.tokens)
        if (token.pos == "VERB" and token.dep in TELLING) or (token.pos == "NOUN" and lemmas[place] in occasions)
    ]
    if not candidates and not others:
        return ()
    words = tree(parse, lemmas)
    scene = scene_of(words)
    senses = [sense for place in candidates if (sense := scene.sense_at(place))]
    senses += [sense for place in candidates if (sense := obligation(scene, place))]
    taken = frozenset[int]().union(*(sense.taken for sense in senses)) if senses else frozenset()
    for sense in senses:  # "the talks failed" is one happening
        if aside(scene.words, sense.head) == 0:
            taken |= set(sense.actors)
    kept = [sense for sense in senses if sense.head not in taken]
    found = list(filter(None, (_placed(scene, sense) for sense in kept)))
    triggers = taken.union(*((sense.head, sense.trigger) for sense in senses)) if senses else taken
    found += filter(None, (_untyped(scene, place) for place in others if place not in triggers))
    return tuple(sorted(found, key=lambda happening: (happening.start, happening.end)))


def _untyped(scene: Scene, place: int) -> Happening | None:
    """Read what a main clause tells as done and PLOVER has no type for; it matters to timelines alone."""
    words = scene.words
    if words.lemma(place) in lexicon().lists["stative"]:
        return None
    told, depth = mood(words, place), aside(words, place)
    if told.negated or told.supposed or told.obliged or depth > DEEPEST_TOLD:
        return None
    noun = words.tokens[place].pos == "NOUN"
    token = words.tokens[place]
    if not noun and (told.tense in ("future", "none") or token.entity == "PERSON" or not token.text.isalpha()):
        return None  # of a name, or of the "’s" that is left of it, the tagger made a verb
    extents = _clause_extents(scene, place, noun=noun)
    return Happening(
        token.start,
        token.end,
        "",
        None,
        (),
        (),
        None,
        extents,
        told.tense,
        False,
        False,
        told.reported,
        depth,
        False,
        "verb",
    )


def _placed(scene: Scene, sense: Sense) -> Happening | None:
    words = scene.words
    noun = words.tokens[sense.head].pos in ("NOUN", "PROPN")
    if noun and not _stands_alone(scene, sense):
        return None
    told = mood(words, sense.head)
    if (told.obliged and sense.rule != OBLIGED) or is_hoped(words, sense.head):
        return None
    type_, rule, negated = _to_come(sense, told)
    tense = "future" if sense.future else told.tense
    promising = tense == "future" or type_ in ("AGREE", "THREATEN")
    actors = _spoken_for(words, sense.head, sense.actors, future=promising)
    if actors and not any(can_act(words, head) for head in actors):
        return None
    nature = lexicon().lists["nature"]
    actors, recipients = _sides_of_talks(scene, actors, sense.recipients)
    recipients = tuple(head for head in recipients if head not in actors and words.lemma(head) not in nature)
    if not actors and not _done_to(words, type_, recipients):
        return _untyped(scene, sense.head)  # "flights are allowed again": who allows whom is not said
    if (
        (sense.mutual or type_ in RECIPROCAL)
        and len(actors) > 1
        and not any(_meets(words, head) for head in recipients)
    ):
        actors, recipients = actors[:1], actors[1:]
    trigger = words.tokens[sense.trigger]
    return Happening(
        trigger.start,
        trigger.end,
        type_,
        sense.mode if type_ == sense.type else None,
        tuple(_side(words, head) for head in actors),
        tuple(_side(words, head) for head in recipients),
        _place(words, sense),
        _clause_extents(scene, sense.head, noun=noun),
        tense,
        negated,
        told.supposed,
        told.reported,
        aside(words, sense.head),
        noun,
        rule,
    )


def _to_come(sense: Sense, told: Mood) -> tuple[str, str, bool]:
    """Return type, rule and denial of a happening; one told as to come is a promise of it, or its refusal."""
    if sense.future or told.tense != "future":
        return sense.type, sense.rule, told.negated
    if told.negated:
        return withheld(sense.type), f"{sense.rule} in the future, denied", False
    return promised(sense.type), f"{sense.rule} in the future", False


def _sides_of_talks(
    scene: Scene, actors: tuple[int, ...], recipients: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Put who talks in the place of the talks: "the talks between Chad and Niger failed"."""
    inner = scene.sense_at(actors[0]) if len(actors) == 1 else None
    if inner is None or scene.words.lemma(actors[0]) not in lexicon().lists["talking"]:
        return actors, recipients
    return inner.actors, recipients or inner.recipients


def _meets(words: Tree, head: int) -> bool:
    """Whether a noun can be met or agreed with: no sea, no timetable."""
    return is_party(words, head) and words.tokens[head].entity not in ("LOC", "FAC")


def _done_to(words: Tree, type_: str, recipients: tuple[int, ...]) -> bool:
    """Whether a happening by nobody is done to somebody: whoever is arrested or shot at is somebody."""
    return any(type_ in DONE_TO_PEOPLE or is_somebody(words, head) for head in recipients)


def _spoken_for(words: Tree, head: int, actors: tuple[int, ...], *, future: bool) -> tuple[int, ...]:
    """Put who says it in the place of the pronoun that stands for him: "Chad said it would help".

    "He" may be another than who speaks, unless he promises.
    """
    pronouns = {words.tokens[place].text.lower() for place in actors}
    if not pronouns or not pronouns <= (PRONOUNS | OF_PERSONS if future else PRONOUNS):
        return actors
    return sayer_of(words, head) or actors


def _side(words: Tree, head: int) -> Side:
    token = words.tokens[head]
    people = words.lemma(head) not in lexicon().things and words.lemma(head) not in lexicon().lists["others"]
    return Side(*phrase(words, head), (token.start, token.end), reach(words, head), people)


def _clause_extents(scene: Scene, head: int, *, noun: bool) -> tuple[Extent, ...]:
    """Return the stretches of text that belong to a predicate's own clause, or to a noun's own phrase."""
    words = scene.words
    borne = bearer(words, head) if noun else head
    if borne is None:
        own = set(below_noun(words, head))
        return _stretches(words, [place in own for place in range(len(words.tokens))])
    owner = scene.owners[borne]
    own_words = [place == owner and not _dates_a_thing(words, at) for at, place in enumerate(scene.owners)]
    return _stretches(words, own_words)


def _dates_a_thing(words: Tree, place: int) -> bool:
    """Whether a year or a month says which thing: "the 2017 rates", "the March figures", "the pact of 2017"."""
    token = words.tokens[place]
    if not YEAR_OR_MONTH.fullmatch(token.text) or any(words.tokens[c].tag != "POS" for c in words.children[place]):
        return False
    head = token.head
    if token.dep == "pobj" and words.lemma(head) == "of":
        head = words.tokens[head].head
    elif token.dep not in ("compound", "nummod", "amod", "nmod", "poss") or head < place:
        return False
    thing = words.tokens[head]
    return thing.pos in ("NOUN", "PROPN") and thing.entity not in TIME_ENTITIES and words.lemma(head) not in TIMES


def _stretches(words: Tree, chosen: Sequence[bool]) -> tuple[Extent, ...]:
    found: list[Extent] = []
    follows = False
    first = after_dateline(words.tokens)  # the day of a dateline is when it was written
    for token, owned in zip(words.tokens, chosen, strict=True):
        here = owned and token.start >= first
        if here:
            found.append((found.pop()[0] if follows else token.start, token.end))
        follows = here
    return tuple(found)


def _stands_alone(scene: Scene, sense: Sense) -> bool:
    found = lexicon().nouns.get(scene.words.lemma(sense.head), ())
    alone = any((frame.event or frame.operator) and frame.shown == sense.rule for frame in found)
    return alone and bool(sense.actors or sense.recipients)


def _place(words: Tree, sense: Sense) -> Extent | None:
    """Return the name of a place after "in", "at", "near" by the trigger, its verb, its object or its sides."""
    seats = dict.fromkeys(
        (sense.trigger, sense.head, *sense.recipients, *words.having(sense.head, ("dobj", "nsubjpass", "prep")))
    )
    if sense.type == "PROTEST":
        seats.update(dict.fromkeys(sense.actors))  # "students in Dhaka": a crowd is where it acts
    beside = [found for seat in seats for found in _under_place_prepositions(words, seat)]
    beside += [found for _, head in beside for found in _under_place_prepositions(words, head)]  # "at a jail in Dili"
    return next((phrase(words, head) for word, head in beside if _is_place(words, head, word)), None)


def _under_place_prepositions(words: Tree, seat: int) -> list[tuple[str, int]]:
    prepositions = [child for child in words.having(seat, ("prep",)) if words.lemma(child) in PLACE_PREPOSITIONS]
    return [found for child in prepositions for found in governed(words, child)]


def _is_place(words: Tree, head: int, preposition: str) -> bool:
    token = words.tokens[head]
    doubtful = token.pos == "PROPN" and (preposition == "near" or token.entity in ("", "PRODUCT"))
    if token.entity in PLACES or doubtful:
        return True
    named = [part for child in words.having(head, ("prep",)) for word, part in governed(words, child) if word == "of"]
    return words.lemma(head) in lexicon().lists["place"] and any(words.tokens[part].pos == "PROPN" for part in named)
