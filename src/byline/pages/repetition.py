"""Furniture told by repetition: lines that stand on several pages in different company.

A whole-corpus stage in two passes that can stream: first the lines of every report are counted, then each report is
labelled again. A report that is copied brings its neighbours along; the furniture of a site does not: its lines stand
between other lines on every page. What reads as a sentence is furniture only where it stands at the edge of the text,
so that a stock sentence that many reports hold stays with the report.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

import msgspec

from byline.pages import form
from byline.records import Block, BlockKind, Report

LEAST_PAGES = 4  # pages that must hold a line
LEAST_MOULDS = 6  # pages that must hold an unfinished line of one mould ("© 20## #"), names and numbers masked
COMPANY_SHARE = 0.5  # at most this share of them may have the same neighbour
LEAST_SENTENCES = 6  # pages that must hold a finished line
EDGE_SHARE = 0.9  # share of pages on which a sentence must stand at the edge to be furniture
EDGE_LINES = 2
LEAST_LINES = 7  # a shorter page is all edge, and tells nothing
MOST_WORDS = 40  # a longer line is no furniture by repetition
SENTENCE_WORDS = 25  # nor is a longer sentence
MOULD_WORDS = 5  # words that a mould must keep after masking
REPLACED: frozenset[BlockKind] = frozenset({"body", "heading", "caption", "quote"})
NAME_OR_NUMBER = re.compile(r"[^\W\d_]*\d[\w.,]*|(?:\b[A-Z][\w.'’-]*\s?)+")
NOT_WORD = re.compile(r"[\W_]+")


class LineCount(msgspec.Struct, frozen=True):
    """On how many pages a line stands, on how many of them at the edge of the text."""

    pages: int = 0
    edge: int = 0

    def __add__(self, other: "LineCount") -> "LineCount":
        return LineCount(self.pages + other.pages, self.edge + other.edge)


def counted(reports: Iterable[Report]) -> dict[bytes, LineCount]:
    """Return the count of every line over all reports; the order of the reports does not matter."""
    counts: dict[bytes, LineCount] = {}
    for report in reports:
        for key, count in line_counts(report).items():
            counts[key] = counts[key] + count if key in counts else count
    return {key: count for key, count in counts.items() if count.pages >= 2}


def line_counts(report: Report) -> dict[bytes, LineCount]:
    """Return what one report adds to the counts."""
    found: dict[bytes, LineCount] = {}
    for key, _, edge in _keys(report):
        known = found.get(key)
        found[key] = LineCount(1, max(int(edge), known.edge if known else 0))
    return found


def relabelled(report: Report, counts: Mapping[bytes, LineCount]) -> Report:
    """Return the report with those of its lines labelled furniture that the counts tell as such."""
    blocks = report.blocks
    kinds = list(report.blocks)
    for number, block in enumerate(blocks):
        if block.kind in REPLACED and _is_furniture(report, number, counts):
            kinds[number] = Block(kind="furniture", start=block.start, end=block.end)
    changed = tuple(kinds)
    return report if changed == blocks else msgspec.structs.replace(report, blocks=changed)


def _is_furniture(report: Report, number: int, counts: Mapping[bytes, LineCount]) -> bool:
    block = report.blocks[number]
    line = report.text[block.start : block.end]
    if form.word_count(line) > MOST_WORDS:
        return False
    own = counts.get(_hash(line), LineCount())
    if own.pages >= LEAST_PAGES and not _has_company(report, number, counts, own.pages):
        return not form.is_finished(line) or _is_closing(line, own)
    mould = _mould(line)
    if mould is None or form.is_finished(line):
        return False
    moulds = counts.get(mould, LineCount())
    return moulds.pages >= LEAST_MOULDS


def _is_closing(line: str, own: LineCount) -> bool:
    """Whether a sentence opens or closes the pages it stands on, so that it speaks for the site."""
    if form.word_count(line) > SENTENCE_WORDS or own.pages < LEAST_SENTENCES:
        return False
    return own.edge >= EDGE_SHARE * own.pages


def _has_company(report: Report, number: int, counts: Mapping[bytes, LineCount], pages: int) -> bool:
    """Whether the line stands beside the same line on most of its pages, as in a copied report."""
    text, blocks = report.text, report.blocks
    for left, other in ((number - 1, number - 1), (number, number + 1)):
        if not 0 <= other < len(blocks) or blocks[other].kind == "furniture":
            continue
        first, second = (text[block.start : block.end] for block in blocks[left : left + 2])
        if counts.get(_hash(first + "\n" + second), LineCount()).pages > COMPANY_SHARE * pages:
            return True
    return False


def _keys(report: Report) -> Iterator[tuple[bytes, Block, bool]]:
    readable = [n for n, block in enumerate(report.blocks) if block.kind != "furniture"]
    top, bottom = (readable[0], readable[-1]) if readable else (0, 0)
    long = len(readable) >= LEAST_LINES
    before = ""
    for number, block in enumerate(report.blocks):
        line = report.text[block.start : block.end]
        if block.kind in REPLACED and form.word_count(line) <= MOST_WORDS:
            edge = long and (number < top + EDGE_LINES or number > bottom - EDGE_LINES)
            yield _hash(line), block, edge
            if (mould := _mould(line)) is not None and not form.is_finished(line):
                yield mould, block, edge
        if before:
            yield _hash(before + "\n" + line), block, False
        before = line


def _hash(line: str) -> bytes:
    return blake2b(NOT_WORD.sub(" ", line.lower()).strip().encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _mould(line: str) -> bytes | None:
    """Return the hash of a line with its names and numbers masked, None where too few words are left."""
    masked = NAME_OR_NUMBER.sub("# ", line)
    if "#" not in masked or sum(map(str.isalpha, masked.replace("#", " ").split())) < MOULD_WORDS:
        return None
    return _hash("mould " + masked.replace("#", " 0 "))


def over(reports: list[Report]) -> list[Report]:
    """Return the reports of a corpus labelled again."""
    counts = counted(reports)
    return [relabelled(report, counts) for report in reports]
