"""The proper names of a sentence, each with its kind, and what the tables and the sentence know of it.

Where a name begins and ends and of what kind it is, a small trained tagger tells (`tagging`); the tables then name the
state, the body or the gender, and titles and descriptors beside a person's name are kept with it.
"""

import msgspec

from byline.knowledge import bodies, people, places, states
from byline.knowledge.commonness import commonness
from byline.knowledge.words import words
from byline.reading.calling import called
from byline.reading.namespans import KINDS, half_of, name_spans
from byline.reading.parsing import Parse, Token
from byline.reading.tagging import between, leanings, stretches, tags
from byline.records import EntityKind

ORDER = tuple(KINDS.values())
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
PLACED = frozenset({"in", "at", "near", "outside", "around", "into", "through", "across", "central", "downtown"})
FACING = frozenset({"with", "against", "between", "by", "towards", "toward"})
MODIFYING = frozenset({"amod", "compound", "nmod", "npadvmod"})
PARTIES = frozenset({"R", "D", "I"})
DEGREES = frozenset("MD M.D. PhD Ph.D Ph.D. RD RN JD Esq Esq. MP MEP MSP QC KC CBE OBE MBE DDS DVM MBA CPA DO".split())
COMMON_CAPITALS = frozenset("OK PC TV CEO DNA HIV AIDS CCTV FAQ UFO DIY GMO MRI ATM GPS SUV USB PIN Mom Dad".split())
"""Common nouns in capitals."""
PLURALS = ("men", "women", "people")
LONGEST_DESCRIPTOR = 12  # words


class Name(msgspec.Struct, frozen=True, array_like=True):
    """A proper name; offsets count from the start of the sentence."""

    start: int
    end: int
    kind: EntityKind
    role: str = ""  # what the tables know: state adjective people seat house body land city group
    code: str = ""  # ISO3 of a state, key of a body
    acts: int = 0  # a seat of government: 1 it acts, -1 it is a place, 0 the sentence does not tell
    gender: str = ""  # of a person: m, f or ""
    title: str = ""  # before a person's name, lower case
    descriptors: tuple[str, ...] = ()  # what the sentence calls a person beside the name: "Iran's supreme leader"
    short: str = ""  # the short form in brackets after the name: "IAEA"
    leanings: tuple[
        float, ...
    ] = ()  # how much its words lean to each kind, in the order of `KINDS`; () where its form tells
    called: bool = False  # whether the sentence says what it is: "the ferry Brenna"


def names(parse: Parse) -> tuple[Name, ...]:
    """Return the proper names of a sentence in text order; they do not overlap."""
    tokens = parse.tokens
    found: list[Name] = []
    for first, last in stretches(tokens):
        labels, scores = tags(tokens, first, last)
        for start, end, kind in name_spans(tokens, first, last, labels):
            lean = leanings(scores[start - first : end - first])
            told_by_form = ORDER[lean.index(max(lean))] != kind
            name = _name(tokens, start, end, kind, () if told_by_form else lean)
            if name and not _is_degree(tokens, start, end, found):
                found.append(name)
    return tuple(found)


def _is_degree(tokens: tuple[Token, ...], first: int, last: int, found: list[Name]) -> bool:
    """Whether letters behind a person are a degree or an honour: "Gordon Hall, MD"."""
    if last - first != 1 or tokens[first].text not in DEGREES or not found or first < 2:
        return False
    return tokens[first - 1].text == "," and found[-1].kind == "person" and found[-1].end == tokens[first - 1].start


