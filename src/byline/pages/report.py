"""A page -> its report: readable text with labelled blocks, and what the page says of itself."""

import msgspec

from byline.pages import authors, credit, dating, html, outlet, plain, stretches
from byline.pages.blocks import Piece, laid_out
from byline.pages.head import Head, head_of
from byline.pages.language import language
from byline.records import Drop, Page, Report

FOOT_LINES = 40  # stretches at the end of a page among which its copyright line stands
READ_ALOUD = frozenset({"body", "quote", "heading"})


def report_of(page: Page) -> Report | Drop:
    """Return the report of a page, or why there is none; any text is taken."""
    report = _of_html(page) if page.html else _of_text(page, page.text)
    if not report.text:
        return Drop(
            source=page.source,
            stage="reports",
            what="no text",
            cause="nothing on the page can be read",
            remedy="look at the page in a browser: its text may be made by scripts, or stand in pictures",
        )
    return msgspec.structs.replace(report, published=dating.published(report, page))


def _of_text(page: Page, text: str) -> Report:
    found = plain.pieces(text, page.title)
    return _laid_out(page, found, Head(), [piece.text for piece in found if piece.kind == "furniture"])


def _of_html(page: Page) -> Report:
    tree = stretches.tree_of(page.text)
    outline = stretches.outline(tree) if tree is not None else None
    if tree is None or outline is None or not outline.stretches:
        return _of_text(page, html.text_of(page.text))  # too deep, too long or too broken for a tree
    head = head_of(tree)
    if not head.authors:
        head = msgspec.structs.replace(head, authors=credit.names(tree))
    found = html.pieces(outline, head.title or page.title)
    return _laid_out(page, found, head, [stretch.text for stretch in outline.stretches[-FOOT_LINES:]])


def _laid_out(page: Page, found: list[Piece], head: Head, foot: list[str]) -> Report:
    text, blocks = laid_out(found)
    bylines = [piece.text for piece in found if piece.kind == "byline"]
    headline = next((piece.text for piece in found if piece.kind == "headline"), None)
    body = "\n".join(piece.text for piece in found if piece.kind in READ_ALOUD)
    return Report(
        id=page.id,
        source=page.source,
        url=page.url,
        outlet=head.site or outlet.host(page.url) or outlet.owner(foot),
        title=headline or head.title or page.title,
        text=text,
        authors=head.authors or tuple(dict.fromkeys(name for line in bylines for name in authors.names(line))),
        language=language(body or text),
        blocks=blocks,
    )


def extracted(report: Report) -> dict[str, object]:
    """Return a report in the shape of the contract's filter: its text without furniture and headline."""
    kept = [Piece(kind=b.kind, text=report.text[b.start : b.end]) for b in report.blocks if b.kind in READ_ALOUD]
    text, blocks = laid_out(kept)
    published = report.published
    return {
        "id": report.id,
        "title": report.title,
        "text": text,
        "published": {"start": str(published.start), "end": str(published.end)} if published else None,
        "authors": list(report.authors),
        "language": report.language,
        "blocks": [{"kind": block.kind, "start": block.start, "end": block.end} for block in blocks],
    }
