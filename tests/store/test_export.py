"""The three forms of an export say the same."""

import csv
import json
from pathlib import Path

import pytest

from byline import api

pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def exported(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    for form in ("jsonl", "csv", "parquet"):
        api.export(store, folder / form, to=form)
    return folder


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def names(exported: Path) -> list[str]:
    return sorted(path.stem for path in (exported / "jsonl").iterdir())


def test_parquet_holds_the_rows_of_json_lines_value_for_value(exported: Path) -> None:
    for name in names(exported):
        rows = lines(exported / "jsonl" / f"{name}.jsonl")
        assert pq.read_table(exported / "parquet" / f"{name}.parquet").to_pylist() == rows, name


def test_nested_cells_of_csv_are_json(exported: Path) -> None:
    for name in names(exported):
        rows = lines(exported / "jsonl" / f"{name}.jsonl")
        with (exported / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            cells = list(csv.DictReader(file))
        assert [list(row) for row in cells] == [list(row) for row in rows]
        for row, cell in zip(rows, cells, strict=True):
            nested = {key: value for key, value in row.items() if isinstance(value, (list, dict))}
            assert {key: json.loads(cell[key]) for key in nested} == nested


def test_a_table_without_rows_keeps_its_columns_and_their_types(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Rain\n\nIt rained in Skarvik all day, and nobody went out.\n", encoding="utf-8")
    api.read([str(tmp_path / "page.txt")], tmp_path / "news.byline")
    api.export(tmp_path / "news.byline", tmp_path / "out", to="parquet")
    api.export(tmp_path / "news.byline", tmp_path / "csv", to="csv")
    links = pq.read_table(tmp_path / "out" / "links.parquet")
    assert (links.num_rows, str(links.schema.field("score").type)) == (0, "double")
    assert (tmp_path / "csv" / "links.csv").read_text(encoding="utf-8").startswith("id,")
