"""Reports to stories: which reports are about one happening.

Reports are compared by the terms they share, weighted by rarity; reports that are near in time and copy from one
another are drawn together, reports far apart in time pushed apart. Stories grow by average linkage: two groups
join while their reports are alike on average, so that one page that mixes two stories does not fuse them.
Only pairs that share a rare term are ever compared, and only the best of those are kept: the cost is near-linear.
"""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from sys import intern

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.knowledge.commonness import ELSEWHERE, TEXTS, commonness
from byline.records import Interval, Link, Record, Story, content_id
from byline.story.joining import heart, joins, names_of
from byline.story.linkage import linked
from byline.text.spans import covered
from byline.text.terms import Background, Vectors, content_words, weigh

LEAST_ALIKE = 0.12  # mean similarity of the reports of two groups that are still one story
LEAST_KEPT = 0.06  # pairs less alike than this count as not alike at all
NEIGHBOURS = 40  # candidates kept for each report
PROPOSING_TERMS = 40  # of a report, its heaviest
WIDEST_TERM = 200  # a term in more reports than this proposes no pairs
CLOSE_DAYS = 4  # reports this near in time are not held apart
FAR_DAYS = 60  # reports this far apart keep only FAR_SHARE of their similarity, and less the further they are
FAR_SHARE = 0.25
LEAST_MOVED = 0.3  # share of its text that a report must have taken from another group to move there
MOVED_BY = 1.2  # and how many times what it took from its own
COPIED_LIKENESS = 0.8  # similarity of a report that is wholly copied from the other
LEAST_COPIED = 0.35  # share of a copy from which copying draws it to its source
LEAST_TITLE = 4  # words of a line that can stand for a title
LEAST_CENTRAL = 0.6  # share of the highest nearness to its story that a report giving the title must have
PASTED_SHARE = 0.6  # how much of the cosine that pasted paragraphs would give is taken off


class Account(Record, frozen=True, kw_only=True):
    """What grouping needs to know of one report."""

    id: str
    title: str | None = None
    text: str  # its readable blocks, furniture and intruders left out
    interval: Interval | None = None


class Outline(msgspec.Struct, frozen=True):
    """What is kept of an account once its words are weighed."""

    id: str
    title: str  # or, untitled, the first words of its text
    titled: bool
    size: int  # code points of its text
    names: frozenset[str]
    interval: Interval | None


def group(accounts: Iterable[Account], links: Iterable[Link] = ()) -> tuple[Story, ...]:
    """Part reports into stories; every report is in exactly one.

    Args:
        accounts: the reports, in the order of their ids; each is read once, and its text not kept.
        links: passages that two of them share; links to other reports are passed over.
    Returns:
        Stories, the largest first; their ids depend on their members alone.
    Raises:
        ValueError: the accounts are in another order.
    """
    found: list[Outline] = []
    vectors = weigh(_words(accounts, found), background())
    if any(one.id >= other.id for one, other in pairwise(found)):
        raise ValueError("accounts must come in the order of their ids, each once")
    held = [link for link in links if link.kind != "paraphrase"]  # own words are no copy
    numbers = {account.id: number for number, account in enumerate(found)}
    pairs, floors = alike(vectors)
    for pair, (copy, whole) in copied(found, held, numbers).items():
        if copy > LEAST_COPIED:
            pairs[pair] = max(pairs.get(pair, 0.0), COPIED_LIKENESS * (copy - LEAST_COPIED) / (1.0 - LEAST_COPIED))
        elif pair in pairs:
            pairs[pair] -= PASTED_SHARE * whole
    braked = {pair: likeness * _in_time(found[pair[0]], found[pair[1]]) for pair, likeness in pairs.items()}
    groups = joined(settled(linked(braked, floors, least=LEAST_ALIKE), found, held), found)
    stories = [_story([found[number] for number in members], vectors, members) for members in groups]
    return tuple(sorted(stories, key=lambda story: (-len(story.reports), story.id)))


def _words(accounts: Iterable[Account], found: list[Outline]) -> Iterator[list[str]]:
    """Yield the content words of each account, and put its outline down in `found`."""
    for account in accounts:
        found.append(
            Outline(
                account.id,
                account.title or _first_words(account.text),
                account.title is not None,
                len(account.text),
                frozenset(map(intern, names_of(account.text))),
                account.interval,
            )
        )
        yield content_words(f"{account.title or ''} . {account.text}")


