"""Whether two sentences are the same passage, and in which way: verbatim, edited or spun."""

import msgspec

from byline.lineage.alignment import Alignment, Gap, align
from byline.lineage.differences import LONGEST_SWAP, differences
from byline.lineage.names import TITLES, same_names, same_numbers
from byline.lineage.passages import CONTENT, FUNCTION, LEAST_WORDS, NAME, NUMBER, Wording
from byline.records import LinkKind

LEAST_CONTAINED = 0.6  # of the content words of the sentence that has fewer
LEAST_CONTAINED_SHORT = 0.75  # when that one has fewer than SHORT content words
LEAST_TWO = 2  # content words, however short the sentence
SHORT = 6
NEARLY_ALL = 0.85  # of shared and rewritten words: in so short a sentence, content words weigh less
LEAST_KEPT = 0.7  # of shared and rewritten words: the shared ones
LEAST_KEPT_SHORT = 0.76  # the same in a sentence of fewer than SHORT content words
LEAST_FACTS, LEAST_CONTENTS = 3, 10  # shared names and numbers, and content words, that excuse one other name
LEAST_RETOLD, LEAST_RETOLD_WORDS = 0.4, 4  # content words that a sentence told in other words still shares
LEAST_CLEAR = 0.7  # content words of the longer sentence that names alone must make up to be a copy
LEAST_BESIDE, LEAST_BESIDE_LONGER = 0.6, 0.4  # words of the shorter and of the longer sentence, beside shared passages
STRETCH = 5  # words: the usual size of a shingle in copy detection
SCORES: dict[LinkKind, float] = {"verbatim": 1.0, "edited": 0.95, "spun": 0.98, "paraphrase": 0.5}


