"""Drafts to reports: lines that stand on many pages are furniture, whatever their words."""

import sqlite3
from collections.abc import Iterator, Mapping

from byline.engines.local import batched
from byline.engines.stages import Whole
from byline.pages.repetition import LineCount, relabelled
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import count, drafts
from byline.store.lines import line_count
from byline.store.records import write_reports

BATCH_REPORTS = 500


class _Counts(Mapping[bytes, LineCount]):
    """The counts of lines, looked up in the store: they need not fit into memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __getitem__(self, line: bytes) -> LineCount:
        found = line_count(self.connection, line)
        if found is None:
            raise KeyError(line)
        return LineCount(*found)

    def __iter__(self) -> Iterator[bytes]:
        return (line for (line,) in self.connection.execute("SELECT line FROM lines ORDER BY line"))

    def __len__(self) -> int:
        return count(self.connection, "lines")


def mark_furniture(context: Context) -> None:
    """Write each draft as a report, its repeated lines marked as furniture."""
    counts = _Counts(context.connection)
    with transaction(context.connection):
        for batch in batched(drafts(context.connection), BATCH_REPORTS):
            write_reports(context.connection, ((relabelled(draft, counts), None) for draft in batch))


FURNITURE = Whole(name="furniture", run=mark_furniture)
