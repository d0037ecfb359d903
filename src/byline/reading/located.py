"""A sentence's reading, and where it stands in a report.

Reading has two halves. What a sentence says by itself is read once for each distinct sentence and kept
(`SentenceReading`, offsets from the start of the sentence). What depends on the report (who "he" is, which
Monday) is read from those readings where they stand (`Located`), and never looks at a parse.
"""

import msgspec

from byline.reading.anaphors import Anaphor, anaphors
from byline.reading.happenings import Happening, happenings
from byline.reading.names import Name, names
from byline.reading.parsing import Parse
from byline.reading.quantities import Quantity, quantities
from byline.reading.saying import Saying
from byline.reading.sayings import sayings
from byline.records import BlockKind
from byline.text.timewords import TimeWord, timewords


class SentenceReading(msgspec.Struct, frozen=True, array_like=True):
    """What one sentence says by itself; offsets count from its start."""

    names: tuple[Name, ...]
    anaphors: tuple[Anaphor, ...]
    timewords: tuple[TimeWord, ...]
    sayings: tuple[Saying, ...]
    happenings: tuple[Happening, ...]
    quantities: tuple[Quantity, ...]


class Located(msgspec.Struct, frozen=True):
    """A sentence's reading where it stands: add `start` to its offsets to get the report's."""

    start: int
    end: int
    block: BlockKind
    paragraph: int
    reading: SentenceReading


def read_sentence(parse: Parse) -> SentenceReading:
    """Read one sentence by itself."""
    found = names(parse)
    times = timewords(parse.text)
    return SentenceReading(
        names=found,
        anaphors=anaphors(parse),
        timewords=times,
        sayings=sayings(parse),
        happenings=happenings(parse),
        quantities=quantities(parse),
    )
