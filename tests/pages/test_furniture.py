import pytest

from byline.pages import form, furniture
from byline.pages.repetition import counted, relabelled
from byline.pages.report import report_of
from byline.records import Page, Report


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Know your bread - May 2, 2019", "know your bread"),
        ("2 May 2019 | Know your bread", "know your bread"),
        ("May 2, 2019", ""),
        ("The bread law was passed on May 2, 2019.", None),
        ("Know your bread", None),
        ("— Ann Lee (@annlee_elmar) May 2, 2019", None),
    ],
)
def test_titles_with_dates_are_told(line, title):
    assert furniture.dated_title(line) == title


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("SPONSORED: Five loaves that beat inflation", "advert"),
        ("Advertisement | Loaves by post", "advert"),
        ("Advertisement fees fell by half on Monday.", None),
        ("The bread fair, sponsored by a mill, was late.", None),
    ],
)
def test_a_line_that_calls_itself_an_advert_is_one(line, kind):
    assert furniture.by_words(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("<!-- width = 468; height = 60; //-->", "mark"),
        ("* * *", "mark"),
        ("<b>The bread law was passed.</b>", None),
        ("The bread law <inaudible>", None),
    ],
    ids=["a comment", "signs", "words in markup", "a note"],
)
def test_lines_of_signs_and_of_markup_alone_are_furniture(line, kind):
    assert furniture.by_words(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("If you buy a lamp through our links, we may earn a commission at no cost to you, dear reader.", "legal"),
        ("We may receive compensation when you purchase one of the lamps that are shown on this page.", "legal"),
        ("This slideshow requires JavaScript.", "navigation"),
        ("The commission may earn nothing from the links that it wants shops to buy, the minister told us.", None),
        (
            "“When you buy bread, we may earn a commission,” said the baker, who sells it through town shops.",
            None,
        ),
        ("The page that she wrote in JavaScript was shown at the fair in Elmar on Monday evening.", None),
    ],
    ids=["links", "purchases", "a script", "another commission", "a quotation", "a report on scripts"],
)
def test_what_sites_say_of_their_trade_and_their_scripts_is_furniture(line, kind):
    assert furniture.by_words(line) == kind


@pytest.mark.parametrize(
    ("line", "finished"),
    [
        ("“The bread law is a bad law,” Rep. Ann Lee, D-Elmar, said", True),
        ("“The bread law is a bad law,” said Ann Lee", True),
        ("The bread law and what Ann Lee said", False),
    ],
    ids=["name, party", "name", "no quotation"],
)
def test_a_line_that_ends_with_who_said_it_is_finished(line, finished):
    assert form.is_finished(line) is finished


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Ann Lee at home (Getty Images)", True),
        ("The old market of Elmar in winter. Photo: Jan Vell", True),
        ("The old market of Elmar in winter. Photograph courtesy of Jan Vell", True),
        ("Below, the old market of Elmar in winter", True),
        ("The right wing of the palace burned, and the left was saved.", False),
        ("Below, you will find what the town paid for its market hall and for the square in front of it.", False),
        ("She kept one thing from the old market hall of Elmar. Photo albums burned: so did the clock.", False),
    ],
    ids=["source", "photo", "courtesy", "place", "wings", "advice", "a sentence"],
)
def test_captions_are_told_by_a_credit_or_by_pointing(line, caption):
    assert furniture.is_caption(line) is caption


def report(name: str, *lines: str) -> Report:
    found = report_of(Page(id=name, source=name, html=False, text="\n".join(lines)))
    assert isinstance(found, Report)
    return found


def kinds(reports: list[Report], line: str) -> set[str]:
    counts = counted(reports)
    return {
        block.kind
        for one in (relabelled(each, counts) for each in reports)
        for block in one.blocks
        if one.text[block.start : block.end] == line
    }


BODIES = [
    (f"Town number {n} opens its new bridge", f"The bridge of town {n} was opened on a day of rain by its mayor.",
     f"It is {n} metres long and took the builders of the town {n} years to finish.",
     f"Nobody in town {n} had thought that it would ever be done, the mayor said.")
    for n in range(3, 13)
]  # fmt: skip


def test_a_line_on_many_pages_in_different_company_is_furniture():
    line = "Elmar Courier members hear it before the rest of town does"
    assert kinds([report(f"p{n}", *body[:2], line, *body[2:]) for n, body in enumerate(BODIES)], line) == {"furniture"}


def test_a_copied_report_is_no_furniture():
    pages = [report(f"p{n}", *BODIES[0]) for n in range(10)]
    assert kinds(pages, BODIES[0][1]) == {"body"}


def test_a_stock_sentence_between_paragraphs_is_no_furniture():
    line = "The company declined to comment."
    assert kinds([report(f"p{n}", *body[:3], line, *body[3:]) for n, body in enumerate(BODIES)], line) == {"body"}


def test_a_line_on_two_pages_only_stays():
    line = "Elmar Courier members hear it before the rest of town does"
    pages = [report(f"p{n}", *body[:2], *([line] if n < 2 else []), *body[2:]) for n, body in enumerate(BODIES)]
    assert "furniture" not in kinds(pages, line)


def test_counts_do_not_depend_on_the_order_of_the_pages():
    pages = [report(f"p{n}", *body) for n, body in enumerate(BODIES)] * 2
    assert counted(pages) == counted(reversed(pages))
