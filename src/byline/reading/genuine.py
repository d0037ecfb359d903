"""Which names of a report are genuine: capital letters that only begin a sentence make no name, nor do digits.

What a sentence took for a name is held against the rest of the report: the same word may stand in small letters there.
"""

import re
from collections.abc import Sequence, Set

from byline.reading.numerals import MANY, ONES, TENS
from byline.reading.occurrences import Occurrence

BEFORE_SENTENCE = re.compile(r"(?:^|[\n.!?:–—])[\s\"“”‘’'«»-]*$")
SHORT_FORM = re.compile(r"(?<=\w )\(([A-Z]{2,6})\)")
LONGEST_FORM = 120  # characters
LOOKS_BACK = 6  # characters before a word that show whether it begins a sentence
SMALL = re.compile(r"(?<![\w’'@./-])[a-z]+(?![\w’'@/]|\.\w)")  # not in an address


def genuine(text: str, found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the names without digits alone, and without words that only begin a sentence."""
    short = _short_forms(text)
    lettered = [
        o for o in found if o.name.role or (any(letter.isalpha() for letter in o.words) and o.words not in short)
    ]
    first = {at for at, o in enumerate(lettered) if _begins(text, o)}
    if not first:
        return lettered
    inside = {word for at, o in enumerate(lettered) if at not in first or " " in o.words for word in o.tokens}
    small = small_words(text)
    return [
        o
        for at, o in enumerate(lettered)
        if at not in first or o.words.lower() not in small or not inside.isdisjoint(o.tokens)
    ]


def _short_forms(text: str) -> Set[str]:
    """Return the short forms of common nouns: "coronary artery disease (CAD)"."""
    found = set()
    for short in SHORT_FORM.finditer(text):
        letters = short.group(1)
        before = text[max(0, short.start() - LONGEST_FORM) : short.start()].split()[-len(letters) :]
        initials = "".join(word[0] for word in before)
        if initials == letters.lower() and len(before) == len(letters):
            found.add(letters)
    return found


def small_words(text: str) -> Set[str]:
    """Return the words that a text has in small letters, and those for numbers."""
    return {*SMALL.findall(text), *ONES, *TENS, *MANY}


def _begins(text: str, o: Occurrence) -> bool:
    alone = " " not in o.words and not o.name.role and not o.name.title
    return alone and BEFORE_SENTENCE.search(text, max(0, o.start - LOOKS_BACK), o.start) is not None
