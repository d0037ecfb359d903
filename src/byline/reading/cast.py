"""Who is who in one report: the entities and the words that stand for them."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from byline.records import Entity, Mention


class Cast(msgspec.Struct, frozen=True):
    """The entities of one report and their mentions, in text order, not overlapping.

    Adjectives ("Russian air strikes") lead to their state and are kept apart: they describe, and do not name.
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    adjectives: tuple[Mention, ...] = ()

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that lie wholly in [start, end), in text order."""
        return _within(self.mentions, start, end)

    def adjectives_within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the adjectives of states that lie wholly in [start, end), in text order."""
        return _within(self.adjectives, start, end)

    def entity(self, entity_id: str) -> Entity:
        """Return an entity by its id; KeyError when the report has none such."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)


def _within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = first
    while last < len(mentions) and mentions[last].end <= end:
        last += 1
    return mentions[first:last]