def joined(groups: Sequence[Sequence[int]], found: Sequence[Outline]) -> list[list[int]]:
    """Join the groups whose names tell that they are one story; groups hold numbers of reports."""
    names = [outline.names for outline in found]
    frequency = Counter(name for some in names for name in some)
    hearts = [heart([names[n] for n in members], _interval([found[n] for n in members])) for members in groups]
    parent = list(range(len(groups)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    for one, other in joins(hearts, frequency):
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    members_of: dict[int, list[int]] = defaultdict(list)
    for number, members in enumerate(groups):
        members_of[root(number)] += members
    return [sorted(members_of[number]) for number in sorted(members_of)]


def background() -> Background:
    """Return how common words are in general."""
    return Background(commonness(), ELSEWHERE, TEXTS)


def alike(vectors: Vectors) -> tuple[dict[tuple[int, int], float], list[float]]:
    """Return the cosine of each pair (low number first) that shares a rare term and is among the best of one.

    Beside it stands for each report the least cosine it kept, where it had more candidates than are kept, else 0.
    """
    columns = _columns(vectors)
    found: dict[tuple[int, int], float] = {}
    floors: list[float] = []
    dense = np.zeros(max(vectors.size, 1), np.float32)
    for one in range(len(vectors)):
        others = _candidates(vectors, columns, one)
        held, weights = vectors.row(one)
        dense[held] = weights
        cosines = _cosines(vectors, dense, others)
        dense[held] = 0
        kept = cosines >= LEAST_KEPT
        floors.append(float(cosines.min()) if len(others) >= NEIGHBOURS and kept.all() else 0.0)
        for other, cosine in zip(others[kept].tolist(), cosines[kept].tolist(), strict=True):
            found[min(one, other), max(one, other)] = cosine
    return found, floors


def _cosines(vectors: Vectors, dense: NDArray[np.float32], rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the product of one dense row with each of the numbered rows."""
    starts, sizes = vectors.starts[rows], vectors.starts[rows + 1] - vectors.starts[rows]
    places = _runs(starts, sizes)
    products = dense[vectors.terms[places]] * vectors.weights[places]
    return np.bincount(np.repeat(np.arange(len(rows)), sizes), products, minlength=len(rows)).astype(np.float64)


def _runs(starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers of all runs, one after the other: starts[0], starts[0] + 1, …"""
    firsts = np.cumsum(sizes) - sizes
    runs: NDArray[np.int64] = np.arange(int(sizes.sum())) + np.repeat(starts - firsts, sizes)
    return runs


class _Columns(msgspec.Struct, frozen=True):
    """The documents of each term, and their weights."""

    starts: NDArray[np.int64]
    documents: NDArray[np.int32]
    weights: NDArray[np.float32]


def _columns(vectors: Vectors) -> _Columns:
    owners = np.repeat(np.arange(len(vectors), dtype=np.int32), np.diff(vectors.starts))
    order = np.argsort(vectors.terms, kind="stable")
    starts = np.zeros(vectors.size + 1, np.int64)
    np.cumsum(np.bincount(vectors.terms, minlength=vectors.size), out=starts[1:])
    return _Columns(starts, owners[order], vectors.weights[order])


def _candidates(vectors: Vectors, columns: _Columns, one: int) -> NDArray[np.int64]:
    """Return the reports most alike by rare terms, without the report itself."""
    held, weights = vectors.row(one)
    usable = np.flatnonzero(vectors.frequency[held] <= WIDEST_TERM)
    proposing = usable[np.argsort(-weights[usable], kind="stable")[:PROPOSING_TERMS]]
    starts = columns.starts[held[proposing]]
    sizes = columns.starts[held[proposing] + 1] - starts
    places = _runs(starts, sizes)
    shares = columns.weights[places] * np.repeat(weights[proposing], sizes)
    near, where = np.unique(columns.documents[places], return_inverse=True)
    likeness = np.bincount(where, shares, minlength=len(near))
    best: NDArray[np.int64] = near[np.lexsort((near, -likeness))[: NEIGHBOURS + 1]].astype(np.int64)
    return np.delete(best, np.flatnonzero(best == one))


def copied(
    accounts: Sequence[Outline], links: Iterable[Link], numbers: dict[str, int]
) -> dict[tuple[int, int], tuple[float, float]]:
    """Return for each linked pair the share of the copy's text that is linked, and the cosine this alone gives.

    A copy that is largely one report's text is drawn to it. A few pasted paragraphs are not to draw at all, so the
    cosine that they account for, about the geometric mean of the two shares, can be taken off.
    """
    shared: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in links:
        one, other = numbers.get(link.a.report_id), numbers.get(link.b.report_id)
        if one is not None and other is not None and one != other:
            shared[min(one, other), max(one, other)].append(link)
    return {pair: _copied_share(found, [accounts[number] for number in pair]) for pair, found in shared.items()}


def _copied_share(links: Sequence[Link], pair: Sequence[Outline]) -> tuple[float, float]:
    """Return the share of the copy's text that lies under the links, and the mean of both shares.

    Where the links do not tell which side is the copy, the lower share counts.
    """
    shares = []
    for account in pair:
        spans = [(side.start, side.end) for link in links for side in (link.a, link.b) if side.report_id == account.id]
        shares.append(min(1.0, covered(spans) / max(1, account.size)))
    into = [_came_to(account.id, links) for account in pair]
    copy = min(shares) if into[0] == into[1] else shares[into.index(max(into))]
    return copy, math.sqrt(shares[0] * shares[1])


def _came_to(report_id: str, links: Sequence[Link]) -> int:
    return sum(
        (link.b.report_id == report_id) if link.direction == "a->b" else (link.a.report_id == report_id)
        for link in links
        if link.direction is not None
    )


def _in_time(one: Outline, other: Outline) -> float:
    """Return 1 for reports near in time or without a date, less the further they are apart."""
    if one.interval is None or other.interval is None:
        return 1.0
    early, late = sorted((one.interval, other.interval))
    apart = (late.start - early.end).days
    if apart <= CLOSE_DAYS:
        return 1.0
    if apart <= FAR_DAYS:
        return 1.0 - (1.0 - FAR_SHARE) * (apart - CLOSE_DAYS) / (FAR_DAYS - CLOSE_DAYS)
    return FAR_SHARE * FAR_DAYS / apart


def settled(groups: list[list[int]], accounts: Sequence[Outline], links: Iterable[Link]) -> list[list[int]]:
    """Move each report that took clearly more of its text from one other group than from its own to that group.

    A few pasted sentences can pull a page to the story they come from; what most of its text comes from decides.
    """
    home = {accounts[number].id: place for place, members in enumerate(groups) for number in members}
    taken: dict[str, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        for here, there, away in ((link.a, link.b, "a->b"), (link.b, link.a, "b->a")):
            if here.report_id in home and there.report_id in home and link.direction != away:
                taken[here.report_id][home[there.report_id]].append((here.start, here.end))
    moved: list[list[int]] = [[] for _ in groups]
    for place, members in enumerate(groups):
        for number in members:
            account = accounts[number]
            moved[_home(taken.get(account.id, {}), place, account.size)].append(number)
    return sorted(sorted(members) for members in moved if members)


def _home(taken: dict[int, list[tuple[int, int]]], place: int, size: int) -> int:
    """Return the group that a report belongs to, by the share of its text that it took from each."""
    shares = {group: covered(spans) / max(1, size) for group, spans in taken.items()}
    first = max(shares, key=lambda group: (shares[group], -group), default=place)
    clear = shares.get(first, 0.0) >= LEAST_MOVED and shares[first] > MOVED_BY * shares.get(place, 0.0)
    return first if clear else place


def _story(members: list[Outline], vectors: Vectors, numbers: list[int]) -> Story:
    ids = tuple(account.id for account in members)
    return Story(
        id=content_id("story", *ids),
        title=_title(members, vectors, numbers),
        reports=ids,
        interval=_interval(members),
    )


def _title(members: list[Outline], vectors: Vectors, numbers: list[int]) -> str:
    """Return the title of the first report among those near to all others, or the first words of its text."""
    total = np.zeros(max(vectors.size, 1), np.float32)
    for number in numbers:
        held, weights = vectors.row(number)
        total[held] += weights
    nearness = [float(total[vectors.row(number)[0]] @ vectors.row(number)[1]) for number in numbers]
    near = [place for place, value in enumerate(nearness) if value >= LEAST_CENTRAL * max(nearness)]
    best = members[min(near, key=lambda place: (*_when(members[place]), -nearness[place], place))]
    return best.title


def _when(account: Outline) -> tuple[bool, dt.date]:
    """Sort titled reports by their first day, undated ones after dated ones."""
    return (not account.titled, account.interval.start if account.interval else dt.date.max)


def _first_words(text: str) -> str:
    """Return the first line that tells something, not a label ("[Translation]"), cut where it is long."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    line = next((line for line in lines if len(line.split()) >= LEAST_TITLE), lines[0] if lines else "")
    return line if len(line) <= 100 else line[:100].rsplit(" ", 1)[0] + " …"


def _interval(members: Sequence[Outline]) -> Interval | None:
    """Return the days from the first to the last dated report, or None when none is dated."""
    dated = [account.interval for account in members if account.interval is not None]
    if not dated:
        return None
    return Interval(min(found.start for found in dated), max(found.end for found in dated))
