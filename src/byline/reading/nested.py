"""States named within longer names: the "US" of "US State Department" is a mention of the state, too.

A state is named where the longer name begins with it or where a preposition leads to it ("Bank of Canada"). At the end
it only tells a branch ("Acme Canada"), and in the name of a land it is another place ("South Australia").
"""

import re
from functools import lru_cache

import msgspec

from byline.knowledge.places import lands
from byline.knowledge.states import by_name, states
from byline.knowledge.words import words
from byline.reading.cast import Cast
from byline.records import Entity, Mention, Report, Span, content_id

HOLDERS = frozenset({"organization", "place", "other"})
"""Kinds of name that a state's name within belongs to; in a person's it is a part of the name."""
LEADS = re.compile(r"\b(?:of|for|in|to|with|between)(?: the)? $")
JOINS = frozenset({" ", ", ", " and ", " & ", "-", "–", "/"})
"""What stands between two states that are named together."""
WATERS = frozenset({"river", "lake", "sea", "gulf", "bay", "strait", "delta", "basin"})


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = sorted((name for name in by_name() if name[:1].isupper()), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def nested(report: Report, cast: Cast) -> Cast:
    """Return the cast with the states named within the names of organizations and places.

    The mentions of the result overlap: the state lies within the longer name.
    """
    known = {entity.id: entity for entity in cast.entities}
    named = {entity.id for entity in cast.entities}
    found: list[Mention] = []
    spans: dict[str, list[Span]] = {}
    for mention in cast.mentions:
        holder = known[mention.entity]
        if mention.kind not in HOLDERS or mention.kind != holder.kind or holder.codes.iso3 is not None:
            continue  # a description ("the bank") is of the kind "other", too, and names nothing
        for part in _parts(report.text, mention):
            iso3 = by_name()[part.group()]
            if part.group() in words("shared names") and content_id("state", iso3) not in named:
                continue
            state = _state(iso3)
            known.setdefault(state.id, state)
            spans.setdefault(state.id, []).append(Span(report.id, *part.span()))
            found.append(Mention(start=part.start(), end=part.end(), kind="state", entity=state.id))
    for key, more in spans.items():
        mentioned = tuple(sorted((*known[key].mentions, *more)))
        known[key] = msgspec.structs.replace(known[key], mentions=mentioned)
    mentions = sorted((*cast.mentions, *found), key=lambda mention: (mention.start, -mention.end))
    return Cast(entities=tuple(known.values()), mentions=tuple(mentions), adjectives=cast.adjectives)


def _parts(text: str, mention: Mention) -> list[re.Match[str]]:
    """Return the states that a longer name names."""
    name = text[mention.start : mention.end]
    if name in lands() or (mention.kind == "place" and WATERS & set(name.lower().split())):
        return []
    parts = [p for p in _pattern().finditer(text, mention.start, mention.end) if p.group() != name]
    kept: list[re.Match[str]] = []
    for number, part in enumerate(parts):
        leads = mention.kind != "place" and LEADS.search(text, mention.start, part.start())
        beside = parts[number + 1 : number + 2]
        joined = bool(kept) and text[kept[-1].end() : part.start()] in JOINS
        paired = mention.kind != "place" and bool(beside) and text[part.end() : beside[0].start()] in JOINS
        opens = part.start() == mention.start and mention.kind != "other"  # the "US Open" is no deed of the state
        if opens or leads or joined or paired:
            kept.append(part)
    return kept


def _state(iso3: str) -> Entity:
    """Return the entity of a state that the report does not name by itself."""
    state = states()[iso3]
    return Entity(
        id=content_id("state", iso3),
        kind="state",
        name=state.name,
        names=(state.name,),
        codes=state.codes,
        why="within a name",
    )
