"""Reading each distinct sentence once: the readings of many sentences, and their form in the store."""

from collections.abc import Sequence
from hashlib import sha256

import msgspec

from byline.reading.located import SentenceReading, read_sentence
from byline.reading.parsing import parses
from byline.reading.version import reading_version

ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(SentenceReading)


def sentence_key(text: str) -> bytes:
    """Return the key under which a sentence's reading is kept: its words and the rules that read it."""
    return sha256(f"{reading_version()}\x1f{text}".encode("utf-8", "surrogatepass")).digest()[:16]


def read_distinct(texts: Sequence[str]) -> list[bytes]:
    """Read each sentence by itself; returns the encoded readings in the order of the texts."""
    return [ENCODER.encode(read_sentence(parse)) for parse in parses(texts)]


def decoded(reading: bytes) -> SentenceReading:
    """Return a reading from its form in the store."""
    return DECODER.decode(reading)
