"""Text that has lost its markup -> labelled lines: told by their words, their form and where they stand."""

import re

from byline.pages import furniture, headline
from byline.pages.blocks import Piece
from byline.records import BlockKind

LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
SPACES = re.compile(r"[\s\u200b\ufeff\xa0]+")


def lines(text: str) -> list[str]:
    """Return the lines of a text that hold something, white space folded."""
    return [line for raw in LINE.findall(text) if (line := SPACES.sub(" ", raw).strip())]


def pieces(text: str, declared_title: str | None = None) -> list[Piece]:
    """Return the lines of a text page, each labelled; nothing is left out."""
    found = lines(text)
    kinds = furniture.kinds(found)
    head = headline.among(found, kinds, declared_title)
    if head is not None:
        kinds[head] = "headline"
    labelled: list[Piece] = []
    for number, line in enumerate(found):
        labelled += _parts(line, kinds[number])
    return labelled


def _parts(line: str, kind: BlockKind) -> list[Piece]:
    """Cut off a share word glued to the end of a paragraph."""
    cut = furniture.glued(line) if kind == "body" else None
    if cut is None:
        return [Piece(kind=kind, text=line)]
    return [Piece(kind=kind, text=line[:cut].rstrip()), Piece(kind="furniture", text=line[cut:].strip(), joined=True)]
