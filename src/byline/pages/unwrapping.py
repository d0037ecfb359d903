"""Paragraphs that were broken into lines of equal length, put together again."""

import re

BREAK = re.compile(r"\n[ \t]*\n")
ENDS = '.!?…:"”’)»'
LEAST_LINES = 4
NARROW, WIDE = 45, 100  # code points; wrapped text is set between these widths


def unwrapped(text: str) -> str:
    """Join the lines of each paragraph where the page is hard-wrapped: blank lines part its paragraphs, and most
    lines inside of them stop at the same width in the middle of a sentence."""
    if "\n" not in text:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    paragraphs = [block.split("\n") for block in BREAK.split(text)]
    inner = [line.rstrip() for block in paragraphs for line in block[:-1] if line.strip()]
    if len(inner) < LEAST_LINES or len(paragraphs) < 2:
        return text
    broken = [line for line in inner if NARROW <= len(line) <= WIDE and line[-1] not in ENDS]
    if len(broken) < 0.7 * len(inner):
        return text
    return "\n\n".join(" ".join(line.strip() for line in block if line.strip()) for block in paragraphs)
