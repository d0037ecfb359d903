"""The day that a page's markup declares: JSON-LD, meta and time elements, and htmldate for what is left.

An update is no publication: names that speak of change are asked last, and only by htmldate.
"""

import datetime as dt
import re

import msgspec
from htmldate import find_date

from byline.text.calendar import interval_of
from byline.text.timewords import timewords

LONGEST_MARKUP = 2_000_000
JSON_LD = re.compile(r'"(?:datePublished|dateCreated|uploadDate)"\s*:\s*"([^"]{8,40})"')
META = re.compile(r"<meta\b[^>]{0,1000}>", re.IGNORECASE)
NAME = re.compile(r"""\b(?:property|name|itemprop|http-equiv)\s*=\s*["']?([\w:.\-]+)""", re.IGNORECASE)
CONTENT = re.compile(r"""\b(?:content|datetime)\s*=\s*(?:"([^"]{4,60})"|'([^']{4,60})')""", re.IGNORECASE)
PUBLISHED_NAMES = frozenset(
    """article:published_time og:published_time og:article:published_time og:pubdate datepublished date.published published_time
    publish-date publish_date publishdate published pubdate pub_date publication_date publication-date publicationdate dc.date.issued
    dc.date.published dcterms.issued dcterms.created dc.date.created dc.date.publication dc.issued dc.created article.published article_date_original originalpublicationdate
    sailthru.date parsely-pub-date cxenseparse:recs:publishtime rnews:datepublished article:post_date displaydate
    datecreated date_created bt:pubdate lp.article:published_time gentime analyticsattributes.articledate article:date
    shareaholic:article_published_time vr:published_time""".split()
)
LOOSE_NAMES = frozenset("date dc.date dcterms.date dc:date article:created ptime timestamp created weibo:article:create_at".split())
TIME = re.compile(r"<time\b[^>]{0,600}>", re.IGNORECASE)
TIME_SAYS_PUBLISHED = re.compile(r"pubdate|datepublished|published|entry-date|post-date|dateline|publish", re.IGNORECASE)
TIME_SAYS_UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
COMPACT = re.compile(r"((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d\d)")
EARLIEST = dt.date(1990, 1, 1)


class Declared(msgspec.Struct, frozen=True):
    """A day and the rule that found it."""

    day: dt.date
    rule: str


def declared(markup: str, latest: dt.date | None) -> Declared | None:
    """Return the day of publication that the markup of a page declares.

    Args:
        markup: the HTML page.
        latest: a day after which it cannot have been published, when one is known.
    """
    markup = markup[:LONGEST_MARKUP]
    for rule, find in RULES:
        for words in find(markup):
            day = day_of(words)
            if day is not None and day >= EARLIEST and (latest is None or day <= latest):
                return Declared(day, rule)
    return _by_htmldate(markup, latest)


def day_of(words: str) -> dt.date | None:
    """Return the one day that words name; local time, as written."""
    compact = COMPACT.match(words.strip())
    if compact:
        try:
            return dt.date(*map(int, compact.groups()))
        except ValueError:
            return None
    days = [found for word in timewords(words[:80]) if (found := interval_of(word.value)) and found.days == 1]
    return days[0].start if days else None


def _json_ld(markup: str) -> list[str]:
    return JSON_LD.findall(markup)


def _meta(names: frozenset[str], markup: str) -> list[str]:
    found = []
    for tag in META.findall(markup):
        content = CONTENT.search(tag)
        if content and any(name.lower() in names for name in NAME.findall(tag)):
            found.append(content[1] or content[2])
    return found


def _time(markup: str) -> list[str]:
    found = []
    for tag in TIME.findall(markup):
        content = CONTENT.search(tag)
        if content and TIME_SAYS_PUBLISHED.search(tag) and not TIME_SAYS_UPDATED.search(tag):
            found.append(content[1] or content[2])
    return found


RULES = (
    ("meta", lambda markup: _meta(PUBLISHED_NAMES, markup)),
    ("json-ld", _json_ld),
    ("time element", _time),
)


def _by_htmldate(markup: str, latest: dt.date | None) -> Declared | None:
    try:
        found = find_date(markup, original_date=True, extensive_search=True, max_date=latest)
    except (ValueError, TypeError, RecursionError, AttributeError):  # odd markup, seen in the wild
        return None
    return Declared(dt.date.fromisoformat(found), "htmldate") if found else None
