"""Which line of a page without markup is the headline."""

import re
from collections.abc import Sequence

from byline.pages import form
from byline.records import BlockKind

LONGEST = 220
MOST_WORDS = 32
CONTENT_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
NEARLY = 0.6  # of two lines that fit the body nearly alike the upper one is the headline
COMMON = frozenset(
    """this that with from have been were will they their them what when where which would could should about after
    before over into than then there these those more most some such only also just your here news week year
    today says said best""".split()
)
BODY_CHARS = 6000  # as much of the body as tells what it is about


def among(
    lines: Sequence[str], kinds: Sequence[BlockKind], prose: Sequence[bool], declared: str | None = None
) -> int | None:
    """Return the number of the line that is the headline, None when no line is one.

    Among the lines above the first paragraph it is the one that shares most of its words with the body; the titles
    of other posts share none. A title that is declared (by a feed, a field) decides.
    """
    first = prose.index(True) if True in prose else len(lines)
    upper = [n for n in range(min(first, len(lines))) if kinds[n] == "body"]
    if declared:
        wanted = fold(declared)
        for number in upper + [n for n in range(first, min(len(lines), first + 2)) if kinds[n] == "body"]:
            if fold(lines[number]) == wanted:
                return number
    upper = [n for n in upper if is_headline(lines[n])]
    if not upper or first == len(lines):
        return upper[0] if len(upper) == 1 and len(lines) > 1 else None
    body = " ".join(line for line, is_prose in zip(lines, prose, strict=True) if is_prose)[:BODY_CHARS].lower()
    known = set(CONTENT_WORD.findall(body))
    shares = [_shared(lines[number], known) for number in upper]
    return next(n for n, share in zip(upper, shares, strict=True) if share >= NEARLY * max(shares))


def is_headline(line: str) -> bool:
    """Whether a line has the form of a headline: some words, no full stop unless they are capitalised."""
    words = line.count(" ") + 1
    bare = line.rstrip("\"'”’) ")
    if bare.endswith((":", ";", ",")):
        return False
    if bare.endswith(".") and not bare.endswith("..") and not form.is_title_cased(line):
        return False  # "… Tells U.S." is a headline all the same
    return len(line) <= LONGEST and (2 <= words <= MOST_WORDS or (words == 1 and len(line) >= 8))


def fold(line: str) -> str:
    """Return the letters and digits of a line in small letters, words parted by one space."""
    return " ".join("".join(c if c.isalnum() else " " for c in line.lower()).split())


def _shared(line: str, known: set[str]) -> float:
    words = set(CONTENT_WORD.findall(line.lower())) - COMMON
    return len(words & known) / (len(words) + 1)
