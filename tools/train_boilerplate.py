"""Make the weights of byline.pages.boilerplate from pages whose main text was marked by hand.

    python tools/train_boilerplate.py DATA/scrapinghub DATA/wcxb_dev --out OUT.json
    python tools/train_boilerplate.py DATA/scrapinghub DATA/wcxb_dev --held-out OUT_DIR DATA/andy

Each folder holds inputs.jsonl.gz (id, html, url) and gold.jsonl.gz (id, text), as in the evaluation pack. Needs
lightgbm.
With --held-out no weights are written for the package: each page is scored by forests that saw no page of its site,
and the texts so found are written to OUT_DIR, one file a folder.
"""

import argparse
import gzip
import json
import re
import zlib
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lightgbm
import numpy as np

from byline.pages import features, head, stretches

FOLDS = 4
WORD = re.compile(r"\w+")
FIRST = {"rounds": 90, "num_leaves": 16, "max_depth": 7, "learning_rate": 0.12, "feature_fraction": 0.4}
SECOND = {"rounds": 60, "num_leaves": 12, "max_depth": 6, "learning_rate": 0.12, "feature_fraction": 0.5}
SHARED = {
    "objective": "binary", "min_data_in_leaf": 60, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 2.0,
    "max_bin": 63, "verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True,
}  # fmt: skip


class Sample(NamedTuple):
    """One page: what is known of its stretches, and which of them are in the gold text."""

    id: str
    fold: int
    outline: stretches.Outline
    rows: Any
    wanted: Any
    weights: Any


def in_gold(texts: list[str], gold: str) -> list[bool]:
    """Whether each stretch stands in the gold text: by half of its 4-grams, or word for word beside one that does."""
    words = WORD.findall(gold.lower())
    grams = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    joined = " " + " ".join(words) + " "
    shares: list[float] = []
    for text in texts:
        said = WORD.findall(text.lower())
        if len(said) >= 6:
            own = list(zip(said, said[1:], said[2:], said[3:], strict=False))
            shares.append(sum(gram in grams for gram in own) / len(own))
        else:
            shares.append(-1.0 if said and f" {' '.join(said)} " in joined else 0.0)
    return [
        share > 0.5 or (share < 0 and any(near > 0.5 for near in shares[max(0, n - 3) : n + 4]))
        for n, share in enumerate(shares)
    ]


def samples(folder: Path) -> list[Sample]:
    """Read the pages of a folder."""
    gold = {}
    with gzip.open(folder / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            gold[row["id"]] = row.get("text") or ""
    found = []
    with gzip.open(folder / "inputs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            tree = stretches.tree_of(page["html"])
            if tree is None:
                continue
            outline = stretches.outline(tree)
            rows = features.matrix(outline, head.head_of(tree).title)
            if not len(rows):
                continue
            wanted = np.array(in_gold([s.text for s in outline.stretches], gold[page["id"]]))
            words = np.sqrt(np.array([max(1.0, s.words) for s in outline.stretches]))
            site = ".".join((urlsplit(page.get("url") or "").hostname or page["id"]).split(".")[-2:])
            weights = words / words.sum() ** 0.5
            found.append(Sample(page["id"], zlib.crc32(site.encode()) % FOLDS, outline, rows, wanted, weights))
    return found


def trained(rows: list[Any], pages: list[Sample], options: dict[str, Any]) -> lightgbm.Booster:
    """Return a forest over the rows of the pages that have any gold."""
    told = [(r, p) for r, p in zip(rows, pages, strict=True) if p.wanted.any()]
    data = lightgbm.Dataset(
        np.vstack([r for r, _ in told]),
        np.concatenate([p.wanted for _, p in told]).astype(int),
        weight=np.concatenate([p.weights for _, p in told]),
    )
    settings = {key: value for key, value in options.items() if key != "rounds"}
    return lightgbm.train({**SHARED, **settings}, data, options["rounds"])


def held_out(
    rows: list[Any], pages: list[Sample], options: dict[str, Any], others: list[Sample], other_rows: list[Any]
):
    """Return the chances of every page from forests that saw no page of its site."""
    chances: list[Any] = [None] * len(pages)
    other_chances: list[Any] = [None] * len(others)
    for fold in range(FOLDS):
        seen = [n for n, page in enumerate(pages) if page.fold != fold]
        forest = trained([rows[n] for n in seen], [pages[n] for n in seen], options)
        for n, page in enumerate(pages):
            if page.fold == fold:
                chances[n] = forest.predict(rows[n])
        for n, page in enumerate(others):
            if page.fold == fold:
                other_chances[n] = forest.predict(other_rows[n])
    return chances, other_chances


def packed(forest: lightgbm.Booster) -> dict[str, Any]:
    """Lay the trees of a forest end to end."""
    out: dict[str, Any] = {
        "roots": [],
        "feature": [],
        "threshold": [],
        "left": [],
        "right": [],
        "value": [],
        "depth": 0,
    }

    def place(node: dict[str, Any], depth: int) -> int:
        at = len(out["feature"])
        leaf = "leaf_value" in node
        out["feature"].append(0 if leaf else node["split_feature"])
        out["threshold"].append(0.0 if leaf else float(f"{node['threshold']:.6g}"))
        out["value"].append(float(f"{node['leaf_value']:.5g}") if leaf else 0.0)
        out["left"].append(at)
        out["right"].append(at)
        if not leaf:
            out["left"][at] = place(node["left_child"], depth + 1)
            out["right"][at] = place(node["right_child"], depth + 1)
        out["depth"] = max(out["depth"], depth)
        return at

    for tree in forest.dump_model()["tree_info"]:
        out["roots"].append(place(tree["tree_structure"], 0))
    return out


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--held-out", nargs="+", type=Path, default=[])
    chosen = parser.parse_args()
    pages = [page for folder in chosen.folders for page in samples(folder)]
    others = [page for folder in chosen.held_out[1:] for page in samples(folder)]
    rows, other_rows = [page.rows for page in pages], [page.rows for page in others]
    first, other_first = held_out(rows, pages, FIRST, others, other_rows)
    second_rows = [features.context(p.outline, c, p.rows) for p, c in zip(pages, first, strict=True)]
    if chosen.held_out:
        other_second = [features.context(p.outline, c, p.rows) for p, c in zip(others, other_first, strict=True)]
        chances, other_chances = held_out(second_rows, pages, SECOND, others, other_second)
        chosen.held_out[0].mkdir(exist_ok=True)
        with (chosen.held_out[0] / "texts.jsonl").open("w", encoding="utf-8") as out:
            for page, chance in zip([*pages, *others], [*chances, *other_chances], strict=True):
                rows_out = [[s.text, round(float(c), 3)] for s, c in zip(page.outline.stretches, chance, strict=True)]
                out.write(json.dumps({"id": page.id, "stretches": rows_out}) + "\n")
    if chosen.out:
        forests = {
            "first": packed(trained(rows, pages, FIRST)),
            "second": packed(trained(second_rows, pages, SECOND)),
        }
        chosen.out.write_text(json.dumps(forests, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
