"""Whether two sentences are the same passage, and in which way: verbatim, edited or spun."""

import msgspec

from byline.lineage.alignment import Alignment, Gap, align
from byline.lineage.names import misspelt, same_names, same_numbers
from byline.lineage.passages import CONTENT, FUNCTION, LEAST_WORDS, NAME, NUMBER, Wording
from byline.records import LinkKind

LEAST_CONTAINED = 0.6  # of the content words of the sentence that has fewer
LEAST_CONTAINED_SHORT = 0.75  # when that one has fewer than SHORT content words
SHORT = 6
NEARLY_ALL = 0.85  # of shared and rewritten words: in so short a sentence, content words weigh less
LEAST_KEPT = 0.7  # of shared and rewritten words: the shared ones
LEAST_KEPT_SHORT = 0.76  # the same in a sentence of fewer than SHORT content words
LEAST_FACTS, LEAST_CONTENTS = 3, 10  # shared names and numbers, and content words, that excuse one other name
LEAST_RETOLD, LEAST_RETOLD_WORDS = 0.4, 4  # content words that a sentence told in other words still shares
STRETCH = 5  # words: the usual size of a shingle in copy detection
LONGEST_SWAP = 5  # words on either side of an exchange; more is a rewrite
LONGEST_INSERTION = 2  # words that a spinner adds or drops inside: "right after", "brand new"
_OPENINGS = """
    however meanwhile moreover furthermore additionally also still nevertheless nonetheless instead therefore
    thus indeed similarly likewise consequently besides otherwise meantime separately overall notably
"""
OPENINGS = frozenset(_OPENINGS.split())
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who"])
_TITLES = """
    mr mrs ms miss dr prof sir lord president vice prime minister governor gov senator sen representative rep
    congressman congresswoman secretary former ex general gen judge justice chief king queen prince pope mayor
    chairman the
"""
TITLES = frozenset(_TITLES.split())
VARIANT_ENDINGS = (
    ("our", "or"),
    ("s", "z"),
    ("me", "m"),
    ("ll", "l"),
    ("re", "er"),
    ("st", ""),
    ("s", ""),
    ("ce", "se"),
)
SCORES: dict[LinkKind, float] = {"verbatim": 1.0, "edited": 0.95, "spun": 0.98, "paraphrase": 0.5}


