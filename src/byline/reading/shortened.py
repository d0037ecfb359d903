"""Short forms of bodies that a parse takes for other words: "IS was there", in a report that names the body."""

import re
from collections.abc import Sequence

from byline.knowledge import bodies
from byline.knowledge.appellations import tokens_of
from byline.reading.located import Located
from byline.reading.names import Name
from byline.reading.occurrences import Occurrence

SHORTEST, LONGEST = 2, 4  # letters


def add_short_forms(text: str, located: Sequence[Located], found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the names of a report with the short forms, in capitals, of the bodies that it names otherwise."""
    short = _short_forms({o.name.code for o in found if o.name.role == "body"})
    if not short:
        return list(found)
    taken = {at for o in found for at in range(o.start, o.end)}
    pattern = re.compile(rf"(?<![\w.'’-])(?:{'|'.join(sorted(short))})(?![\w-]|\.\w)")
    more: list[Occurrence] = []
    for place in located:
        if text[place.start : place.end].isupper():
            continue
        for form in pattern.finditer(text, place.start, place.end):
            if form.start() not in taken:
                name = Name(0, 0, "organization", "body", short[form.group()])
                o = Occurrence(form.start(), form.end(), form.group(), place.paragraph, name, "organization")
                o.tokens = tokens_of(o.words)
                more.append(o)
    return sorted((*found, *more), key=lambda o: o.start)


def _short_forms(keys: set[str]) -> dict[str, str]:
    return {
        name: key
        for key in sorted(keys)
        for name in bodies.bodies()[key].others
        if SHORTEST <= len(name) <= LONGEST and name.isalpha() and name.isupper()
    }
