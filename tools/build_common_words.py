"""Count in how many texts each word stands, for byline/knowledge/data/common_words.tsv.

    python tools/build_common_words.py TEXTS.jsonl[.gz] ... > src/byline/knowledge/data/common_words.tsv

Each line of the input is an object with a field `text`. The table that ships was counted on the news part of GUM
(Wikinews), on MEANTIME (Wikinews) and on Wikigold (Wikipedia); only counts of single words are taken from them.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from byline.text.terms import content_words

LEAST_TEXTS = 4
MARKUP = {"docstart"}


def texts(paths: list[str]) -> Iterator[str]:
    """Yield the text of each line of the files."""
    for path in map(Path, paths):
        raw = path.read_bytes()
        for line in (gzip.decompress(raw) if path.suffix == ".gz" else raw).splitlines():
            yield json.loads(line)["text"]


def main() -> None:
    """Print the table."""
    number, frequency = 0, Counter[str]()
    for text in texts(sys.argv[1:]):
        number += 1
        frequency.update(set(content_words(text)) - MARKUP)
    print("# Words of general news and encyclopedia texts: in how many of a thousand texts each stands.")
    print("# Counted on GUM news (CC BY 4.0, texts CC BY 2.5), MEANTIME (CC BY 4.0) and Wikigold (CC BY 4.0).")
    print("# word\tof a thousand texts")
    for word, count in sorted(frequency.items(), key=lambda item: (-item[1], item[0])):
        if count >= LEAST_TEXTS:
            print(f"{word}\t{1000 * count / number:.0f}")


if __name__ == "__main__":
    main()
