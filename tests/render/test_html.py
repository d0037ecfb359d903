"""The dossier's page."""

import datetime as dt

import msgspec

from byline.records import Codes, Interval, Publication
from byline.render.dossier import (
    Dossier,
    Line,
    Person,
    Piece,
    Said,
    Sheet,
    Speaker,
    Words,
    day_range,
    witnessed,
)
from byline.render.html import html, swapped
from byline.render.markdown import markdown

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)> & “quoted” \u202e"
WORDS = Words(report_id="r1", start=0, end=5, text=EVIL)
LINE = Line(text=EVIL, evidence=(WORDS,), id="s1", note=EVIL)
SHEET = Sheet(
    id="r1",
    source=EVIL,
    url=f"javascript:{EVIL}",
    outlet=EVIL,
    title=EVIL,
    published=Publication(start=dt.date(2020, 1, 6), end=dt.date(2020, 1, 7), precision="day", why=EVIL),
    language="en",
    lineage=None,
    role="own",
    furniture_share=0.25,
    copied_share=0.0,
    pieces=(
        Piece(
            start=0, end=len(EVIL), text=EVIL, kind="body", paragraph=0, swaps=((0, 5, EVIL),), origin="r1", link="spun"
        ),
    ),
)
DOSSIER = Dossier(
    id="d1",
    title=EVIL,
    interval=None,
    witnesses=0,
    unknown=1,
    account=(LINE,),
    timeline=(),
    people=(
        Person(
            id="e", kind="person", name=EVIL, names=(EVIL,), codes=Codes(), reports=1, mentions=1, evidence=(WORDS,)
        ),
    ),
    speakers=(Speaker(name=None, said=(Said(line=LINE, direct=True, speaker=None, how=EVIL, reports=1, lineages=1),)),),
    figures=(),
    corroborated=(),
    alone=(),
    lineages=(),
    sheets=(SHEET,),
)


def test_words_of_others_are_escaped_everywhere() -> None:
    page = html(DOSSIER)
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "javascript:" not in "".join(part.split(">")[0] for part in page.split("<")[1:])


def test_markdown_shows_markup_of_others_as_words() -> None:
    assert "<script>" not in markdown(DOSSIER)


def test_every_line_opens_its_words() -> None:
    assert html(DOSSIER).count("<details") >= 3
    assert 'href="#s-r1-0"' in html(DOSSIER)


def test_pages_of_unknown_lineage_are_not_counted_as_witnesses() -> None:
    assert witnessed(DOSSIER) == "1 page of unknown lineage"
    assert witnessed(msgspec.structs.replace(DOSSIER, witnesses=2)) == "2 witnesses, and 1 page of unknown lineage"


def test_a_piece_is_cut_at_its_swaps() -> None:
    piece = Piece(start=10, end=25, text="a big red house", kind="body", paragraph=0, swaps=((12, 15, "large"),))
    assert swapped(piece) == [("a ", None), ("big", "large"), (" red house", None)]


def test_a_swap_outside_of_its_piece_is_passed_over() -> None:
    piece = Piece(start=10, end=15, text="a big", kind="body", paragraph=0, swaps=((40, 45, "large"),))
    assert swapped(piece) == [("a big", None)]


def test_an_interval_is_written_with_its_last_day() -> None:
    assert day_range(Interval(dt.date(2015, 11, 23), dt.date(2015, 11, 24))) == "2015-11-23"
    assert day_range(Interval(dt.date(2015, 11, 1), dt.date(2015, 12, 1))) == "2015-11-01 to 2015-11-30"
    assert day_range(None) == "date unknown"
