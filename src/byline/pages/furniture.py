"""What belongs to the site and not to the report: told by words, by form, and by standing on several pages."""

import re
from collections.abc import Sequence

from byline.pages import authors, lexicon
from byline.records import BlockKind

LONGEST = 600  # a longer line is no furniture, whatever its first words
QUOTES = str.maketrans("’‘“”\u00a0", "''\"\" ")
BULLET = re.compile(r"^[\s•·▪■►▶●○◦‣⁃*+~«»›‹>|–—_=-]+")
NO_WORD = re.compile(r"^[\W_]*$")
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DAY = rf"(?:{WEEKDAY}{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|{WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? (?:19|20)\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d\d|(?:19|20)\d\d[/.-]\d\d?[/.-]\d\d?)"
CLOCK = r"(?:,?(?: at| -| \|)? ?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?)?"
DATED_ITEM = re.compile(rf"(?P<title>.{{3,200}}?)\s*(?:[-–—|•·,:(]|\bon\b)\s*{DAY}{CLOCK}\)?")
DATED_FIRST = re.compile(rf"{DAY}{CLOCK}\s*[-–—|•·:]\s*(?P<title>.{{3,200}})")
BARE_DATE = re.compile(rf"(?:.{{0,30}}?[:\s|-])?{DAY}{CLOCK}(?:\s*[|•·-]\s*.{{1,40}})?")
SOURCE_DATE = re.compile(rf"(?P<source>[^.!?]{{1,60}}?)\s*(?:[-–—|•·,(]|\bon\b)\s*{DAY}{CLOCK}\)?")
GLUED = re.compile(
    r"(?<=[.!?\"'”’])\s*(?:Share(?: this)?(?: (?:article|story|on (?:Facebook|Twitter|WhatsApp)))?|Tweet|Print|Email|Advertise?ments?|ADVERTISEMENT|Read more|Read More|Continue reading|Comments?)\s*$"
)


def folded(line: str) -> str:
    """Return the line as the lexicon wants it: small letters, plain quotation marks, no bullet."""
    return BULLET.sub("", line.translate(QUOTES)).lower().strip()


def by_words(line: str) -> str | None:
    """Return the kind of furniture that a whole line is by its words, or None."""
    if len(line) > LONGEST:
        return None
    plain = folded(line)
    if NO_WORD.match(plain):
        return "mark"
    for kind, pattern in lexicon.KINDS.items():
        if pattern.fullmatch(plain):
            return kind
    return None


def is_caption(line: str) -> bool:
    """Whether the words of a line say that it describes or credits a picture."""
    return len(line) <= LONGEST and lexicon.CAPTION.fullmatch(folded(line)) is not None


def is_dated_item(line: str) -> bool:
    """Whether a line is an item of a list of other posts: a title and a date, no sentence."""
    plain = folded(line[:400])
    found = DATED_ITEM.fullmatch(plain) or DATED_FIRST.fullmatch(plain)
    return found is not None and len(line) <= 300


def glued(line: str) -> int | None:
    """Return where a share word begins that is glued to the end of a paragraph, or None."""
    found = GLUED.search(line, max(0, len(line) - 60))
    return found.start() if found and found.start() > 20 else None


def kinds(lines: Sequence[str]) -> list[BlockKind]:
    """Return the kind of each line of a page, headline aside."""
    return [_kind(line) for line in lines]


def _kind(line: str) -> BlockKind:
    if authors.is_byline(line):
        return "byline"
    if is_caption(line):
        return "caption"
    if by_words(line):
        return "furniture"
    plain = folded(line[:400])
    if len(line) <= 120 and (BARE_DATE.fullmatch(plain) or SOURCE_DATE.fullmatch(plain)):
        return "dateline" if len(plain) < 60 else "furniture"
    if is_dated_item(line):
        return "furniture"
    return "body"
