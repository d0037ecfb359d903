"""Train the tagger of proper names, and tell how it does on documents that it has not seen.

    .venv/bin/python tools/train_names.py FOLDER... [--folds 5] [--out src/byline/knowledge/data/names.model]

Each FOLDER holds inputs.jsonl.gz and gold.jsonl.gz as in the evaluation pack's entities sets. Only data whose licence
allows it may be used: see docs/names-card.md. Needs `pip install python-crfsuite` beside byline.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pycrfsuite

from byline.knowledge import people, states
from byline.reading.parsing import Parse, parses
from byline.reading.tagging import Model, features, stretches
from byline.text.sentences import sentences

LABELS = {"person": "PER", "place": "LOC", "organization": "ORG", "other": "OTH"}
SETTINGS = {"c1": 0.05, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}
Sequences = list[tuple[list[list[str]], list[str]]]


def read(folder: Path) -> list[dict[str, Any]]:
    """Return the documents of a set with their gold mentions."""
    with gzip.open(folder / "inputs.jsonl.gz", "rt", encoding="utf-8") as inputs:
        texts = [json.loads(line) for line in inputs]
    with gzip.open(folder / "gold.jsonl.gz", "rt", encoding="utf-8") as gold:
        return [given | json.loads(line) for given, line in zip(texts, gold, strict=True)]


def label(mention: dict[str, Any]) -> str:
    """Return the label of a gold mention."""
    kinds = mention["kinds"]
    if "other" in kinds:
        return "OTH"
    if "person" in kinds:
        return "OTH" if "group" in kinds else "PER"  # peoples: the tables know them
    return "ORG" if "organization" in kinds else "LOC"


def sequences(document: dict[str, Any], found: dict[str, Parse]) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yield features and labels of each stretch whose gold is sound: outermost names, all names labelled."""
    text = document["text"]
    gold = outermost(document["mentions"])
    sparse = any(mention.get("optional") for mention in document["mentions"])  # a set that leaves names unlabelled
    for place in sentences(text):
        tokens = found[text[place.start : place.end]].tokens
        for first, last in stretches(tokens):
            labels = labelled(tokens, first, last, place.start, gold)
            if sparse and any(
                mark == "O" and token.entity in {"PERSON", "ORG", "GPE"} and token.pos == "PROPN"
                for mark, token in zip(labels, tokens[first:last], strict=True)
            ):
                continue
            yield features(tokens, first, last), labels


def outermost(mentions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Drop mentions inside of longer ones; a person's name stays and the phrase around it goes."""
    persons = [m for m in mentions if label(m) == "PER"]
    names = [
        m
        for m in mentions
        if label(m) != "OTH" or not any(p["end"] == m["end"] and p["start"] > m["start"] for p in persons)
    ]
    kept: list[dict[str, Any]] = []
    for mention in sorted(names, key=lambda m: (m["start"], -m["end"])):
        if not kept or mention["start"] >= kept[-1]["end"]:
            kept.append(mention)
    return kept


def labelled(tokens: Any, first: int, last: int, offset: int, gold: list[dict[str, Any]]) -> list[str]:
    """Return the labels of a stretch."""
    labels = []
    for token in tokens[first:last]:
        mark = "O"
        for mention in gold:
            if mention["start"] <= token.start + offset < mention["end"]:
                mark = ("B-" if mention["start"] >= token.start + offset else "I-") + label(mention)
        if mark == "O" and (token.text in states.by_adjective() or token.text in people.groups()):
            mark = "B-OTH"
        labels.append(mark)
    return labels


def trained(data: Sequences) -> Model:
    """Train on sequences and return the model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for rows, labels in data:
        trainer.append(rows, labels)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "names.crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    labels = sorted(info.labels)
    number = {name: at for at, name in enumerate(labels)}
    weights: dict[str, list[tuple[int, float]]] = {}
    for (feature, name), weight in sorted(info.state_features.items()):
        if abs(weight) >= 0.02:
            weights.setdefault(feature, []).append((number[name], round(weight, 2)))
    steps = [[round(info.transitions.get((a, b), 0.0), 2) for b in labels] for a in labels]
    for a, begin in enumerate(labels):
        for b, inside in enumerate(labels):
            if inside.startswith("I-") and begin[2:] != inside[2:]:
                steps[a][b] = -100.0
    return Model(labels, weights, steps)


def write(model: Model, path: Path) -> None:
    """Write a model as the package reads it."""
    path.write_bytes(msgspec.msgpack.encode(model))


def main() -> None:
    """Train on all documents, after telling the figures of each fold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--out", type=Path, default=Path("src/byline/knowledge/data/names.model"))
    chosen = options.parse_args()
    documents = [document for folder in chosen.folders for document in read(folder)]
    words = sorted({d["text"][s.start : s.end] for d in documents for s in sentences(d["text"])})
    found = dict(zip(words, parses(words), strict=True))
    random.Random(0).shuffle(documents)
    write(trained([row for document in documents for row in sequences(document, found)]), chosen.out)
    print(f"{len(documents)} documents, {chosen.out.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
