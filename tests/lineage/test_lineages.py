"""One witness, however many pages."""

from collections.abc import Sequence

from lineage_corpus import ESSAYS, VALE, report

from byline.lineage.lineages import lineages
from byline.lineage.links import links
from byline.lineage.passages import passages
from byline.records import Lineage, Report

SOURCE = report("source", " ".join(VALE), day="2019-04-02")
ESSAY = report("essay", " ".join(ESSAYS[0]), day="2019-04-01")


def grouped(reports: Sequence[Report]) -> list[Lineage]:
    found = links((p for r in reports for p in passages(r)), shared_quotations=True)
    return list(lineages(found, reports))


def test_a_copy_of_a_copy_leads_to_the_first() -> None:
    one = report("one", " ".join(VALE[:6]), day="2019-04-03")
    two = report("two", " ".join(VALE[1:5]), day="2019-04-05")
    (found,) = grouped([two, SOURCE, one])
    assert found.reports == ("one", "source", "two")
    assert found.origin == "source"
    assert "%" in found.why


def test_a_page_pasted_from_two_reports_does_not_make_them_one_witness() -> None:
    pasted = report("pasted", " ".join([*VALE[:4], *ESSAYS[0][:3]]))
    (found,) = grouped([SOURCE, ESSAY, pasted])
    assert found.reports == ("pasted", "source")


def test_a_single_shared_quotation_does_not_make_one_witness() -> None:
    one = report("one", " ".join([*ESSAYS[0], VALE[2]]))
    other = report("other", " ".join([*ESSAYS[1], VALE[2]]))
    assert grouped([one, other]) == []


def test_reports_without_links_are_in_no_lineage() -> None:
    assert grouped([SOURCE, ESSAY]) == []


def test_where_nothing_tells_who_was_first_the_origin_is_unknown() -> None:
    (found,) = grouped([report("one", " ".join(VALE)), report("two", " ".join(VALE))])
    assert found.origin is None
