"""Links of whole corpora: places, directions, what is left out, order, and cost."""

import random
from collections.abc import Iterable

import pytest
from lineage_corpus import ESSAYS, VALE, report

from byline.lineage.links import links, rows
from byline.lineage.passages import Passage, passages
from byline.records import Link, Publication, Report
from byline.text.sentences import sentences


def linked(reports: Iterable[Report], *, shared_quotations: bool = False) -> list[Link]:
    return list(links((p for r in reports for p in passages(r)), shared_quotations=shared_quotations))


def between(found: Iterable[Link], one: str, other: str) -> list[Link]:
    return [link for link in found if {link.a.report_id, link.b.report_id} == {one, other}]


SOURCE = report("source", " ".join(VALE), day="2019-04-02")
COPY = report("copy", " ".join(VALE[:4]))


def test_a_copy_is_linked_sentence_by_sentence_with_its_places() -> None:
    found = linked([SOURCE, COPY])
    assert len(found) == 4
    for link in found:
        assert link.kind == "verbatim"
        assert link.a.of(COPY) == link.b.of(SOURCE)
        assert link.why


def test_swaps_point_at_the_words_exchanged() -> None:
    spun = report("spun", " ".join(VALE).replace("dredger", "digging ship").replace("refused", "declined"))
    found = [link for link in linked([SOURCE, spun]) if link.swaps]
    told = {(swap.a.of(SOURCE.text), swap.b.of(spun.text)) for link in found for swap in link.swaps}
    assert ("dredger", "digging ship") in told


def test_a_dated_report_is_the_source_of_an_undated_one() -> None:
    assert {link.direction for link in linked([SOURCE, COPY])} == {"b->a"}


def test_the_earlier_of_two_dated_reports_is_the_source() -> None:
    later = report("later", " ".join(VALE), day="2019-04-05")
    assert {link.direction for link in linked([SOURCE, later])} == {"b->a"}
    assert {link.a.report_id for link in linked([SOURCE, later])} == {"later"}


def test_nothing_tells_between_two_equal_undated_reports() -> None:
    one, other = report("one", " ".join(VALE)), report("other", " ".join(VALE))
    assert {link.direction for link in linked([one, other])} == {None}


def test_what_lost_its_apostrophes_is_the_copy() -> None:
    text = " ".join(VALE)
    assert "’" in text
    found = linked([report("a", text.replace("’", " ")), report("b", text)])
    assert {link.direction for link in found} == {"b->a"}


def test_no_report_is_linked_with_itself() -> None:
    assert linked([report("one", " ".join([*VALE, *VALE]))]) == []


def test_a_single_shared_quotation_is_no_copying_between_two_works() -> None:
    quotation = "“Nobody in this valley has slept a whole night since the river took the road to the quarry,” she said."
    one = report("one", " ".join([*ESSAYS[0], quotation]))
    other = report("other", " ".join([quotation, *ESSAYS[1]]))
    assert linked([one, other]) == []
    assert len(linked([one, other], shared_quotations=True)) == 1


@pytest.mark.parametrize(
    "line",
    ["The company declined to comment.", "Follow us on the networks for more news of the day.", "Share this page"],
)
def test_set_sentences_are_no_copies(line: str) -> None:
    one, other = report("one", " ".join([line, *ESSAYS[0]])), report("other", " ".join([*ESSAYS[1], line]))
    assert linked([one, other], shared_quotations=True) == []


def test_order_does_not_matter() -> None:
    made = [SOURCE, COPY, *(report(f"r{n}", " ".join(VALE[n : n + 5])) for n in range(4))]
    first = linked(made, shared_quotations=True)
    for seed in range(3):
        random.Random(seed).shuffle(made)
        assert linked(made, shared_quotations=True) == first


def test_one_sentence_on_very_many_pages_makes_a_star() -> None:
    found = list(rows(p for n in range(500) for p in _passages(f"r{n:04}", VALE[0] + " " + _own(n))))
    assert 0 < len(found) < 3 * 500


def test_equal_pages_cost_in_proportion_to_their_number() -> None:
    text = " ".join(VALE)
    few = sum(1 for _ in rows(p for n in range(200) for p in _passages(f"r{n:04}", text)))
    many = sum(1 for _ in rows(p for n in range(400) for p in _passages(f"r{n:04}", text)))
    assert many <= 2.1 * few


def test_odd_texts_break_nothing() -> None:
    odd = ["", "\x00" * 50, "“" * 2000, "x" * 200_000, ". . . . .", "a b c d e f g h."]
    assert linked(report(f"r{n}", text) for n, text in enumerate(odd * 2)) is not None


def _passages(name: str, text: str) -> list[Passage]:
    return [Passage(report=name, start=s.start, end=s.end, text=s.of(text)) for s in sentences(text)]


def _own(number: int) -> str:
    draw = random.Random(number)
    return " ".join("".join(draw.choices("bcdfglmnprst", k=6)) for _ in range(3)).capitalize() + "."


def test_a_publication_over_several_days_tells_nothing_where_days_overlap() -> None:
    wide = Publication(start=SOURCE.published.start, end=SOURCE.published.end, precision="day", why="x")  # type: ignore[union-attr]
    other = report("z", " ".join(VALE), published=wide)
    assert {link.direction for link in linked([SOURCE, other])} == {None}
