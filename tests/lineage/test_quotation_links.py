"""Quotations of several sentences as one passage."""

from itertools import groupby

from byline.lineage.links import links
from byline.lineage.passages import passages
from byline.lineage.quotations import joined, numbered
from byline.records import Link, Report


def report(name: str, text: str) -> Report:
    return Report(id=name, source=name, text=text)


def quoted(text: str) -> list[list[str]]:
    made = report("a", text)
    numbers = numbered(made)[1]
    pairs = zip(numbers, passages(made), strict=True)
    return [[passage.text for _, passage in group] for _, group in groupby(pairs, key=lambda pair: pair[0])]


def between(one: str, other: str) -> list[Link]:
    reports = {"a": report("a", one), "b": report("b", other)}
    found = links([p for r in reports.values() for p in passages(r)], shared_quotations=True)
    return list(joined(found, reports))


def told(one: str, other: str) -> list[tuple[str, str]]:
    return [(link.kind, link.a.of(report("a", one))) for link in between(one, other)]


def test_sentences_within_one_pair_of_marks_are_one_quotation() -> None:
    assert quoted('He rose. "The dam will hold. We have tested it twice." Nobody clapped.') == [
        ["He rose."],
        ['"The dam will hold.', 'We have tested it twice."'],
        ["Nobody clapped."],
    ]


def test_a_quotation_goes_on_after_its_tag() -> None:
    text = "“The dam will hold,” the engineer said on Monday. “We have tested it twice.” Nobody clapped."
    assert [len(group) for group in quoted(text)] == [2, 1]


def test_a_second_tag_makes_it_another_quotation() -> None:
    text = "“The dam will hold,” the engineer said. “It leaks already,” said the farmer."
    assert [len(group) for group in quoted(text)] == [1, 1]


def test_a_quoted_title_does_not_open_a_quotation() -> None:
    text = "The band that sang “Rivers of Tin” played on Sunday. “We were moved,” the mayor said."
    assert [len(group) for group in quoted(text)] == [1, 1]


def test_a_quotation_does_not_run_over_the_end_of_a_line() -> None:
    assert [len(group) for group in quoted("“The dam will hold.\nWe have tested it twice.”")] == [1, 1]


DAM = "“The northern dam will hold until the spring floods arrive,” the chief engineer said. "
TWICE = "“We have tested every gate of it twice since the summer.”"


def test_a_quotation_that_lost_its_speaker_is_edited_as_a_whole() -> None:
    copy = "“The northern dam will hold until the spring floods arrive.” " + TWICE
    assert told(copy, DAM + TWICE) == [("edited", copy)]
    spoken = "“The northern dam will hold until the spring floods arrive,” she said. " + TWICE
    assert told(spoken, DAM + TWICE) == [("edited", spoken)]


def test_the_swaps_of_all_sentences_of_a_quotation_are_kept() -> None:
    copy = (DAM + TWICE).replace("chief", "head").replace("tested", "checked")
    (link,) = between(copy, DAM + TWICE)
    words = [(swap.a.of(copy), swap.b.of(DAM + TWICE)) for swap in link.swaps]
    assert (link.kind, words) == ("spun", [("head", "chief"), ("checked", "tested")])
    assert link.why.startswith("a quotation of 2 sentences: ")


def test_a_quotation_left_alone_stays_a_link_a_sentence() -> None:
    assert [kind for kind, _ in told(DAM + TWICE, DAM + TWICE)] == ["verbatim", "verbatim"]


def test_sentences_outside_of_quotations_are_told_one_by_one() -> None:
    plain = "The northern dam will hold until the spring floods arrive. Engineers tested every gate of it twice in May."
    kinds = [kind for kind, _ in told(plain.replace("tested", "checked"), plain)]
    assert kinds == ["verbatim", "spun"]
