"""A dossier as one self-contained HTML page: no script, no address outside, everything of others escaped."""

from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from byline.render.dossier import Dossier, Piece, Words, day_range, plural, witness_names, witnessed

GOLDEN_ANGLE = 137.508
TEMPLATES = resources.files("byline.render") / "templates"


def html(dossier: Dossier) -> str:
    """Return the page of a dossier."""
    starts = {sheet.id: [piece.start for piece in sheet.pieces] for sheet in dossier.sheets}
    witnesses = witness_names(dossier)
    colours = hues(dossier)

    def anchor(words: Words) -> str:
        at = [start for start in starts.get(words.report_id, []) if start <= words.start]
        return f"s-{words.report_id}-{at[-1]}" if at else f"p-{words.report_id}"

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    template = environment.from_string((TEMPLATES / "dossier.html").read_text(encoding="utf-8"))
    return template.render(
        dossier=dossier,
        style=Markup((TEMPLATES / "dossier.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
        sections=sections(dossier),
        name=dossier.name,
        anchor=anchor,
        witness=lambda lineage: witnesses.get(lineage, "unknown"),
        hue=colours.__getitem__,
        origins=tuple(colours),
        swapped=swapped,
        day_range=day_range,
        plural=plural,
        witnessed=witnessed,
        percent=lambda share: f"{share:.0%}",
    )


def sections(dossier: Dossier) -> list[tuple[str, str, bool]]:
    """Return (anchor, heading, whether there is anything in it) of each section, in order."""
    return [
        ("account", "In short", bool(dossier.account)),
        ("figures", "Figures", bool(dossier.figures)),
        ("statements", "Who said what", bool(dossier.speakers)),
        ("timeline", "Timeline", bool(dossier.timeline)),
        ("corroborated", "Corroborated", bool(dossier.corroborated)),
        ("alone", "One witness only", bool(dossier.alone)),
        ("people", "Who is who", bool(dossier.people)),
        ("reports", "Reports", True),
        ("pages", "Pages", True),
    ]


def hues(dossier: Dossier) -> dict[str, int]:
    """Return a colour angle for each report that had a passage first; neighbours are far apart on the wheel."""
    origins = dict.fromkeys(piece.origin for sheet in dossier.sheets for piece in sheet.pieces if piece.origin)
    return {origin: round(30 + number * GOLDEN_ANGLE) % 360 for number, origin in enumerate(origins)}


def swapped(piece: Piece) -> list[tuple[str, str | None]]:
    """Cut a piece at its swaps: (words, the words there were before or None)."""
    parts: list[tuple[str, str | None]] = []
    at = piece.start
    for start, end, was in sorted(piece.swaps):
        if at <= start < end <= piece.end:
            parts += [(piece.text[at - piece.start : start - piece.start], None)]
            parts += [(piece.text[start - piece.start : end - piece.start], was)]
            at = end
    parts.append((piece.text[at - piece.start :], None))
    return [part for part in parts if part[0]]
