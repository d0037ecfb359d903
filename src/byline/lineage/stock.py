"""Sentences that every newsroom writes and none copies: refusals to comment, credits, appeals, notices."""

import re
from array import array

from byline.lineage.passages import NAME, NUMBER, Wording, code

LEAD_IN = re.compile(
    r"\W*(?:read|see|watch|related|you\s+may)(?:\s+(?:more|also|next|now|like|this))*\s*:", re.IGNORECASE
)
"""What stands before the title of another page."""
NOTICE = re.compile(
    r"""\b(?:
      contributed\s+(?:to\s+)?(?:this\s+)?(?:report|article|story)|contributed\s+reporting|additional\s+reporting |
      reporting\s+by | (?:developing|breaking)\s+(?:news\s+)?story | (?:will|to)\s+be\s+updated |
      check\s+back\s+for\s+updates | appeal(?:ing|ed)?\s+for\s+(?:witnesses|information) |
      (?:anyone|those|people)\s+with\s+(?:any\s+)?information | cookies?\s+policy | privacy\s+policy |
      terms\s+of\s+(?:use|service) | uses\s+cookies | all\s+rights\s+reserved |
      may\s+not\s+be\s+(?:published|reproduced|republished|copied|redistributed) | sign\s+up\s+(?:for|to) |
      subscribe\s+(?:to|now) | newsletter | follow\s+(?:us|him|her|me|them)\s+on | click\s+(?:here|to) |
      getty\s+images | photo\s+(?:by|credit) | file\s+photo | image\s+copyright | copyright\s+©
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Credits, appeals to readers and notices of a site: nobody's text, whatever else stands in them."""
REFUSAL = re.compile(
    r"""\b(?:
      (?:declin|refus)(?:ed|es|ing)\s+(?:to\s+)?(?:comment|(?:to\s+)?(?:give|provide|offer|elaborate|discuss|speak)\b) |
      (?:did|does|do|have|has|had|was|were|could)(?:\s+not|\s*n['’]?t)\s+(?:\w+\s+){0,3}?
        (?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|reach(?:ed)?|comment(?:ed)?|available\s+for) |
      (?:calls?|e-?mails?|messages?|requests?)\s+(?:\w+\s+){0,6}?(?:not|n['’]t|un)\s*(?:\w+\s+)?
        (?:returned|answered|immediately) |
      independently\s+(?:verif|confirm)(?:y|ied|ed)? | no\s+one\s+has\s+claimed | claimed\s+responsibility |
      investigations?\s+(?:is|are|was)\s+(?:still\s+)?(?:ongoing|under\s*way|continuing) |
      not\s+immediately\s+(?:clear|known|available) | requests?\s+for\s+(?:further\s+)?comment
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is said when nothing is said: a set sentence while it names one body at most and counts nothing."""
_SIGNS = """
    read see watch related comment comments commented elaborate discuss declined declines declining refused refuses
    refusing respond responded reply replied return returned answer answered reached reach calls call email emails
    message messages request requests ongoing underway continuing independently responsibility clear known available
    file verify verified confirm confirmed contributed reporting developing breaking updated updates claimed
    investigation investigations immediately appeal appealing appealed information cookie cookies privacy terms
    rights published reproduced republished copied redistributed sign subscribe newsletter follow click getty photo
    copyright
"""
SIGNS = frozenset(map(code, _SIGNS.split()))
"""Words without one of which no sentence is a set sentence: looked up before any pattern is tried."""
LONGEST_WORDS = 16
"""A longer sentence says more than the set phrase in it."""


def is_stock(text: str, wording: Wording) -> bool:
    """Whether a sentence is a set sentence, or little more than one."""
    if SIGNS.isdisjoint(array("I", wording.codes)):
        return False
    if LEAD_IN.match(text):
        return True
    if len(wording.words) > LONGEST_WORDS:
        return False
    if NOTICE.search(text):
        return True
    return NUMBER not in wording.kinds and _names(wording) <= 1 and REFUSAL.search(text) is not None


def _names(wording: Wording) -> int:
    """How many names stand in a sentence, words side by side being one."""
    kinds = wording.kinds
    return sum(kind == NAME and (not n or kinds[n - 1] != NAME) for n, kind in enumerate(kinds))
