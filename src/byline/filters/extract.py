"""The filter `byline extract`: {id, html, url?} to a report."""

from collections.abc import Iterable, Iterator

from byline.filters.lines import Line, faulty, taken_or_error, text_field
from byline.pages.report import extracted, report_of
from byline.records import Page, Report


def extract(lines: Iterable[Line]) -> Iterator[Line]:
    """Make a report of each line's HTML."""

    for line in lines:
        made = taken_or_error(line, _page_of_line)
        if isinstance(made, Page):
            report = report_of(made)
            if isinstance(report, Report):
                yield {**extracted(report), "id": line.get("id")}
            else:
                yield faulty(line, report)
        else:
            yield made


def _page_of_line(line: Line) -> Page:
    """Return the page of a line.

    Raises:
        BadInput: the line has no usable HTML.
    """
    html, url = text_field(line, "html"), line.get("url")
    return Page(
        id=str(line.get("id")),
        source=str(line.get("id")),
        url=url if isinstance(url, str) else None,
        html=True,
        text=html,
    )
