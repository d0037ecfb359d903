"""What kind of content bytes are: by their first bytes, and by the extension only where these leave it open."""

import re
from os.path import splitext
from typing import Literal

Kind = Literal["text", "html", "lines", "json", "warc", "parquet", "feed", "gzip", "zstd", "other"]

EXTENSIONS: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".markdown": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".warc": "warc",
    ".wet": "warc",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".jsonlines": "lines",
    ".json": "json",
    ".parquet": "parquet",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
}
NO_PAGES = frozenset(
    ".css .js .mjs .py .sh .csv .tsv .xml .svg .toml .yaml .yml .ini .cfg .log .lock .map .sql".split()
)
"""Extensions of text that is no page for people, unless its first bytes say otherwise."""

PACKINGS = frozenset[Kind]({"gzip", "zstd"})
PACKED_EXTENSIONS = frozenset({".gz", ".gzip", ".zst", ".zstd"})

NO_PAGE = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, a sound or a film (RIFF)"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\xca\xfe\xba\xbe", "Java or macOS code"),
    (b"\x00asm", "WebAssembly code"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"ID3", "a sound file (MP3)"),
    (b"OggS", "a sound file (Ogg)"),
    (b"fLaC", "a sound file (FLAC)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x00\x01\x00\x00\x00", "a font"),
)
"""First bytes of common files that are no pages."""

HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|div|article|main|section|meta|title|table|p|h1)[\s>]", re.IGNORECASE
)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)[\s>]", re.IGNORECASE)
PROLOGUE = re.compile(rb"^(?:<\?xml[^>]{0,400}>|<!--.{0,4000}?-->|<\?.{0,400}?\?>|\s)*", re.DOTALL)
ROW = re.compile(rb"""^\{\s*"(?:[^"\\]|\\.){0,200}"\s*:""")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # \x1b leads the escapes of ISO-2022
HEAD = 8_192  # bytes that are looked at
MOST_CONTROL = 0.04  # share of control bytes over which content is no text; one or two are always forgiven


def kind(head: bytes, said: Kind | None) -> tuple[Kind, str]:
    """Return the kind of content that begins with `head`, and for "other" what it is, in words.

    Args:
        head: the first HEAD bytes.
        said: the kind that an extension or an HTTP header claims; believed only where the bytes allow it.
    """
    if not head.strip(b" \t\r\n\f\v\x00"):
        return ("text" if said == "other" or said is None else said), ""
    packed = _packed(head)
    if packed:
        return packed, ""
    for magic, words in NO_PAGE:
        if head.startswith(magic) and not _prose(head, magic):
            return "other", words
    if head[4:8] == b"ftyp":
        return "other", "a film (MP4) or a HEIF image"
    if head[257:262] == b"ustar":
        return "other", "a tar archive"
    return _of_text(head, said)


def _packed(head: bytes) -> Kind | None:
    if head.startswith(b"\x1f\x8b\x08"):
        return "gzip"
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        return "zstd"
    if head.startswith(b"PAR1"):
        return "parquet"
    return "warc" if head.startswith(b"WARC/") else None


def _prose(head: bytes, magic: bytes) -> bool:
    """Whether words begin with letters that mark a file too: "ID3", "BZh" and "RIFF" open sentences as well."""
    return magic.isalnum() and not CONTROL.search(head[:512]) and max(head[:512], default=0) < 128


def _of_text(head: bytes, said: Kind | None) -> tuple[Kind, str]:
    without_nuls = head.replace(b"\x00", b"")
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or _alternating(head)
    if not wide and len(CONTROL.findall(without_nuls)) > max(2, MOST_CONTROL * len(without_nuls)):
        return "other", "binary data"
    start = PROLOGUE.sub(b"", without_nuls.lstrip(b"\xff\xfe\xef\xbb\xbf"), count=1)
    if FEED.match(start):
        return "feed", ""
    if HTML.match(start):
        return "html", ""
    if _row(start):
        return "lines", ""
    if said == "other":
        return "other", "no page for people, as its extension says"
    return said or "text", ""


def claimed(name: str) -> Kind | None:
    """Return the kind that a name's extension claims, looking through one that says how it is packed."""
    stem, extension = splitext(name.lower())
    if extension in PACKED_EXTENSIONS:
        extension = splitext(stem)[1]
    return "other" if extension in NO_PAGES else EXTENSIONS.get(extension)


def _row(start: bytes) -> bool:
    """Whether content begins with a JSON object on a line of its own."""
    line, newline, _ = start.partition(b"\n")
    return ROW.match(start) is not None and (not newline or line.rstrip().endswith(b"}"))


def _alternating(head: bytes) -> bool:
    """Whether every other byte is NUL: UTF-16 without a mark."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return max(even, odd) > 0.3 * len(head) and min(even, odd) < 0.05 * len(head)
