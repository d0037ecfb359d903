"""Parquet tables: one row, one page. Needs the extra "parquet"."""

from collections.abc import Iterator
from typing import Any

from byline.errors import BadInput, MissingExtra
from byline.pages.content import Content, drop
from byline.pages.fields import REMEDY, Fields, page_of_row
from byline.records import Drop, Page
from byline.settings import Settings

ROWS = 64  # read at once: pages are large


def table(content: Content, fields: Fields, settings: Settings) -> Iterator[Page | Drop]:
    """Yield a page for each row, or the reason why there is none.

    Raises:
        BadInput: the file is no Parquet, or is damaged, or has none of the fields.
        MissingExtra: pyarrow is not installed.
    """
    for number, row in _rows(content, fields):
        try:
            yield page_of_row(row, number, content, fields, settings)
        except BadInput as error:
            yield drop(f"{content.source}#{number}", error)


def _rows(content: Content, fields: Fields) -> Iterator[tuple[int, dict[str, Any]]]:
    arrow, parquet = _arrow()
    try:
        file = parquet.ParquetFile(content.stream)
        wanted = [name for name in _names(fields) if name in file.schema_arrow.names]
        if fields.text not in wanted and fields.html not in wanted:
            raise BadInput("the table cannot be read", f'it has no column "{fields.text}" or "{fields.html}"', REMEDY)
        number = 0
        for batch in file.iter_batches(batch_size=ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (arrow.ArrowException, OSError) as error:
        raise BadInput(
            "the Parquet file cannot be read", _first_line(error), "Write or fetch the file again"
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__


def _names(fields: Fields) -> tuple[str, ...]:
    return (fields.id, fields.text, fields.html, fields.url, fields.title, fields.published, fields.fetched)


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtra(
            "Parquet files cannot be read", "pyarrow is not installed", "Install it with: pip install 'byline[parquet]'"
        ) from error
    return pyarrow.lib, pyarrow.parquet
