"""Opening a store: one SQLite file, in WAL mode, so that others read while a read writes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from byline.errors import NotFound, StoreError
from byline.store.schema import migrate

BUSY_MS = 30_000
SQLITE_MAGIC = b"SQLite format 3\x00"


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open the store at `path` and bring it to the newest version.

    Args:
        path: the store's file.
        create: whether to make it, and its folder, when it is not there.

    Raises:
        NotFound: there is no such file, and `create` is off.
        StoreError: the file is no store, is damaged, or is newer than this byline.
    """
    if create:
        _make_folder(path.parent)
    _refuse_what_is_no_store(path, create=create)
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
        for pragma in (
            f"busy_timeout = {BUSY_MS}",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "cache_size = -65536",
        ):
            connection.execute(f"PRAGMA {pragma}")
        migrate(connection)
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"cannot open the store {path}", str(error), "Read the pages into a new store, or restore a copy"
        ) from error
    return connection


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make the folder {folder}", str(error), "Name one that can be written") from error


def _refuse_what_is_no_store(path: Path, *, create: bool) -> None:
    if not path.exists():
        if create:
            return
        raise NotFound(f"no store at {path}", "there is no such file", "Make one with: byline read PAGES… --store FILE")
    if not path.is_file():
        raise StoreError(f"{path} is no store", "it is no regular file", "Name a file")
    with path.open("rb") as file:
        head = file.read(len(SQLITE_MAGIC))
    if head and head != SQLITE_MAGIC:
        raise StoreError(f"{path} is no store", "it is no SQLite file", "Name the file that byline read wrote")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is written inside stands after a kill as a whole, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
