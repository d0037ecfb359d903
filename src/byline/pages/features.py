"""What a stretch of an HTML page looks like, in numbers: its form, its markup, its holders and its neighbours."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byline.pages import form, furniture
from byline.pages.landmarks import LEVELS, Landmarks, titled
from byline.pages.stretches import GROUP_BITS, TAG_BITS, Outline, Stretch, prose_of

Floats = NDArray[np.float32]

NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
NEAR_COLUMNS = (0, 2, 4, 17)  # of a neighbour's form: length, links, finished, furniture by words
FAR = 30  # steps beyond which a distance tells no more
REACH = 4  # neighbours on either side whose chances are looked at
OWN_COLUMNS = 26  # leading columns of a row that the second forest sees too
SAMPLE = 400  # code points that tell the form of a text
OPENING_WORDS, COMMENT_WORDS = 8, 10  # the longest lines that open a list of posts, of comments
POST_TITLES = TAG_BITS["h1"] | TAG_BITS["h2"] | TAG_BITS["h3"]  # linked, they open other posts
SINCE = ("comments", "related", "legal", "subscribe")
TAGS = np.array(list(TAG_BITS.values()))
GROUPS = np.array(list(GROUP_BITS.values()))
COMMENTING = ("comment", "repl", "respon", "discuss", "thoughts on")
CACHED = 20_000  # texts whose form is remembered: the pages of one site share most of their furniture


def matrix(outline: Outline, title: str | None) -> Floats:
    """Return one row a stretch; `title` is what the page declares."""
    stretches = outline.stretches
    if not stretches:
        return np.zeros((0, 0), np.float32)
    told = [_form(s.text) for s in stretches]
    forms = np.array([row for row, _ in told])
    size = np.array([len(s.text) for s in stretches])
    linked = np.array([s.linked for s in stretches])
    forms[:, 2] = np.minimum(1.0, linked / size)
    forms[:, 3] = np.array([s.strong for s in stretches]) / size
    held = np.array([s.holder for s in stretches])
    head = titled(stretches, title)
    columns = [
        forms,
        _markup(outline, held),
        _holding(outline, held, head),
        _place(outline, head),
        _course(stretches, [kind for _, kind in told], head),
        _neighbours(outline, held, forms),
    ]
    return np.hstack(columns).astype(np.float32)


@lru_cache(CACHED)
def _form(text: str) -> tuple[list[float], str | None]:
    """The form of a text and the kind of furniture that it is by its words; links and weight are filled in later."""
    size = len(text)
    head = text[:SAMPLE]
    last = text.rstrip(form.CLOSERS)[-1:]
    letters = sum(map(str.isalpha, head))
    kind = furniture.by_words(text)
    words = head.split(" ")
    sentences = text.count(".") + text.count("!") + text.count("?") + text.count("。")
    commas = text.count(",") + text.count("、") + text.count("，")
    log = np.log1p([size, form.word_count(text), sentences, commas])
    row = [
        log[0],
        log[1],
        0.0,
        0.0,
        float(last in form.END_MARKS),
        float(last in ":;,-" and last != ""),
        log[2],
        log[3],
        letters / len(head),
        sum(map(str.isdigit, head)) / len(head),
        sum(map(str.isupper, head)) / max(1, letters),
        sum(word[:1].isupper() for word in words) / len(words),
        float(text[0].islower()),
        float("|" in head) + float("•" in head or "·" in head),
        float('"' in head or "“" in head),
        float("@" in head or "http" in head or "www." in head),
        float(last == "?"),
        float(kind is not None),
        float(kind in ("related", "subscribe")),
        float(kind in ("legal", "tags", "navigation")),
        float(kind in ("share", "comments")),
        float(kind == "stamp"),
        float(furniture.is_caption(text)),
        float(furniture.dated_title(text) is not None),
    ]
    return row, kind


def _markup(outline: Outline, held: NDArray[np.int64]) -> Floats:
    stretches, holders = outline.stretches, outline.holders
    tags = (np.array([s.tags for s in stretches])[:, None] & TAGS) != 0
    names = (np.array([s.names for s in stretches])[:, None] & GROUPS) != 0
    near = (np.array([s.near for s in stretches])[:, None] & GROUPS) != 0
    around = [holders[number] for number in held]
    own = [[h.tag == "p", h.tag == "div", h.tag == "li", h.depth] for h in around]
    return np.hstack([tags, names.astype(np.float32) + near, np.array(own, np.float32)])


def _holding(outline: Outline, held: NDArray[np.int64], head: int) -> Floats:
    """What the holders of each stretch hold, and where they stand to the title and to the heart of the page."""
    marks = Landmarks(outline, head)
    numbers, back = np.unique(held, return_inverse=True)
    rows = np.array([marks.of(outline.holders[number]) for number in numbers], np.float32)
    for level in range(LEVELS):
        for column in (5 * level + 1, 5 * level + 4):
            rows[:, column] = np.log1p(np.maximum(rows[:, column], 0))
    found: Floats = rows[back]
    return found


def _place(outline: Outline, head: int) -> Floats:
    """Where each stretch stands on the page, to its first h1 and to its title."""
    stretches = outline.stretches
    prose = max(0, outline.holders[0].prose)
    before = np.cumsum([0, *map(prose_of, stretches)])[:-1]
    place = np.arange(len(stretches))
    first = next((n for n, s in enumerate(stretches) if s.tags & TAG_BITS["h1"]), -1)
    none = np.full(len(place), -1.0)
    columns = [
        place / len(place),
        before / max(1, prose),
        np.full(len(place), np.log1p(prose)),
        np.full(len(place), np.log1p(len(place))),
        place > first if first >= 0 else none,
        np.log1p(np.abs(place - first)) if first >= 0 else none,
        place > head if head >= 0 else none,
        np.minimum(FAR, np.abs(place - head)) if head >= 0 else none,
    ]
    return np.stack(columns, 1).astype(np.float32)


def _course(stretches: Sequence[Stretch], kinds: Sequence[str | None], head: int) -> Floats:
    """What came before each stretch: lines that open comments or lists, titles of other posts; and its copies."""
    seen = Counter(s.text for s in stretches)
    since = dict.fromkeys(SINCE, FAR)
    comments, posts = FAR, 0
    rows = []
    for n, stretch in enumerate(stretches):
        rows.append((seen[stretch.text], *since.values(), comments, min(FAR, posts)))
        short = stretch.words <= OPENING_WORDS
        for kind in SINCE:
            since[kind] = 0 if short and kinds[n] == kind else min(FAR, since[kind] + 1)
        linked = stretch.linked * 5 > len(stretch.text) * 4
        posts += n > head >= 0 and linked and bool(stretch.tags & POST_TITLES)
        comments = 0 if stretch.words <= COMMENT_WORDS and _opens_comments(stretch.text) else min(FAR, comments + 1)
    return np.array(rows, np.float32)


def _opens_comments(text: str) -> bool:
    small = text.lower()
    return any(word in small for word in COMMENTING)


def _neighbours(outline: Outline, held: NDArray[np.int64], forms: NDArray[np.float64]) -> Floats:
    """The form of the stretches around each one, and whether they share its holder."""
    holders = outline.holders
    parent = np.array([holders[number].parent for number in held])
    names = {tag: n for n, tag in enumerate(dict.fromkeys(holders[number].tag for number in held))}
    tag = np.array([names[holders[number].tag] for number in held])
    near = forms[:, NEAR_COLUMNS]
    count = len(held)
    found = np.full((count, len(NEIGHBOURS), len(NEAR_COLUMNS) + 3), -1.0, np.float32)
    for n, step in enumerate(NEIGHBOURS):
        here = slice(max(0, -step), max(0, min(count, count - step)))
        there = slice(max(0, step), max(0, min(count, count + step)))
        found[here, n, : len(NEAR_COLUMNS)] = near[there]
        for column, values in enumerate((held, parent, tag), start=len(NEAR_COLUMNS)):
            found[here, n, column] = values[here] == values[there]
    return found.reshape(count, -1)


def context(outline: Outline, chances: NDArray[np.float64], rows: Floats) -> Floats:
    """Return one row a stretch: what was thought of it, of its neighbours and of those in the same holders."""
    holders = outline.holders
    words = np.array([max(0.5, float(s.words)) for s in outline.stretches])
    held = np.array([s.holder for s in outline.stretches])
    parent = np.array([h.parent for h in holders])
    count = len(chances)
    weight = words * chances
    total = max(float(weight.sum()), 1e-9)
    padded = np.concatenate([np.full(REACH, -1.0), chances, np.full(REACH, -1.0)])
    columns: list[NDArray[Any]] = [chances]
    columns += [padded[REACH + step : REACH + step + count] for step in range(-REACH, REACH + 1) if step]
    for _ in range(3):
        inside = np.bincount(held, weight, len(holders))
        mean = inside / np.maximum(np.bincount(held, words, len(holders)), 1e-9)
        columns += [mean[held], inside[held] / total]
        held = np.where(parent[held] >= 0, parent[held], held)
    columns += [np.cumsum(weight) / total, np.full(count, np.log1p(weight.sum())), np.full(count, chances.max())]
    kept = chances > 0.5
    first = int(np.argmax(kept)) if kept.any() else 0
    last = count - 1 - int(np.argmax(kept[::-1])) if kept.any() else count - 1
    place = np.arange(count)
    columns += [(place < first) * 1.0, (place > last) * 1.0]
    columns += [np.minimum(FAR, np.abs(place - first)), np.minimum(FAR, np.abs(place - last))]
    columns += [_window(weight, reach) / _window(words, reach) for reach in (3, 8)]
    return np.hstack([np.stack(columns, 1), rows[:, :OWN_COLUMNS]]).astype(np.float32)


def _window(values: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Sums over the values at most `reach` places away."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    place = np.arange(len(values))
    upper = np.minimum(place + reach + 1, len(values))
    found: NDArray[np.float64] = sums[upper] - sums[np.maximum(place - reach, 0)]
    return found
