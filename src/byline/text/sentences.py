"""Where sentences begin and end: rules that need no parser, so that every stage cuts alike.

What is left of markup between two sentences belongs to neither; inside of one it stays.
"""

import re
from collections.abc import Iterator

from byline.records import Range
from byline.text.remnants import past_marks, remnants

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev hon st sr jr sen sens rep reps gov gen lt col sgt capt cpl maj adm cmdr pres amb supt insp
    det messrs mme mlle vs etc inc corp co ltd bros plc llc dept est approx no nos vol fig pp al ca cf viz ave blvd rd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
    tenn tex va vt wash wis wyo u.s u.k u.n e.u d.c e.g i.e a.m p.m n.y n.j n.c s.c n.h r.i n.d s.d n.m
    l.a ph.d m.d b.a""".split()
)
MAY_END = frozenset("inc corp co ltd plc llc etc jr sr u.s u.k u.n e.u d.c a.m p.m no al ph.d m.d dec".split())
"""Abbreviations that end a sentence when a word that commonly opens one follows."""

OPENERS = frozenset(
    """the a an in on at it he she they we i but and however this that these those his her its their there when while
    after before if as for from by with although since meanwhile according what who why how no not so yet one two some
    many most all both each several mr mrs ms dr""".split()
)
BOUNDARY = re.compile(
    r"""[.!?…] (?<![.!?…]{2}) [.!?…]*+   # the mark, from its first sign on: a set in front is found fastest
        ["”’»)\]']{0,3}                  # what closes after it
        (?= \s+ ["“‘«('\[—–-]{0,3} \s? [^\W_] | \s*$ )""",
    re.VERBOSE,
)
LONGEST_WORD = 30
"""Characters before a mark among which the word is looked for that it follows."""
BREAKS = "\n\r\u2028\u2029"
LINE = re.compile(rf"[^{BREAKS}]+")
LAST_MARK = re.compile(r"""[.!?…]["”’»)\]']{0,3}\Z""")
LONGEST_MARK = 4
LAST_WORD = re.compile(r"[\w.&'’-]+$")
NEXT_WORD = re.compile(r"[\w’']+")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Return the sentences of one paragraph, in order, without the white space around them.

    Args:
        text: the whole text; only `text[start:end]` is cut. A line break ends a sentence, so does a tag behind its
            mark; a line that is nothing but markup has no sentence.
        start: first code point of the paragraph.
        end: one past its last code point; None means the end of the text.
    """
    end = len(text) if end is None else end
    found: list[Range] = []
    for begins, ends in _lines(text, start, end):
        for first, last in _parts(text, begins, ends):
            found += _of_part(text, first, last)
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if all(text.find(mark, start, end) < 0 for mark in BREAKS):
        return [(start, end)]  # most callers pass a line at a time
    return [line.span() for line in LINE.finditer(text, start, end)]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a line that remnants of markup keep apart: those at its borders and between two sentences."""
    first = start
    for begins, ends in remnants(text, start, end):
        at = begins
        while at > first and text[at - 1].isspace():
            at -= 1
        mark = LAST_MARK.search(text, max(first, at - LONGEST_MARK), at)
        goes_on = past_marks(text, ends, end) if mark or at == first else ends
        if at == first or goes_on == end or (mark and _ends(text, first, mark, goes_on)):
            yield first, at
            first = goes_on
    yield first, end


def _of_part(text: str, start: int, end: int) -> list[Range]:
    found: list[Range] = []
    first = start
    for mark in BOUNDARY.finditer(text, start, end):
        if mark.end() == end:
            break  # the end of the line ends the last sentence, whatever the mark
        if mark.start() >= first and _ends(text, first, mark, mark.end()):
            _keep(found, text, first, mark.end())
            first = mark.end()
    _keep(found, text, first, end)
    return found


def _keep(found: list[Range], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Range(start, end))


def _ends(text: str, first: int, mark: re.Match[str], next_at: int) -> bool:
    """Whether a mark ends a sentence and not an abbreviation, an initial or a list number.

    Args:
        text, first: the text and where the sentence begins.
        mark: the mark, with what closes after it.
        next_at: where the words go on.
    """
    before_mark, after_mark = mark.start(), mark.end()
    if after_mark == before_mark + 1 and text[before_mark] == "." and text[after_mark + 1 : after_mark + 2].isupper():
        space = text.rfind(" ", max(first, before_mark - LONGEST_WORD), before_mark)
        word = text[space + 1 : before_mark] if space >= 0 else ""  # the plain case, without a search
        if len(word) > 1 and word.isalpha() and word.lower() not in ABBREVIATIONS and text[after_mark] == " ":
            return True
    after = NEXT_WORD.search(text, next_at, next_at + 40)
    opener = after.group() if after else ""
    if opener and opener[0].islower():
        return False  # a mark before a small letter: "…", "Yahoo! said", '"Why?" he asked'
    if not mark.group().startswith(".") or (len(mark.group()) > 1 and mark.group()[1] in ".!?…"):
        return True
    before = LAST_WORD.search(text, max(first, mark.start() - LONGEST_WORD), mark.start())
    word = before.group().strip("'’-").lower() if before else ""
    if word in ABBREVIATIONS:
        return word in MAY_END and opener.lower() in OPENERS
    if len(word) == 1 and word.isalpha() and word != "i":
        return False  # an initial
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return opener.lower() in OPENERS
    return not (word.isdigit() and mark.start() - first <= 3)  # "1. First of a list"
