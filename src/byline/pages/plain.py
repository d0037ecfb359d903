"""Text that has lost its markup -> labelled lines: told by their words, by their form and by where they stand.

A page of prose is one whose paragraphs are finished sentences; only there does an unfinished line tell something.
On any other page (a poem, a list, one word) a line is taken for furniture by its words alone.
"""

import re
from collections.abc import Sequence

from byline.pages import authors, form, furniture, headline, unwrapping
from byline.pages.blocks import Piece
from byline.records import BlockKind

LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
SPACES = re.compile(r"[\s\u200b\ufeff]+")
LEAST_PARAGRAPHS = 3
PROSE_SHARE = 0.6
NEAR_HEAD = 4  # lines below the headline where its date may stand
HEADING_WORDS = 10


def lines(text: str) -> list[str]:
    """Return the lines of a text that hold something, white space folded, hard-wrapped paragraphs joined."""
    return [line for raw in LINE.findall(unwrapping.unwrapped(text)) if (line := SPACES.sub(" ", raw).strip())]


def pieces(text: str, declared_title: str | None = None) -> list[Piece]:
    """Return the lines of a text page, each labelled; nothing is left out."""
    found = lines(text)
    kinds = labels(found, declared_title)
    labelled: list[Piece] = []
    for line, kind in zip(found, kinds, strict=True):
        labelled += _parts(line, kind)
    return labelled


def labels(found: Sequence[str], declared_title: str | None = None) -> list[BlockKind]:
    """Return the kind of each line of a page."""
    kinds = [_by_itself(line) for line in found]
    prose = [kind == "body" and form.is_prose(line) for line, kind in zip(found, kinds, strict=True)]
    head = headline.among(found, kinds, prose, declared_title)
    if head is not None:
        kinds[head] = "headline"
    _date_lines(found, kinds, head)
    if _is_page_of_prose(found, prose):
        _unfinished(found, kinds, prose, head)
    return kinds


def _by_itself(line: str) -> BlockKind:
    if furniture.is_plain_prose(line):
        return "body"
    if authors.is_byline(line):
        return "byline"
    if furniture.is_caption(line):
        return "caption"
    return "furniture" if furniture.by_words(line) or furniture.dated_title(line) is not None else "body"


def _is_page_of_prose(found: Sequence[str], prose: Sequence[bool]) -> bool:
    written = sum(len(line) for line, is_prose in zip(found, prose, strict=True) if is_prose)
    return sum(prose) >= LEAST_PARAGRAPHS and written >= PROSE_SHARE * sum(map(len, found))


def _date_lines(found: Sequence[str], kinds: list[BlockKind], head: int | None) -> None:
    """Give the date that stands at the headline back to the report; dates elsewhere are the site's."""
    top = 0 if head is None else head
    for number in range(max(0, top - 2), min(len(found), top + NEAR_HEAD + 1)):
        if kinds[number] != "furniture":
            continue
        title = furniture.dated_title(found[number])
        if title is None:
            if furniture.by_words(found[number]) == "stamp" and number > top:
                kinds[number] = "dateline"
        elif len(title.split()) <= furniture.SOURCE_WORDS and not _is_listed(found, number):
            kinds[number] = "dateline"


def _is_listed(found: Sequence[str], number: int) -> bool:
    """Whether the next lines, bullets aside, hold another title with a date."""
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(found) and furniture.by_words(found[at]) == "mark":
            at += step
        if 0 <= at < len(found) and furniture.dated_title(found[at]):
            return True
    return False


def _unfinished(found: Sequence[str], kinds: list[BlockKind], prose: Sequence[bool], head: int | None) -> None:
    """Label the unfinished lines of a page of prose: headings, captions, titles of other posts."""
    first, last = prose.index(True), len(prose) - 1 - prose[::-1].index(True)
    for number, line in enumerate(found):
        if kinds[number] != "body" or prose[number] or form.is_finished(line):
            continue
        followed = number + 1 < len(found) and prose[number + 1]
        if head is not None and number < head:
            kinds[number] = "furniture"
        elif number < first:
            kinds[number] = "heading"
        elif form.is_title_cased(line) or form.word_count(line) <= HEADING_WORDS:
            kinds[number] = "heading" if followed else "furniture" if number > last else "caption"
        else:
            kinds[number] = "caption"


def _parts(line: str, kind: BlockKind) -> list[Piece]:
    """Cut off a share word glued to the end of a paragraph."""
    cut = furniture.glued(line) if kind == "body" else None
    if cut is None:
        return [Piece(kind=kind, text=line)]
    return [Piece(kind=kind, text=line[:cut].rstrip()), Piece(kind="furniture", text=line[cut:].strip(), joined=True)]
