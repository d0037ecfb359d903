"""The filter `byline link`: {id, text, published?}, a whole corpus, to a row for each link."""

from collections.abc import Iterable, Iterator

from byline.filters.lines import Line, plain, report_of_line, taken_or_error
from byline.lineage.links import links
from byline.lineage.passages import Passage, passages
from byline.records import Link, Report, Span


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

    found = links(kept())
    for link in found:
        yield from _emptied(failing)
        yield _link(link)
    yield from _emptied(failing)


def _emptied(failing: list[Line]) -> Iterator[Line]:
    while failing:
        yield failing.pop(0)


def _link(link: Link) -> Line:
    def side(span: Span) -> Line:
        return {"id": span.report_id, "start": span.start, "end": span.end}

    return {**plain(link, "kind", "score", "direction", "swaps"), "a": side(link.a), "b": side(link.b)}
