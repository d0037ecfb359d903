"""Entities of single reports to entities of the store; records of every report are written under them."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from byline.engines.stages import Whole
from byline.records import Actor, Entity, Event, Reading, Statement
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import report_readings
from byline.store.records import clear, write
from byline.story.identities import identities
from byline.story.local import Local

READING = msgspec.json.Decoder(Reading)


def know_people(context: Context) -> None:
    """Merge the entities of all reports and write the records of each report with the ids of the merged ones."""
    connection = context.connection
    story_of = dict(connection.execute("SELECT id, story_id FROM reports"))
    known = identities(_locals(context, story_of))
    with transaction(connection):
        for table in ("entities", "statements", "events", "figures", "times"):
            clear(connection, table)
        merged = {entity.id: entity for entity in known.values()}
        write(connection, "entities", merged.values())
        for _report_id, encoded in report_readings(connection):
            reading = READING.decode(encoded)
            write(connection, "statements", (_of_known(s, known) for s in reading.statements))
            write(connection, "events", (_acted(event, known) for event in reading.events))
            write(connection, "figures", reading.figures)
            write(connection, "times", reading.times)


def _locals(context: Context, story_of: Mapping[str, str | None]) -> Iterator[Local]:
    for report_id, encoded in report_readings(context.connection):
        for entity in READING.decode(encoded).entities:
            yield Local(report_id=report_id, story_id=story_of.get(report_id), entity=entity)


def _of_known(statement: Statement, known: Mapping[str, Entity]) -> Statement:
    if statement.entity is None:
        return statement
    return msgspec.structs.replace(statement, entity=known[statement.entity].id)


def _acted(event: Event, known: Mapping[str, Entity]) -> Event:
    return msgspec.structs.replace(
        event, actors=_renamed(event.actors, known), recipients=_renamed(event.recipients, known)
    )


def _renamed(actors: Iterable[Actor], known: Mapping[str, Entity]) -> tuple[Actor, ...]:
    return tuple(
        msgspec.structs.replace(actor, entity=known[actor.entity].id) if actor.entity else actor for actor in actors
    )


PEOPLE = Whole(name="people", run=know_people)
