"""Placeholder until its builder's first form lands."""

from collections.abc import Sequence

from byline.reading.cast import Cast
from byline.reading.located import Located
from byline.records import Event, Figure, Report, Statement, Time


def resolve(report: Report, located: Sequence[Located], cast: Cast) -> Cast:
    """Placeholder."""
    return cast
