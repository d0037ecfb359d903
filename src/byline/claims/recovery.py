"""Speakers given back: a quotation that has lost its speaker here, and kept it in another report.

A quotation is looked for where links lead and where its rare words stand. Only reports that name the speaker
beside the same words can give him back; when they name different people the most are believed only if they
are many more than the rest, and the others are told. A name that stands on the page itself is never replaced,
and a quotation whose other versions name nobody stays without a speaker.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from byline.records import Entity, Link, Range, Recovered, Span, Statement
from byline.text.terms import STOP
from byline.text.words import words

NAMED_KINDS = frozenset({"person", "organization", "state", "group"})
LEAST_SHARED = 0.7  # share of the shorter quotation's content words that the longer must hold
LEAST_LINKED = 0.5  # the same, when a link says that the passages are one
LEAST_WORDS = 4  # content words a quotation must have to be matched without a link
WIDEST_WORD = 300  # a word in more quotations than this proposes none
MOST_CANDIDATES = 40
TRUST = {"named": 1.0, "pronoun": 0.7, "continuation": 0.6, "none": 0.0}
"""How far a report is believed about its speaker, by how it says who that is."""

LEAST_AGREED = 0.75  # share of the trust that must stand behind one name
SURE, LINKED_SURE = 0.9, 0.97  # confidence of one named source by words alone, and by a link


class _Quotation(msgspec.Struct, frozen=True):
    """A statement and the content words of what is said."""

    statement: Statement
    words: Counter[str]
    name: str | None
    entity: Entity | None


class _Witness(msgspec.Struct, frozen=True):
    """Another report's version of a quotation, with the speaker it names."""

    quotation: _Quotation
    likeness: float
    linked: bool

    @property
    def trust(self) -> float:
        return TRUST[self.quotation.statement.attribution] * self.likeness


def recover(
    statements: Iterable[Statement],
    texts: Mapping[str, str],
    entities: Mapping[str, Entity],
    links: Iterable[Link] = (),
) -> dict[str, Recovered]:
    """Return the speakers given back, by statement id.

    Args:
        statements: the statements of all reports that may know of each other, in any order.
        texts: the text of each report, by id.
        entities: entities by id; a statement's `entity` that is not among them names nobody.
        links: links between the reports.
    """
    found = [_quotation(s, texts, entities) for s in sorted(statements, key=lambda s: (s.report_id, s.id))]
    naming = [quotation for quotation in found if quotation.name is not None]
    by_word, by_report = _by_word(naming), _by_report(naming)
    passages = _passages(links)
    given = {}
    for quotation in found:
        if _is_lost(quotation):
            near = _near(quotation, naming, by_word) + _behind_links(quotation, passages, by_report)
            recovered = _agreed(quotation, near)
            if recovered is not None:
                given[quotation.statement.id] = recovered
    return given


def _quotation(statement: Statement, texts: Mapping[str, str], entities: Mapping[str, Entity]) -> _Quotation:
    text = texts[statement.report_id]
    said = Counter(folded for part in statement.content for folded, _ in words(part.of(text)) if folded not in STOP)
    entity = entities.get(statement.entity) if statement.entity is not None else None
    name = entity.name if entity is not None and entity.kind in NAMED_KINDS and entity.name else None
    return _Quotation(statement, said, name, entity)


def _is_lost(quotation: _Quotation) -> bool:
    """Whether the page itself does not name the speaker; who "he" is on it is a reading, not a name."""
    return quotation.name is None or quotation.statement.attribution != "named"


