"""All passages of many reports as a table: distinct sentences once, and where each of them stands.

Kept in arrays, because there are many times more places than sentences. Numbers follow keys and ages, never the
order of arrival, so that the same reports give the same table.
"""

from array import array
from collections.abc import Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.lineage.passages import LEAST_WORDS, Passage, Wording, key, may_be_copied, wording
from byline.records import Interval

Numbers = NDArray[np.int64]
UNDATED = 1 << 40
"""Stands for the days of an undated report: later than all."""
NOBODYS = -1
"""Stands for a text that is never a copy."""


class Collection(msgspec.Struct, frozen=True):
    """Distinct sentences and their places; `place_…` are parallel arrays, sorted by sentence, age of report, start."""

    texts: list[str]  # distinct texts as written, sorted
    text_sentence: Numbers  # the sentence each of them is
    keys: Numbers  # of the distinct sentences, rising: a sentence's number is its place here
    wordings: list[Wording]
    reports: list[str]  # the oldest first; by id among those of one day and among the undated
    born: Numbers  # first day on which each report may have been published, as an ordinal
    ended: Numbers  # the day after the last one
    place_text: Numbers
    place_sentence: Numbers
    place_report: Numbers
    place_start: Numbers
    place_end: Numbers
    first: Numbers  # number of each sentence's first place; one more entry than sentences
    contents: Numbers  # content words of each sentence
    lengths: Numbers  # words of each sentence


class Neighbourhood(msgspec.Struct, frozen=True):
    """All sentences side by side, also those that are never copies by themselves; parallel arrays in reading order."""

    texts: list[str]  # distinct texts as written
    text: Numbers  # number of each sentence's text
    report: Numbers  # number of its report in the collection
    start: Numbers
    end: Numbers


def collect(passages: Iterable[Passage]) -> tuple[Collection, Neighbourhood]:
    """Return the table of all passages long enough to be anybody's, and all of them; their order does not matter."""
    texts: dict[str, int] = {}
    dates: dict[str, Interval | None] = {}
    reports: dict[str, int] = {}
    rows = array("q")
    for passage in passages:
        report = reports.get(passage.report)
        if report is None:
            report = reports[passage.report] = len(reports)
            dates[passage.report] = passage.published
        rows.extend((texts.setdefault(passage.text, len(texts)), report, passage.start, passage.end))
    known = sorted(texts)
    rank = np.zeros(len(known), np.int64)
    rank[[texts[text] for text in known]] = np.arange(len(known))
    table = np.array(rows, np.int64).reshape(-1, 4)
    table[:, 0] = rank[table[:, 0]]
    return _copyable(known, dates, table), _neighbourhood(known, dates, table)


def _copyable(texts: list[str], dates: dict[str, Interval | None], table: Numbers) -> Collection:
    """The collection of those texts that may be copied."""
    may = np.array([may_be_copied(text) for text in texts], bool)
    rows = table[may[table[:, 0]]]
    rows[:, 0] = (np.cumsum(may) - 1)[rows[:, 0]]
    return tabulate([text for text, one in zip(texts, may.tolist(), strict=True) if one], dates, rows)


def _neighbourhood(texts: list[str], dates: dict[str, Interval | None], table: Numbers) -> Neighbourhood:
    report = _ages(dates)[table[:, 1]]
    order = np.lexsort((table[:, 2], report))
    return Neighbourhood(texts, table[order, 0], report[order], table[order, 2], table[order, 3])


def _ages(dates: dict[str, Interval | None]) -> Numbers:
    """The place of each report among all of them, the oldest first."""
    names = list(dates)
    rank = np.zeros(len(names), np.int64)
    rank[sorted(range(len(names)), key=lambda n: (_born(dates[names[n]]), names[n]))] = np.arange(len(names))
    return rank


def tabulate(texts: list[str], dates: dict[str, Interval | None], rows: Numbers) -> Collection:
    """Return the table of places given as numbers.

    Args:
        texts: distinct texts, sorted.
        dates: every report with its date, in the order that `rows` number them.
        rows: shape (n, 4): number of the text, number of the report, start, end.
    """
    worded = [wording(text) for text in texts]
    text_key = np.array([key(one) if len(one.words) >= LEAST_WORDS else -1 for one in worded], np.int64)
    keys, where, sentence = np.unique(text_key, return_index=True, return_inverse=True)
    short = int(len(keys) > 0 and keys[0] < 0)
    names = list(dates)
    rank = _ages(dates)
    age = np.argsort(rank).tolist()
    place_sentence = sentence[rows[:, 0]] - short
    place_report = rank[rows[:, 1]] if len(rows) else rows[:, 1]
    kept = np.flatnonzero(place_sentence >= 0)
    wordings = [worded[n] for n in where[short:].tolist()]
    kept = kept[np.lexsort((rows[kept, 2], place_report[kept], place_sentence[kept]))]
    place_sentence = place_sentence[kept]
    return Collection(
        texts=texts,
        text_sentence=sentence - short,
        keys=keys[short:],
        wordings=wordings,
        reports=[names[n] for n in age],
        born=np.array([_born(dates[names[n]]) for n in age], np.int64),
        ended=np.array([_ended(dates[names[n]]) for n in age], np.int64),
        place_text=rows[kept, 0],
        place_sentence=place_sentence,
        place_report=place_report[kept],
        place_start=rows[kept, 2],
        place_end=rows[kept, 3],
        first=np.searchsorted(place_sentence, np.arange(len(keys) - short + 1)),
        contents=np.array([one.contents for one in wordings], np.int64),
        lengths=np.array([len(one.words) for one in wordings], np.int64),
    )


def _born(date: Interval | None) -> int:
    return date.start.toordinal() if date else UNDATED


def _ended(date: Interval | None) -> int:
    return date.end.toordinal() if date else UNDATED
