"""Rows of one record type as a Parquet file, nested values as lists and structs, a row group at a time."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from byline.errors import MissingExtra

ROWS = 5_000  # in one row group: what is held at a time


def columns_of(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the fields of a record type, by the names they are exported under, and their annotations."""
    return {field.encode_name: field.type for field in msgspec.structs.fields(kind)}


def write(path: Path, columns: dict[str, Any], rows: Iterable[dict[str, Any]]) -> int:
    """Write rows whose columns have the given annotations; returns how many.

    Raises:
        MissingExtra: there is no pyarrow.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra(
            "cannot write Parquet", "pyarrow is not installed", "pip install 'byline[parquet]'"
        ) from error
    schema = pa.schema([(name, _arrow_type(annotation)) for name, annotation in columns.items()])
    left, count = iter(rows), 0
    with parquet.ParquetWriter(path, schema) as writer:
        while group := list(islice(left, ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema))
            count += len(group)
    return count


def _arrow_type(annotation: Any) -> Any:
    """Return the Arrow type of an annotation; dates and literals are strings, as in the other exports."""
    import pyarrow as pa

    told = [part for part in get_args(annotation) if part is not NoneType]
    if get_origin(annotation) in (Union, UnionType):
        return _arrow_type(told[0]) if len(told) == 1 else pa.string()
    if get_origin(annotation) in (tuple, list):
        return pa.list_(_arrow_type(told[0]))
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return pa.struct([(name, _arrow_type(part)) for name, part in columns_of(annotation).items()])
    return {bool: pa.bool_(), int: pa.int64(), float: pa.float64()}.get(annotation, pa.string())
