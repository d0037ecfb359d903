"""Pieces of a page on their way to a report: words with a label, laid out as one text with blocks."""

from collections.abc import Iterable

import msgspec

from byline.records import Block, BlockKind


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of a page, white space already folded: a paragraph, a heading, a line."""

    kind: BlockKind
    text: str
    joined: bool = False  # stands in the same line as the piece before it


def laid_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the pieces, a line each, and the blocks that label it."""
    parts: list[str] = []
    blocks: list[Block] = []
    length = 0
    for piece in pieces:
        if parts:
            gap = " " if piece.joined else "\n"
            parts.append(gap)
            length += len(gap)
        parts.append(piece.text)
        blocks.append(Block(kind=piece.kind, start=length, end=length + len(piece.text)))
        length += len(piece.text)
    return "".join(parts), tuple(blocks)
