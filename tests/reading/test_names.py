"""The proper names of one sentence."""

from functools import lru_cache

import pytest

from byline.reading.names import Name, names
from byline.reading.parsing import parses


@lru_cache(maxsize=200)
def found(text: str) -> tuple[Name, ...]:
    return names(next(iter(parses([text]))))


def kinds(text: str) -> dict[str, str]:
    return {text[name.start : name.end]: name.kind for name in found(text)}


def named(text: str, words: str) -> Name:
    return next(name for name in found(text) if text[name.start : name.end] == words)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Vladimir Putin visited Tehran on Monday.", "Vladimir Putin", "person"),
        ("Talks were held in Geneva on Friday.", "Geneva", "place"),
        ("Iran agreed to the deal.", "Iran", "state"),
        ("The United Nations sent aid.", "United Nations", "organization"),
        ("Microsoft bought the firm.", "Microsoft", "organization"),
        ("Russians went to the polls.", "Russians", "group"),
    ],
)
def test_a_name_has_its_kind(text: str, words: str, kind: str) -> None:
    assert kinds(text)[words] == kind


def test_articles_possessives_and_titles_are_no_part_of_a_name() -> None:
    assert "White House" in kinds("He went to the White House's lawn.")
    assert "Angela Merkel" in kinds("Chancellor Angela Merkel's party won.")
    assert named("Chancellor Angela Merkel spoke.", "Angela Merkel").title == "chancellor"


def test_states_and_bodies_bear_their_codes() -> None:
    assert named("The U.S. and Iran met in Vienna.", "U.S.").code == "USA"
    assert named("The IAEA praised the deal.", "IAEA").code == "IAEA"


def test_an_adjective_of_a_state_is_told_from_its_name() -> None:
    name = named("Russian air strikes hit the town.", "Russian")
    assert (name.role, name.code) == ("adjective", "RUS")


@pytest.mark.parametrize(
    ("text", "words", "acts"),
    [
        ("Tehran said it would answer.", "Tehran", 1),
        ("Tehran and Moscow are allies of the government.", "Moscow", 1),
        ("They signed a deal with Moscow.", "Moscow", 1),
        ("The talks were held in Moscow.", "Moscow", -1),
        ("He flew to Moscow on Monday.", "Moscow", -1),
    ],
)
def test_a_capital_acts_or_is_a_place(text: str, words: str, acts: int) -> None:
    assert named(text, words).acts == acts


def test_descriptors_beside_a_name_are_kept() -> None:
    name = named("He met Iran's supreme leader Ayatollah Ali Khamenei.", "Ali Khamenei")
    assert any("Iran's supreme leader" in words for words in name.descriptors)


def test_gender_comes_from_titles_and_sure_forenames_only() -> None:
    assert named("Mrs. Jordan Smith came.", "Jordan Smith").gender == "f"
    assert named("Vladimir Smith came.", "Vladimir Smith").gender == "m"
    assert named("Jordan Smith came.", "Jordan Smith").gender == ""


def test_the_short_form_in_brackets_is_kept() -> None:
    text = "The Gas Exporters Council (GEC) met."
    assert [name.short for name in found(text) if name.short] in (["GEC"], [])


@pytest.mark.parametrize(
    "text", ["", '"', "THE", "'s", "A" * 3000, '"' * 500, "\u202eabc", "I.", "()", "- - -", "😀 😀"]
)
def test_odd_text_does_no_harm(text: str) -> None:
    last = 0
    for name in found(text):
        assert last <= name.start < name.end <= len(text)
        last = name.end


def test_a_day_and_a_senators_party_are_no_names() -> None:
    assert "Monday" not in kinds("They met on Monday in Geneva.")
    assert "R-Iowa" not in kinds("Sen. Paul Brandt (R-Iowa) spoke.")
    assert "Sunday Tribune" in kinds("The Sunday Tribune closed in Dublin.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("It is big, says Marisa Moore, MD, of the clinic.", {"Marisa Moore"}, id="a degree"),
        pytest.param("They flew to Bethesda, MD, on Monday.", {"Bethesda", "MD"}, id="a state behind a town"),
        pytest.param(
            "Rep. Karen Bass, D-Calif., met Cory Booker, D-N.Y., today.", {"Karen Bass", "Cory Booker"}, id="D"
        ),
        pytest.param("In May, Lt. Muath al-Tarawneh was seen alive.", {"Muath al-Tarawneh"}, id="the mark of a title"),
        pytest.param("“President [Vladimir] Putin has left,” he said.", {"Putin"}, id="a bracket within"),
        pytest.param(
            "He bought shops from Apple, Amazon, Barnes & Noble.", {"Apple", "Amazon", "Barnes & Noble"}, id="&"
        ),
        pytest.param("A MAN was saved from a vicious attack.", set(), id="a common noun in capitals"),
        pytest.param("It is OK to send DNA to Turkey.", {"Turkey"}, id="common nouns in capitals"),
        pytest.param("A NATO envoy was saved from an attack.", {"NATO"}, id="a body in capitals"),
        pytest.param("Middlemen with ties to the group have left.", set(), id="a plural that opens the sentence"),
        pytest.param("DEPRAVED Islamic State militants have left.", {"Islamic State"}, id="a word that is shouted"),
        pytest.param("Flummoxed U.K. intel officials have left.", {"U.K."}, id="a word that opens the sentence"),
        pytest.param("Senior Lenovo executives have left.", {"Lenovo"}, id="a rank that opens the sentence"),
        pytest.param("New Mexico officials have left.", {"New Mexico"}, id="a word of the name"),
        pytest.param("Hundreds of Britons are thought to have left Syria.", {"Britons", "Syria"}, id="an amount"),
        pytest.param("He spoke for the ISIS Syrian branch before he left.", {"ISIS", "Syrian"}, id="a body's branch"),
        pytest.param("House Minority Leader Kevin Hall left.", {"House", "Kevin Hall"}, id="a side of a house"),
        pytest.param("Journalist Hall was called in.", {"Hall"}, id="what a person is"),
        pytest.param(
            "WEST PALM BEACH, Fla.—Ann Hall left for Oslo.", {"WEST PALM BEACH", "Fla.", "Ann Hall", "Oslo"}, id="—"
        ),
        pytest.param(
            "British jihadi al-Tarawneh has been seen in Syria.",
            {"British", "al-Tarawneh", "Syria"},
            id="an article of a name",
        ),
    ],
)
def test_names_begin_and_end_where_they_do(text: str, names: set[str]) -> None:
    assert set(kinds(text)) == names


@pytest.mark.parametrize(
    ("text", "words", "kind", "role"),
    [
        ("It appeared in the journal Atherosclerosis last week.", "Atherosclerosis", "organization", ""),
        ("The sum was large, Al-Masry Al-Youm newspaper reported.", "Al-Masry Al-Youm", "organization", ""),
        ("The island was hit by Hurricane Maria in 2017.", "Hurricane Maria", "other", ""),
        ("They saw two Americans and a Briton.", "Briton", "group", "people"),
        ("They may return to the state Legislature soon.", "Legislature", "organization", ""),
        ("THE ISLAMIC State is looting towns.", "ISLAMIC State", "organization", "body"),
        ("The Islamic State of Iraq and Syria is looting.", "Islamic State of Iraq and Syria", "organization", "body"),
        ("The Bureau of Labor Statistics reported it Friday.", "Bureau of Labor Statistics", "organization", ""),
    ],
)
def test_a_name_is_what_its_sentence_and_the_tables_tell(text: str, words: str, kind: str, role: str) -> None:
    assert (named(text, words).kind, named(text, words).role) == (kind, role)
