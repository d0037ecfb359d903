"""The scene of a report: who has been on the page so far, and how far each stands out now."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from math import exp

import msgspec

from byline.knowledge import people
from byline.knowledge.tables import fold
from byline.reading.anaphors import Anaphor
from byline.reading.cast import Cast
from byline.reading.located import Located
from byline.reading.roles import OFFICES, PERSONS
from byline.records import Entity, Mention, Report

MOST_FIGURES = 60  # how many of the figures mentioned last a pronoun may mean
MOST_OFFICES = 5  # in a sentence
FORMER = frozenset(("former", "ex", "ex-president", "late", "then", "onetime"))
"""Words beside a title by which its bearer holds the office no longer."""


class Figure(msgspec.Struct):
    """Somebody a pronoun may stand for; `entity` is None for one described and never named."""

    key: str
    entity: str | None
    gender: str  # m, f or ""
    kind: str
    titles: set[str]
    words: set[str]
    names: frozenset[str] = frozenset()  # words of the name, lower case
    state: str | None = None  # ISO3 of a state
    weight: float = 0.0  # when last mentioned
    clock: float = 0.0  # the scene's clock then
    spoke: bool = False  # whether the last mention was of somebody speaking


class Scene(msgspec.Struct):
    """Who has been on the page so far."""

    report: Report
    cast: Cast
    figures: dict[str, Figure]
    added: list[Mention]
    made: dict[str, Entity]
    documents: dict[str, str]  # "poll" -> the entity that made the last poll
    terms: Sequence[tuple[str, people.Leader]]  # who of the page has held which office, by key of figure
    recent: dict[str, None]  # keys of figures, the last mentioned last
    clock: float = 0.0  # sum of the logarithms of all fading so far

    def weight(self, figure: Figure) -> float:
        """How far a figure stands out now."""
        return figure.weight * exp(self.clock - figure.clock) if figure.weight else 0.0

    def last(self, most: int) -> list[Figure]:
        """Return the figures mentioned last, the last one first: a page of a thousand names stays linear."""
        return [self.figures[key] for key in islice(reversed(self.recent), most)]


def figures_of(cast: Cast, located: Sequence[Located]) -> dict[str, Figure]:
    """Return a figure for each entity, with what its names and the words beside them tell."""
    figures = {
        e.id: Figure(
            e.id,
            e.id,
            _gender(e),
            e.kind,
            set(),
            set(),
            frozenset(e.name.lower().split()),
            e.codes.iso3,
        )
        for e in cast.entities
    }
    by_start = {mention.start: mention.entity for mention in cast.mentions}
    for sentence in located:
        for name in sentence.reading.names:
            figure = figures.get(by_start.get(sentence.start + name.start, ""))
            if figure is not None:
                if name.title:
                    figure.titles.add(name.title.rstrip(".").lower())
                for descriptor in name.descriptors:
                    figure.words.update(descriptor.lower().split())
    return figures


def terms_of(cast: Cast, located: Sequence[Located]) -> tuple[tuple[str, people.Leader], ...]:
    """Return the terms of office of the persons of a cast: those that the table of leaders knows and the page tells.

    The page tells one by what it calls the person ("President Anna Lind"), or by a sentence that has both the office
    and the name ("the first trip of a Cuban president …, Anna Lind").
    """
    known = [
        (entity, term)
        for entity in cast.entities
        if entity.kind == "person"
        for term in _terms_by_name().get(fold(entity.name), ())
    ]
    if not known:
        return ()
    beside, called = _beside(cast, located), _called(cast, located)
    return tuple(
        (entity.id, term)
        for entity, term in known
        if _holds(called.get(entity.id, set()), term.office)
        or any((entity.id, noun, term.of) in beside for noun in nouns_of(term.office))
    )


def nouns_of(office: str) -> frozenset[str]:
    """Return the nouns that may stand for an office: "leader" and "president" for that of a president."""
    return frozenset(noun for noun, offices in OFFICES.items() if office in offices)


def _holds(words: set[str], office: str) -> bool:
    """Whether the words that a page calls a person by tell an office that is not over."""
    return bool(words & nouns_of(office)) and not words & FORMER


def _called(cast: Cast, located: Sequence[Located]) -> dict[str, set[str]]:
    """Return the words that the page calls each person by, beside the name."""
    called = {e.id: {word for words in e.descriptors for word in words.lower().split()} for e in cast.entities}
    for sentence in located:
        for anaphor in sentence.reading.anaphors:
            mention = mention_at(cast, sentence.start + anaphor.head) if anaphor.sort == "name" else None
            if mention is not None:
                called[mention.entity].update(word.lower() for word in anaphor.words)
    return called


def _beside(cast: Cast, located: Sequence[Located]) -> frozenset[tuple[str, str, str]]:
    """Return (person, noun for an office, ISO3 of a state) for each sentence that has the three."""
    states = {entity.id: entity.codes.iso3 for entity in cast.entities if entity.kind == "state"}
    found = set()
    for sentence in located:
        offices = [a for a in sentence.reading.anaphors if a.sort == "role" and a.word in OFFICES and not a.plural]
        for office in offices[:MOST_OFFICES]:
            start, end = sentence.start + office.start, sentence.start + office.reach
            named = (*cast.within(start, end), *cast.adjectives_within(start, end))
            iso3s = {states.get(m.entity) for m in named} - {None}
            if len(iso3s) == 1:
                persons = {m.entity for m in cast.within(sentence.start, sentence.end) if m.kind == "person"}
                found |= {(person, office.word, str(iso3)) for person in persons for iso3 in iso3s}
    return frozenset(found)


@lru_cache(maxsize=1)
def _terms_by_name() -> dict[str, tuple[people.Leader, ...]]:
    found: dict[str, list[people.Leader]] = {}
    for term in people.leaders():
        found.setdefault(fold(term.name), []).append(term)
    return {name: tuple(terms) for name, terms in found.items()}


def _gender(entity: Entity) -> str:
    """Return the gender of a person: of the table of leaders, of what the report calls the person, or of the name."""
    if entity.kind != "person":
        return ""
    leader = people.leaders_by_name().get(fold(entity.name))
    if leader is not None:
        return leader.gender
    nouns = {PERSONS.get(word, "") for words in entity.descriptors for word in words.lower().split()} - {""}
    return nouns.pop() if len(nouns) == 1 else entity.gender or ""


def mention_at(cast: Cast, place: int) -> Mention | None:
    """Return the mention that covers a code point."""
    number = bisect_right(cast.mentions, place, key=lambda mention: mention.start) - 1
    if number >= 0 and cast.mentions[number].end > place:
        return cast.mentions[number]
    return None


def stranger(scene: Scene, sentence: Located, anaphor: Anaphor, gender: str) -> Figure:
    """Return a figure for somebody the page does not name, so that the next "he" is not taken for somebody else."""
    key = f"?{sentence.start + anaphor.head}"
    scene.figures[key] = Figure(key, None, gender, "person", set(), {anaphor.word})
    return scene.figures[key]


def add(scene: Scene, sentence: Located, anaphor: Anaphor, entity: str) -> None:
    """Add a mention; of a description that holds a name or a pronoun, only what follows it."""
    start, end = sentence.start + anaphor.start, sentence.start + anaphor.end
    if anaphor.sort == "role":
        named = scene.cast.within(start, end)
        start = max(
            [
                start,
                *(m.end for m in named),
                *(m.end for m in scene.added[-2:] if m.start >= start),
            ]
        )
        if scene.report.text[start : start + 2] in ("’s", "'s"):
            start += 2
        while start < end and scene.report.text[start].isspace():
            start += 1
    if start < end and mention_at(scene.cast, end - 1) is None:
        scene.added.append(Mention(start=start, end=end, kind="other", entity=entity))
