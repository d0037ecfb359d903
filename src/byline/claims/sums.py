"""Figures of a story to claims: counts of one thing that agree are one, those that cannot both hold are told apart."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from byline.claims.material import Draft, Material, first_hand, sentence_at
from byline.claims.tolls import leading
from byline.claims.wording import wording
from byline.records import Figure, content_id
from byline.text.terms import STOP, stem
from byline.text.words import words

ROUNDING = 0.02  # difference that a hedge covers beyond its bounds
ROUND_SHARE = 0.05  # of a number, at which its last digit that is not 0 may have been rounded
NEAR_BEFORE, NEAR_AFTER = 30, 60  # characters around a figure in which its own words stand
LEAST_NEAR = 0.4  # share of the fewer near words, names left out, that two figures must have in common
LEAST_AROUND = 0.3  # share of the shorter sentence's words that two figures' sentences must have in common
ENOUGH_AROUND = 4  # or so many words
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")
ONLY_GROWING = "dead deaths killed died injured wounded missing arrested displaced cases infected toll"
AGED = re.compile(r"[\s-]*years?[\s-]+old|-old\b")
ALIKE = "killed:dead died deaths fatalities lives perished drowned|injured:wounded hurt injuries casualties"
SYNONYMS = {
    stem(other): stem(word)
    for word, others in (pair.split(":") for pair in ALIKE.split("|"))
    for other in others.split()
}
REST = frozenset({"more", "other", "others", "another", "additional", "further"})
GROWING = frozenset(SYNONYMS.get(stem(word), stem(word)) for word in ONLY_GROWING.split())
"""What only grows while a story is told: a later, higher count is an update and no conflict."""


class _Count(msgspec.Struct, frozen=True):
    """A figure with the words that tell what it counts: the counted words, those near it, and its whole sentence."""

    figure: Figure
    what: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    around: frozenset[str]
    days: frozenset[str]  # weekdays, months and years of its sentence
    subject: frozenset[str]  # the first name of its sentence
    low: float
    high: float
    day: dt.date | None


def drafts(material: Material) -> list[Draft]:
    """Return one draft for each value of each thing counted, in conflict with other values of the same thing."""
    tolls = leading(material)
    told = {figure.id for figures in tolls.values() for figure in figures}
    counts = [_count(figure, material) for figure in _usable(material) if figure.id not in told]
    things = [[_count(figure, material) for figure in figures] for figures in tolls.values()]
    return [draft for some in things + _same_thing(counts) for draft in _of_one_thing(some, material)]


def _of_one_thing(counts: Sequence[_Count], material: Material) -> list[Draft]:
    """Return a draft for each value of one thing, each in conflict with those that cannot hold with it."""
    values = _agreeing(counts, material)
    thing = content_id("thing", *sorted(count.figure.id for count in counts))
    made = [_draft(value, material, thing) for value in values]
    _oppose(made, values)
    return made


def _usable(material: Material) -> list[Figure]:
    known = [figure for figure in material.figures if (figure.counts or figure.unit) and _middle(figure) is not None]
    return sorted(known, key=lambda figure: (figure.report_id, figure.start, figure.id))


def _count(figure: Figure, material: Material) -> _Count:
    text = material.texts[figure.report_id]
    start, end = sentence_at(text, figure.start)
    near = f"{_tail(text[start : figure.start])} {_head(text[figure.end : end])}"
    published = material.dates.get(figure.report_id)
    value = _middle(figure) or 0.0
    told = wording(text[start:end])
    return _Count(
        figure,
        _what(figure, text),
        _stems(near),
        frozenset(stem(word) for word in NAME.findall(f", {near}")),
        _stems(text[start:end]),
        told.weekdays | told.months | frozenset(YEAR.findall(text, start, end)),
        told.subject,
        figure.low if figure.low is not None else value,
        figure.high if figure.high is not None else value if figure.low is None else float("inf"),
        published.start if published is not None else None,
    )


def _tail(before: str) -> str:
    """Return the last whole words before a figure."""
    return before if len(before) <= NEAR_BEFORE else before[-NEAR_BEFORE:].partition(" ")[2]


def _head(after: str) -> str:
    """Return the first whole words after a figure."""
    return after if len(after) <= NEAR_AFTER else after[:NEAR_AFTER].rpartition(" ")[0]


def _middle(figure: Figure) -> float | None:
    """Return the value, or a bound of what has none: "dozens"."""
    return next((value for value in (figure.value, figure.low, figure.high) if value is not None), None)


def _what(figure: Figure, text: str) -> frozenset[str]:
    """Return what is counted: its words, or "age", or for a bare measure its unit."""
    if AGED.match(text, figure.end) or AGED.search(text, figure.start, figure.end):
        return frozenset({"age"})
    return _stems(figure.counts or "") or frozenset({figure.unit or ""})


def _stems(text: str) -> frozenset[str]:
    found = (stem(word) for word, _ in words(text) if word not in STOP and not word[0].isdigit())
    return frozenset(SYNONYMS.get(word, word) for word in found)


def _same_thing(counts: Sequence[_Count]) -> list[list[_Count]]:
    """Group figures with one unit that count the same words in sentences that share enough words."""
    by_word: dict[tuple[str | None, str], list[list[_Count]]] = defaultdict(list)
    groups: list[list[_Count]] = []
    for count in counts:
        candidates = [group for word in sorted(count.what) for group in by_word[count.figure.unit, word]]
        group = next((group for group in candidates if _one_thing(group[0], count)), None)
        if group is not None:
            group.append(count)
            continue
        groups.append([count])
        for word in sorted(count.what):
            by_word[count.figure.unit, word].append(groups[-1])
    return groups


def _one_thing(one: _Count, other: _Count) -> bool:
    """Whether two figures count the same: the same words, of the same deed, of nobody else and no other day."""
    if not one.what & other.what:
        return False
    if _is_of_the_rest(one) != _is_of_the_rest(other):
        return False
    if any(
        mine and theirs and not mine & theirs
        for mine, theirs in ((one.names, other.names), (one.subject, other.subject), (one.days, other.days))
    ):
        return False
    near, other_near = one.near - one.what - one.names, other.near - other.what - other.names
    if len(near & other_near) < LEAST_NEAR * min(len(near), len(other_near)):
        return False
    shared = len((one.around & other.around) - one.what)
    least = min(len(one.around - one.what), len(other.around - other.what))
    return shared >= ENOUGH_AROUND or (least > 0 and shared >= LEAST_AROUND * least)


def _is_of_the_rest(count: _Count) -> bool:
    """Whether it counts others than those told of before: "twelve more soldiers"."""
    return not REST.isdisjoint((count.figure.counts or "").lower().split())


def _agreeing(counts: Sequence[_Count], material: Material) -> list[list[_Count]]:
    """Group counts whose bounds meet, the most exact first, and of equals those in a report's own words."""

    def order(count: _Count) -> tuple[float, float, bool, str]:
        return count.high - count.low, count.low, count.figure.id in material.copied, count.figure.id

    groups: list[list[_Count]] = []
    for count in sorted(counts, key=order):
        meeting = [group for group in groups if _meet(group[0], count)]
        same = [group for group in meeting if (group[0].low, group[0].high) == (count.low, count.high)]
        if same or len(meeting) == 1:
            (same or meeting)[0].append(count)
        else:  # met by none, or room for several: "at least 14" holds with 16 and with 17
            groups.append([count])
    return groups


