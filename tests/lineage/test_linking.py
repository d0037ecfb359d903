"""The index of passages in a store: any batches, any order, the same links; and tracing a text."""

import random
from pathlib import Path

import pytest
from lineage_corpus import ESSAYS, VALE, report

from byline import linking
from byline.lineage.links import links
from byline.lineage.passages import passages
from byline.records import Block, Link, Report
from byline.store import passages as index
from byline.store.database import connect, transaction

REPORTS = (
    report("source", " ".join(VALE), day="2019-04-02"),
    report("copy", " ".join(VALE[:4])),
    report("spun", " ".join(VALE).replace("dredger", "digging ship").replace("refused", "declined")),
    report("pasted", " ".join([*VALE[4:], *ESSAYS[0][:3]])),
    report("essay", " ".join(ESSAYS[0]), day="2019-04-01"),
    report("other", " ".join(ESSAYS[1]), day="2019-04-01"),
)
DATES = {r.id: r.published.interval if r.published else None for r in REPORTS}


def in_batches(path: Path, batches: list[list[Report]]) -> list[Link]:
    connection = connect(path, create=True)
    index.create(connection)
    met: list[Report] = []
    found: list[Link] = []
    for batch in batches:
        met += batch
        with transaction(connection):
            linking.refresh(connection, met)
            found = list(linking.links(connection, DATES))
    connection.close()
    return found


def at_once() -> list[Link]:
    return list(links((p for r in REPORTS for p in passages(r)), shared_quotations=True))


@pytest.mark.parametrize("seed", range(4))
def test_any_batches_in_any_order_give_the_links_of_one_run(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    reports = [*REPORTS]
    draw.shuffle(reports)
    cut = draw.randrange(1, len(reports))
    assert in_batches(tmp_path / "s.byline", [reports[:cut], reports[cut:]]) == at_once()
    assert at_once()


def test_a_report_that_changed_or_went_leaves_nothing_behind(tmp_path: Path) -> None:
    connection = connect(tmp_path / "s.byline", create=True)
    index.create(connection)
    shut = Report(id="copy", source="copy.txt", text=REPORTS[1].text, blocks=(Block(kind="furniture", start=0, end=9),))
    with transaction(connection):
        assert linking.refresh(connection, REPORTS) == len(REPORTS)
        assert linking.refresh(connection, REPORTS) == 0
        assert linking.refresh(connection, [REPORTS[0], shut]) == 1
        assert list(linking.links(connection, DATES)) == []
        linking.refresh(connection, [])
    for table in ("reports", "texts", "places", "prints"):
        assert connection.execute(f"SELECT count(*) FROM passage_{table}").fetchone() == (0,)
    connection.close()


def test_a_text_is_traced_to_where_else_it_stands(tmp_path: Path) -> None:
    connection = connect(tmp_path / "s.byline", create=True)
    index.create(connection)
    with transaction(connection):
        linking.refresh(connection, REPORTS)
    text = "Nobody asked. " + VALE[3].replace("crews", "teams") + " " + VALE[0]
    found = linking.trace(connection, text)
    connection.close()
    assert [text[one.start : one.end] for one in found] == [VALE[3].replace("crews", "teams"), VALE[0]]
    spun, same = found
    assert {place.span.report_id for place in spun.places} == {"source", "copy", "spun"}
    assert [text[s.a.start : s.a.end] for s in spun.places[0].swaps] == ["teams"]
    assert same.places[0].kind == "verbatim"
    assert same.places[0].text == VALE[0]


def test_another_version_of_linking_compares_all_pairs_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.byline"
    expected = in_batches(path, [list(REPORTS)])
    connection = connect(path)
    with transaction(connection):
        connection.execute("UPDATE passage_pairs SET likeness = NULL")
    connection.close()
    assert in_batches(path, [list(REPORTS)]) != expected
    monkeypatch.setattr(linking, "VERSION", "links/other")
    assert in_batches(path, [list(REPORTS)]) == expected
