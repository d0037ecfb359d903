"""Whose witness a record is: that of the report which had its passage first, wherever it stands now.

A page may paste passages of several reports together; then its own lineage says nothing of a single sentence.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from byline.records import Event, Figure, Lineage, Link, Report, Statement
from byline.store.records import each

UNKNOWN = "unknown"
"""Pages that name no outlet, author or address, and share no passage, are together one witness at the most."""

Read = Statement | Event | Figure


class Arrival(msgspec.Struct, frozen=True, order=True):
    """A passage of a report that came from another one."""

    start: int
    end: int
    source: str


class Witnesses(msgspec.Struct, frozen=True):
    """The lineage of every report of a store, and the passages that came to each from another."""

    lineage_of: Mapping[str, str]
    arrivals: Mapping[str, list[Arrival]]

    def of_report(self, report_id: str) -> str:
        """Return the lineage a report belongs to."""
        return self.lineage_of.get(report_id, UNKNOWN)

    def of_record(self, record: Read) -> str:
        """Return the lineage of the report that had a record's passage first."""
        known = sorted({self.of_report(source) for source in self._sources(record)} - {UNKNOWN})
        own = self.of_report(record.report_id)
        return own if own in known or not known else known[0]

    def is_copied(self, record: Read) -> bool:
        """Whether a record's passage came to its report from another."""
        return bool(self._sources(record))

    def _sources(self, record: Read) -> list[str]:
        start = position(record)
        return [a.source for a in self.arrivals.get(record.report_id, ()) if a.start <= start < a.end]


def position(record: Read) -> int:
    """Return where a record begins in its report."""
    if isinstance(record, Statement):
        return record.content[0].start
    return record.trigger.start if isinstance(record, Event) else record.start


def witnesses(connection: sqlite3.Connection) -> Witnesses:
    """Return whose witness every report and passage of a store is."""
    lineage_of = {
        report_id: lineage.id
        for lineage in each(connection, Lineage)
        for report_id in lineage.reports
        if len(lineage.reports) > 1 or lineage.origin
    }
    return Witnesses(lineage_of, arrivals(each(connection, Link)))


def arrivals(links: Iterable[Link]) -> dict[str, list[Arrival]]:
    """Return the passages that came to each report from another, in text order."""
    found: dict[str, list[Arrival]] = defaultdict(list)
    for link in links:
        if link.direction is not None:
            there, here = (link.a, link.b) if link.direction == "a->b" else (link.b, link.a)
            found[here.report_id].append(Arrival(here.start, here.end, there.report_id))
    return {report_id: sorted(passages) for report_id, passages in found.items()}


def intrudes(report: Report, start: int) -> bool:
    """Whether what stands at `start` is in a paragraph that was pasted in from another story."""
    return any(block.kind == "intruder" and block.start <= start < block.end for block in report.blocks)