class Likeness(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How two sentences are one passage; numbers are of words."""

    kind: LinkKind
    score: float
    a: tuple[int, int]  # the words of `a` that are in it
    b: tuple[int, int]
    swaps: tuple[Gap, ...] = ()
    misspellings: tuple[Gap, ...] = ()
    cuts: tuple[Gap, ...] = ()  # what only one of them has
    stretches: int = 0  # shared words that stand in unbroken stretches of `STRETCH` or more


def judge(a: Wording, b: Wording) -> Likeness | None:
    """Return how two sentences are the same passage, or None when they are not."""
    if a.words == b.words:
        return Likeness("verbatim", 1.0, (0, len(a.words)), (0, len(b.words)))
    if min(len(a.words), len(b.words)) < LEAST_WORDS:
        return None
    fewer, more = (a, b) if a.contents <= b.contents else (b, a)
    least = fewer.contents
    if len(fewer.bag & more.bag) + least - len(fewer.bag) < min(_needed(least), LEAST_RETOLD * least):
        return None  # most candidates end here, before anything is aligned
    found = align(a.words, b.words)
    contents = sum(block.size - a.kinds.count(FUNCTION, block.a, block.a + block.size) for block in found.blocks)
    kept = found.shared / (found.shared + _rewritten(found)) if found.shared else 0.0
    if not found.shared or _other_facts(a, b, found, contents):
        return None
    if contents < _needed(least, kept) or kept < (LEAST_KEPT if least >= SHORT else LEAST_KEPT_SHORT):
        return _retold(a, b, contents, least)
    return _described(a, b, found, contents / least)


def _retold(a: Wording, b: Wording, contents: int, least: int) -> Likeness | None:
    """The same told in other words, as far as shared words can tell: two whole sentences, no fact against it."""
    if contents < max(LEAST_RETOLD * least, LEAST_RETOLD_WORDS):
        return None
    score = round(contents / least * SCORES["paraphrase"], 4)
    return Likeness("paraphrase", score, (0, len(a.words)), (0, len(b.words)))


def _needed(least: int, kept: float = 1.0) -> float:
    """Content words that must be shared, when the sentence that has fewer has `least`."""
    if least < SHORT:
        return max((LEAST_CONTAINED if kept >= NEARLY_ALL else LEAST_CONTAINED_SHORT) * least, 2)
    return LEAST_CONTAINED * least


def _rewritten(found: Alignment) -> int:
    """Words that were put in other words, on the longer side; a cut or an addition of one piece counts as one word."""
    first_a, last_a = found.blocks[0].a, found.blocks[-1].a + found.blocks[-1].size
    first_b = min(block.b for block in found.blocks)
    last_b = max(block.b + block.size for block in found.blocks)
    total = 0
    for gap in found.gaps:
        left, right = gap.a_end - gap.a_start, gap.b_end - gap.b_start
        if not left or not right:
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
    swaps: list[Gap] = []
    misspellings: list[Gap] = []
    cuts: list[Gap] = []
    for gap in found.gaps:
        left, right = gap.a_end - gap.a_start, gap.b_end - gap.b_start
        if left == right <= 2 and any(
            _misspelling(a.words[gap.a_start + n], b.words[gap.b_start + n]) for n in range(left)
        ):
            misspellings.append(gap)
        elif not left or not right:
            cut = _is_cut(a, gap.a_start, gap.a_end) if left else _is_cut(b, gap.b_start, gap.b_end)
            (cuts if cut else swaps).append(gap if cut else _widened(gap, len(a.words), len(b.words)))
        elif max(left, right) <= LONGEST_SWAP and not _renamed(a, b, gap):
            swaps.append(gap)
        else:
            cuts.append(gap)
    kind: LinkKind = "edited" if found.moved or cuts or misspellings else "spun"
    first, last = found.blocks[0], found.blocks[-1]
    first_b = min(block.b for block in found.blocks)
    last_b = max(block.b + block.size for block in found.blocks)
    return Likeness(
        kind,
        round(contained * SCORES[kind], 4),
        _extent(first.a, last.a + last.size, len(a.words)),
        _extent(first_b, last_b, len(b.words)),
        tuple(swaps),
        tuple(misspellings),
        tuple(cuts),
        sum(block.size for block in found.blocks if block.size >= STRETCH),
    )


def _renamed(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether a name became a pronoun or the other way round: "Rubio said", "he said"."""
    left, right = a.words[gap.a_start : gap.a_end], b.words[gap.b_start : gap.b_end]
    pronoun_left, pronoun_right = not PRONOUNS.isdisjoint(left), not PRONOUNS.isdisjoint(right)
    if pronoun_left == pronoun_right:
        return False
    kinds = b.kinds[gap.b_start : gap.b_end] if pronoun_left else a.kinds[gap.a_start : gap.a_end]
    return NAME in kinds


def _is_cut(wording: Wording, start: int, end: int) -> bool:
    """Whether words that the other side lacks were cut or added by hand, and not by exchanging a word for a phrase."""
    if end - start <= 4 and _part_of_name(wording, start, end):
        return False
    if end - start > LONGEST_INSERTION:
        return True
    if end - start == 1:
        return wording.words[start] in OPENINGS and start == 0
    said = NAME in wording.kinds[start:end] or not PRONOUNS.isdisjoint(wording.words[start:end])
    return said or start == 0 or end == len(wording.words)


def _part_of_name(wording: Wording, start: int, end: int) -> bool:
    """Whether the words make a neighbouring name longer: Donald (Trump), (Islamic Republic of) Iran."""
    kinds = wording.kinds
    if any(word in OPENINGS for word in wording.words[start:end]) or CONTENT in kinds[start + (start == 0) : end]:
        return False
    if NUMBER in kinds[start:end] or (NAME not in kinds[start:end] and start):
        return False
    after = kinds[end] == NAME if end < len(kinds) else False
    return after or (start > 0 and kinds[start - 1] == NAME)


def _widened(gap: Gap, size_a: int, size_b: int) -> Gap:
    """Take a neighbouring shared word into an exchange of which one side is empty: after, right after."""
    if gap.a_end < size_a and gap.b_end < size_b:
        return Gap(gap.a_start, gap.a_end + 1, gap.b_start, gap.b_end + 1)
    return Gap(max(gap.a_start - 1, 0), gap.a_end, max(gap.b_start - 1, 0), gap.b_end)


def _misspelling(a: str, b: str) -> bool:
    return misspelt(a, b) and not _variant(a, b) and not _variant(b, a)


def _variant(a: str, b: str) -> bool:
    """Whether the two are spellings that dictionaries allow, or forms of one word: favour, favor; group, groups."""
    return any(
        a.replace(left, right) == b or (a.endswith(left) and a[: len(a) - len(left)] + right == b)
        for left, right in VARIANT_ENDINGS
    )


def _extent(first: int, last: int, size: int) -> tuple[int, int]:
    """The words that belong to the passage: all of them, but for what stands before or after it."""
    return (0 if first <= 2 else first, size if size - last <= 2 else last)
