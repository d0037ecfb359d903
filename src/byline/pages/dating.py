"""When a report was published: the interval, the ground it stands on, and the words that prove it.

Grounds are asked in order of trust, and the first that answers decides: what a feed or a field says, what the
markup declares, what the address holds, what is printed above the text, and last what the body says of itself.
Furniture never dates a report, and without a ground there is no date.
"""

import datetime as dt
from collections.abc import Callable

from byline.pages import address, dateline, selfdating
from byline.pages.declared import declared
from byline.records import Page, Publication, Report, day


def published(report: Report, page: Page) -> Publication | None:
    """Return when a report was published, None when nothing on the page tells."""
    for ground in GROUNDS:
        found = ground(report, page)
        if found is not None:
            return found
    return None


def _field(_report: Report, page: Page) -> Publication | None:
    return _on(page, page.published, "field: the feed or table the page came with gives its date")


def _markup(_report: Report, page: Page) -> Publication | None:
    found = declared(page.text, page.fetched) if page.html else None
    return _on(page, found.day, f"{found.rule}: the page's markup gives this date") if found else None


def _address(_report: Report, page: Page) -> Publication | None:
    return _on(page, address.day(page.url), f"address: the date stands in {page.url}")


def _on(page: Page, date: dt.date | None, why: str) -> Publication | None:
    if date is None or (page.fetched is not None and date > page.fetched):
        return None
    interval = day(date)
    return Publication(start=interval.start, end=interval.end, precision="day", why=why)


def _printed(report: Report, _page: Page) -> Publication | None:
    return dateline.printed(report)


def _body(report: Report, page: Page) -> Publication | None:
    return selfdating.of_body(report, page.fetched)


GROUNDS: tuple[Callable[[Report, Page], Publication | None], ...] = (_field, _markup, _address, _printed, _body)
