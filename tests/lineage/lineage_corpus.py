"""Texts of our own for the tests of linking."""

import datetime as dt

from byline.records import Publication, Report, day

VALE = (
    "The dredger that was meant to clear the mouth of the Aune has not left its dock since February.",
    "Its owner, a firm from Kvarnby, refused on Thursday to say when the work would begin.",
    "“We were promised deep water before Easter,” said Marit Solheim, who runs the last cannery on the quay.",
    "Eleven trawlers now unload in Ostheim, forty miles down the coast, and their crews sleep aboard.",
    "The county’s engineers measured less than two metres over the bar at low tide last week.",
    "A second survey, paid for by the cannery, found even less.",
    "The council meets again on Monday to hear both sides behind closed doors.",
)
ESSAYS = (
    (
        "Bread ovens have come back to the villages above the lake, and with them a quarrel about smoke.",
        "Old families fire theirs on Saturdays before dawn and bake for the whole lane.",
        "Newcomers complain that their washing smells of beech until Tuesday.",
        "The mayor, a baker’s son, has so far found reasons not to decide.",
        "He offers visitors a warm roll instead, and a chair facing the mountains.",
    ),
    (
        "At the observatory nobody owns a proper clock any more.",
        "Time arrives by wire from three capitals and is averaged in a cupboard under the stairs.",
        "When the wire failed in March the night staff counted aloud until a boy brought his grandfather’s watch.",
        "It was eleven seconds slow, which the director called a triumph of springs.",
        "The watch has since been given a shelf, a lamp and a label.",
    ),
)


def report(name: str, text: str, *, day: str | None = None, published: Publication | None = None) -> Report:
    """A report without blocks."""
    if day:
        published = _published(dt.date.fromisoformat(day))
    return Report(id=name, source=f"{name}.txt", text=text, published=published)


def _published(date: dt.date) -> Publication:
    interval = day(date)
    return Publication(start=interval.start, end=interval.end, precision="day", why="given")
