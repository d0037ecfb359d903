import pytest

from byline.pages import authors, form, headline, outlet
from byline.pages.language import language
from byline.pages.report import report_of
from byline.records import Page, Report


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("By Jane Doe and John F. Roe, The Courier", ("Jane Doe", "John F. Roe")),
        ("by Jane Doe December 18, 2023", ("Jane Doe",)),
        ("Written by JANE DOE | Staff Writer", ("JANE DOE",)),
        ("Jane Doe for Reuters", ("Jane Doe",)),
        ("Reuters Staff", ()),
        ("By the sea", ()),
    ],
)
def test_names_are_taken_out_of_credits(credit, names):
    assert authors.names(credit) == names


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        (["© 2015 Elmar Courier"], "Elmar Courier"),
        (["Copyright © 2017 The Daily Quay. All rights reserved."], "The Daily Quay"),
        (["(c) Elmar Courier 2012"], "Elmar Courier"),
        (["Copyright notice"], None),
        (["All rights reserved."], None),
    ],
)
def test_the_owner_is_read_off_a_copyright_line(lines, owner):
    assert outlet.owner(lines) == owner


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.a.example/x", "a.example"), ("a.example/x", "a.example"), ("http://[x", None), (None, None)],
)
def test_the_host_of_an_address(url, host):
    assert outlet.host(url) == host


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The prime minister said on Monday that the talks would go on.", "en"),
        ("Der Kanzler sagte am Montag, dass die Gespräche weitergehen.", "de"),
        ("12:30", None),
    ],
)
def test_the_language_is_known_or_not_given(text, code):
    assert language(text) == code


@pytest.mark.parametrize(
    ("line", "finished"),
    [
        ("It rained.", True),
        ("“It rained”, he said", True),
        ("It rained”", False),
        ("Rain in the north", False),
        ("雨が降った。", True),
    ],
)
def test_finished_lines_are_known(line, finished):
    assert form.is_finished(line) is finished


def test_a_declared_title_decides_which_line_is_the_headline():
    lines = ["Elmar and the sea", "Harbour opens", "The harbour was opened on Monday by the mayor of the town."]
    kinds = ["body", "body", "body"]
    prose = [False, False, True]
    assert headline.among(lines, kinds, prose, "Elmar and the sea") == 0
    assert headline.among(lines, kinds, prose) == 1


def test_blocks_cover_their_words_and_follow_each_other():
    opened, shut = "The harbour was opened on Monday by the mayor of the town.", "It had been shut for nine years."
    text = f"Harbour opens\n\n{opened}\n\nShare\n\n{shut}"
    report = report_of(Page(id="a", source="a.txt", html=False, text=text))
    assert isinstance(report, Report)
    assert [report.text[b.start : b.end] for b in report.blocks] == [line for line in text.split("\n") if line]
    assert all(a.end <= b.start for a, b in zip(report.blocks, report.blocks[1:], strict=False))
