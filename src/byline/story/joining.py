"""Stories that are one: small collections have few terms to tell reports apart, but names tell them together.

Two groups are joined when several names stand in most reports of both and in no other report of the collection: a ship
and a town that nobody else writes about are one happening, whatever the words around them.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from byline.records import Interval

LEAST_NAMES = 2
LEAST_REPORTS = 2  # in each group: the names of one page may be those of a paragraph pasted into it
LEAST_SHARE = 0.5  # of the reports of each group that must hold a name
MOST_DAYS_APART = 30
WIDEST_NAME = 4  # a name at the heart of more groups than this joins none
NAME = re.compile(r"(?<=[a-z,”] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
POSSESSIVE = re.compile(r"[’']s?$")


class Heart(msgspec.Struct, frozen=True):
    """What a group is about: the names that most of its reports hold, with how many do, and its days."""

    names: dict[str, int]
    interval: Interval | None


def names_of(text: str) -> frozenset[str]:
    """Return the names of a text: capitalised words that open no sentence."""
    return frozenset(POSSESSIVE.sub("", found) for found in NAME.findall(text))


def heart(members: Sequence[frozenset[str]], interval: Interval | None) -> Heart:
    """Return what a group is about.

    Args:
        members: the names of each of its reports.
        interval: the days its dated reports span.
    """
    if len(members) < LEAST_REPORTS:
        return Heart({}, interval)
    counts = Counter(name for names in members for name in names)
    return Heart({name: count for name, count in counts.items() if count >= LEAST_SHARE * len(members)}, interval)


def joins(hearts: Sequence[Heart], frequency: Mapping[str, int]) -> list[tuple[int, int]]:
    """Return the pairs of groups that are one story, by their numbers, in order.

    Args:
        hearts: what each group is about.
        frequency: in how many reports of the collection each name stands.
    """
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(hearts):
        for name in found.names:
            by_name[name].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for name, groups in by_name.items():
        if 2 <= len(groups) <= WIDEST_NAME:
            pairs = [(one, other) for one in groups for other in groups if one < other]
            shared.update(p for p in pairs if hearts[p[0]].names[name] + hearts[p[1]].names[name] == frequency[name])
    return sorted(pair for pair, count in shared.items() if count >= LEAST_NAMES and _near(hearts, *pair))


def _near(hearts: Sequence[Heart], one: int, other: int) -> bool:
    mine, theirs = hearts[one].interval, hearts[other].interval
    if mine is None or theirs is None:
        return True
    gap = max(mine.start, theirs.start) - min(mine.end, theirs.end)
    return gap <= dt.timedelta(days=MOST_DAYS_APART)
