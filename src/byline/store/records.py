"""Records to rows and back."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from byline import records
from byline.records import Drop, Record, Report, content_id
from byline.store.schema import RECORD_TABLES

TYPES: dict[str, type[Record]] = {
    "links": records.Link,
    "lineages": records.Lineage,
    "stories": records.Story,
    "entities": records.Entity,
    "statements": records.Statement,
    "events": records.Event,
    "figures": records.Figure,
    "times": records.Time,
    "claims": records.Claim,
}
DECODERS = {name: msgspec.json.Decoder(kind) for name, kind in TYPES.items()}
REPORT = msgspec.json.Decoder(Report)
ENCODER = msgspec.json.Encoder()
R = TypeVar("R", bound=Record)


def write(connection: sqlite3.Connection, table: str, rows: Iterable[Record], *, story_id: str | None = None) -> None:
    """Write records of one type; one with an id that is there already is replaced."""
    connection.executemany(
        f"INSERT OR REPLACE INTO {_known(table)} VALUES (?, ?, ?, ?)",  # noqa: S608 - the name is one of ours
        (
            (
                getattr(row, "id"),  # noqa: B009 - every derived record has one
                getattr(row, "report_id", None),
                getattr(row, "story_id", story_id),
                ENCODER.encode(row),
            )
            for row in rows
        ),
    )


def clear(connection: sqlite3.Connection, table: str) -> None:
    """Forget the derived records of one type."""
    connection.execute(f"DELETE FROM {_known(table)}")  # noqa: S608 - the name is one of ours


def each(
    connection: sqlite3.Connection, kind: type[R], *, report_id: str | None = None, story_id: str | None = None
) -> Iterator[R]:
    """Yield the records of one type by id: all, or those of a report, or those of a story."""
    table = table_of(kind)
    where, values = "", tuple[str, ...]()
    if report_id is not None:
        where, values = "WHERE report_id = ?", (report_id,)
    elif story_id is not None:
        where, values = "WHERE story_id = ?", (story_id,)
    decode = DECODERS[table].decode
    for (row,) in connection.execute(f"SELECT record FROM {table} {where} ORDER BY id", values):  # noqa: S608
        yield decode(row)  # type: ignore[misc]  # the table's name tells the type


def one(connection: sqlite3.Connection, kind: type[R], record_id: str) -> R | None:
    """Return the record of that type and id, or None."""
    table = table_of(kind)
    row = connection.execute(f"SELECT record FROM {table} WHERE id = ?", (record_id,)).fetchone()  # noqa: S608
    return DECODERS[table].decode(row[0]) if row else None  # type: ignore[return-value]


def any_record(connection: sqlite3.Connection, record_id: str) -> Record | None:
    """Return the derived record of that id, whatever its type, or None."""
    for table in RECORD_TABLES:
        found = one(connection, TYPES[table], record_id)
        if found is not None:
            return found
    return None


def table_of(kind: type[Record]) -> str:
    """Return the name of the table that holds a record type."""
    return next(table for table, held in TYPES.items() if held is kind)


def _known(table: str) -> str:
    if table not in RECORD_TABLES:
        raise KeyError(table)
    return table


def write_drops(connection: sqlite3.Connection, drops: Iterable[Drop]) -> None:
    """Keep the pages that could not be read, with the reason; one of the same source and reason is one."""
    connection.executemany(
        "INSERT OR REPLACE INTO drops VALUES (?, ?, ?, ?, ?, ?)",
        ((content_id(d.source, d.stage, d.what, d.cause), d.source, d.stage, d.what, d.cause, d.remedy) for d in drops),
    )


def each_drop(connection: sqlite3.Connection) -> Iterator[Drop]:
    """Yield the drops by source."""
    rows = connection.execute("SELECT source, stage, what, cause, remedy FROM drops ORDER BY source, id")
    for source, stage, what, cause, remedy in rows:
        yield Drop(source=source, stage=stage, what=what, cause=cause, remedy=remedy)


def write_reports(connection: sqlite3.Connection, reports: Iterable[tuple[Report, str | None]]) -> None:
    """Write reports with the stories they belong to."""
    connection.executemany(
        "INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?, ?)",
        ((r.id, r.source, r.title, story, ENCODER.encode(r)) for r, story in reports),
    )


def each_report(
    connection: sqlite3.Connection, *, story_id: str | None = None, table: str = "reports"
) -> Iterator[Report]:
    """Yield reports by id: all, or those of a story; `table` may be drafts."""
    if story_id is None:
        rows = connection.execute(f"SELECT record FROM {'drafts' if table == 'drafts' else 'reports'} ORDER BY id")  # noqa: S608
    else:
        rows = connection.execute("SELECT record FROM reports WHERE story_id = ? ORDER BY id", (story_id,))
    for (row,) in rows:
        yield REPORT.decode(row)


def one_report(connection: sqlite3.Connection, report_id: str) -> Report | None:
    """Return a report by its id, or None."""
    row = connection.execute("SELECT record FROM reports WHERE id = ?", (report_id,)).fetchone()
    return REPORT.decode(row[0]) if row else None
