"""Whose side somebody is on: movements, parties, organs, peoples, and persons of public life, by their names alone.

Other than the tables of states and bodies these tell no entity, but only to which state, or to which body of states,
what is so named belongs: "UNITA" acts in Angola, "Yitzhak Shamir" for Israel.
"""

from functools import lru_cache

from byline.knowledge import bodies, people
from byline.knowledge.appellations import sounds, tokens_of
from byline.knowledge.tables import fold, rows, several

SURNAME_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "MMR", "LAO", "SGP"})
"""States in which most surnames stand first: the last word of a name tells nobody."""

MONARCHS = frozenset({"king", "queen", "prince", "princess", "pope", "emperor", "sheikh", "sultan"})
LEAST_LETTERS = 5  # of a surname that stands alone
MOST_LETTERS_APART = 3  # spellings of one surname


@lru_cache(maxsize=1)
def by_name() -> dict[str, str]:
    """Return CAMEO codes by the name of a movement, party, organ or people, as written."""
    return {name: code for code, kind, names in rows("allegiances", 3) if kind != "town" for name in several(names)}


@lru_cache(maxsize=1)
def by_town() -> dict[str, str]:
    """Return ISO3 codes by the name of a town or province as newspapers in English spell it: "Basra"."""
    return {name: code for code, kind, names in rows("allegiances", 3) if kind == "town" for name in several(names)}


@lru_cache(maxsize=1)
def by_phrase() -> dict[str, str]:
    """Return CAMEO codes by words in small letters that tell of a side: "aid agencies"."""
    return {name: code for code, kind, names in rows("allegiances", 3) if kind == "phrase" for name in several(names)}


@lru_cache(maxsize=1)
def _told() -> tuple[tuple[str, str], ...]:
    """Return (code, name) of each person of public life."""
    keys = {key: body.cameo for key, body in bodies.bodies().items()}
    told = [(keys.get(key, key), name) for key, names in rows("politicians", 2) for name in several(names)]
    told += [(keys.get(leader.of, leader.of), leader.name) for leader in people.leaders()]
    return tuple(told)


@lru_cache(maxsize=1)
def _politicians() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (code, folded words of the name) of each person of public life."""
    return tuple((code, tokens_of(name)) for code, name in _told())


@lru_cache(maxsize=1)
def _by_full_name() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, name in _told():
        found.setdefault(fold(name), set()).add(code)
    return found


def _alone(found: dict[str, set[str]]) -> dict[str, str]:
    """Keep what one code alone bears."""
    return {key: min(codes) for key, codes in found.items() if len(codes) == 1}


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return (words, code) of persons by the consonants of the full name: transliterations and slips fall together."""
    found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for code, words in _politicians():
        if len(words) > 1:
            key = _sound(words)
            found[key] = (*found.get(key, ()), (words, code))
    return found


@lru_cache(maxsize=2)
def _by_surname(*, rare: bool) -> dict[str, str]:
    """Return codes by a surname, if rare only one that no common family bears."""
    common = {name.lower() for table in (people.surnames(), people.forenames()) for name in table} if rare else set()
    found: dict[str, set[str]] = {}
    for code, words in _politicians():
        plain = len(words) > 1 and words[0] not in MONARCHS and code not in SURNAME_FIRST
        if plain and len(words[-1]) >= LEAST_LETTERS and words[-1] not in common:
            found.setdefault(words[-1], set()).add(code)
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}


def _sound(words: tuple[str, ...]) -> str:
    return " ".join(sounds(word) for word in words)


def _spelling_of(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names that sound alike are one: the same, or long and of nearly one length."""
    lengths = len(one[-1]), len(other[-1])
    return one == other or (min(lengths) > LEAST_LETTERS and abs(lengths[0] - lengths[1]) < MOST_LETTERS_APART)


def code_of_person(name: str) -> str | None:
    """Return the code of a person of public life by the full name in any spelling, or by a rare surname.

    None where persons of two states bear the name, or one who served a state and a body.
    """
    exact = _by_full_name().get(fold(name), set())
    if exact:
        return min(exact) if len(exact) == 1 else None
    words = tokens_of(name)
    if len(words) == 1:
        return _by_surname(rare=True).get(words[0])
    codes = {code for known, code in _by_sound().get(_sound(words), ()) if _spelling_of(words, known)}
    return codes.pop() if len(codes) == 1 else None


def code_of_officeholder(surname: str) -> str | None:
    """Return the code of one whom the page gives a high office and a surname: "President Carter"."""
    return _by_surname(rare=False).get(tokens_of(surname)[-1])
