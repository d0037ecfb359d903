"""The filter `byline stories`: {id, text, title?, published?}, a whole corpus, to {id, story}."""

from collections.abc import Iterable, Iterator

from byline.filters.lines import Line, report_of_line, taken_or_error
from byline.records import Report
from byline.story.grouping import Account, group


def stories(lines: Iterable[Line]) -> Iterator[Line]:
    """Part a whole corpus into stories."""
    order: list[tuple[Line, str | None]] = []
    story_of = {member: story.id for story in group(_accounts(lines, order)) for member in story.reports}
    for line, place in order:
        yield line if place is None else {**line, "story": story_of[place]}


def _accounts(lines: Iterable[Line], order: list[tuple[Line, str | None]]) -> Iterator[Account]:
    """Yield what the lines tell, and put down the beginning of each answer in `order`, with the account's id."""
    for number, line in enumerate(lines):
        made = taken_or_error(line, report_of_line)
        if isinstance(made, Report):
            key = f"{number:09d}"  # ids may repeat; every line gets its own answer
            order.append(({"id": line.get("id")}, key))
            interval = made.published.interval if made.published else None
            yield Account(id=key, title=made.title, text=made.text, interval=interval)
        else:
            order.append((made, None))
