"""On how many pages a line stands: kept beside the drafts, so that a new page adds only its own lines."""

import sqlite3
from collections.abc import Iterable


def add_lines(connection: sqlite3.Connection, counts: Iterable[tuple[bytes, int, int]]) -> None:
    """Add the lines of new drafts: (key of the line, pages, pages on which it stands at the edge)."""
    connection.executemany(
        "INSERT INTO lines VALUES (?, ?, ?) "
        "ON CONFLICT (line) DO UPDATE SET pages = pages + excluded.pages, edge = edge + excluded.edge",
        counts,
    )


def line_count(connection: sqlite3.Connection, line: bytes) -> tuple[int, int] | None:
    """Return (pages, pages on which it stands at the edge) of a line, or None when no page has it."""
    found: tuple[int, int] | None = connection.execute(
        "SELECT pages, edge FROM lines WHERE line = ?", (line,)
    ).fetchone()
    return found
