"""Labels: a speaker before a colon, in headlines and transcripts: "Lynch: no influence on the inquiry"."""

import re

from byline.reading.parsing import Parse
from byline.reading.speakers import Speaker

LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*):\s+(?=\S+\s+\S)")
SAYERS = frozenset("poll report survey study police official officials newspaper experts source".split())
"""Common nouns that may be a label."""

NO_SPEAKERS = frozenset(
    "WATCH VIDEO PHOTOS PHOTO MORE UPDATE RELATED READ NOTE EXCLUSIVE LIVE BREAKING CORRECTION BYLINE".split()
)


def label_of(parse: Parse) -> tuple[Speaker, int] | None:
    """Return the speaker that a sentence opens with and where the words begin, or None."""
    label = LABEL.match(parse.text)
    if label is None:
        return None
    tokens = [token for token in parse.tokens if token.end <= label.end(1)]
    words = [token.text for token in tokens]
    if not words:
        return None
    named = tokens[-1].entity in ("PERSON", "ORG", "NORP") or words[-1].lower() in SAYERS
    if not named and not _initial(words):
        return None
    start, end = label.span(1)
    return Speaker(start, end, tokens[-1].start, end, False), label.end()


def _initial(words: list[str]) -> bool:
    """Whether a label is that of a transcript: "Q", "A", or a name in capitals."""
    return all(word.isupper() and word.isalpha() for word in words) and words[-1] not in NO_SPEAKERS
