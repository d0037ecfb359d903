"""States named within longer names: the "US" of "US State Department" is a mention of the state, too."""

import re
from functools import lru_cache

import msgspec

from byline.knowledge.states import by_name, states
from byline.reading.cast import Cast
from byline.records import Entity, Mention, Report, Span, content_id

HOLDERS = frozenset({"organization", "place"})
"""Kinds of name that a state's name within belongs to; in a person's it is a part of the name."""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = sorted((name for name in by_name() if name[:1].isupper()), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def nested(report: Report, cast: Cast) -> Cast:
    """Return the cast with the states named within the names of organizations and places.

    The mentions of the result overlap: the state lies within the longer name.
    """
    known = {entity.id: entity for entity in cast.entities}
    found: list[Mention] = []
    for mention in cast.mentions:
        if mention.kind in HOLDERS and known[mention.entity].codes.iso3 is None:
            for part in _pattern().finditer(report.text, mention.start, mention.end):
                if part.span() != (mention.start, mention.end):
                    state = _state(by_name()[part.group()], Span(report.id, *part.span()), known)
                    found.append(Mention(start=part.start(), end=part.end(), kind="state", entity=state.id))
    mentions = sorted((*cast.mentions, *found), key=lambda mention: (mention.start, -mention.end))
    return Cast(entities=tuple(known.values()), mentions=tuple(mentions), adjectives=cast.adjectives)


def _state(iso3: str, span: Span, known: dict[str, Entity]) -> Entity:
    """Return the state's entity with one mention more; it is made when the report does not name it by itself."""
    entity_id, state = content_id("state", iso3), states()[iso3]
    new = Entity(
        id=entity_id, kind="state", name=state.name, names=(state.name,), codes=state.codes, why="within a name"
    )
    entity = known.get(entity_id, new)
    known[entity_id] = msgspec.structs.replace(entity, mentions=tuple(sorted((*entity.mentions, span))))
    return known[entity_id]
