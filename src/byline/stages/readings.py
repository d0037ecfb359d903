"""Reports to records: a report is read from the readings of its sentences, again only when something of it changed."""

from collections.abc import Iterator, Mapping, Sequence

from byline.engines.local import batched
from byline.engines.stages import Each
from byline.reading.distinct import decoded, sentence_key, unread
from byline.reading.report import read, sentences_of
from byline.reading.version import reading_version
from byline.records import Drop, Reading, Report, Sentence, content_id
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import count, keep_report_readings, read_from, readings
from byline.store.records import ENCODER, each_report, write_drops

BATCH_REPORTS = 16

Waiting = tuple[Report, list[Sentence], dict[str, bytes], str]
Read = tuple[str, str, bytes, Drop | None]  # report id, hash of its sources, encoded reading, what failed
NO_READING = Reading(sentences=(), entities=(), mentions=(), times=(), statements=(), events=(), figures=())


def changed(context: Context) -> Iterator[list[Waiting]]:
    """Yield batches of reports that were not read as they now stand, with the readings of their sentences."""
    return batched(_changed(context), BATCH_REPORTS)


def _changed(context: Context) -> Iterator[Waiting]:
    for report in each_report(context.connection):
        sources = content_id(reading_version(), ENCODER.encode(report).decode())
        if read_from(context.connection, report.id) != sources:
            found = sentences_of(report)
            texts = {report.text[s.start : s.end] for s in found}
            keys = {sentence_key(text): text for text in texts}
            known = readings(context.connection, sorted(keys))
            yield report, found, {keys[key]: reading for key, reading in known.items()}, sources


def read_reports(batch: Sequence[Waiting]) -> list[Read]:
    """Read each report."""
    return [_read(*waiting) for waiting in batch]


def _read(report: Report, found: list[Sentence], known: Mapping[str, bytes], sources: str) -> Read:
    try:
        reading, drop = read(report, found, lambda text: decoded(known[text])), None
    except Exception as error:  # noqa: BLE001 - one rule failing on one report must not lose all others
        reading, drop = NO_READING, unread(report.source, error)
    return report.id, sources, ENCODER.encode(reading), drop


def keep(context: Context, read_now: list[Read]) -> int:
    """Keep the readings of a batch of reports, and the faults that were met."""
    with transaction(context.connection):
        keep_report_readings(context.connection, ((found[0], found[1], found[2]) for found in read_now))
        write_drops(context.connection, (drop for *_, drop in read_now if drop))
    return len(read_now)


READINGS = Each(
    name="readings",
    over=changed,
    run=read_reports,
    keep=keep,
    total=lambda context: count(context.connection, "reports"),
)
