"""Whether two sentences are the same passage, and in which way: verbatim, edited or spun."""

import msgspec

from byline.lineage.alignment import Alignment, Gap, align
from byline.lineage.names import misspelt, same_names, same_numbers
from byline.lineage.passages import CONTENT, FUNCTION, NAME, NUMBER, Wording
from byline.records import LinkKind

LEAST_WORDS = 4  # shorter sentences are nobody's
LEAST_SHARED = 3  # content words
LEAST_CONTAINED = 0.6  # of the content words of the sentence that has fewer
LEAST_CONTAINED_SHORT = 0.75  # when that one has fewer than SHORT content words
SHORT = 6
LEAST_DENSE = 0.5  # of the words between the first and the last shared one, on either side
LONGEST_SWAP = 5  # words on either side of an exchange; more is a rewrite
LONGEST_INSERTION = 2  # words that a spinner adds or drops inside: "right after", "brand new"
OPENINGS = frozenset(
    """however meanwhile moreover furthermore additionally also still nevertheless nonetheless instead therefore thus
    indeed similarly likewise consequently besides otherwise meantime separately overall notably""".split()
)
VARIANT_ENDINGS = (("our", "or"), ("s", "z"), ("me", "m"), ("ll", "l"), ("re", "er"), ("st", ""), ("s", ""), ("ce", "se"))
SCORES: dict[LinkKind, float] = {"verbatim": 1.0, "edited": 0.95, "spun": 0.98, "paraphrase": 0.5}


class Likeness(msgspec.Struct, frozen=True, array_like=True):
    """How two sentences are one passage; numbers are of words."""

    kind: LinkKind
    score: float
    a: tuple[int, int]  # the words of `a` that are in it
    b: tuple[int, int]
    swaps: tuple[Gap, ...] = ()
    misspellings: tuple[Gap, ...] = ()
    cuts: tuple[Gap, ...] = ()  # what only one of them has


def judge(a: Wording, b: Wording) -> Likeness | None:
    """Return how two sentences are the same passage, or None when they are not."""
    if a.words == b.words:
        return Likeness("verbatim", 1.0, (0, len(a.words)), (0, len(b.words)))
    if min(len(a.words), len(b.words)) < LEAST_WORDS:
        return None
    found = align(a.words, b.words)
    contained = _contained(a, b, found)
    if contained is None or any(_conflict(a, b, gap) for gap in found.gaps):
        return None
    return _described(a, b, found, contained)


def _contained(a: Wording, b: Wording, found: Alignment) -> float | None:
    """Share of the content words of the sentence that has fewer, or None when it is too little for a copy."""
    shared = sum(a.kinds[x] != FUNCTION for x, _ in found.shared)
    least = min(a.contents, b.contents)
    if shared < min(LEAST_SHARED, least) or shared < 2:
        return None
    contained = shared / least
    if contained < (LEAST_CONTAINED if least >= SHORT else LEAST_CONTAINED_SHORT):
        return None
    (first_a, _), (last_a, _) = found.shared[0], found.shared[-1]
    in_b = [y for _, y in found.shared]
    widest = max(last_a - first_a, max(in_b) - min(in_b)) + 1
    return contained if len(found.shared) >= LEAST_DENSE * widest else None


def _conflict(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether the two sides of a gap hold different facts: other names, other numbers."""
    if gap.a_start == gap.a_end or gap.b_start == gap.b_end:
        return False
    for kind, same in ((NAME, same_names), (NUMBER, same_numbers)):
        left = [a.words[n] for n in range(gap.a_start, gap.a_end) if a.kinds[n] == kind]
        right = [b.words[n] for n in range(gap.b_start, gap.b_end) if b.kinds[n] == kind]
        if left and right and not same(left, right):
            return True
    return False


def _described(a: Wording, b: Wording, found: Alignment, contained: float) -> Likeness:
    swaps, misspellings, cuts = [], [], []
    edited = found.moved > 0
    for gap in found.gaps:
        left, right = gap.a_end - gap.a_start, gap.b_end - gap.b_start
        if left == right == 1 and _misspelling(a.words[gap.a_start], b.words[gap.b_start]):
            misspellings.append(gap)
        elif left and right and max(left, right) <= LONGEST_SWAP:
            swaps.append(gap)
        elif not left or not right:
            if _is_cut(a, b, gap):
                cuts.append(gap)
            else:
                swaps.append(_widened(gap, len(a.words), len(b.words)))
        else:
            cuts.append(gap)
    kind: LinkKind = "edited" if edited or cuts or misspellings else "spun"
    in_b = [y for _, y in found.shared]
    return Likeness(
        kind,
        round(contained * SCORES[kind], 4),
        _extent(found.shared[0][0], found.shared[-1][0], len(a.words)),
        _extent(min(in_b), max(in_b), len(b.words)),
        tuple(swaps),
        tuple(misspellings),
        tuple(cuts),
    )


def _is_cut(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether words that one side lacks were cut or added by hand, and not by exchanging a word for a phrase."""
    wording, start, end = (a, gap.a_start, gap.a_end) if gap.a_end > gap.a_start else (b, gap.b_start, gap.b_end)
    if end - start <= 4 and _part_of_name(wording, start, end):
        return False
    at_edge = start == 0 or end == len(wording.words)
    return at_edge or end - start > LONGEST_INSERTION


def _part_of_name(wording: Wording, start: int, end: int) -> bool:
    """Whether the words make a neighbouring name longer: Donald (Trump), (Islamic Republic of) Iran."""
    kinds = wording.kinds
    if NAME not in kinds[start:end] and not (start == 0 and end == 1):
        return False
    after = kinds[end] == NAME if end < len(kinds) else False
    before = start > 0 and kinds[start - 1] == NAME
    return (after or before) and CONTENT not in kinds[start + (start == 0) : end] and NUMBER not in kinds[start:end]


def _widened(gap: Gap, size_a: int, size_b: int) -> Gap:
    """Take a neighbouring shared word into an exchange of which one side is empty: after, right after."""
    if gap.a_end < size_a and gap.b_end < size_b:
        return Gap(gap.a_start, gap.a_end + 1, gap.b_start, gap.b_end + 1)
    return Gap(max(gap.a_start - 1, 0), gap.a_end, max(gap.b_start - 1, 0), gap.b_end)


def _misspelling(a: str, b: str) -> bool:
    return misspelt(a, b) and not _variant(a, b) and not _variant(b, a)


def _variant(a: str, b: str) -> bool:
    """Whether the two are spellings that dictionaries allow, or forms of one word: favour, favor; group, groups."""
    return any(a.replace(left, right) == b or a.endswith(left) and a[: len(a) - len(left)] + right == b for left, right in VARIANT_ENDINGS)


def _extent(first: int, last: int, size: int) -> tuple[int, int]:
    """The words that belong to the passage: all of them, but for what stands before or after it."""
    return (0 if first <= 2 else first, size if size - last <= 3 else last + 1)
