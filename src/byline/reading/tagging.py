"""A small trained tagger of proper names: a linear chain over the words of capitalised stretches.

Its features are the parser's names and tags, the tables of `byline.knowledge` and the form of words; its weights were
trained by tools/train_names.py on openly licensed text (docs/names-card.md) and ship with the package.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from operator import add
from typing import NamedTuple

import msgspec

from byline.knowledge import bodies, people, places, states
from byline.knowledge.tables import fold
from byline.knowledge.words import words
from byline.reading.parsing import Token

Clue = tuple[str, ...]
KINDS = ("PER", "LOC", "ORG", "OTH")
NAMED = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
OPENING = frozenset({'"', "“", "``", ":", "(", "‘", "'", "-", "–", "—", "*"})
LINKS = frozenset(
    [
        *("of", "the", "and", "&", "for", "in", "on", "to", "a", "-", "–", "/", "'", "’", "'s", "’s", ".", '"', ","),
        *(
            "de",
            "la",
            "le",
            "del",
            "di",
            "da",
            "du",
            "des",
            "van",
            "von",
            "der",
            "den",
            "bin",
            "ibn",
            "al",
            "el",
            "y",
            "e",
        ),
    ]
)
FAR = 3  # most words that may link two capitalised ones


class Model(NamedTuple):
    """Labels, weights by feature (label number, weight) and transition weights [from][to]."""

    labels: list[str]
    weights: dict[str, list[tuple[int, float]]]
    transitions: list[list[float]]


@lru_cache(maxsize=1)
def model() -> Model:
    """Load the weights that ship with the package."""
    packed = (files("byline.knowledge") / "data" / "names.model").read_bytes()
    return msgspec.msgpack.decode(packed, type=Model)


def stretches(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the half-open ranges of tokens in which names may lie: capitalised words and what links them."""
    found: list[tuple[int, int]] = []
    first, count = 0, len(tokens)
    while first < count:
        if not _may_name(tokens, first):
            first += 1
            continue
        last = first + 1
        while last < count:
            ahead = last
            while ahead < count and ahead - last < FAR and _links(tokens[ahead].text):
                ahead += 1
            if ahead == count or not _may_name(tokens, ahead):
                break
            last = ahead + 1
        while last + 1 < count and tokens[last].text == "-" and tokens[last + 1].start == tokens[last - 1].end + 1:
            last += 2  # "Yiu-chung": the parser cuts at hyphens
        found.append((first, last))
        first = last
    return found


def _links(word: str) -> bool:
    return word in LINKS or word.isdigit()


def _may_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.entity in NAMED:
        return True
    if not token.text[:1].isupper():
        return token.text[:3] in {"al-", "el-"} or token.text != token.text.lower()
    if at == 0 or tokens[at - 1].text in OPENING:
        return token.pos in {"PROPN", "NOUN", "ADJ", "X"}
    return True


def tags(tokens: Sequence[Token], first: int, last: int) -> tuple[list[str], list[list[float]]]:
    """Return the label of each word of a stretch (O, or B- or I- with PER, LOC, ORG or OTH) and its weights."""
    scores = [[sum(column) for column in zip(*map(_weigh, keys), strict=True)] for keys in clues(tokens, first, last)]
    return _best(scores), scores


