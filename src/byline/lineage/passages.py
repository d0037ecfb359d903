"""What is compared: sentences of reports where they stand, and the wording of each distinct one."""

import zlib
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from sys import byteorder

import msgspec

from byline.records import READABLE, BlockKind, Interval, Report
from byline.text.sentences import sentences
from byline.text.words import LOST_ENDINGS, WORD, fold

FUNCTION, CONTENT, NAME, NUMBER = range(4)
"""What a word is: a function word, another word, a part of a name, a number."""
_CONTENT, _NAME = bytes([CONTENT]), bytes([NAME])
CODE_BYTES = array("I").itemsize

Reading = tuple[tuple[str, ...], bytes, bytes]
"""Words as they are compared, what each of them is, and 32-bit hashes of those that are not function words."""

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
ENDS = (".", "!", "?", "…", ":", ";")
LEAST_LINE = 12  # words of a line without a full stop that may be a copy
MOST_KEPT = 1 << 18  # stretches of text whose reading is kept
MOST_LINES, LONGEST_LINE = 1 << 16, 1000  # lines whose sentences are kept, and characters of the longest of them
LONGEST_WORDS = 400  # a longer "sentence" is compared by its first words only


READ_BLOCKS = READABLE | {"intruder"}


class Passage(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A sentence where it stands in a report."""

    report: str
    start: int
    end: int
    text: str
    block: BlockKind = "body"
    position: int = 0  # its number among the sentences of the report
    published: Interval | None = None  # of its report


class Wording(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The words of a sentence as they are compared, and what each of them is."""

    words: tuple[str, ...]
    kinds: bytes
    contents: int  # how many of the words are not function words
    codes: bytes  # 32-bit hashes of those, in order, as machine words


def passages(report: Report) -> Iterator[Passage]:
    """Yield the sentences of a report's readable blocks, in order; without blocks, of all its text."""
    ranges = [(b.start, b.end, b.kind) for b in report.blocks if b.kind in READ_BLOCKS]
    if not report.blocks:
        ranges = [(0, len(report.text), "body")]
    interval = report.published.interval if report.published else None
    position = 0
    for start, end, kind in ranges:
        for line in report.text[start:end].split("\n"):
            cut = _kept_sentences if len(line) <= LONGEST_LINE else _sentences
            for first, last, text in cut(line):
                yield Passage(
                    report=report.id,
                    start=start + first,
                    end=start + last,
                    text=text,
                    block=kind,
                    position=position,
                    published=interval,
                )
                position += 1
            start += len(line) + 1


def _sentences(line: str) -> tuple[tuple[int, int, str], ...]:
    """The sentences of a line, as (start, end, text)."""
    return tuple([(found.start, found.end, line[found.start : found.end]) for found in sentences(line)])


_kept_sentences = lru_cache(maxsize=MOST_LINES)(_sentences)  # where pages copy each other, many lines are met again


def wording(text: str) -> Wording:
    """Return the words of a sentence as they are compared."""
    read = [_READ[stretch] for stretch in text.split()]
    words, kinds, codes = _together(read)
    if len(words) > LONGEST_WORDS or not LOST_ENDINGS.isdisjoint(words):
        words, kinds, codes = _together(_mended(WORD.findall(text)[:LONGEST_WORDS]))
    if kinds[:1] == _NAME and words[0] not in MONTHS_AND_DAYS and kinds[1:2] != _NAME:
        kinds = _CONTENT + kinds[1:]  # a capital at the start says nothing, unless another one follows
    return Wording(words, kinds, len(codes) // CODE_BYTES, codes)


def key(wording: Wording) -> int:
    """Return a 63-bit number that two sentences share when, and only when, they have the same words."""
    words = " ".join(wording.words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big") >> 1


def _together(read: Sequence[Reading]) -> Reading:
    if not read:
        return (), b"", b""
    words, kinds, codes = zip(*read)  # noqa: B905  (each has three parts; asking costs a fifth of the time)
    return tuple(chain.from_iterable(words)), b"".join(kinds), b"".join(codes)


def _mended(written: Sequence[str]) -> list[Reading]:
    """Words of which some have lost their apostrophe: "Assad s"."""
    found: list[Reading] = []
    for word in written:
        if word in LOST_ENDINGS and found:
            (before,), kind, _ = found[-1]
            found[-1] = _reading(before + word, FUNCTION if before + word in FUNCTION_WORDS else kind[0])
        else:
            found.append(_READ[word])
    return found


class _Readings(dict[str, Reading]):
    """What is read in a stretch of text between white space: mostly one word, as it is where it opens no sentence."""

    def __missing__(self, stretch: str) -> Reading:
        if len(self) >= MOST_KEPT:
            self.clear()
        written = WORD.findall(stretch)
        if written == [stretch]:
            word = fold(stretch)
            reading = _reading(word, _kind(word, stretch))
        else:
            reading = self[written[0]] if len(written) == 1 else _together([self[word] for word in written])
        self[stretch] = reading
        return reading


_READ = _Readings()


def _reading(word: str, kind: int) -> Reading:
    return (word,), bytes([kind]), code(word).to_bytes(CODE_BYTES, byteorder) if kind else b""


def _kind(word: str, written: str) -> int:
    if written[0].isdigit() or (word in NUMBER_WORDS and word != "one"):
        return NUMBER
    if word in MONTHS_AND_DAYS and written[0].isupper():
        return NAME
    if word in FUNCTION_WORDS and not (written.isupper() and len(written) > 1):
        return FUNCTION
    return NAME if written[0].isupper() else CONTENT


def code(word: str) -> int:
    """Return the 32-bit hash of a folded word."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def may_be_copied(text: str) -> bool:
    """Whether a text ends as sentences do, or is too long for a title, a label or a line of a list."""
    bare = text.rstrip("\"'”’»)] ")
    return bare.endswith(ENDS) or (text.count(" ") >= LEAST_LINE - 1 and not bare[-1:].isdigit())
