"""Passages that are the same passage, in all reports of the store; only new pairs of sentences are compared."""

from itertools import groupby

from byline import linking
from byline.engines.stages import Whole
from byline.lineage.neighbours import beside
from byline.lineage.passages import passages
from byline.records import Link
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.passages import create
from byline.store.records import clear, each, each_report, one_report, write


def link_passages(context: Context) -> None:
    """Bring the index of passages up to date and write the links."""
    connection = context.connection
    create(connection)
    with transaction(connection):
        linking.refresh(connection, each_report(connection))
        dates = {r.id: r.published.interval if r.published else None for r in each_report(connection)}
        clear(connection, "links")
        write(connection, "links", linking.links(connection, dates))
        write(connection, "links", _beside(context))


def _beside(context: Context) -> list[Link]:
    """Return the links of short sentences beside linked ones, one pair of reports at a time."""
    held = sorted(each(context.connection, Link), key=_pair)
    found: list[Link] = []
    for pair, links in groupby(held, key=_pair):
        reports = [report for report_id in pair if (report := one_report(context.connection, report_id))]
        found += beside(links, {report.id: list(passages(report)) for report in reports})
    return found


def _pair(link: Link) -> tuple[str, str]:
    return link.a.report_id, link.b.report_id


LINKS = Whole(name="links", run=link_passages)
