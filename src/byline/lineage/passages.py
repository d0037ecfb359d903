"""What is compared: sentences of reports where they stand, and the wording of each distinct one."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

import msgspec

from byline.records import READABLE, BlockKind, Interval, Report
from byline.text.sentences import sentences
from byline.text.words import LOST_ENDINGS, WORD, fold

FUNCTION, CONTENT, NAME, NUMBER, OPENING = range(5)
"""What a word is: a function word, another word, a part of a name, a number."""

_FUNCTION_WORDS = """
    a an the this that these those some any each every no not nor of in on at by for from to with without within
    into onto upon over under about after before since until till during between among through across against
    toward towards as than like per via and or but so yet if then when where while because though although
    unless whether who whom whose which what how why i me my mine we us our ours you your yours he him his she
    her hers it its they them their theirs myself himself herself itself themselves ourselves am is are was were
    be been being do does did done doing have has had having can could will would shall should may might must im
    ive id hes shes its theyre theyve weve were youre dont doesnt didnt isnt arent wasnt werent hasnt havent
    hadnt cant couldnt wont wouldnt thats there theres here also just only very too more most much such own same
    other out up down off again all both one
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_MONTHS_AND_DAYS = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday
"""
MONTHS_AND_DAYS = frozenset(_MONTHS_AND_DAYS.split())
_NUMBER_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty
"""
NUMBER_WORDS = {word: str(value) for value, word in enumerate(_NUMBER_WORDS.split())}
LEAST_WORDS = 4  # a shorter sentence is nobody's
LONGEST_WORDS = 400  # a longer "sentence" is compared by its first words only


READ_BLOCKS = READABLE | {"intruder"}


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence where it stands in a report."""

    report: str
    start: int
    end: int
    text: str
    block: BlockKind = "body"
    position: int = 0  # its number among the sentences of the report
    published: Interval | None = None  # of its report


class Wording(msgspec.Struct, frozen=True, array_like=True):
    """The words of a sentence as they are compared, and what each of them is."""

    words: tuple[str, ...]
    kinds: bytes
    contents: int  # how many of the words are not function words
    bag: frozenset[str]  # those words


def passages(report: Report) -> Iterator[Passage]:
    """Yield the sentences of a report's readable blocks, in order; without blocks, of all its text."""
    ranges = [(b.start, b.end, b.kind) for b in report.blocks if b.kind in READ_BLOCKS]
    if not report.blocks:
        ranges = [(0, len(report.text), "body")]
    interval = report.published.interval if report.published else None
    position = 0
    for start, end, kind in ranges:
        for found in sentences(report.text, start, end):
            yield Passage(
                report=report.id,
                start=found.start,
                end=found.end,
                text=report.text[found.start : found.end],
                block=kind,
                position=position,
                published=interval,
            )
            position += 1


def wording(text: str) -> Wording:
    """Return the words of a sentence as they are compared."""
    folded: list[str] = []
    kinds = bytearray()
    opening = True
    for written in WORD.findall(text)[:LONGEST_WORDS]:
        if written in LOST_ENDINGS and folded:
            folded[-1] += written
            continue
        word, kind = _kind(written)
        if opening and kind == NAME and word not in MONTHS_AND_DAYS:
            kind = OPENING
        opening = False
        folded.append(word)
        kinds.append(kind)
    if kinds and kinds[0] == OPENING:  # a capital at the start says nothing, unless another one follows
        kinds[0] = NAME if len(kinds) > 1 and kinds[1] == NAME else CONTENT
    bag = [word for word, kind in zip(folded, kinds, strict=True) if kind != FUNCTION]
    return Wording(tuple(folded), bytes(kinds), len(bag), frozenset(bag))


def key(wording: Wording) -> int:
    """Return a 63-bit number that two sentences share when, and only when, they have the same words."""
    words = " ".join(wording.words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big") >> 1


@lru_cache(maxsize=1 << 18)
def _kind(written: str) -> tuple[str, int]:
    """Return a word as it is compared, and what it is where it does not open a sentence."""
    word = fold(written)
    if written[0].isdigit() or (word in NUMBER_WORDS and word != "one"):
        return word, NUMBER
    if word in MONTHS_AND_DAYS and written[0].isupper():
        return word, NAME
    if word in FUNCTION_WORDS and not (written.isupper() and len(written) > 1):
        return word, FUNCTION
    return word, NAME if written[0].isupper() else CONTENT


def closed(text: str) -> bool:
    """Whether a text ends as sentences do; lines of lists, titles and labels do not."""
    return text.rstrip("\"'”’»)] ").endswith((".", "!", "?", "…", ":", ";"))
