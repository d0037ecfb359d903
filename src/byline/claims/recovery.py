"""Speakers given back: a quotation that has lost its speaker here, and kept it in another report.

A quotation is looked for where links lead and where its rare words stand. Only reports that name the speaker
beside the same words can give him back; when they name different people the most are believed only if they
are many more than the rest, and the others are told. A name that stands on the page itself is never replaced,
and a quotation whose other versions name nobody stays without a speaker.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from byline.records import Entity, Link, Range, Recovered, Span, Statement
from byline.text.terms import STOP
from byline.text.words import words

NAMED_KINDS = frozenset({"person", "organization", "state", "group"})
LEAST_SHARED = 0.8  # share of the shorter quotation's content words that the longer must hold
LEAST_LINKED = 0.5  # the same, when a link says that the passages are one
LEAST_WORDS = 5  # content words a quotation must have to be matched without a link
LEAST_VERBATIM = 4  # words of any kind a shorter one must have to be matched by the very same words
LEAST_OF_LONGER = 0.35  # and the share of the longer quotation that it must make up
WIDEST_WORD = 200  # a word in more quotations than this proposes none
PROPOSING_WORDS = 8  # of a quotation, its rarest
MOST_CANDIDATES = 10
LEAST_HELD = 0.55  # share of the lost quotation that the reports naming its speaker must have
COPY_TRUST = 0.3  # of a report that has itself copied the quotation, beside one that has not
RELATIVE = frozenset({"who", "which", "that"})
ONLY_A_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+|de|la|van|von|bin|al)){0,4}")
LEAST_AGREED = 0.75  # share of the trust that must stand behind one name
SURE, LINKED_SURE = 0.9, 0.97  # confidence of one named source by words alone, and by a link


class _Passage(msgspec.Struct, frozen=True):
    """A passage of one report, the same passage in another, and whether it came from there."""

    here: Span
    there: Span
    came: bool


class _Quotation(msgspec.Struct, frozen=True):
    """A statement, all words and the content words of what is said, and the speaker's name as its report has it."""

    statement: Statement
    said: str
    words: Counter[str]
    name: str | None
    copied: bool  # whether a link says that it came from another report
    relative: bool  # whether the speaker is "who" after a name, which is as good as the name
    before: Span | None  # that name


class _Witness(msgspec.Struct, frozen=True):
    """Another report's version of a quotation, with the speaker it names."""

    quotation: _Quotation
    likeness: float
    linked: bool

    held: float  # share of the lost quotation that it has

    @property
    def trust(self) -> float:
        return self.held * self.likeness * (COPY_TRUST if self.quotation.copied else 1.0)


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
    passages = _passages(links)
    ordered = sorted(statements, key=lambda s: (s.report_id, s.id))
    found = [_quotation(s, texts, entities, passages.get(s.report_id, ())) for s in ordered]
    naming = [quotation for quotation in found if not _is_lost(quotation)]
    by_word, by_report = _by_word(naming), _by_report(naming)
    given = {}
    for quotation in found:
        if _is_lost(quotation):
            witnesses = _behind_links(quotation, passages, by_report) or _near(quotation, naming, by_word)
            recovered = _agreed(quotation, witnesses)
            if recovered is not None:
                given[quotation.statement.id] = recovered
    return given


def _quotation(
    statement: Statement, texts: Mapping[str, str], entities: Mapping[str, Entity], passages: Sequence[_Passage]
) -> _Quotation:
    text = texts[statement.report_id]
    said = [folded for part in statement.content for folded, _ in words(part.of(text))]
    content = Counter(word for word in said if word not in STOP)
    relative = statement.speaker is not None and statement.speaker.of(text).lower() in RELATIVE
    before = _named_before(statement, entities) if relative else None
    came = any(p.came and any(_meets(p.here, part) for part in statement.content) for p in passages)
    return _Quotation(statement, " ".join(said), content, _name(statement, text, entities), came, relative, before)


