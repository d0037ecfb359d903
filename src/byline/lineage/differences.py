"""What was done to a sentence, told by the words that differ: exchanged, misspelt, or cut and added by hand."""

from collections.abc import Iterable

import msgspec

from byline.knowledge.commonness import commonness
from byline.lineage.alignment import Gap
from byline.lineage.names import TITLES, misspelt
from byline.lineage.passages import CONTENT, FUNCTION, MONTHS_AND_DAYS, NAME, NUMBER, Wording
from byline.text.terms import STOP

LONGEST_SWAP = 5  # words on either side of an exchange; more is a rewrite
LONGEST_INSERTION = 2  # words that a spinner adds or drops inside: "right after", "brand new"
_OPENINGS = """
    however meanwhile moreover furthermore additionally also still nevertheless nonetheless instead therefore
    thus indeed similarly likewise consequently besides otherwise meantime separately overall notably
"""
OPENINGS = frozenset(_OPENINGS.split())
LONGER_OPENINGS = frozenset(
    [("in", "addition"), ("in", "contrast"), ("by", "contrast"), ("as", "well"), ("at", "present")]
)
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who"])
PERSONS = frozenset(["he", "she"])
VARIANTS = (("our", "or"), ("z", "s"), ("ll", "l"), ("ae", "e"), ("oe", "e"))
VARIANT_ENDINGS = (("re", "er"), ("me", "m"), ("st", ""), ("s", ""), ("ce", "se"))
LEAST_MORE = 2  # words by which a name in full is longer than what stands in its place
LEAST_DATELINE = 3  # words in front of a sentence that are all names and numbers: MOSCOW, Nov. 9, 2015 (Agency) -


class Differences(msgspec.Struct, frozen=True, gc=False):
    """The gaps between two sentences, by what they tell."""

    swaps: tuple[Gap, ...]
    misspellings: tuple[Gap, ...]
    cuts: tuple[Gap, ...]  # what only one of them has, or was put otherwise by hand
    datelines: tuple[Gap, ...]


def differences(a: Wording, b: Wording, gaps: Iterable[Gap]) -> Differences:
    """Return what the words that two sentences do not share tell of how the one became the other."""
    swaps: list[Gap] = []
    misspellings: list[Gap] = []
    cuts: list[Gap] = []
    datelines: list[Gap] = []
    for gap in gaps:
        left, right = gap.a_end - gap.a_start, gap.b_end - gap.b_start
        if left == right <= 2 and any(
            map(_misspelling, a.words[gap.a_start : gap.a_end], b.words[gap.b_start : gap.b_end])
        ):
            misspellings.append(gap)
        elif not left or not right:
            one, start, end = (a, gap.a_start, gap.a_end) if left else (b, gap.b_start, gap.b_end)
            if _is_dateline(one, start, end):
                datelines.append(gap)
            elif _is_cut(one, start, end):
                cuts.append(gap)
            else:
                swaps.append(_widened(gap, len(a.words), len(b.words)))
        elif max(left, right) <= LONGEST_SWAP and not _told_otherwise(a, b, gap):
            swaps.append(gap)
        else:
            cuts.append(gap)
    return Differences(tuple(swaps), tuple(misspellings), tuple(cuts), tuple(datelines))


