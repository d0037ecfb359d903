"""The halves of a divided land: "North and South Korea", and then "the North" and "the South"."""

import re
from collections.abc import Sequence

from byline.reading.located import Located
from byline.reading.names import Name
from byline.reading.occurrences import Occurrence

HALVES = {"North": "PRK", "South": "KOR"}
"""What "the North" and "the South" are in a report that names both Koreas."""
ALONE = re.compile(r"(?<=\b[Tt]he )(?:North|South)(?![\w-]| [A-Z]| of\b)")


def add_halves(text: str, located: Sequence[Located], found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the names of a report with "the North" and "the South" where it names both Koreas."""
    named = {o.name.code for o in found if o.name.role == "state"}
    if not set(HALVES.values()) <= named:
        return list(found)
    for o in found:
        if o.words in HALVES and not o.name.role:
            _put(o)
    taken = {at for o in found for at in range(o.start, o.end)}
    more = [
        _put(Occurrence(half.start(), half.end(), half.group(), place.paragraph, Name(0, 0, "state"), "state"))
        for place in located
        for half in ALONE.finditer(text, place.start, place.end)
        if half.start() not in taken
    ]
    return sorted((*found, *more), key=lambda o: o.start)


def _put(o: Occurrence) -> Occurrence:
    o.key, o.kind = f"state:{HALVES[o.words]}", "state"
    return o
