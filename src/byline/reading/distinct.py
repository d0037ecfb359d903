"""Reading each distinct sentence once: the readings of many sentences, and their form in the store."""

from collections.abc import Sequence
from hashlib import sha256

import msgspec

from byline.reading.located import SentenceReading, read_sentence
from byline.reading.parsing import Parse, parses
from byline.reading.version import reading_version
from byline.records import Drop

ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(SentenceReading)
NOTHING = SentenceReading((), (), (), (), (), ())
SHOWN_CHARS = 80


def sentence_key(text: str) -> bytes:
    """Return the key under which a sentence's reading is kept: its words and the rules that read it."""
    return sha256(f"{reading_version()}\x1f{text}".encode("utf-8", "surrogatepass")).digest()[:16]


def read_distinct(texts: Sequence[str]) -> list[tuple[bytes, Drop | None]]:
    """Read each sentence by itself, in the order of the texts.

    Returns:
        For each sentence its encoded reading, and a drop where a rule failed on it: then the reading is empty.
    """
    return [_read(parse) for parse in parses(texts)]


def _read(parse: Parse) -> tuple[bytes, Drop | None]:
    try:
        return ENCODER.encode(read_sentence(parse)), None
    except Exception as error:  # noqa: BLE001 - one rule failing on one sentence must not lose all other pages
        return ENCODER.encode(NOTHING), unread(f"sentence {parse.text[:SHOWN_CHARS]!r}", error)


def unread(source: str, error: Exception) -> Drop:
    """Return the drop of a sentence or report on which a rule failed."""
    return Drop(
        source=source,
        stage="reading",
        what="a rule of reading failed",
        cause=f"{type(error).__name__}: {error}"[:200],
        remedy="report it as a fault of byline, with the words",
    )


def decoded(reading: bytes) -> SentenceReading:
    """Return a reading from its form in the store."""
    return DECODER.decode(reading)
