import pytest

from byline.pages import plain

LINES = {
    "Harbour workers end their strike after nine days": "headline",
    "Dockers in the port of Elmar went back to work on Monday after both sides agreed on a new wage scale.": "body",
    "The union said the agreement covers about 4,000 people and runs for two years.": "body",
    "Ships had been waiting outside the harbour since the first week of the month.": "body",
    "“We are tired and we are glad,” a crane operator told reporters at the gate.": "body",
}


def page(*added: tuple[int, str]) -> str:
    lines = list(LINES)
    for place, line in added:
        lines.insert(place, line)
    return "\n\n".join(lines)


def kind_of(line: str, text: str) -> str:
    return next(piece.kind for piece in plain.pieces(text) if piece.text == line)


@pytest.mark.parametrize(("line", "kind"), LINES.items(), ids=lambda value: value[:20])
def test_headline_and_paragraphs_are_told_apart(line, kind):
    assert kind_of(line, page()) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Story continues below advertisement",
        "Share on Facebook",
        "READ MORE: Five quays that shaped the town",
        "You may also like: The best ferries of the north",
        "Subscribe to our newsletter",
        "Tags: Port of Elmar, Dockers, Wages",
        "12 Comments",
        "Leave a Reply",
        "© 2015 The Elmar Courier. All rights reserved.",
        "Home | World | Business | Sport",
        "This site uses cookies. By continuing you agree to our cookie policy.",
        "How to oil a garden bench - March 3, 2016",
        "- - -",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Watch the video above",
        "Explore more on these topics",
    ],
)
def test_furniture_between_paragraphs_is_marked(line):
    assert kind_of(line, page((3, line))) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Police asked people to share the picture on Facebook and to call the station if they recognised the man.",
        "He read more about the company before he signed.",
        "The mayor said the advertisement had cost the town 4,000 crowns.",
        "The comments are closed to no one, the minister said.",
        "The newspaper said on March 3, 2016 that it would stop its print edition.",
        "Read the room, the chairman told her, and she did.",
        "Additional reporting by our staff.",
    ],
)
def test_sentences_that_hold_the_words_of_furniture_stay(line):
    assert kind_of(line, page((3, line))) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "A crane operator walks through the gate of the port of Elmar after the vote yesterday",
        "Dockers at the gate (Photo: Jan Vell/Reuters)",
        "Photo by Jan Vell/Getty Images",
        "FILE PHOTO: Ships wait outside of the harbour. REUTERS/Jan Vell/File Photo",
    ],
)
def test_captions_are_told_by_credit_or_by_having_no_end(line):
    assert kind_of(line, page((5, line))) == "caption"


def test_a_heading_over_a_paragraph_stays_with_the_report():
    assert kind_of("What happens next", page((3, "What happens next"))) == "heading"


def test_dated_titles_above_the_headline_are_furniture_and_the_headline_is_still_found():
    text = "\n".join(["-", "Ten cheap lamps - May 4, 2019", "-", "Know your bread - May 2, 2019", *LINES])
    kinds = [piece.kind for piece in plain.pieces(text)]
    assert kinds[:5] == ["furniture", "furniture", "furniture", "furniture", "headline"]


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        ("2016-05-04 Elmar Courier", ("headline", "dateline")),
        ("By Ann Lee", ("headline", "byline")),
        ("They had been out for nine days, longer than ever before in this port.", ("body", "body")),
        ("Nine cheap lamps for your hall - May 4, 2016", ("body", "furniture")),
    ],
    ids=["a date", "a byline", "a paragraph", "the title of another post"],
)
def test_a_headline_with_a_full_stop_is_told_by_the_line_below_it(second, kinds):
    text = "\n\n".join(["Harbour workers of Elmar end their strike.", second, *list(LINES)[1:]])
    assert tuple(piece.kind for piece in plain.pieces(text)[:2]) == kinds


def test_a_long_first_paragraph_above_a_byline_is_no_headline():
    text = "\n\n".join([list(LINES)[1], "By Ann Lee", *list(LINES)[2:]])
    assert plain.pieces(text)[0].kind == "body"


def test_the_date_at_the_headline_belongs_to_the_report():
    assert (
        kind_of("The Elmar Courier - Monday, June 1, 2015", page((1, "The Elmar Courier - Monday, June 1, 2015")))
        == "dateline"
    )


def test_a_byline_is_one_and_a_sentence_that_opens_with_by_is_none():
    assert (
        kind_of("By Jane Doe and John F. Roe, The Courier", page((1, "By Jane Doe and John F. Roe, The Courier")))
        == "byline"
    )
    line = "By the time the ships came in, the warehouses were full."
    assert kind_of(line, page((3, line))) == "body"


def test_a_share_word_glued_to_a_paragraph_is_cut_off():
    pieces = plain.pieces(page().replace("for two years.", "for two years.Share"))
    assert ("furniture", "Share") in [(piece.kind, piece.text) for piece in pieces]
    assert any(piece.text.endswith("runs for two years.") for piece in pieces)


def test_one_word_is_read():
    assert [(piece.kind, piece.text) for piece in plain.pieces("Rain")] == [("body", "Rain")]


def test_a_page_of_list_items_loses_none_of_them():
    items = [f"{number}. A ship of {number} masts" for number in range(1, 12)]
    text = page() + "\n" + "\n".join(items) + "\nThat is the whole list, as the harbour master gave it to us."
    assert {kind_of(item, text) for item in items} == {"body"}


def test_hard_wrapped_paragraphs_are_joined():
    wrapped = """The harbour master said on Friday that the first of the
waiting ships would be unloaded before the weekend and
that the rest would follow.

Nobody had expected the talks to end so soon, least of
all the owners, who had already sent part of the fleet to
other ports along the coast of the country."""
    assert len(plain.lines(wrapped)) == 2


@pytest.mark.parametrize("text", ['"' * 100_000, "a" * 200_000, "\x00\x01\n" * 2_000, "(" * 5_000, "see it " * 20_000])
def test_odd_text_ends(text):
    assert isinstance(plain.pieces(text), list)
