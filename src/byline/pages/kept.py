"""Which stretches of an HTML page are kept: those the forests are sure of, and paragraphs beside them that they doubt.

The forests go by the element that holds the report. Where a page closes that element too early, the report goes on in
the elements around it, and is told by its paragraphs and by the names that it shares with what is sure.
"""

import re
from collections.abc import Iterable, Sequence, Set

from byline.pages import form, furniture
from byline.pages.stretches import GROUP_BITS, Holder, Outline, Stretch
from byline.text.sentences import OPENERS

KEPT = 0.5
DOUBTED = 0.15  # a paragraph between kept ones, in the same holder, needs no more
DOUBTED_OUTSIDE = 0.3  # above the first and below the last kept one, and in the elements around
CONTINUED = 0.05  # a paragraph of a run in the elements around that speaks of the same as the report
GAP = 5  # stretches between two paragraphs of the run, and between it and the report
ASIDE = sum(
    GROUP_BITS[group]
    for group in ("share", "related", "nav", "side", "comment", "advert", "subscribe", "footer", "tags", "hidden")
)
TELLING = 1 / 3  # share of the words of the run in paragraphs that quote or share a name with the report
QUOTES = '“”"'
CAPITALISED = re.compile(r"\b[A-Z][\w-]{2,}")
SMALL = re.compile(r"\b[a-z][\w-]{2,}")


def kept(outline: Outline, chances: Sequence[float]) -> list[bool]:
    """Return for each stretch whether it is of the report, given the chances that the forests see."""
    stretches = outline.stretches
    found = [chance > KEPT for chance in chances]
    sure = [n for n, keep in enumerate(found) if keep and form.is_prose(stretches[n].text)]
    if not sure:
        return found
    parents = [outline.holders[stretch.holder].parent for stretch in stretches]
    homes = {parents[n] for n in sure}
    around = _around(outline.holders, homes)
    aside = ASIDE
    for n in sure:
        aside &= ~stretches[n].names  # what is around the report itself says nothing against a paragraph
    for n in range(len(stretches)):
        inside = sure[0] < n < sure[-1]
        least = DOUBTED if inside and parents[n] in homes else DOUBTED_OUTSIDE
        near = parents[n] in homes or (inside and parents[n] in around and _is_plain(outline, stretches[n], aside))
        if near and not found[n] and chances[n] > least:
            found[n] = _is_paragraph(outline, stretches[n], aside)
    own = [n for n in sure if parents[n] not in around]  # there are some: no home is around all others
    may_go_on = {n for n, parent in enumerate(parents) if parent in around and chances[n] > CONTINUED}
    for n in _continued(outline, own, {n for n in may_go_on if _goes_on(outline, stretches[n], aside)}, found):
        found[n] = True
    return found


def _around(holders: Sequence[Holder], homes: Iterable[int]) -> set[int]:
    """The elements around those that hold the report."""
    found: set[int] = set()
    for home in homes:
        number = holders[home].parent if home >= 0 else -1
        while number >= 0 and number not in found:
            found.add(number)
            number = holders[number].parent
    return found


def _is_paragraph(outline: Outline, stretch: Stretch, aside: int) -> bool:
    """Whether words read as a paragraph: prose, or a short sentence that the markup calls one."""
    if stretch.linked * 2 >= len(stretch.text):
        return False
    if form.is_prose(stretch.text):
        return True
    ends = stretch.words > 1 and stretch.text.rstrip(form.CLOSERS).endswith((".", "!", "?"))
    if not ends or not _is_plain(outline, stretch, aside) or form.is_title_cased(stretch.text):
        return False
    return furniture.by_words(stretch.text) is None


def _is_plain(outline: Outline, stretch: Stretch, aside: int) -> bool:
    """Whether the markup calls it a paragraph and nothing near it belongs to the site."""
    return outline.holders[stretch.holder].tag == "p" and not stretch.near & aside


def _goes_on(outline: Outline, stretch: Stretch, aside: int) -> bool:
    plain = _is_plain(outline, stretch, aside) and _is_paragraph(outline, stretch, aside)
    return plain and furniture.by_words(stretch.text) is None


def _continued(outline: Outline, own: Sequence[int], may_go_on: Set[int], found: Sequence[bool]) -> list[int]:
    """The run of paragraphs after the report's own element, if enough of it speaks of the same."""
    run: list[int] = []
    last = own[0]
    for n in range(own[0], len(found)):
        if n > last + GAP:
            break
        if n in may_go_on:
            run.append(n)
        if found[n] or n in may_go_on:
            last = n
    stretches = outline.stretches
    names = _names(" ".join(stretches[n].text for n in own))
    telling = [n for n in run if _tells(stretches[n].text, names)]
    enough = TELLING * sum(stretches[n].words for n in run)
    return run if sum(stretches[n].words for n in telling) >= enough else []


def _tells(text: str, names: Set[str]) -> bool:
    """Whether a paragraph quotes or has one of the names: what sites say of themselves does neither."""
    return any(mark in text for mark in QUOTES) or not names.isdisjoint(CAPITALISED.findall(text))


def _names(text: str) -> set[str]:
    """The words of a text that stand in it with a capital only, those left out that open sentences."""
    plain = {word.lower() for word in SMALL.findall(text)} | OPENERS
    return {word for word in CAPITALISED.findall(text) if word.lower() not in plain}
