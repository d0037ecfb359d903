"""When a report was published."""

import datetime as dt

from htmldate import find_date

from byline.records import Page, Publication, Report


def published(report: Report, page: Page) -> Publication | None:
    """Return the day that the page's markup declares, or None."""
    found = find_date(page.text, original_date=True, extensive_search=False) if page.html else None
    if not found:
        return None
    start = dt.date.fromisoformat(found)
    return Publication(start=start, end=start + dt.timedelta(days=1), precision="day", why="the page declares it")
