"""Who the sides of an event are: the entity that a noun phrase stands for, and the code of its state or body.

A phrase is coded by its own name, else by the states that describe it ("Israeli troops", "rebels in Chad"). A
person has the state of an office that the page gives ("Russian President Vladimir Putin") or that the tables of
heads of state and government hold under the full name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from byline.knowledge import allegiances, people, places, states
from byline.reading.cast import Cast
from byline.reading.happenings import Side
from byline.reading.homes import OFFICE
from byline.reading.located import Located
from byline.reading.plover import lexicon
from byline.reading.spelled import STANCE, as_iso, seated, spelled
from byline.records import Actor, Entity, Mention, Report, content_id

NO_TITLE = re.compile(r"[.;:()\"“”]\s|\b(?:and|with|by|to|in|on|for|against|met|said|from|that|who)\b")
LONGEST_TITLE = 80
IN_STATE = re.compile(r"(?:\s\([A-Z]{2,8}\))?\s(?:in|of)\s(?:(?:central|north|south|east|west|\w+ern)\s)?")
APPOSITION = re.compile(r",\s(?:an?\s|the\s|former\s)?([^,;:.()\"“”\n]{4,80}),")
DAY = re.compile(r"(?:\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?")
HIGH_OFFICE = re.compile(
    r"\b(?:president|premier|minister|chancellor|secretary|president-elect|pope)\s(?:[A-Z][\w.]*\s)?\Z", re.IGNORECASE
)
ROYAL = re.compile(r"\b(King|Queen|Crown Prince|Prince|Princess|Emperor|Sultan|Sheikh|Pope|Archbishop)\s\Z")
ADMINISTRATION = re.compile(r"(?:['’]s)?\s(?:administration|government|regime|cabinet)\b")
ETHNIC = re.compile(r"\bethnic\s", re.IGNORECASE)
JOINED_STATES = re.compile(r"\band\b|/")
JOINED = re.compile(r"\s*(?:,|and|,\s*and|or|-)\s*")


class Roster(msgspec.Struct, frozen=True):
    """What the cast of a report says of codes: all names and adjectives in order, and the state of each person."""

    named: tuple[Mention, ...]
    starts: tuple[int, ...]
    codes: dict[str, str]  # by entity id

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the names and adjectives that lie wholly in [start, end)."""
        first = last = bisect_left(self.starts, start)
        while last < len(self.named) and self.named[last].end <= end:
            last += 1
        return self.named[first:last]


def roster(report: Report, located: Sequence[Located], cast: Cast) -> Roster:
    """Gather the codes that a report's cast and its adjectives ("Russian") give."""
    codes = {entity.id: code for entity in cast.entities if (code := _own_code(entity))}
    adjectives = [
        Mention(start=start, end=sentence.start + name.end, kind="state", entity=content_id("state", name.code))
        for sentence in located
        for name in sentence.reading.names
        if name.role == "adjective" and (start := sentence.start + name.start) >= 0
    ]
    for sentence in located:
        codes.update((content_id("state", n.code), n.code) for n in sentence.reading.names if n.role == "adjective")
    named = tuple(sorted((*cast.mentions, *adjectives), key=lambda mention: (mention.start, mention.end)))
    for before, person in pairwise(named):
        if person.kind == "person" and before.kind != "person" and before.entity in codes:
            between = report.text[before.end : person.start]
            if len(between) <= LONGEST_TITLE and OFFICE.search(between) and not NO_TITLE.search(between):
                codes.setdefault(person.entity, codes[before.entity])
    for person in named:
        if person.kind == "person" and person.entity not in codes and (code := _by_apposition(report.text, person)):
            codes[person.entity] = code
    for person in named:
        if person.kind == "person" and person.entity not in codes and (code := _by_office(report.text, person)):
            codes[person.entity] = code
    codes |= _of_public_persons(cast.entities, codes)
    return Roster(named, tuple(mention.start for mention in named), codes)


def _by_apposition(text: str, person: Mention) -> str | None:
    """Return the state or body of the office that stands behind a name: "Ann Holm, the Danish envoy,"."""
    beside = APPOSITION.match(text, person.end)
    if beside is None or not OFFICE.search(beside[1]):
        return None
    return next((named.code for named in spelled(text, beside.start(1), beside.end(1))), None)


def actors(
    text: str, offset: int, sides: Sequence[Side], known: Roster, *, seat: str | None = None
) -> tuple[Actor, ...]:
    """Return the actors that noun phrases of a sentence stand for.

    Args:
        text: the report's text.
        offset: where the sentence starts in it.
        sides: the phrases, with offsets from the start of the sentence.
        known: the codes of the report's cast.
        seat: code of the state in which it happens, for those who belong to a place: "police", "residents".
    """
    found = dict.fromkeys(actor for side in sides for actor in _actors(text, offset, side, known, seat))
    return tuple(found)


