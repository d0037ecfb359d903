"""The nouns of byline: frozen records. Everything that is stated leads to spans.

Offsets count code points and ranges are half-open, [start, end). A `Range` lies in the text of the
record's own report; a `Span` names its report. An unknown value is None, never a filler.
"""

import datetime as dt
from collections.abc import Sequence
from hashlib import sha256
from typing import Literal

import msgspec

BlockKind = Literal["headline", "body", "caption", "furniture", "byline", "dateline", "quote", "heading", "intruder"]
EntityKind = Literal["person", "state", "organization", "place", "group", "other"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Attribution = Literal["named", "pronoun", "continuation", "none"]
EventStatus = Literal["happened", "ongoing", "planned", "denied", "reported", "background"]
LinkKind = Literal["verbatim", "edited", "spun", "paraphrase"]
Direction = Literal["a->b", "b->a"]
Precision = Literal["day", "week", "month", "season", "year", "range"]
Relation = Literal["same", "conflict", "stronger", "weaker", "unrelated"]

READABLE: frozenset[str] = frozenset({"headline", "body", "caption", "quote", "heading", "dateline"})
"""Kinds of block whose words belong to the report; the others are furniture, or belong to another story."""


def content_id(*parts: object) -> str:
    """Return a stable 16-digit id made from the parts alone, the same in every run and on every engine."""
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Record(msgspec.Struct, frozen=True):
    """Base of all records: immutable and encodable as JSON."""


class Range(msgspec.Struct, frozen=True, order=True):
    """Half-open range [start, end) of code points in the text of the record's own report."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words under the range."""
        return text[self.start : self.end]

    def overlaps(self, other: "Range") -> bool:
        """Whether the two ranges share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> "Range":
        """Return the range moved right by `offset` code points."""
        return Range(self.start + offset, self.end + offset)


class Span(msgspec.Struct, frozen=True, order=True):
    """Half-open range [start, end) of code points in one report's text."""

    report_id: str
    start: int
    end: int

    def of(self, report: "Report") -> str:
        """Return the words under the span; refuses another report."""
        if report.id != self.report_id:
            raise ValueError(f"span of report {self.report_id} read in report {report.id}")
        return report.text[self.start : self.end]


class Interval(msgspec.Struct, frozen=True, order=True):
    """Half-open interval of days [start, end): the day 23 November 2015 is 2015-11-23 to 2015-11-24."""

    start: dt.date
    end: dt.date

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.end - self.start).days

    def holds(self, day: dt.date) -> bool:
        """Whether the day lies in the interval."""
        return self.start <= day < self.end

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two intervals share a day."""
        return self.start < other.end and other.start < self.end

    def meet(self, other: "Interval") -> "Interval | None":
        """Return the days in both, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start < end else None


def day(date: dt.date) -> Interval:
    """Return the interval of one day."""
    return Interval(date, date + dt.timedelta(days=1))


class Page(Record, frozen=True, kw_only=True):
    """The raw thing as scraped, decoded: markup still in it when `html`."""

    id: str
    source: str  # where it was read: a path below the folder given, an address, archive#record, file.jsonl#line
    url: str | None = None
    html: bool
    text: str
    title: str | None = None  # as declared by a feed or a field
    published: dt.date | None = None  # as declared by a feed or a field
    fetched: dt.date | None = None  # a WARC's date: the report is no later


class Drop(Record, frozen=True, kw_only=True):
    """A page that could not be read, and why."""

    source: str
    stage: str
    what: str
    cause: str
    remedy: str


class Block(Record, frozen=True, kw_only=True):
    """A labelled stretch of a report's text."""

    kind: BlockKind
    start: int
    end: int


class Publication(Record, frozen=True, kw_only=True):
    """When a report was published: an interval, the rule that found it, and the words that prove it."""

    start: dt.date
    end: dt.date
    precision: Precision
    why: str  # the rule and a sentence a reader can check
    evidence: tuple[Span, ...] = ()  # empty only when the ground is outside of the text: metadata, address, field

    @property
    def interval(self) -> Interval:
        """The days on which the report may have been published."""
        return Interval(self.start, self.end)


