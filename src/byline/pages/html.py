"""HTML -> labelled pieces of readable text, and what the head of the page declares."""

import re
from collections.abc import Iterator

import msgspec
from lxml import etree, html
from trafilatura import bare_extraction

from byline.pages import authors, furniture
from byline.pages.blocks import Piece
from byline.records import BlockKind

BLOCK_TAGS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "br", "option", "caption", "noframes", "html", "plaintext", "xmp", "listing", "legend"]
)
SILENT_TAGS = frozenset(
    ["head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "select", "textarea", "button", "input", "canvas", "audio", "video", "map", "datalist"]
)
SITE_TAGS = frozenset(["nav", "footer", "form", "menu", "dialog"])
SITE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|sidebar|share|sharing|social|related|recommend(?:ed|ations?)?|trending|popular|most-?read|newsletter|subscri\w+|signup|sign-up|cookies?|consent|gdpr|"
    r"advert\w*|ad|ads|promo\w*|sponsor\w*|comments?|disqus|tags?|taglist|widget|banner|paywall|pagination|pager|skip|toolbar|outbrain|taboola|login|search|modal|popup|copyright|post-tags|more-stories|read-?more)(?:$|[\s_-])",
    re.IGNORECASE,
)
CAPTION_WORDS = re.compile(r"caption|credit|photo-?(?:by|source)|wp-caption-text", re.IGNORECASE)
BYLINE_WORDS = re.compile(r"byline|by-line|author|writer|contributor", re.IGNORECASE)
SPACES = re.compile(r"[\s\u200b\ufeff\xa0]+")
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The words between two borders of block elements, with what the markup says of them."""

    text: str
    linked: int  # code points inside of links
    tags: frozenset[str]
    names: str  # classes and ids around it
    depth: int


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What the head of a page declares."""

    title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()


def tree_of(markup: str) -> html.HtmlElement | None:
    """Return the tree of a page, None when there is none."""
    parser = html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None  # nothing that could be a document


def stretches(tree: html.HtmlElement) -> Iterator[Stretch]:
    """Yield the visible stretches of a page in order."""
    words: list[str] = []
    linked = [0]
    path: list[tuple[str, str]] = []
    links = silent = 0

    def flush() -> Iterator[Stretch]:
        text = SPACES.sub(" ", "".join(words)).strip()
        if text:
            yield Stretch(
                text=text,
                linked=linked[0],
                tags=frozenset(tag for tag, _ in path),
                names=" ".join(name for _, name in path if name),
                depth=len(path),
            )
        words.clear()
        linked[0] = 0

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            if tag in BLOCK_TAGS and not silent:
                yield from flush()
            path.append((tag, f"{element.get('class') or ''} {element.get('id') or ''}".strip()))
            silent += tag in SILENT_TAGS
            links += tag == "a"
            said = element.text
        else:
            if tag in BLOCK_TAGS and not silent:
                yield from flush()
            path.pop()
            silent -= tag in SILENT_TAGS
            links -= tag == "a"
            said = element.tail
        if said and not silent:
            words.append(said)
            linked[0] += len(said.strip()) if links else 0
    yield from flush()


def head_of(tree: html.HtmlElement) -> Head:
    """Return what the head of a page declares of its title, its site and its authors."""
    declared: dict[str, str] = {}
    said: list[str] = []
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = SPACES.sub(" ", meta.get("content") or "").strip()
        if content and name:
            declared.setdefault(name, content)
            if name in (
                "author",
                "article:author",
                "dc.creator",
                "sailthru.author",
                "parsely-author",
                "byl",
                "dcterms.creator",
            ):
                said.append(content)
    title = declared.get("og:title") or declared.get("twitter:title") or declared.get("headline")
    if not title:
        element = tree.find(".//title")
        title = SPACES.sub(" ", element.text_content()).strip() if element is not None else None
    site = declared.get("og:site_name") or declared.get("application-name")
    found = [name for credit in said if "//" not in credit for name in authors.names(credit)]
    return Head(title=_bare(title, site), site=site, authors=tuple(dict.fromkeys(found)))


def _bare(title: str | None, site: str | None) -> str | None:
    """Cut the site's name off a title."""
    if not title:
        return None
    if site:
        for mark in (" | ", " - ", " – ", " — ", " :: ", " · "):
            left, found, right = title.rpartition(mark)
            if found and right.strip().lower() == site.lower():
                return left.strip()
    return title


def pieces(tree: html.HtmlElement, title: str | None) -> list[Piece]:
    """Return the readable stretches of a page, labelled, and the furniture that stands between them."""
    main = _main_words(tree)
    found = list(stretches(tree))
    kinds = [_kind(stretch, main) for stretch in found]
    kinds = _headline(found, kinds, title)
    readable = [n for n, kind in enumerate(kinds) if kind != "furniture"]
    if not readable:
        return []
    return [Piece(kind=kinds[n], text=found[n].text) for n in range(readable[0], readable[-1] + 1)]


def _main_words(tree: html.HtmlElement) -> set[str]:
    document = bare_extraction(tree, fast=True, include_comments=False, with_metadata=False)
    text = (getattr(document, "text", "") or "") if document else ""
    return {_key(line) for line in text.splitlines()}


def _key(line: str) -> str:
    return "".join(c for c in line.lower() if c.isalnum())[:60]


def _kind(stretch: Stretch, main: set[str]) -> BlockKind:
    if "figcaption" in stretch.tags or CAPTION_WORDS.search(stretch.names[-60:]) or furniture.is_caption(stretch.text):
        return "caption"
    if authors.is_byline(stretch.text):
        return "byline"
    if furniture.by_words(stretch.text) or furniture.dated_title(stretch.text) is not None:
        return "furniture"
    if _key(stretch.text) in main:
        return "heading" if stretch.tags & HEADINGS else "quote" if "blockquote" in stretch.tags else "body"
    if stretch.tags & SITE_TAGS or SITE_WORDS.search(stretch.names) or stretch.linked * 2 > len(stretch.text):
        return "furniture"
    if "h1" in stretch.tags:
        return "heading"
    return "body" if "p" in stretch.tags and len(stretch.text) > 30 and "article" in stretch.tags else "furniture"


def _headline(found: list[Stretch], kinds: list[BlockKind], title: str | None) -> list[BlockKind]:
    kinds = list(kinds)
    for number, stretch in enumerate(found):
        if kinds[number] in ("heading", "body") and (
            "h1" in stretch.tags or (title and _key(stretch.text) == _key(title))
        ):
            kinds[number] = "headline"
            break
    return kinds
