"""Putting a dossier together from a store."""

import datetime as dt
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from byline.claims.briefing import briefing
from byline.claims.material import Material, sentence_at
from byline.claims.timeline import Entry, timeline
from byline.claims.tolls import harm_of
from byline.proofs import said_by, words_of
from byline.records import (
    Claim,
    Entity,
    Event,
    Figure,
    Interval,
    Lineage,
    Report,
    Span,
    Statement,
    Story,
    Time,
)
from byline.render.dossier import Dated, Dossier, Line, Person, Said, Sheet, Side, Speaker, Words
from byline.sheets import sheets
from byline.stages.claims import story_material
from byline.stages.witnesses import UNKNOWN, intrudes, witnesses
from byline.store.records import each, each_report, one_report

MOST_PEOPLE = 60
MOST_EVIDENCE = 8
MOST_ALONE = 40
HARMED = re.compile(r"\b(?:deaths?|dead|fatalit|casualt|injur|wounded|arrest)")  # what is counted is the harm itself
Read = Statement | Event | Figure
Records = Mapping[str, Read]


def dossier_of(connection: sqlite3.Connection, story: Story) -> Dossier:
    """Return everything known of a story."""
    reports = {report.id: report for report in each_report(connection, story_id=story.id)}
    entities = {entity.id: entity for entity in each(connection, Entity)}
    material = story_material(connection, story, entities, witnesses(connection))
    claims = list(each(connection, Claim, story_id=story.id))
    claims.sort(key=lambda claim: (-claim.lineages, -claim.reports, claim.id))
    read: list[Read] = [*material.statements, *material.events, *material.figures]
    records = {record.id: record for record in read}
    sides = {claim.id: _side(claim, material, records, reports) for claim in claims}
    known = sorted(set(material.lineage_of.values()) - {UNKNOWN})
    shown = tuple(sheets(connection, _in_time(reports.values()), material.lineage_of))
    return Dossier(
        id=story.id,
        title=story.title,
        interval=story.interval,
        witnesses=len(known),
        unknown=sum(witness == UNKNOWN for witness in material.lineage_of.values()),
        account=tuple(
            Line(text=cited.text, evidence=(_words(reports, cited.span),))
            for cited in briefing(reports.values(), material.lineage_of)
        ),
        timeline=_timeline(connection, material, reports),
        people=_people(entities.values(), reports),
        speakers=_speakers(connection, claims, material, records, reports),
        figures=_figures(claims, sides),
        corroborated=_once(sides[c.id] for c in claims if c.lineages > 1 and c.kind == "event"),
        alone=_once(sides[c.id] for c in claims if c.lineages == 1 and c.kind == "event")[:MOST_ALONE],
        lineages=tuple((found.id, found.why) for found in each(connection, Lineage) if _hangs_in(found, reports)),
        sheets=shown,
        elsewhere=_elsewhere(connection, shown),
    )


def _in_time(reports: Iterable[Report]) -> list[Report]:
    """Dated reports first, by their day; then the others by their source."""
    return sorted(reports, key=lambda r: (r.published.start if r.published else dt.date.max, r.source, r.id))


def _elsewhere(connection: sqlite3.Connection, shown: Sequence[Sheet]) -> tuple[tuple[str, str], ...]:
    """Return the names of the reports of other stories that had a passage of these first."""
    origins = {piece.origin for sheet in shown for piece in sheet.pieces if piece.origin} - {s.id for s in shown}
    found = [report for origin in sorted(origins) if (report := one_report(connection, origin))]
    return tuple((report.id, f"{report.outlet or report.source} (another story)") for report in found)


def _hangs_in(lineage: Lineage, reports: Mapping[str, Report]) -> bool:
    return len(lineage.reports) > 1 and any(report_id in reports for report_id in lineage.reports)


def _words(reports: Mapping[str, Report], span: Span) -> Words:
    return words_of(reports[span.report_id], span.start, span.end)


