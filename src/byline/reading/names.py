"""Placeholder until its builder's first form lands."""

import msgspec

from byline.reading.parsing import Parse


class Name(msgspec.Struct, frozen=True, array_like=True):
    """Placeholder."""

    start: int
    end: int


def names(parse: Parse) -> tuple[Name, ...]:
    """Placeholder."""
    return ()
