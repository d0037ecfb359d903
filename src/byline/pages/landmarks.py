"""Places on an HTML page that tell where its report stands: the title, the heart of the prose, articles and bodies."""

from collections.abc import Callable, Sequence

from byline.pages.headline import fold
from byline.pages.stretches import GROUP_BITS, TAG_BITS, Holder, Outline, Stretch

OTHERS = GROUP_BITS["comment"] | GROUP_BITS["related"] | GROUP_BITS["hidden"] | GROUP_BITS["footer"]
BODY = GROUP_BITS["body"] | GROUP_BITS["article"]
LEAST_TITLE, LEAST_START = 8, 15  # letters and spaces of a title, and of a line that may stand for its beginning
ADDED = 40  # code points that a line may have more than the title
LEVELS = 4  # holders looked at, from the innermost


def titled(stretches: Sequence[Stretch], title: str | None) -> int:
    """Return the number of the stretch that repeats the declared title, -1 when none does; an h1 comes first."""
    wanted = fold(title or "")
    if len(wanted) < LEAST_TITLE:
        return -1
    best = -1
    for n, stretch in enumerate(stretches):
        if not LEAST_TITLE <= len(stretch.text) <= len(title or "") + ADDED:
            continue
        said = fold(stretch.text)
        if said == wanted or (len(said) >= LEAST_START and wanted.startswith(said)):
            if stretch.tags & TAG_BITS["h1"]:
                return n
            best = n if best < 0 else best
    return best


class Landmarks:
    """The marked elements of one page; what is asked of a holder is found once."""

    def __init__(self, outline: Outline, head: int) -> None:
        self.holders = outline.holders
        self.prose = max(1, outline.holders[0].prose)
        heart = _heart(outline)
        self.heart = {number: len(heart) - 1 - n for n, number in enumerate(heart)}
        self.title = _around(outline, outline.stretches[head].holder) if head >= 0 else {}
        self.articles = _numbered(outline, lambda holder: holder.tag == "article")
        self.bodies = _numbered(outline, _is_body)

    def of(self, holder: Holder) -> list[float]:
        """Return what an element and those around it hold, and where it stands to each landmark."""
        row: list[float] = []
        at = holder
        for _ in range(LEVELS):
            chars = max(1, at.chars)
            row += (at.prose / self.prose, at.prose, at.linked / chars, at.prose / chars, at.stretches)
            at = self.holders[at.parent] if at.parent >= 0 else at
        row += self._steps(holder, self.heart)
        row += self._steps(holder, self.title)
        row += self._within(holder, self.articles)
        row += self._within(holder, self.bodies)
        return row

    def _steps(self, holder: Holder, marked: dict[int, int]) -> tuple[float, float, float]:
        """How far up the first marked element stands, how far that one is from its goal, and what it holds."""
        if not marked:
            return -1.0, -1.0, -1.0
        steps = 0
        while holder.number not in marked:
            holder = self.holders[holder.parent]
            steps += 1
        return float(steps), float(marked[holder.number]), holder.prose / self.prose

    def _within(self, holder: Holder, numbered: dict[int, int]) -> tuple[float, float, float]:
        """Which of the numbered elements is around this one, of how many, and its share of the page's prose."""
        while holder.number not in numbered:
            if holder.parent < 0:
                return -1.0, float(len(numbered)), 0.0
            holder = self.holders[holder.parent]
        return float(numbered[holder.number]), float(len(numbered)), holder.prose / self.prose


def _around(outline: Outline, number: int) -> dict[int, int]:
    """The elements around one, with their distance from it."""
    found: dict[int, int] = {}
    while number >= 0:
        found[number] = len(found)
        number = outline.holders[number].parent
    return found


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


def _is_body(holder: Holder) -> bool:
    """Whether the names of an element itself call it the body of an article."""
    own = holder.near[-1]
    return own & BODY == BODY and not own & OTHERS


def _numbered(outline: Outline, wanted: Callable[[Holder], bool]) -> dict[int, int]:
    """The elements of a sort that hold prose, numbered in page order."""
    found = [holder.number for holder in outline.holders if holder.prose and wanted(holder)]
    return {number: order for order, number in enumerate(found)}