def _meet(one: _Count, other: _Count) -> bool:
    hedged = one.low != one.high or other.low != other.high
    slack = ROUNDING * max(abs(one.low), abs(other.low)) if hedged else max(_rounding(one), _rounding(other))
    return one.low <= other.high + slack and other.low <= one.high + slack


def _rounding(count: _Count) -> float:
    """Return how far off a round number may be: 43,000,000 by almost a million, 40 by nothing."""
    size = 1.0
    while count.low and count.low % (size * 10) == 0:
        size *= 10
    return size * 0.9 if 1 < size <= ROUND_SHARE * count.low else 0.0


def _draft(counts: Sequence[_Count], material: Material, thing: str) -> Draft:
    members = tuple(sorted(count.figure.id for count in counts))
    own = first_hand((count.figure.id for count in counts), material)
    told = next(count.figure for count in counts if count.figure.id in own)
    text = material.texts[told.report_id]
    start, end = sentence_at(text, told.start)
    return Draft(
        key=content_id("draft", *members),
        kind="figure",
        text=" ".join(text[start:end].split()),
        members=members,
        reports=frozenset(count.figure.report_id for count in counts),
        thing=thing,
        conflicts=[],
    )


def _oppose(made: Sequence[Draft], values: Sequence[Sequence[_Count]]) -> None:
    """Set values of one thing against each other, but not two that one report gives: it means two things by them."""
    for one, ones in zip(made, values, strict=True):
        for other, others in zip(made, values, strict=True):
            if one is not other and not one.reports & other.reports and not _meet(ones[0], others[0]):
                about = "update" if _is_update(ones, others) else "number"
                one.conflicts.append((other.key, about, _told(ones, others, about)))


def _is_update(ones: Sequence[_Count], others: Sequence[_Count]) -> bool:
    """Whether the later of two counts of what only grows is the higher."""
    if not (ones[0].what | ones[0].near) & (others[0].what | others[0].near) & GROWING:
        return False
    days, other_days = ([c.day for c in counts if c.day is not None] for counts in (ones, others))
    if not days or not other_days:
        return False
    later = min(days) > max(other_days), min(other_days) > max(days)
    return (later[0] and ones[0].low > others[0].low) or (later[1] and others[0].low > ones[0].low)


def _told(ones: Sequence[_Count], others: Sequence[_Count], about: str) -> str:
    told = f"{_value(ones[0])} against {_value(others[0])}"
    return f"{told}; the later report has the higher count" if about == "update" else told


def _value(count: _Count) -> str:
    return " ".join(f"{_middle(count.figure):,.12g} {count.figure.unit or ''} {count.figure.counts or ''}".split())
