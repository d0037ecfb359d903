"""What belongs to the site and not to the report: told line by line, by its words and by its form."""

import re

from byline.pages import form, lexicon
from byline.text.sentences import sentences

LONGEST = 600  # a longer line is no furniture, whatever its first words
PROSE_WORDS = 12  # a finished sentence of so many words is furniture only by the kinds that are written in sentences
IN_SENTENCES = frozenset({"legal", "subscribe"})
HINTS = (
    "©", "copyright", "rights reserved", "cookie", "privacy", "permission", "redistribut", "reprint", "subscri",
    "sign up", "newsletter", "inbox", "follow", "download", "log in", "login", "donat", "journalism", "e-mail",
    "email", "terms", "consent", "photo", "image", "picture", "getty", "reuters", "afp", "credit", "video",
    "caption", "courtesy", "shutterstock", "view", "password", "(ap)", "/ap", "register", "support", "notif",
    "powered by", "delayed", "account", "file -", "file –", "file —", "standards", "reporting by", "editing by",
    "written by", "commission", "compensation", "javascript",
)  # fmt: skip
"""A long line without one of these words is no furniture; to look for them is cheaper than to try each form."""
QUOTES = str.maketrans("’‘“”\u00a0", "''\"\" ")
BULLET = re.compile(r"^[\s•·▪■►▶●○◦‣⁃*+~«»›‹>|–—_=-]+")
SOURCE_WORDS = 5  # "The Morning Post - Monday, June 1, 2015": more words are the title of another post
PROSE_ENDS = (".", '."', ".”", "”.", '".')
STOPS = frozenset(".。।")
NO_WORD = re.compile(r"^[\W_]*$")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DAY = (
    rf"(?:{WEEKDAY}{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|"
    rf"{WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? (?:19|20)\d\d|"
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d[/.-]\d\d?[/.-]\d\d?)"
)
CLOCK = r"(?:,?(?: at| -| \||t)? ?\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,5}\)?)?)?"
DATE_LAST = re.compile(rf"(?P<title>\S.{{2,200}}?)\s*(?:[-–—|•·,:(\[]|\bon\b|\s)\s*{DAY}{CLOCK}[)\]]?")
DATE_FIRST = re.compile(rf"[(\[]?{DAY}{CLOCK}[)\]]?\s*(?:[-–—|•·:,]|\s)\s*(?P<title>\S.{{2,200}})")
SIGNED = re.compile(r"^[—–-] ?.{1,80}\(@\w{1,30}\)")  # who wrote a post that is quoted, with its date
ONLY_DATE = re.compile(rf"{DAY}{CLOCK}")
GLUED = re.compile(
    r"(?<=[.!?\"'”’])\s*(?:Share(?: this)?(?: (?:article|story|on (?:Facebook|Twitter|WhatsApp)))?|Tweet|Print|Email"
    r"|Advertise?ments?|ADVERTISEMENT|Read more|Read More|READ MORE|Continue reading|\d+ Comments?)\s*$"
)


def folded(line: str) -> str:
    """Return the line as the lexicon wants it: small letters, plain quotation marks, no bullet."""
    return BULLET.sub("", line.translate(QUOTES)).lower().strip()


def is_plain_prose(line: str) -> bool:
    """Whether a line is a sentence of some length without a word that furniture or a credit could be told by."""
    return line.count(" ") >= PROSE_WORDS - 1 and line.endswith(PROSE_ENDS) and not _hints(line)


def by_words(line: str) -> str | None:
    """Return the kind of furniture that a whole line is by its words, or None."""
    if len(line) > LONGEST:
        return None
    if is_plain_prose(line):
        return None
    long = line.count(" ") >= PROSE_WORDS - 1
    plain = folded(line)
    if NO_WORD.match(plain) or ("<" in line and not sentences(line)):
        return "mark"  # nothing but signs, or but markup
    sentence = long and line.rstrip(form.CLOSERS)[-1:] in STOPS
    words = lexicon.words_of(plain)
    for kind in lexicon.KINDS:
        if (not sentence or kind.name in IN_SENTENCES) and kind.reads(plain, words):
            return kind.name
    return None


def is_caption(line: str) -> bool:
    """Whether the words of a line say that it describes or credits a picture."""
    if len(line) > LONGEST or (not _hints(line) and form.is_finished(line)):
        return False
    plain = folded(line)
    if lexicon.CREDIT.reads(plain, []):
        return True
    return not form.is_finished(line) and lexicon.POINTING.reads(plain, [])


def dated_title(line: str) -> str | None:
    """Return the words beside the date where a line is a date with a few words; "" for a bare date."""
    if len(line) > LONGEST // 2 or not any(map(str.isdigit, line)) or SIGNED.search(line):
        return None
    plain = folded(line)
    if ONLY_DATE.fullmatch(plain):
        return ""
    found = DATE_LAST.fullmatch(plain) or DATE_FIRST.fullmatch(plain)
    if found is None or (found.re is DATE_FIRST and found["title"].endswith(".")):
        return None
    return found["title"].strip(" -–—|•·,:")


def is_dated(line: str) -> bool:
    """Whether a line is a date, a time stamp, or a date with a few words."""
    title = dated_title(line)
    return by_words(line) == "stamp" or (title is not None and len(title.split()) <= SOURCE_WORDS)


def glued(line: str) -> int | None:
    """Return where a share word begins that is glued to the end of a paragraph, or None."""
    found = GLUED.search(line, max(0, len(line) - 60))
    return found.start() if found and found.start() > 20 else None


def _hints(line: str) -> bool:
    small = line.lower()
    return any(hint in small for hint in HINTS)
