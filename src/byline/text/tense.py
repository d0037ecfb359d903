"""Whether the words around a time expression tell of the past or of the future.

A parser is not needed: the nearest verb group of the same clause tells, those before the expression first.
"""

import re
from collections.abc import Iterator
from typing import Literal

Lean = Literal["", "past", "future", "surely past", "either"]
"""Where a sentence puts a time: "surely past" when a verb in the past stands right before it, "signed in July"."""

WINDOW_CHARS = 90
WINDOW_AFTER_CHARS = 130
NOT_BASE = (
    r"(?:the|an?|his|her|their|its|our|your|my|this|that|these|those|one|two|three|which|whom|what|it|him|them|us|me"
    r"|at|in|of|for|and)\b"
)
WILLING = (
    r"(?:plans?|planned|planning|hopes?|hoped|hoping|expects?|expected|agreed?|wants?|wanted|due|scheduled|set|likely"
    r"|going|ready|prepared|preparing|intends?|seeks?|seeking|vow(?:s|ed)?|promise[sd]?|threaten(?:s|ed)|needs?|asked"
    r"|ordered|invited|decided|aims?|allowed|supposed|slated|poised|willing|begin|continue|return|meet|time|deadline"
    r"|chance|opportunity|way|necessary|enough|trying|bid|pledge[sd]?|proposal|eager|determined|required|eligible)"
)
NOUNS = (
    r"(?:death|date|work|power|school|court|church|trial|prison|jail|home|town|life|peace|war|press|people|members"
    r"|reporters|voters)\b"
)
BASE = rf"(?!{NOT_BASE}|{NOUNS})(?:be )?[a-z]+(?<!ing)(?<!ings)\b"
IRREGULAR = (
    "was|were|had|did|been|said|told|came|went|took|made|met|began|left|won|lost|saw|held|gave|got|kept|led|sent|spoke"
    "|wrote|fell|rose|grew|sold|bought|brought|thought|found|paid|became|ran|broke|drew|hit|struck|died|set|put|cut"
    "|read|shut|beat|hurt|quit|ended|shot|flew|felt|knew|chose|stood|sat|slept|drove|rode|threw|caught|taught|fought"
    "|sought|built|spent|heard|sang|ate|drank|wore|swore|tore|blew|froze|shook|shrank|sank|stole|swam|swept|withdrew"
    "|woke|arose|bore|burst|cast|dealt|dug|fled|forbade|hung|knelt|laid|lent|lit|meant|overcame|overthrew|oversaw|pled"
    "|retook|rang|slid|spun|spread|sprang|stuck|strode|swung|undertook|understood|underwent|upheld|wept|bid|outbid|hid"
)
"""Past forms that do not end in -ed; some are base forms too, and then follow "to" or "will"."""
NO_PASSIVE = r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeing )"  # "when the case is heard in May"
NO_NAMING = r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )"  # "a contested vote"
FUTURE = "|".join(
    (
        r"(?:will|won['’]t|shall|would|may|might|should|must|can|cannot) "
        r"(?:not |also |then |likely |still )?(?:be )?[a-z]+",
        r"['’]ll (?:be )?[a-z]+",
        r"(?:is|are) to (?:be )?[a-z]+",
        r"(?:is|are|be|being) (?:expected|scheduled|slated|due|set|planned|likely|supposed|going|poised|forecast"
        r"|predicted|tipped|timed|bound)(?: (?:to|for)(?: be)? [a-z]+)?",
        rf"{WILLING} to {BASE}",
        r"to be [a-z]+",
        r"(?:is|are) (?:facing|competing|speaking|meeting|holding|hosting|appearing|travell?ing|heading|returning"
        r"|leaving|arriving|voting|planning|launching|airing|playing|attending|joining)",
        r"payable|redeemable|effective|upcoming|coming(?! (?:off|from|out|after|under))|deadline",
        r"(?:has |have |had )?(?:scheduled|planned)",
        r"(?:planned|scheduled|set|slated) for|as (?:early|soon) as|ahead (?:of|to)|(?:heading|going) into",
        r"in time for|if",
    )
)
PAST = "|".join(
    (
        rf"(?:was|were|had been|had (?:the|an?|another|little|no)) {WILLING} to [a-z]+",
        rf"{NO_PASSIVE}(?:{IRREGULAR})",
        r"since|ago",
        r"(?:has|have) (?:also |not |already |never )?[a-z]+",
        rf"{NO_PASSIVE}{NO_NAMING}[a-z]{{2,}}ed",
    )
)
CUE = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{PAST}))\b")
UNTIL = re.compile(r"\b(?:until|till)(?: (?:the|late|early|mid|next))?[ -]?$")
EXTENDED = re.compile(
    r"\b(?:extend(?:s|ed|ing)?|valid|good|lasts?|continues?|remains?|stays?|open)\b.{0,60} through"
    r"(?: (?:the|late|early|mid))?[ -]?$"
)
DIRECTED = re.compile(
    r"\b(?:urged|asked|told|invited|advised|instructed|begged|encouraged|called (?:on|upon)|appealed to)"
    rf" (?:[\w’'-]+ ){{1,6}}to {BASE}"
)
"""Either the asking or what is asked for is on the day behind it: "urged its members to stop work on Monday"."""
HAD = re.compile(r"\b(?:had|was|were)\b")
BY = re.compile(r"\bby(?: (?:the|late|early|mid|next))?[ -]?$", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:ahead|in advance) of(?: the)? $")
"""Before the name of what is to come: "ahead of Tuesday's vote"."""
AT_WHICH = re.compile(r"\b(?:during|in|at|on|for|after|before)(?: the)? $")
NAMED_NEXT = re.compile(
    r" (?!(?:he|she|it|they|we|I|you|that|the|an?|his|her|its|their|who|which|if|and|but|or|as|when|what)\b)"
    r"[\w-]{1,20}(?: [\w-]{1,20})?(?: [\w-]{1,20})? "
    r"(?:will|is (?:expected|due|scheduled|set|to)|are (?:expected|due|scheduled|set|to))\b"
)
"""What the time belongs to, and that it is to come: "the November election will"."""
OCCASION_NEXT = re.compile(
    r"(?:['’]s)?(?: [\w-]{1,20})?(?: [\w-]{1,20})? (?:debate|vote|voting|election|primary|primaries|caucus|caucuses"
    r"|meeting|game|match|final|hearing|summit|talks|convention|rally|speech|ballot|referendum|launch|deadline|trial)"
    r" (?:will|is|are) "
)
"""What is on the calendar: "Tuesday's debate will", but not "Tuesday's ruling will"."""
BEFORE_IT = re.compile(r"\b(?:before|prior to|towards?)\b")
NO_TENSE = frozenset("united hundred sacred limited advanced unprecedented".split())
SURELY_PAST = re.compile(
    rf"\b(?!scheduled|planned|expected|slated|postponed|delayed|moved|proposed|set|put|cut)(?:[a-z]{{2,}}ed|{IRREGULAR})"
    r" (?:in|on|since|last)(?: (?:late|early|mid))?[ -]?$"
)
NO_VERB = "".join(
    rf"(?<!{word} )"
    for word in (
        "to",
        "not",
        "did",
        "n['’]t",
        "would",
        "could",
        r"\bthe",
        r"\ba",
        r"\ban",
        "its",
        "his",
        "their",
        r"\bat",
    )
)
COMING = re.compile(
    NO_VERB
    + r"\b(?:(?:re)?(?:opens?|starts?)|begins?|resumes?|closes?|expires?|goes|go|kicks? off|comes?|leaves?|meets?"
    r"|takes? (?:effect|place|office)|arrives?|departs?|faces?|returns?|runs?|premieres?|debuts?|ends?|falls on)"
    r"(?: (?:on|in|at|from|by|off|out|down|for|again|here|there|up|to the polls|its results|into force)){0,2}"
    r"(?: [a-z]+ly)?(?: (?:early|late|mid))?[ -]?$"
    r"|\b(?:speaks|holds|hosts|delivers) [^,.;:]{0,45}$"
)
"""A verb in the present right before the time: "polls close at 8 p.m. Wednesday", "talks resume on Monday"."""
VERB_NEXT = re.compile(r" (?:[a-z]+ly )?[a-z]{2,}ed\b(?! (?:to|for)\b)")
AGREED = re.compile(r"(?:agreed|freed|guaranteed|decreed)$")
QUOTED = re.compile(r"“[^“”]{0,90}”")  # he will be “very competitive” in November
POSSESSIVES = ("'s", "’s")
CLAUSE = re.compile(r"(?:[;:!?]|[^\W\d]{4}[.])\s|[\"“”]|\n|--|—")


