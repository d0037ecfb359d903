"""Reports to records: a report is read from the readings of its sentences, again only when something of it changed."""

from collections.abc import Iterator, Sequence

from byline.engines.local import batched
from byline.engines.stages import Each
from byline.reading.distinct import decoded, sentence_key
from byline.reading.report import read, sentences_of
from byline.reading.version import reading_version
from byline.records import Report, Sentence, content_id
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import count, keep_report_readings, read_from, readings
from byline.store.records import ENCODER, each_report

BATCH_REPORTS = 16

Waiting = tuple[Report, list[Sentence], dict[str, bytes], str]


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


def read_reports(batch: Sequence[Waiting]) -> list[tuple[str, str, bytes]]:
    """Read each report; returns (report id, hash of its sources, encoded reading)."""
    return [
        (report.id, sources, ENCODER.encode(read(report, found, lambda text, known=known: decoded(known[text]))))  # type: ignore[misc]
        for report, found, known, sources in batch
    ]


def keep(context: Context, read_now: list[tuple[str, str, bytes]]) -> int:
    """Keep the readings of a batch of reports."""
    with transaction(context.connection):
        keep_report_readings(context.connection, read_now)
    return len(read_now)


READINGS = Each(
    name="readings", over=changed, run=read_reports, keep=keep, total=lambda c: count(c.connection, "reports")
)
