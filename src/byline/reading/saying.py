"""Something that a sentence says somebody says."""

import msgspec

from byline.reading.speakers import Speaker


class Saying(msgspec.Struct, frozen=True, array_like=True):
    """Something said; offsets count from the start of the sentence."""

    content: tuple[tuple[int, int], ...]  # empty: it stands in another sentence
    cue: tuple[int, int]
    speaker: Speaker | None
    rule: str
    quotes: bool  # the cue may bring in a quotation
    tail: int = 0  # words of the sentence after the cue and its speaker, outside of quotation marks
