"""HTML -> labelled pieces of readable text.

What the forests of `boilerplate` keep is the report; its kinds come from the markup and from the words. Furniture that
stands between the headline and the last paragraph is kept as furniture; what lies outside of them is left out.
"""

import re
from collections.abc import Sequence
from html import unescape

from byline.pages import authors, boilerplate, form, furniture, kept, landmarks
from byline.pages.blocks import Piece
from byline.pages.stretches import GROUP_BITS, TAG_BITS, Outline, Stretch, prose_of
from byline.records import BlockKind

HEADINGS = sum(TAG_BITS[tag] for tag in ("h1", "h2", "h3", "h4", "h5", "h6"))
ABOVE_HEAD = 3  # lines above the headline where its date may stand
BELOW_HEAD = 8  # lines below it
NEAR_BODY = 60  # stretches above the first paragraph among which the headline is looked for
FEW_WORDS = 60  # a page of fewer words is read whole where nothing on it looks like a report
HIDDEN_WORDS = re.compile(r"<(script|style|template|head|noscript|iframe)\b", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>?")


def pieces(outline: Outline, title: str | None) -> list[Piece]:
    """Return the readable stretches of a page, labelled, and the furniture that stands between them."""
    found = outline.stretches
    chances = [float(chance) for chance in boilerplate.scores(outline, title)]
    keeps = kept.kept(outline, chances)
    kinds = [_kind(stretch) if keep else _unkept_kind(stretch) for stretch, keep in zip(found, keeps, strict=True)]
    body = [n for n, kind in enumerate(kinds) if keeps[n] and kind in ("body", "quote", "heading")]
    if not body:
        return _small_page(found)
    head = _headline(found, body, title)
    start = body[0] if head is None else min(head, body[0])
    if head is not None:
        kinds[head] = "headline"
        start = _date_above(found, head, start)
        _lines_at_head(found, kinds, head)
    end = body[-1]
    while end + 1 < len(kinds) and kinds[end + 1] == "caption":
        end += 1
    return [Piece(kind=kinds[n], text=found[n].text) for n in range(start, end + 1)]


def text_of(markup: str) -> str:
    """Return the words of markup that no tree could be made of, a line where a tag stood; time is linear."""
    parts: list[str] = []
    at = 0
    while at < len(markup):
        silent = HIDDEN_WORDS.search(markup, at)
        parts.append(TAG.sub("\n", markup[at : silent.start() if silent else len(markup)]))
        if silent is None:
            break
        closing = f"</{silent[1].lower()}"
        end = markup.find(closing, silent.end())
        if end < 0:
            end = markup.find(closing.upper(), silent.end())
        end = markup.find(">", end) if end >= 0 else end
        at = len(markup) if end < 0 else end + 1
    return unescape("".join(parts))


def _kind(stretch: Stretch) -> BlockKind:
    if stretch.tags & TAG_BITS["figcaption"] or furniture.is_caption(stretch.text):
        return "caption"
    if authors.is_byline(stretch.text):
        return "byline"
    if furniture.by_words(stretch.text) or furniture.dated_title(stretch.text) is not None:
        return "furniture"
    if stretch.tags & HEADINGS:
        return "heading"
    return "quote" if stretch.tags & TAG_BITS["blockquote"] else "body"


def _unkept_kind(stretch: Stretch) -> BlockKind:
    """Captions of pictures inside of the text are readable even where the forests keep none."""
    own = stretch.near & (GROUP_BITS["related"] | GROUP_BITS["nav"] | GROUP_BITS["advert"])
    is_caption = stretch.tags & TAG_BITS["figcaption"] or furniture.is_caption(stretch.text)
    return "caption" if is_caption and not own and stretch.linked * 2 < len(stretch.text) else "furniture"


def _headline(found: Sequence[Stretch], body: Sequence[int], title: str | None) -> int | None:
    """The stretch that repeats the declared title, else the nearest h1 above the body."""
    near = [n for n in range(max(0, body[0] - NEAR_BODY), min(len(found), body[0] + 3)) if found[n].words <= 60]
    titled = landmarks.titled([found[n] for n in near], title)
    if titled >= 0:
        return near[titled]
    tops = [n for n in near if found[n].tags & TAG_BITS["h1"]]
    return tops[-1] if tops else None


def _date_above(found: Sequence[Stretch], head: int, start: int) -> int:
    """Where the lines begin that hold the date above the headline, if they do."""
    for n in range(max(0, head - ABOVE_HEAD), head):
        if furniture.is_dated(found[n].text):
            return min(n, start)
    return start


def _lines_at_head(found: Sequence[Stretch], kinds: list[BlockKind], head: int) -> None:
    """Name the byline and the date that stand at the headline."""
    for n in range(max(0, head - ABOVE_HEAD), min(len(found), head + BELOW_HEAD + 1)):
        text = found[n].text
        if kinds[n] != "furniture" or (found[n].linked * 2 > len(text) and furniture.dated_title(text)):
            continue
        if authors.is_byline(text) or (found[n].near & GROUP_BITS["byline"] and authors.names(text)):
            kinds[n] = "byline"
        elif furniture.is_dated(text):
            kinds[n] = "dateline"


def _small_page(found: Sequence[Stretch]) -> list[Piece]:
    """Read a page on which nothing looks like a report: whole if it is small, else its paragraphs."""
    small = sum(stretch.words for stretch in found) <= FEW_WORDS
    chosen = [s for s in found if small or (form.is_prose(s.text) and prose_of(s))] or list(found)
    return [Piece(kind=_kind(stretch), text=stretch.text) for stretch in chosen]
