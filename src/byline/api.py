"""What `import byline` offers: one function for each verb of the command line."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from byline.errors import BadSettings, NotFound
from byline.records import Drop, Entity, Lineage, Record, Report, Span, Statement, Story
from byline.render.dossier import Dossier, Words
from byline.settings import Settings, load
from byline.store import database, drafts
from byline.store.records import any_record, each, each_drop, one, one_report

if TYPE_CHECKING:
    from byline.linking import Traced
    from byline.pages.fields import Fields

Progress = Callable[[str, int, int | None], None]
FIRST_DROPS = 3


class Done(Record, frozen=True, kw_only=True):
    """What a read has done."""

    new_pages: int
    reports: int
    drops: int
    stories: int
    lineages: int  # witnesses; pages of unknown lineage are not among them
    unknown: int  # pages of which nothing tells whose witness they are
    sentences_read: int  # distinct sentences parsed by this read
    first_drops: tuple[Drop, ...] = ()  # a few of the store's drops


def settings_from(path: Path | None = None, *, processes: int | None = None) -> Settings:
    """Return the settings of a TOML file, or the defaults; `processes` goes over both."""
    found = load(path)
    return found if processes is None else msgspec.structs.replace(found, processes=processes)


@contextmanager
def opened(store: Path | str, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """Open a store and close it afterwards."""
    connection = database.connect(Path(store), create=create)
    try:
        yield connection
    finally:
        connection.close()


def read(
    paths: Sequence[str],
    store: Path | str,
    *,
    settings: Settings | None = None,
    fields: Sequence[str] = (),
    progress: Progress | None = None,
) -> Done:
    """Read pages into a store: files, folders, globs, addresses or "-" for stdin.

    A page that the store has met is not read again; a read that was stopped goes on where it was.

    Args:
        paths: what to read.
        store: the store's file; made when it is not there.
        settings: how; the defaults are right for a laptop.
        fields: names of fields in JSON lines and Parquet, each as "text=body".
        progress: called with a stage's name, how much is done, and how much there is if known.
    """
    from byline.engines.local import local
    from byline.pages.sources import pages
    from byline.pipeline import run_all
    from byline.stages.context import Context

    chosen = settings or Settings()
    with opened(store, create=True) as connection, local(chosen.processes) as engine:
        before = _counts(connection)
        stream = pages(paths, chosen, fields=_fields(fields))
        context = Context(connection, chosen, stream)
        run_all(context, engine, progress or _silent)
        after = _counts(connection)
        first_drops = tuple(islice(each_drop(connection), FIRST_DROPS))
    return Done(
        new_pages=after["pages"] - before["pages"],
        reports=after["drafts"],
        drops=after["drops"],
        stories=after["stories"],
        lineages=after["witnesses"],
        unknown=after["unknown"],
        sentences_read=after["readings"] - before["readings"],
        first_drops=first_drops,
    )


def _fields(named: Sequence[str]) -> "Fields":
    from byline.pages.fields import Fields

    pairs = [name.partition("=")[::2] for name in named]
    try:
        return msgspec.convert(dict(pairs), Fields)
    except msgspec.ValidationError as error:
        known = ", ".join(Fields.__struct_fields__)
        raise BadSettings("cannot name the fields", str(error), f"Give each as text=body; known are {known}") from error


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = ("pages", "drafts", "drops", "stories", "readings")
    counts = {table: drafts.count(connection, table) for table in tables}
    known = [lineage.origin is not None or len(lineage.reports) > 1 for lineage in each(connection, Lineage)]
    return {**counts, "witnesses": sum(known), "unknown": len(known) - sum(known)}


def _silent(stage: str, done: int, total: int | None) -> None:
    """Report nothing."""


def stories(store: Path | str) -> list[Story]:
    """Return the stories of a store: those with most reports first, the newest of them first."""
    with opened(store) as connection:
        found = list(each(connection, Story))
    return sorted(found, key=lambda s: (-len(s.reports), s.interval is None, s.interval, s.id))


def show(store: Path | str, story: str | None = None) -> Dossier:
    """Return the dossier of a story.

    Args:
        store: the store's file.
        story: its id, the beginning of its id, or words of its title; None means the one with most reports.

    Raises:
        NotFound: no story, or several, fit.
    """
    from byline.dossiers import dossier_of

    chosen = _chosen(stories(store), story)
    with opened(store) as connection:
        return dossier_of(connection, chosen)


def _chosen(found: Sequence[Story], story: str | None) -> Story:
    if story is None:
        fitting = list(found[:1])
    else:
        words = story.casefold().split()
        fitting = [s for s in found if s.id == story] or [s for s in found if s.id.startswith(story)]
        fitting = fitting or [s for s in found if all(word in s.title.casefold() for word in words)]
    if len(fitting) == 1:
        return fitting[0]
    cause = "the store has none such" if not fitting else f"{len(fitting)} stories fit"
    what = "no story" if story is None else f"no one story for {story!r}"
    raise NotFound(what, cause, "List stories with: byline stories --store STORE")


class Evidence(Record, frozen=True, kw_only=True):
    """A record, why it is stated, and every stretch of words it leads to."""

    id: str
    kind: str
    why: str
    record: dict[str, object]
    words: tuple[tuple[str, Words], ...]  # what the words are (content, cue, trigger, …), and the words
    sources: dict[str, str]  # the source of each report the words stand in


def evidence(store: Path | str, record_id: str) -> Evidence:
    """Return the words that a record comes from, and the rule that found it.

    Raises:
        NotFound: the store has no record of that id.
    """
    from byline.proofs import evidence_of

    with opened(store) as connection:
        record = any_record(connection, record_id) or one_report(connection, record_id)
        if record is None:
            raise NotFound(
                f"no record {record_id!r}", "no table holds its id", "Ids stand in byline show and byline export"
            )
        words = evidence_of(connection, record)
        held = {w.report_id: one_report(connection, w.report_id) for _, w in words}
    plain = msgspec.to_builtins(record)
    plain.pop("text", None) if isinstance(record, Report) else None
    return Evidence(
        id=record_id,
        kind=type(record).__name__.lower(),
        why=str(getattr(record, "why", "") or ""),
        record=plain,
        words=tuple(words),
        sources={report_id: report.source for report_id, report in held.items() if report},
    )


def trace(store: Path | str, text: str) -> "list[Traced]":
    """Return the passages of a text that stand in the store, in the order of the text."""
    from byline.linking import trace as traced

    with opened(store) as connection:
        return traced(connection, text)


class Saying(Record, frozen=True, kw_only=True):
    """A statement found by its words."""

    id: str
    text: str
    name: str | None
    how: str
    source: str
    span: Span
    record: Statement


def who_said(store: Path | str, words: str, *, most: int = 20) -> list[Saying]:
    """Return the statements that hold these words, the best first.

    Args:
        store: the store's file.
        words: some words of the statement, in any order.
        most: at most so many.
    """
    from byline.proofs import said_by
    from byline.store.search import statements_with

    found = []
    with opened(store) as connection:
        for statement in statements_with(connection, words, most):
            report = one_report(connection, statement.report_id)
            if report is not None:
                entity = one(connection, Entity, statement.entity) if statement.entity else None
                name, how = said_by(connection, statement, report, entity)
                text = " … ".join(part.of(report.text) for part in statement.content)
                span = Span(report.id, statement.content[0].start, statement.content[-1].end)
                found.append(
                    Saying(
                        id=statement.id,
                        text=text,
                        name=name,
                        how=how,
                        source=report.source,
                        span=span,
                        record=statement,
                    )
                )
    return found


def export(store: Path | str, folder: Path | str, *, to: str = "jsonl") -> dict[str, int]:
    """Write a store as files in `folder`, one a record type; returns how many rows each has.

    Raises:
        BadSettings: `to` is not jsonl, parquet or csv.
    """
    from byline.store.export import export as write_all

    with opened(store) as connection:
        return write_all(connection, Path(folder), to=to)


def check(store: Path | str) -> list[str]:
    """Return what is wrong with a store, a line each; nothing when it is whole."""
    from byline.store.integrity import findings

    with opened(store) as connection:
        return list(findings(connection))
