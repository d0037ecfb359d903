"""What claims are made of: the records of a story's reports, and drafts of claims."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Literal

import msgspec

from byline.records import Entity, Event, Figure, Interval, Statement
from byline.text.sentences import sentences


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the reports of one story."""

    texts: Mapping[str, str]  # text of each report, by id
    statements: Sequence[Statement] = ()
    events: Sequence[Event] = ()
    figures: Sequence[Figure] = ()
    entities: Mapping[str, Entity] = {}  # by id, the same id for one entity in all reports
    lineage_of: Mapping[str, str] = {}  # lineage of each report; one that has none is its own
    witness_of: Mapping[str, str] = {}  # lineage of the report that had a record's passage first, by record id
    copied: Set[str] = frozenset()  # ids of records whose passage came from another report
    dates: Mapping[str, Interval] = {}  # days of publication, of the reports that have such


def first_hand(ids: Iterable[str], material: Material) -> list[str]:
    """Return the records told in their report's own words; all of them where each came from elsewhere."""
    known = list(ids)
    return [record_id for record_id in known if record_id not in material.copied] or known


class Draft(msgspec.Struct, kw_only=True):
    """A claim in the making; it is known by its key until its members are settled."""

    key: str
    kind: Literal["statement", "event", "figure"]
    text: str
    members: tuple[str, ...]
    reports: frozenset[str]
    thing: str = ""  # what figures count: drafts of one thing stand side by side
    conflicts: list[tuple[str, str, str]]  # key of the other, what it is about, why


def sentence_at(text: str, start: int) -> tuple[int, int]:
    """Return the sentence that holds a code point."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    for found in sentences(text, first, len(text) if last < 0 else last):
        if start < found.end:
            return found.start, found.end
    return first, len(text) if last < 0 else last
