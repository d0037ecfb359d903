"""Whether the words around a time expression tell of the past or of the future.

A parser is not needed: the nearest verb group of the same clause tells, those before the expression first.
"""

import re
from typing import Literal

Lean = Literal["", "past", "future"]

WINDOW_CHARS = 90
NOT_BASE = r"(?:the|an?|his|her|their|its|our|your|my|this|that|these|those|one|two|three|which|whom|what|it|him|them|us|me|at|in|of|for|and)\b"
FUTURE = rf"""
    (?:will|won['’]t|shall|would|could|may|might|should|must|can|cannot)\ (?:not\ |also\ |then\ |likely\ )?(?:be\ )?[a-z]+
  | ['’]ll\ (?:be\ )?[a-z]+
  | (?:is|are|be|being)\ (?:to\ be|expected|scheduled|slated|due|set|planned|likely|supposed|going|poised)(?:\ (?:to|for)(?:\ be)?\ [a-z]+)?
  | to\ (?!{NOT_BASE})(?:be\ )?[a-z]+(?<!ing)(?<!ings)\b
  | (?:has\ |have\ |had\ )?(?:scheduled|planned) | upcoming | coming | planned\ for | scheduled\ for | set\ for | slated\ for | as\ (?:early|soon)\ as | ahead\ of | deadline
"""
PAST = r"""
    was | were | had | did | been | said | told | came | went | took | made | met | began | left | won | lost | saw | held | gave | got | kept | led | sent
  | spoke | wrote | fell | rose | grew | sold | bought | brought | thought | found | paid | became | ran | broke | drew | hit | struck | died | since
  | ended | ago | shot | flew | felt | knew | chose | stood | sat | slept | drove | rode | threw | caught | taught | fought | sought | built | spent
  | (?:has|have)\ (?:also\ |not\ |already\ |never\ )?[a-z]+ | [a-z]{2,}ed
"""
CUE = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{PAST}))\b", re.VERBOSE)
UP_TO = re.compile(r"\b(?:until|till|by)(?: (?:the|late|early|mid|next))?[ -]?$")
NO_TENSE = frozenset("united need indeed speed exceed hundred sacred limited advanced unprecedented".split())
CLAUSE = re.compile(r"[;:.!?]\s|[\"“”]|\n|--|—")


def lean_of(text: str, start: int, end: int) -> Lean:
    """Return where the words around text[start:end] put it, seen from the writer's day; "" when they do not tell."""
    before = CLAUSE.split(text[max(0, start - WINDOW_CHARS) : start])[-1].lower()
    lean = ""
    for cue in CUE.finditer(before):
        if cue.group() not in NO_TENSE:
            lean = cue.lastgroup or ""
    if UP_TO.search(before) and lean != "past":
        return "future"
    if lean:
        return lean  # type: ignore[return-value]
    after = CLAUSE.split(text[end : end + WINDOW_CHARS])[0].lower()
    for cue in CUE.finditer(after):
        if cue.group() not in NO_TENSE and not cue.group().startswith("to "):
            return cue.lastgroup or ""  # type: ignore[return-value]
    return ""
