"""One frozen record of settings, read from TOML; units stand in the names."""

import tomllib
from pathlib import Path

import msgspec

from byline.errors import BadSettings


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a user may set; the defaults are right for a laptop."""

    processes: int = 0  # 0: one for each core
    batch_pages: int = 32  # pages in one transaction: what a kill can cost
    largest_page_mb: float = 50.0
    largest_text_chars: int = 2_000_000
    fetch_timeout_s: float = 20.0
    fetch_largest_mb: float = 20.0
    fetch_redirects: int = 5


def load(path: Path | None) -> Settings:
    """Read settings from a TOML file; None gives the defaults.

    Raises:
        BadSettings: no such file, no TOML, or a key or value that is not known.
    """
    if path is None:
        return Settings()
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except (OSError, ValueError) as error:  # msgspec and tomllib raise ValueErrors
        raise BadSettings(
            f"cannot read settings from {path}", str(error), "See docs/settings.md for the keys"
        ) from error