def _by_word(naming: Sequence[_Quotation]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, quotation in enumerate(naming):
        for word in quotation.words:
            index[word].append(number)
    return {word: numbers for word, numbers in index.items() if len(numbers) <= WIDEST_WORD}


def _by_report(naming: Sequence[_Quotation]) -> dict[str, list[_Quotation]]:
    index: dict[str, list[_Quotation]] = defaultdict(list)
    for quotation in naming:
        index[quotation.statement.report_id].append(quotation)
    return index


def _passages(links: Iterable[Link]) -> dict[str, list[tuple[Span, Span]]]:
    index: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for link in sorted(links, key=lambda link: link.id):
        index[link.a.report_id].append((link.a, link.b))
        index[link.b.report_id].append((link.b, link.a))
    return index


def _near(quotation: _Quotation, naming: Sequence[_Quotation], by_word: Mapping[str, Sequence[int]]) -> list[_Witness]:
    """Return versions of the quotation found by its words alone."""
    if len(quotation.words) < LEAST_WORDS:
        return []
    counts = Counter(number for word in sorted(quotation.words) for number in by_word.get(word, ()))
    best = sorted(counts, key=lambda number: (-counts[number], number))[:MOST_CANDIDATES]
    return _witnesses(quotation, [naming[number] for number in best], LEAST_SHARED, linked=False)


def _behind_links(
    quotation: _Quotation,
    passages: Mapping[str, Sequence[tuple[Span, Span]]],
    by_report: Mapping[str, Sequence[_Quotation]],
) -> list[_Witness]:
    """Return versions of the quotation in passages linked to its own."""
    mine = quotation.statement
    there = [
        other for here, other in passages.get(mine.report_id, ()) if any(_meets(here, part) for part in mine.content)
    ]
    others = {
        other.statement.id: other
        for span in there
        for other in by_report.get(span.report_id, ())
        if any(_meets(span, part) for part in other.statement.content)
    }
    return _witnesses(quotation, list(others.values()), LEAST_LINKED, linked=True)


def _meets(span: Span, part: Range) -> bool:
    return span.start < part.end and part.start < span.end


def _witnesses(quotation: _Quotation, others: Sequence[_Quotation], least: float, *, linked: bool) -> list[_Witness]:
    found = []
    for other in others:
        if other.statement.report_id == quotation.statement.report_id or not TRUST[other.statement.attribution]:
            continue
        likeness = _likeness(quotation.words, other.words, linked=linked)
        if likeness >= least:
            found.append(_Witness(other, likeness, linked))
    return found


def _likeness(one: Counter[str], other: Counter[str], *, linked: bool) -> float:
    """Return the share of the shorter quotation's content words that stand in the longer."""
    shorter = min(sum(one.values()), sum(other.values()))
    if not shorter or (shorter < LEAST_WORDS and not linked and one != other):
        return 0.0
    return sum((one & other).values()) / shorter


def _agreed(quotation: _Quotation, witnesses: Iterable[_Witness]) -> Recovered | None:
    """Return the name that the witnesses agree on, or None when there is none or they differ too much."""
    votes = _votes(_best_of_each_report(witnesses))
    if not votes:
        return None
    total = sum(trust for trust, _ in votes)
    trust, agreed = votes[0]
    if trust < LEAST_AGREED * total:
        return None
    best = max(agreed, key=lambda w: (w.trust, len(w.quotation.name or ""), w.quotation.statement.id))
    return Recovered(
        entity=best.quotation.statement.entity,
        name=_fullest(agreed),
        sources=_sources(best.quotation.statement),
        confidence=_confidence(best, trust / total),
        why=_why(quotation, agreed, [other for _, group in votes[1:] for other in group]),
    )


def _best_of_each_report(witnesses: Iterable[_Witness]) -> list[_Witness]:
    best: dict[str, _Witness] = {}
    for witness in witnesses:
        report_id = witness.quotation.statement.report_id
        rank = (witness.likeness, witness.trust, witness.linked, witness.quotation.statement.id)
        held = best.get(report_id)
        if held is None or rank > (held.likeness, held.trust, held.linked, held.quotation.statement.id):
            best[report_id] = witness
    return [best[report_id] for report_id in sorted(best)]


def _votes(witnesses: Sequence[_Witness]) -> list[tuple[float, list[_Witness]]]:
    """Return the witnesses of each name and their trust together, the most trusted name first."""
    groups: list[list[_Witness]] = []
    for witness in sorted(witnesses, key=lambda w: (-len(w.quotation.name or ""), w.quotation.statement.id)):
        for group in groups:
            if same_name(witness.quotation.name or "", group[0].quotation.name or ""):
                group.append(witness)
                break
        else:
            groups.append([witness])
    votes = [(sum(witness.trust for witness in group), group) for group in groups]
    return sorted(votes, key=lambda vote: (-vote[0], vote[1][0].quotation.name or ""))


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same last word, and first words that do not contradict."""
    ones, others = ([folded for folded, _ in words(name)] for name in (one, other))
    if not ones or not others or ones[-1] != others[-1]:
        return False
    if len(ones) == 1 or len(others) == 1:
        return True
    first, second = sorted((ones[0], others[0]), key=len)
    return first in (*ones, *others)[1:] or second.startswith(first)


def _fullest(agreed: Sequence[_Witness]) -> str:
    """Return the longest of the agreeing names, the first in the alphabet of equals."""
    return min((witness.quotation.name or "" for witness in agreed), key=lambda name: (-len(name.split()), name))


def _sources(statement: Statement) -> tuple[Span, ...]:
    """Return the quotation and its speaker in the report that names him, in text order."""
    parts = [*statement.content, *([statement.speaker] if statement.speaker is not None else [])]
    return tuple(Span(statement.report_id, part.start, part.end) for part in sorted(parts))


def _confidence(best: _Witness, agreed: float) -> float:
    sure = LINKED_SURE if best.linked else SURE
    doubt = (1.0 - TRUST[best.quotation.statement.attribution]) / 4 + (1.0 - best.likeness) / 2
    return round(sure * agreed * (1.0 - doubt), 3)


def _why(quotation: _Quotation, agreed: Sequence[_Witness], others: Sequence[_Witness]) -> str:
    number = len(agreed)
    text = f"{number} other report{'s name' if number > 1 else ' names'} {_fullest(agreed)} beside the same quotation"
    if others:
        names = sorted({witness.quotation.name or "" for witness in others})
        text += f"; {len(others)} {'names' if len(others) == 1 else 'name'} {', '.join(names)}"
    if quotation.name is not None and not same_name(quotation.name, _fullest(agreed)):
        text += f"; this page, by its pronoun or order, would give {quotation.name}"
    return text
