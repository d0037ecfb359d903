"""Passages that are the same passage."""

from byline.engines.stages import Whole
from byline.lineage.links import links
from byline.lineage.passages import passages
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.records import clear, each_report, write


def link_passages(context: Context) -> None:
    """Link the passages of all reports."""
    connection = context.connection
    found = links(passage for report in each_report(connection) for passage in passages(report))
    with transaction(connection):
        clear(connection, "links")
        write(connection, "links", found)


LINKS = Whole(name="links", run=link_passages)
