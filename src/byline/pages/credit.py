"""Whom the body of an HTML page credits: the elements that sites set a byline in."""

import re

from lxml import etree

from byline.pages import authors

NAMED = re.compile(
    r"(?:^|[\s_-]|[a-z](?=[A-Z]))(?:authors?|Authors?|byline|Byline|by-line|writers?|Writer|contributors?|reporters?|journalists?)(?:$|[\s_A-Z-])"
)
AVOIDED = re.compile(
    r"comment|related|popular|trending|sidebar|footer|widget|recirc|card-list|newsletter", re.IGNORECASE
)
PROFILE = re.compile(
    r"/(?:authors?|staff|writers?|by|columnists?|reporters?|journalists?|contributors?|people|profiles?|bio)/[^/]",
    re.IGNORECASE,
)
LONGEST = 160
FARTHEST = 400  # elements between the title and a byline
SAME_LINE = 14  # elements between the names of one byline
SPACES = re.compile(r"[\s\u200b\ufeff]+")


def names(tree: etree._Element) -> tuple[str, ...]:
    """Return the names in the byline nearest below the title, else in the one nearest above it."""
    title = None
    found: list[tuple[int, tuple[str, ...]]] = []
    for number, element in enumerate(tree.iter()):
        if not isinstance(element.tag, str):
            continue
        if element.tag == "h1" and title is None:
            title = number
        if _is_credit(element):
            said = SPACES.sub(
                " ",
                " ".join(
                    element.itertext("a", "span", "div", "p", "b", "strong", "em", "address", "li", "cite", element.tag)
                ),
            ).strip()
            people = authors.names(said) if 3 <= len(said) <= LONGEST else ()
            if people and not _is_aside(element):
                found.append((number, people))
    if not found:
        return ()
    anchor = title or 0
    below = [credit for credit in found if anchor <= credit[0] <= anchor + FARTHEST]
    first = below[0] if below else min(found, key=lambda credit: abs(credit[0] - anchor))
    line = [name for number, people in found if 0 <= number - first[0] <= SAME_LINE for name in people]
    return tuple(dict.fromkeys(name for name in line if not any(other != name and other in name for other in line)))


def _is_credit(element: etree._Element) -> bool:
    get = element.get
    if element.tag == "meta":
        return False
    if get("rel") == "author" or "author" in (get("itemprop") or "") or element.tag == "address":
        return True
    if element.tag == "a" and PROFILE.search(get("href") or ""):
        return True
    name = f"{get('class') or ''} {get('id') or ''} {get('data-testid') or ''}"
    return len(name) > 7 and NAMED.search(name[:300]) is not None


def _is_aside(element: etree._Element) -> bool:
    for outer in [element, *element.iterancestors()][:8]:
        if outer.tag in ("aside", "footer", "nav") or AVOIDED.search(
            f"{outer.get('class') or ''} {outer.get('id') or ''}"[:300]
        ):
            return True
    return False