def leanings(scores: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Return how much the words of a name lean to each kind of `KINDS`, in its order: the mean of their weights."""
    kinds = _columns()
    return tuple(round(sum(max(row[at] for at in kind) for row in scores) / max(1, len(scores)), 1) for kind in kinds)


@lru_cache(maxsize=1)
def _columns() -> tuple[tuple[int, ...], ...]:
    labels = model().labels
    return tuple(tuple(at for at, label in enumerate(labels) if label.endswith(kind)) for kind in KINDS)


@lru_cache(maxsize=100_000)
def _weigh(clue: Clue) -> tuple[float, ...]:
    """Return the weight that a clue gives each label."""
    trained = model()
    scores = [0.0] * len(trained.labels)
    for feature in expand(clue):
        for label, weight in trained.weights.get(feature, ()):
            scores[label] += weight
    return tuple(scores)


def _best(scores: Sequence[Sequence[float]]) -> list[str]:
    """Return the best labels by Viterbi's search."""
    trained = model()
    columns = list(zip(*trained.transitions, strict=True))
    best, paths = list(scores[0]), []
    for row in scores[1:]:
        step, back = [], []
        for column, score in zip(columns, row, strict=True):
            totals = list(map(add, best, column))
            top = max(totals)
            back.append(totals.index(top))
            step.append(top + score)
        best = step
        paths.append(back)
    at = best.index(max(best))
    found = [at]
    for back in reversed(paths):
        at = back[at]
        found.append(at)
    return [trained.labels[label] for label in reversed(found)]


def features(tokens: Sequence[Token], first: int, last: int) -> list[list[str]]:
    """Return the features of each word of a stretch, as the tagger is trained on them."""
    return [[feature for clue in keys for feature in expand(clue)] for keys in clues(tokens, first, last)]


def clues(tokens: Sequence[Token], first: int, last: int) -> list[list[Clue]]:
    """Return what tells of each word of a stretch: small tuples, so that their weights can be kept."""
    spans = _known_spans(tokens, first, last)
    heads = "".join(sorted({mark for token in tokens[first:last] for mark in _marks(token.text.lower())}))
    before = tokens[first - 1].text.lower() if first else "^"
    after = tokens[last].text.lower() if last < len(tokens) else "$"
    earlier = tokens[first - 2].text.lower() if first > 1 else "^"
    around: list[Clue] = [("in", heads), ("before", before), ("after", after), ("2before", f"{earlier} {before}")]
    found = []
    for at in range(first, last):
        token = tokens[at]
        left = tokens[at - 1] if at else None
        right = tokens[at + 1] if at + 1 < len(tokens) else None
        own: list[Clue] = [
            ("w0", token.text),
            ("w-", left.text if left else "^"),
            ("w+", right.text if right else "$"),
            ("t0", token.tag),
            ("t-", left.tag if left else "^"),
            ("t+", right.tag if right else "$"),
            (
                "e",
                left.entity if left else "^",
                ("B" if token.begins else "I") + token.entity,
                right.entity if right else "$",
            ),
            ("et", token.entity, shape(token.text), token.tag),
            ("d", token.dep),
            ("h", tokens[token.head].lemma.lower()),
            ("place", str(min(at - first, 3)), str(min(last - at, 3))),
            *around,
            *spans[at - first],
        ]
        found.append(own)
    return found


@lru_cache(maxsize=50_000)
def expand(clue: Clue) -> tuple[str, ...]:
    """Return the features of a clue."""
    kind = clue[0]
    if kind[0] == "w":
        return tuple(f"{kind[1]}{feature}" for feature in _word_features(clue[1]))
    if kind == "e":
        return f"e0:{clue[2]}", f"e-:{clue[1]}", f"e+:{clue[3]}", f"ents:{clue[1]}/{clue[2]}/{clue[3]}"
    if kind == "place":
        return f"at:{clue[1]}", f"to:{clue[2]}", f"at:{clue[1]}:{clue[2]}"
    return (":".join(clue),)


def _word_features(word: str) -> list[str]:
    lower = word.lower()
    found = [f"w:{lower}", f"s:{shape(word)}"]
    if word[:1].isupper():
        found += [
            f"x:{lower[-3:]}",
            f"x2:{lower[-2:]}",
            *_table_features(word),
            *(f"m:{mark}" for mark in _marks(lower)),
        ]
    elif lower in people.titles():
        found.append("title")
    return found


@lru_cache(maxsize=20_000)
def _table_features(word: str) -> tuple[str, ...]:
    found = []
    name = word.title() if word.isupper() and len(word) > 3 else word
    if gender := people.forenames().get(name):
        found.append(f"forename:{gender}")
    if frequency := people.surnames().get(name):
        found.append(f"surname:{frequency}")
    if city := places.cities().get(name):
        found.append(f"city:{len(str(city[1]))}")
    for mark, table in (
        ("land", places.lands()),
        ("state", states.by_name()),
        ("adjective", states.by_adjective()),
        ("people", states.by_people()),
        ("seat", states.by_seat()),
        ("body", bodies.by_name()),
        ("organization", bodies.organizations()),
        ("group", people.groups()),
    ):
        if name in table:
            found.append(mark)
    if word.lower() in people.titles():
        found.append("title")
    return tuple(found)


@lru_cache(maxsize=20_000)
def _marks(lower: str) -> tuple[str, ...]:
    found = ["org"] if lower in words("organization") else []
    if lower in words("place"):
        found.append("place")
    if lower in words("other"):
        found.append("other")
    return tuple(found)


def _known_spans(tokens: Sequence[Token], first: int, last: int) -> list[list[Clue]]:
    """Mark the words of names of several words that the tables hold."""
    found: list[list[Clue]] = [[] for _ in range(last - first)]
    for start in range(first, last):
        for end in range(min(last, start + 5), start + 1, -1):
            mark = _table_of(between(tokens, start, end))
            if mark:
                for at in range(start, end):
                    found[at - first].append(("known", "B" if at == start else "I", mark))
                break
    return found


@lru_cache(maxsize=20_000)
def _table_of(name: str) -> str:
    if name in states.by_name():
        return "state"
    if name in bodies.by_name() or name in bodies.organizations():
        return "organization"
    if name in places.cities() or name in places.lands():
        return "place"
    if name in people.groups() or name in states.by_adjective():
        return "group"
    return "person" if fold(name) in people.leaders_by_name() else ""


def between(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the words of tokens with a space where the text has one."""
    found = tokens[first].text
    for at in range(first + 1, last):
        found += (" " if tokens[at - 1].end < tokens[at].start else "") + tokens[at].text
    return found


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """Return the form of a word: "Xx", "XX", "X.", "Xx-Xx", "dd"."""
    kept: list[str] = []
    for c in word:
        mark = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if len(kept) < 2 or kept[-1] != mark or kept[-2] != mark:
            kept.append(mark)
    return "".join(kept[:8])
