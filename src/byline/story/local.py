"""Entities as single reports have them, with one kind for one name within a story."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from byline.knowledge import places
from byline.records import Codes, Entity, EntityKind

Where = tuple[str, str]


class Local(msgspec.Struct, frozen=True):
    """An entity of one report, and the story of that report."""

    report_id: str
    story_id: str | None
    entity: Entity

    @property
    def within(self) -> str:
        """The story, or the report where it is in none."""
        return self.story_id or f"report {self.report_id}"


def agreed(entries: Sequence[Local]) -> list[Local]:
    """Give one name the kind that most of its mentions in the story have; what tables know keeps its kind.

    A report of three sentences may take a firm for a person where the others do not.
    """
    votes: dict[Where, Counter[EntityKind]] = {}
    for entry in entries:
        if not _is_known(entry.entity):
            for name in entry.entity.names:
                votes.setdefault((entry.within, name), Counter())[entry.entity.kind] += len(entry.entity.mentions)
    return [_of_kind(entry, _most(votes.get((entry.within, entry.entity.name)))) for entry in entries]


def _is_known(entity: Entity) -> bool:
    known = entity.name in places.cities() or entity.name in places.lands()
    return entity.kind == "state" or entity.codes != Codes() or (entity.kind == "place" and known)


def _most(votes: Counter[EntityKind] | None) -> EntityKind | None:
    return min(votes.items(), key=lambda kind_votes: (-kind_votes[1], kind_votes[0]))[0] if votes else None


def _of_kind(entry: Local, kind: EntityKind | None) -> Local:
    if kind is None or kind == entry.entity.kind or _is_known(entry.entity):
        return entry
    return msgspec.structs.replace(entry, entity=msgspec.structs.replace(entry.entity, kind=kind))
