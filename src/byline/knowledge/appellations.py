"""When two names may be one: words, initials, acronyms, spellings."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from byline.knowledge import people
from byline.knowledge.tables import fold
from byline.knowledge.words import words as words_of

Words = tuple[str, ...]
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd"})
LINKS = frozenset({"of", "the", "and", "for", "in", "on", "&", "de", "la"})
WORD = re.compile(r"[^\s]+")
LEADING_ARTICLE = re.compile(r"(?<!\w)(?:(?:al|el|as|ad|ar|ash|an|at|az)-|(?:al|el) )(?=\w{3})")


LEAST_LETTERS = 5  # of words that are compared by their consonants
SPELLINGS = tuple(pair.split(">") for pair in "ph>f gh>k kh>k ck>k dh>d th>t q>k g>k w>v z>s".split())


class Appellation(msgspec.Struct):
    """A person of the report by the full names found so far."""

    key: str
    names: list[Words]
    gender: str = ""

    def add(self, words: Words, gender: str) -> None:
        """Take one more full name."""
        if words not in self.names:
            self.names.append(words)
        self.gender = self.gender or gender


@lru_cache(maxsize=20_000)
def tokens_of(words: str) -> Words:
    """Return the folded words of a name, without quotation marks, suffixes ("Jr.") and the Arabic article."""
    folded = LEADING_ARTICLE.sub("", fold(words).replace('"', " ").replace("“", " ").replace("”", " "))
    found = [word.strip(",'()") for word in WORD.findall(folded)]
    kept = tuple(word for word in found if word and word not in SUFFIXES)
    return kept or tuple(found) or (words,)


def acronym_of(words: Words) -> str:
    """Return the initials of a name's words, without the small ones: "iaea"."""
    return "".join(word[0] for word in words if word not in LINKS) if len(words) > 1 else ""


def contained(short: Words, full: Words, *, last: bool | None) -> bool:
    """Whether a shorter name is part of a full one: its end (last), its beginning (not last), or either (None)."""
    if len(short) >= len(full):
        return short == full
    ends, begins = full[-len(short) :] == short, full[: len(short)] == short
    return ends if last else ends or begins if last is None else begins


def compatible(person: Appellation, words: Words, gender: str) -> bool:
    """Whether a full name may be another form of a person's: one surname, and forenames that agree."""
    if gender and person.gender and gender != person.gender:
        return False
    return all(_one_name(full, words) for full in person.names)


class Register:
    """Persons by full name, so that the few with whom a name may be one are found without looking at all."""

    def __init__(self) -> None:
        self._shelves: dict[str, list[Appellation]] = {}

    def add(self, person: Appellation) -> None:
        """Take a person in, under the first name found of him."""
        words = person.names[0]
        surname, forename = sounds(words[-1]), words[0]
        own = f"{surname}:{forename}." if len(forename) == 1 else f"{surname}:{sounds(forename)}"
        for shelf in (own, f"{surname}:{forename[0]}*"):
            self._shelves.setdefault(shelf, []).append(person)

    def alike(self, words: Words, gender: str) -> list[Appellation]:
        """Return the persons of whom a full name may be another form."""
        surname, forename = sounds(words[-1]), words[0]
        if len(forename) == 1:
            shelves = [f"{surname}:{forename}*"]
        else:
            forms = (forename, *_short_forms().get(forename, ()))
            shelves = [f"{surname}:{forename[0]}.", *dict.fromkeys(f"{surname}:{sounds(form)}" for form in forms)]
        near = [person for shelf in shelves for person in self._shelves.get(shelf, ())]
        return [person for person in near if compatible(person, words, gender)]


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, tuple[str, ...]]:
    """Return the other forms of each forename that has some: "bill" and "will" for "william"."""
    found: dict[str, list[str]] = {}
    for pair in sorted(words_of("nicknames")):
        one, other = pair.split("/")
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return {name: tuple(forms) for name, forms in found.items()}


def _one_name(one: Words, other: Words) -> bool:
    if one == other:
        return True
    return alike(one[-1], other[-1]) and _forenames_agree(one[:-1], other[:-1])


def _forenames_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    if not _agree(one[0], other[0]):
        return False
    return all(_agree(a, b) for a, b in zip(one[1:], other[1:], strict=False))


def _agree(one: str, other: str) -> bool:
    if one[0] == other[0] and (len(one) == 1 or len(other) == 1):
        return True
    return alike(one, other) or _slipped(one, other) or f"{min(one, other)}/{max(one, other)}" in words_of("nicknames")


def _slipped(one: str, other: str) -> bool:
    """Whether two long forenames of one gender differ in one vowel: "Kristin", "Kristen"."""
    differing = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(one) <= LEAST_LETTERS or len(differing) != 1:
        return False
    genders = {people.forenames().get(name.capitalize(), "") for name in (one, other)}
    return set(differing[0]) <= set("aeiouy") and genders in ({"m"}, {"f"}) and one[-1] == other[-1]


def alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one name: "Gaddafi", "Qaddafi".

    Equal consonants tell that of long words; not where both are frequent names by themselves: "Martin", "Morton".
    """
    if one == other:
        return True
    if min(len(one), len(other)) < LEAST_LETTERS or sounds(one) != sounds(other):
        return False
    return not (_frequent(one) and _frequent(other))


def _frequent(word: str) -> bool:
    name = word.capitalize()
    return name in people.surnames() or name in people.forenames()


@lru_cache(maxsize=20_000)
def sounds(word: str) -> str:
    """Return the consonants of a word in one spelling: transliterations fall together."""
    plain = word
    for spelled, sound in SPELLINGS:
        plain = plain.replace(spelled, sound)
    kept = [c for at, c in enumerate(plain) if at == 0 or c not in "aeiouy'-"]
    return "".join(c for at, c in enumerate(kept) if at == 0 or c != kept[at - 1])
