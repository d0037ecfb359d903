"""A target for Atheris: any bytes as pages.  python tests/fuzz/fuzz_pages.py -runs=100000"""

import io
import sys

import atheris

with atheris.instrument_imports(include=["byline.pages", "byline.errors"]):
    from byline.pages.report import report_of
    from byline.pages.sources import pages

from byline.records import Drop, Page
from byline.settings import Settings

SMALL = Settings(largest_page_mb=1.0, largest_text_chars=100_000)


def bytes_are_pages_or_drops(data: bytes) -> None:
    """Whatever comes in, what comes out can be stored, shown and made a report of."""
    for found in pages(["-"], SMALL, stdin=io.BytesIO(data)):
        if isinstance(found, Drop):
            assert (found.source + found.what + found.cause + found.remedy).isprintable()
        elif isinstance(found, Page):
            found.text.encode("utf-8")
            report_of(found)


if __name__ == "__main__":
    atheris.Setup(sys.argv, bytes_are_pages_or_drops)
    atheris.Fuzz()
