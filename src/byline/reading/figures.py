"""The figures of a report: the quantities of its sentences, where they stand."""

from collections.abc import Sequence

from byline.reading.located import Located
from byline.records import Figure, Report, content_id


def collect(report: Report, located: Sequence[Located]) -> tuple[Figure, ...]:
    """Return the figures of a report in text order."""
    return tuple(
        Figure(
            id=content_id(report.id, "figure", place.start + quantity.start, place.start + quantity.end),
            report_id=report.id,
            start=place.start + quantity.start,
            end=place.start + quantity.end,
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            counts=quantity.counts,
        )
        for place in located
        for quantity in place.reading.quantities
    )
