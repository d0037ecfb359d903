"""From bytes to text: which encoding, and mojibake mended only where it is mojibake."""

import codecs
import re

from charset_normalizer import from_bytes
from ftfy import fix_encoding
from ftfy.badness import is_bad

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAID_BUT_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Encodings that pages declare and the larger ones that they hold, as browsers read them (WHATWG Encoding)."""

STATEFUL = frozenset(
    {"iso2022_jp", "iso2022_kr", "hz"}
)  # seven-bit: their bytes are valid UTF-8 and mean something else

META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
HIGH = re.compile(rb"[\x80-\xff]+")
LINE = re.compile(rb"[^\n<>]+")
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
SEGMENT = re.compile(r"[^\n]{1,1000}[^\n ]*\n?|\n")
SUSPECT = re.compile(r"[^\x00-\x7f]{2}|Ã ")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
DECLARED_WITHIN = 4096  # bytes in which a page declares its encoding
SAMPLE = 65_536
LEAST_HIGH = 60  # bytes over 127 without which a detector guesses
MOSTLY = 0.6  # share of bytes over 127 in valid sequences from which a text is UTF-8 with faults
LONG_RUNS = 2.0  # mean length of runs of bytes over 127: those of Western text mostly stand alone


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of a page: newlines as ``\\n``, no control characters, mojibake mended; raises nothing.

    Args:
        data: the page's bytes, whatever they hold.
        declared: the charset of an HTTP header or a feed; what the page itself declares comes after it.
    """
    return clean(_decoded(data, declared))


def clean(text: str) -> str:
    """Return text with newlines as ``\\n``, without control characters and lone surrogates, mojibake mended."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if CONTROL.search(text):
        text = CONTROL.sub(" ", text.replace("\x00", ""))
    if not text.isascii():
        text = mended(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return text.removeprefix("\ufeff")


def mended(text: str) -> str:
    """Return text with mojibake undone line by line; good text comes back as it is, quotation marks and all.

    Only lines with two code points beyond ASCII side by side are looked at: mojibake of UTF-8 always has them.
    """
    if not SUSPECT.search(text):
        return text
    return "".join(_mended(segment) for segment in SEGMENT.findall(text))


def _mended(segment: str) -> str:
    if not SUSPECT.search(segment) or not is_bad(segment):
        return segment
    return fix_encoding(segment)


def _decoded(data: bytes, declared: str | None) -> str:
    for bom, marked in BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(marked, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    encoding = _known(declared) or _known(_in_page(data))
    if encoding in STATEFUL:
        return data.decode(encoding, "replace")
    return _as_utf8(data) or _as_declared(data, encoding) or _guessed(data)


def _as_utf8(data: bytes) -> str | None:
    """Text that is UTF-8 but for a few bad bytes: valid sequences hardly ever come about by chance."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        high = sum(map(len, HIGH.findall(data)))
        valid = sum(map(len, MULTIBYTE.findall(data)))
        return data.decode("utf-8", "byline-mixed") if valid >= MOSTLY * high else None


def _as_declared(data: bytes, encoding: str | None) -> str | None:
    if encoding is None or encoding == "utf-8":
        return None
    text = data.decode(encoding, "replace")
    return text if text.count("\ufffd") <= len(text) // 500 else None


def _guessed(data: bytes) -> str:
    """Text of no declared encoding: Western, unless what lies beyond ASCII comes in runs, as in other scripts.

    Where it stands alone the detector calls everything Central European, French and Spanish too; so it is not asked.
    """
    lines = [line for line in LINE.findall(data[:SAMPLE]) if HIGH.search(line)]  # without the markup around them
    runs = [run for line in lines for run in HIGH.findall(line)]
    high = sum(map(len, runs))
    if high >= LEAST_HIGH and high >= LONG_RUNS * len(runs):
        best = from_bytes(b"\n".join(lines)).best()
        encoding = _known(best.encoding) if best else None
        if encoding:
            return data.decode(encoding, "replace")
    return data.decode("cp1252", "byline-mixed")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of mostly Latin text is NUL."""
    sample = data[:SAMPLE]
    if len(sample) < 4 or sample.count(0) < 0.3 * len(sample):
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * len(sample[1::2]) and even < 0.05 * len(sample):
        return "utf-16-le"
    if even > 0.6 * len(sample[::2]) and odd < 0.05 * len(sample):
        return "utf-16-be"
    return None


def _in_page(data: bytes) -> str | None:
    head = data[:DECLARED_WITHIN]
    found = META.search(head) or XML.search(head)
    return found.group(1).decode("ascii", "replace") if found else None


def _known(label: str | None) -> str | None:
    """Python's name of a declared encoding, widened as browsers do; None where there is no such text encoding."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name in {"idna", "punycode", "undefined", "mbcs"}:
        return None  # codecs such as base64 or zlib
    if info.name.startswith(("utf-16", "utf-32", "utf-7", "unicode", "raw")):
        return None  # a declaration that can be read as ASCII is not in UTF-16
    return SAID_BUT_MEANT.get(info.name, info.name)


def _mixed(error: UnicodeError) -> tuple[str, int]:
    """Read one bad byte of UTF-8 as the Windows byte that it mostly is, parts of a cut sequence as U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    if len(bad) == 1 and error.encoding == "utf-8" and error.reason != "unexpected end of data":
        return bad.decode("cp1252", "replace"), error.end
    return "\ufffd", error.end


codecs.register_error("byline-mixed", _mixed)
