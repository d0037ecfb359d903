"""What one sentence says that somebody says."""

import pytest

from byline.reading.parsing import parses
from byline.reading.saying import Saying
from byline.reading.sayings import sayings


def said(text: str) -> tuple[Saying, ...]:
    return sayings(next(parses([text])))


def told(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, cue and content of each saying, in words."""
    return [
        (
            text[s.speaker.start : s.speaker.end] if s.speaker else None,
            text[s.cue[0] : s.cue[1]],
            " | ".join(text[a:b] for a, b in s.content),
        )
        for s in said(text)
    ]


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        pytest.param(
            "Mayor Ruth Adeyemi said that the bridge would stay open.",
            ("Mayor Ruth Adeyemi", "said", "that the bridge would stay open"),
            id="a clause",
        ),
        pytest.param(
            "“The bridge is safe,” the engineer said on Monday.",
            ("the engineer", "said", "“The bridge is safe,”"),
            id="a quotation before its cue",
        ),
        pytest.param(
            "“The bridge is safe”, said the engineer.",
            ("the engineer", "said", "“The bridge is safe”"),
            id="a comma outside of the marks, the subject after the verb",
        ),
        pytest.param(
            'She told reporters in the harbour on Friday: "Nobody was hurt."',
            ("She", "told", '"Nobody was hurt."'),
            id="a quotation after a colon",
        ),
        pytest.param(
            "The council accused the firm of hiding the leak.",
            ("The council", "accused", "the firm of hiding the leak"),
            id="an object and a preposition",
        ),
        pytest.param(
            "The ferry, officials fear, will never sail again.",
            ("officials", "fear", "The ferry | will never sail again"),
            id="a belief in the middle of its clause",
        ),
        pytest.param(
            "According to the coast guard, two boats are missing.",
            ("the coast guard", "According to", "two boats are missing"),
            id="according to, in front",
        ),
        pytest.param(
            "Two boats are missing, according to the coast guard.",
            ("the coast guard", "according to", "Two boats are missing"),
            id="according to, behind",
        ),
        pytest.param(
            "As the paper noted, the tunnel is late again.",
            ("the paper", "noted", "the tunnel is late again"),
            id="as somebody noted",
        ),
        pytest.param(
            "His claim that the dam was dry surprised the farmers.",
            ("His", "claim", "that the dam was dry"),
            id="a noun with its owner",
        ),
        pytest.param(
            "The minister vowed to rebuild the school.",
            ("The minister", "vowed", "to rebuild the school"),
            id="an infinitive",
        ),
        pytest.param(
            "Villagers called the plan a disaster.",
            ("Villagers", "called", "the plan a disaster"),
            id="an object and what it is called",
        ),
        pytest.param(
            "Police: two boats are missing off the coast",
            ("Police", ":", "two boats are missing off the coast"),
            id="a headline with a colon",
        ),
    ],
)
def test_a_saying_has_speaker_cue_and_content(text: str, saying: tuple[str, str, str]) -> None:
    found = told(text)
    assert any(s == saying for s in found)


def test_a_mixed_saying_holds_the_words_outside_of_the_marks_too() -> None:
    assert told("He said the talks were “quite constructive” and short.") == [
        ("He", "said", "the talks were “quite constructive” and short")
    ]


def test_a_quotation_split_around_its_cue_is_one_saying() -> None:
    text = "“The road,” the driver said, “was never salted.”"
    assert told(text) == [("the driver", "said", "“The road,” | “was never salted.”")]


def test_a_participle_has_the_speaker_of_its_clause() -> None:
    found = told("The union rejected the offer, saying it was an insult.")
    assert ("The union", "saying", "it was an insult") in found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Berg, who is quoted in the story saying: “It is late.”", "Tom Berg"),
        ("Ann Berg was heard on a tape saying the ferry was late.", "Ann Berg"),
        ("He wrote a story saying the ferry was late.", "a story"),
    ],
)
def test_who_is_quoted_in_a_story_speaks_and_not_the_story(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


def test_a_subject_joined_to_a_noun_before_it_is_found() -> None:
    text = "The war has come home for Lund and reports are claiming the pilot has left the army."
    assert told(text) == [("reports", "claiming", "the pilot has left the army")]


def test_what_a_semicolon_parts_is_not_what_the_second_verb_says() -> None:
    assert told("The cruise was escorted by a police car; no protesters showed up.") == []
    assert told("The cruise was escorted by a police car, the protesters said.")[0][0] == "the protesters"


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        (
            "SKARVIK, May 3 (Wire) – At least 14 people died on Monday, the coast guard said.",
            ("the coast guard", "said", "At least 14 people died on Monday"),
        ),
        ("OSLO – Ann Lund said it was late.", ("Ann Lund", "said", "it was late")),
        ("The boat – it was late – sank, she said.", ("she", "said", "The boat – it was late – sank")),
    ],
)
def test_a_dateline_is_said_by_nobody(text: str, saying: tuple[str, str, str]) -> None:
    assert told(text) == [saying]


def test_what_a_motion_is_rejected_by_may_be_a_count_and_then_nobody_says_it() -> None:
    assert told("The motion was rejected by 301 votes to 288.") == []
    assert told("The motion was rejected by the parliament.")[0][0] == "the parliament"


def test_who_is_asked_is_not_who_asks() -> None:
    found = told("Asked whether he would resign, the minister walked away.")
    assert [s for s in found if s[1] == "Asked"] == [(None, "Asked", "whether he would resign")]


def test_a_fragment_in_an_opening_phrase_is_not_what_the_main_verb_says() -> None:
    text = "Describing the meeting as “quite useful”, the envoy says both sides will return."
    assert ("the envoy", "says", "both sides will return") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The “green wave” of voters never came.",
        "The orchestra played “The Long Night” to an empty hall.",
        "The car hit a tree.",
        "They support the new stadium.",
    ],
)
def test_scare_quotes_titles_and_plain_deeds_say_nothing(text: str) -> None:
    assert [s for s in said(text) if s.content] == []


def test_a_cue_whose_content_stands_elsewhere_is_kept_without_content() -> None:
    (found,) = said("The mayor was blunt:")
    assert found.content == ()
    assert found.speaker is not None


def test_a_report_speaks_for_its_author() -> None:
    text = "A Reuters poll shows that most voters are undecided."
    (found,) = said(text)
    assert found.speaker is not None
    assert text[found.speaker.head_start : found.speaker.head_end] in ("Reuters", "A Reuters poll")


@pytest.mark.parametrize("text", ["", '"', "“““", "said", ": :", "he said " * 400, "\x00\x01 said \x02", "”" * 500])
def test_odd_text_does_not_fail(text: str) -> None:
    said(text)


def test_the_last_of_several_speakers_keeps_the_phrase_that_belongs_to_it() -> None:
    text = "Ann Lee and the head of the harbour board said it was safe."
    assert told(text)[0][0] == "Ann Lee and the head of the harbour board"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("The plan was criticised by unions for its cost.", ["unions"], id="for what it is criticised"),
        pytest.param("Officials were accused by residents of hiding it.", ["residents"], id="of what they are accused"),
        pytest.param(
            "The plan was criticised by the Centre for Fair Trade.", ["the Centre for Fair Trade"], id="within a name"
        ),
        pytest.param("She took a moment to endorse Ann Hall.", ["She"], id="a thing that serves a purpose"),
        pytest.param("He was the only senator to endorse Ann Hall.", ["He"], id="who is the one to do it"),
        pytest.param("The mayor attacked councillors for rejecting it.", ["The mayor", "councillors"], id="blamed for"),
        pytest.param("The mayor drew blame for rejecting it.", ["The mayor"], id="for what the subject did"),
        pytest.param("The law requires clinics to inform women about it.", ["clinics"], id="who must do it"),
        pytest.param("Much was lost by imagining that it was over.", [None], id="by what a passive is done"),
        pytest.param("He's also said he plans more plants.", ["He"], id="has said, and not is said"),
        pytest.param("He's said to plan more plants.", [None], id="is said"),
        pytest.param("It's thought that the firm postponed its release.", [None], id="nobody thinks it"),
        pytest.param(
            "Holding it would need a big force, retired Col. Tom Berg, a tutor, told Harbour News.",
            ["retired Col. Tom Berg"],
            id="is told",
        ),
        pytest.param("Ann Berg issued a statement condemning the raid.", ["Ann Berg"], id="who issues a statement"),
        pytest.param("The mayor seized on reports that the dam broke.", [None], id="reports of others"),
        pytest.param("Her claim that the dam broke upset the mayor.", ["Her"], id="a claim of her own"),
        pytest.param("The accent has raised concerns about the man.", [None], id="a thing that raises concerns"),
        pytest.param("Critics raised concerns about the man.", ["Critics"], id="people who raise concerns"),
        pytest.param("The leak has fuelled fears that the dam broke.", [None], id="what rouses the fear of others"),
        pytest.param(
            "The group said, “We will stand,” pledging to stay.", ["The group", "The group"], id="beside a quotation"
        ),
        pytest.param(
            "The market is growing rapidly, revealed a long study by the Tromma Institute.",
            ["a long study by the Tromma Institute"],
            id="behind its verb",
        ),
        pytest.param("OSLO, Norway — Ann Hall said it rained.", ["Ann Hall"], id="behind a dateline"),
    ],
)
def test_who_says_it_is_who_does_and_nobody_beside(text: str, speakers: list[str | None]) -> None:
    assert [speaker for speaker, _, _ in told(text)] == speakers


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("The leaders said on Monday they agreed on it.", "they agreed on it", id="the day it was said"),
        pytest.param(
            "The leaders said that on Monday it would rain.", "that on Monday it would rain", id="a day of it"
        ),
        pytest.param(
            "It was hit in what experts believe may have been a raid.", "may have been a raid", id="around the cue"
        ),
        pytest.param("She asked the council to look into it.", "the council to look into it", id="a request"),
        pytest.param(
            "Ann Hall left the room as she asked the council to look into it.",
            "the council to look into it",
            id="a request beside a deed",
        ),
        pytest.param("Ann Hall announced Friday afternoon a dam had failed.", "a dam had failed", id="and its hour"),
        pytest.param("As the paper noted, it rained.", "it rained", id="as somebody noted"),
        pytest.param(
            "Jobs grew and the rate fell — a new low — the harbour office reported Friday.",
            "Jobs grew and the rate fell — a new low",
            id="a cue behind a dash that ends it",
        ),
        pytest.param(
            "“It rained,” the “Like a Gull” singer said to cheers.", "“It rained,”", id="a title beside the speaker"
        ),
        pytest.param("'We left,' the mate said.", "'We left,'", id="straight single marks"),
    ],
)
def test_what_is_said_begins_and_ends_where_it_does(text: str, content: str) -> None:
    assert content in [said for _, _, said in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Make sure that you have the right ones.", id="make sure"),
        pytest.param("One egg has half of your recommended intake.", id="a participle before a noun"),
        pytest.param("Stocks fell as the exit of the mayor adds to the worries.", id="what adds to something"),
        pytest.param("The storm claimed three lives.", id="claimed lives"),
        pytest.param("RESULTS: The dams held in all of the towns.", id="a heading"),
        pytest.param("Agony: Ann Hall, 41, tries to block out the pain.", id="a word above a picture"),
        pytest.param("The Harbour Story: A Perfect Storm of Blame", id="a title"),
    ],
)
def test_nothing_is_said_where_nobody_speaks(text: str) -> None:
    assert [content for _, _, content in told(text) if content] == []


def test_a_quotation_is_not_brought_in_by_a_participle_that_tells_of_a_noun() -> None:
    found = told("Hall called it a “complete fabrication,” and took issue with the fees cited in the story.")
    assert [cue for _, cue, content in found if content] == ["called"]


def test_nobody_speaks_in_a_call_to_say_it() -> None:
    assert [speaker for speaker, _, _ in told("Let’s just say the thief gets his due.")] == [None]
