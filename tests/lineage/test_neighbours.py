"""Short sentences beside linked ones."""

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
