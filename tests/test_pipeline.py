"""Whole reads: the same pages give the same export, in any order, in one read or many, after any kill."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import byline
from byline import Settings, api

ONE = Settings(processes=1)


def exported(store: Path) -> dict[str, bytes]:
    folder = store.with_suffix(".export")
    shutil.rmtree(folder, ignore_errors=True)
    byline.export(store, folder)
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def pages(examples: Path) -> list[str]:
    return sorted(str(path) for path in examples.iterdir())


@pytest.fixture(scope="module")
def listed(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("listed") / "listed.byline"
    byline.read(pages(examples), path, settings=ONE)
    return path


def test_reading_pages_in_another_order_gives_the_same_export(examples: Path, listed: Path, tmp_path: Path) -> None:
    shuffled = pages(examples)
    random.Random(5).shuffle(shuffled)
    other = tmp_path / "other.byline"
    byline.read(shuffled, other, settings=ONE)
    assert exported(other) == exported(listed)


def test_reading_pages_in_many_reads_gives_the_export_of_one_read(examples: Path, listed: Path, tmp_path: Path) -> None:
    bit_by_bit = tmp_path / "bits.byline"
    all_pages = pages(examples)
    for first in range(0, len(all_pages), 7):
        byline.read(all_pages[first : first + 7], bit_by_bit, settings=ONE)
    assert exported(bit_by_bit) == exported(listed)


def test_pages_have_the_same_ids_given_one_by_one_or_as_a_folder(listed: Path, store: Path) -> None:
    assert [s.reports for s in api.stories(listed)] == [s.reports for s in api.stories(store)]


def test_a_second_read_of_the_same_pages_reads_nothing(examples: Path, store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.byline"
    shutil.copy(store, copy)
    done = byline.read([str(examples)], copy, settings=ONE)
    assert (done.new_pages, done.sentences_read) == (0, 0)


def test_two_processes_give_the_export_of_one(examples: Path, store: Path, tmp_path: Path) -> None:
    other = tmp_path / "two.byline"
    byline.read([str(examples)], other, settings=Settings(processes=2))
    assert exported(other) == exported(store)


@pytest.mark.slow
def test_a_read_killed_again_and_again_gives_the_export_of_an_undisturbed_one(
    examples: Path, store: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "killed.byline"
    command = [sys.executable, "-m", "byline", "read", str(examples), "--store", str(killed)]
    chance = random.Random(11)
    for _ in range(6):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 6.0))
        run.send_signal(signal.SIGKILL)
        run.wait()
    subprocess.run(command, check=True, capture_output=True)
    assert exported(killed) == exported(store)


def test_another_process_reads_the_store_while_a_read_writes(store: Path, tmp_path: Path, examples: Path) -> None:
    busy = tmp_path / "busy.byline"
    shutil.copy(store, busy)
    command = [sys.executable, "-m", "byline", "read", str(examples), "--store", str(busy)]
    writing = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while writing.poll() is None:
        assert api.stories(busy) is not None
        time.sleep(0.1)
    assert writing.returncode == 0


def test_what_cannot_be_read_is_a_drop_with_cause_and_remedy(store: Path, tmp_path: Path) -> None:
    drops = exported(store)["drops.jsonl"].decode().splitlines()
    assert len(drops) == 1
    assert all(f'"{field}":' in drops[0] for field in ("source", "stage", "what", "cause", "remedy"))
    assert "ferry-cut.html.gz" in drops[0]


def test_every_record_leads_to_words(store: Path) -> None:
    assert byline.check(store) == []
