"""One report to its records: the order in which a report is read."""

from collections.abc import Callable, Sequence

from byline.reading import coreference, entities, events, figures, statements, times
from byline.reading.located import Located, SentenceReading
from byline.reading.nested import nested
from byline.records import READABLE, Reading, Report, Sentence
from byline.text.sentences import sentences

LANGUAGES = frozenset({"en", None})
SURE_CHARS = 200  # in so short a text the language is a guess
READ = READABLE | {"intruder"}
"""What was pasted in from another story is read, too: it is on the page, and who said it may be given back."""


def sentences_of(report: Report) -> list[Sentence]:
    """Return the sentences of a report's readable blocks, in text order; furniture is never cut or read.

    Reading knows English: of a report in another language nothing is read, which is better than wrong names.
    """
    if report.language not in LANGUAGES and len(report.text) >= SURE_CHARS:
        return []
    return [
        Sentence(start=found.start, end=found.end, block=block.kind, paragraph=number)
        for number, block in enumerate(report.blocks)
        if block.kind in READ
        for found in sentences(report.text, block.start, block.end)
    ]


def read(report: Report, found: Sequence[Sentence], reading_of: Callable[[str], SentenceReading]) -> Reading:
    """Read one report from the readings of its sentences.

    Args:
        report: the report, its blocks labelled and its date as well known as it will be.
        found: its sentences, as `sentences_of` gives them.
        reading_of: from the words of a sentence to its reading.
    """
    located = [Located(s.start, s.end, s.block, s.paragraph, reading_of(report.text[s.start : s.end])) for s in found]
    named = entities.resolve(report, located)
    cast = coreference.resolve(report, located, named)
    dated = times.anchor(report, located)
    whole = nested(report, cast)
    return Reading(
        sentences=tuple(found),
        entities=whole.entities,
        mentions=whole.mentions,
        times=dated,
        statements=statements.attribute(report, located, cast),
        events=events.code(report, located, cast, dated),
        figures=figures.collect(report, located),
    )