def _timeline(connection: sqlite3.Connection, material: Material, reports: Mapping[str, Report]) -> tuple[Dated, ...]:
    """Return what happened when, a sentence once a day: what PLOVER types, and what the sentence itself dates.

    What it has no type for ("…, police said on Tuesday") is no ground to show a sentence on a second day.
    """
    times = {report_id: list(each(connection, Time, report_id=report_id)) for report_id in reports}
    shown: dict[str, set[Interval]] = defaultdict(set)
    found = []
    for entry in timeline(material):
        before = shown[entry.text]
        new = entry.interval not in before if entry.type else not before and _is_dated_by_words(entry, times)
        if new:
            before.add(entry.interval)
            found.append(_dated(entry, reports))
    return tuple(found)


def _is_dated_by_words(entry: Entry, times: Mapping[str, Sequence[Time]]) -> bool:
    return any(
        span.start <= time.start < span.end and time.interval is not None and time.interval.overlaps(entry.interval)
        for span in entry.evidence
        for time in times[span.report_id]
        if time.type in {"DATE", "TIME"} and time.value != "PRESENT_REF"
    )


def _dated(entry: Entry, reports: Mapping[str, Report]) -> Dated:
    evidence = tuple(_words(reports, span) for span in entry.evidence[:MOST_EVIDENCE])
    note = "" if entry.status == "happened" else entry.status
    return Dated(interval=entry.interval, line=Line(text=entry.text, evidence=evidence, id=entry.events[0], note=note))


def _side(claim: Claim, material: Material, records: Records, reports: Mapping[str, Report]) -> Side:
    """Return a claim as it stands beside others; its evidence is the sentence of each member."""
    members = sorted(claim.members, key=lambda member: member in material.copied)  # the first to tell it first
    spans = [span for member in members if (span := _sentence(records.get(member), material))]
    evidence = tuple(_words(reports, span) for span in dict.fromkeys(spans))[:MOST_EVIDENCE]
    return Side(
        label=_label(records.get(members[0]), material),
        line=Line(text=claim.text, evidence=evidence, id=claim.id),
        reports=claim.reports,
        lineages=claim.lineages,
        differs=tuple(dict.fromkeys(conflict.why for conflict in claim.conflicts)),
    )


def _once(sides: Iterable[Side]) -> tuple[Side, ...]:
    """Return the claims, a sentence once: one that tells of two events is not shown twice."""
    return tuple({side.line.text: side for side in reversed(list(sides))}.values())[::-1]


def _label(record: Read | None, material: Material) -> str:
    """Return a figure as its report writes it, with what it counts; nothing for other records."""
    if not isinstance(record, Figure):
        return ""
    words = " ".join(material.texts[record.report_id][record.start : record.end].split())
    harm: str = harm_of(record, material.texts[record.report_id]) or ""
    thing = record.counts or ""
    harm = "dead" if harm == "killed" and thing.endswith(" found") else harm
    counts = thing if harm in thing or HARMED.search(thing) else f"{thing} {harm}".strip()
    return words if counts.casefold() in words.casefold() else f"{words} {counts}"


def _sentence(record: Read | None, material: Material) -> Span | None:
    if record is None:
        return None
    if isinstance(record, Statement):
        ranges = [*record.content, *(part for part in (record.cue, record.speaker) if part)]
        return Span(record.report_id, min(r.start for r in ranges), max(r.end for r in ranges))
    at = record.start if isinstance(record, Figure) else record.trigger.start
    return Span(record.report_id, *sentence_at(material.texts[record.report_id], at))


def _people(entities: Iterable[Entity], reports: Mapping[str, Report]) -> tuple[Person, ...]:
    found = []
    for entity in entities:
        here = _at_home(entity, reports)
        if here and entity.kind != "other":
            firsts = list({span.report_id: span for span in reversed(here)}.values())[:MOST_EVIDENCE]
            found.append(
                Person(
                    id=entity.id,
                    kind=entity.kind,
                    name=entity.name,
                    names=tuple(name for name in entity.names if name != entity.name),
                    codes=entity.codes,
                    reports=len({span.report_id for span in here}),
                    mentions=len(here),
                    evidence=tuple(_words(reports, span) for span in sorted(firsts)),
                )
            )
    found.sort(key=lambda person: (-person.reports, -person.mentions, person.name, person.id))
    return tuple(found[:MOST_PEOPLE])


