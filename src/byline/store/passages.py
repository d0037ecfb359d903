"""The index of passages: distinct sentences, their fingerprints, where they stand, and which pairs were compared.

Rows in, rows out: what a fingerprint is and when two sentences are one passage is known elsewhere. A sentence's key
says that two sentences have the same words; a text's number is a hash of the text as written.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

TABLES = """
-- which blocks of a report were indexed
CREATE TABLE IF NOT EXISTS passage_reports (report_id TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
-- distinct texts of sentences; several may have one key
CREATE TABLE IF NOT EXISTS passage_texts (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS passage_texts_by_key ON passage_texts (key);
CREATE TABLE IF NOT EXISTS passage_places (
    report_id TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text INTEGER NOT NULL,
    PRIMARY KEY (report_id, start, end)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS passage_places_by_text ON passage_places (text);
-- the fingerprints of each distinct sentence
CREATE TABLE IF NOT EXISTS passage_prints (print INTEGER, key INTEGER, PRIMARY KEY (print, key)) WITHOUT ROWID;
-- pairs of sentences that were compared, the smaller key first; null: they are two passages
CREATE TABLE IF NOT EXISTS passage_pairs (a INTEGER, b INTEGER, likeness BLOB, PRIMARY KEY (a, b)) WITHOUT ROWID;
"""
AT_ONCE = 500  # values in one statement

Text = tuple[int, int, str]  # number, key, text
Place = tuple[str, int, int, int]  # report, start, end, number of the text


def create(connection: sqlite3.Connection) -> None:
    """Make the tables where they are missing; must stand outside of a transaction."""
    connection.executescript(TABLES)


def states(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the reports that are indexed, each with the state in which it was."""
    return dict(connection.execute("SELECT report_id, state FROM passage_reports"))


def add(
    connection: sqlite3.Connection, report_id: str, state: str, texts: Iterable[Text], places: Iterable[Place]
) -> None:
    """Index a report's passages; its texts may be there already."""
    connection.execute("INSERT OR REPLACE INTO passage_reports VALUES (?, ?)", (report_id, state))
    connection.executemany("INSERT OR IGNORE INTO passage_texts VALUES (?, ?, ?)", texts)
    connection.executemany("INSERT OR IGNORE INTO passage_places VALUES (?, ?, ?, ?)", places)


def remove(connection: sqlite3.Connection, report_id: str) -> list[Text]:
    """Forget a report, and return the texts that stand nowhere any more; they are forgotten too."""
    numbers = [
        row[0] for row in connection.execute("SELECT text FROM passage_places WHERE report_id = ?", (report_id,))
    ]
    connection.execute("DELETE FROM passage_places WHERE report_id = ?", (report_id,))
    connection.execute("DELETE FROM passage_reports WHERE report_id = ?", (report_id,))
    lost = []
    for number in dict.fromkeys(numbers):
        if not connection.execute("SELECT 1 FROM passage_places WHERE text = ? LIMIT 1", (number,)).fetchone():
            lost += connection.execute("SELECT id, key, text FROM passage_texts WHERE id = ?", (number,)).fetchall()
            connection.execute("DELETE FROM passage_texts WHERE id = ?", (number,))
    return lost


def add_prints(connection: sqlite3.Connection, prints: Iterable[tuple[int, int]]) -> None:
    """Add (fingerprint, key) of new sentences; quickest when sorted."""
    connection.executemany("INSERT OR IGNORE INTO passage_prints VALUES (?, ?)", prints)


def remove_prints(connection: sqlite3.Connection, prints: Iterable[tuple[int, int]]) -> None:
    """Forget (fingerprint, key) of sentences that stand nowhere any more."""
    connection.executemany("DELETE FROM passage_prints WHERE print = ? AND key = ?", prints)


def known(connection: sqlite3.Connection, keys: Sequence[int]) -> set[int]:
    """Return those of the keys that some text has."""
    found: set[int] = set()
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        marks = ", ".join("?" * len(part))
        found |= {row[0] for row in connection.execute(f"SELECT key FROM passage_texts WHERE key IN ({marks})", part)}  # noqa: S608
    return found


def texts(connection: sqlite3.Connection) -> Iterator[Text]:
    """Yield all distinct texts, sorted as Python sorts text."""
    yield from connection.execute("SELECT id, key, text FROM passage_texts ORDER BY text")


def places(connection: sqlite3.Connection) -> Iterator[Place]:
    """Yield all places."""
    yield from connection.execute("SELECT report_id, start, end, text FROM passage_places")


def prints(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """Yield every (fingerprint, key), sorted by fingerprint, then by key."""
    yield from connection.execute("SELECT print, key FROM passage_prints ORDER BY print, key")


def pairs(connection: sqlite3.Connection) -> Iterator[tuple[int, int, bytes | None]]:
    """Yield every pair that was compared, with how its sentences are one passage, or None."""
    yield from connection.execute("SELECT a, b, likeness FROM passage_pairs")


def add_pairs(connection: sqlite3.Connection, rows: Iterable[tuple[int, int, bytes | None]]) -> None:
    """Keep what was found on comparing pairs of sentences."""
    connection.executemany("INSERT OR REPLACE INTO passage_pairs VALUES (?, ?, ?)", rows)


def remove_pairs(connection: sqlite3.Connection) -> None:
    """Forget what was found on comparing pairs: they are compared anew."""
    connection.execute("DELETE FROM passage_pairs")


def sharing(connection: sqlite3.Connection, wanted: Sequence[int], most: int) -> Iterator[tuple[int, list[int]]]:
    """Yield each fingerprint with at most `most` keys of sentences that have it, the smallest first."""
    for one in wanted:
        rows = connection.execute("SELECT key FROM passage_prints WHERE print = ? ORDER BY key LIMIT ?", (one, most))
        yield one, [row[0] for row in rows]


def standing(connection: sqlite3.Connection, key: int, most: int) -> list[tuple[str, int, int, str]]:
    """Return at most `most` places of a sentence, as (report, start, end, text), by report and start."""
    return connection.execute(
        """SELECT report_id, start, end, passage_texts.text FROM passage_texts
        JOIN passage_places ON passage_places.text = passage_texts.id
        WHERE key = ? ORDER BY report_id, start LIMIT ?""",
        (key, most),
    ).fetchall()


def text_of(connection: sqlite3.Connection, key: int) -> str | None:
    """Return a text of that key, the first of them, or None."""
    row = connection.execute("SELECT text FROM passage_texts WHERE key = ? ORDER BY text LIMIT 1", (key,)).fetchone()
    return row[0] if row else None


def source_of(connection: sqlite3.Connection, report_id: str) -> str:
    """Return where a report was read from, or nothing when the store does not hold it."""
    row = connection.execute("SELECT source FROM reports WHERE id = ?", (report_id,)).fetchone()
    return row[0] if row else ""
