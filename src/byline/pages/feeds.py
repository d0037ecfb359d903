"""RSS and Atom: each item of a feed is a page."""

import datetime as dt
import io
from collections.abc import Iterator
from html import escape
from typing import Any

import feedparser

from byline.errors import BadInput
from byline.pages.content import Content, Declared, drop, looks_html, page, whole
from byline.pages.encoding import clean
from byline.records import Drop, Page
from byline.settings import Settings

REMEDY = "Check that the file is RSS or Atom"


def feed(content: Content, settings: Settings) -> Iterator[Page | Drop]:
    """Yield a page for each item, with its title, date and address, or the reason why there is none.

    Raises:
        BadInput: the content is no feed, or is larger than one page may be.
    """
    parsed = _parsed(whole(content.stream, settings))
    for number, item in enumerate(parsed.entries, 1):
        source = f"{content.source}#{number}"
        try:
            yield _page(item, source, content, settings)
        except BadInput as error:
            yield drop(source, error)
    if parsed.bozo and not isinstance(parsed.bozo_exception, feedparser.exceptions.CharacterEncodingOverride):
        yield drop(content.source, _not_well_formed(parsed.bozo_exception))


def _parsed(data: bytes) -> Any:
    try:
        parsed = feedparser.parse(io.BytesIO(data))
    except Exception as error:  # it lets through whatever its parsers of XML, HTML and dates raise
        raise BadInput("the feed cannot be read", f"its parser stops: {type(error).__name__}", REMEDY) from error
    if not parsed.entries:
        cause = "it holds no item" if parsed.get("version") else "it is neither RSS nor Atom"
        raise BadInput("the feed cannot be read", cause, REMEDY)
    return parsed


def _not_well_formed(error: Exception) -> BadInput:
    return BadInput("the feed is not well formed", str(error), "Items after the fault may be missing: fetch it again")


def _page(item: Any, source: str, content: Content, settings: Settings) -> Page:
    title = " ".join(clean(_words(item, "title")).split()) or None
    body = clean(_body(item))
    if not body.strip():
        raise BadInput("the item is empty", "it has a title at most", "Fetch the page at its address")
    declared = Declared(
        source=source,
        name=f"{content.name}#{_words(item, 'id')}",
        url=_words(item, "link") or None,
        title=title,
        published=_day(item.get("published_parsed") or item.get("updated_parsed")),
        fetched=content.fetched,
    )
    html = looks_html(body)
    return page(_whole_page(title, body) if html else body, declared, html=html, settings=settings)


def _body(item: Any) -> str:
    """The longest of what an item offers: its content, its summary."""
    offers = [_words(part, "value") for part in item.get("content", ())] + [_words(item, "summary")]
    return max(offers, key=len)


def _words(part: Any, name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""  # of broken feeds the parser makes values that are None


def _whole_page(title: str | None, body: str) -> str:
    heading = escape(title or "", quote=False)
    head = f"<head><title>{heading}</title></head>"
    return f"<html>{head}<body><article><h1>{heading}</h1>\n{body}\n</article></body></html>"


def _day(moment: Any) -> dt.date | None:
    try:
        return dt.date(*moment[:3]) if moment else None
    except ValueError:  # a year 0 or a day 31 of June
        return None
