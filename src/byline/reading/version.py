"""By which rules a sentence was read: what other rules read is read again."""

from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable

from byline.reading.parsing import VERSION

READ_BY = ("reading", "text", "knowledge")


@cache
def reading_version() -> str:
    """Return a hash of the parser's version and of every rule and table that reading uses."""
    digest = sha256(VERSION.encode())
    for folder in READ_BY:
        for file in _files(resources.files("byline") / folder):
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> list[Traversable]:
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    below = [file for entry in entries if entry.is_dir() and entry.name != "__pycache__" for file in _files(entry)]
    return [entry for entry in entries if entry.is_file() and not entry.name.endswith(".pyc")] + below
