"""Names that a state shares with another place: which of them a report means.

"Georgia" is the state only where the report shows that, and the American one where it shows nothing: a wrong state is
worse than none. A town that bears a state's or a capital's name has its province behind it: "Lebanon, Pennsylvania".
"""

import itertools
import re
from collections.abc import Sequence

import msgspec

from byline.knowledge import places, states
from byline.knowledge.words import words
from byline.reading.occurrences import Occurrence

GEORGIA, CONGO, CONGO_REPUBLIC = "GEO", "COD", "COG"
SHARED = "Georgia"
AMERICAN = re.compile(
    r"\b(?:Govs?\.|Sens?\.|Reps?\.|GOP|Republicans?|Democrat(?:s|ic)?|County|Atlanta|Savannah|(?:R|D)-Ga)(?![\w])"
)
"""Words of American domestic news."""
ENDS = re.compile(r"\s*(?:[.;:)\n]|$|,(?!\s+(?:and\s|or\s|[A-Z])))")
"""What stands after a town and its province, and not after a name in a list."""


def settle(text: str, found: Sequence[Occurrence]) -> None:
    """Take the state's role from names that mean another place of the name, and tell the two states of Congo apart."""
    _towns(text, found)
    georgia = _is_georgia_the_state(text, found)
    congo = _congo(found)
    for o in found:
        if o.name.code == GEORGIA and not georgia and o.name.role in {"state", "people"}:
            _put(o, "land" if o.name.role == "state" else "group", "USA" if o.name.role == "state" else "")
        elif o.name.code == CONGO and o.words == "Congo":
            _put(o, "state", congo)


def _put(o: Occurrence, role: str, code: str) -> None:
    o.name = msgspec.structs.replace(o.name, role=role, code=code)
    if o.kind != "person":
        o.kind = "place" if role == "land" else o.kind


def _towns(text: str, found: Sequence[Occurrence]) -> None:
    """Find towns: a name with the American state it lies in behind it, unless the two are of a list."""
    for o, after in itertools.pairwise(found):
        if o.name.role not in {"state", "seat"} or o.name.code == "USA" or text[o.end : after.start] != ", ":
            continue
        if _american(after.words) and after.words not in states.by_name() and ENDS.match(text, after.end):
            _put(o, "land", "USA")


def _american(name: str) -> bool:
    return places.lands().get(name) == "USA" and name != "United States"


def _is_georgia_the_state(text: str, found: Sequence[Occurrence]) -> bool:
    """Whether a report that names Georgia means the state in the Caucasus."""
    if not any(o.name.code == GEORGIA for o in found):
        return False
    if any(o.words in words("of georgia") or (o.name.code == GEORGIA and o.name.role == "seat") for o in found):
        return True
    domestic = AMERICAN.search(text) is not None or any(
        _american(o.words) and o.words not in {SHARED, "Washington", "New York"} for o in found
    )
    if domestic:
        return False
    own = {"adjective", "people"}
    others = any(o.name.role in {"state", *own} and o.name.code not in {GEORGIA, "USA"} for o in found)
    return others or any(o.name.code == GEORGIA and o.name.role in own for o in found)


def _congo(found: Sequence[Occurrence]) -> str:
    """Return which state a bare "Congo" is: the republic on the right bank where only that is named or its seat."""
    codes = {o.name.code for o in found if o.words != "Congo" and o.name.role in {"state", "seat"}}
    return CONGO_REPUBLIC if CONGO_REPUBLIC in codes and CONGO not in codes else CONGO
