"""The command line, run as users run it."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs"
VERBS = "read stories show evidence trace who-said export check extract annotate link align".split()


def byline(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "byline", *words]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


def test_help_answers_at_once_and_loads_no_parser() -> None:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "byline", "--help"], capture_output=True, text=True, check=True
    )
    assert time.monotonic() - began < 3  # how fast it is is measured in benchmarks/
    assert not re.search(r"\| +(spacy|lxml|numpy|trafilatura|pyarrow)$", done.stderr, re.MULTILINE)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_and_a_line_in_the_docs(verb: str) -> None:
    done = byline(verb, "--help")
    assert done.returncode == 0
    assert f"byline {verb}" in (DOCS / "command-line.md").read_text(encoding="utf-8")


def test_a_missing_store_is_told_in_one_line_with_its_remedy(tmp_path: Path) -> None:
    done = byline("check", str(tmp_path / "none.byline"))
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "byline read" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_read_says_which_pages_it_dropped_and_why_and_of_many_the_first_three(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Rain in Skarvik\n\nIt rained in Skarvik all day, and nobody went out.\n", encoding="utf-8")
    store = str(tmp_path / "news.byline")
    one = byline("read", str(page), str(tmp_path / "none\x1b[31m.txt"), "--store", store)
    assert one.returncode == 0
    [line] = [line for line in one.stdout.splitlines() if line.startswith("Dropped")]
    assert "no such path" in line
    assert "\x1b" not in one.stdout
    many = byline("read", *(str(tmp_path / f"none{number}.txt") for number in range(4)), "--store", store)
    assert sum(line.startswith("Dropped") for line in many.stdout.splitlines()) == 3
    assert "drops.jsonl" in many.stdout


def test_a_read_that_drops_nothing_speaks_of_no_drops(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Rain in Skarvik\n\nIt rained in Skarvik all day, and nobody went out.\n", encoding="utf-8")
    done = byline("read", str(page), "--store", str(tmp_path / "news.byline"))
    assert "drops.jsonl" not in done.stdout
    assert "Dropped" not in done.stdout


def test_stories_list_what_show_shows(store: Path) -> None:
    listed = [json.loads(line) for line in byline("stories", "--store", str(store), "--json").stdout.splitlines()]
    assert len(listed) >= 3
    shown = json.loads(byline("show", listed[0]["id"], "--store", str(store), "--json").stdout)
    assert shown["title"] == listed[0]["title"]
    assert len(shown["sheets"]) == len(listed[0]["reports"])


def test_stories_take_the_store_as_a_word_too(store: Path) -> None:
    assert byline("stories", str(store), "--json").stdout == byline("stories", "--store", str(store), "--json").stdout


def test_a_sentence_that_tells_of_two_events_is_shown_once(store: Path) -> None:
    for story in map(json.loads, byline("stories", str(store), "--json").stdout.splitlines()):
        shown = json.loads(byline("show", story["id"], "--store", str(store), "--json").stdout)
        for told in (shown["alone"], shown["corroborated"]):
            texts = [side["line"]["text"] for side in told]
            assert len(texts) == len(set(texts))


def test_evidence_prints_the_words_of_a_statement(store: Path) -> None:
    found = json.loads(
        byline("who-said", "fewer people than she was built for", "--store", str(store)).stdout.splitlines()[0]
    )
    proof = json.loads(byline("evidence", found["id"], "--store", str(store)).stdout)
    assert "fewer people than she was built for" in " ".join(words["text"] for _, words in proof["words"])


def test_a_speaker_lost_on_a_page_is_given_back_with_the_page_that_names_her(store: Path) -> None:
    lines = byline(
        "who-said", "She carried fewer people than she was built for", "--store", str(store)
    ).stdout.splitlines()
    lost = next(row for row in map(json.loads, lines) if "ferry-all-news-now" in row["source"])
    assert lost["name"].split()[-1] == "Lund"
    assert "no speaker on this page; named in" in lost["how"]


def test_the_html_page_is_one_file_without_scripts_or_addresses(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "dossier.html"
    done = byline("show", "--store", str(store), "--html", str(page))
    assert done.stdout.strip().endswith("dossier.html")
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", text)


def test_an_export_names_every_file_of_the_contract(store: Path, tmp_path: Path) -> None:
    assert byline("export", str(store), "--to", "csv", "--out", str(tmp_path)).returncode == 0
    names = {path.stem for path in tmp_path.iterdir()}
    assert names == set("reports links lineages stories entities statements events figures times claims drops".split())


@pytest.mark.parametrize("verb", ["annotate", "extract", "align", "stories"])
def test_a_filter_answers_every_line_and_goes_on_after_a_bad_one(verb: str) -> None:
    good = {
        "text": "“Rain is coming,” said Ann Lee.",
        "html": "<p>Rain fell.</p>",
        "a": "Rain fell.",
        "b": "It rained.",
    }
    lines = [json.dumps({"id": "1", **good}), "{broken", json.dumps({"id": "2"}), json.dumps({"id": "3", **good})]
    done = byline(verb, stdin="\n".join(lines))
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [row["id"] for row in rows if "error" not in row] == ["1", "3"]
    assert all(set(row["error"]) == {"what", "cause", "remedy"} for row in rows if "error" in row)
    assert sum("error" in row for row in rows) == 2
