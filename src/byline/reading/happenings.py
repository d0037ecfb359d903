"""Placeholder until its builder's first form lands."""

import msgspec

from byline.reading.parsing import Parse


class Happening(msgspec.Struct, frozen=True, array_like=True):
    """Placeholder."""

    start: int
    end: int


def happenings(parse: Parse) -> tuple[Happening, ...]:
    """Placeholder."""
    return ()