def lean_of(text: str, start: int, end: int) -> Lean:
    """Return where the words around text[start:end] put it, seen from the writer's day; "" when they do not tell."""
    before = CLAUSE.split(QUOTED.sub(" ", text[max(0, start - WINDOW_CHARS) : start]))[-1]
    after = CLAUSE.split(text[end : end + WINDOW_AFTER_CHARS])[0]
    if NAMED_NEXT.match(after) or OCCASION_NEXT.match(after):
        return "future"
    found = [lean for lean, _ in _cues(before)]
    lean: Lean = found[-1] if found else ""
    if VERB_NEXT.match(after):
        return "past"
    if text[end - 2 : end] in POSSESSIVES or after[:2] in POSSESSIVES:
        whole = "day" not in text[start:end].lower()  # "November's vote"
        coming = AHEAD.search(before) or (lean == "future" and (whole or AT_WHICH.search(before)))
        return "future" if coming else "past"
    return _of_clause(before, after, lean)


def _of_clause(before: str, after: str, lean: Lean) -> Lean:
    """Return what the verbs of a clause tell of a time in it; `lean` is what the last verb before it tells."""
    if lean == "past" and SURELY_PAST.search(before):
        return "surely past"
    if lean == "past" and DIRECTED.search(before):
        return "either"
    if not lean and COMING.search(before):
        return "future"
    said_after: Lean = "" if lean else next((lean for lean, words in _cues(after) if not words.startswith("to ")), "")
    by_then = BY.search(before) and said_after != "past" and (lean != "past" or not HAD.search(before))
    if by_then or UNTIL.search(before) or EXTENDED.search(before):
        return "future"
    return lean or said_after or ("future" if BEFORE_IT.search(before) else "")


def _cues(words: str) -> Iterator[tuple[Lean, str]]:
    for cue in CUE.finditer(words.lower()):
        adjective = cue.group().startswith("un") and cue.group().endswith("ed")  # an unspecified day
        is_name = cue.group().endswith("ed") and words[cue.start()].isupper() and cue.start() > 0
        no_past = cue.group().endswith("eed") and not AGREED.search(cue.group())  # succeed, speed
        if not is_name and not adjective and not no_past and cue.group() not in NO_TENSE:
            yield ("past" if cue.lastgroup == "past" else "future"), cue.group()
