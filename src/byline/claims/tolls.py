"""Tolls: how many were killed, hurt or are missing. The first toll that each report of a story gives is the story's.

Reports word tolls in many ways ("killing 17 people", "the number of dead rose to 19", "sixteen have been found dead"),
so their words do not tell that they count one thing; that they lead reports about one happening does.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from byline.claims.material import Material
from byline.records import Figure

Harm = Literal["killed", "injured", "missing", "arrested"]

PEOPLE = frozenset(
    """people person persons men man women woman children child passengers individuals soldiers civilians victims
    residents workers students troops police officers protesters demonstrators villagers migrants refugees crew bodies
    dead lives others fighters militants rebels miners tourists pilgrims worshippers adults pupils sailors fans
    firefighters killed injured wounded missing arrested deaths casualties fatalities inhabitants found hurt drowned
    still were""".split()
)
STATES = (
    r"(?:(?:people|persons?|others|of them|passengers|were|was|are|is|have|has|had|been|be|being|still|feared"
    r"|confirmed|found|reported|left|also) ){0,6}"
)
DEAD = r"(?:killed|dead|died|dies|deaths?|fatalities|drowned|perished|lost their lives)"
AFTER: dict[Harm, re.Pattern[str]] = {
    "killed": re.compile(rf"\s*(?:\w+ ){{0,2}}?{STATES}{DEAD}\b"),
    "injured": re.compile(rf"\s*(?:\w+ ){{0,2}}?{STATES}(?:injured|wounded|hurt)\b"),
    "missing": re.compile(rf"\s*(?:\w+ ){{0,2}}?{STATES}(?:missing|unaccounted for)\b"),
    "arrested": re.compile(rf"\s*(?:\w+ ){{0,2}}?{STATES}(?:arrested|detained)\b"),
}
RISING = r"(?:[\w’' ]{0,30}(?:to|at|is|was|of|stands at|reached))"
BEFORE: dict[Harm, re.Pattern[str]] = {
    "killed": re.compile(
        rf"\b(?:kill(?:ing|ed|s)|claim(?:ed|ing|s) the lives of|(?:death )?toll{RISING}|(?:dead|deaths){RISING})\s*$"
    ),
    "injured": re.compile(rf"\b(?:injur(?:ing|ed|es)|wound(?:ing|ed|s)|number of (?:injured|wounded){RISING})\s*$"),
    "missing": re.compile(rf"\bnumber of missing{RISING}\s*$"),
    "arrested": re.compile(r"\b(?:arrest(?:ing|ed|s)|detain(?:ing|ed|s))\s*$"),
}
LOOKED_AT = 80
HEAD_OF_REPORT = 3000  # characters in which a report gives the toll of its own happening
ELSEWHERE = re.compile(
    r"\b(?:since|in|of) (?:1[89]|20)\d\d\b|\byears? (?:ago|earlier)\b|\blast (?:year|month)\b|\bwars?\b"
)


def leading(material: Material) -> dict[Harm, list[Figure]]:
    """Return, for each kind of harm, the first toll of every report, and its repetitions of the same number.

    A kind of harm that only one report gives is left out: there is nothing beside it.
    """
    by_report: dict[tuple[str, Harm], list[Figure]] = defaultdict(list)
    for figure in sorted(material.figures, key=lambda figure: (figure.report_id, figure.start)):
        harm = harm_of(figure, material.texts[figure.report_id])
        if harm is not None:
            by_report[figure.report_id, harm].append(figure)
    found: dict[Harm, list[Figure]] = defaultdict(list)
    for (_, harm), figures in sorted(by_report.items()):
        found[harm] += [figure for figure in figures if _value(figure) == _value(figures[0])]
    return {harm: figures for harm, figures in found.items() if len({f.report_id for f in figures}) > 1}


def _value(figure: Figure) -> float | None:
    return next((value for value in (figure.value, figure.low, figure.high) if value is not None), None)


def harm_of(figure: Figure, text: str) -> Harm | None:
    """Return what befell those whom a figure counts, or None when it counts something else or a toll of other days."""
    if figure.unit is not None or _value(figure) is None or figure.start > HEAD_OF_REPORT:
        return None
    if not _counts_people(figure.counts):
        return None
    after = text[figure.end : figure.end + LOOKED_AT].partition("\n")[0]
    before = text[max(0, figure.start - LOOKED_AT) : figure.start].rpartition("\n")[2]
    if ELSEWHERE.search(after) or ELSEWHERE.search(before):
        return None
    return next((harm for harm in HARMS if AFTER[harm].match(after) or BEFORE[harm].search(before)), None)


HARMS: Sequence[Harm] = ("killed", "injured", "missing", "arrested")


def _counts_people(counts: str | None) -> bool:
    return counts is None or not PEOPLE.isdisjoint(counts.casefold().split())
