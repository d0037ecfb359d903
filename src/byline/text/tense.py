"""Whether the words around a time expression tell of the past or of the future.

A parser is not needed: the nearest verb of the same clause tells, and its form tells its tense.
"""

import re
from typing import Literal

Lean = Literal["", "past", "future"]

WINDOW_CHARS = 90
FUTURE = r"""will|won['’]t|['’]ll|shall|would|could|can|may|might|must|should|to|plans?|planned|expects?|expected|scheduled|slated|due|set|
    upcoming|until|till|by|ahead|begins?|starts?|opens?|ends?|expires?|takes|is|are|next|coming|going|aims?|hopes?|intends?|seeks?"""
PAST = r"""was|were|had|has|have|did|been|said|told|came|went|took|made|met|began|left|won|lost|saw|held|gave|got|kept|led|sent|
    spoke|wrote|fell|rose|grew|sold|bought|brought|thought|found|paid|became|ran|broke|drew|hit|cut|put|shot|struck|died|since|ended|ago|
    closed|reported|announced|called|\w{2,}ed"""
CUE = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{PAST}))\b", re.IGNORECASE | re.VERBOSE)
NO_TENSE = frozenset("united need indeed speed exceed based".split())
CLAUSE = re.compile(r"[;:.!?]\s|[\"“”]|\n")


def lean_of(text: str, start: int, end: int) -> Lean:
    """Return where the words around text[start:end] put it, seen from the writer's day; "" when they do not tell."""
    before = CLAUSE.split(text[max(0, start - WINDOW_CHARS) : start])[-1]
    lean = ""
    for cue in CUE.finditer(before):
        if cue.group().lower() not in NO_TENSE:
            lean = cue.lastgroup or ""
    if lean:
        return lean  # type: ignore[return-value]
    after = CLAUSE.split(text[end : end + WINDOW_CHARS])[0]
    for cue in CUE.finditer(after):
        if cue.group().lower() not in NO_TENSE | {"by", "to", "until", "till"}:
            return cue.lastgroup or ""  # type: ignore[return-value]
    return ""
