"""Who is named in one report: every name put to the person, state, organization, place or group that bears it.

States go by code, persons by full name, organizations by name and acronym. A bare surname joins a full name only when
the report leaves no other bearer, or has named one of them alone so far; two persons of one surname are never made one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from byline.knowledge import bodies, states
from byline.knowledge.appellations import Appellation, acronym_of, compatible, contained, tokens_of
from byline.knowledge.tables import fold
from byline.reading.cast import Cast
from byline.reading.located import Located
from byline.reading.names import Name
from byline.records import Codes, Entity, EntityKind, Mention, Report, Span, content_id


class Occurrence(msgspec.Struct):
    """A name where it stands in the report; `key` is what its entity is made from."""

    start: int
    end: int
    words: str
    paragraph: int
    name: Name
    kind: EntityKind
    key: str = ""


def resolve(report: Report, located: Sequence[Located]) -> Cast:
    """Return the entities of a report with their mentions, from the names in its sentences."""
    found = [
        Occurrence(start, end, report.text[start:end], place.paragraph, name, name.kind)
        for place in located
        for name in place.reading.names
        for start, end in [(place.start + name.start, place.start + name.end)]
    ]
    found.sort(key=lambda occurrence: occurrence.start)
    _agree_on_kinds(found)
    _key_known(found)
    _key_persons([o for o in found if o.kind == "person"])
    _key_others([o for o in found if o.kind != "person" and not o.key])
    return _cast(report, found)


def _agree_on_kinds(found: Sequence[Occurrence]) -> None:
    """Give one name one kind over the report: that of most sentences, and a person's where it ends a full name."""
    surnames = {tokens_of(o.words)[-1] for o in found if o.kind == "person" and " " in o.words}
    votes: dict[str, Counter[EntityKind]] = {}
    for o in found:
        if not o.name.role:
            votes.setdefault(fold(o.words), Counter())[o.kind] += 1
    for o in found:
        if o.name.role:
            continue
        words = fold(o.words)
        o.kind = "person" if words in surnames else votes[words].most_common(1)[0][0]


def _key_known(found: Sequence[Occurrence]) -> None:
    """Key what the tables know by its code."""
    placed = {o.name.code for o in found if o.name.role == "seat" and o.name.acts < 0}
    for o in found:
        name = o.name
        if name.role in {"state", "adjective"}:
            o.key, o.kind = f"state:{name.code}", "state"
        elif name.role == "house":
            o.key = f"house:{fold(o.words)}"
        elif name.role == "people":
            o.key = f"people:{name.code}"
        elif name.role == "body":
            o.key = f"body:{name.code}"
        elif name.role == "seat" and (name.acts > 0 or (name.acts == 0 and name.code not in placed)):
            o.key, o.kind = f"state:{name.code}", "state"


def _key_persons(found: Sequence[Occurrence]) -> None:
    people: list[Appellation] = []
    for o in found:  # full names first: a bare name may come before them, in a headline
        if len(tokens_of(o.words)) > 1:
            _join_full(people, o)
    seen: dict[str, tuple[int, int]] = {}  # key of a person -> (paragraph, order) last named
    for order, o in enumerate(found):
        if not o.key:
            o.key = _bearer(people, o, seen)
        seen[o.key] = (o.paragraph, order)


def _join_full(people: list[Appellation], o: Occurrence) -> None:
    words = tokens_of(o.words)
    fitting = [person for person in people if compatible(person, words, o.name.gender)]
    if len(fitting) == 1:
        fitting[0].add(words, o.name.gender)
        o.key = fitting[0].key
        return
    o.key = "person:" + " ".join(words)
    if not any(person.key == o.key for person in people):
        people.append(Appellation(o.key, [words], o.name.gender))


