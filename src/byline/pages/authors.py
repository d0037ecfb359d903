"""Who wrote a report: bylines and the names in them."""

import re

OPENING = re.compile(
    r"\W{0,3}(?:(?:written|reported|story|words|posted|published|article|text|analysis|report|review|opinion) )?"
    r"(?:by\b|authors?:)[:\s]*",
    re.IGNORECASE,
)
NOT_NAMES = re.compile(r"the (?:way|time|end|numbers)|now\b|then\b|far\b|contrast|and large", re.IGNORECASE)
DATE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
    r"\.?\s+\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d|\d{1,2}:\d\d|updated\b|published\b|posted\b|on \d|"
    r"\d{1,2} [a-z]{3,9} \d{4})",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"\s*(?:[|•·;/–—(\n]| - |,|\b(?:and|with|for|of|in|at|from|via|on)\b|&)\s*",
    re.IGNORECASE,
)
LAST_BREAKS = frozenset(["|", "•", "·", ";", "/", "–", "—", "(", "-", "for", "of", "in", "at", "from", "via", "on"])
"""What follows them is the writer's outlet, place or role."""
NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*)(?: [^\W\d_][\w.'’-]*){0,4}")
NO_NAME = re.compile(
    r"^the\b|\b(?:staff|editors?|news|agency|agencies|reporters?|correspondents?|writers?|desk|team|press|reuters|afp|ap|bbc|cnn|"
    r"newsroom|online|admin|contributors?|columnists?|services?|wires?|magazine|times|post|journal|herald|tribune|guest|"
    r"editorial|board|media|network|bureau|chief|dpa|xinhua|tass|www|http|com)\b",
    re.IGNORECASE,
)
NO_CREDIT = re.compile(
    r"\b(?:admin\w*|administrator|root|user|guest|webmaster|unknown|anonymous|none|null|undefined|author|editor)\b"
    r"|[@/{}<>=]|\d{3}",
    re.IGNORECASE,
)
LONGEST_LINE = 200
LONGEST_CREDIT = 45
LEAST_CAPITALS = 0.6  # share of the words of a byline that open with a capital


def names(credit: str) -> tuple[str, ...]:
    """Return the names of persons in the words of a credit, in order; outlets and roles are left out."""
    words = credit[:300].strip()
    opening = OPENING.match(words)
    words = _before_date(words[opening.end() :] if opening else words)
    found: list[str] = []
    start = 0
    for mark in [*BREAK.finditer(words), None]:
        word = words[start : mark.start() if mark else len(words)].strip(" ,.-–—|:")
        if _is_name(word) and word not in found:
            found.append(word)
        if mark is None or mark.group().strip().lower() in LAST_BREAKS:
            break
        start = mark.end()
    return tuple(found)


def declared(words: str) -> tuple[str, ...]:
    """Return the names in a field that declares an author; without any, the credit as it stands ("Herald Staff")."""
    found = names(words)
    credit = words.strip()
    if found or not 2 < len(credit) <= LONGEST_CREDIT or NO_CREDIT.search(credit):
        return found
    return (credit,)


def is_byline(line: str) -> bool:
    """Whether a line of a page is a byline: "By", and names."""
    opening = OPENING.match(line) if len(line) <= LONGEST_LINE else None
    if opening is None or NOT_NAMES.match(line, opening.end()):
        return False
    words = _before_date(line[opening.end() :]).split()
    if not words or not words[0][0].isupper() or _is_sentence(words):
        return False
    return sum(word[0].isupper() or not word[0].isalpha() for word in words) >= LEAST_CAPITALS * len(words)


def _before_date(words: str) -> str:
    found = DATE.search(words)
    return words[: found.start()] if found else words


def _is_sentence(words: list[str]) -> bool:
    """Whether words end as a sentence and no byline does: with a full stop after a word that is no initial or title."""
    return len(words) > 4 and words[-1].endswith((".", "!", "?")) and len(words[-1]) > 4


def _is_name(word: str) -> bool:
    parts = word.split()
    if not NAME.fullmatch(word) or not 2 <= len(parts) <= 5 or NO_NAME.search(word):
        return False
    return word.isupper() or sum(part[0].isupper() for part in parts) >= len(parts) - 1
