"""Paragraphs of a page that belong to another story.

Two grounds mark a paragraph. Its passages were taken from reports of other stories and stand in none of its own
story; or, on a page that is pasted together from other reports, it is a quotation without a speaker or an origin
that has next to no word in common with the page and its story. Everything else stays: a paragraph that merely
says something new is what a report is for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from byline.records import Block, Link, Range, Report, Span, Story
from byline.text.spans import covered
from byline.text.terms import Rarity, content_words

PARAGRAPHS = frozenset({"body", "quote"})
LEAST_LINKED = 0.3  # share of a paragraph that must be linked to another story
MOST_AT_HOME = 0.75  # a paragraph sharing more than this of its words (by rarity) with its story is at home
MOST_STRANGE = 0.25  # a quotation sharing less than this is a stranger
LEAST_WORDS = 5  # content words that a quotation must have to be judged by its topic
LEAST_PASTED = 0.5  # share of a page's other paragraphs that must be copies for it to count as pasted together
QUOTATION = re.compile(r"^\s*[\"“«„‘'].{20,}[\"”»“’']", re.DOTALL)
QUOTED = re.compile(r"[\"“«„][^\"“”«»„]*(?:[\"”»“]|$)")
NAME = re.compile(r"\b(?!(?:He|She|They|I|It|We|The|But|And)\b)[A-Z][\w’'-]+")


class _Page(msgspec.Struct, frozen=True):
    """A report cut into paragraphs, with the words and links of each."""

    report: Report
    blocks: tuple[Block, ...]
    words: tuple[Counter[str], ...]
    links: tuple[tuple[tuple[Span, Span, bool | None], ...], ...]  # here, there, whether it came here


def find(
    story: Story, reports: Iterable[Report], links: Iterable[Link], story_of: Mapping[str, str], rarity: Rarity
) -> dict[str, tuple[Range, ...]]:
    """Return the paragraphs of a story's reports that belong to other stories, for each report that has any.

    Args:
        story: the story.
        reports: its reports, in any order.
        links: all links with a side in one of them.
        story_of: the story of each report, by id.
        rarity: how rare words are in the whole store.
    """
    pages = _pages(story, reports, links)
    held = Counter(word for page in pages for word in set().union(*page.words))
    found = {page.report.id: _strangers(page, held, story_of, rarity) for page in pages}
    return {report_id: ranges for report_id, ranges in found.items() if ranges}


def relabel(report: Report, ranges: Iterable[Range]) -> Report:
    """Return the report with the blocks under the ranges labelled as intruders."""
    strange = {(found.start, found.end) for found in ranges}
    blocks = tuple(
        msgspec.structs.replace(block, kind="intruder") if (block.start, block.end) in strange else block
        for block in report.blocks
    )
    return msgspec.structs.replace(report, blocks=blocks)


def _pages(story: Story, reports: Iterable[Report], links: Iterable[Link]) -> list[_Page]:
    sides: dict[str, list[tuple[Span, Span, bool | None]]] = {report_id: [] for report_id in story.reports}
    for link in sorted((link for link in links if link.kind != "paraphrase"), key=lambda link: link.id):
        came = None if link.direction is None else link.direction == "a->b"
        if link.b.report_id in sides:
            sides[link.b.report_id].append((link.b, link.a, came))
        if link.a.report_id in sides:
            sides[link.a.report_id].append((link.a, link.b, None if came is None else not came))
    return [_page(report, sides[report.id]) for report in sorted(reports, key=lambda report: report.id)]


def _page(report: Report, sides: Sequence[tuple[Span, Span, bool | None]]) -> _Page:
    blocks = tuple(block for block in report.blocks if block.kind in PARAGRAPHS)
    return _Page(
        report,
        blocks,
        tuple(Counter(content_words(report.text[block.start : block.end])) for block in blocks),
        tuple(tuple(side for side in sides if _within(side[0], block)) for block in blocks),
    )


def _within(span: Span, block: Block) -> bool:
    return span.start < block.end and block.start < span.end


def _strangers(page: _Page, held: Counter[str], story_of: Mapping[str, str], rarity: Rarity) -> tuple[Range, ...]:
    whole: Counter[str] = Counter()
    for words in page.words:
        whole.update(words)
    pasted = [any(came for _, _, came in sides) for sides in page.links]
    found = []
    for number, block in enumerate(page.blocks):
        home = _at_home(page.words[number], whole, held, rarity)
        others = len(pasted) - 1
        patchwork = others > 0 and sum(pasted) - pasted[number] >= LEAST_PASTED * others
        if _taken(page, number, home, story_of) or (patchwork and _stray(page, number, home)):
            found.append(Range(block.start, block.end))
    return tuple(found)


def _at_home(words: Counter[str], whole: Counter[str], held: Counter[str], rarity: Rarity) -> float:
    """Return the share of a paragraph's words, by rarity, that stand elsewhere on the page or in its story."""
    weights = {word: rarity.of(word) for word in words}
    total = sum(weights.values())
    known = sum(weight for word, weight in weights.items() if whole[word] > words[word] or held[word] > 1)
    return known / total if total else 1.0


def _taken(page: _Page, number: int, home: float, story_of: Mapping[str, str]) -> bool:
    """Whether the paragraph's passages came from other stories, and none of them stands in its own."""
    block, sides = page.blocks[number], page.links[number]
    mine = story_of[page.report.id]
    if not sides or any(story_of.get(there.report_id) == mine for _, there, _ in sides):
        return False
    came = [came for _, _, came in sides]
    if not any(came) and (any(way is False for way in came) or home > MOST_STRANGE):
        return False
    linked = covered((max(block.start, here.start), min(block.end, here.end)) for here, _, _ in sides)
    return linked >= LEAST_LINKED * (block.end - block.start) and home <= MOST_AT_HOME


def _stray(page: _Page, number: int, home: float) -> bool:
    """Whether the paragraph is a quotation without speaker or origin that shares no topic with its page."""
    text = page.report.text[page.blocks[number].start : page.blocks[number].end]
    if page.links[number] or home > MOST_STRANGE or len(page.words[number]) < LEAST_WORDS:
        return False
    return bool(QUOTATION.match(text)) and not NAME.search(QUOTED.sub(" ", text))
