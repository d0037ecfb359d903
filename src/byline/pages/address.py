"""The day that stands in a page's address: /2015/11/23/ and its like."""

import datetime as dt
import re

DAY = re.compile(
    r"""(?<![\d])(?P<year>(?:19|20)\d\d)
        (?: (?P<mark>[/_.-])(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?)
          | (?P<month2>0[1-9]|1[0-2])(?P<day2>0[1-9]|[12]\d|3[01]) )
        (?![\d])""",
    re.VERBOSE | re.IGNORECASE,
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def day(url: str | None) -> dt.date | None:
    """Return the day an address names, None when it names none or two that differ."""
    found = {date for match in DAY.finditer((url or "").partition("?")[0].partition("#")[0]) if (date := _date(match))}
    return found.pop() if len(found) == 1 else None


def _date(match: re.Match[str]) -> dt.date | None:
    month, number = match["month"] or match["month2"], match["day"] or match["day2"]
    if month.isalpha():
        if month.lower() not in MONTHS:
            return None
        month = str(MONTHS.index(month.lower()) + 1)
    try:
        return dt.date(int(match["year"]), int(month), int(number))
    except ValueError:
        return None
