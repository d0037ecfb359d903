"""What a dossier shows of a story, from pages to lines."""

from pathlib import Path

import pytest

from byline import api
from byline.render.dossier import Dossier

FIRST = """Boat sinks off Skarvik

By Ann Lund, Skarvik Post, 3 March 2019

Police said the fishing boat Brenna sank off Skarvik on Sunday. “They had no lights at all,” police said.

“One of the crew slipped on the ice and fell into the water before the others could turn round.”

“We looked for them until the fog came down and nobody could see a hand,” said Karin Hall, the harbour master.
"""
SECOND = """Fishing boat lost near Skarvik

By Tom Berg, Harbour News, 4 March 2019

The fishing boat Brenna sank near Skarvik on Sunday night. The police said it had left port late.

“We looked for them until the fog came down and nobody could see a hand.”

Boats from three ports came to help. “We looked for them until the fog came down and nobody could see a hand.”
"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    store = folder / "news.byline"
    api.read([str(folder / "*.txt")], store)
    return api.show(store)


def test_a_speaker_stands_once_however_the_word_is_written(shown: Dossier) -> None:
    assert [speaker.name for speaker in shown.speakers] == ["Police", "Karin Hall"]


def test_words_that_go_on_are_given_to_whom_the_page_calls_the_speaker(shown: Dossier) -> None:
    [police] = [speaker for speaker in shown.speakers if speaker.name == "Police"]
    assert any("slipped on the ice" in said.line.text for said in police.said)


def test_the_pages_that_lost_a_name_are_counted_and_not_their_statements(shown: Dossier) -> None:
    notes = [said.how for speaker in shown.speakers for said in speaker.said if "given back" in said.how]
    assert len(notes) == 1
    assert "given back to 1 page " in notes[0]


def test_who_stands_in_a_pasted_paragraph_alone_is_no_one_of_the_story(store: Path) -> None:
    [ferry] = [found for found in api.stories(store) if found.title.startswith("Ferry")]
    pasted = [p for sheet in api.show(store, ferry.id).sheets for p in sheet.pieces if p.kind == "intruder"]
    assert any("Dora Whitlock" in piece.text for piece in pasted)
    assert "Dora Whitlock" not in {person.name for person in api.show(store, ferry.id).people}


def test_the_day_on_which_something_was_said_shows_a_sentence_no_second_time(store: Path) -> None:
    [ferry] = [found for found in api.stories(store) if found.title.startswith("Ferry")]
    lines = [
        entry for entry in api.show(store, ferry.id).timeline if "struck rocks near the fishing town" in entry.line.text
    ]
    assert [str(entry.interval.start) for entry in lines] == ["2019-03-11"]
