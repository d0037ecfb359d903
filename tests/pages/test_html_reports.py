import pytest

from byline.pages import html, stretches
from byline.pages.head import head_of, without_site
from byline.pages.report import extracted, report_of
from byline.records import Drop, Page, Report

PARAGRAPHS = (
    "The council of Elmar voted on Tuesday to rebuild the old market hall, which burned down in spring last year.",
    "The work will cost about 12 million crowns, half of which the region has promised to pay, the mayor said.",
    "“It was the heart of the town, and we have missed it every single day,” said a baker who had his stall there.",
    "Builders are to begin in September, and the first traders could move in before the end of next summer.",
)
MARKUP = f"""<!DOCTYPE html><html lang="en"><head><title>Market hall to rise again | Elmar Courier</title>
<meta property="og:site_name" content="Elmar Courier">
<script type="application/ld+json">
{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "Jane Doe"}}}}</script></head>
<body><nav class="main-nav"><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<div class="cookie-bar">This site uses cookies. By continuing you agree to our cookie policy.</div>
<article class="post"><h1>Market hall to rise again</h1><p class="byline">By Jane Doe</p>
<figure><img src="a.jpg">
<figcaption class="caption">The ruin of the hall in April (Photo: Jan Vell)</figcaption></figure>
<div class="entry-content"><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><div class="advert">Advertisement</div>
<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p></div></article>
<aside class="related-posts"><ul><li><a href="/a">Ten cheap lamps - May 4, 2019</a></li>
<li><a href="/b">Know your bread - May 2, 2019</a></li></ul></aside>
<footer class="site-footer">© 2019 Elmar Courier. All rights reserved.</footer></body></html>"""


def report(markup: str, **fields) -> Report:
    found = report_of(Page(id="a", source="a.html", html=True, text=markup, **fields))
    assert isinstance(found, Report)
    return found


def kinds(found: Report) -> dict[str, str]:
    return {found.text[block.start : block.end]: block.kind for block in found.blocks}


def test_every_paragraph_is_kept_and_labelled_body():
    found = kinds(report(MARKUP))
    assert [found.get(paragraph) for paragraph in PARAGRAPHS] == ["body"] * 4


def test_headline_byline_and_caption_are_labelled():
    found = kinds(report(MARKUP))
    assert found["Market hall to rise again"] == "headline"
    assert found["By Jane Doe"] == "byline"
    assert found["The ruin of the hall in April (Photo: Jan Vell)"] == "caption"


def test_furniture_is_left_out_or_marked():
    found = kinds(report(MARKUP))
    assert found.get("Advertisement", "furniture") == "furniture"
    for words in ("Home", "Ten cheap lamps", "cookie policy", "All rights reserved"):
        assert not [text for text, kind in found.items() if words in text and kind != "furniture"]


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        ('<span class="sr-only">(opens in a new window)</span>', ""),
        ('<span style="display: none">(opens in a new window)</span>', ""),
        ('<span class="hidden-gem">(opens at nine)</span>', "(opens at nine)"),
    ],
    ids=["for screen readers", "not shown", "a name that holds the word"],
)
def test_words_made_for_screen_readers_are_not_in_the_text(span: str, shown: str):
    text = report(MARKUP.replace("the mayor said.", f"the mayor {span} said.")).text
    assert "opens" not in text if not shown else shown in text


def test_title_outlet_authors_and_language_are_found():
    found = report(MARKUP)
    assert (found.title, found.outlet, found.authors, found.language) == (
        "Market hall to rise again",
        "Elmar Courier",
        ("Jane Doe",),
        "en",
    )


def test_the_filter_gives_text_without_headline_and_furniture_and_offsets_into_it():
    row = extracted(report(MARKUP))
    assert row["text"] == "\n".join(PARAGRAPHS)
    assert [row["text"][block["start"] : block["end"]] for block in row["blocks"]] == list(PARAGRAPHS)


def test_an_address_names_the_outlet_where_the_page_does_not():
    markup = f"<body><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></body>"
    assert report(markup, url="https://www.elmar-courier.example/2019/hall").outlet == "elmar-courier.example"


@pytest.mark.parametrize(
    ("title", "site", "bare"),
    [
        ("Hall to rise | Elmar Courier", "Elmar Courier", "Hall to rise"),
        ("ElmarCourier.com: Hall to rise", "Elmar Courier", "Hall to rise"),
        ("Hall - a history - Elmar Courier", "Elmar Courier", "Hall - a history"),
        ("Hall to rise | Opinion", "Elmar Courier", "Hall to rise | Opinion"),
    ],
)
def test_the_name_of_the_site_is_cut_off_a_title(title, site, bare):
    assert without_site(title, site) == bare


def test_a_page_of_one_word_is_read():
    assert report("<html><body>Rain</body></html>").text == "Rain"


@pytest.mark.parametrize(
    "markup", ["", "   ", "<html></html>", "<script>var a = 1;</script>", "<frameset><frame src='a'></frameset>"]
)
def test_a_page_without_words_is_dropped_with_a_reason(markup):
    found = report_of(Page(id="a", source="a.html", html=True, text=markup))
    assert isinstance(found, Drop)
    assert (found.stage, found.what) == ("reports", "no text")


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "Deep words stand here." + "</div>" * 100_000,
        f"<p title='{'a' * 5_000_000}'>Words after a long attribute.</p>",
        "<plaintext>Words that nothing closes",
        "<" * 100_000 + "words",
        "<!DOCTYPE a [<!ENTITY b 'cc'><!ENTITY d '&b;&b;'>]><p>&d; words</p>",
        "<table>" * 3_000 + "words",
        "words\x00with\x00nulls",
        "<p>lone \ud800 surrogate",
        "<script>" * 20_000 + "words",
    ],
    ids=["deep", "attribute", "plaintext", "brackets", "entities", "tables", "nulls", "surrogate", "scripts"],
)
def test_hostile_markup_ends(markup):
    assert isinstance(report_of(Page(id="a", source="a.html", html=True, text=markup)), (Report, Drop))


def test_words_below_the_depth_that_the_parser_reads_are_not_lost():
    assert "Deep words" in report("<div>" * 5_000 + "Deep words stand here." + "</div>" * 5_000).text


def test_a_credit_of_the_body_is_found_where_the_head_names_nobody():
    markup = MARKUP.replace("application/ld+json", "text/plain")
    assert report(markup).authors == ("Jane Doe",)


def test_hidden_scripts_and_styles_are_never_read():
    outline = stretches.outline(stretches.tree_of("<body><style>p{}</style><script>x()</script><p>Words</p></body>"))
    assert [stretch.text for stretch in outline.stretches] == ["Words"]


def test_broken_metadata_is_passed_over():
    tree = stretches.tree_of(
        '<script type="application/ld+json">{"author": </script><meta name="author" content="Jane Doe"><p>a'
    )
    assert head_of(tree).authors == ("Jane Doe",)


def test_stripped_markup_keeps_words_and_drops_scripts():
    assert html.text_of("<p>One</p><script>two()</script><p>three &amp; four").split() == ["One", "three", "&", "four"]
