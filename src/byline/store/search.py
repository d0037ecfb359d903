"""Finding statements by their words."""

import re
import sqlite3
from collections.abc import Iterator

from byline.records import Entity, Statement
from byline.store.records import each, each_report, one

WORD = re.compile(r"\w+")


def index_statements(connection: sqlite3.Connection) -> None:
    """Make the index of all statements anew: their words, and the name of who said them."""
    connection.execute("DELETE FROM said")
    names = {entity.id: entity.name for entity in each(connection, Entity)}
    for report in each_report(connection):
        connection.executemany(
            "INSERT INTO said (words, speaker, id) VALUES (?, ?, ?)",
            (
                (" ".join(part.of(report.text) for part in s.content), names.get(s.entity or "", ""), s.id)
                for s in each(connection, Statement, report_id=report.id)
            ),
        )


def statements_with(connection: sqlite3.Connection, words: str, most: int) -> Iterator[Statement]:
    """Yield the statements that hold all these words, or failing that most of them, the best first."""
    asked = [f'"{word}"' for word in WORD.findall(words)[:64]]
    if not asked:
        return
    for query in dict.fromkeys((" ".join(asked), " OR ".join(asked))):
        found = connection.execute(
            "SELECT id FROM said WHERE words MATCH ? ORDER BY rank, id LIMIT ?", (f"words : ({query})", most)
        ).fetchall()
        if found:
            yield from (s for (record_id,) in found if (s := one(connection, Statement, record_id)))
            return