def _at_home(entity: Entity, reports: Mapping[str, Report]) -> list[Span]:
    """Return the mentions of an entity in the reports that do not first speak of it in a paragraph of another story.

    Whoever such a paragraph names is meant there alone: a "she" below it is somebody else.
    """
    firsts: dict[str, int] = {}
    for span in entity.mentions:
        firsts[span.report_id] = min(span.start, firsts.get(span.report_id, span.start))
    return [
        s for s in entity.mentions if s.report_id in reports and not intrudes(reports[s.report_id], firsts[s.report_id])
    ]


def _speakers(
    connection: sqlite3.Connection,
    claims: Iterable[Claim],
    material: Material,
    records: Records,
    reports: Mapping[str, Report],
) -> tuple[Speaker, ...]:
    """Return what is said, by speaker: those with most witnesses first, what nobody is named for last."""
    gathered: dict[str | None, list[Said]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "statement":
            members = [record for member in claim.members if isinstance(record := records.get(member), Statement)]
            known = [
                (
                    statement,
                    *said_by(
                        connection,
                        statement,
                        reports[statement.report_id],
                        material.entities.get(statement.entity or ""),
                    ),
                )
                for statement in members
            ]
            statement, name, how = min(known, key=lambda found: _how_well(found[0], found[1], material))
            gathered[name and name.casefold().removeprefix("the ")].append(
                _said(claim, statement, (name, how), material, records, reports)
            )
    order = sorted(gathered, key=lambda name: (name is None, -len(gathered[name]), name or ""))
    return tuple(Speaker(name=name and _shortest(gathered[name]), said=tuple(gathered[name])) for name in order)


def _shortest(said: Iterable[Said]) -> str:
    """Return the shortest form of what pages call one speaker: "police" for "The police"."""
    return min((each.speaker for each in said if each.speaker), key=lambda name: (len(name), name))


def _how_well(statement: Statement, name: str | None, material: Material) -> tuple[bool, bool, bool, bool, str]:
    """Sort what is said with a name on its own page before what was given back, and that before what is lost.

    Of equals the report's own words come before those it has from another.
    """
    lost = (name is None, statement.recovered is not None, statement.attribution != "named")
    return (*lost, statement.id in material.copied, statement.id)


def _said(
    claim: Claim,
    statement: Statement,
    known: tuple[str | None, str],
    material: Material,
    records: Records,
    reports: Mapping[str, Report],
) -> Said:
    name, how = known
    found = [record for member in claim.members if isinstance(record := records.get(member), Statement)]
    lost = len({record.report_id for record in found if record.recovered is not None})
    if lost and statement.recovered is None:
        how += f"; given back to {lost} {'page' if lost == 1 else 'pages'} that had lost the name"
    spans = [span for member in claim.members if (span := _sentence(records.get(member), material))]
    return Said(
        line=Line(
            text=_content(statement, material),
            evidence=tuple(_words(reports, span) for span in dict.fromkeys(spans))[:MOST_EVIDENCE],
            id=statement.id,
        ),
        direct=statement.direct,
        speaker=name,
        how=how,
        reports=claim.reports,
        lineages=claim.lineages,
        differs=tuple(dict.fromkeys(conflict.why for conflict in claim.conflicts)),
    )


def _content(statement: Statement, material: Material) -> str:
    text = material.texts[statement.report_id]
    return " … ".join(" ".join(part.of(text).split()) for part in statement.content)


def _figures(claims: Sequence[Claim], sides: Mapping[str, Side]) -> tuple[tuple[Side, ...], ...]:
    """Return figures that differ side by side, then figures that several witnesses give; each claim stands once."""
    rows: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "figure":
            rows[claim.thing or claim.id].append(claim)
    telling = [row for row in rows.values() if len({sides[c.id].line.text for c in row}) > 1 or row[0].lineages > 1]
    telling.sort(key=lambda row: (not any(c.conflicts for c in row), -sum(c.reports for c in row), row[0].id))
    return tuple(tuple(sides[claim.id] for claim in row) for row in telling)
