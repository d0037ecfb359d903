"""Linking the reports of a store: its index of passages is kept, and only new pairs of sentences are compared.

What is kept (sentences, fingerprints, pairs that were compared) never depends on the order of arrival; what
follows from all of it together is assembled anew. So reading in many runs gives the links of reading in one.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

import msgspec
import numpy as np

from byline.lineage.candidates import FEW, LEADERS, LEAST_SHARE
from byline.lineage.collection import Collection, Numbers, tabulate
from byline.lineage.contents import contents
from byline.lineage.fingerprints import fingerprints
from byline.lineage.kinds import Likeness, judge
from byline.lineage.links import assemble, record, worth_comparing
from byline.lineage.overlap import may_be_alike
from byline.lineage.passages import LEAST_WORDS, READ_BLOCKS, Wording, key, may_be_copied, passages, wording
from byline.lineage.rows import cut
from byline.lineage.support import strengths
from byline.records import Interval, Link, LinkKind, Range, Record, Report, Span, Swap
from byline.store import passages as index
from byline.store.drafts import get_meta, set_meta
from byline.text.sentences import sentences

MOST_PLACES = 50
"""Places that `trace` shows of one passage."""
MOST_COMPARED = 64
"""Sentences that `trace` aligns with one sentence: those that share most fingerprints with it."""
VERSION = "links/4"
"""Part of the state of an indexed report: a change of method indexes all reports and compares all pairs anew."""

ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(Likeness)


class Place(Record, frozen=True, kw_only=True):
    """Where a passage stands in the store."""

    span: Span
    text: str
    source: str
    kind: LinkKind
    score: float
    swaps: tuple[Swap, ...] = ()


class Traced(Record, frozen=True, kw_only=True):
    """A passage of a text, and where else it stands, the best first."""

    start: int
    end: int
    text: str
    places: tuple[Place, ...]


def refresh(connection: sqlite3.Connection, reports: Iterable[Report]) -> int:
    """Bring the index of passages up to date with all reports, and return how many were new or had changed.

    A report is indexed again only when its text or the kinds of its blocks have changed.
    """
    if get_meta(connection, "linking") != VERSION:
        index.remove_pairs(connection)
        set_meta(connection, "linking", VERSION)
    before = index.states(connection)
    met: set[str] = set()
    changed = 0
    for report in reports:
        met.add(report.id)
        state = _state(report)
        if before.get(report.id) != state:
            if report.id in before:
                _forget(connection, report.id)
            _index(connection, report, state)
            changed += 1
    for report_id in sorted(before.keys() - met):
        _forget(connection, report_id)
    return changed


def links(
    connection: sqlite3.Connection, dates: dict[str, Interval | None], *, shared_quotations: bool = True
) -> Iterator[Link]:
    """Yield the links between all indexed reports; pairs of sentences not compared before are compared and kept.

    Args:
        connection: a store whose index is up to date, inside of a transaction.
        dates: when each report was published.
        shared_quotations: whether to yield also what two reports share that otherwise have little in common.
    """
    collection = _collection(connection, dates)
    worth = strengths(collection)
    pairs = _compared(connection, collection, worth)
    for row in assemble(collection, worth, pairs, shared_quotations=shared_quotations):
        yield record(row)


def trace(connection: sqlite3.Connection, text: str) -> list[Traced]:
    """Return the passages of a text that stand in the store, in the order of the text."""
    found = []
    for part in sentences(text):
        places = _places(connection, part.of(text), part.start)
        if places:
            found.append(Traced(start=part.start, end=part.end, text=part.of(text), places=tuple(places)))
    return found


def _state(report: Report) -> str:
    blocks = [(block.start, block.end) for block in report.blocks if block.kind in READ_BLOCKS]
    told = f"{VERSION}\n{blocks if report.blocks else None}\n{report.text}"
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _index(connection: sqlite3.Connection, report: Report, state: str) -> None:
    found = [passage for passage in passages(report) if may_be_copied(passage.text)]
    worded = {passage.text: wording(passage.text) for passage in found}
    keyed = {text: key(one) for text, one in worded.items() if len(one.words) >= LEAST_WORDS}
    fresh = sorted({*keyed.values()} - index.known(connection, sorted({*keyed.values()})))
    by_key = {number: worded[text] for text, number in keyed.items()}
    index.add(
        connection,
        report.id,
        state,
        [(_number(text), number, text) for text, number in keyed.items()],
        [(p.report, p.start, p.end, _number(p.text)) for p in found if p.text in keyed],
    )
    index.add_prints(connection, _prints([by_key[number] for number in fresh], fresh))


def _forget(connection: sqlite3.Connection, report_id: str) -> None:
    lost = index.remove(connection, report_id)
    gone = {number: text for _, number, text in lost}
    still = index.known(connection, sorted(gone))
    keys = sorted(gone.keys() - still)
    index.remove_prints(connection, _prints([wording(gone[number]) for number in keys], keys))


def _prints(wordings: Sequence[Wording], keys: Sequence[int]) -> list[tuple[int, int]]:
    prints, owners = fingerprints(wordings)
    return [(one, keys[owner]) for one, owner in zip(prints.tolist(), owners.tolist(), strict=True)]


def _number(text: str) -> int:
    """A 63-bit number for a text as written."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def _collection(connection: sqlite3.Connection, dates: dict[str, Interval | None]) -> Collection:
    texts = list(index.texts(connection))
    order = {number: rank for rank, (number, _, _) in enumerate(sorted(texts, key=lambda row: row[2]))}
    reports = {report: number for number, report in enumerate(sorted(index.states(connection)))}
    rows = [(order[text], reports[report], start, end) for report, start, end, text in index.places(connection)]
    table = np.array(rows, np.int64).reshape(-1, 4)
    known = {report: dates.get(report) for report in reports}
    return tabulate(sorted(text for _, _, text in texts), known, table)


