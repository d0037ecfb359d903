"""What a stage may see: the store, the settings, and the stream of pages."""

import sqlite3
from collections.abc import Iterable

import msgspec

from byline.records import Drop, Page
from byline.settings import Settings


class Context(msgspec.Struct, frozen=True):
    """One run of the pipeline."""

    connection: sqlite3.Connection
    settings: Settings
    pages: Iterable[Page | Drop] = ()
    total_pages: int | None = None
