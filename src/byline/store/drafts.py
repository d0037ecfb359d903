"""Pages met, drafts made of them, and the sentences that were read in them."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from byline.records import Drop, Page, Report
from byline.store.records import ENCODER, each_report, write_drops

VARIABLES = 500  # in one statement: SQLite's limit is far higher, a page of a query plan is not


def is_known(connection: sqlite3.Connection, page_id: str) -> bool:
    """Whether the page was met before, as a report or as a drop."""
    return connection.execute("SELECT 1 FROM pages WHERE id = ?", (page_id,)).fetchone() is not None


def keep_drafts(connection: sqlite3.Connection, read: Sequence[tuple[Page, Report | Drop]]) -> None:
    """Keep what was made of each page: its draft, or the reason why there is none."""
    connection.executemany(
        "INSERT OR IGNORE INTO pages VALUES (?, ?, ?)",
        ((page.id, page.source, isinstance(made, Report)) for page, made in read),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO drafts VALUES (?, ?)",
        ((made.id, ENCODER.encode(made)) for _, made in read if isinstance(made, Report)),
    )
    write_drops(connection, (made for _, made in read if isinstance(made, Drop)))


def drafts(connection: sqlite3.Connection) -> Iterator[Report]:
    """Yield the reports as their pages alone tell them, by id."""
    return each_report(connection, table="drafts")


def count(connection: sqlite3.Connection, table: str) -> int:
    """Return how many rows a table has."""
    if not table.isidentifier():
        raise KeyError(table)
    found: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - an identifier
    return found


def readings(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    """Return the encoded readings of those sentences that were read before, by key."""
    found: dict[bytes, bytes] = {}
    for first in range(0, len(keys), VARIABLES):
        part = keys[first : first + VARIABLES]
        marks = ",".join("?" * len(part))
        found.update(
            connection.execute(f"SELECT sentence, reading FROM readings WHERE sentence IN ({marks})", part)  # noqa: S608
        )
    return found


def keep_readings(connection: sqlite3.Connection, read: Iterable[tuple[bytes, bytes]]) -> None:
    """Keep the readings of distinct sentences."""
    connection.executemany("INSERT OR IGNORE INTO readings VALUES (?, ?)", read)


def read_from(connection: sqlite3.Connection, report_id: str) -> str | None:
    """Return the hash of what a report's records were read from, or None when it was not read."""
    row = connection.execute("SELECT read_from FROM report_readings WHERE report_id = ?", (report_id,)).fetchone()
    return row[0] if row else None


def keep_report_readings(connection: sqlite3.Connection, read: Iterable[tuple[str, str, bytes]]) -> None:
    """Keep what was read in reports: (report id, hash of its sources, encoded reading)."""
    connection.executemany("INSERT OR REPLACE INTO report_readings VALUES (?, ?, ?)", read)


def report_readings(connection: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """Yield (report id, encoded reading), by report id."""
    return connection.execute("SELECT report_id, reading FROM report_readings ORDER BY report_id")


def report_reading(connection: sqlite3.Connection, report_id: str) -> bytes | None:
    """Return the encoded reading of a report, or None."""
    row = connection.execute("SELECT reading FROM report_readings WHERE report_id = ?", (report_id,)).fetchone()
    return row[0] if row else None


def get_meta(connection: sqlite3.Connection, key: str) -> str | None:
    """Return a note the store keeps about itself, or None."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def set_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep a note of the store about itself."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
