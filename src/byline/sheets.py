"""Pages as a dossier shows them: piece by piece, each with the report that had it first and the words exchanged."""

import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from byline.records import READABLE, Link, Range, Report
from byline.render.dossier import Piece, Role, Sheet
from byline.stages.witnesses import UNKNOWN
from byline.store.records import each, one_report
from byline.text.sentences import sentences

MOSTLY = 0.5  # a page of which so much is copied is a copy


def sheets(connection: sqlite3.Connection, reports: Sequence[Report], lineage_of: Mapping[str, str]) -> Iterable[Sheet]:
    """Yield the pages of a story in the given order."""
    links = _links_by_report(connection, {report.id for report in reports})
    texts = _texts(connection, links)
    for report in reports:
        yield _sheet(report, links[report.id], lineage_of, texts)


def _links_by_report(connection: sqlite3.Connection, reports: Set[str]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in each(connection, Link):
        for side in {link.a.report_id, link.b.report_id} & reports:
            found[side].append(link)
    return found


def _sheet(report: Report, links: Sequence[Link], lineage_of: Mapping[str, str], texts: Mapping[str, str]) -> Sheet:
    origins = _origins(report, links)
    pieces = tuple(_pieces(report, origins, texts))
    read = [piece for piece in pieces if piece.kind in READABLE]
    chars = sum(len(piece.text) for piece in read)
    copied = sum(len(piece.text) for piece in read if piece.origin) / chars if chars else 0.0
    furniture = sum(len(piece.text) for piece in pieces if piece.kind == "furniture")
    whole = sum(len(piece.text) for piece in pieces)
    gives = any(_came_from(report, link) is False for link in links)
    witness = lineage_of.get(report.id)
    return Sheet(
        id=report.id,
        source=report.source,
        url=report.url,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        language=report.language,
        lineage=None if witness == UNKNOWN else witness,
        role=_role(copied, gives),
        furniture_share=furniture / whole if whole else 0.0,
        copied_share=copied,
        pieces=pieces,
    )


def _role(copied: float, gives: bool) -> Role:
    if copied >= MOSTLY:
        return "copy"
    if copied > 0:
        return "mixed"
    return "origin" if gives else "own"


def _came_from(report: Report, link: Link) -> bool | None:
    """Whether the passage came to this report by the link; None where nothing tells."""
    if link.direction is None:
        return None
    return (link.direction == "a->b") == (link.b.report_id == report.id)


Origin = tuple[Range, Link, str]


def _origins(report: Report, links: Sequence[Link]) -> list[Origin]:
    """Return the passages that came from elsewhere: where they stand here, by which link, and from which report."""
    found: dict[int, tuple[float, Origin]] = {}
    for link in sorted(links, key=lambda link: link.id):
        if _came_from(report, link):
            here, there = (link.b, link.a) if link.b.report_id == report.id else (link.a, link.b)
            best = found.get(here.start)
            if best is None or link.score > best[0]:
                found[here.start] = (link.score, (Range(here.start, here.end), link, there.report_id))
    return [found[start][1] for start in sorted(found)]


def _pieces(report: Report, origins: Sequence[Origin], texts: Mapping[str, str]) -> Iterable[Piece]:
    starts = [place.start for place, _, _ in origins]
    for number, block in enumerate(report.blocks):
        for sentence in sentences(report.text, block.start, block.end):
            at = bisect_right(starts, sentence.start + (sentence.end - sentence.start) // 2) - 1
            origin = origins[at] if at >= 0 and origins[at][0].overlaps(sentence) else None
            yield Piece(
                start=sentence.start,
                end=sentence.end,
                text=sentence.of(report.text),
                kind=block.kind,
                paragraph=number,
                origin=origin[2] if origin else None,
                link=origin[1].kind if origin else None,
                swaps=_swaps(report, origin[1], texts) if origin else (),
            )


def _swaps(report: Report, link: Link, texts: Mapping[str, str]) -> tuple[tuple[int, int, str], ...]:
    """Return the words exchanged: where they stand here, and the words there were."""
    here_is_b = link.b.report_id == report.id
    there_id = link.a.report_id if here_is_b else link.b.report_id
    sides = ((swap.b, swap.a) if here_is_b else (swap.a, swap.b) for swap in link.swaps)
    return tuple((here.start, here.end, there.of(texts[there_id])) for here, there in sides)


def _texts(connection: sqlite3.Connection, links: Mapping[str, Sequence[Link]]) -> dict[str, str]:
    """Return the texts of all reports that the links lead to, of other stories too."""
    sides = {side.report_id for some in links.values() for link in some for side in (link.a, link.b)}
    return {side: report.text for side in sorted(sides) if (report := one_report(connection, side))}