def _bearer(people: Sequence[Appellation], o: Occurrence, seen: dict[str, tuple[int, int]]) -> str:
    """Return the key of the person who bears a bare name, or a key of its own when that is not earned."""
    word = tokens_of(o.words)
    bearers = [p for p in people if any(contained(word, full, last=True) for full in p.names)]
    bearers = bearers or [p for p in people if any(contained(word, full, last=False) for full in p.names)]
    if o.name.title and o.name.gender:
        bearers = [p for p in bearers if p.gender in {"", o.name.gender}]
    if len(bearers) > 1:
        named = [p for p in bearers if p.key in seen]
        near = [p for p in named if o.paragraph - seen[p.key][0] <= 1]
        bearers = named if len(named) == 1 else near
    return bearers[0].key if len(bearers) == 1 else "bare:" + " ".join(word)


def _key_others(found: Sequence[Occurrence]) -> None:
    """Key organizations, places and groups by name; acronyms and short forms go to the one longer name they fit."""
    longer: dict[str, tuple[str, ...]] = {}
    for o in found:
        words = tokens_of(o.words)
        longer.setdefault(f"{_family(o.kind)}:{' '.join(words)}", words)
    acronyms: dict[str, set[str]] = {}
    for key, words in longer.items():
        acronyms.setdefault(acronym_of(words), set()).add(key)
    for o in found:
        words = tokens_of(o.words)
        own = f"{_family(o.kind)}:{' '.join(words)}"
        fitting = acronyms.get(words[0], set()) if len(words) == 1 and o.words.isupper() and len(o.words) > 1 else set()
        if not fitting and o.kind == "organization":
            fitting = {
                k
                for k, w in longer.items()
                if k != own and k.startswith("organization:") and len(w) > len(words) and contained(words, w, last=None)
            }
        o.key = next(iter(fitting)) if len(fitting) == 1 else own


def _family(kind: EntityKind) -> str:
    return "place" if kind == "state" else kind


def _cast(report: Report, found: Sequence[Occurrence]) -> Cast:
    by_key: dict[str, list[Occurrence]] = {}
    for o in found:
        by_key.setdefault(o.key, []).append(o)
    entities = {key: _entity(report, key, those) for key, those in by_key.items()}
    named = [(o, Mention(start=o.start, end=o.end, kind=o.kind, entity=entities[o.key].id)) for o in found]
    return Cast(
        entities=tuple(entities.values()),
        mentions=tuple(mention for o, mention in named if o.name.role != "adjective"),
        adjectives=tuple(mention for o, mention in named if o.name.role == "adjective"),
    )


def _entity(report: Report, key: str, those: Sequence[Occurrence]) -> Entity:
    family, rest = key.split(":", 1)
    kind = Counter(o.kind for o in those).most_common(1)[0][0]
    genders = {o.name.gender for o in those if o.name.gender}
    gender: Literal["m", "f"] | None = None
    if kind == "person" and len(genders) == 1:
        gender = "m" if genders == {"m"} else "f"
    return Entity(
        id=content_id("state", rest) if family == "state" else content_id(report.id, kind, key),
        kind=kind,
        name=_main_name(family, rest, those),
        names=tuple(dict.fromkeys(o.words for o in those)),
        codes=_codes(family, rest),
        mentions=tuple(Span(report.id, o.start, o.end) for o in those),
        descriptors=_descriptors(those),
        gender=gender,
    )


def _main_name(family: str, rest: str, those: Sequence[Occurrence]) -> str:
    if family == "state":
        return states.states()[rest].name
    if family == "body":
        return bodies.bodies()[rest].name
    return max((o.words for o in those), key=len)


def _codes(family: str, rest: str) -> Codes:
    if family == "state":
        return states.states()[rest].codes
    if family == "body":
        return bodies.bodies()[rest].codes
    if family == "people":  # a people is no state: it has the state's CAMEO code and no ISO one
        return Codes(cameo=states.states()[rest].codes.cameo)
    return Codes()


def _descriptors(those: Iterable[Occurrence]) -> tuple[str, ...]:
    titles = [words for o in those for words in (o.name.title, *o.name.descriptors) if words]
    return tuple(dict.fromkeys(titles))
