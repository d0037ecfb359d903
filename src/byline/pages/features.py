"""What a stretch of an HTML page looks like, in numbers: its form, its markup, its holders and its neighbours."""

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from byline.pages import form, furniture
from byline.pages.headline import fold
from byline.pages.stretches import GROUP_BITS, TAG_BITS, Holder, Outline, Stretch

NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
REACH = 4  # neighbours on either side whose chances are looked at
OWN_COLUMNS = 26  # leading columns of a row that tell the form of the stretch
FAR = 30.0  # steps beyond which a distance tells no more
LEVELS = 4  # holders looked at, from the innermost
OTHERS = GROUP_BITS["comment"] | GROUP_BITS["related"] | GROUP_BITS["hidden"] | GROUP_BITS["footer"]
POST_TITLES = TAG_BITS["h1"] | TAG_BITS["h2"] | TAG_BITS["h3"]  # linked, they open other posts
SAMPLE = 400  # code points that tell the form of a text


def _log(count: float) -> float:
    return math.log1p(count)


def _form(stretch: Stretch) -> tuple[list[float], str | None]:
    text = stretch.text
    size = len(text)
    head = text[:SAMPLE]
    last = text.rstrip(form.CLOSERS)[-1:]
    letters = sum(map(str.isalpha, head))
    kind = furniture.by_words(text)
    capitals = sum(map(str.isupper, head))
    words = head.split(" ")
    row = [
        _log(size),
        _log(form.word_count(text)),
        min(1.0, stretch.linked / size),
        stretch.strong / size,
        float(last in form.END_MARKS),
        float(last in ":;,-" and last != ""),
        _log(sum(map(text.count, ".!?。"))),
        _log(sum(map(text.count, ",、，"))),
        letters / len(head),
        sum(map(str.isdigit, head)) / len(head),
        capitals / max(1, letters),
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


def _markup(stretch: Stretch, holder: Holder) -> list[float]:
    tags, names, near = stretch.tags, stretch.names, stretch.near
    row = [float(bool(tags & bit)) for bit in TAG_BITS.values()]
    row += [float(bool(names & bit)) + float(bool(near & bit)) for bit in GROUP_BITS.values()]
    tag = holder.tag
    return [*row, float(tag == "p"), float(tag == "div"), float(tag == "li"), float(holder.depth)]


def _holding(outline: Outline, at: Holder, page: Holder) -> list[float]:
    row: list[float] = []
    for _ in range(LEVELS):
        row += (
            at.prose / max(1, page.prose),
            _log(at.prose),
            at.linked / max(1, at.chars),
            at.prose / max(1, at.chars),
            _log(at.stretches),
        )
        at = outline.holders[at.parent] if at.parent >= 0 else at
    return row


def prose_of(stretch: Stretch) -> int:
    """Return the code points of a stretch that are prose outside of links."""
    return len(stretch.text) - stretch.linked if stretch.words >= 8 and stretch.linked * 2 < len(stretch.text) else 0


def matrix(outline: Outline, title: str | None) -> NDArray[np.float32]:
    """Return one row a stretch; `title` is what the page declares."""
    stretches, holders = outline.stretches, outline.holders
    if not stretches:
        return np.zeros((0, 0), np.float32)
    page = holders[0]
    forms, words = zip(*map(_form, stretches), strict=True)
    first = next((n for n, s in enumerate(stretches) if s.tags & TAG_BITS["h1"]), -1)
    head = titled(stretches, title)
    to_title = _ancestors(outline, holders[stretches[head].holder]) if head >= 0 else {}
    heart = _heart(outline)
    to_heart = {number: len(heart) - 1 - n for n, number in enumerate(heart)}
    articles = _numbered(outline, lambda h: h.tag == "article")
    bodies = _numbered(outline, _is_body)
    seen: dict[str, int] = {}
    for s in stretches:
        seen[s.text] = seen.get(s.text, 0) + 1
    rows = []
    before = 0
    comments = FAR
    posts = 0
    since = {"comments": FAR, "related": FAR, "legal": FAR, "subscribe": FAR}
    holder_cache: dict[int, list[float]] = {}
    for n, stretch in enumerate(stretches):
        holder = holders[stretch.holder]
        held = holder_cache.get(holder.number)
        if held is None:
            held = _holding(outline, holder, page)
            held += _steps(outline, holder, to_heart) + _steps(outline, holder, to_title)
            held += _within(outline, holder, articles) + _within(outline, holder, bodies)
            holder_cache[holder.number] = held
        row = [*forms[n], *_markup(stretch, holder), *held]
        row += (
            n / len(stretches),
            before / max(1, page.prose),
            _log(page.prose),
            _log(len(stretches)),
            float(n > first) if first >= 0 else -1.0,
            _log(abs(n - first)) if first >= 0 else -1.0,
            float(n > head) if head >= 0 else -1.0,
            min(FAR, abs(n - head)) if head >= 0 else -1.0,
            float(seen[stretch.text]),
            *since.values(),
            comments,
            min(FAR, posts),
        )
        for step in NEIGHBOURS:
            m = n + step
            if 0 <= m < len(stretches):
                other = holders[stretches[m].holder]
                near = forms[m]
                row += (
                    near[0],
                    near[2],
                    near[4],
                    near[17],
                    float(other is holder),
                    float(other.parent == holder.parent),
                    float(other.tag == holder.tag),
                )
            else:
                row += (-1.0,) * 7
        rows.append(row)
        before += prose_of(stretch)
        for kind in since:
            since[kind] = 0.0 if words[n] == kind and stretch.words <= 8 else min(FAR, since[kind] + 1)
        posts += n > head >= 0 and bool(stretch.tags & POST_TITLES) and stretch.linked * 5 > len(stretch.text) * 4
        comments = 0.0 if stretch.words <= 10 and _opens_comments(stretch.text) else min(FAR, comments + 1)
    return np.array(rows, np.float32)


def _is_body(holder: Holder) -> bool:
    """Whether the names of an element itself call it the body of an article."""
    own = holder.near[-1] if holder.near else 0
    return bool(own & GROUP_BITS["body"]) and bool(own & GROUP_BITS["article"]) and not own & OTHERS


def _numbered(outline: Outline, wanted: Callable[[Holder], bool]) -> dict[int, int]:
    """The elements of a sort that hold prose, numbered in page order."""
    found = [holder.number for holder in outline.holders if holder.prose and wanted(holder)]
    return {number: order for order, number in enumerate(found)}


def _within(outline: Outline, holder: Holder, numbered: dict[int, int]) -> list[float]:
    """Which of the numbered elements holds this one, of how many, and its share of the page's prose."""
    at = holder
    while at.number not in numbered:
        if at.parent < 0:
            return [-1.0, float(len(numbered)), 0.0]
        at = outline.holders[at.parent]
    return [float(numbered[at.number]), float(len(numbered)), at.prose / max(1, outline.holders[0].prose)]


def _opens_comments(text: str) -> bool:
    small = text.lower()
    return "comment" in small or "repl" in small or "respon" in small or "discuss" in small or "thoughts on" in small


def titled(stretches: Sequence[Stretch], title: str | None) -> int:
    """Return the number of the stretch that repeats the declared title, -1 when none does."""
    wanted = fold(title or "")
    if len(wanted) < 8:
        return -1
    best = -1
    for n, stretch in enumerate(stretches):
        if len(stretch.text) <= len(title or "") + 40 and len(stretch.text) >= 8:
            said = fold(stretch.text)
            if said == wanted or len(said) >= 15 and wanted.startswith(said):
                if stretch.tags & TAG_BITS["h1"]:
                    return n
                best = n if best < 0 else best
    return best


def _ancestors(outline: Outline, holder: Holder) -> dict[int, int]:
    """The elements around one, with their distance from it."""
    found = {}
    steps = 0
    while True:
        found[holder.number] = steps
        if holder.parent < 0:
            return found
        holder = outline.holders[holder.parent]
        steps += 1


def _heart(outline: Outline) -> list[int]:
    """The elements that hold most of the prose, from the page down, while one child holds at least half of it."""
    holders = outline.holders
    best: dict[int, int] = {}
    for holder in holders[1:]:
        now = best.get(holder.parent)
        if now is None or holder.prose > holders[now].prose:
            best[holder.parent] = holder.number
    path = [0]
    while (child := best.get(path[-1])) is not None and holders[child].prose * 2 >= max(1, holders[path[-1]].prose):
        path.append(child)
    return path


def _steps(outline: Outline, holder: Holder, marked: dict[int, int]) -> list[float]:
    """How far up the first marked element stands, how far that one is from its goal, and what it holds."""
    if not marked:
        return [-1.0, -1.0, -1.0]
    steps = 0
    while holder.number not in marked:
        holder = outline.holders[holder.parent]
        steps += 1
    return [float(steps), float(marked[holder.number]), holder.prose / max(1, outline.holders[0].prose)]


def context(outline: Outline, chances: NDArray[np.float64], rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return one row a stretch: what was thought of it, of its neighbours and of those in the same holders."""
    holders = outline.holders
    words = np.array([max(0.5, float(s.words)) for s in outline.stretches])
    held = np.array([s.holder for s in outline.stretches])
    parent = np.array([h.parent for h in holders])
    count = len(chances)
    weight = words * chances
    total = max(float(weight.sum()), 1e-9)
    padded = np.concatenate([np.full(REACH, -1.0), chances, np.full(REACH, -1.0)])
    columns = [chances]
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
    for reach in (3, 8):
        columns.append(_window(weight, reach) / _window(words, reach))
    return np.hstack([np.stack(columns, 1), rows[:, :OWN_COLUMNS]]).astype(np.float32)


def _window(values: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Sums over the values at most `reach` places away."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    place = np.arange(len(values))
    upper = np.minimum(place + reach + 1, len(values))
    found: NDArray[np.float64] = sums[upper] - sums[np.maximum(place - reach, 0)]
    return found
