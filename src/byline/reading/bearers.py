"""Which names of one report have one bearer: persons by full name, organizations by name, short form and acronym."""

import re
from collections.abc import Mapping, Sequence, Set

from byline.knowledge.appellations import Appellation, Register, Words, acronym_of, alike, contained, sounds
from byline.reading.families import held_apart, kin
from byline.reading.occurrences import Occurrence
from byline.records import EntityKind

MANY = 100  # names with one word in common
COMMON = frozenset({"university", "college", "department", "ministry", "bank", "court", "council", "party", "city"}) | {
    *("state", "group", "company", "the", "house", "senate"),
}
"""Words that by themselves are the short form of too many names."""
MODEL = re.compile(r"\d|\b[ivx]{1,4}\b")
"""What the name of a product has that the longer name of a firm has not."""


def key_persons(text: str, found: Sequence[Occurrence]) -> None:
    """Key persons by full name; a bare name goes to the one bearer that the report leaves it."""
    people: list[Appellation] = []
    register = Register()
    for o in found:  # full names first: a bare name may come before them, in a headline
        if len(o.tokens) > 1:
            _join_full(people, register, o)
    kindred = kin(text, found)
    apart = held_apart(found, kindred)
    by_word: dict[str, list[Appellation]] = {}
    for person in people:
        for word in sorted({word for full in person.names for word in (*full, f"~{sounds(full[-1])}")}):
            by_word.setdefault(word, []).append(person)
    seen: dict[str, int] = {}  # key of a person -> paragraph last named in
    short: dict[Words, str] = {}  # a bare name -> key of the person it has stood for
    for o in found:
        if not o.key:
            near = by_word.get(o.tokens[0]) or by_word.get(f"~{sounds(o.tokens[0])}", [])
            strangers = o.tokens[-1] in apart
            o.key = _own_key(o) if strangers else _bearer(near, o, seen, short.get(o.tokens, ""), kindred)
            if o.key in seen:
                short.setdefault(o.tokens, o.key)
        seen[o.key] = o.paragraph


def _join_full(people: list[Appellation], register: Register, o: Occurrence) -> None:
    fitting = register.alike(o.tokens, o.name.gender)
    if len(fitting) == 1:
        fitting[0].add(o.tokens, o.name.gender)
        o.key = fitting[0].key
        return
    o.key = _own_key(o)
    if not any(person.key == o.key for person in fitting):
        person = Appellation(o.key, [o.tokens], o.name.gender)
        people.append(person)
        register.add(person)


def _bearer(people: Sequence[Appellation], o: Occurrence, seen: dict[str, int], before: str, kindred: Set[str]) -> str:
    """Return the key of the person who bears a bare name, or a key of its own when that is not earned.

    Where several may bear it and are as near, it stays with whom it has stood for `before`: a report that calls one
    of a family by the surname alone names the others in full.
    """
    bearers = [p for p in people if any(contained(o.tokens, full, last=True) for full in p.names)]
    bearers = bearers or [p for p in people if any(contained(o.tokens, full, last=False) for full in p.names)]
    if not bearers and len(o.tokens) == 1:
        bearers = [p for p in people if any(alike(o.tokens[0], full[-1]) for full in p.names)]
    if o.name.title and o.name.gender:
        bearers = [p for p in bearers if p.gender in {"", o.name.gender}]
    if len(bearers) > 1:
        bearers = [p for p in bearers if p.key not in kindred] or bearers
    if len(bearers) > 1:
        named = [p for p in bearers if p.key in seen]
        near = [p for p in named if o.paragraph - seen[p.key] <= 1]
        bearers = named if len(named) == 1 else near if len(near) == 1 else [p for p in named if p.key == before]
    return bearers[0].key if len(bearers) == 1 else _own_key(o)


def _own_key(o: Occurrence) -> str:
    return "person:" + " ".join(o.tokens)


def key_others(found: Sequence[Occurrence]) -> None:
    """Key organizations, places and groups by name; acronyms and short forms go to the one longer name they fit."""
    longer = {f"{_family(o.kind)}:{' '.join(o.tokens)}": o.tokens for o in found}
    acronyms: dict[str, set[str]] = {}
    by_word: dict[str, set[str]] = {}
    for key, full in longer.items():
        acronyms.setdefault(acronym_of(full), set()).add(key)
        for word in full:
            by_word.setdefault(word, set()).add(key)
    for o in found:
        if o.name.short:
            acronyms[o.name.short.lower()] = {f"{_family(o.kind)}:{' '.join(o.tokens)}"}
    for o in found:
        own = f"{_family(o.kind)}:{' '.join(o.tokens)}"
        bare = f"{_family(o.kind)}:{' '.join(o.tokens[1:])}"
        if o.tokens[0] == "the" and bare in longer:
            o.key = bare  # a name with its article, as at the start of a sentence
            continue
        fitting = acronyms.get(o.tokens[0], set()) if _may_be_acronym(o) else set()
        if not fitting and o.kind == "organization" and not (len(o.tokens) == 1 and o.tokens[0] in COMMON):
            near = by_word[o.tokens[0]]  # too many are no help, and time would grow with their square
            fitting = _longer(o.tokens, own, near, longer) if len(near) < MANY else set()
        o.key = next(iter(fitting)) if len(fitting) == 1 else own


def _may_be_acronym(o: Occurrence) -> bool:
    return len(o.tokens) == 1 and 1 < len(o.words) <= 6 and o.words.replace(".", "").isupper()


def _longer(short: Words, own: str, near: Set[str], longer: Mapping[str, Words]) -> set[str]:
    """Return the longer names that a short one may stand for; what begins several names is the maker of them all."""
    begun = {k for k in near if len(longer[k]) > len(short) and longer[k][: len(short)] == short}
    fitting = {k for k in near if k != own and _shortens(short, longer[k], k)}
    return fitting - begun if len({longer[k] for k in begun}) > 1 else fitting


def _shortens(short: Words, full: Words, key: str) -> bool:
    """Whether an organization's name is the short form of a longer one; "Acme" is none of "Acme X200"."""
    if not key.startswith("organization:") or len(full) <= len(short) or not contained(short, full, last=None):
        return False
    return contained(short, full, last=True) or not MODEL.search(" ".join(full[len(short) :]))


def _family(kind: EntityKind) -> str:
    return "place" if kind == "state" else kind
