"""Where a name begins and ends within the words that a label covers, and the kind that its form tells."""

import re
from collections.abc import Sequence

from byline.knowledge import bodies, people, places, states
from byline.knowledge.words import words
from byline.reading.parsing import Token
from byline.reading.roles import PERSONS
from byline.reading.tagging import LINKS as LINKED
from byline.reading.tagging import between
from byline.records import EntityKind

Span = tuple[int, int, EntityKind]  # first token, one past the last, kind
PARTICLES = frozenset({"al", "el"})
SIDES, LEADING = frozenset({"Minority", "Majority"}), frozenset({"Leader", "Whip"})
CHAMBERS = frozenset({"legislature", "senate", "parliament", "assembly", "congress", "ministry", "cabinet"})
AMOUNTS = frozenset("hundreds thousands dozens millions scores tens".split())
NAMING = frozenset(
    """new north south east west northern southern eastern western central upper lower greater inner outer old mount
       lake fort port san great the saint st st. santa los las la big little""".split()
)
"""Words with which the name of another place begins."""
NUMBER = re.compile(r"\d{1,3}(?:st|n?d|r?d|th)?")
LINKS = frozenset({"of", "and", "for", "in"})  # within a name, and never its first word
ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
LOOSE = frozenset({"the", "a", "an", "of", "and", "for", "in", "on", "to", "at", "&", "'s", "’s", "'", "’"})
"""Words with which no name ends."""
SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 5  # letters
RANKS = frozenset({"senior", "former", "acting", "rival", "veteran", "leading"})
FIRMS = ("bank", "corp", "soft")
STORMS = frozenset({"Hurricane", "Typhoon", "Cyclone"})
INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
LONGEST_PARTICLE = 3  # letters of "bin" and "van"


