"""Pages at http(s) addresses: robots.txt obeyed, time, size and redirects limited, private networks left alone."""

import datetime as dt
import re
import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from importlib.metadata import version
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import msgspec
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from byline.errors import BadInput
from byline.pages.content import MEGABYTE
from byline.pages.networks import Network, resolved
from byline.pages.robots import LARGEST, Robots
from byline.settings import Settings

ROBOT = "byline"
USER_AGENT = f"{ROBOT}/{version(ROBOT)}"
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
MOVED = frozenset({301, 302, 303, 307, 308})
PIECE = 65_536
SITES = 1_000  # whose robots.txt is kept in mind
SAVE_IT = "Save the page to a file and read that"


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What stood at an address."""

    url: str  # where it stood in the end
    body: bytes
    content_type: str
    charset: str | None
    date: dt.date | None  # as the server says


class Fetcher:
    """Fetches pages one after the other and keeps each site's robots.txt in mind."""

    def __init__(self, settings: Settings, *, permitted: Sequence[Network] = ()) -> None:
        self._settings, self._permitted = settings, permitted
        self._robots: dict[str, Robots] = {}

    def fetch(self, address: str) -> Fetched:
        """Return what stands at an address.

        Raises:
            BadInput: it is no public address, its site asks robots not to fetch it, or it is not had within the limits.
        """
        limit = int(self._settings.fetch_largest_mb * MEGABYTE)
        for _ in range(self._settings.fetch_redirects + 1):
            parts = _checked(address)
            self._ask(parts)
            status, fetched, location = self._get(parts, limit)
            if status in MOVED and location:
                address = urljoin(address, location)
            elif status != 200:
                raise BadInput("the address cannot be fetched", f"the server answers {status}", "Check the address")
            else:
                return fetched
        raise BadInput(
            "the address cannot be fetched", f"over {self._settings.fetch_redirects} redirects", "Check the address"
        )

    def _ask(self, parts: SplitResult) -> None:
        """Ask the site's robots.txt, once."""
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            if len(self._robots) >= SITES:
                self._robots.clear()
            self._robots[site] = Robots(self._rules(f"{site}/robots.txt"), ROBOT)
        if not self._robots[site].allow(_target(parts)):
            raise BadInput("the address is not fetched", "its site asks robots not to (robots.txt)", SAVE_IT)

    def _rules(self, address: str) -> str:
        """The text of a robots.txt, "" where there is none; a site that fails to answer is left alone (RFC 9309)."""
        for _ in range(self._settings.fetch_redirects + 1):
            status, fetched, location = self._get(_checked(address), LARGEST, cut=True)
            if status in MOVED and location:
                address = urljoin(address, location)
            elif status >= 500:
                raise BadInput("the address is not fetched", f"its robots.txt answers {status}", "Try again later")
            else:
                return fetched.body.decode("utf-8", "replace") if status == 200 else ""
        return ""

    def _get(self, parts: SplitResult, limit: int, *, cut: bool = False) -> tuple[int, Fetched, str | None]:
        """Return status, content and new location of one request; `cut`: what is over the limit is left."""
        try:
            with _deadline(self._connection(parts), self._settings.fetch_timeout_s) as connection:
                headers = {"Host": parts.netloc, "User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
                connection.request("GET", _target(parts), headers=headers, preload_content=False)
                response = connection.getresponse()
                body = _body(response, limit, cut=cut) if response.status == 200 else b""
        except (HTTPError, HTTPException, OSError, ValueError) as error:  # ValueError: of headers that cannot be
            raise BadInput(
                "the address cannot be fetched", _words(error), "Try again later, or check the address"
            ) from error
        return response.status, _fetched(parts, response, body), response.headers.get("Location")

    def _connection(self, parts: SplitResult) -> HTTPConnection:
        """A connection to the very address that was checked: a name that changes its mind in between is no way in."""
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = resolved(host, port, permitted=self._permitted)
        timeout = self._settings.fetch_timeout_s
        if parts.scheme == "http":
            return HTTPConnection(address, port, timeout=timeout)
        context = ssl.create_default_context()
        return HTTPSConnection(
            address, port, timeout=timeout, ssl_context=context, server_hostname=host, assert_hostname=host
        )


@contextmanager
def _deadline(connection: HTTPConnection, seconds: float) -> Iterator[HTTPConnection]:
    """End a connection when its time is over: a server that sends a byte now and then never times out by itself."""
    over = threading.Event()
    connection.connect()
    line = connection.sock  # kept here: the connection forgets it once the response is its only reader

    def end() -> None:
        over.set()
        with suppress(OSError):  # it has ended by itself
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield connection
    finally:
        timer.cancel()
        connection.close()
        if over.is_set():
            raise TimeoutError(f"not done within {seconds:g} s")


def _body(response: BaseHTTPResponse, limit: int, *, cut: bool) -> bytes:
    body = bytearray()
    while piece := response.read1(PIECE, decode_content=True):
        body += piece
        if len(body) > limit and cut:
            break
        if len(body) > limit:
            raise BadInput(
                "the page is too large", f"over {limit / MEGABYTE:g} MB", "Raise fetch_largest_mb in the settings"
            )
    return bytes(body)


def _fetched(parts: SplitResult, response: BaseHTTPResponse, body: bytes) -> Fetched:
    content_type = response.headers.get("Content-Type") or ""
    charset = CHARSET.search(content_type)
    return Fetched(
        url=parts._replace(fragment="").geturl(),
        body=body,
        content_type=content_type.partition(";")[0].strip().lower(),
        charset=charset.group(1) if charset else None,
        date=_day(response.headers.get("Date")),
    )


def _day(words: str | None) -> dt.date | None:
    try:
        return parsedate_to_datetime(words).date() if words else None
    except ValueError:
        return None


def _checked(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        parts = parts._replace(netloc=parts.netloc.encode("idna").decode())
    except ValueError as error:  # a port that is no number, a host that is no name
        raise BadInput("the address cannot be fetched", str(error), "Check the address") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise BadInput("the address is not fetched", "it is no http(s) address of a host", "Check the address")
    if "@" in parts.netloc:
        raise BadInput("the address is not fetched", "it holds a user name", SAVE_IT)
    return parts


def _target(parts: SplitResult) -> str:
    """The path and query as they are asked for, with what is not ASCII escaped."""
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe="/?&=:@!$'()*+,;~#[]%")


def _words(error: Exception) -> str:
    words = str(error)
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
