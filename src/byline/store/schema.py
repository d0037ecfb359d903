"""The tables of a store, as migrations: a store of an older version is brought forward when it is opened."""

import sqlite3

from byline.errors import StoreError

RECORD_TABLES = ("links", "lineages", "stories", "entities", "statements", "events", "figures", "times", "claims")
"""Derived record types, one table each; what they hold follows from the reports alone."""

_RECORD = """
CREATE TABLE {name} (
    id TEXT PRIMARY KEY,
    report_id TEXT,          -- the report it lies in; null for what spans several
    story_id TEXT,           -- the story it belongs to; null outside of stories
    record BLOB NOT NULL     -- JSON, the fields of the record
) WITHOUT ROWID;
CREATE INDEX {name}_by_report ON {name} (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX {name}_by_story ON {name} (story_id) WHERE story_id IS NOT NULL;
"""

MIGRATIONS: tuple[str, ...] = (
    """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- every page that was met, so that it is not read again
CREATE TABLE pages (id TEXT PRIMARY KEY, source TEXT NOT NULL, kept INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE drops (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, stage TEXT NOT NULL,
    what TEXT NOT NULL, cause TEXT NOT NULL, remedy TEXT NOT NULL
) WITHOUT ROWID;
-- a report as its page alone tells it; never changed
CREATE TABLE drafts (id TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID;
-- a report as all pages tell it: furniture, intruders and date after the whole store was seen
CREATE TABLE reports (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT, story_id TEXT, record BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX reports_by_story ON reports (story_id);
-- on how many drafts a line stands, and on how many of them at the edge of the text
CREATE TABLE lines (line BLOB PRIMARY KEY, pages INTEGER NOT NULL, edge INTEGER NOT NULL) WITHOUT ROWID;
-- what a distinct sentence says by itself: parsed once, however many pages hold it
CREATE TABLE readings (sentence BLOB PRIMARY KEY, reading BLOB NOT NULL) WITHOUT ROWID;
-- what was read in a report, with the hash of all that it was read from
CREATE TABLE report_readings (report_id TEXT PRIMARY KEY, read_from TEXT NOT NULL, reading BLOB NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE said USING fts5 (words, speaker, id UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2');
"""
    + "".join(_RECORD.format(name=name) for name in RECORD_TABLES),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a store to the newest version.

    Raises:
        StoreError: the store was written by a newer byline.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise StoreError(
            "cannot open the store",
            f"its version is {version}, and this byline knows versions up to {len(MIGRATIONS)}",
            "Install a newer byline, or read the pages into a new store",
        )
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
