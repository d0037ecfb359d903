"""Paragraphs outside of the report's element are kept where the report goes on in them."""

import pytest

from byline.pages import kept, stretches
from byline.pages.report import report_of
from byline.records import Page, Report

FIRST = (
    "The ferry Halden ran aground off Skerry Point on Monday night with 140 people on board, the harbour office said.",
    "All of them were brought ashore in Port Elm before midnight, among them the crew of nine and two dogs.",
    "Harbour master Ingrid Voll said that a steering cable had snapped as the ship entered the narrow channel.",
    "The owner, Norline, has taken its other ferry out of service until both cables have been replaced.",
)
GOES_ON = (
    "Norline said that passengers would be paid back, and that buses would run from Port Elm in the meantime.",
    "It is not the first time.",
    "“We have asked for a second ship for years,” said a teacher who crosses the sound on every working day.",
)
PROMOTION = (
    "We rely on people like you to pay for the work that goes into every page of this site and its archive.",
    "Small gifts are welcome, and larger ones come with a mug that says how much you like reading the paper.",
)


def page(inside: tuple[str, ...], between: str, outside: tuple[str, ...], after: str = "") -> str:
    inner = "".join(f"<p>{words}</p>" for words in inside)
    outer = "".join(f"<p>{words}</p>" for words in outside)
    return f"""<!DOCTYPE html><html lang="en"><head><title>Ferry runs aground | Elm Courier</title></head>
<body><nav class="main-nav"><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<article><div class="entry-content"><h1>Ferry runs aground</h1>{inner}</div></article>
{between}{outer}{after}
<footer class="site-footer">© 2019 Elm Courier. All rights reserved.</footer></body></html>"""


def body(markup: str) -> list[str]:
    found = report_of(Page(id="a", source="a.html", html=True, text=markup))
    assert isinstance(found, Report)
    return [found.text[block.start : block.end] for block in found.blocks if block.kind == "body"]


@pytest.mark.parametrize(
    "between",
    [
        "",
        '<div class="newsletter">Follow us on Facebook and Twitter</div>',
        '<div class="advert">Advertisement</div><div class="share-buttons">Share this article</div>',
    ],
    ids=["nothing between", "a newsletter", "two bars"],
)
def test_a_report_goes_on_after_its_element_was_closed_too_early(between: str) -> None:
    assert body(page(FIRST, between, GOES_ON)) == [*FIRST, *GOES_ON]


def test_furniture_among_the_paragraphs_that_go_on_stays_furniture() -> None:
    found = body(page(FIRST, "", GOES_ON, '<div class="advert">Advertisement</div><p>Sign up for our newsletter.</p>'))
    assert found == [*FIRST, *GOES_ON]


def doubted(outside: tuple[str, ...], chance: float, wrapping: str = "<div>") -> list[str]:
    """What is kept below the report where the forests give the paragraphs there this chance."""
    markup = page(FIRST, "", outside).replace("<article>", f"{wrapping}<article>").replace("<footer", "</div><footer")
    tree = stretches.tree_of(markup)
    assert tree is not None
    outline = stretches.outline(tree)
    chances = [0.9 if stretch.text in FIRST else chance for stretch in outline.stretches]
    keeps = kept.kept(outline, chances)
    return [s.text for s, keep in zip(outline.stretches, keeps, strict=True) if keep and s.text in outside]


@pytest.mark.parametrize(("chance", "found"), [(0.1, list(GOES_ON)), (0.01, [])], ids=["doubted", "refused"])
def test_paragraphs_that_speak_of_the_same_need_little_more(chance: float, found: list[str]) -> None:
    assert doubted(GOES_ON, chance) == found


def test_names_of_what_is_around_the_report_itself_tell_nothing() -> None:
    assert doubted(GOES_ON, 0.1, '<div class="right-column">') == list(GOES_ON)


def test_what_a_site_says_of_itself_below_a_report_is_left_out() -> None:
    assert doubted(PROMOTION, 0.2) == []


def test_paragraphs_in_an_element_of_the_site_are_left_out() -> None:
    aside = "".join(f"<p>{words}</p>" for words in GOES_ON)
    assert body(page(FIRST, f'<div class="related-posts">{aside}</div>', ())) == list(FIRST)


def test_paragraphs_far_below_the_report_are_left_out() -> None:
    links = "".join(f'<div class="teaser"><a href="/{n}">Ten cheap lamps for the hall {n}</a></div>' for n in range(9))
    assert body(page(FIRST, links, GOES_ON)) == list(FIRST)


def test_a_short_sentence_between_paragraphs_is_kept() -> None:
    inside = (*FIRST[:2], "Then it was dark.", *FIRST[2:])
    assert body(page(inside, "", ())) == list(inside)