class Report(Record, frozen=True, kw_only=True):
    """The readable text of a page, with its furniture marked and kept apart."""

    id: str
    source: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    text: str
    published: Publication | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    blocks: tuple[Block, ...] = ()


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence where it stands in a report."""

    start: int
    end: int
    block: BlockKind
    paragraph: int  # number of its block in the report


class Codes(Record, frozen=True, kw_only=True):
    """Identifiers of an entity in public registers."""

    iso3: str | None = None
    cameo: str | None = None
    wikidata: str | None = None


class Mention(Record, frozen=True, kw_only=True):
    """Words of a report that stand for an entity."""

    start: int
    end: int
    kind: EntityKind
    entity: str


class Entity(Record, frozen=True, kw_only=True):
    """A person, state, organization, place or group, with every mention that is known of it."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    codes: Codes = Codes()
    mentions: tuple[Span, ...] = ()
    descriptors: tuple[str, ...] = ()  # what reports call it beside its name: "Iran's supreme leader", "president"
    gender: Literal["m", "f"] | None = None  # of a person, where a title or the forename tells
    why: str = ""


class Time(Record, frozen=True, kw_only=True):
    """A time expression, as in TIMEX3, and the days it stands for."""

    id: str
    report_id: str
    start: int
    end: int
    type: TimeType
    value: str
    interval: Interval | None = None


class Recovered(msgspec.Struct, frozen=True, kw_only=True, rename={"sources": "from"}):
    """A speaker whom this page has lost and another report names."""

    entity: str | None = None
    name: str
    sources: tuple[Span, ...]
    confidence: float  # calibrated: of those at .9, nine in ten are right
    why: str


class Statement(Record, frozen=True, kw_only=True):
    """What somebody says or is said to have said."""

    id: str
    report_id: str
    content: tuple[Range, ...]
    cue: Range | None = None
    speaker: Range | None = None  # the words that stand for the speaker; None: the report has none
    entity: str | None = None  # who that is; None: the report does not say
    direct: bool
    attribution: Attribution
    recovered: Recovered | None = None
    why: str = ""


class Actor(Record, frozen=True, kw_only=True):
    """Words that stand for a side of an event."""

    start: int
    end: int
    entity: str | None = None
    code: str | None = None


class Event(Record, frozen=True, kw_only=True):
    """Who did what to whom, when and where, typed by PLOVER."""

    id: str
    report_id: str
    type: str
    mode: str | None = None
    trigger: Range
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    place: Range | None = None
    interval: Interval | None = None
    time: str | None = None  # the TIMEX3 value that dates it
    status: EventStatus
    also: tuple[Range, ...] = ()  # further triggers of the same happening
    why: str = ""


class Figure(Record, frozen=True, kw_only=True):
    """A quantity and what it counts; `low` and `high` are the bounds its hedge gives."""

    id: str
    report_id: str
    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counts: str | None = None


class Swap(Record, frozen=True, kw_only=True):
    """Words exchanged on the way from one passage to the other."""

    a: Range
    b: Range


class Link(Record, frozen=True, kw_only=True):
    """Two passages of two reports that are the same passage."""

    id: str
    kind: LinkKind
    score: float
    a: Span
    b: Span
    direction: Direction | None = None
    swaps: tuple[Swap, ...] = ()
    why: str


class Lineage(Record, frozen=True, kw_only=True):
    """Reports that hang together by links: one witness, however many pages."""

    id: str
    reports: tuple[str, ...]
    origin: str | None = None
    why: str


class Story(Record, frozen=True, kw_only=True):
    """The reports about one happening."""

    id: str
    title: str
    reports: tuple[str, ...]
    interval: Interval | None = None


class Conflict(Record, frozen=True, kw_only=True):
    """Another claim that cannot hold together with this one."""

    claim: str
    about: str
    why: str


class Claim(Record, frozen=True, kw_only=True):
    """What several reports say in their own words; `lineages` counts witnesses, `reports` pages."""

    id: str
    story_id: str
    kind: Literal["statement", "event", "figure"]
    text: str
    members: tuple[str, ...]
    thing: str = ""  # of figures: claims with one thing count the same
    reports: int
    lineages: int
    conflicts: tuple[Conflict, ...] = ()


class Reading(Record, frozen=True, kw_only=True):
    """All that was read in one report."""

    sentences: Sequence[Sentence]
    entities: Sequence[Entity]
    mentions: Sequence[Mention]
    times: Sequence[Time]
    statements: Sequence[Statement]
    events: Sequence[Event]
    figures: Sequence[Figure]