class Likeness(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How two sentences are one passage; numbers are of words."""

    kind: LinkKind
    score: float
    a: tuple[int, int]  # the words of `a` that are in it
    b: tuple[int, int]
    swaps: tuple[Gap, ...] = ()
    misspellings: tuple[Gap, ...] = ()
    cuts: tuple[Gap, ...] = ()  # what only one of them has, a dateline too
    stretches: int = 0  # shared words that stand in unbroken stretches of `STRETCH` or more


def judge(a: Wording, b: Wording) -> Likeness | None:
    """Return how two sentences are the same passage, or None when they are not.

    Where many pairs are asked for, `overlap.may_be_alike` sets aside those with too few words in common beforehand.
    """
    if a.words == b.words:
        return Likeness("verbatim", 1.0, (0, len(a.words)), (0, len(b.words)))
    if min(len(a.words), len(b.words)) < LEAST_WORDS:
        return None
    least, most = sorted((a.contents, b.contents))
    found = align(a.words, b.words)
    contents = _contents(a, found)
    kept = found.shared / (found.shared + _rewritten(found)) if found.shared else 0.0
    if not found.shared or _other_facts(a, b, found, contents):
        return None
    if contents < _needed(least, kept) or kept < (LEAST_KEPT if least >= SHORT else LEAST_KEPT_SHORT):
        return _retold(a, b, contents, least)
    if contents < LEAST_CLEAR * most and _names_alone(a, b, found):
        return None
    return _described(a, b, found, contents / least)


def judge_beside(a: Wording, b: Wording) -> Likeness | None:
    """As `judge`, for sentences that stand beside passages their reports share: there plain words count, too."""
    shorter, longer = sorted((len(a.words), len(b.words)))
    if shorter < LEAST_WORDS or longer * LEAST_BESIDE_LONGER > shorter:
        return None
    found = align(a.words, b.words)
    if found.shared < max(LEAST_BESIDE * shorter, LEAST_BESIDE_LONGER * longer):
        return None
    contents = _contents(a, found)
    least = min(a.contents, b.contents)
    if 2 * contents <= least or _other_facts(a, b, found, contents):
        return None
    return _described(a, b, found, contents / least)


def _contents(a: Wording, found: Alignment) -> int:
    """Shared words that are no function words."""
    return found.shared - sum([a.kinds.count(FUNCTION, block.a, block.a + block.size) for block in found.blocks])


def _extents(found: Alignment) -> tuple[int, int, int, int]:
    """Where the shared words begin and end, on either side; what moved may stand before the first block in `b`."""
    first, last = found.blocks[0], found.blocks[-1]
    first_b, last_b = first.b, last.b + last.size
    if found.moved:
        first_b = min([block.b for block in found.blocks])
        last_b = max([block.b + block.size for block in found.blocks])
    return first.a, last.a + last.size, first_b, last_b


def _names_alone(a: Wording, b: Wording, found: Alignment) -> bool:
    """Whether two sentences share names and numbers only, here and there, and no other word that says anything."""
    return len(found.blocks) > 1 and not any(
        a.kinds[block.a + n] == CONTENT == b.kinds[block.b + n] for block in found.blocks for n in range(block.size)
    )


def reworded(a: Wording, b: Wording, told: Likeness) -> Likeness:
    """What was told in other words, where the one report is known to be written from the other: spun."""
    swaps = differences(a, b, align(a.words, b.words).gaps).swaps
    contained = told.score / SCORES["paraphrase"]
    return Likeness("spun", round(contained * SCORES["spun"], 4), told.a, told.b, swaps)


def _retold(a: Wording, b: Wording, contents: int, least: int) -> Likeness | None:
    """The same told in other words, as far as shared words can tell: two whole sentences, no fact against it."""
    if contents < max(LEAST_RETOLD * least, LEAST_RETOLD_WORDS):
        return None
    score = round(contents / least * SCORES["paraphrase"], 4)
    return Likeness("paraphrase", score, (0, len(a.words)), (0, len(b.words)))


def _needed(least: int, kept: float = 1.0) -> float:
    """Content words that must be shared, when the sentence that has fewer has `least`."""
    if least < SHORT:
        return max((LEAST_CONTAINED if kept >= NEARLY_ALL else LEAST_CONTAINED_SHORT) * least, LEAST_TWO)
    return LEAST_CONTAINED * least


def _rewritten(found: Alignment) -> int:
    """Words that were put in other words, on the longer side; a cut or an addition of one piece counts as one word."""
    first_a, last_a, first_b, last_b = _extents(found)
    total = 0
    for gap in found.gaps:
        left, right = gap.a_end - gap.a_start, gap.b_end - gap.b_start
        if left == right:
            total += left  # the plain case, wherever the gap stands
        elif not left or not right:
            total += 1
        elif gap.a_start >= last_a or gap.a_end <= first_a or gap.b_start >= last_b or gap.b_end <= first_b:
            total += min(left, right)
        elif max(left, right) > LONGEST_SWAP and min(left, right) <= 2:
            total += min(left, right) + 1
        else:
            total += max(left, right)
    return total


def _other_facts(a: Wording, b: Wording, found: Alignment, contents: int) -> bool:
    """Whether the two say the same of other names or numbers; one name of many may have been put in other words."""
    renamed = 0
    for gap in found.gaps:
        if gap.a_start == gap.a_end or gap.b_start == gap.b_end:
            continue
        left, right = a.kinds[gap.a_start : gap.a_end], b.kinds[gap.b_start : gap.b_end]
        if NUMBER in left and NUMBER in right and not same_numbers(*_facts(a, b, gap, NUMBER)):
            return True
        opening = gap.a_end == gap.b_end == 1  # two words that open a sentence: their capitals tell nothing
        if NAME in left and NAME in right and not opening:
            names = _facts(a, b, gap, NAME)
            renamed += bool(names[0] and names[1]) and not same_names(*names)
    if renamed != 1:
        return renamed > 1
    kinds = [a.kinds[block.a : block.a + block.size] for block in found.blocks]
    facts = sum(part.count(NAME) + part.count(NUMBER) for part in kinds)
    return facts < LEAST_FACTS or contents < LEAST_CONTENTS


def _facts(a: Wording, b: Wording, gap: Gap, kind: int) -> tuple[list[str], list[str]]:
    """The names, or the numbers, on the two sides of a gap; titles are none."""
    left = zip(a.words[gap.a_start : gap.a_end], a.kinds[gap.a_start : gap.a_end], strict=True)
    right = zip(b.words[gap.b_start : gap.b_end], b.kinds[gap.b_start : gap.b_end], strict=True)
    return (
        [word for word, is_a in left if is_a == kind and word not in TITLES],
        [word for word, is_a in right if is_a == kind and word not in TITLES],
    )


def _described(a: Wording, b: Wording, found: Alignment, contained: float) -> Likeness:
    told = differences(a, b, found.gaps)
    edited = found.moved or told.cuts or told.misspellings
    kind: LinkKind = "edited" if edited else "spun" if told.swaps else "verbatim"
    first_a, last_a, first_b, last_b = _extents(found)
    return Likeness(
        kind,
        round(contained * SCORES[kind], 4),
        _extent(first_a, last_a, len(a.words)),
        _extent(first_b, last_b, len(b.words)),
        told.swaps,
        told.misspellings,
        told.datelines + told.cuts,
        sum([block.size for block in found.blocks if block.size >= STRETCH]),
    )


def _extent(first: int, last: int, size: int) -> tuple[int, int]:
    """The words that belong to the passage: all of them, but for what stands before or after it."""
    return (0 if first <= 2 else first, size if size - last <= 2 else last)
