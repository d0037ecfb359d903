"""A page -> its report: readable text with labelled blocks, and what the page says of itself."""

import msgspec

from byline.pages import authors, dating, html, outlet, plain
from byline.pages.blocks import Piece, laid_out
from byline.pages.language import language
from byline.records import Drop, Page, Report

READ_ALOUD = frozenset({"body", "quote", "heading"})


def report_of(page: Page) -> Report | Drop:
    """Return the report of a page, or why there is none; any text is taken."""
    report = _of_html(page) if page.html else _of_text(page)
    if not report.text:
        return Drop(
            source=page.source,
            stage="reports",
            what="no text",
            cause="nothing on the page can be read",
            remedy="look at the page in a browser: its text may be made by scripts, or stand in pictures",
        )
    return msgspec.structs.replace(report, published=dating.published(report, page))


def _of_text(page: Page) -> Report:
    return _laid_out(page, plain.pieces(page.text, page.title), html.Head())


def _of_html(page: Page) -> Report:
    tree = html.tree_of(page.text)
    if tree is None:
        return _laid_out(page, [], html.Head())
    head = html.head_of(tree)
    found = html.pieces(tree, head.title or page.title)
    return _laid_out(page, found, head)


def _laid_out(page: Page, found: list[Piece], head: html.Head) -> Report:
    text, blocks = laid_out(found)
    credit_lines = [piece.text for piece in found if piece.kind == "byline"]
    headline = next((piece.text for piece in found if piece.kind == "headline"), None)
    body = "\n".join(piece.text for piece in found if piece.kind in READ_ALOUD)
    return Report(
        id=page.id,
        source=page.source,
        url=page.url,
        outlet=head.site or outlet.host(page.url) or outlet.owner([p.text for p in found if p.kind == "furniture"]),
        title=headline or head.title or page.title,
        text=text,
        authors=head.authors or tuple(dict.fromkeys(name for credit in credit_lines for name in authors.names(credit))),
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
