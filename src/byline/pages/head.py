"""What an HTML page declares of itself: title, site and authors, in meta elements and in JSON-LD."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from byline.pages import authors
from byline.pages.headline import fold

SPACES = re.compile(r"[\s\u200b\ufeff]+")
TITLES = (
    "og:title",
    "twitter:title",
    "headline",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "parsely-title",
    "title",
)
SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "cre")
AUTHORS = (
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.creator.author",
    "sailthru.author", "parsely-author", "byl", "authors", "article.author", "article:author_name",
    "cxenseparse:author", "citation_author", "rnews:author", "creator", "shareaholic:article_author_name",
)  # fmt: skip
LABELS = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
WRITTEN_BY = re.compile(r"written by|author|writer|^by$", re.IGNORECASE)
ARTICLE_TYPES = re.compile(
    r"article|posting|report|review|recipe|webpage|creativework|analysis|opinion|liveblog", re.IGNORECASE
)
DIVIDERS = (" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " / ", ": ")
LARGEST_SCRIPT = 400_000
MOST_NODES = 5_000


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What a page declares."""

    title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What the JSON-LD of a page says of its article."""

    headline: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()


def head_of(tree: etree._Element) -> Head:
    """Return what a page declares of its title, its site and its authors."""
    said = _metas(tree)
    linked = _linked(tree)
    titles = [value for name in TITLES for value in said.get(name, ())]
    element = tree.find(".//title")
    if element is not None and (words := _folded("".join(map(str, element.itertext())))):
        titles.append(words)
    site = next((value for name in SITES for value in said.get(name, ())), None) or linked.publisher
    title = titles[0] if titles else linked.headline
    return Head(title=without_site(title, site), site=site, authors=linked.authors or _meta_authors(said))


def without_site(title: str | None, site: str | None) -> str | None:
    """Cut the name of the site off a title, before or after it."""
    if not title or not site:
        return title
    wanted = fold(site)
    for mark in DIVIDERS:
        left, found, right = title.rpartition(mark)
        if found and left and _is_site(right, wanted):
            return left.strip()
        left, found, right = title.partition(mark)
        if found and right and _is_site(left, wanted):
            return right.strip()
    return title


def _is_site(words: str, wanted: str) -> bool:
    said = fold(words)
    return bool(said) and (
        said == wanted or said.replace(" ", "") in {wanted.replace(" ", ""), wanted.replace(" ", "") + "com"}
    )


def _metas(tree: etree._Element) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower().strip()
        content = _folded(meta.get("content") or "")
        if name and content:
            said.setdefault(name, []).append(content)
    return said


def _folded(words: str) -> str:
    return SPACES.sub(" ", words).strip()


def _meta_authors(said: dict[str, list[str]]) -> tuple[str, ...]:
    for key in AUTHORS:
        found = [name for value in said.get(key, ()) if "//" not in value for name in authors.declared(value)]
        if found:
            return tuple(dict.fromkeys(found))
    for label, data in LABELS:
        if WRITTEN_BY.search(said.get(label, [""])[0]):
            return authors.declared(said.get(data, [""])[0])
    return ()


def _linked(tree: etree._Element) -> Linked:
    headline = publisher = None
    names: list[str] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > LARGEST_SCRIPT:
            continue
        for node in _nodes(script.text):
            kind = node.get("@type")
            if not ARTICLE_TYPES.search(" ".join(map(str, kind)) if isinstance(kind, list) else str(kind)):
                continue
            headline = headline or _text(node.get("headline"))
            publisher = publisher or _text(node.get("publisher"))
            names = names or _people(node.get("author") or node.get("creator"), node)
    return Linked(headline=headline, publisher=publisher, authors=tuple(dict.fromkeys(names)))


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD script, outermost first; what is no JSON yields none."""
    try:
        waiting = [msgspec.json.decode(script.strip().rstrip(";").replace("\n", " ").replace("\t", " "))]
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return
    known: dict[str, dict[str, Any]] = {}
    found: list[dict[str, Any]] = []
    while waiting and len(found) < MOST_NODES:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting[:0] = node
        elif isinstance(node, dict):
            found.append(node)
            if isinstance(node.get("@id"), str) and len(node) > 1:
                known.setdefault(node["@id"], node)
            waiting += [value for key, value in node.items() if isinstance(value, (dict, list)) and key in INNER]
    for node in found:
        yield {key: _resolved(value, known) for key, value in node.items()}


INNER = frozenset(
    ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "author", "publisher", "creator", "hasPart")
)


def _resolved(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    """Follow a reference to a node of the same script."""
    if isinstance(value, list):
        return [_resolved(part, known) for part in value[:20]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return _text(value[0]) if value else None
    return _folded(value) or None if isinstance(value, str) else None


def _people(value: Any, node: dict[str, Any]) -> list[str]:
    """The names of persons in an author field; a publisher is none."""
    found: list[str] = []
    publisher = fold(_text(node.get("publisher")) or "")
    for author in value if isinstance(value, list) else [value]:
        kind = author.get("@type") if isinstance(author, dict) else None
        said = _text(author)
        if not said or fold(said) == publisher or (kind is not None and "Person" not in str(kind)):
            continue
        found += authors.declared(said)
    return found
