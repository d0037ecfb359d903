import datetime as dt

import pytest

from byline.pages import address
from byline.pages.dating import published
from byline.records import Block, BlockKind, Page, Publication, Report

HEADLINE: tuple[BlockKind, str] = ("headline", "Ferry service returns to the islands")
FIRST: tuple[BlockKind, str] = ("body", "The first boat left the harbour at dawn with forty passengers.")


def report(*blocks: tuple[BlockKind, str]) -> Report:
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words + "\n"
    return Report(id="r", source="r.txt", text=text, blocks=tuple(placed))


def page(
    text: str = "", *, url: str | None = None, published: dt.date | None = None, fetched: dt.date | None = None
) -> Page:
    return Page(id="r", source="r", html=text.startswith("<"), text=text, url=url, published=published, fetched=fetched)


def dated(*blocks: tuple[BlockKind, str], fetched: dt.date | None = None) -> Publication | None:
    return published(report(*blocks), page(fetched=fetched))


def interval(found: Publication | None) -> tuple[str, str]:
    assert found is not None
    return str(found.start), str(found.end)


def test_a_field_is_trusted_before_the_words() -> None:
    blocks = report(HEADLINE, ("byline", "By Ann Oak | May 4, 2014"), FIRST)
    found = published(blocks, page(published=dt.date(2014, 5, 3)))
    assert interval(found) == ("2014-05-03", "2014-05-04")
    assert found is not None
    assert found.why.startswith("field:")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ann Oak, Harbour News | May 4, 2014", "byline"),
        ("Published: 19:06 GMT, 4 May 2014", "furniture"),
        ("2014-05-04 Harbour News", "body"),
        ("Harbour News - Sunday, May 4, 2014", "dateline"),
        ("PORT ELM, May 4, 2014 (HN) — The first boat left at dawn.", "body"),
        ("PORT ELM, May. 4, 2014 (HN) — The first boat left at dawn.", "body"),
    ],
)
def test_a_date_printed_with_the_report_is_its_date_and_its_evidence(line: str, kind: BlockKind) -> None:
    made = report(HEADLINE, (kind, line), FIRST)
    found = published(made, page())
    assert interval(found) == ("2014-05-04", "2014-05-05")
    assert found is not None
    assert ["4" in span.of(made) and "2014" in span.of(made).replace("-", " ") for span in found.evidence] == [True]


@pytest.mark.parametrize(
    "blocks",
    [
        [("furniture", "Ten ways to store apples - November 6, 2020"), HEADLINE, FIRST],
        [("dateline", "Ten Ways To Store Apples - November 6, 2020"), HEADLINE, FIRST],
        [HEADLINE, FIRST, ("furniture", "© 2021 Harbour News")],
        [HEADLINE, ("byline", "Updated May 4, 2014"), FIRST],
        [HEADLINE, ("caption", "The harbour on May 4, 2014"), FIRST],
        [HEADLINE, ("body", "The pier was finished on May 4, 2014, after the council had paid for it in full.")],
    ],
    ids=["list", "list taken for a dateline", "copyright", "update", "caption", "story told"],
)
def test_other_dates_on_the_page_are_not_the_reports(blocks: list[tuple[BlockKind, str]]) -> None:
    assert dated(*blocks) is None


def test_an_address_dates_its_page() -> None:
    found = published(report(HEADLINE, FIRST), page(url="https://example.org/2014/05/04/ferry"))
    assert interval(found) == ("2014-05-04", "2014-05-05")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2014/may/04/ferry", dt.date(2014, 5, 4)),
        ("https://example.org/ferry-20140504.html", dt.date(2014, 5, 4)),
        ("https://example.org/2014/13/04/ferry", None),
        ("https://example.org/a120140504777", None),
        ("https://example.org/ferry?from=2014-05-04", None),
        ("https://example.org/2014/05/04/as-of-2014-05-06", None),
        (None, None),
    ],
)
def test_only_one_real_day_in_an_address_counts(url: str | None, day: dt.date | None) -> None:
    assert address.day(url) == day


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        ('<meta property="article:published_time" content="2014-05-04T21:00:00+02:00">', "meta"),
        ('<script type="application/ld+json">{"@type": "Article", "datePublished": "2014-05-04"}</script>', "json-ld"),
        ('<time class="entry-date published" datetime="2014-05-04T10:00">today</time>', "time element"),
        ("<h1>Ferry</h1><p>By Ann Oak</p><span>May 4, 2014</span>", "date by the heading"),
    ],
    ids=["meta", "json-ld", "time", "heading"],
)
def test_markup_says_which_rule_found_its_date(markup: str, rule: str) -> None:
    found = published(report(HEADLINE, FIRST), page(f"<html><body>{markup}</body></html>"))
    assert interval(found) == ("2014-05-04", "2014-05-05")
    assert found is not None
    assert found.why.startswith(f"{rule}:")