def _compared(
    connection: sqlite3.Connection, collection: Collection, worth: Numbers
) -> list[tuple[int, int, Likeness]]:
    rows = np.fromiter(index.prints(connection), np.dtype([("print", np.int64), ("key", np.int64)]))
    prints: Numbers = rows["print"].copy()
    owners = np.searchsorted(collection.keys, rows["key"])
    kept = {(a, b): likeness for a, b, likeness in index.pairs(connection)}
    keys = collection.keys.tolist()
    found, fresh = [], []
    for first, second in worth_comparing(collection.wordings, prints, owners, worth):
        pair = keys[first], keys[second]
        if pair not in kept:
            likeness = judge(collection.wordings[first], collection.wordings[second])
            kept[pair] = ENCODER.encode(likeness) if likeness else None
            fresh.append((*pair, kept[pair]))
        encoded = kept[pair]
        if encoded is not None:
            found.append((first, second, DECODER.decode(encoded)))
    index.add_pairs(connection, fresh)
    return found


def _places(connection: sqlite3.Connection, text: str, offset: int) -> list[Place]:
    """Where a sentence stands in the store: its equals first, then what is most alike."""
    mine = wording(text)
    if len(mine.words) < LEAST_WORDS:
        return []
    alike = [(Likeness("verbatim", 1.0, (0, len(mine.words)), (0, len(mine.words))), key(mine))]
    for number, likeness in _likenesses(connection, mine, _near(connection, mine)):
        if number != alike[0][1]:
            alike.append((likeness, number))
    alike.sort(key=lambda pair: (-pair[0].score, pair[1]))
    found: list[Place] = []
    for likeness, number in alike:
        for report_id, start, end, words in index.standing(connection, number, MOST_PLACES - len(found)):
            found.append(_place(connection, likeness, text, offset, (report_id, start, end, words)))
    return found


def _likenesses(connection: sqlite3.Connection, mine: Wording, near: Sequence[int]) -> Iterator[tuple[int, Likeness]]:
    """Those of the sentences in the store that are the same passage as `mine`, and how."""
    texts = [(number, index.text_of(connection, number)) for number in near]
    others = [(number, wording(text)) for number, text in texts if text is not None]
    words = contents([mine, *(other for _, other in others)])
    for place in np.flatnonzero(may_be_alike(words, np.zeros(len(others), np.int64), 1 + np.arange(len(others)))):
        number, other = others[place]
        if (likeness := judge(mine, other)) is not None:
            yield number, likeness


def _place(
    connection: sqlite3.Connection, likeness: Likeness, text: str, offset: int, row: tuple[str, int, int, str]
) -> Place:
    report_id, start, end, words = row
    shared = cut(text, words, likeness).moved(offset, start)
    part = Range(start, end) if likeness.kind == "verbatim" else shared.b
    return Place(
        span=Span(report_id, part.start, part.end),
        text=part.shifted(-start).of(words),
        source=index.source_of(connection, report_id),
        kind=likeness.kind,
        score=likeness.score,
        swaps=shared.swaps,
    )


def _near(connection: sqlite3.Connection, mine: Wording) -> list[int]:
    """Keys of the sentences that share most fingerprints with one, by the rule that pairs candidates."""
    prints, _ = fingerprints([mine])
    shared: dict[int, int] = {}
    for _, keys in index.sharing(connection, prints.tolist(), FEW + 1):
        for number in keys if len(keys) <= FEW else keys[:LEADERS]:
            shared[number] = shared.get(number, 0) + 1
    least = max(1, round(LEAST_SHARE * len(prints) / 2))
    near = sorted((number for number, count in shared.items() if count >= least), key=lambda n: (-shared[n], n))
    return near[:MOST_COMPARED]
