"""Short sentences that came along with a word exchanged."""

import pytest

from byline.lineage.followers import following
from byline.records import Link, Report, Span

FIRST = "The mill closed on Friday after ninety years. "
LINK = Link(id="l", kind="edited", score=0.9, a=Span("a", 0, 45), b=Span("b", 0, 45), direction="a->b", why="alike")


def found(one: str, other: str) -> list[tuple[str, str, str]]:
    reports = {name: Report(id=name, source=name, text=FIRST + rest) for name, rest in (("a", one), ("b", other))}
    return [(link.kind, link.a.of(reports["a"]), link.b.of(reports["b"])) for link in following([LINK], reports)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The strike was not yet won.", "The strike was not however won.", "spun"),
        ("“He rebuilt the old mill,” Rosa Lind said.", "“He rebuilt the old mill.”", "edited"),
    ],
    ids=["a word exchanged", "a speaker lost"],
)
def test_a_short_sentence_beside_a_linked_one_is_known_by_most_of_its_words(one: str, other: str, kind: str) -> None:
    assert found(one, other) == [(kind, one, other)] or found(one, other)[0][0] == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I think it’s immoral.", "I think it’s unpatriotic."),
        ("Shares of Orvo rose by 3 per cent.", "Shares of Telma rose by 9 per cent."),
        ("The company declined to comment.", "The firm declined to comment."),
        ("Nobody spoke.", "Nobody moved."),
        ("Rain fell all night in the hills.", "The band played on until dawn."),
    ],
    ids=["half of what it says", "other facts", "a set sentence", "too short", "other words"],
)
def test_what_only_looks_alike_beside_a_linked_sentence_is_no_copy(one: str, other: str) -> None:
    assert found(one, other) == []


def test_the_same_pair_of_sentences_elsewhere_on_the_page_proves_nothing() -> None:
    assert (
        found("Rain fell. The strike was not yet won.", "Snow melted. So it goes. The strike was not however won.")
        == []
    )


def test_a_sentence_that_is_linked_already_follows_nothing() -> None:
    reports = {name: Report(id=name, source=name, text=FIRST + "The strike was not yet won.") for name in "ab"}
    held = [LINK, Link(id="m", kind="spun", score=0.9, a=Span("a", 46, 73), b=Span("b", 0, 45), why="alike")]
    assert list(following(held, reports)) == []