def _name(statement: Statement, text: str, entities: Mapping[str, Entity]) -> str | None:
    """Return the fullest name that the report itself has of the speaker, or None when it has none."""
    entity = entities.get(statement.entity) if statement.entity is not None else None
    if entity is None:
        words_said = statement.speaker.of(text) if statement.speaker is not None else ""
        return words_said if statement.attribution == "named" and ONLY_A_NAME.fullmatch(words_said) else None
    if entity.kind not in NAMED_KINDS or not entity.name:
        return None
    here = [text[mention.start : mention.end] for mention in _mentions_in(entity.mentions, statement.report_id)]
    known = {" ".join(words_here.split()) for words_here in here} & {entity.name, *entity.names}
    return min(known, key=lambda name: (-len(name.split()), -len(name), name), default=entity.name)


def _named_before(statement: Statement, entities: Mapping[str, Entity]) -> Span | None:
    """Return the mention of the speaker that his "who" follows."""
    entity = entities.get(statement.entity or "")
    if entity is None or statement.speaker is None:
        return None
    here = _mentions_in(entity.mentions, statement.report_id)
    return next((mention for mention in reversed(here) if mention.end <= statement.speaker.start), None)


def _mentions_in(mentions: Sequence[Span], report_id: str) -> Sequence[Span]:
    """Return the mentions that lie in a report; they are sorted by report."""
    first = bisect_left(mentions, report_id, key=lambda mention: mention.report_id)
    last = bisect_right(mentions, report_id, lo=first, key=lambda mention: mention.report_id)
    return mentions[first:last]


def _is_lost(quotation: _Quotation) -> bool:
    """Whether the page itself does not name the speaker; who "he" is on it is a reading, not a name."""
    return quotation.name is None or (quotation.statement.attribution != "named" and not quotation.relative)


