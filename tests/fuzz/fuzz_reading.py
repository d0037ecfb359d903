"""A target for Atheris: any text to be read.  python tests/fuzz/fuzz_reading.py -runs=100000"""

import sys

import atheris

with atheris.instrument_imports(include=["byline.reading", "byline.text", "byline.filters"]):
    from byline.filters.annotate import annotate


def text_is_read_without_a_fault(data: bytes) -> None:
    """No rule fails, whatever the text."""
    provider = atheris.FuzzedDataProvider(data)
    text = provider.ConsumeUnicodeNoSurrogates(sys.maxsize)
    (line,) = annotate([{"id": 1, "text": text, "published": "2015-11-23"}])
    assert "drops" not in line, line
    assert "error" not in line or not text.strip(), line


if __name__ == "__main__":
    atheris.Setup(sys.argv, text_is_read_without_a_fault)
    atheris.Fuzz()
