"""Distinct sentences to readings: a sentence is parsed once, now or in an earlier run, however many pages hold it."""

from collections.abc import Iterator, Sequence

from byline.engines.local import batched
from byline.engines.stages import Each
from byline.reading.distinct import read_distinct, sentence_key
from byline.reading.report import sentences_of
from byline.records import Drop
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import keep_readings, readings
from byline.store.records import each_report, write_drops

BATCH_SENTENCES = 256
LOOKED_UP = 4096  # sentences asked of the store at once

Unread = tuple[bytes, str]
Read = tuple[bytes, bytes, Drop | None]


def unread(context: Context) -> Iterator[list[Unread]]:
    """Yield batches of sentences, with their keys, that no run has read."""
    return batched(_unread(context), BATCH_SENTENCES)


def _unread(context: Context) -> Iterator[Unread]:
    given: set[bytes] = set()
    texts = (report.text[s.start : s.end] for report in each_report(context.connection) for s in sentences_of(report))
    for part in batched(texts, LOOKED_UP):
        keyed = {sentence_key(text): text for text in part}
        known = readings(context.connection, list(keyed))
        for key, text in keyed.items():
            if key not in known and key not in given:
                given.add(key)
                yield key, text


def read_all(batch: Sequence[Unread]) -> list[Read]:
    """Read each sentence by itself."""
    keys, texts = zip(*batch, strict=True)
    return [(key, reading, drop) for key, (reading, drop) in zip(keys, read_distinct(texts), strict=True)]


def keep(context: Context, read: list[Read]) -> int:
    """Keep the readings of a batch, and the faults that were met."""
    with transaction(context.connection):
        keep_readings(context.connection, ((key, reading) for key, reading, _ in read))
        write_drops(context.connection, (drop for _, _, drop in read if drop))
    return len(read)


SENTENCES = Each(name="sentences", over=unread, run=read_all, keep=keep)
