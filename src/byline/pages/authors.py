"""Who wrote a report: bylines and the names in them."""

import re

BYLINE = re.compile(
    r"^\W{0,3}(?:(?:written|reported|story|words|posted|published|article|text|analysis|report) )?by[:\s]+(?P<names>(?!the way|the time|now|then|far\b)[^.!?;]{2,160}?)\W*$",
    re.IGNORECASE,
)
DATE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d|\d{1,2}:\d\d|updated|published|posted|on \d|\d{1,2} [a-z]{3,9} \d{4}).*$",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"\s*(?:[|•·;/–—(\n]| - |,|\band\b|&|\bwith\b|\bfor\b|\bof\b|\bin\b|\bat\b|\bfrom\b|\bvia\b|\bon\b)\s*",
    re.IGNORECASE,
)
STOP = re.compile(r"^(?:[|•·;/–—(]|-|for|of|in|at|from|via|on)$", re.IGNORECASE)
NAME = re.compile(r"^(?:[^\W\d_][\w.'’-]*)(?: [^\W\d_][\w.'’-]*){0,4}$")
LONGEST_CREDIT = 45
NO_CREDIT = re.compile(
    r"\b(?:admin\w*|administrator|root|user|guest|webmaster|unknown|anonymous|none|null|undefined|author|editor)\b|[@/{}<>=]|\d{3}",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"\b(?:staff|editors?|news|agency|agencies|reporters?|correspondents?|writers?|desk|team|press|reuters|afp|ap|bbc|cnn|newsroom|online|admin|contributors?|columnists?|service|services|wires?|"
    r"magazine|times|post|journal|herald|tribune|guest|editorial|board|media|network|bureau|chief|dpa|xinhua|tass|www|http|com)\b",
    re.IGNORECASE,
)


def names(credit: str) -> tuple[str, ...]:
    """Return the names of persons in the words of a credit, in order; outlets and roles are left out."""
    credit = re.sub(r"^\W*by[:\s]+", "", credit.strip(), flags=re.IGNORECASE)
    credit = DATE.sub("", credit[:300])
    found: list[str] = []
    start = 0
    for mark in [*BREAK.finditer(credit), None]:
        word = credit[start : mark.start() if mark else len(credit)].strip(" ,.-–—|")
        if _is_name(word) and word not in found:
            found.append(word)
        if mark is None or STOP.match(mark.group().strip()):
            break
        start = mark.end()
    return tuple(found)


def _is_name(word: str) -> bool:
    parts = word.split()
    if not NAME.match(word) or not 2 <= len(parts) <= 5 or NO_NAME.search(word):
        return False
    return word.isupper() or sum(part[0].isupper() for part in parts) >= len(parts) - 1


def is_byline(line: str) -> bool:
    """Whether a line of a page is a byline: "By", and names."""
    found = BYLINE.match(line[:300]) if len(line) <= 200 else None
    if not found:
        return False
    words = found["names"].split()
    capital = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return capital * 2 >= len(words) and words[0][0].isupper()


def declared(words: str) -> tuple[str, ...]:
    """Return the names in a field that declares an author; without any, the credit as it stands ("Herald Staff")."""
    found = names(words)
    credit = words.strip()
    if found or not 2 < len(credit) <= LONGEST_CREDIT or NO_CREDIT.search(credit):
        return found
    return (credit,)
