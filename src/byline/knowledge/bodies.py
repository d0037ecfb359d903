"""International bodies, armed movements and organs of state with codes; and organizations known by short names."""

from functools import lru_cache
from typing import NamedTuple

from byline.knowledge.tables import rows, several
from byline.records import Codes


class Body(NamedTuple):
    """A body with a code of its own; `cameo` begins with the state's code where it is an organ of one."""

    key: str
    cameo: str
    wikidata: str
    kind: str
    name: str
    others: tuple[str, ...]

    @property
    def codes(self) -> Codes:
        """The body in public registers."""
        return Codes(cameo=self.cameo or None, wikidata=self.wikidata or None)


@lru_cache(maxsize=1)
def bodies() -> dict[str, Body]:
    """Return all bodies by key."""
    return {r[0]: Body(r[0], r[1], r[2], r[3], r[4], tuple(several(r[5]))) for r in rows("bodies", 6)}


@lru_cache(maxsize=1)
def by_name() -> dict[str, str]:
    """Return keys of bodies by every name, as written."""
    return {name: body.key for body in bodies().values() for name in (body.name, *body.others)}


@lru_cache(maxsize=1)
def organizations() -> dict[str, str]:
    """Return the main name of each well-known organization by every name of it, as written."""
    return {name: row[0] for row in rows("organizations", 2) for name in (row[0], *several(row[1]))}
