"""The filter `byline link`: {id, text, published?}, a whole corpus, to a row for each link."""

from collections.abc import Iterable, Iterator

from byline.filters.lines import Line, report_of_line, taken_or_error
from byline.lineage.links import Row, rows
from byline.lineage.passages import Passage, passages
from byline.records import Report


def link(lines: Iterable[Line]) -> Iterator[Line]:
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
        yield _line(first)
    yield from map(_line, found)


def _line(row: Row) -> Line:
    kind, score, a, a_start, a_end, b, b_start, b_end, direction, swaps = row
    return {
        "kind": kind,
        "score": score,
        "direction": direction,
        "a": {"id": a, "start": a_start, "end": a_end},
        "b": {"id": b, "start": b_start, "end": b_end},
        "swaps": [
            {"a": {"start": mine[0], "end": mine[1]}, "b": {"start": theirs[0], "end": theirs[1]}}
            for mine, theirs in swaps
        ],
    }