def _by_word(naming: Sequence[_Quotation]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, quotation in enumerate(naming):
        for word in {*quotation.words, quotation.said}:
            index[word].append(number)
    return {word: numbers for word, numbers in index.items() if len(numbers) <= WIDEST_WORD}


def _by_report(naming: Sequence[_Quotation]) -> dict[str, list[_Quotation]]:
    index: dict[str, list[_Quotation]] = defaultdict(list)
    for quotation in naming:
        index[quotation.statement.report_id].append(quotation)
    return index


def _passages(links: Iterable[Link]) -> dict[str, list[_Passage]]:
    index: dict[str, list[_Passage]] = defaultdict(list)
    for link in sorted(links, key=lambda link: link.id):
        index[link.a.report_id].append(_Passage(link.a, link.b, link.direction == "b->a"))
        index[link.b.report_id].append(_Passage(link.b, link.a, link.direction == "a->b"))
    return index


def _near(quotation: _Quotation, naming: Sequence[_Quotation], by_word: Mapping[str, Sequence[int]]) -> list[_Witness]:
    """Return versions of the quotation found by its rarest words."""
    proposing = sorted((len(by_word[word]), word) for word in quotation.words if word in by_word)[:PROPOSING_WORDS]
    counts = Counter(number for _, word in proposing for number in by_word[word])
    counts.update(by_word.get(quotation.said, ()))
    best = sorted(counts, key=lambda number: (-counts[number], number))[:MOST_CANDIDATES]
    found = []
    for other in (naming[number] for number in best):
        likeness = _likeness(quotation, other, linked=False)
        if likeness >= LEAST_SHARED and other.statement.report_id != quotation.statement.report_id:
            held = 1.0 if other.said == quotation.said else _share_held(quotation, other)
            found.append(_Witness(other, likeness, linked=False, held=held))
    return found


def _behind_links(
    quotation: _Quotation,
    passages: Mapping[str, Sequence[_Passage]],
    by_report: Mapping[str, Sequence[_Quotation]],
) -> list[_Witness]:
    """Return versions of the quotation in passages linked to its own.

    They hold what of it the links cover, or what of its words they have, if that is more.
    """
    content = quotation.statement.content
    covered: dict[str, int] = defaultdict(int)
    others: dict[str, _Quotation] = {}
    for passage in passages.get(quotation.statement.report_id, ()):
        size = sum(max(0, min(passage.here.end, part.end) - max(passage.here.start, part.start)) for part in content)
        for other in by_report.get(passage.there.report_id, ()) if size else ():
            if any(_meets(passage.there, part) for part in other.statement.content):
                covered[other.statement.id] += size
                others[other.statement.id] = other
    whole = sum(part.end - part.start for part in content)
    found = [
        _Witness(
            other,
            _likeness(quotation, other, linked=True),
            linked=True,
            held=min(1.0, max(covered[key] / whole, _share_held(quotation, other))),
        )
        for key, other in sorted(others.items())
    ]
    return [witness for witness in found if witness.likeness >= LEAST_LINKED]


def _meets(span: Span, part: Range) -> bool:
    return span.start < part.end and part.start < span.end


def _shared(one: _Quotation, other: _Quotation) -> int:
    return sum(min(count, other.words[word]) for word, count in one.words.items() if word in other.words)


def _share_held(lost: _Quotation, other: _Quotation) -> float:
    """Return the share of the lost quotation's content words that another version has."""
    return _shared(lost, other) / max(1, sum(lost.words.values()))


def _likeness(one: _Quotation, other: _Quotation, *, linked: bool) -> float:
    """Return the share of the shorter quotation's content words that stand in the longer."""
    shorter, longer = sorted((sum(one.words.values()), sum(other.words.values())))
    shared = _shared(one, other)
    if one.said == other.said and len(one.said.split()) >= LEAST_VERBATIM:
        return 1.0
    if not shared:
        return 0.0
    if not linked and (shorter < LEAST_WORDS or shorter < LEAST_OF_LONGER * longer):
        brief, full = sorted((one.said, other.said), key=len)
        return 1.0 if len(brief.split()) >= LEAST_VERBATIM and f" {brief} " in f" {full} " else 0.0
    return shared / shorter


def _agreed(quotation: _Quotation, witnesses: Iterable[_Witness]) -> Recovered | None:
    """Return the name that the witnesses agree on, or None when there is none or they differ too much."""
    votes = _votes(_best_of_each(witnesses))
    if not votes:
        return None
    total = sum(trust for trust, _ in votes)
    trust, agreed = votes[0]
    if trust < LEAST_AGREED * total or max(witness.held for witness in agreed) < LEAST_HELD:
        return None
    best = max(agreed, key=lambda w: (w.trust, len(w.quotation.name or ""), w.quotation.statement.id))
    return Recovered(
        entity=best.quotation.statement.entity,
        name=_fullest(agreed),
        sources=_sources(best.quotation),
        confidence=_confidence(best, trust / total),
        why=_why(quotation, agreed, [other for _, group in votes[1:] for other in group]),
    )


def _best_of_each(witnesses: Iterable[_Witness]) -> list[_Witness]:
    """Return the best version for each report and name, holding what all its versions hold together.

    A report that names two people has two quotations, which have been run together here.
    """
    best: dict[tuple[str, str], _Witness] = {}
    for witness in sorted(witnesses, key=lambda w: (w.held, w.likeness, w.linked, w.quotation.statement.id)):
        key = (witness.quotation.statement.report_id, witness.quotation.name or "")
        held = witness.held + (best[key].held if key in best else 0.0)
        best[key] = msgspec.structs.replace(witness, held=min(1.0, held))
    return [best[key] for key in sorted(best)]


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


def _sources(quotation: _Quotation) -> tuple[Span, ...]:
    """Return the quotation and its speaker in the report that names him, in text order."""
    statement = quotation.statement
    parts = [*statement.content, *([statement.speaker] if statement.speaker is not None else [])]
    spans = {Span(statement.report_id, part.start, part.end) for part in parts}
    return tuple(sorted(spans | ({quotation.before} if quotation.before is not None else set())))


def _confidence(best: _Witness, agreed: float) -> float:
    sure = LINKED_SURE if best.linked else SURE
    return round(sure * agreed * (0.5 + 0.5 * best.likeness), 3)


def _why(quotation: _Quotation, agreed: Sequence[_Witness], others: Sequence[_Witness]) -> str:
    number = len(agreed)
    text = f"{number} other report{'s name' if number > 1 else ' names'} {_fullest(agreed)} beside the same quotation"
    if others:
        names = sorted({witness.quotation.name or "" for witness in others})
        text += f"; {len(others)} {'names' if len(others) == 1 else 'name'} {', '.join(names)}"
    if quotation.name is not None and not same_name(quotation.name, _fullest(agreed)):
        text += f"; this page, by its pronoun or order, would give {quotation.name}"
    return text
