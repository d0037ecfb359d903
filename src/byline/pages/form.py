"""The form of a line: prose, title or neither, told by its end, its length and its capitals."""

import re

END_MARKS = frozenset(".!?…:;。！？：।؟۔⸮®™")
CLOSERS = "\"'”’»›)]}*“‘」』）"
SENTENCE_END = re.compile(r"[.!?。！？।؟][\"'”’»)\]]*(?:\s|$)")
SAID = re.compile(r"[\"”’'],? ?(?:[\w.'’-]+,? ){0,6}(?:said|says|added|told|wrote|asked|tweeted)(?: [\w.'’-]+){0,6}$")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
DENSE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]")
LEAST_PROSE_WORDS = 6
LONG_WORDS = 26  # an unfinished line of so many words is a paragraph that lost its end
SMALL_WORDS = frozenset(
    """a an the and or but nor of in on at to for from by with as is are was be into over after before about
    against amid than that vs via per his her its their our your my it he she they not no up out off down under
    during""".split()
)


def is_finished(line: str) -> bool:
    """Whether a line ends as sentences end: with a mark, or with who said it."""
    bare = line.rstrip().rstrip(CLOSERS)
    return not bare or bare[-1] in END_MARKS or bool(SAID.search(line[-120:]))


def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph: finished, of some words, most of them in small letters."""
    if not is_finished(line):
        return word_count(line) >= LONG_WORDS and not is_title_cased(line)
    words = word_count(line)
    return words >= LEAST_PROSE_WORDS and (words >= LONG_WORDS or not is_title_cased(line))


def word_count(line: str) -> int:
    """Return the number of words, taking six letters for a word where a script has no spaces."""
    spaces = line.count(" ") + 1
    return max(spaces, len(line) // 6) if _is_dense(line) else spaces


def _is_dense(line: str) -> bool:
    """Whether a line is in a script without spaces: Chinese, Japanese, Thai."""
    return not line.isascii() and DENSE.search(line, 0, 40) is not None


def is_title_cased(line: str) -> bool:
    """Whether nearly all words that carry meaning open with a capital, as in a headline."""
    words = [word for word in WORD.findall(line[:300]) if word.lower() not in SMALL_WORDS]
    return len(words) >= 2 and sum(not word[0].islower() for word in words) >= 0.85 * len(words)
