"""A store as files: one a record type, rows by id, the same bytes for the same pages."""

import csv
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from byline.errors import BadSettings
from byline.records import Actor, Drop, Event, Range, Report
from byline.store import parquet
from byline.store.records import TYPES, each, each_drop, each_report

Row = dict[str, Any]
FORMATS = ("jsonl", "parquet", "csv")
EVENT_COLUMNS = {
    "actors": list[str],
    "recipients": list[str],
    "actors_words": list[Range],
    "recipients_words": list[Range],
}


def export(connection: sqlite3.Connection, folder: Path, *, to: str = "jsonl") -> dict[str, int]:
    """Write every record type of a store to a file in `folder`; returns how many rows each has.

    Raises:
        BadSettings: `to` is no format that byline writes.
        MissingExtra: Parquet without pyarrow.
    """
    if to not in FORMATS:
        raise BadSettings(
            f"cannot export to {to!r}", "it is no format byline writes", f"Use one of {', '.join(FORMATS)}"
        )
    folder.mkdir(parents=True, exist_ok=True)
    write = {"jsonl": _write_jsonl, "csv": _write_csv, "parquet": _write_parquet}[to]
    return {table.name: write(folder / f"{table.name}.{to}", table) for table in _tables(connection)}


class _Table(msgspec.Struct, frozen=True):
    """The rows of one record type, and the annotations of their columns."""

    name: str
    columns: dict[str, Any]
    rows: Iterable[Row]


def _tables(connection: sqlite3.Connection) -> Iterator[_Table]:
    yield _Table("reports", parquet.columns_of(Report), map(msgspec.to_builtins, each_report(connection)))
    for name, kind in TYPES.items():
        if kind is Event:
            columns = parquet.columns_of(Event) | EVENT_COLUMNS
            yield _Table(name, columns, map(_event_row, each(connection, Event)))
        else:
            yield _Table(name, parquet.columns_of(kind), map(msgspec.to_builtins, each(connection, kind)))
    yield _Table("drops", parquet.columns_of(Drop), map(msgspec.to_builtins, each_drop(connection)))


def _event_row(event: Event) -> Row:
    row: Row = msgspec.to_builtins(event)
    row["type"] = event.type or None  # a happening that PLOVER has no type for
    for side in ("actors", "recipients"):
        actors: tuple[Actor, ...] = getattr(event, side)
        row[side] = list(dict.fromkeys(actor.entity for actor in actors if actor.entity))
        row[f"{side}_words"] = [msgspec.to_builtins(Range(actor.start, actor.end)) for actor in actors]
    return row


def _write_jsonl(path: Path, table: _Table) -> int:
    encoder, count = msgspec.json.Encoder(), 0
    with path.open("wb") as file:
        for row in table.rows:
            file.write(encoder.encode(row) + b"\n")
            count += 1
    return count


def _write_csv(path: Path, table: _Table) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table.columns))
        writer.writeheader()
        for row in table.rows:
            flat = {key: _cell(value) for key, value in row.items()}
            writer.writerow(flat)
            count += 1
    return count


def _cell(value: object) -> object:
    """Nested values stand as JSON in one cell; a null is an empty cell."""
    return msgspec.json.encode(value).decode() if isinstance(value, (dict, list, tuple)) else value


def _write_parquet(path: Path, table: _Table) -> int:
    return parquet.write(path, table.columns, table.rows)
