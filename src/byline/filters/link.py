"""The filter `byline link`: {id, text, published?}, a whole corpus, to a row for each link."""

from collections.abc import Iterable, Iterator

from byline.filters.lines import Line, report_of_line, taken_or_error
from byline.lineage.links import rows
from byline.lineage.passages import Passage, passages
from byline.lineage.rows import Row
from byline.records import Report


def link(lines: Iterable[Line]) -> Iterator[Line | Row]:
    """Link the passages of a whole corpus; lines that cannot be used come first, as errors."""
    failing: list[Line] = []

    def kept() -> Iterator[Passage]:
        for line in lines:
            made = taken_or_error(line, report_of_line)
            if isinstance(made, Report):
                yield from passages(made)
            else:
                failing.append(made)

    found = rows(kept())
    first = next(found, None)  # by then every line was met
    yield from failing
    if first is not None:
        yield first
    yield from found