def _name(tokens: tuple[Token, ...], first: int, last: int, kind: EntityKind, lean: tuple[float, ...]) -> Name | None:
    if last - first == 1 and tokens[first].text.istitle() and tokens[first].text.lower() in words("no names"):
        return None
    if _is_shouted(tokens, first, last) or (kind == "person" and _is_plural(tokens, first, last)):
        return None
    if last - first == 1 and tokens[first].text in COMMON_CAPITALS:
        return None
    if tokens[first].text in PARTIES and last - first > 1 and tokens[first + 1].text == "-":
        return None  # "R-Texas" tells a senator's party and state
    told = called(tokens, first, last)
    if told is not None:
        kind, lean = told, ()
    person = _person(tokens, first, last, lean) if kind == "person" else None
    if kind == "person" and (person is None or last - first > 1 or person.title):
        return person
    kind, role, code = _known(between(tokens, first, last), kind)
    if last - first == 1 and (half := half_of(tokens, first, len(tokens))):
        kind, role, code = "state", "state", half
    word = tokens[first].text
    day = word in words("days") or (word in {"March", "May"} and tokens[first].entity == "DATE")
    if kind == "other" and not role and day and last - first == 1:
        return None  # a day is a time
    if kind == "person" and person is not None:  # no table knows the word, or only as a name of persons too
        return msgspec.structs.replace(person, role=role, code=code, acts=_acts(tokens, first, last) if role else 0)
    if role == "group" and kind == "other" and tokens[last - 1].dep not in MODIFYING:
        kind = "group"
    acts = _acts(tokens, first, last) if role in {"seat", "house", "state"} else 0
    if role == "house":
        kind = "place" if acts < 0 else "organization"
    return Name(
        tokens[first].start,
        tokens[last - 1].end,
        kind,
        role,
        code,
        acts,
        short=_short(tokens, last),
        leanings=lean,
        called=told is not None,
    )


