"""Which matches are copying: a short line or a set phrase that two reports share means nothing by itself."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from byline.lineage.passages import NAME, NUMBER
from byline.lineage.spreading import Match
from byline.lineage.stock import is_stock

if TYPE_CHECKING:
    from byline.lineage.links import Distinct

STRONG_CONTENTS = 6


def supported(sentences: "Sequence[Distinct]", matches: Sequence[Match], *, shared_quotations: bool) -> list[Match]:
    strength = [_strength(one) for one in sentences]
    shared: dict[tuple[str, str], int] = defaultdict(int)
    pairs = []
    for match in matches:
        a, b = sentences[match.first].places[match.a].report, sentences[match.second].places[match.b].report
        pairs.append((a, b) if a < b else (b, a))
        if min(strength[match.first], strength[match.second]) == 2:
            shared[pairs[-1]] += 1
    return [m for m, p in zip(matches, pairs) if min(strength[m.first], strength[m.second]) == 2 or strength[m.first] and strength[m.second] and p in shared]


def _strength(one: "Distinct") -> int:
    """0: never a copy; 1: a copy only where the two reports share more; 2: a copy by itself."""
    words = one.wording
    if is_stock(one.text, len(words.words)):
        return 0
    if not words.closed and len(words.words) < 12:
        return 0
    named = NAME in words.kinds or NUMBER in words.kinds
    return 2 if words.contents >= STRONG_CONTENTS - named else 1
