"""Short sentences beside linked ones."""

from lineage_corpus import VALE, report

from byline.lineage.links import links
from byline.lineage.neighbours import beside
from byline.lineage.passages import passages
from byline.records import Link, Report, Span

ONE = Report(id="a", source="a", text="The mill closed on Friday after ninety years. He's one of them. Rain fell.")
OTHER = Report(id="b", source="b", text="The mill closed on Friday after ninety years. He’s one of them. Nobody spoke.")
APART = Report(id="b", source="b", text="The mill closed on Friday after ninety years. Nobody spoke. He’s one of them.")
LINK = Link(id="l", kind="edited", score=0.9, a=Span("a", 0, 45), b=Span("b", 0, 45), direction="a->b", why="alike")


def found(one: Report, other: Report) -> list[tuple[str, str, str | None]]:
    made = beside([LINK], {one.id: list(passages(one)), other.id: list(passages(other))})
    return [(link.a.of(one), link.b.of(other), link.direction) for link in made]


def test_a_short_sentence_beside_a_linked_one_came_along() -> None:
    assert found(ONE, OTHER) == [("He's one of them.", "He’s one of them.", "a->b")]


def test_the_same_short_sentence_elsewhere_on_the_page_proves_nothing() -> None:
    assert found(ONE, APART) == []


def test_other_words_beside_a_linked_sentence_are_no_copy() -> None:
    other = Report(id="b", source="b", text="The mill closed on Friday after ninety years. She is none of them.")
    assert found(ONE, other) == []


def test_a_stock_sentence_beside_a_linked_one_proves_nothing() -> None:
    stock = "The mill closed on Friday after ninety years. The company declined to comment."
    assert found(Report(id="a", source="a", text=stock), Report(id="b", source="b", text=stock)) == []


def along(left: str, right: str) -> list[tuple[str, str, str | None]]:
    """The links of a corpus of two reports of sentences that prove nothing by themselves."""
    one, other = report("a", left, day="2019-04-02"), report("b", right)
    made = links([*passages(one), *passages(other)])
    return [(link.a.of(one), link.b.of(other), link.direction) for link in made if len(link.a.of(one)) < 30]


COPIED = " ".join(VALE[:2])


def test_in_a_corpus_short_sentences_follow_copied_ones_one_after_the_other() -> None:
    told = along(f"{COPIED} He's one of them. Rain fell.", f"{COPIED} He’s one of them. Nobody spoke.")
    assert told == [("He's one of them.", "He’s one of them.", "a->b")]
    told = along(f"He hid there. She’s at sea. {COPIED}", f"She hid there. She's at sea. {COPIED}")
    assert told == [("She’s at sea.", "She's at sea.", "a->b")]
    told = along(f"He hid there. She’s at sea. {COPIED}", f"He hid there. She's at sea. {COPIED}")
    assert [left for left, _, _ in told] == ["He hid there.", "She’s at sea."]


def test_in_a_corpus_short_sentences_elsewhere_or_of_two_words_do_not_follow() -> None:
    assert along(f"{COPIED} He’s one of them.", f"{COPIED} Nobody spoke. He’s one of them.") == []
    assert along(f"{COPIED} He fled.", f"{COPIED} He fled.") == []


def test_in_a_corpus_stock_sentences_do_not_follow() -> None:
    assert along(f"{COPIED} She declined to comment.", f"{COPIED} She declined to comment.") == []


def test_in_a_corpus_nothing_follows_from_one_report_into_the_next() -> None:
    one, other = report("a", COPIED), report("b", COPIED)
    last, next_one = report("c", "She’s at sea."), report("d", "She's at sea.")
    made = links([p for r in (one, other, last, next_one) for p in passages(r)])
    assert {side for link in made for side in (link.a.report_id, link.b.report_id)} == {"a", "b"}
