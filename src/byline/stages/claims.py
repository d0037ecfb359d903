"""What the reports of each story say, put together and counted by witnesses."""

import sqlite3
from collections.abc import Mapping
from typing import TypeVar

from byline.claims.claims import claims
from byline.claims.material import Material
from byline.engines.stages import Whole
from byline.records import Entity, Event, Figure, Lineage, Report, Statement, Story
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.records import clear, each, each_report, write
from byline.store.search import index_statements

Read = TypeVar("Read", Statement, Event, Figure)
UNKNOWN = "unknown"
"""Pages that name no outlet, author or address, and share no passage, are together one witness at the most."""


def make_claims(context: Context) -> None:
    """Make the claims of every story, and the index of what is said."""
    connection = context.connection
    entities = {entity.id: entity for entity in each(connection, Entity)}
    with transaction(connection):
        clear(connection, "claims")
        for story in list(each(connection, Story)):
            write(connection, "claims", claims(story, story_material(connection, story, entities)))
        index_statements(connection)


def story_material(connection: sqlite3.Connection, story: Story, entities: Mapping[str, Entity]) -> Material:
    """Gather what was read in the reports of a story, without what was pasted in from other stories."""
    reports = {report.id: report for report in each_report(connection, story_id=story.id)}

    def kept(kind: type[Read]) -> list[Read]:
        return [
            record
            for report in reports.values()
            for record in each(connection, kind, report_id=report.id)
            if not _intrudes(report, record)
        ]

    return Material(
        texts={report.id: report.text for report in reports.values()},
        statements=kept(Statement),
        events=kept(Event),
        figures=kept(Figure),
        entities=entities,
        lineage_of=lineage_of(connection, reports),
        dates={report.id: report.published.interval for report in reports.values() if report.published},
    )


def lineage_of(connection: sqlite3.Connection, reports: Mapping[str, Report]) -> dict[str, str]:
    """Return the witness each report belongs to."""
    found = {
        report_id: lineage.id
        for lineage in each(connection, Lineage)
        for report_id in lineage.reports
        if report_id in reports and (len(lineage.reports) > 1 or lineage.origin)
    }
    return {report_id: found.get(report_id, UNKNOWN) for report_id in reports}


def _intrudes(report: Report, record: Statement | Event | Figure) -> bool:
    if isinstance(record, Statement):
        start = record.content[0].start
    else:
        start = record.trigger.start if isinstance(record, Event) else record.start
    return any(block.kind == "intruder" and block.start <= start < block.end for block in report.blocks)


CLAIMS = Whole(name="claims", run=make_claims)
