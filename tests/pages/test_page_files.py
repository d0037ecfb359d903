import os
import socket
from pathlib import Path

import pytest

from byline.pages.files import files


def found(path: object) -> list[tuple[str, str]]:
    return [(each.source, each.name) for each in files(str(path)) if each.fault is None]


def faults(path: object) -> list[str]:
    return [each.fault.cause for each in files(str(path)) if each.fault]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    top = tmp_path / "pages"
    (top / "deep" / "deeper").mkdir(parents=True)
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.txt", "deep/deeper/d.txt"):
        (top / name).write_text("Rain fell.")
    return top


def test_a_folder_is_walked_in_order_with_all_below_it(folder):
    assert found(folder) == [
        ("pages/a.txt", "a.txt"),
        ("pages/b.txt", "b.txt"),
        ("pages/deep/c.txt", "deep/c.txt"),
        ("pages/deep/deeper/d.txt", "deep/deeper/d.txt"),
    ]


def test_a_folder_with_a_slash_and_as_a_dot_has_the_same_names(folder, monkeypatch):
    assert found(f"{folder}/") == found(folder)
    monkeypatch.chdir(folder)
    assert found(".") == found(folder)


def test_a_file_is_shown_as_given_and_named_by_itself(folder):
    assert found(folder / "a.txt") == [(f"{folder}/a.txt", "a.txt")]


def test_a_pattern_gives_the_names_that_the_folder_gives(folder):
    assert {name for _, name in found(folder / "*.txt")} == {"a.txt", "b.txt"}
    assert {name for _, name in found(folder / "**/*.txt")} == {name for _, name in found(folder)}


def test_a_file_whose_name_has_brackets_is_no_pattern(tmp_path):
    (tmp_path / "a[1].txt").write_text("Rain fell.")
    assert [name for _, name in found(tmp_path / "a[1].txt")] == ["a[1].txt"]


def test_a_loop_of_links_is_entered_once(folder):
    (folder / "deep" / "loop").symlink_to(folder)
    assert len(found(folder)) == 4
    assert faults(folder) == ["its link leads back into itself"]


def test_a_link_to_another_folder_is_followed(folder, tmp_path):
    (tmp_path / "else").mkdir()
    (tmp_path / "else" / "e.txt").write_text("Rain fell.")
    (folder / "link").symlink_to(tmp_path / "else")
    assert ("pages/link/e.txt", "link/e.txt") in found(folder)


def test_pipes_sockets_devices_and_dead_links_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dead.txt").symlink_to("nowhere")
    (tmp_path / "null.txt").symlink_to("/dev/null")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.txt"))
    assert found(tmp_path) == []
    assert faults(tmp_path) == ["its link leads to nothing", "it is a device", "it is a named pipe", "it is a socket"]


def test_nothing_behind_a_path_is_told(tmp_path):
    assert faults(tmp_path / "none.txt") == ["nothing stands there"]
    assert faults(tmp_path / "*.none") == ["no such path"]
    assert faults(tmp_path) == ["there is no file in it"]
