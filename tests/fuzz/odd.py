"""Texts that are odd in the ways that break readers: for the fuzz tests and targets."""

import random

WORDS = """
Rain fell on Monday.|“|”|"|'|‘|’|«|»|(|)|[|—|–|-|,|;|:|.|…|?!|said|says the minister|the spokesman|according to|he|she
they|who|told reporters|accused|Mr. Smith|Anna Keller|U.S.|the United States|Tehran|al-Din|O'Neill|McÉwan|van der Berg
last week|in 2015|2015-11-23|since late September|99th century|31 February 2016|at 25:61|Q4|24/7|$3.2 billion|per cent
10-15|more than a dozen|1,2,3,4|1e999|½|٣٤٥|९|²³|0.0.0.0|S-300|IV|مطر على الساحل|שלום|雨が降った。|Дождь|ß|İ|ſ|ǆ|ﬁ
Advertisement|Share|- January 12, 2020|>>|http://a.example/x?y=1#z|@name|#tag|<b>|&amp;|%s|visited|bombed|will meet
denied|killed 5|protests|signed a deal with|not|if|would have
"""
CONTROLS = ["\n", "\t", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\u00a0", "\u200b", "\ufeff", "\u2028", "\u2029"]
SIGNS = ["\ufffd", "\u202e", "\u2066", "\\", "🌧️", "🇮🇷", "e\u0301\u0327", "|", "\n\n", " "]
PIECES = [piece for line in WORDS.strip().split("\n") for piece in line.split("|")] + CONTROLS + SIGNS


def text(chance: random.Random) -> str:
    """Return an odd text of up to a few hundred pieces."""
    pieces = [chance.choice(PIECES) for _ in range(chance.choice((1, 3, 10, 40)))]
    if chance.random() < 0.2:
        pieces.append(chr(chance.randrange(0xD800)) * chance.choice((1, 50)))
    return chance.choice(("", " ", " ", "\n")).join(pieces)


LONG = {
    "no space": "x" * 1_000_000,
    "no space in words of names": "McPutin" * 140_000,
    "only quotation marks": "“" * 300_000 + "”" * 300_000,
    "quotation marks in turn": "“”" * 300_000,
    "straight quotation marks": '"' * 600_000,
    "apostrophes": "'" * 600_000,
    "control characters": "\x1f\x0b" * 300_000,
    "digits": "1" * 600_000,
    "digits with commas": "1,111" * 120_000,
    "full stops": ". " * 300_000,
    "dashes": "—" * 600_000,
    "brackets": "(" * 300_000 + ")" * 300_000,
    "line breaks": "\n" * 600_000 + "Rain fell.",
    "capitals": "A " * 300_000,
    "right to left": "مطر " * 150_000,
    "emoji": "🌧️" * 300_000,
    "combining marks": "e" + "\u0301" * 300_000,
    "months": "January " * 70_000,
    "one word": "Rain",
}
"""Long texts of one kind, by what they are."""
