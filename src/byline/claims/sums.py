"""Figures of a story to claims: counts of one thing that agree are one, those that cannot both hold are told apart."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from byline.claims.material import Draft, Material, sentence_at
from byline.records import Figure, content_id
from byline.text.terms import STOP, stem
from byline.text.words import words

ROUNDING = 0.02
LEAST_CONTEXT = 0.5  # share of the shorter sentence's words that two figures' sentences must share to count one thing
ONLY_GROWING = "dead deaths killed died injured wounded missing arrested displaced cases infected toll"
GROWING = frozenset(stem(word) for word in ONLY_GROWING.split())
"""What only grows while a story is told: a later, higher count is an update and no conflict."""


class _Count(msgspec.Struct, frozen=True):
    figure: Figure
    what: frozenset[str]
    around: frozenset[str]
    low: float
    high: float
    day: dt.date | None


def drafts(material: Material) -> list[Draft]:
    """Return one draft for each value of each thing counted, in conflict with other values of the same thing."""
    found: list[Draft] = []
    for things in _same_thing([_count(figure, material) for figure in _usable(material)]):
        values = _agreeing(things)
        made = [_draft(value, material) for value in values]
        _oppose(made, values)
        found += made
    return found


def _usable(material: Material) -> list[Figure]:
    known = [figure for figure in material.figures if figure.counts and figure.value is not None]
    return sorted(known, key=lambda figure: (figure.report_id, figure.start, figure.id))


def _count(figure: Figure, material: Material) -> _Count:
    text = material.texts[figure.report_id]
    start, end = sentence_at(text, figure.start)
    published = material.dates.get(figure.report_id)
    value = figure.value or 0.0
    return _Count(
        figure,
        _stems(figure.counts or ""),
        _stems(text[start:end]),
        figure.low if figure.low is not None else value,
        figure.high if figure.high is not None else value if figure.low is None else float("inf"),
        published.start if published is not None else None,
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word, _ in words(text) if word not in STOP and not word[0].isdigit())


def _same_thing(counts: Sequence[_Count]) -> list[list[_Count]]:
    """Group figures with one unit that count the same words in sentences that share enough words."""
    by_word: dict[tuple[str | None, str], list[list[_Count]]] = defaultdict(list)
    groups: list[list[_Count]] = []
    for count in counts:
        near = [group for word in sorted(count.what) for group in by_word[count.figure.unit, word]]
        group = next((group for group in near if _one_thing(group[0], count)), None)
        if group is not None:
            group.append(count)
            continue
        groups.append([count])
        for word in sorted(count.what):
            by_word[count.figure.unit, word].append(groups[-1])
    return groups


def _one_thing(one: _Count, other: _Count) -> bool:
    ones, others = one.what, other.what
    if not (ones <= others or others <= ones):
        return False
    around, other_around = one.around - ones, other.around - others
    least = min(len(around), len(other_around))
    return least > 0 and len(around & other_around) >= LEAST_CONTEXT * least


def _agreeing(counts: Sequence[_Count]) -> list[list[_Count]]:
    """Group counts whose bounds meet, the most exact first."""
    groups: list[list[_Count]] = []
    for count in sorted(counts, key=lambda count: (count.high - count.low, count.low, count.figure.id)):
        group = next((group for group in groups if _meet(group[0], count)), None)
        if group is None:
            groups.append([count])
        else:
            group.append(count)
    return groups


def _meet(one: _Count, other: _Count) -> bool:
    slack = ROUNDING * max(abs(one.low), abs(other.low)) if one.low != one.high or other.low != other.high else 0.0
    return one.low <= other.high + slack and other.low <= one.high + slack


def _draft(counts: Sequence[_Count], material: Material) -> Draft:
    members = tuple(sorted(count.figure.id for count in counts))
    text = material.texts[counts[0].figure.report_id]
    start, end = sentence_at(text, counts[0].figure.start)
    return Draft(
        key=content_id("draft", *members),
        kind="figure",
        text=" ".join(text[start:end].split()),
        members=members,
        reports=frozenset(count.figure.report_id for count in counts),
        conflicts=[],
    )


def _oppose(made: Sequence[Draft], values: Sequence[Sequence[_Count]]) -> None:
    for one, ones in zip(made, values, strict=True):
        for other, others in zip(made, values, strict=True):
            if one is not other and not _of_one_report(one, other):
                about = "update" if _is_update(ones, others) else "number"
                one.conflicts.append((other.key, about, f"{_told(ones[0])} against {_told(others[0])}"))


def _of_one_report(one: Draft, other: Draft) -> bool:
    """Whether a report gives both: then it means two things."""
    return bool(one.reports & other.reports)


def _is_update(ones: Sequence[_Count], others: Sequence[_Count]) -> bool:
    """Whether the later of two counts of what only grows is the higher."""
    if not (ones[0].what | ones[0].around) & (others[0].what | others[0].around) & GROWING:
        return False
    days, other_days = ([c.day for c in counts if c.day is not None] for counts in (ones, others))
    if not days or not other_days:
        return False
    later = min(days) > max(other_days), min(other_days) > max(days)
    return (later[0] and ones[0].low > others[0].low) or (later[1] and others[0].low > ones[0].low)


def _told(count: _Count) -> str:
    value = f"{count.figure.value:,g}"
    return f"{value} {count.figure.unit or ''} {count.figure.counts or ''}".replace("  ", " ").strip()
