import pytest

from byline.pages.robots import Robots


def rules(text: str) -> Robots:
    return Robots(text, "byline")


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /private", "/privately", False),
        ("User-agent: *\nDisallow: /private/", "/private", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: ByLine\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: byline\nAllow: /", "/a", True),
        ("User-agent: other\nUser-agent: byline\nDisallow: /x", "/x", False),
        ("User-agent: byline\nDisallow: /x\nUser-agent: other\nDisallow: /y", "/y", True),
        ("User-agent: byline\nDisallow: /x\n\nUser-agent: byline\nDisallow: /y", "/y", False),
        ("User-agent: *\nDisallow: /news\nAllow: /news/world", "/news/world/1", True),
        ("User-agent: *\nAllow: /news\nDisallow: /news", "/news", True),
        ("User-agent: *\nDisallow: /*?s=", "/find?s=rain", False),
        ("User-agent: *\nDisallow: /*?s=", "/find?t=rain", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.b.pdf", False),
        ("User-agent: *\nDisallow: /exact$", "/exact", False),
        ("User-agent: *\nDisallow: /exact$", "/exactly", True),
        ("user-agent:*\ndisallow:/a # a comment", "/a", False),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("User-agent: *\nSitemap: /x\nDisallow: /a", "/a", False),
        ("Disallow: /a", "/a", True),
        ("<html>no rules</html>", "/a", True),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
    ],
)
def test_what_a_site_asks_is_obeyed(text, path, allowed):
    assert rules(text).allow(path) is allowed


def test_a_rule_of_many_wildcards_is_matched_at_once():
    assert rules("User-agent: *\nDisallow: " + "/*a" * 600 + "b$").allow("/" + "a" * 2_000)
