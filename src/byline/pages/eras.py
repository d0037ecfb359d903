"""Long happenings whose first day is known: "the four-year Syrian civil war" dates what speaks of it.

First days are those that encyclopaedias and the parties' own accounts give; where they differ, the earlier.
"""

import datetime as dt
import re

BEGINNINGS: dict[str, dt.date] = {
    "afghan": dt.date(2001, 10, 7),
    "afghanistan": dt.date(2001, 10, 7),
    "iraq": dt.date(2003, 3, 19),
    "iraqi": dt.date(2003, 3, 19),
    "libya": dt.date(2011, 2, 15),
    "libyan": dt.date(2011, 2, 15),
    "syria": dt.date(2011, 3, 15),
    "syrian": dt.date(2011, 3, 15),
    "yemen": dt.date(2014, 9, 16),
    "yemeni": dt.date(2014, 9, 16),
    "south sudan": dt.date(2013, 12, 15),
    "south sudanese": dt.date(2013, 12, 15),
    "bosnia": dt.date(1992, 4, 6),
    "bosnian": dt.date(1992, 4, 6),
    "sri lanka": dt.date(1983, 7, 23),
    "sri lankan": dt.date(1983, 7, 23),
    "tigray": dt.date(2020, 11, 3),
    "sudanese": dt.date(2023, 4, 15),
}
"""The war meant when a country's name stands beside "civil war", "conflict" or "war" and its length in years."""

_LENGTH = (
    r"(?P<hedge>nearly |almost |more than |over |about |roughly )?"
    r"(?P<count>[a-z]+|\d\d?)[- ]years?(?:[- ](?:old|long))?"
)
_LAND = rf"(?P<land>{'|'.join(sorted(BEGINNINGS, key=len, reverse=True))})"
_WAR = r"(?:civil war|war|conflict|uprising|insurgency|crisis)"
WARS = (
    re.compile(rf"\b{_LENGTH},? {_LAND}(?:n|['’]s)? (?:\w+ )?{_WAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_LAND}['’]s {_LENGTH} (?:\w+ )?{_WAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_LENGTH} (?:\w+ )?{_WAR} in {_LAND}\b", re.IGNORECASE),
)
ORDINAL_YEAR = re.compile(
    rf"\b{_LAND}(?:['’]s)? (?:\w+ )?{_WAR},? (?:which is |that is )?(?:now )?(?:in|entering) its "
    r"(?P<nth>[a-z]+|\d\d?(?:st|nd|rd|th)) year\b",
    re.IGNORECASE,
)
