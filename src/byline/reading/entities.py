"""Who is named in one report: every name put to the person, state, organization, place or group that bears it.

States go by code, persons by full name, organizations by name and acronym. A bare surname joins a full name only when
the report leaves no other bearer, or has named one of them alone so far; two persons of one surname are never made one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from typing import Literal

from byline.knowledge import bodies, people, places, states
from byline.reading.bearers import key_others, key_persons
from byline.reading.cast import Cast
from byline.reading.firms import find_firms, name_rules_after_persons
from byline.reading.genuine import genuine
from byline.reading.halves import add_halves
from byline.reading.homonyms import settle
from byline.reading.located import Located
from byline.reading.occurrences import Occurrence, agree_on_kinds, occurrences
from byline.reading.shares import find_held
from byline.reading.shortened import add_short_forms
from byline.records import Codes, Entity, Mention, Report, Span, content_id

METROPOLIS = 500  # thousands of people


def resolve(report: Report, located: Sequence[Located]) -> Cast:
    """Return the entities of a report with their mentions, from the names in its sentences."""
    found = genuine(report.text, occurrences(report.text, located))
    agree_on_kinds(found)
    name_rules_after_persons(report.text, found)
    find_firms(report.text, found)
    found = add_short_forms(report.text, located, find_held(report.text, located, found))
    settle(report.text, found)
    found = add_halves(report.text, located, found)
    _key_known(found)
    key_persons(report.text, [o for o in found if o.kind == "person"])
    key_others([o for o in found if o.kind != "person" and not o.key])
    return _cast(report, found)


def _key_known(found: Sequence[Occurrence]) -> None:
    """Key what the tables know by its code; a capital is its government where it acts, and nowhere a place."""
    named = {o.name.code for o in found if o.name.role in {"state", "adjective", "people"}}
    governs = {o.name.code for o in found if o.name.role == "seat" and o.name.acts > 0 and _is_seat(o, named)}
    placed = {o.name.code for o in found if o.name.role == "seat" and o.name.acts < 0}
    for o in found:
        if o.kind == "person":
            continue
        role, code = o.name.role, o.name.code
        if role in {"state", "adjective"}:
            o.key, o.kind = f"state:{code}", "state"
        elif role in {"people", "body"}:
            o.key = f"{role}:{code}"
        elif role == "house":
            o.key = f"house:{code}:{o.words}"
        elif role == "seat" and code in governs and (o.name.acts > 0 or (o.name.acts == 0 and code not in placed)):
            o.key, o.kind = f"state:{code}", "state"


def _is_seat(o: Occurrence, named: Set[str]) -> bool:
    """Whether a word that persons or other cities bear, too ("Victoria"), is the capital: large, or its state named."""
    city = places.cities().get(o.words)
    known = o.words in people.forenames() or o.words in people.surnames() or (city and city[0] != o.name.code)
    return not known or o.name.code in named or bool(city and city[0] == o.name.code and city[1] >= METROPOLIS)


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
    return Entity(
        id=content_id("state", rest) if family == "state" else content_id(report.id, kind, key),
        kind=kind,
        name=_main_name(family, rest, those),
        names=tuple(dict.fromkeys(o.words for o in those)),
        codes=_codes(family, rest),
        mentions=tuple(Span(report.id, o.start, o.end) for o in those),
        descriptors=_descriptors(those),
        gender=_gender(those) if kind == "person" else None,
    )


def _gender(those: Iterable[Occurrence]) -> Literal["m", "f"] | None:
    """Return the gender that titles tell, else the one that forenames tell; None where they differ."""
    titled = {o.name.gender for o in those if o.name.title and o.name.gender}
    genders = titled or {o.name.gender for o in those if o.name.gender}
    return None if len(genders) != 1 else "m" if genders == {"m"} else "f"


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
    if family == "house":
        return Codes(cameo=f"{states.states()[rest.split(':')[0]].codes.cameo}GOV")
    return Codes()


def _descriptors(those: Iterable[Occurrence]) -> tuple[str, ...]:
    titles = [words for o in those for words in (o.name.title, *o.name.descriptors) if words]
    return tuple(dict.fromkeys(titles))
