"""Which stretches of an HTML page belong to the report: two small forests of decision trees.

The first looks at each stretch by itself (its form, its markup, its holders); the second looks at what the first
thought of the stretches around, so that a paragraph inside of an article is not lost and a teaser below it not kept.
The weights are made by tools/train_boilerplate.py; docs/reports.md is their card.
"""

from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
from numpy.typing import NDArray

from byline.pages import features
from byline.pages.stretches import Outline

Floats = NDArray[np.float32]


class Forest(msgspec.Struct, frozen=True):
    """Trees laid end to end: node n asks whether feature[n] <= threshold[n]; a leaf leads to itself."""

    roots: list[int]
    feature: list[int]
    threshold: list[float]
    left: list[int]
    right: list[int]
    value: list[float]
    depth: int


class Forests(msgspec.Struct, frozen=True):
    """The two forests."""

    first: Forest
    second: Forest


class Arrays(msgspec.Struct, frozen=True):
    """A forest ready to be asked."""

    roots: NDArray[np.int64]
    feature: NDArray[np.int64]
    threshold: Floats
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: NDArray[np.float64]
    depth: int


def scores(outline: Outline, title: str | None) -> NDArray[np.float64]:
    """Return for each stretch the probability that it belongs to the text of the report."""
    rows = features.matrix(outline, title)
    if not len(rows):
        return np.zeros(0)
    first, second = _forests()
    chances = _asked(first, rows)
    return _asked(second, features.context(outline, chances, rows))


@cache
def _forests() -> tuple[Arrays, Arrays]:
    packed = files("byline.pages").joinpath("data/boilerplate.json").read_bytes()
    forests = msgspec.json.decode(packed, type=Forests)
    return _arrays(forests.first), _arrays(forests.second)


def _arrays(forest: Forest) -> Arrays:
    return Arrays(
        np.array(forest.roots),
        np.array(forest.feature),
        np.array(forest.threshold, np.float32),
        np.array(forest.left),
        np.array(forest.right),
        np.array(forest.value),
        forest.depth,
    )


def _asked(forest: Arrays, rows: Floats) -> NDArray[np.float64]:
    at = np.broadcast_to(forest.roots, (len(rows), len(forest.roots)))
    number = np.arange(len(rows))[:, None]
    for _ in range(forest.depth):
        goes_left = rows[number, forest.feature[at]] <= forest.threshold[at]
        at = np.where(goes_left, forest.left[at], forest.right[at])
    chances: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-forest.value[at].sum(axis=1)))
    return chances
