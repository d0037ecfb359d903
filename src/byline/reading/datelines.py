"""Datelines: the place in capitals that opens a sentence, "SKARVIK, Norway (AP) — Police said …"."""

from collections.abc import Sequence

from byline.knowledge import places, states
from byline.reading.parsing import Token

DASHES = frozenset({"-", "–", "—", "--"})
MARKS = frozenset({",", "(", ")", "/", ".", ":"})
MOST_WORDS = 4  # of the place
MOST_BETWEEN = 14  # tokens up to the dash: state, agency and day
LONGEST_ACRONYM = 5  # letters; a single word as short is a place only where the tables know it


def dateline(tokens: Sequence[Token]) -> int:
    """Return how many tokens at the beginning of a sentence name the place of its dateline, 0 without one."""
    last = 0
    while last < min(len(tokens), MOST_WORDS) and _is_capital(tokens[last].text):
        last += 1
    last = last or _small(tokens)
    if not last or not _ends(tokens, last) or not any(token.text.islower() for token in tokens[last:]):
        return 0
    short = last == 1 and len(tokens[0].text) <= LONGEST_ACRONYM
    return 0 if short and not _is_known(tokens[0].text.title()) else last


def _small(tokens: Sequence[Token]) -> int:
    """Return how many tokens name a known place before its state and an agency: "Tampa, Fla. (Wire) – "."""
    dash = next((at for at, token in enumerate(tokens[: MOST_WORDS + MOST_BETWEEN]) if token.text in DASHES), 0)
    if not dash or tokens[dash - 1].text != ")":
        return 0
    first = next((at for at, token in enumerate(tokens[:dash]) if token.text in {",", "("}), 0)
    return first if first <= MOST_WORDS and _is_known(_words(tokens, first)) else 0


def after_dateline(tokens: Sequence[Token]) -> int:
    """Return where the words after the dateline begin, in code points of the sentence; 0 without one."""
    place = dateline(tokens)
    if not place:
        return 0
    dash = next(at for at in range(place, len(tokens)) if tokens[at].text in DASHES)
    return tokens[dash + 1].start if dash + 1 < len(tokens) else 0


def _is_capital(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.replace(".", "").replace("-", "").replace("’", "").isalpha()


def _ends(tokens: Sequence[Token], first: int) -> bool:
    """Whether nothing but names, numbers and marks stands between a place and a dash with space before it."""
    for at in range(first, min(len(tokens), first + MOST_BETWEEN)):
        word = tokens[at].text
        if word in DASHES:
            return tokens[at].start > tokens[at - 1].end or (word == "—" and _is_known(_words(tokens, first)))
        if at == first and word not in {",", "("}:
            return False
        if word not in MARKS and not word[0].isupper() and not word[0].isdigit():
            return False
    return False


def _words(tokens: Sequence[Token], count: int) -> str:
    return " ".join(token.text.title() for token in tokens[:count])


def _is_known(place: str) -> bool:
    return place in places.cities() or place in places.lands() or states.state_of(place) is not None
