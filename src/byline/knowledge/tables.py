"""Small tables that ship with the package: tab-separated text, one heading line, read once when first asked for."""

import unicodedata
from functools import lru_cache
from importlib.resources import files


def rows(name: str, width: int) -> list[list[str]]:
    """Return the rows of a table, each filled up to `width` fields; lines that begin with # are headings."""
    text = (files("byline.knowledge") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    found = []
    for line in text.split("\n"):
        if line and not line.startswith("# "):
            fields = line.split("\t")
            found.append(fields + [""] * (width - len(fields)))
    return found


def pairs(name: str) -> dict[str, str]:
    """Return the first field of each row with the rest of it: the quick way to load a long table."""
    text = (files("byline.knowledge") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return dict([line.split("\t", 1) for line in text.split("\n")[1:-1]])


def single(name: str) -> dict[str, str]:
    """Return a long table of two fields without spaces, the quickest way."""
    text = (files("byline.knowledge") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    fields = iter(text[text.index("\n") :].split())
    return dict(zip(fields, fields, strict=True))


def several(field: str) -> list[str]:
    """Return the values of a field that may hold several, divided by bars."""
    return field.split("|") if field else []


@lru_cache(maxsize=65_536)
def fold(words: str) -> str:
    """Return words without accents, typographic apostrophes, full stops and case: "Élysée" and "ELYSEE" fold alike."""
    if words.isascii():
        return " ".join(words.lower().replace(".", "").split())
    plain = unicodedata.normalize("NFKD", words.replace("’", "'").replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().replace(".", "").split())
