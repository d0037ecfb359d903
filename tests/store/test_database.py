"""Opening stores."""

import sqlite3
from pathlib import Path

import pytest

from byline.errors import NotFound, StoreError
from byline.store.database import connect, transaction
from byline.store.schema import MIGRATIONS


def test_a_new_store_has_the_newest_version_and_writes_ahead(tmp_path: Path) -> None:
    connection = connect(tmp_path / "new.byline", create=True)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_store_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="byline read"):
        connect(tmp_path / "none.byline")


def test_the_folder_of_a_new_store_is_made_with_it(tmp_path: Path) -> None:
    connect(tmp_path / "out/today/new.byline", create=True).close()
    assert (tmp_path / "out/today/new.byline").is_file()


def test_a_folder_that_cannot_be_made_is_told_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear reader", encoding="utf-8")
    with pytest.raises(StoreError, match="Name one that can be written"):
        connect(tmp_path / "letter/new.byline", create=True)


def test_a_file_that_is_no_store_is_refused_and_kept(tmp_path: Path) -> None:
    letter = tmp_path / "letter.byline"
    letter.write_text("Dear reader, this is a letter and no store.")
    with pytest.raises(StoreError, match="no SQLite file"):
        connect(letter)
    assert letter.read_text().startswith("Dear reader")


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.byline"
    connect(path, create=True).close()
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(StoreError):
        connect(path)


def test_a_store_of_a_newer_byline_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.byline"
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StoreError, match="newer"):
        connect(path)


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    connection = connect(tmp_path / "t.byline", create=True)

    def fail() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO meta VALUES ('a', 'b')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert connection.execute("SELECT count(*) FROM meta").fetchone() == (0,)
