"""Who is who across reports: entities of single reports joined into those of the whole store.

States and bodies join by code, persons by full name, all else by name and kind. A bare surname joins a full name only
within one story, and only where one alone bears it there, whom its report does not keep apart from it and who may bear
its title; two persons of one surname are never made one.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from byline.knowledge.appellations import Appellation, Register, Words, compatible, tokens_of
from byline.knowledge.offices import fits, is_office
from byline.records import Codes, Entity, Span, content_id
from byline.story.local import Local, agreed


def identities(local: Iterable[Local]) -> dict[str, Entity]:
    """Join the entities of reports; the same in any order, in near-linear time.

    Returns:
        From the id of an entity in its report to the entity of the store, whose mentions are those of all reports,
        sorted, and whose names stand by falling frequency.
    """
    entries = agreed(sorted(local, key=lambda entry: (entry.report_id, entry.entity.id)))
    keys = _keys(entries)
    groups: dict[str, list[Local]] = {}
    for entry, key in zip(entries, keys, strict=True):
        groups.setdefault(key, []).append(entry)
    joined = {key: _joined(key, members) for key, members in groups.items()}
    return {entry.entity.id: joined[key] for entry, key in zip(entries, keys, strict=True)}


def _keys(entries: Sequence[Local]) -> list[str]:
    fixed = [_fixed_key(entry) for entry in entries]
    persons = _persons(entries, fixed)
    bearers = _Bearers({}, {}, {})
    for entry, key in zip(entries, fixed, strict=True):
        if key.startswith("person:"):
            bearers.add(entry, persons[key])
    return [persons.get(key) or _of_bare(entry, key, bearers) for entry, key in zip(entries, fixed, strict=True)]


def _fixed_key(entry: Local) -> str:
    """Return a key that needs no other report; "bare:" where only one word of a person's name is known."""
    entity = entry.entity
    if entity.kind == "state" and entity.codes.iso3:
        return f"state:{entity.codes.iso3}"
    if entity.kind == "organization" and entity.codes.cameo and entity.codes.wikidata:
        return f"body:{entity.codes.wikidata}"
    words = tokens_of(entity.name)
    if entity.kind == "person":
        return ("person:" if len(words) > 1 else "bare:") + " ".join(words)
    if words[0] == "the" and len(words) > 1:
        words = words[1:]  # at the start of a sentence the article looks like a part of the name
    return f"{'place' if entity.kind == 'state' else entity.kind}:{' '.join(words)}"


class _Bearers(msgspec.Struct):
    """Who is named in full where, and what they are called there."""

    by_word: dict[tuple[str, str], set[str]]  # (story or report, last or first word) -> keys of persons
    names: dict[tuple[str, str], set[str]]  # (story, person) -> names
    called: dict[tuple[str, str], set[str]]  # (story, person) -> titles and descriptions

    def add(self, entry: Local, person: str) -> None:
        """Take in a person whom a report names in full."""
        for words in _full_names(entry.entity):
            for word in (words[0], words[-1]):
                self.by_word.setdefault((entry.within, word), set()).add(person)
                self.by_word.setdefault((entry.report_id, word), set()).add(person)
        self.names.setdefault((entry.within, person), set()).update(entry.entity.names)
        self.called.setdefault((entry.within, person), set()).update(entry.entity.descriptors)

    def of(self, entry: Local, word: str) -> set[str]:
        """Return who of a story may bear a single word: nobody whom its own report keeps apart from the word."""
        near = self.by_word.get((entry.within, word), set()) - self.by_word.get((entry.report_id, word), set())
        titles = [title for title in entry.entity.descriptors if is_office(title)]
        return {
            person
            for person in near
            if all(fits(t, self.names[entry.within, person], self.called[entry.within, person]) for t in titles)
        }


def _full_names(entity: Entity) -> list[Words]:
    found = {words for name in (entity.name, *entity.names) if len(words := tokens_of(name)) > 1}
    return sorted(found)


def _persons(entries: Sequence[Local], fixed: Sequence[str]) -> dict[str, str]:
    """Return the key of the person for each key of a full name: variants of one name fall together."""
    by_key: dict[str, set[Words]] = {}
    for entry, key in zip(entries, fixed, strict=True):
        if key.startswith("person:"):
            by_key.setdefault(key, set()).update(_full_names(entry.entity))
    register = Register()
    found: dict[str, str] = {}
    for key in sorted(by_key, key=lambda key: (-len(key), key)):
        names = sorted(by_key[key])
        near = register.alike(names[0], "")
        fitting = [person for person in near if all(compatible(person, words, "") for words in names[1:])]
        if len(fitting) == 1:
            for words in names:
                fitting[0].add(words, "")
        else:
            fitting = [Appellation(key, names)]
            register.add(fitting[0])
        found[key] = fitting[0].key
    return found


def _of_bare(entry: Local, key: str, bearers: _Bearers) -> str:
    if not key.startswith("bare:"):
        return key
    fitting = bearers.of(entry, key.removeprefix("bare:"))
    return next(iter(fitting)) if len(fitting) == 1 else f"{key}:{entry.within}"


def _joined(key: str, members: Sequence[Local]) -> Entity:
    entities = [member.entity for member in members]
    counts: dict[str, int] = {}
    for entity in entities:
        for name in entity.names:
            counts[name] = counts.get(name, 0) + 1
    names = tuple(sorted(counts, key=lambda name: (-counts[name], name)))
    first = entities[0]
    genders = {entity.gender for entity in entities if entity.gender}
    return Entity(
        id=first.id if key.startswith("state:") else content_id("entity", key),
        kind=first.kind,
        name=_fullest(entities, counts),
        names=names,
        codes=next((entity.codes for entity in entities if entity.codes != Codes()), Codes()),
        mentions=tuple(sorted({span for entity in entities for span in entity.mentions}, key=_by_place)),
        descriptors=tuple(sorted({words for entity in entities for words in entity.descriptors})),
        gender=next(iter(genders)) if len(genders) == 1 else None,
    )


def _fullest(entities: Sequence[Entity], counts: Mapping[str, int]) -> str:
    names = sorted({entity.name for entity in entities})
    return max(names, key=lambda name: (len(tokens_of(name)) - name.startswith("The "), counts.get(name, 0)))


def _by_place(span: Span) -> tuple[str, int, int]:
    return span.report_id, span.start, span.end
