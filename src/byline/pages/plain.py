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
FEW_UNFINISHED, UNFINISHED_SHARE = 4, 0.25  # of more unfinished lines between paragraphs a page is a page of lists


def lines(text: str) -> list[str]:
    """Return the lines of a text that hold something, white space folded, hard-wrapped paragraphs joined."""
    return [line for raw in LINE.findall(unwrapping.unwrapped(text)) if (line := SPACES.sub(" ", raw).strip())]


def pieces(text: str, declared_title: str | None = None) -> list[Piece]:
    """Return the lines of a text page, each labelled; nothing is left out."""
    found = lines(text)
    cuts = [furniture.glued(line) for line in found]
    whole = [line if cut is None else line[:cut].rstrip() for line, cut in zip(found, cuts, strict=True)]
    labelled: list[Piece] = []
    for line, words, kind in zip(found, whole, labels(whole, declared_title), strict=True):
        labelled.append(Piece(kind=kind, text=words))
        if len(words) < len(line):  # a share word was glued to the end of the paragraph
            labelled.append(Piece(kind="furniture", text=line[len(words) :].strip(), joined=True))
    return labelled


def labels(found: Sequence[str], declared_title: str | None = None) -> list[BlockKind]:
    """Return the kind of each line of a page."""
    kinds = [_by_itself(line) for line in found]
    prose = [kind == "body" and form.is_prose(line) for line, kind in zip(found, kinds, strict=True)]
    head = headline.among(found, kinds, prose, declared_title)
    if head is None and _is_above_date(found, kinds):
        head = 0
    if head is not None:
        kinds[head] = "headline"
        prose[head] = False
    _date_lines(found, kinds, head, prose.index(True) if True in prose else len(found))
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


def _is_above_date(found: Sequence[str], kinds: Sequence[BlockKind]) -> bool:
    """Whether a page opens with one short sentence and the line of its date or its byline: a headline with a stop."""
    if len(found) < LEAST_PARAGRAPHS or kinds[0] != "body" or form.word_count(found[0]) > headline.MOST_WORDS // 2:
        return False
    return kinds[1] == "byline" or (furniture.is_dated(found[1]) and not _is_listed(found, 1))


def _date_lines(found: Sequence[str], kinds: list[BlockKind], head: int | None, first: int) -> None:
    """Give the date that stands at the headline back to the report; dates elsewhere are the site's."""
    top = 0 if head is None else head
    for number in range(max(0, top - 2), min(first, top + NEAR_HEAD + 1)):
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
    unfinished = [
        n for n, kind in enumerate(kinds) if kind == "body" and not prose[n] and not form.is_finished(found[n])
    ]
    listed = sum(first < n < last for n in unfinished) > max(FEW_UNFINISHED, UNFINISHED_SHARE * sum(prose))
    for number in unfinished:
        line = found[number]
        if listed and first < number < last:
            continue  # a page of lists: its items belong to it
        followed = number + 1 < len(found) and prose[number + 1]
        if head is not None and number < head:
            kinds[number] = "furniture"
        elif number < first:
            kinds[number] = "heading"
        elif form.is_title_cased(line) or form.word_count(line) <= HEADING_WORDS:
            kinds[number] = "heading" if followed else "furniture" if number > last else "caption"
        else:
            kinds[number] = "caption"
