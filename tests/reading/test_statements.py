"""Who said what in a report."""

from functools import lru_cache

import pytest

from byline.reading.located import SentenceReading, read_sentence
from byline.reading.parsing import parses
from byline.reading.report import read, sentences_of
from byline.records import Block, Reading, Report, Statement
from byline.text.paragraphs import paragraphs


@lru_cache(maxsize=1000)
def reading_of(text: str) -> SentenceReading:
    return read_sentence(next(parses([text])))


def report(text: str) -> Report:
    blocks = tuple(Block(kind="body", start=p.start, end=p.end) for p in paragraphs(text))
    return Report(id="r", source="a.txt", text=text, blocks=blocks)


def read_text(text: str) -> Reading:
    made = report(text)
    return read(made, sentences_of(made), reading_of)


def told(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, attribution and content of each statement, in words."""
    return [
        (
            s.speaker.of(text) if s.speaker else None,
            s.attribution,
            " | ".join(part.of(text) for part in s.content),
        )
        for s in read_text(text).statements
    ]


def statement(text: str, words: str) -> Statement:
    (found,) = [s for s in read_text(text).statements if any(words in part.of(text) for part in s.content)]
    return found


def test_a_quotation_of_several_sentences_is_one_statement() -> None:
    text = "“The road is gone. The bridge is gone. We start again,” said Ruth Adeyemi."
    assert told(text) == [("Ruth Adeyemi", "named", "“The road is gone. The bridge is gone. We start again,”")]


def test_a_straight_mark_with_the_comma_behind_it_ends_a_quotation_of_several_sentences() -> None:
    text = '"The road is gone. We start again tomorrow", he said.'
    assert told(text) == [("he", "pronoun", '"The road is gone. We start again tomorrow"')]


def test_a_cue_without_a_comma_leads_to_a_quotation_of_several_sentences() -> None:
    text = 'Adeyemi said "The road is gone and nobody came to look. We start again tomorrow".'
    assert told(text) == [("Adeyemi", "named", '"The road is gone and nobody came to look. We start again tomorrow"')]


def test_a_cue_only_interrupts_a_quotation() -> None:
    text = "“The road is gone,” Adeyemi said. “We start again tomorrow.”"
    assert told(text) == [("Adeyemi", "named", "“The road is gone,” | “We start again tomorrow.”")]


def test_a_quotation_goes_on_after_a_long_clause_without_its_own_cue() -> None:
    text = (
        "“The road is gone”, Adeyemi said with regard to the storm that tore through the four northern valleys "
        "of the province. “We start again tomorrow”."
    )
    assert told(text) == [
        ("Adeyemi", "named", "“The road is gone”"),
        ("Adeyemi", "continuation", "“We start again tomorrow”"),
    ]


def test_a_quotation_that_its_paragraph_leaves_open_runs_on_in_the_next() -> None:
    text = "“The road is gone,” Adeyemi said. “We start again.\n\n“Tomorrow we clear the trees.”"
    assert told(text) == [
        ("Adeyemi", "named", "“The road is gone,” | “We start again. | “Tomorrow we clear the trees.”")
    ]


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["same paragraph", "next paragraph"])
def test_a_colon_leads_to_the_quotation_of_the_next_sentence(between: str) -> None:
    text = f"Mayor Adeyemi was blunt:{between}“Nobody warned us about the dam.”"
    found = statement(text, "Nobody warned")
    assert found.speaker is not None
    assert found.speaker.of(text) == "Mayor Adeyemi"
    assert found.direct


def test_a_question_may_be_cut_off_from_its_cue() -> None:
    text = "“Who pays for the bridge?” Adeyemi asked."
    assert told(text) == [("Adeyemi", "named", "“Who pays for the bridge?”")]


@pytest.mark.parametrize("cue", ["questioned", "scoffed", "confided"])
def test_less_common_words_of_saying_may_follow_a_quotation(cue: str) -> None:
    text = f"“Who would ever pay for a bridge like that?” Adeyemi {cue}."
    assert told(text) == [("Adeyemi", "named", "“Who would ever pay for a bridge like that?”")]


@pytest.mark.parametrize(
    "asked", ["questioned Adeyemi", "questioned Adeyemi about the bridge", "asked about the bridge"]
)
def test_who_asks_does_not_speak_the_words_that_answer(asked: str) -> None:
    text = f"Police {asked}. “Nobody will ever move us from this place.”"
    assert statement(text, "Nobody").speaker is None


def test_who_asks_somebody_to_do_something_may_go_on() -> None:
    text = "Adeyemi asked her neighbours to wait. “Nobody will ever move us from this place.”"
    assert told(text)[-1][:2] == ("Adeyemi", "continuation")


@pytest.mark.parametrize(
    "text",
    [
        "“Rain” and “The Long Way Home.”",
        "“The Long Way Home” and “The Very Last Train” were sung until dawn.",
        "“The Long Way Home” follows “The Very Last Train.”",
    ],
)
def test_titles_that_a_conjunction_joins_are_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_quotation_without_cue_or_speaker_is_an_orphan() -> None:
    text = "The dam is old.\n\nGoats graze there now. “Nobody will ever move us from this place.”"
    assert told(text) == [(None, "none", "“Nobody will ever move us from this place.”")]


def test_an_orphan_is_not_given_to_a_name_nearby() -> None:
    text = "Tomas Varga owns the mill beside the river. “Nobody will ever move us from this place.”"
    assert statement(text, "Nobody").entity is None


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “river tax” was never paid by anybody.",
        "Crowds sang “The Long Way Home” until dawn.",
        "“Rain”",
    ],
)
def test_scare_quotes_and_titles_are_no_statements(text: str) -> None:
    assert told(text) == []


def test_words_partly_quoted_are_a_statement_and_not_direct() -> None:
    text = "Adeyemi described the meeting as “quite useful” for both sides."
    found = statement(text, "quite useful")
    assert not found.direct
    assert found.why == "describe+as"


def test_a_speaker_who_is_named_has_an_entity() -> None:
    text = "“The road is gone,” said Mayor Ruth Adeyemi."
    found = read_text(text)
    (made,) = found.statements
    assert {e.id: e.name for e in found.entities}[made.entity or ""] == "Ruth Adeyemi"


def test_a_speaker_nobody_names_has_none() -> None:
    text = "“The road is gone,” he said."
    (found,) = read_text(text).statements
    assert (found.attribution, found.entity) == ("pronoun", None)


def test_a_word_of_saying_within_a_quotation_is_no_statement_of_the_report() -> None:
    text = "“They told us it was over. He said we could go,” said Ruth Adeyemi."
    assert len(told(text)) == 1


def test_a_turn_of_a_transcript_is_its_speakers() -> None:
    text = "ADEYEMI: The road is gone. We start again tomorrow."
    assert told(text) == [("ADEYEMI", "named", "The road is gone. We start again tomorrow.")]


def test_furniture_says_nothing() -> None:
    made = Report(
        id="r",
        source="a.txt",
        text="“Read more,” said the banner.",
        blocks=(Block(kind="furniture", start=0, end=29),),
    )
    assert read(made, sentences_of(made), reading_of).statements == ()


@pytest.mark.parametrize("text", ["", "“", "”\n\n”\n\n”", ":\n\n:", "“a\n\n“b\n\n“c", "said.\n\nsaid:\n\n“"])
def test_odd_text_does_not_fail(text: str) -> None:
    read_text(text)
