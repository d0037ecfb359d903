"""Which of two places has the passage from the other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from byline.lineage.spreading import Match
from byline.records import Direction

if TYPE_CHECKING:
    from byline.lineage.links import Distinct


def directions(sentences: "Sequence[Distinct]", matches: Sequence[Match]) -> list[Direction | None]:
    return [None for _ in matches]