def _told_otherwise(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether words in the same place were put there by hand, and not by exchanging a word for a phrase."""
    if _renamed(a, b, gap) or _opens_anew(a, b, gap):
        return True
    more = (gap.a_end - gap.a_start) - (gap.b_end - gap.b_start)
    if more >= LEAST_MORE:
        return _names_more(a, gap.a_start, gap.a_end, b.kinds[gap.b_start : gap.b_end])
    return more <= -LEAST_MORE and _names_more(b, gap.b_start, gap.b_end, a.kinds[gap.a_start : gap.a_end])


def _is_dateline(wording: Wording, start: int, end: int) -> bool:
    """Whether words in front of a sentence are names and numbers alone: the page's dateline, nobody's wording."""
    if start or end < LEAST_DATELINE or end == len(wording.words):
        return False
    kinds = wording.kinds[:end]
    return NUMBER in kinds and FUNCTION not in kinds and CONTENT not in kinds[1:]


def _opens_anew(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether "However," or the like took the place of what one side opens with; a single "But" is exchanged for it."""
    if gap.a_start or gap.b_start:
        return False
    opened_a, opened_b = _opening(a, gap.a_end), _opening(b, gap.b_end)
    plain = b.kinds[0] if opened_a else a.kinds[0]
    return opened_a != opened_b and not (gap.a_end == gap.b_end == 1 and plain == FUNCTION)


def _opening(wording: Wording, end: int) -> int:
    """How many words of a linking phrase a sentence opens with, among its first `end`."""
    if wording.words[:2] in LONGER_OPENINGS and end >= len(wording.words[:2]):
        return 2
    return int(wording.words[0] in OPENINGS)


def _names_more(one: Wording, start: int, end: int, there: bytes) -> bool:
    """Whether the longer side names somebody, or a day, and the other has no more than plain words in its place."""
    if NAME in there or NUMBER in there:
        return False
    named = [word for word, kind in zip(one.words[start:end], one.kinds[start:end], strict=True) if kind == NAME]
    return len([word for word in named if word not in TITLES]) > 1 or not MONTHS_AND_DAYS.isdisjoint(named)


def _renamed(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether somebody became a pronoun or the other way round: "Rubio said", "he said"."""
    left, right = a.words[gap.a_start : gap.a_end], b.words[gap.b_start : gap.b_end]
    pronoun_left, pronoun_right = not PRONOUNS.isdisjoint(left), not PRONOUNS.isdisjoint(right)
    if pronoun_left == pronoun_right:
        return False
    kinds = b.kinds[gap.b_start : gap.b_end] if pronoun_left else a.kinds[gap.a_start : gap.a_end]
    first = (gap.b_start if pronoun_left else gap.a_start) == 0  # there every word has a capital: "Rubio", "Officials"
    person = first or not PERSONS.isdisjoint(left + right)
    return NAME in kinds or (person and CONTENT in kinds)


def _is_cut(wording: Wording, start: int, end: int) -> bool:
    """Whether words that the other side lacks were cut or added by hand, and not by exchanging a word for a phrase."""
    if end - start <= 4 and _part_of_name(wording, start, end):
        return False
    if end - start > LONGEST_INSERTION:
        return True
    if end - start == 1:
        return start == 0 and (wording.words[0] in OPENINGS or not _is_word(wording.words[0]))
    if start == 1 and wording.words[:2] in LONGER_OPENINGS and wording.words[0] == wording.words[end - 1]:
        return True  # (In addition, )in ...
    said = NAME in wording.kinds[start:end] or not PRONOUNS.isdisjoint(wording.words[start:end])
    return said or start == 0 or end == len(wording.words)


def _part_of_name(wording: Wording, start: int, end: int) -> bool:
    """Whether the words make a neighbouring name longer: Donald (Trump), (Islamic Republic of) Iran."""
    kinds = wording.kinds
    if not (OPENINGS.isdisjoint(wording.words[start:end]) and MONTHS_AND_DAYS.isdisjoint(wording.words[start:end])):
        return False
    if CONTENT in kinds[start:end]:
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
    """Whether one is the other misspelt, as far as can be told: not when both are words, or spellings of one."""
    if not misspelt(a, b) or (_is_word(a) and _is_word(b)):
        return False
    return not (_variant(a, b) or _variant(b, a))


def _is_word(word: str) -> bool:
    """Whether a word is known to be one."""
    return word in STOP or word in commonness()


def _variant(a: str, b: str) -> bool:
    """Whether the two are spellings that dictionaries allow, or forms of one word: favour, favor; group, groups."""
    if any(a.replace(left, right) == b.replace(left, right) for left, right in VARIANTS):
        return True
    return any(a.endswith(left) and a[: len(a) - len(left)] + right == b for left, right in VARIANT_ENDINGS)