def trimmed(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> Span | None:
    """Return the span of a name without the words that only stand beside it, None when nothing is left."""
    while first < last and (
        not tokens[first].text[0].isalnum()
        or (tokens[first].text.lower() in ARTICLES and kind != "other")
        or tokens[first].text in LINKS
    ):
        first += 1
    while last - first > 1 and kind == "person" and _opens(tokens[first].text):
        first += 1
    if last - first > 1 and kind == "person" and _describes(tokens[first].text):
        first = next((at for at in range(first, last) if tokens[at].text[:1].isupper()), first)
    first = _behind_opening(tokens, first, last, kind)
    while last - first > 1 and kind != "other" and tokens[last - 1].text in words("days"):
        last -= 1  # "Acme Thursday"
    if (
        last < len(tokens)
        and tokens[last].text == ":"
        and last > first
        and tokens[last - 1].text.lower() in words("labels")
    ):
        last -= 1  # "Image: …"
    if last - first > 1 and tokens[last - 1].text in SIDES and last < len(tokens) and tokens[last].text in LEADING:
        last -= 1  # "House Minority Leader"
    while last > first and (tokens[last - 1].text.lower() in LOOSE or not _may_end(tokens[last - 1].text)):
        last -= 1
    if last - first > 1 and kind != "person":
        first, last = _without_score(tokens, first, last)
    if first >= last:
        return None
    if kind == "person" and last - first > 1 and _hyphenated(tokens, last):
        last += 2
    first = _with_particle(tokens, first)
    return _numbered(tokens, first, last), last, _kind_by_form(tokens, first, last, kind)


def _describes(word: str) -> bool:
    """Whether a word in small letters before a name is a noun and no part of it: "jihadi al-Hall"."""
    return word.islower() and len(word) > LONGEST_PARTICLE and word not in LINKED


def _with_particle(tokens: Sequence[Token], first: int) -> int:
    """Return where a name begins that an Arabic article opens: "al-Tromma", "al Tromma"."""
    if not first or not tokens[first].text[:1].isupper():
        return first
    if first > 1 and tokens[first - 1].text == "-":
        return first - 2 if tokens[first - 2].text.lower() in PARTICLES else first
    return first - 1 if tokens[first - 1].text in PARTICLES else first


def _behind_opening(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> int:
    """Return where a name begins behind a common word that opens the sentence: "Flummoxed U.K.", "Before Hall"."""
    if last - first < 2 or (first and tokens[first - 1].text not in {":", "“", '"'}):
        return first
    word, rest = tokens[first].text.lower(), between(tokens, first + 1, last)
    if word in AMOUNTS and tokens[first + 1].text == "of" and last - first > 2:
        return first + 2
    if word in RANKS and first == 0:
        return first + 1
    if kind == "other" and tokens[first].dep in {"mark", "cc"} and _opens(tokens[first].text):
        return first + 1
    whole = between(tokens, first, last)
    known = whole in places.lands() or whole in places.cities() or whole in bodies.organizations()
    if known or whole in bodies.by_name() or word in NAMING or word in words("place"):
        return first
    if tokens[first].text.isupper() and not rest.isupper():
        return first + (rest in bodies.by_name() or rest in states.by_name())
    return first + (kind == "place" and (rest in states.by_name() or places.lands().get(rest) == "USA"))


def _opens(word: str) -> bool:
    """Whether a small word has its capital from the sentence that it opens: "Though Brandt"."""
    noun = word.lower() in PERSONS and word.lower() not in people.titles()  # "Journalist Hall"
    small = word.istitle() and (word.lower() in words("no names") or noun)
    return small and word not in people.forenames() and word not in people.surnames()


def _numbered(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the name of a numbered unit begins: "the 65th Air Division"."""
    unit = tokens[last - 1].text.lower() in words("numbered units") and last - first > 1
    return first - 1 if unit and first and NUMBER.fullmatch(tokens[first - 1].text) else first


def _may_end(word: str) -> bool:
    return word[-1].isalnum() or word[-1] in ".!"


def _without_score(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take the goals off a state: "Tunisia 1"."""
    if tokens[last - 1].text.isdigit() and between(tokens, first, last - 1) in states.by_name():
        return first, last - 1
    if tokens[first].text.isdigit() and between(tokens, first + 1, last) in states.by_name():
        return first + 1, last
    return first, last


def _hyphenated(tokens: Sequence[Token], last: int) -> bool:
    """Whether a forename goes on after a hyphen: "Leung Yiu-chung", but not "Donald Trump-backed"."""
    if last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    rest = tokens[last + 1]
    joined = tokens[last].start == tokens[last - 1].end and rest.start == tokens[last].end
    return joined and rest.text.isalpha() and rest.text.lower() not in words("after hyphen")


def _kind_by_form(tokens: Sequence[Token], first: int, last: int, kind: EntityKind) -> EntityKind:
    """Return the kind that the last word of a longer name tells, else the one that is labelled."""
    if last - first < 2 and kind in {"person", "place"} and _is_body(tokens[first].text):
        return "organization"
    if last - first < 2:
        return "organization" if kind in {"place", "person"} and _is_acronym(tokens, first) else kind
    head = tokens[last - 1].text.lower()
    if last - first > 2 and tokens[first + 1].text == "of":
        head = tokens[first].text.lower()  # "Palace of the Revolution"
    if head in words("organization heads"):
        return "organization"
    if tokens[first].text in words("ships") or tokens[first].text in STORMS:
        return "other"
    if (
        kind == "other"
        and last - first == 2
        and INITIALS.fullmatch(tokens[first].text)
        and _may_be_borne(tokens, first)
    ):
        return "person"
    if kind in {"place", "organization"} and last - first == 2 and _full_name(tokens, first):
        return "person"
    of_place = kind != "organization" or tokens[first + 1].text == "of"
    return "place" if of_place and head in words("place heads") else kind


def _is_body(word: str) -> bool:
    """Whether a single word is a house or a firm: "Legislature", "Commerzbank"."""
    firm = word.lower().endswith(FIRMS) and word not in people.surnames() and word not in places.cities()
    return word.lower() in CHAMBERS or (firm and word.istitle() and word.lower() not in FIRMS)


def _may_be_borne(tokens: Sequence[Token], first: int) -> bool:
    """Whether initials are a person's: "P.K. Hall", and not "U.S. Open"."""
    return tokens[first].text not in states.by_name() and tokens[first + 1].entity == "PERSON"


def _is_acronym(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is letters for a longer name, in a sentence that is not all in capitals."""
    word = tokens[at].text
    if not (SHORTEST_ACRONYM <= len(word) <= LONGEST_ACRONYM and word.isalpha() and word.isupper()):
        return False
    return word not in words("initials") and any(token.text.islower() for token in tokens)


def _full_name(tokens: Sequence[Token], first: int) -> bool:
    """Whether two words are a forename and a surname that is a place too: "Valeska Paris"."""
    one, two = tokens[first].text, tokens[first + 1].text
    known = f"{one} {two}" in places.lands() or f"{one} {two}" in places.cities()
    placing = one.lower() in words("place") or states.state_of(one) or one in places.lands() or one in places.cities()
    borne = two in people.surnames() or two in people.forenames()
    return not known and not placing and one in people.forenames() and two in states.by_seat() and borne
