"""What the reports of each story say, put together and counted by witnesses."""

import sqlite3
from collections.abc import Mapping
from typing import TypeVar

from byline.claims.claims import claims
from byline.claims.material import Material
from byline.engines.stages import Whole
from byline.records import Entity, Event, Figure, Statement, Story
from byline.stages.context import Context
from byline.stages.witnesses import Read, Witnesses, intrudes, position, witnesses
from byline.store.database import transaction
from byline.store.records import clear, each, each_report, write
from byline.store.search import index_statements

R = TypeVar("R", Statement, Event, Figure)


def make_claims(context: Context) -> None:
    """Make the claims of every story, and the index of what is said."""
    connection = context.connection
    entities = {entity.id: entity for entity in each(connection, Entity)}
    known = witnesses(connection)
    with transaction(connection):
        clear(connection, "claims")
        for story in list(each(connection, Story)):
            write(connection, "claims", claims(story, story_material(connection, story, entities, known)))
        index_statements(connection)


def story_material(
    connection: sqlite3.Connection, story: Story, entities: Mapping[str, Entity], known: Witnesses
) -> Material:
    """Gather what was read in the reports of a story, without what was pasted in from other stories."""
    reports = {report.id: report for report in each_report(connection, story_id=story.id)}

    def kept(kind: type[R]) -> list[R]:
        return [
            record
            for report in reports.values()
            for record in each(connection, kind, report_id=report.id)
            if not intrudes(report, position(record))
        ]

    statements, events, figures = kept(Statement), kept(Event), kept(Figure)
    read: list[Read] = [*statements, *events, *figures]
    return Material(
        texts={report.id: report.text for report in reports.values()},
        statements=statements,
        events=events,
        figures=figures,
        entities=entities,
        lineage_of={report_id: known.of_report(report_id) for report_id in reports},
        witness_of={record.id: known.of_record(record) for record in read},
        copied={record.id for record in read if known.is_copied(record)},
        dates={report.id: report.published.interval for report in reports.values() if report.published},
    )


CLAIMS = Whole(name="claims", run=make_claims)
