"""Passages that are the same passage, in all reports of the store; only new pairs of sentences are compared."""

from byline import linking
from byline.engines.stages import Whole
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.passages import create
from byline.store.records import clear, each_report, write


def link_passages(context: Context) -> None:
    """Bring the index of passages up to date and write the links."""
    connection = context.connection
    create(connection)
    with transaction(connection):
        linking.refresh(connection, each_report(connection))
        dates = {r.id: r.published.interval if r.published else None for r in each_report(connection)}
        clear(connection, "links")
        write(connection, "links", linking.links(connection, dates))


LINKS = Whole(name="links", run=link_passages)
