"""The filter `byline stories`: {id, text, title?, published?}, a whole corpus, to {id, story}."""

from collections.abc import Iterable, Iterator

from byline.filters.lines import Line, report_of_line, taken_or_error
from byline.records import Report
from byline.story.grouping import Account, group


def stories(lines: Iterable[Line]) -> Iterator[Line]:
    """Part a whole corpus into stories."""

    accounts: dict[str, Account] = {}
    order: list[tuple[Line, str | None]] = []
    for number, line in enumerate(lines):
        made = taken_or_error(line, report_of_line)
        if isinstance(made, Report):
            key = f"{number:09d}"  # ids may repeat; every line gets its own answer
            interval = made.published.interval if made.published else None
            accounts[key] = Account(id=key, title=made.title, text=made.text, interval=interval)
            order.append(({"id": line.get("id")}, key))
        else:
            order.append((made, None))
    story_of = {member: story.id for story in group(accounts.values()) for member in story.reports}
    for line, place in order:
        yield line if place is None else {**line, "story": story_of[place]}
