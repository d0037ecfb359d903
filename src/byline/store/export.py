"""A store as files: one a record type, rows by id, the same bytes for the same pages."""

import csv
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from byline.errors import BadSettings, MissingExtra
from byline.records import Actor, Event, Range, Record, Report
from byline.store.records import TYPES, each, each_drop, each_report

Row = dict[str, Any]
FORMATS = ("jsonl", "parquet", "csv")
PARQUET_ROWS = 5_000  # in one row group: what is held at a time


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
    return {name: write(folder / f"{name}.{to}", rows) for name, rows in _tables(connection)}


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, Iterable[Row]]]:
    yield "reports", (_report_row(report) for report in each_report(connection))
    for name, kind in TYPES.items():
        shape: Callable[[Any], Row] = _event_row if kind is Event else msgspec.to_builtins
        yield name, map(shape, each(connection, kind))
    yield "drops", map(msgspec.to_builtins, each_drop(connection))


def _report_row(report: Report) -> Row:
    row: Row = msgspec.to_builtins(report)
    return row


def _event_row(event: Event) -> Row:
    row: Row = msgspec.to_builtins(event)
    row["type"] = event.type or None  # a happening that PLOVER has no type for
    for side in ("actors", "recipients"):
        actors: tuple[Actor, ...] = getattr(event, side)
        row[side] = list(dict.fromkeys(actor.entity for actor in actors if actor.entity))
        row[f"{side}_words"] = [msgspec.to_builtins(Range(actor.start, actor.end)) for actor in actors]
    return row


def _write_jsonl(path: Path, rows: Iterable[Row]) -> int:
    encoder, count = msgspec.json.Encoder(), 0
    with path.open("wb") as file:
        for row in rows:
            file.write(encoder.encode(row) + b"\n")
            count += 1
    return count


def _write_csv(path: Path, rows: Iterable[Row]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = None
        for row in rows:
            flat = {key: _cell(value) for key, value in row.items()}
            writer = writer or csv.DictWriter(file, list(flat))
            if not count:
                writer.writeheader()
            writer.writerow(flat)
            count += 1
    return count


def _cell(value: object) -> object:
    """Nested values stand as JSON in one cell; a null is an empty cell."""
    return msgspec.json.encode(value).decode() if isinstance(value, (dict, list)) else value


def _write_parquet(path: Path, rows: Iterable[Row]) -> int:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra(
            "cannot write Parquet", "pyarrow is not installed", "pip install 'byline[parquet]'"
        ) from error
    held = [{key: _cell(value) for key, value in row.items()} for row in rows]
    table = pa.Table.from_pylist(held) if held else pa.table({})
    parquet.write_table(table, path, row_group_size=PARQUET_ROWS)
    return len(held)


def rows_of(record: Record) -> Row:
    """Return one record in the shape of the export."""
    row: Row = _event_row(record) if isinstance(record, Event) else msgspec.to_builtins(record)
    return row
