"""Which line is the headline."""

from collections.abc import Sequence

from byline.records import BlockKind

LONGEST = 220
EARLY = 12  # a headline stands among the first readable lines


def among(lines: Sequence[str], kinds: Sequence[BlockKind], declared: str | None = None) -> int | None:
    """Return the number of the line that is the headline, None when no line is one."""
    readable = [number for number, kind in enumerate(kinds) if kind in ("body", "heading")]
    if declared:
        for number in readable[:EARLY]:
            if _fold(lines[number]) == _fold(declared):
                return number
    if not readable or len(readable) == 1:
        return None
    first = readable[0]
    return first if is_headline(lines[first]) else None


def is_headline(line: str) -> bool:
    """Whether a line has the form of a headline: short, and no full stop at its end."""
    return 2 <= len(line.split()) and len(line) <= LONGEST and not line.rstrip("\"'”’)").endswith((".", ":", ";", ","))


def _fold(line: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in line.lower()).split())
