"""Speakers given back: a quotation without a speaker here, whose speaker another report names."""

import msgspec

from byline.claims.recovery import recover
from byline.engines.stages import Whole
from byline.records import Entity, Link, Statement
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.records import each, each_report, write


def give_back_speakers(context: Context) -> None:
    """Find lost speakers and write the statements again that got theirs back."""
    connection = context.connection
    statements = list(each(connection, Statement))
    held = {statement.report_id for statement in statements}
    given = recover(
        statements,
        {report.id: report.text for report in each_report(connection) if report.id in held},
        {entity.id: entity for entity in each(connection, Entity)},
        each(connection, Link),
    )
    with transaction(connection):
        write(
            connection,
            "statements",
            (msgspec.structs.replace(s, recovered=given[s.id]) for s in statements if s.id in given),
        )


SPEAKERS = Whole(name="speakers", run=give_back_speakers)
