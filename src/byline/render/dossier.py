"""Everything known of a story, for a person to read; every line carries the spans it comes from."""

import datetime as dt
from typing import Literal

from byline.records import Codes, EntityKind, Interval, LinkKind, Publication, Record

Role = Literal["origin", "copy", "own", "mixed"]


class Words(Record, frozen=True, kw_only=True):
    """A span with the words it holds: what a line of the dossier opens."""

    report_id: str
    start: int
    end: int
    text: str


class Line(Record, frozen=True, kw_only=True):
    """A sentence of the dossier and its evidence; never without."""

    text: str
    evidence: tuple[Words, ...]
    id: str | None = None  # the record it states, for `byline evidence`
    note: str = ""


class Dated(Record, frozen=True, kw_only=True):
    """An entry of the timeline."""

    interval: Interval
    line: Line


class Person(Record, frozen=True, kw_only=True):
    """An entity of the story: who is who."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    codes: Codes
    reports: int
    mentions: int
    evidence: tuple[Words, ...]


class Said(Record, frozen=True, kw_only=True):
    """One statement, on every page that has it."""

    line: Line
    direct: bool
    speaker: str | None  # None: nobody is named
    how: str  # "named on this page", "no speaker on this page; named in …", …
    reports: int
    lineages: int
    differs: tuple[str, ...] = ()


class Speaker(Record, frozen=True, kw_only=True):
    """A speaker with what is said to have been said; name None gathers what nobody is named for."""

    name: str | None
    said: tuple[Said, ...]


class Side(Record, frozen=True, kw_only=True):
    """A claim beside those that differ from it."""

    line: Line
    label: str = ""  # of a figure: its words and what it counts
    reports: int
    lineages: int
    differs: tuple[str, ...] = ()


class Piece(Record, frozen=True, kw_only=True):
    """A stretch of a page as it is shown: where it is from and which of its words were exchanged."""

    start: int
    end: int
    text: str
    kind: str  # of its block
    paragraph: int
    origin: str | None = None  # the report that had it first
    link: LinkKind | None = None
    swaps: tuple[tuple[int, int, str], ...] = ()  # start, end, the words there were


class Sheet(Record, frozen=True, kw_only=True):
    """A report of the story: how much of its page is furniture and copied, and its text piece by piece."""

    id: str
    source: str
    url: str | None
    outlet: str | None
    title: str | None
    published: Publication | None
    language: str | None
    lineage: str | None
    role: Role
    furniture_share: float
    copied_share: float
    pieces: tuple[Piece, ...]


class Dossier(Record, frozen=True, kw_only=True):
    """All of it."""

    id: str
    title: str
    interval: Interval | None
    witnesses: int  # lineages
    unknown: int  # pages of which nothing tells whose witness they are
    account: tuple[Line, ...]
    timeline: tuple[Dated, ...]
    people: tuple[Person, ...]
    speakers: tuple[Speaker, ...]
    figures: tuple[tuple[Side, ...], ...]  # what counts the same thing stands side by side
    corroborated: tuple[Side, ...]
    alone: tuple[Side, ...]
    lineages: tuple[tuple[str, str], ...]  # id, why
    sheets: tuple[Sheet, ...]
    elsewhere: tuple[tuple[str, str], ...] = ()  # reports of other stories that passages lead to: id, name

    def name(self, report_id: str) -> str:
        """Return what to call a report: its outlet, or where it was read."""
        names = {sheet.id: sheet.outlet or sheet.source for sheet in self.sheets} | dict(self.elsewhere)
        return names.get(report_id, f"report {report_id}")


def day_range(interval: Interval | None) -> str:
    """Return an interval as a person writes it, its last day included."""
    if interval is None:
        return "date unknown"
    last = interval.end - dt.timedelta(days=1)
    if interval.start == last:
        return interval.start.isoformat()
    return f"{interval.start.isoformat()} to {last.isoformat()}"


def plural(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"


def witnessed(dossier: Dossier) -> str:
    """Return how many witnesses a story has, and how many pages there are of which nothing tells whose they are."""
    known = plural(dossier.witnesses, "witness", "witnesses")
    if not dossier.unknown:
        return known
    unknown = f"{plural(dossier.unknown, 'page', 'pages')} of unknown lineage"
    return f"{known}, and {unknown}" if dossier.witnesses else unknown


def witness_names(dossier: Dossier) -> dict[str, str]:
    """Return a short name for each lineage, in the order in which the reports are shown."""
    shown = dict.fromkeys(sheet.lineage for sheet in dossier.sheets if sheet.lineage)
    return {lineage: f"W{number}" for number, lineage in enumerate(shown, 1)}
