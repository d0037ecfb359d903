"""The names of a report where they stand, each of one kind, with those that a sentence alone did not show."""

import re
from collections import Counter
from collections.abc import Sequence, Set

import msgspec

from byline.knowledge.appellations import Words, tokens_of
from byline.knowledge.tables import fold
from byline.reading.headlines import capitalised, confirmed, known_elsewhere, known_within
from byline.reading.located import Located
from byline.reading.names import Name
from byline.reading.namespans import KINDS
from byline.records import EntityKind

ORDER: tuple[EntityKind, ...] = tuple(KINDS.values())
CAPITALIZED = re.compile(r"(?<![\w’'-])[A-Z][\w’'&-]*")
MANY = 50  # names with one first word that are looked for: time must not grow with their square
SHORTEST = 4  # letters of a single word that is looked for in the whole report


class Occurrence(msgspec.Struct):
    """A name where it stands in the report; `key` is what its entity is made from."""

    start: int
    end: int
    words: str
    paragraph: int
    name: Name
    kind: EntityKind
    key: str = ""
    tokens: Words = ()


def occurrences(text: str, located: Sequence[Located]) -> list[Occurrence]:
    """Return the names of a report in text order."""
    titles = [place for place in located if capitalised(text, place)]
    found = _told(text, titles, _shown(text, located))
    more = _overlooked(text, located, found)
    doubtful = _doubtful(found, more)
    kept = [o for o in (*found, *more) if o.words not in doubtful or o.name.role]
    return sorted(kept, key=lambda o: o.start)


def _shown(text: str, located: Sequence[Located]) -> list[Occurrence]:
    """Return the names that sentences show by themselves."""
    return [
        _occurrence(text, place.start + name.start, place.start + name.end, place.paragraph, name)
        for place in located
        for name in place.reading.names
    ]


def _told(text: str, titles: Sequence[Located], found: list[Occurrence]) -> list[Occurrence]:
    """Keep of the names in headlines that capitalise every word those that are told, and add what the tables know."""
    within = {at for place in titles for at in range(place.start, place.end)}
    elsewhere = known_elsewhere([(o.words, o.kind) for o in found if o.start not in within]) if titles else set()
    kept: list[Occurrence] = []
    for o in found:
        length = confirmed(o.words, o.name, elsewhere) if o.start in within else len(o.words)
        if length:
            whole = length == len(o.words)
            kept.append(o if whole else _occurrence(text, o.start, o.start + length, o.paragraph, o.name))
    taken = {at for o in kept for at in range(o.start, o.end)}
    for place in titles:
        for start, end, name in known_within(text, place):
            if taken.isdisjoint(range(start, end)):
                kept.append(_occurrence(text, start, end, place.paragraph, name))
    return kept


def _occurrence(text: str, start: int, end: int, paragraph: int, name: Name) -> Occurrence:
    words = text[start:end]
    return Occurrence(start, end, words, paragraph, name, name.kind, tokens=tokens_of(words))


def _doubtful(found: Sequence[Occurrence], more: Sequence[Occurrence]) -> set[str]:
    """Return single words that most sentences of the report do not take for a name."""
    surnames = {o.tokens[-1] for o in found if o.kind == "person" and len(o.tokens) > 1}
    named = Counter(o.words for o in found)
    missed = Counter(o.words for o in more)
    return {
        words
        for words, count in missed.items()
        if " " not in words and count > named[words] and tokens_of(words)[-1] not in surnames
    }


def _overlooked(text: str, located: Sequence[Located], found: Sequence[Occurrence]) -> list[Occurrence]:
    """Find names of the report again where the sentence alone did not show them: "Rathbun added"."""
    known = _sought(found)
    taken = {at for o in found for at in range(o.start, o.end)}
    more: list[Occurrence] = []
    for place in located if known else ():
        for word in CAPITALIZED.finditer(text, place.start, place.end):
            if word.start() in taken:
                continue
            for words, name in known.get(_bare(word.group()), ()):
                end = word.start() + len(words)
                if text.startswith(words, word.start()) and end <= place.end and not text[end : end + 1].isalnum():
                    if not any(at in taken for at in range(word.start(), end)):
                        more.append(_occurrence(text, word.start(), end, place.paragraph, name))
                        taken.update(range(word.start(), end))
                    break
    return more


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _sought(found: Sequence[Occurrence]) -> dict[str, list[tuple[str, Name]]]:
    """Return the names to look for, longest first, by their first word."""
    known: dict[str, Name] = {}
    for o in found:
        if (
            o.name.role not in {"adjective", "group"}
            and o.kind != "other"
            and (" " in o.words or len(o.words) >= SHORTEST)
        ):
            known.setdefault(o.words, msgspec.structs.replace(o.name, title="", descriptors=(), acts=0))
        if o.kind == "person" and " " in o.words and len(last := o.words.split()[-1]) >= SHORTEST:
            known.setdefault(last, Name(0, 0, "person", leanings=o.name.leanings))
    sought: dict[str, list[tuple[str, Name]]] = {}
    for words in sorted(known, key=lambda words: (-len(words), words)):
        alike = sought.setdefault(_bare(words.split()[0]), [])
        if len(alike) < MANY:
            alike.append((words, known[words]))
    return sought


def agree_on_kinds(found: Sequence[Occurrence]) -> None:
    """Give one name one kind over the report: the one its sentences lean to together.

    The last word of a person's full name is that person even where the tables know a place of that name, unless a
    preposition puts it on the map; and no word that they know is a person without such a full name.
    """
    full = {word for o in found if o.kind == "person" and len(o.tokens) > 1 for word in (o.tokens[0], o.tokens[-1])}
    sums: dict[str, list[float]] = {}
    for o in found:
        if o.name.leanings and not o.name.role:
            total = sums.setdefault(fold(o.words), [0.0] * len(ORDER))
            for at, leaning in enumerate(o.name.leanings):
                total[at] += leaning
    heads = _heads(found)
    told = {_bare_of(o): o.kind for o in found if o.name.called and not o.name.role}
    for o in found:
        kind = heads.get(o.words) or (told.get(_bare_of(o)) if not o.name.role else None)
        o.kind = kind or _settled(o, full, sums.get(fold(o.words)))


def _bare_of(o: Occurrence) -> str:
    return fold(o.words).removeprefix("the ")


def _heads(found: Sequence[Occurrence]) -> dict[str, EntityKind]:
    """Return the kind of organizations by the last word of a longer name: "Bruins" of "Boston Bruins"."""
    kinds: dict[str, set[EntityKind]] = {}
    for o in found:
        if " " in o.words:
            kinds.setdefault(o.words.rsplit(" ", 1)[1], set()).add(o.kind)
    known = {o.words for o in found if o.name.role}
    return {word: "organization" for word, those in kinds.items() if those == {"organization"} and word not in known}


def _settled(o: Occurrence, full: Set[str], total: Sequence[float] | None) -> EntityKind:
    named = len(o.tokens) == 1 and o.tokens[0] in full
    if o.name.role in {"state", "seat", "land"}:
        if named and o.name.acts >= 0 and (o.kind == "person" or o.name.role != "state"):
            return "person"
        known: EntityKind = "state" if o.name.role == "state" else "place"
        return known if o.kind == "person" and not o.name.title else o.kind
    if named and not o.name.role:
        return "person"
    return ORDER[total.index(max(total))] if total and not o.name.role else o.kind
