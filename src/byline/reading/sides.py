"""Who the sides of an event are: the entity that a noun phrase stands for, and the code of its state or body.

A phrase is coded by its own name, else by the states that describe it ("Israeli troops", "rebels in Chad"). A
person has the state of an office that the page gives ("Russian President Vladimir Putin") or that the tables of
heads of state and government hold under the full name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from byline.knowledge import people, places, states
from byline.knowledge.tables import fold
from byline.reading.cast import Cast
from byline.reading.happenings import Side
from byline.reading.located import Located
from byline.records import Actor, Entity, Mention, Report, content_id

OFFICE = re.compile(
    r"\b(?:president|premier|minister|chancellor|king|queen|prince|princess|emir|sultan|leader|ambassador|envoy|"
    r"secretary|spokes\w+|general|gen|col|lt|commander|chief|senator|diplomat|dictator|ruler|strongman|official|"
    r"sheikh|ayatollah|negotiator|mediator|prosecutor|judge|justice|governor|lawmaker|speaker|counterpart|director)\b",
    re.IGNORECASE,
)
NO_TITLE = re.compile(r"[.;:()\"“”]\s|\b(?:and|with|by|to|in|on|for|against|met|said|from|that|who)\b")
LONGEST_TITLE = 80
JOINED = re.compile(r"\s*(?:,|and|,\s*and|or|-)\s*")


class Roster(msgspec.Struct, frozen=True):
    """What the cast of a report says of codes: all names and adjectives in order, and the state of each person."""

    named: tuple[Mention, ...]
    starts: tuple[int, ...]
    codes: dict[str, str]  # by entity id

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names and adjectives that lie wholly in [start, end)."""
        first = last = bisect_left(self.starts, start)
        while last < len(self.named) and self.named[last].end <= end:
            last += 1
        return self.named[first:last]


def roster(report: Report, located: Sequence[Located], cast: Cast) -> Roster:
    """Gather the codes that a report's cast and its adjectives ("Russian") give."""
    codes = {entity.id: code for entity in cast.entities if (code := _own_code(entity))}
    adjectives = [
        Mention(start=start, end=sentence.start + name.end, kind="state", entity=content_id("state", name.code))
        for sentence in located
        for name in sentence.reading.names
        if name.role == "adjective" and (start := sentence.start + name.start) >= 0
    ]
    for sentence in located:
        codes.update((content_id("state", n.code), n.code) for n in sentence.reading.names if n.role == "adjective")
    named = tuple(sorted((*cast.mentions, *adjectives), key=lambda mention: (mention.start, mention.end)))
    for before, person in pairwise(named):
        if person.kind == "person" and before.kind != "person" and before.entity in codes:
            between = report.text[before.end : person.start]
            if len(between) <= LONGEST_TITLE and OFFICE.search(between) and not NO_TITLE.search(between):
                codes.setdefault(person.entity, codes[before.entity])
    return Roster(named, tuple(mention.start for mention in named), codes)


def actors(text: str, offset: int, sides: Sequence[Side], known: Roster) -> tuple[Actor, ...]:
    """Return the actors that noun phrases of a sentence stand for; `offset` is where the sentence starts."""
    found = dict.fromkeys(actor for side in sides for actor in _actors(text, offset, side, known))
    return tuple(found)


def _actors(text: str, offset: int, side: Side, known: Roster) -> Iterator[Actor]:
    start, end = offset + side.start, offset + side.end
    head_start, head_end = offset + side.head[0], offset + side.head[1]
    inside = known.within(start, end)
    own = next((m for m in inside if m.start <= head_start < m.end or m.end == head_end), None)
    describing = _describing(text, [m for m in inside if m is not own], head_start, known)
    if own is not None and own.kind != "place":
        code = known.codes.get(own.entity) or (known.codes[describing[0].entity] if describing else None)
        yield Actor(start=start, end=end, entity=own.entity, code=code)
        return
    if describing:
        for mention in describing:
            yield Actor(start=start, end=end, entity=mention.entity, code=known.codes[mention.entity])
        return
    wider = [m for m in known.within(offset + side.reach[0], offset + side.reach[1]) if m is not own]
    code = next((known.codes[m.entity] for m in wider if m.entity in known.codes), None)
    if code is None:
        code = next(
            (c for m in (*([own] if own else []), *wider) if m.kind == "place" and (c := _place_code(text, m))), None
        )
    yield Actor(start=start, end=end, entity=own.entity if own else None, code=code)


def _describing(text: str, inside: Sequence[Mention], head: int, known: Roster) -> list[Mention]:
    """Return the coded names that describe a head: the first before it, those joined to that, else one after."""
    coded = [m for m in inside if m.entity in known.codes]
    before = [m for m in coded if m.end <= head]
    chosen = before[:1] or coded[:1]
    for mention in (before or coded)[1:]:
        if not JOINED.fullmatch(text, chosen[-1].end, mention.start):
            break
        chosen.append(mention)
    return chosen


def _place_code(text: str, mention: Mention) -> str | None:
    words = text[mention.start : mention.end]
    city = places.cities().get(words)
    return states.by_seat().get(words) or (city[0] if city else None) or places.lands().get(words) or None


def _own_code(entity: Entity) -> str | None:
    code = entity.codes.iso3 or entity.codes.cameo
    if code or entity.kind != "person":
        return code
    for name in entity.names:
        leader = people.leaders_by_name().get(fold(name))
        if leader:
            return leader.of if len(leader.of) == 3 else None
    return None
