import datetime as dt
import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Network

import msgspec
import pytest

from byline.pages.fetching import USER_AGENT, Fetcher
from byline.pages.fields import Fields
from byline.pages.sources import Options, of_address, pages
from byline.records import Drop, Page
from byline.settings import Settings

HERE = [IPv4Network("127.0.0.0/8")]
PATIENT = Settings(fetch_timeout_s=30.0, fetch_largest_mb=0.1, fetch_redirects=2)
QUICK = msgspec.structs.replace(PATIENT, fetch_timeout_s=1.0)
BOMB = gzip.compress(bytes(10_000_000))
PAGE = "<html><p>Rain fell in the café.</p></html>"


class Site(BaseHTTPRequestHandler):
    """A small site with a page for each thing that can go wrong."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012 - one server, one list
    robots = (200, "User-agent: *\nDisallow: /private/")

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        with suppress(BrokenPipeError, ConnectionResetError):  # the reader has had enough
            self.answer()

    def answer(self) -> None:
        match self.path:
            case "/robots.txt":
                self.say(self.robots[0], self.robots[1].encode(), "text/plain")
            case "/latin":
                self.say(200, PAGE.encode("latin-1"), "text/html; charset=ISO-8859-1")
            case "/packed":
                self.say(200, gzip.compress(PAGE.encode()), "text/html", ("Content-Encoding", "gzip"))
            case "/bomb":
                self.say(200, BOMB, "text/html", ("Content-Encoding", "gzip"))
            case "/large":
                self.say(200, b"rain " * 40_000, "text/plain")
            case "/once":
                self.say(301, b"", "text/html", ("Location", "/latin#part"))
            case "/round":
                self.say(302, b"", "text/html", ("Location", "/round"))
            case "/inside":
                self.say(302, b"", "text/html", ("Location", "http://169.254.169.254/latest"))
            case "/tofile":
                self.say(302, b"", "text/html", ("Location", "file:///etc/passwd"))
            case "/slow":
                self.drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"<p>rain</p>" * 100)
            case "/slowhead":
                self.drip(b"HTTP/1.1 200 OK\r\n", b"X-Wait: more\r\n" * 100)
            case "/odd":
                self.wfile.write(b"no HTTP at all\r\n\r\n")
            case "/cut":
                self.say(200, PAGE.encode()[:20], "text/html", ("Content-Length", "5000"))
            case "/feed":
                item = "<item><title>Rain</title><description>Rain fell.</description></item>"
                self.say(
                    200, f'<?xml version="1.0"?><rss version="2.0"><channel>{item}</channel></rss>'.encode(), "text/xml"
                )
            case "/image":
                self.say(200, b"\x89PNG\r\n\x1a\n", "image/png")
            case "/a%20b?q=caf%C3%A9":
                self.say(200, PAGE.encode(), "text/html")
            case _:
                self.say(404, b"none", "text/html")

    def say(self, status: int, body: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in [("Content-Type", kind), *headers]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, head: bytes, body: bytes) -> None:
        self.wfile.write(head)
        for byte in body:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.1)

    def date_time_string(self, timestamp: float | None = None) -> str:
        return "Mon, 23 Nov 2015 10:00:00 GMT"

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.block_on_close = False
    Site.asked = []
    Site.robots = (200, "User-agent: *\nDisallow: /private/")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def read(address: str, settings: Settings = PATIENT) -> Page | Drop:
    (found,) = of_address(address, Fetcher(settings, permitted=HERE), Options(settings, Fields()))
    return found


def test_a_page_is_read_in_the_charset_of_its_header_and_dated_by_its_server(site):
    page = read(f"{site}/latin")
    assert isinstance(page, Page)
    assert (page.text, page.html, page.url) == (PAGE, True, f"{site}/latin")
    assert page.fetched == dt.date(2015, 11, 23)


def test_byline_says_who_it_is_and_asks_for_the_rules_once_a_site(site):
    fetcher = Fetcher(PATIENT, permitted=HERE)
    fetcher.fetch(f"{site}/latin")
    fetcher.fetch(f"{site}/packed")
    assert [path for path, _ in Site.asked] == ["/robots.txt", "/latin", "/packed"]
    assert {agent for _, agent in Site.asked} == {USER_AGENT}
    assert USER_AGENT.startswith("byline/")


def test_a_packed_page_is_unpacked(site):
    assert read(f"{site}/packed").text == PAGE


def test_redirects_are_followed_to_where_the_page_stands(site):
    page = read(f"{site}/once")
    assert (page.source, page.url) == (f"{site}/once", f"{site}/latin")


def test_addresses_beyond_ascii_are_escaped(site):
    assert isinstance(read(f"{site}/a b?q=café"), Page)


def test_items_of_a_feed_at_an_address_are_pages(site):
    assert read(f"{site}/feed").source == f"{site}/feed#1"


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("/none", "the server answers 404"),
        ("/private/1", "its site asks robots not to (robots.txt)"),
        ("/round", "over 2 redirects"),
        ("/tofile", "it is no http(s) address of a host"),
        ("/large", "over 0.1 MB"),
        ("/bomb", "over 0.1 MB"),
        ("/image", "it is a PNG image"),
    ],
)
def test_what_cannot_be_had_is_dropped_with_its_cause(site, path, cause):
    drop = read(f"{site}{path}")
    assert isinstance(drop, Drop)
    assert drop.cause == cause


@pytest.mark.parametrize("path", ["/slow", "/slowhead"])
def test_an_answer_that_drips_is_not_waited_for(site, path):
    started = time.monotonic()
    assert read(f"{site}{path}", QUICK).cause == "TimeoutError: not done within 1 s"
    assert time.monotonic() - started < 4


@pytest.mark.parametrize("path", ["/odd", "/cut"])
def test_a_broken_answer_is_dropped(site, path):
    assert read(f"{site}{path}").what == "the address cannot be fetched"


def test_a_site_whose_rules_cannot_be_had_is_left_alone(site):
    Site.robots = (503, "")
    assert read(f"{site}/latin").cause == "its robots.txt answers 503"


def test_a_site_without_rules_may_be_read(site):
    Site.robots = (404, "")
    assert isinstance(read(f"{site}/latin"), Page)


def test_a_redirect_into_a_private_network_is_refused(site):
    assert read(f"{site}/inside").cause == "169.254.169.254 stands for 169.254.169.254, which is not public"


def test_by_default_nothing_is_fetched_from_this_machine(site):
    (drop,) = pages([f"{site}/latin"], QUICK)
    assert isinstance(drop, Drop)
    assert "not public" in drop.cause
    assert Site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http://[::1",
        "http://a.example:99999/",
        "https://user:word@a.example/",
        "http://:80/",
        "http://a.example:0/",
        "http://" + "ä" * 70 + ".example/",
    ],
)
def test_an_address_that_is_none_is_dropped(address):
    assert isinstance(read(address), Drop)