def _is_plural(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a word that opens a sentence is a plural and nobody's name: "Middlemen had left"."""
    word = tokens[first].text
    common = word.lower().endswith(PLURALS) or tokens[0].lemma.lower() in commonness()
    return first == 0 and last == 1 and tokens[0].tag == "NNS" and common and not _borne(word)


def _is_shouted(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a common noun is in capitals only because a paper begins its reports so: "A MAN was saved"."""
    word = tokens[first].text
    if first != 1 or last != 2 or not word.isupper() or tokens[0].text not in {"A", "AN", "THE"}:
        return False
    known = word in bodies.by_name() or word in bodies.organizations() or states.state_of(word)
    return not known and word.lower() in commonness()


def _known(name: str, kind: EntityKind) -> tuple[EntityKind, str, str]:
    """Return kind, role and code as the tables have them.

    A word that the tagger takes for a person stays one where persons bear it too ("Jordan", "Paris"): whether it is
    one, the report tells.
    """
    for table, role in ((states.by_name(), "state"), (states.by_adjective(), "adjective")):
        if code := table.get(name):
            return ("person" if kind == "person" and _borne(name) else "state"), role, code
    one = f"{name}s" if kind != "person" else ""  # "a Briton"
    if code := states.by_people().get(name) or states.by_people().get(one):
        return "group", "people", code
    if code := bodies.by_name().get(name) or bodies.by_name().get(_lowered(name)):
        return "organization", "body", code
    if code := states.by_house().get(name):
        return "organization", "house", code
    if kind in {"place", "person"} and (code := states.by_seat().get(name)):
        return ("person" if kind == "person" and _borne(name) else "place"), "seat", code
    if name in people.groups() and kind != "organization":
        return "other" if name == people.groups()[name][0] else "group", "group", ""
    if name in places.lands() and kind in {"place", "other"}:
        return "place", "land", places.lands()[name]
    return kind, "", ""


def _lowered(name: str) -> str:
    """Return a name of several words as it is written where no headline begins with it: "ISLAMIC State"."""
    parts = name.split()
    if name.isupper() or len(parts) < 2:
        return name
    return " ".join(part.title() if part.isupper() and len(part) > 3 else part for part in parts)


def _borne(name: str) -> bool:
    """Whether persons bear the name of a place."""
    return name in people.forenames() or name in people.surnames()


def _acts(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Whether a capital acts as a government does (1) or is a place (-1)."""
    token = tokens[last - 1]
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    subject = token
    while subject.dep == "conj" and tokens[subject.head].start < subject.start:
        subject = tokens[subject.head]
    if subject.dep == "agent" or (subject.dep == "nsubj" and _does(tokens, subject.head)):
        return 1
    if before is not None:
        word = before.text.lower()
        if word in PLACED or (
            word in {"to", "toward", "towards"} and tokens[before.head].lemma.lower() in words("moving")
        ):
            return -1
        if word in FACING:
            return 1
    if after is not None and after.text == "," and last + 1 < len(tokens) and tokens[last + 1].entity == "GPE":
        return -1
    owned = tokens[token.head].lemma.lower() if after is not None and after.text in POSSESSIVES else ""
    return 1 if owned in words("governing") else 0


def _does(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb tells of a doing: any but "to be", unless it says of what side somebody is ("are allies")."""
    if tokens[at].pos == "VERB":
        return True
    return any(t.head == at and t.dep == "attr" and t.lemma.lower() in words("governing") for t in tokens)


def _short(tokens: tuple[Token, ...], last: int) -> str:
    """Return the short form in brackets after a name."""
    if last + 2 < len(tokens) and tokens[last].text == "(" and tokens[last + 2].text == ")":
        short = tokens[last + 1].text
        return short if short.isupper() and len(short) > 1 else ""
    return ""


def _person(tokens: tuple[Token, ...], first: int, last: int, lean: tuple[float, ...]) -> Name | None:
    title, gender = "", ""
    while last - first > 1 and tokens[first].text.lower() in people.titles():
        title = f"{title} {tokens[first].text.lower()}".strip()
        gender = gender or people.titles()[tokens[first].text.lower()][0]
        first += 2 if last - first > 2 and tokens[first + 1].text == "." else 1  # "Lt" and its mark
    if between(tokens, first, last).lower() in people.titles() or (
        last - first > 1 and tokens[last - 1].text.lower() in people.titles()
    ):
        return None  # an office without its holder
    if not title:
        title = _title(tokens, first)
        gender = people.titles()[title][0] if title else ""
    if not gender and (last - first > 1 or tokens[first].text not in people.surnames()):
        gender = people.forenames().get(tokens[first].text, "").replace("u", "")
    described = _descriptors(tokens, first, last)
    return Name(tokens[first].start, tokens[last - 1].end, "person", "", "", 0, gender, title, described, "", lean)


def _title(tokens: tuple[Token, ...], first: int) -> str:
    for length in (3, 2, 1):
        if first >= length:
            title = between(tokens, first - length, first).lower()
            if title in people.titles():
                return title
    return ""


def _descriptors(tokens: tuple[Token, ...], first: int, last: int) -> tuple[str, ...]:
    """Return the noun phrases that stand beside a person's name: before it, or set off by a comma after it."""
    found = []
    start = first
    while (
        start > 0
        and tokens[start - 1].pos in {"NOUN", "ADJ", "PROPN", "DET", "PART"}
        and first - start < LONGEST_DESCRIPTOR
    ):
        start -= 1
    while start < first and (tokens[start].text in POSSESSIVES or tokens[start].pos == "DET"):
        start += 1
    beside = between(tokens, start, first) if start < first else ""
    courtesy = people.titles().get(beside.lower(), ("", ""))[1] == "courtesy"
    if (
        beside
        and not courtesy
        and any(token.pos == "NOUN" or token.text.lower() in people.titles() for token in tokens[start:first])
    ):
        found.append(beside)
    for at, token in enumerate(tokens[last : last + LONGEST_DESCRIPTOR], last):
        if token.dep == "appos" and first <= token.head < last and token.pos == "NOUN":
            found.append(between(tokens, last + 1 if tokens[last].text == "," else last, _end_of(tokens, at)))
    return tuple(found)


def _end_of(tokens: tuple[Token, ...], at: int) -> int:
    """Return one past the last word of a noun phrase with its "of"-phrase."""
    last = at + 1
    while last < len(tokens) and tokens[last].text not in {",", ".", ";", "("} and last - at < LONGEST_DESCRIPTOR:
        if tokens[last].pos in {"VERB", "AUX", "PRON", "CCONJ"}:
            break
        last += 1
    return last
