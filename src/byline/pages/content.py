"""What a reader of pages is handed, and how its text becomes a Page with a stable id."""

import datetime as dt
import io
import re
from hashlib import sha256
from typing import BinaryIO

import msgspec

from byline.errors import BadInput, BylineError
from byline.pages.sniffing import HEAD, Kind
from byline.pages.unpacking import Unpacked
from byline.records import Drop, Page, content_id
from byline.settings import Settings

STAGE = "pages"
MEGABYTE = 1_000_000
LONGEST_MESSAGE = 240
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
READABLE = re.compile(r"[^\W_]")
TAG = re.compile(r"<[a-zA-Z!/?]")
OPENING = re.compile(
    r"<(/?)(?:div|span|font|table|ul|ol|section|article|blockquote|center)\b",
    re.IGNORECASE,
)
# not among them: p, li, td and others that close by themselves
DEEPEST = 5_000  # open elements; parsers of HTML take time and stack by depth
MANY_TAGS = 5_000


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes that may hold pages, and where they stand."""

    stream: BinaryIO
    source: str  # as it is shown
    name: str  # as it enters the page's id: the path below the argument given
    url: str | None = None
    charset: str | None = None  # as an HTTP header says
    fetched: dt.date | None = None
    said: Kind | None = None  # kind that an extension or a header claims
    packed: Unpacked | None = None  # what unpacks the stream, and knows whether it came to its end


class Declared(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside a page's text: in a feed, in a field, in an archive's header."""

    source: str
    name: str
    url: str | None = None
    title: str | None = None
    published: dt.date | None = None
    fetched: dt.date | None = None


def page(text: str, declared: Declared, *, html: bool, settings: Settings) -> Page:
    """Return the page of a clean text.

    Raises:
        BadInput: there is nothing in it to read, or it is too long or nested too deep to be read.
    """
    if not READABLE.search(text):
        raise BadInput("the page is empty", "it holds no letter and no digit", "Nothing to do")
    if not html and len(text) > settings.largest_text_chars:
        raise BadInput(
            "the text is too long",
            f"{len(text)} characters, {settings.largest_text_chars} are allowed",
            "Split it, or raise largest_text_chars in the settings",
        )
    if html and deep(text):
        raise BadInput(
            "the HTML is nested too deep",
            f"over {DEEPEST} open elements",
            "Look at the page: it may be made to do harm",
        )
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Page(
        id=content_id("page", declared.url or declared.name, digest),
        source=declared.source,
        url=declared.url,
        html=html,
        text=text,
        title=declared.title,
        published=declared.published,
        fetched=declared.fetched,
    )


def deep(html: str) -> bool:
    """Whether more elements are open at once than any page for people has."""
    if html.count("<") < MANY_TAGS:
        return False
    depth = 0
    for tag in OPENING.finditer(html):
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        if depth > DEEPEST:
            return True
    return False


def looks_html(text: str) -> bool:
    """Whether a text has tags at all: what is called HTML and has none is plain text."""
    return TAG.search(text) is not None


def drop(source: str, error: BylineError) -> Drop:
    """Return the record of a page that could not be read; its words are short and printable."""
    return Drop(
        source=printable(source),
        stage=STAGE,
        what=printable(error.what),
        cause=printable(error.cause),
        remedy=printable(error.remedy),
    )


def printable(words: str) -> str:
    """Return words on one line, without control characters and no longer than a reader can take."""
    line = UNPRINTABLE.sub(" ", words).strip()
    return line if len(line) <= LONGEST_MESSAGE else line[: LONGEST_MESSAGE - 1] + "…"


def largest_bytes(settings: Settings) -> int:
    """How many bytes one page may have, unpacked."""
    return int(settings.largest_page_mb * MEGABYTE)


class Rejoined(io.RawIOBase):
    """A stream whose first bytes have been read already, with these put back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from the first bytes, then from the rest; return how many."""
        size = len(buffer)
        piece = self._head[:size] if self._head else self._rest.read(size)
        self._head = self._head[size:]
        buffer[: len(piece)] = piece
        return len(piece)


def headed(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Return the first HEAD bytes of a stream and a stream that still begins with them."""
    start = stream.tell() if stream.seekable() else None
    head = b""
    while len(head) < HEAD and (piece := stream.read(HEAD - len(head))):
        head += piece
    if start is not None:
        stream.seek(start)
        return head, stream
    return head, io.BufferedReader(Rejoined(head, stream), 65_536)


def whole(stream: BinaryIO, settings: Settings) -> bytes:
    """Return all that is left of a stream.

    Raises:
        BadInput: more than one page may have.
    """
    limit = largest_bytes(settings)
    pieces, size = [], 0
    while piece := stream.read(min(65_536, limit + 1 - size)):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise too_large(settings)
    return b"".join(pieces)


def too_large(settings: Settings) -> BadInput:
    """Return the error of a page over the limit."""
    return BadInput(
        "the page is too large",
        f"over {settings.largest_page_mb:g} MB unpacked",
        "Raise largest_page_mb in the settings if it is a page for people",
    )
