"""From the paths that a user gives to the files behind them, in a fixed order; nothing is opened here."""

import os
import stat
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

import msgspec

from byline.errors import BadInput

NOTHING = "Nothing to do, unless a page is missed"
KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


class Found(msgspec.Struct, frozen=True):
    """A file to be read, or why it cannot be."""

    path: str
    source: str  # as shown: as given, or below the parent of the folder given
    name: str  # for the page's id: its path below the folder given, or its own name
    fault: BadInput | None = None


def files(path: str) -> Iterator[Found]:
    """Yield the files behind one argument: a file, a folder with all below it, or a glob pattern; sorted by name.

    Files and folders whose names begin with a dot are passed over in folders, as the shell does.
    """
    if os.path.lexists(path):
        yield from _at(path)
    elif has_magic(path):
        yield from _matching(path)
    else:
        yield Found(path, path, path, BadInput("there is no such path", "nothing stands there", "Check the path"))


def _matching(pattern: str) -> Iterator[Found]:
    paths = sorted(glob(pattern, recursive=True))
    if not paths:
        yield Found(
            pattern, pattern, pattern, BadInput("the pattern matches nothing", "no such path", "Check the pattern")
        )
    fixed = _fixed(pattern)
    for path in paths:
        if "**" not in pattern:
            yield from _at(path)
        elif not os.path.isdir(path):  # what lies in a folder is matched by itself
            yield _file(path, path, os.path.relpath(path, fixed))


def _fixed(pattern: str) -> str:
    """The folder that a pattern names before its first wildcard."""
    parts = Path(pattern).parts
    return os.path.join("", *parts[: next(i for i, part in enumerate(parts) if has_magic(part))]) or "."


def _at(path: str) -> Iterator[Found]:
    if not os.path.isdir(path):
        yield _file(path, path, os.path.basename(path))
        return
    top, empty = os.path.basename(os.path.abspath(path)), True
    for found in _below(path, top, "", ()):
        empty = False
        yield found
    if empty:
        yield Found(path, path, path, BadInput("the folder is empty", "there is no file in it", "Check the path"))


def _below(folder: str, source: str, name: str, above: tuple[tuple[int, int], ...]) -> Iterator[Found]:
    """Yield the files of a folder and of those in it; `above` are the folders that led here, so that a loop is seen."""
    try:
        status = os.stat(folder)
        if (status.st_dev, status.st_ino) in above:
            yield Found(
                folder, source, name, BadInput("the folder is not entered", "its link leads back into itself", NOTHING)
            )
            return
        entries = sorted(entry for entry in os.listdir(folder) if not entry.startswith("."))
    except OSError as error:
        yield Found(folder, source, name, _unreadable(error, "folder"))
        return
    for entry in entries:
        path, shown, below = f"{folder}/{entry}", f"{source}/{entry}", f"{name}/{entry}" if name else entry
        if os.path.isdir(path):
            yield from _below(path, shown, below, (*above, (status.st_dev, status.st_ino)))
        else:
            yield _file(path, shown, below)


def _file(path: str, source: str, name: str) -> Found:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return Found(path, source, name, _unreadable(error, "file"))
    if stat.S_ISREG(mode):
        return Found(path, source, name)
    kind = KINDS.get(stat.S_IFMT(mode), "no regular file")
    return Found(path, source, name, BadInput("the file is not opened", f"it is {kind}", "Pipe it into: byline read -"))


def _unreadable(error: OSError, noun: str) -> BadInput:
    cause = error.strerror or str(error)
    if isinstance(error, FileNotFoundError):
        cause = "its link leads to nothing"
    return BadInput(f"the {noun} cannot be opened", cause, "Check that it exists and may be read")
