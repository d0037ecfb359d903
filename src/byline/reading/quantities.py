"""Placeholder until its builder's first form lands."""

import msgspec

from byline.reading.parsing import Parse


class Quantity(msgspec.Struct, frozen=True, array_like=True):
    """Placeholder."""

    start: int
    end: int


def quantities(parse: Parse) -> tuple[Quantity, ...]:
    """Placeholder."""
    return ()
