"""Names as the reading of a sentence may give them."""

import re

from byline.knowledge.appellations import tokens_of
from byline.reading.names import Name
from byline.reading.occurrences import Occurrence
from byline.records import EntityKind


def taken(text: str, *names: str, kind: EntityKind = "person") -> list[Occurrence]:
    """Return every place of the names in a text as a sentence's reading may give it."""
    found = []
    for words in names:
        for place in re.finditer(re.escape(words), text):
            name = Name(place.start(), place.end(), kind)
            found.append(Occurrence(place.start(), place.end(), words, 0, name, kind, tokens=tokens_of(words)))
    return sorted(found, key=lambda o: o.start)
