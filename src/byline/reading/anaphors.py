"""Anaphors: pronouns and descriptions ("the spokesman") that stand for somebody named elsewhere."""

import msgspec

from byline.reading.parsing import Parse


class Anaphor(msgspec.Struct, frozen=True, array_like=True):
    """Words that stand for somebody; offsets count from the start of the sentence."""

    start: int
    end: int


def anaphors(parse: Parse) -> tuple[Anaphor, ...]:
    """Return the pronouns and descriptions of a sentence."""
    return ()
