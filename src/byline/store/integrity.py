"""Whether a store is whole, and whether every record leads to words."""

import sqlite3
from collections.abc import Iterator

import msgspec

from byline.records import Record
from byline.store.records import TYPES, each, each_report

LISTED = 20  # findings of one kind that are told one by one


def findings(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong with a store; nothing when it is whole."""
    for (told,) in connection.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield f"database: {told}"
    lengths: dict[str, int] = {}
    for report in each_report(connection):
        lengths[report.id] = len(report.text)
        for block in report.blocks:
            if not 0 <= block.start < block.end <= len(report.text):
                yield f"report {report.id}: block {block.start}:{block.end} lies outside of its text"
    for table, kind in TYPES.items():
        wrong = 0
        for record in each(connection, kind):
            for what in _faults(record, lengths):
                wrong += 1
                if wrong <= LISTED:
                    yield f"{table} {getattr(record, 'id', '?')}: {what}"


def _faults(record: Record, lengths: dict[str, int]) -> Iterator[str]:
    """Yield a fault for each range or span of a record that leads to no words."""
    own = getattr(record, "report_id", None)
    if own is not None and own not in lengths:
        yield f"its report {own} is not in the store"
    for report_id, start, end in _ranges(msgspec.to_builtins(record), own):
        if report_id not in lengths:
            yield f"a span leads to report {report_id}, which is not in the store"
        elif not 0 <= start <= end <= lengths[report_id]:
            yield f"{start}:{end} lies outside of report {report_id}"


def _ranges(value: object, own: str | None) -> Iterator[tuple[str, int, int]]:
    if isinstance(value, dict):
        start, end, report_id = value.get("start"), value.get("end"), value.get("report_id", own)
        if isinstance(start, int) and isinstance(end, int) and isinstance(report_id, str):
            yield report_id, start, end
        for part in value.values():
            yield from _ranges(part, own)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _ranges(part, own)
