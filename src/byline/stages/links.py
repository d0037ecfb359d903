"""Passages that are the same passage, in all reports of the store; only new pairs of sentences are compared."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from byline import linking
from byline.engines.stages import Whole
from byline.lineage.followers import following
from byline.lineage.neighbours import beside
from byline.lineage.passages import passages
from byline.lineage.quotations import joined
from byline.records import Link
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.passages import create
from byline.store.records import clear, each_report, one_report, write


def link_passages(context: Context) -> None:
    """Bring the index of passages up to date and write the links."""
    connection = context.connection
    create(connection)
    with transaction(connection):
        linking.refresh(connection, each_report(connection))
        dates = {r.id: r.published.interval if r.published else None for r in each_report(connection)}
        found = list(linking.links(connection, dates))
        clear(connection, "links")
        write(connection, "links", _whole(context, found))


def _whole(context: Context, links: Iterable[Link]) -> Iterator[Link]:
    """Yield the links, with those of short sentences beside linked ones, and those of a quotation as one."""
    for pair, between in groupby(sorted(links, key=_pair), key=_pair):
        found = [report for report_id in pair if (report := one_report(context.connection, report_id))]
        reports = {report.id: report for report in found}
        held = list(between)
        held += beside(held, {report.id: list(passages(report)) for report in found})
        held += following(held, reports)
        yield from joined(held, reports)


def _pair(link: Link) -> tuple[str, str]:
    return link.a.report_id, link.b.report_id


LINKS = Whole(name="links", run=link_passages)