def test_the_day_shown_to_readers_comes_before_the_markups() -> None:
    markup = '<meta property="article:published_time" content="2014-05-05T01:00:00Z"><h1>Ferry</h1><p>May 4, 2014</p>'
    assert interval(published(report(HEADLINE, FIRST), page(f"<html>{markup}</html>"))) == ("2014-05-04", "2014-05-05")


@pytest.mark.parametrize(
    "markup",
    [
        "<h1>Ferry</h1><p>Boats.</p><aside><li>Store apples - November 6, 2020</li></aside>",
        '<meta property="article:modified_time" content="2014-05-04">',
        "<h1>Ferry</h1><p>Last updated May 4, 2014</p>",
        "<p>All rights reserved 2014</p>",
    ],
    ids=["other posts", "modified", "updated", "copyright"],
)
def test_markup_of_other_things_dates_nothing(markup: str) -> None:
    found = published(report(HEADLINE, FIRST), page(f"<html><body>{markup}</body></html>"))
    assert found is None or "2020" not in str(found.start)


def test_a_date_after_the_fetch_is_none() -> None:
    made = page(url="https://example.org/2014/05/04/ferry", fetched=dt.date(2014, 5, 1))
    assert published(report(HEADLINE, FIRST), made) is None


def test_the_first_since_a_year_and_the_first_in_years_give_the_year() -> None:
    made = report(
        HEADLINE,
        ("body", "It is the first crossing since 2001."),
        ("body", "The boat made its first trip in twelve years."),
    )
    found = published(made, page())
    assert interval(found) == ("2013-01-01", "2014-01-01")
    assert found is not None
    assert [span.of(made) for span in found.evidence] == ["first crossing since 2001", "first trip in twelve years"]


def test_months_told_as_past_narrow_the_year() -> None:
    found = dated(
        HEADLINE,
        ("body", "It is the first crossing since 2001 and the first trip in twelve years."),
        ("body", "The pier was mended in April. Boats have called since early August."),
    )
    assert interval(found) == ("2013-08-12", "2014-01-01")


def test_one_month_alone_or_one_of_the_last_quarter_narrows_nothing() -> None:
    year = ("body", "It is the first crossing since 2001 and the first trip in twelve years.")
    whole = ("2013-01-01", "2014-01-01")
    assert interval(dated(HEADLINE, year, ("body", "The pier was mended in April."))) == whole
    late = ("body", "The pier was mended in April and opened in November.")
    assert interval(dated(HEADLINE, year, late)) == whole


def test_the_age_of_a_war_dates_what_speaks_of_it() -> None:
    made = report(HEADLINE, ("body", "The four-year Syrian civil war was far away."))
    found = published(made, page())
    assert found is not None
    assert found.interval.holds(dt.date(2015, 9, 1))
    assert not found.interval.holds(dt.date(2013, 9, 1))
    assert [span.of(made) for span in found.evidence] == ["four-year Syrian civil war"]


def test_years_ago_beside_their_year_give_the_year() -> None:
    found = dated(HEADLINE, ("body", "The pier burned in 2004, ten years ago."))
    assert interval(found) == ("2014-01-01", "2015-01-01")


@pytest.mark.parametrize(
    "words",
    [
        "The pier burned in 2004.",
        "The council met on Monday in the hall.",
        "It was her first goal in twelve games since 2001.",
        "Boats sailed for ten years. The pier burned in 2004.",
    ],
)
def test_no_ground_no_date(words: str) -> None:
    assert dated(HEADLINE, ("body", words)) is None


def test_words_that_contradict_each_other_date_nothing() -> None:
    found = dated(
        HEADLINE,
        ("body", "It is the first crossing since 2001 and the first trip in twelve years."),
        ("body", "The pier was built in 2016."),
    )
    assert found is None


@pytest.mark.parametrize("kind", ["furniture", "caption", "intruder"])
def test_only_the_reports_own_words_bound_its_date(kind: BlockKind) -> None:
    assert dated(HEADLINE, FIRST, (kind, "The pier burned in 2004, ten years ago.")) is None


def test_an_empty_report_has_no_date() -> None:
    assert published(Report(id="r", source="r", text=""), page()) is None
