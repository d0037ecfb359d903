"""How the furniture of news sites reads: whole lines, by kind, read from data/furniture.txt.

A sentence that merely holds such words is none; what the lexicon does not know is left to form and to repetition.
Source: written from what news sites put on their pages in general.
"""

import re
from importlib.resources import files

import msgspec

SECTION = re.compile(r"^\[(\w+)\]$")
WORD = re.compile(r"[^\s|•·/›»>,:()\[\]!?…]+")
MOST_WORDS = 16  # a line of words all known is no longer than a bar of sections


class Kind(msgspec.Struct, frozen=True):
    """How the lines of one kind read."""

    name: str
    opens: frozenset[str]
    words: frozenset[str]
    pattern: re.Pattern[str] | None

    def reads(self, line: str, words: list[str]) -> bool:
        """Whether a folded line, given with its words, is of this kind as a whole."""
        if self.opens and self._is_vocabulary(words):
            return True
        return self.pattern is not None and self.pattern.fullmatch(line) is not None

    def _is_vocabulary(self, words: list[str]) -> bool:
        if not 1 <= len(words) <= MOST_WORDS or not (words[0] in self.opens or words[0][0].isdigit()):
            return False
        known = all(word in self.words or word in self.opens or not word[0].isalpha() for word in words)
        return known and any(word in self.opens for word in words)


def words_of(line: str) -> list[str]:
    """Return the words of a folded line, none where it is longer than a line of the lexicon can be."""
    return [word.rstrip(".") or word for word in WORD.findall(line)] if line.count(" ") <= 2 * MOST_WORDS else []


def _sections() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    section: dict[str, list[str]] = {}
    for line in files("byline.pages").joinpath("data/furniture.txt").read_text(encoding="utf-8").splitlines():
        if title := SECTION.match(line):
            section = found.setdefault(title[1], {"opens": [], "words": [], "line": []})
        elif line and not line.startswith("#"):
            key, _, value = line.partition(" ")
            section[key] += [value] if key == "line" else value.split()
    return found


def _kinds() -> dict[str, Kind]:
    sections = _sections()
    one_of = {
        name: "(?:" + "|".join([*map(re.escape, dict.fromkeys(sections[name]["words"])), *sections[name]["line"]]) + ")"
        for name in ("networks", "sources")
    }
    kinds = {}
    for name, section in sections.items():
        lines = [
            line.replace("{networks}", one_of["networks"]).replace("{sources}", one_of["sources"])
            for line in section["line"]
        ]
        pattern = re.compile(f"(?:{'|'.join(lines)})\\s*[.!:…→»›>|]*") if lines else None
        kinds[name] = Kind(name, frozenset(section["opens"]), frozenset(section["words"]), pattern)
    return kinds


_ALL = _kinds()
CREDIT, POINTING = _ALL["credit"], _ALL["pointing"]
KINDS = tuple(kind for name, kind in _ALL.items() if name not in {"networks", "sources", "credit", "pointing"})
"""The kinds of furniture, in the order in which they are tried."""
