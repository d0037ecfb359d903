"""Placeholder until its builder's first form lands."""

import msgspec

from byline.reading.parsing import Parse


class Saying(msgspec.Struct, frozen=True, array_like=True):
    """Placeholder."""

    start: int
    end: int


def sayings(parse: Parse) -> tuple[Saying, ...]:
    """Placeholder."""
    return ()
