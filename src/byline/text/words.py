"""Words of a text as they are compared: case, accents, quotation marks and apostrophes do not count."""

import re
import unicodedata

APOSTROPHES = "'’‘ʼ`´"
WORD = re.compile(
    rf"""(?=\w)(?:  # tried once wherever no word can begin, and not once for each kind of word: twice as fast
        [A-Za-z][a-z]+\b (?![{APOSTROPHES}])
        | \d+(?:[.,:]\d+)* (?!\w)
        | (?:[^\W\d_]\.){{2,}}
        | [^\W_]+(?:[{APOSTROPHES}][^\W\d_]+)*
    )""",
    re.VERBOSE,
)
"""A number with its separators, an abbreviation with points ("U.S."), or a word with its apostrophes."""

_LOST_ENDINGS = "s t re ve ll m d"
LOST_ENDINGS = frozenset(_LOST_ENDINGS.split())
LONGEST_ENDING = max(map(len, LOST_ENDINGS))
"""What stands alone when an apostrophe has been turned into a space: "Assad s", "don t"."""

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DROPPED = {ord(mark): None for mark in APOSTROPHES + "."}


def words(text: str) -> list[tuple[str, str]]:
    """Return each word of a text as (folded, as written): "Assad s" and "Assad’s" both fold to "assads"."""
    found: list[tuple[str, str]] = []
    for written in WORD.findall(text):
        word = fold(written)
        if written in LOST_ENDINGS and found:
            before, first = found[-1]
            found[-1] = (before + word, first)
        elif word:
            found.append((word, written))
    return found


def places(text: str) -> list[tuple[int, int]]:
    """Return where each word of a text stands, as [start, end) in code points; "Assad s" is one word, "Assads"."""
    spans = [match.span() for match in WORD.finditer(text)]
    if LOST_ENDINGS.isdisjoint([text[start:end] for start, end in spans if end - start <= LONGEST_ENDING]):
        return spans
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if text[start:end] in LOST_ENDINGS and found:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def fold(word: str) -> str:
    """Return a word as it is compared: small letters, no accents, apostrophes or points; numbers keep decimals."""
    if word.isascii() and word.isalpha():
        return word.lower()
    if word[0].isdigit():
        return word.replace(",", "") if GROUPED.fullmatch(word) else word.casefold()
    if not word.isascii():
        bare = unicodedata.normalize("NFKD", word.translate(_DROPPED))
        word = "".join(letter for letter in bare if not unicodedata.combining(letter)) or word
    return word.translate(_DROPPED).casefold()