def codes_named(text: str, start: int, end: int, known: Roster) -> set[str]:
    """Return the codes of the states and bodies that the words in [start, end) name."""
    inside = known.within(start, end)
    found = {known.codes[mention.entity] for mention in inside if _describes(text, mention, known)}
    return found | {named.code for named in spelled(text, start, end)}


def places_named(text: str, start: int, end: int, known: Roster) -> set[str]:
    """Return the codes of the states in which the places named in [start, end) lie, as far as the tables know."""
    inside = known.within(start, end)
    return {code for mention in inside if mention.kind == "place" and (code := _place_code(text, mention))}


def place_code(text: str, start: int, end: int, known: Roster) -> str | None:
    """Return the code of the state in which the place in [start, end) lies; None when the tables do not know."""
    inside = known.within(start, end)
    found = next((code for m in reversed(inside) if (code := known.codes.get(m.entity) or _place_code(text, m))), None)
    named = next((named.code for named in spelled(text, start, end)), None)
    return found or named or seated(text, start, end) or _of_city(text[start:end])


def _of_city(words: str) -> str | None:
    """Return the code of the state of a city whose name is the end of some words: "northern Kano"."""
    parts = words.split()
    for at in range(len(parts)):
        name = " ".join(parts[at:])
        city = places.cities().get(name)
        if code := allegiances.by_town().get(name) or (city[0] if city else None):
            return code
    return None


def _actors(text: str, offset: int, side: Side, known: Roster, seat: str | None) -> Iterator[Actor]:
    start, end = offset + side.start, offset + side.end
    head_start, head_end = offset + side.head[0], offset + side.head[1]
    inside = known.within(start, end)
    own = next((m for m in inside if m.start <= head_start < m.end or m.end == head_end), None)
    if ETHNIC.search(text, start, head_start) or (own is None and ETHNIC.search(text, start, end)):
        code = _behind(text, end) or _behind(text, head_end) or seat
        yield Actor(start=start, end=end, entity=None, code=code)
        return
    wider = known.within(start, max(end, offset + side.reach[1]))
    describing = _describing(text, [m for m in inside if m is not own], head_start, known)
    if describing:
        behind = [m for m in wider if m.start >= end and m is not own]
        describing += _joined_behind(text, describing[-1], behind, known)
    if own is not None and own.kind != "place":
        code = known.codes.get(own.entity) or (known.codes[describing[0].entity] if describing else None)
        code = code or (_code_within(text[own.start : own.end]) if own.kind != "person" else None)
        code = code or _spelled(text, start, end, own) or _reached(text, offset, side, own, known)
        code = code or (_behind(text, end) if own.kind != "person" else None) or _seat_as(text, own)
        yield Actor(start=start, end=end, entity=own.entity, code=code)
        return
    if describing:
        for mention in describing:
            yield Actor(start=start, end=end, entity=mention.entity, code=known.codes[mention.entity])
        return
    code = _reached(text, offset, side, own, known) if not (phrased := _phrased(text, start, end)) else phrased
    if code is None and (own is None or own.kind == "place"):
        named = dict.fromkeys(found.code for found in spelled(text, start, end))
        if named:
            for code in list(named)[: 2 if JOINED_STATES.search(text, start, end) else 1]:
                yield Actor(start=start, end=end, entity=None, code=code)
            return
    if code is None and (own is None or own.kind == "place"):
        code = seated(text, start, end)
    if code is None and text[head_start:head_end].lower() in lexicon().lists["local"]:
        code = seat
    yield Actor(start=start, end=end, entity=own.entity if own else None, code=code)


def _spelled(text: str, start: int, end: int, own: Mention) -> str | None:
    """Return the code of a state or body named in the words before a person's name, or anywhere in another's."""
    last = own.start if own.kind == "person" else end
    found = next((named.code for named in spelled(text, start, last)), None)
    if found is None and own.kind == "person":  # "Sri Lanka", taken for a person's name
        whole = next(spelled(text, own.start, own.end), None)
        found = whole.code if whole and DAY.fullmatch(text, whole.end, own.end) else None
    return found


def _phrased(text: str, start: int, end: int) -> str | None:
    """Return the code that words in small letters tell: "Jewish settlers", "the contact group"."""
    found = _phrases().search(text, start, end)
    code = allegiances.by_phrase()[found[0]] if found else None
    return None if code == "NGO" else code


def of_no_state(text: str, sides: Sequence[Actor]) -> tuple[Actor, ...]:
    """Return sides of which those that words in small letters tell to be bodies of no state have the code of one."""
    return tuple(
        msgspec.structs.replace(side, code=allegiances.by_phrase()[found[0]])
        if side.code is None and (found := _phrases().search(text, side.start, side.end))
        else side
        for side in sides
    )


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, allegiances.by_phrase()))})\b")


def _seat_as(text: str, own: Mention) -> str | None:
    """Return the code of a capital that the tagger took for somebody else: "Rabat blamed the rebels"."""
    return states.by_seat().get(text[own.start : own.end])


