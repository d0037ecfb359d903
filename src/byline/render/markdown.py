"""A dossier as Markdown: what a terminal, an issue or a notebook shows."""

import re

from byline.render.dossier import Dossier, Line, Side, day_range, plural, witness_names, witnessed

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
LONGEST_QUOTE = 160


def markdown(dossier: Dossier) -> str:
    """Return a dossier as Markdown; the words of others are escaped."""
    names = {sheet.id: sheet.outlet or sheet.source for sheet in dossier.sheets}
    facts = (day_range(dossier.interval), plural(len(dossier.sheets), "page", "pages"), witnessed(dossier))
    parts = [f"# {escaped(dossier.title)}", " · ".join(facts)]
    for heading, lines in _sections(dossier, names):
        if lines:
            parts += [f"## {heading}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _sections(dossier: Dossier, names: dict[str, str]) -> list[tuple[str, list[str]]]:
    return [
        ("In short", [_cited(line, names) for line in dossier.account]),
        ("Figures side by side", [_side(side, names) for sides in dossier.figures for side in sides]),
        ("Who said what", _statements(dossier, names)),
        ("Timeline", [f"- {day_range(d.interval)}: {_cited(d.line, names)[2:]}" for d in dossier.timeline]),
        ("Corroborated", [_side(side, names) for side in dossier.corroborated]),
        ("Said by one witness only", [_side(side, names) for side in dossier.alone]),
        ("Who is who", _people(dossier)),
        ("Reports", _reports(dossier)),
    ]


def _cited(line: Line, names: dict[str, str]) -> str:
    sources = ", ".join(dict.fromkeys(escaped(names.get(words.report_id, words.report_id)) for words in line.evidence))
    note = f" ({escaped(line.note)})" if line.note else ""
    return f"- {escaped(line.text)}{note} [{sources}]"


def _side(side: Side, names: dict[str, str]) -> str:
    differs = "".join(f"\n    - differs: {escaped(why)}" for why in side.differs)
    label = f"**{escaped(side.label)}**: " if side.label else ""
    return f"- {label}{_cited(side.line, names)[2:]} — {_witnesses(side.lineages)}{differs}"


def _statements(dossier: Dossier, names: dict[str, str]) -> list[str]:
    lines = []
    for speaker in dossier.speakers:
        lines.append(f"- **{escaped(speaker.name or 'Speaker unknown')}**")
        lines += [f"  {_cited(said.line, names)} — {escaped(said.how)}" for said in speaker.said]
    return lines


def _people(dossier: Dossier) -> list[str]:
    return [
        f"- {escaped(person.name)} ({person.kind}"
        + (f", {person.codes.iso3}" if person.codes.iso3 else "")
        + f"): {plural(person.mentions, 'mention', 'mentions')} in {plural(person.reports, 'report', 'reports')}"
        for person in dossier.people
    ]


def _reports(dossier: Dossier) -> list[str]:
    witnesses = witness_names(dossier)
    return [
        f"- {escaped(sheet.title or sheet.source)} — {escaped(sheet.outlet or 'outlet unknown')}, "
        f"{day_range(sheet.published.interval if sheet.published else None)}, "
        f"{witnesses.get(sheet.lineage or '', 'witness unknown')}, {sheet.role}, "
        f"furniture {sheet.furniture_share:.0%}, copied {sheet.copied_share:.0%}"
        for sheet in dossier.sheets
    ]


def _witnesses(count: int) -> str:
    return plural(count, "witness", "witnesses")


def escaped(words: str) -> str:
    """Return words of others so that Markdown shows them as they are, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(words.split()))
