"""A page from a row of named fields, as JSON lines and Parquet tables hold them."""

import datetime as dt
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

import msgspec

from byline.errors import BadInput
from byline.pages.content import Content, Declared, looks_html, page
from byline.pages.encoding import clean, decode
from byline.records import Page
from byline.settings import Settings

REMEDY = "Name the fields with the options for them, or mend the row"


class Fields(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which field of a row holds what; a row needs a text or an HTML, all others may be missing."""

    id: str = "id"
    text: str = "text"
    html: str = "html"
    url: str = "url"
    title: str = "title"
    published: str = "published"
    fetched: str = "fetched"


def page_of_row(row: Mapping[str, object], number: int, within: Content, fields: Fields, settings: Settings) -> Page:
    """Return the page of row `number` (from 1) of a file; its HTML is preferred to its text.

    Raises:
        BadInput: the row has neither, or one that is no string, or one that is empty.
    """
    raw, html = _content(row, fields)
    text = clean(raw) if isinstance(raw, str) else decode(raw)
    url = _words(row.get(fields.url))
    own = row.get(fields.id)
    declared = Declared(
        source=f"{within.source}#{number}",
        name=f"{within.name}#{own}" if isinstance(own, str | int) else within.name,
        url=url,
        title=_words(row.get(fields.title)),
        published=day(row.get(fields.published)),
        fetched=day(row.get(fields.fetched)),
    )
    return page(text, declared, html=html and looks_html(text), settings=settings)


def _content(row: Mapping[str, object], fields: Fields) -> tuple[str | bytes, bool]:
    for field, html in ((fields.html, True), (fields.text, False)):
        value = row.get(field)
        if value is None or value == "" or value == b"":
            continue
        if not isinstance(value, str | bytes):
            raise BadInput("the row cannot be read", f'"{field}" is {_kind(value)}, not a string', REMEDY)
        return value, html
    if fields.text in row or fields.html in row:
        raise BadInput("the page is empty", f'"{fields.text}" and "{fields.html}" hold nothing', "Nothing to do")
    raise BadInput("the row cannot be read", f'it has no field "{fields.text}" or "{fields.html}"', REMEDY)


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def _words(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(clean(value).split()) or None


def day(value: object) -> dt.date | None:
    """Return the day of a date field: a date, ISO 8601, an e-mail date, or seconds (or milliseconds) since 1970.

    What is none of these gives None: an undated page is better than a wrongly dated one.
    """
    if isinstance(value, dt.datetime):
        return _utc(value)
    if isinstance(value, dt.date):
        return value
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return dt.datetime.fromtimestamp(value / 1000 if abs(value) > 1e11 else value, dt.UTC).date()
        return _of_words(value.strip()) if isinstance(value, str) else None
    except (ValueError, OverflowError, OSError):  # out of the calendar's range
        return None


def _of_words(words: str) -> dt.date | None:
    if len(words) == 14 and words.isdigit():  # 20151123142500, as web archives write it
        return dt.date.fromisoformat(words[:8])
    try:
        return _utc(dt.datetime.fromisoformat(words))
    except ValueError:
        return _utc(parsedate_to_datetime(words))


def _utc(moment: dt.datetime) -> dt.date:
    """The day where it was written: an offset is kept, so that a local evening does not become the next day."""
    return moment.date()
