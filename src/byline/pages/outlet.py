"""Who runs the site a page stands on: its declared name, its address, or the owner of its copyright line."""

import re
from urllib.parse import urlsplit

OWNER = re.compile(
    r"(?:©|\(c\)|\bcopyright)[\s,©]*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?[\s,]*)?(?:by\s+)?(?P<owner>[^\W\d_][^.|•·()\n]{1,60}?)"
    r"(?=\s*(?:[.|•·(\n]|,?\s*all rights\b|$))",
    re.IGNORECASE,
)
"""Source: the form that copyright lines take on news sites, "© 2015 Outlet. All rights reserved."."""
TRAILING_YEAR = re.compile(r"[\s,]+(?:19|20)\d\d$")
NO_OWNER = re.compile(
    r"^(?:all rights|reserved|notice|policy|information|protected|image|getty|reuters$)", re.IGNORECASE
)


def host(url: str | None) -> str | None:
    """Return the host of an address without "www.", or None."""
    if not url:
        return None
    try:
        name = urlsplit(url if "//" in url else "//" + url).hostname
    except ValueError:
        return None  # brackets that hold no address
    return name.removeprefix("www.") if name and "." in name else None


def owner(lines: list[str]) -> str | None:
    """Return whom the last copyright line names, or None."""
    for line in reversed(lines):
        found = OWNER.search(line[:300])
        if found and not NO_OWNER.match(found["owner"]):
            return TRAILING_YEAR.sub("", found["owner"]).strip(" ,-–—") or None
    return None
