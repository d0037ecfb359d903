"""The day that a page's markup declares: JSON-LD, meta and time elements, and htmldate for what is left.

An update is no publication: names that speak of change are asked last, and only by htmldate.
"""

import datetime as dt
import re
from collections.abc import Callable

import msgspec
from htmldate import find_date

from byline.text.calendar import interval_of
from byline.text.timewords import timewords

LONGEST_MARKUP = 2_000_000
NO_LATER = dt.date(2100, 1, 1)
JSON_LD = re.compile(r'"(?:datePublished|dateCreated|uploadDate)"\s*:\s*"([^"]{8,40})"')
META = re.compile(r"<meta\b[^>]{0,1000}>", re.IGNORECASE)
NAME = re.compile(r"""\b(?:property|name|itemprop|http-equiv)\s*=\s*["']?([\w:.\-]+)""", re.IGNORECASE)
CONTENT = re.compile(r"""\b(?:content|datetime)\s*=\s*(?:"([^"]{4,60})"|'([^']{4,60})')""", re.IGNORECASE)
PUBLISHED_NAMES = frozenset(
    """article:published_time og:published_time og:article:published_time og:pubdate datepublished date.published
    published_time publish-date publish_date publishdate published pubdate pub_date publication_date publication-date
    publicationdate dc.date.issued dc.date.published dcterms.issued dcterms.created dc.date.created dc.date.publication
    dc.issued dc.created article.published article_date_original originalpublicationdate sailthru.date
    parsely-pub-date cxenseparse:recs:publishtime rnews:datepublished article:post_date displaydate datecreated
    date_created bt:pubdate lp.article:published_time gentime analyticsattributes.articledate article:date
    shareaholic:article_published_time vr:published_time published-date""".split()
)
LOOSE_NAMES = frozenset(
    "date dc.date dcterms.date dc:date article:created ptime timestamp created weibo:article:create_at".split()
)
TIME = re.compile(r"<time\b[^>]{0,600}>", re.IGNORECASE)
TIME_SAYS_PUBLISHED = re.compile(
    r"pubdate|datepublished|published|entry-date|post-date|dateline|publish", re.IGNORECASE
)
TIME_SAYS_UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
SCRIPT_KEY = re.compile(
    r'''"(?:published_?(?:at|date|on|time)?(?:date)?|publish(?:ed)?[-_]?(?:date|at|time)|pub[-_]?date|publication[-_]?date|first[-_]publication[-_]date|posted[-_]?at|post[-_]?date(?:gmt)?)\\?"\s*:\s*\\?"([^"\\]{8,40})\\?"''',
    re.IGNORECASE,
)
CREATED_KEY = re.compile(r'"created?[-_]?date"\s*:\s*"([^"\\]{8,40})"', re.IGNORECASE)
HEADING = re.compile(r"<h1\b", re.IGNORECASE)
CONTEXT = 250  # code points of markup before a day that tell what it is
NEAR_HEADING = 4_000  # code points of markup
LONGEST_CREDIT, SHORTEST_PARAGRAPH = 70, 200  # code points of text
OTHER_POSTS = re.compile(r"<(?:aside|nav|footer|h2)\b", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
SPACES = re.compile(r"(?:\s|&nbsp;|\xa0)+")
UPDATED = re.compile(r"\b(?:updated|modified|reviewed|edited|copyright|©)", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SAYS_DATE = re.compile(
    r"(?:class|id)\s*=\s*[^<>]*(?:date|publi|byline|author|meta|time|posted|info)|published|updated|posted|\bdate\b",
    re.IGNORECASE,
)
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


def _script(markup: str) -> list[str]:
    return SCRIPT_KEY.findall(markup) or CREATED_KEY.findall(markup)


def _any_time(markup: str) -> list[str]:
    """Return the first time element after the first heading: blogs print it there without saying what it is."""
    heading = HEADING.search(markup)
    if heading is None:
        return []
    for tag in TIME.findall(markup[max(0, heading.start() - NEAR_HEADING) : heading.end() + NEAR_HEADING]):
        content = CONTENT.search(tag)
        if content and not TIME_SAYS_UPDATED.search(tag):
            return [content[1] or content[2]]
    return []


def _until_aside(markup: str) -> str:
    other = OTHER_POSTS.search(markup)
    return markup[: other.start()] if other else markup


def _beside_heading(markup: str) -> list[str]:
    """Return short texts with a date that stand between the first heading and the report, or just above the heading."""
    heading = HEADING.search(markup)
    if heading is None:
        return []
    below = TAG.split(_until_aside(markup[heading.start() : heading.start() + NEAR_HEADING]))
    above = TAG.split(markup[max(0, heading.start() - NEAR_HEADING // 4) : heading.start()])[-4:]
    found: list[str] = []
    told = ""
    for words in [*below[1:], *above]:
        words = SPACES.sub(" ", words).strip()
        if len(words) > LONGEST_CREDIT:
            if len(words) > SHORTEST_PARAGRAPH:
                break
        elif words and not UPDATED.search(told + " " + words):
            found.append(words)
        told = words or told
    dated = [words for words in found if YEAR.search(words)]
    return dated if len({day_of(words) for words in dated} - {None}) == 1 else []


RULES: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
    (
        "date by the heading",
        _beside_heading,
    ),  # what readers are shown: markup is often in another time zone, or of a template
    ("meta", lambda markup: _meta(PUBLISHED_NAMES, markup)),
    ("json-ld", _json_ld),
    ("time element", _time),
    ("script", _script),
    ("meta", lambda markup: _meta(LOOSE_NAMES, markup)),
    ("time element", _any_time),
)


def _by_htmldate(markup: str, latest: dt.date | None) -> Declared | None:
    """Ask htmldate, and believe it where the markup, not the text of other posts, shows the day."""
    try:
        bound = dt.datetime.combine(latest or NO_LATER, dt.time.min)  # without one htmldate asks the clock
        found = find_date(markup, original_date=True, extensive_search=False, max_date=bound)
    except (ValueError, TypeError, RecursionError, AttributeError):  # odd markup, seen in the wild
        return None
    day = dt.date.fromisoformat(found) if found else None
    return Declared(day, "htmldate") if day is not None and _is_shown(markup, day) else None


def _is_shown(markup: str, day: dt.date) -> bool:
    """Whether a day stands in an attribute, a script or an element that is said to hold a date."""
    for shown in _forms(day).finditer(markup):
        before = markup[max(0, shown.start() - CONTEXT) : shown.start()]
        if before.rfind("<") > before.rfind(">") or before.endswith(('"', "'")) or SAYS_DATE.search(before):
            return True
    return False


def _forms(day: dt.date) -> re.Pattern[str]:
    """Return a pattern for the ways a day is written."""
    number, month, year = f"0?{day.day}", f"0?{day.month}", f"(?:{day.year}|{day.year % 100:02})"
    name = rf"(?:{day.strftime('%B')}|{day.strftime('%b')}\b\.?)"
    forms = (
        rf"{day.year}(?P<mark>[-/.]?){month}(?P=mark){day.day:02}",
        rf"{name} {number}(?:st|nd|rd|th)?,? {day.year}",
        rf"{number}(?:st|nd|rd|th)? {name},? {day.year}",
        rf"{month}/{number}/{year}",
        rf"{number}[/.]{month}[/.]{year}",
    )
    return re.compile(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)", re.IGNORECASE)
