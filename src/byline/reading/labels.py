"""Labels: a speaker before a colon, in headlines and transcripts: "Lynch: no influence on the inquiry"."""

import re

from byline.knowledge import bodies, people, states
from byline.knowledge.commonness import commonness
from byline.reading.cues import DOCUMENTS
from byline.reading.parsing import Parse
from byline.reading.roles import BODIES, PERSONS
from byline.reading.speakers import Speaker

LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*):\s+(?=\S+\s+\S)")
SAYERS = frozenset("poll report survey study police official officials newspaper experts source".split())
"""Common nouns that may be a label."""

HEADING_ENDS = ("tion", "tions", "sion", "ology", "ment", "ness", "lights")
NO_SPEAKERS = frozenset(
    """ALSO HERE SHARE TAGS OPINION WATCH VIDEO PHOTOS PHOTO MORE UPDATE RELATED READ NOTE EXCLUSIVE LIVE BREAKING
    CORRECTION BYLINE""".split()
)


def label_of(parse: Parse) -> tuple[Speaker, int] | None:
    """Return the speaker that a sentence opens with and where the words begin, or None."""
    label = LABEL.match(parse.text)
    if label is None:
        return None
    tokens = [token for token in parse.tokens if token.end <= label.end(1)]
    words = [token.text for token in tokens]
    if not words:
        return None
    written = words[-1].lower() in DOCUMENTS  # "The Harbour Story: …" is a title
    named = (tokens[-1].entity in ("PERSON", "ORG", "NORP") and not written) or words[-1].lower() in SAYERS
    if (not named or (len(words) == 1 and not _known(words[0]))) and not _initial(words):
        return None
    start, end = label.span(1)
    return Speaker(start, end, tokens[-1].start, end, False), label.end()


def _known(word: str) -> bool:
    """Whether a label of one word may be somebody's name: "Hall", and not "Agony" above a picture."""
    lists = (people.surnames(), people.forenames(), bodies.by_name(), bodies.organizations(), states.by_name())
    return word.lower() in SAYERS or any(word in names for names in lists) or word in states.by_seat()


def _initial(words: list[str]) -> bool:
    """Whether a label is that of a transcript: "Q", "A", or a name in capitals."""
    last = words[-1]
    capitals = all(word.isupper() and word.isalpha() for word in words)
    return capitals and last not in NO_SPEAKERS and not _is_heading(last)


def _is_heading(word: str) -> bool:
    """Whether a word in capitals heads a part of a text, and stands for nobody: "RESULTS"."""
    lower = word.lower()
    if len(word) == 1 or lower in PERSONS or lower in BODIES or word.title() in people.surnames():
        return False
    return lower in commonness() or lower.endswith(HEADING_ENDS)