def _behind(text: str, end: int) -> str | None:
    """Return the code of the state in which an organization is said to be right behind its name: "Acme in Chad"."""
    beside = IN_STATE.match(text, end)
    found = next(spelled(text, beside.end(), min(beside.end() + LONGEST_TITLE, len(text))), None) if beside else None
    return found.code if beside and found and found.start == beside.end() else None


def _reached(text: str, offset: int, side: Side, own: Mention | None, known: Roster) -> str | None:
    """Return the code of what describes a phrase from farther off: "doctors from two Swiss groups"."""
    wider = [m for m in known.within(offset + side.reach[0], offset + side.reach[1]) if m is not own]
    code = next((known.codes[m.entity] for m in wider if _describes(text, m, known)), None)
    if code is None:
        places_there = [m for m in (*([own] if own else []), *wider) if m.kind != "person" and not _for_show(text, m)]
        code = next((c for m in places_there if (c := _place_code(text, m))), None)
    return code


def _describing(text: str, inside: Sequence[Mention], head: int, known: Roster) -> list[Mention]:
    """Return the coded names that describe a head: the first before it, those joined to that, else one after."""
    coded = [m for m in inside if _describes(text, m, known)]
    before = [m for m in coded if m.end <= head]
    chosen = before[:1] or coded[:1]
    for mention in (before or coded)[1:]:
        if not JOINED.fullmatch(text, chosen[-1].end, mention.start):
            break
        chosen.append(mention)
    return chosen


def _joined_behind(text: str, last: Mention, wider: Sequence[Mention], known: Roster) -> Iterator[Mention]:
    """Yield the names joined to the last that describes a head: "troops from Chad and Niger"."""
    for mention in wider:
        if not _describes(text, mention, known) or not JOINED.fullmatch(text, last.end, mention.start):
            break
        yield mention
        last = mention


def _describes(text: str, mention: Mention, known: Roster) -> bool:
    """Whether a name tells whose a phrase is: not "pro-Iranian", and not "Syrian-backed"."""
    return mention.entity in known.codes and not _for_show(text, mention)


def _for_show(text: str, mention: Mention) -> bool:
    """Whether a name says for or against whom something is, not whose it is: "pro-Iranian", "Syrian-backed"."""
    before = text[max(0, mention.start - 5) : mention.start].lower().strip(" -")
    return bool(STANCE.match(text, mention.end)) or before in ("pro", "anti", "non")


def _place_code(text: str, mention: Mention) -> str | None:
    words = text[mention.start : mention.end]
    city = places.cities().get(words)
    told = allegiances.by_town().get(words) or allegiances.by_name().get(words)
    code = states.by_seat().get(words) or (as_iso(told)[:3] if told else None)
    return code or (city[0] if city else None) or places.lands().get(words) or _code_within(words)


def _code_within(words: str) -> str | None:
    """Return the code of a state in the name of something else: "British Council", "South Lebanon"."""
    parts = words.split()
    for first in (" ".join(parts[:2]), parts[0]) if len(parts) > 1 else ():
        if code := states.by_adjective().get(first) or states.by_name().get(first):
            return code
    for last in (" ".join(parts[-2:]), parts[-1]) if len(parts) > 1 else ():
        if code := states.by_name().get(last):
            return code
    return None


def _own_code(entity: Entity) -> str | None:
    code = entity.codes.iso3 or entity.codes.cameo
    return as_iso(code) if code else None


def _of_public_persons(entities: Sequence[Entity], codes: Mapping[str, str]) -> dict[str, str]:
    """Return the codes of persons whom the page gives none, as the table of persons of public life has them.

    Who bears a common name may be anybody ("John Turner, a plumber"): the report must speak of a state or a body, too.
    """
    persons = [entity for entity in entities if entity.kind == "person"]
    public = not codes.keys() <= {person.id for person in persons}
    found = {}
    for entity in persons:
        if entity.id not in codes and (public or not _is_common(entity)):
            full = [name for name in entity.names if " " in name]
            known = next(filter(None, map(allegiances.code_of_person, full or entity.names)), None)
            if known:
                found[entity.id] = as_iso(known)
    return found


def _is_common(entity: Entity) -> bool:
    surname = entity.name.split()[-1]
    return people.surnames().get(surname, "0") != "0"


def _by_office(text: str, person: Mention) -> str | None:
    """Return the code of whom only a surname and a high office name: "President Carter", "the Carter government"."""
    words = text[person.start : person.end]
    titled = HIGH_OFFICE.search(text[max(0, person.start - LONGEST_TITLE) : person.start])
    if royal := ROYAL.search(text[max(0, person.start - LONGEST_TITLE) : person.start]):
        known = allegiances.code_of_person(f"{royal[1]} {words}")
        return as_iso(known) if known else None
    if " " in words or not (titled or ADMINISTRATION.match(text, person.end)):
        return None
    known = allegiances.code_of_officeholder(words)
    return as_iso(known) if known else None
