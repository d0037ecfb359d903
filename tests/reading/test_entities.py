"""Who is named in one report."""

import itertools
from functools import lru_cache

from byline.reading.cast import Cast
from byline.reading.entities import resolve
from byline.reading.located import Located, SentenceReading
from byline.reading.names import names
from byline.reading.parsing import parses
from byline.records import Entity, Report, content_id
from byline.text.sentences import sentences


@lru_cache(maxsize=100)
def cast(text: str) -> Cast:
    places = sentences(text)
    located = [
        Located(
            place.start,
            place.end,
            "body",
            text.count("\n", 0, place.start),
            SentenceReading(names(parse), (), (), (), (), ()),
        )
        for place, parse in zip(places, parses([text[p.start : p.end] for p in places]), strict=True)
    ]
    return resolve(Report(id="report", source="a.txt", text=text), located)


def entity(text: str, name: str) -> Entity:
    return next(e for e in cast(text).entities if e.name == name)


def said(text: str, name: str) -> list[str]:
    return [text[span.start : span.end] for span in entity(text, name).mentions]


def test_a_surname_joins_its_full_name() -> None:
    text = "Vladimir Putin came to Tehran. Putin met officials."
    assert said(text, "Vladimir Putin") == ["Vladimir Putin", "Putin"]


def test_a_headline_may_name_a_person_before_the_body_does() -> None:
    text = "Putin visits Iran\nRussian President Vladimir Putin arrived on Monday."
    assert said(text, "Vladimir Putin") == ["Putin", "Vladimir Putin"]


def test_two_persons_of_one_surname_are_never_one() -> None:
    text = "Hillary Clinton met Bill Clinton in Paris. Clinton said little. Mr. Clinton left."
    assert said(text, "Hillary Clinton") == ["Hillary Clinton"]
    assert said(text, "Bill Clinton") == ["Bill Clinton", "Clinton"]
    assert said(text, "Clinton") == ["Clinton"]


def test_a_bare_surname_goes_to_the_one_named_so_far() -> None:
    text = "Hillary Clinton spoke in Paris. Clinton was calm.\nLater her husband Bill Clinton came."
    assert said(text, "Hillary Clinton") == ["Hillary Clinton", "Clinton"]


def test_the_names_of_a_state_are_one_entity_with_codes() -> None:
    text = "The United States and Russia met. The US said the Russian Federation agreed. U.S. officials left."
    assert entity(text, "United States").codes.iso3 == "USA"
    assert entity(text, "United States").id == content_id("state", "USA")
    assert said(text, "Russia")[0] == "Russia"
    assert "Russian Federation" in said(text, "Russia")


def test_adjectives_lead_to_the_state_and_are_kept_apart() -> None:
    text = "Russian air strikes hit the town."
    found = cast(text)
    assert [text[m.start : m.end] for m in found.adjectives] == ["Russian"]
    assert found.mentions == ()
    assert found.adjectives[0].entity == content_id("state", "RUS")


def test_a_capital_is_a_government_or_a_place_by_what_the_report_says() -> None:
    text = "Tehran said it would answer. Talks were held in Tehran."
    kinds = [m.kind for m in cast(text).mentions if text[m.start : m.end] == "Tehran"]
    assert kinds == ["state", "place"]


def test_an_acronym_joins_the_name_it_shortens() -> None:
    text = "The International Atomic Energy Agency (IAEA) met. The IAEA said the plant was safe."
    assert said(text, "International Atomic Energy Agency") == ["International Atomic Energy Agency", "IAEA", "IAEA"]


def test_a_place_that_bears_a_persons_name_is_told_from_him() -> None:
    text = "Michael Jordan lives in Jordan. The player Michael Jordan flew to Amman."
    assert entity(text, "Jordan").kind == "state"
    assert entity(text, "Michael Jordan").kind == "person"


def test_descriptors_and_gender_stand_with_the_person() -> None:
    text = "Putin met Iran's supreme leader Ayatollah Ali Khamenei. Khamenei agreed."
    khamenei = entity(text, "Ali Khamenei")
    assert khamenei.gender == "m"
    assert any("supreme leader" in words for words in khamenei.descriptors)
    assert said(text, "Ali Khamenei") == ["Ali Khamenei", "Khamenei"]


def test_spellings_of_one_name_are_one_person() -> None:
    text = "Muammar Gaddafi ruled Libya. Moammar Qaddafi was killed in 2011."
    assert said(text, "Muammar Gaddafi") == ["Muammar Gaddafi", "Moammar Qaddafi"]


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    text = "Iran and Russia met in Vienna. Sergei Lavrov of Russia spoke. Lavrov praised Iran's team."
    mentions = cast(text).mentions
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    known = {e.id for e in cast(text).entities}
    assert all(m.entity in known for m in mentions)


def test_a_report_without_names_has_no_cast() -> None:
    assert cast("nothing happened here today.") == Cast()


def test_a_bare_surname_stays_with_whom_it_has_stood_for() -> None:
    text = "Ann Hurd won. Hurd smiled. Her father Tom Hurd left early. Hurd said the vote was fair."
    assert said(text, "Ann Hurd") == ["Ann Hurd", "Hurd", "Hurd"]
    assert said("Ann Hurd met Tom Hurd. Hurd said the vote was fair.", "Ann Hurd") == ["Ann Hurd"]


def test_one_vowel_of_a_forename_is_a_slip() -> None:
    assert said("Kristin Wilkes won. Kristen Wilkes smiled.", "Kristin Wilkes") == ["Kristin Wilkes", "Kristen Wilkes"]
    assert said("Martin Wilkes won. Morton Wilkes smiled.", "Martin Wilkes") == ["Martin Wilkes"]


def test_the_halves_of_a_divided_land_are_states() -> None:
    text = "North and South Korea talked. The South asked for time, and the North agreed. Rain fell on the south."
    assert said(text, "North Korea") == ["North", "North"]
    assert said(text, "South Korea") == ["South Korea", "South"]
    assert all(e.codes.iso3 != "KOR" or e.name != "South" for e in cast("The South won the war in Iowa.").entities)


def test_full_names_of_states_are_one_with_the_short_ones() -> None:
    assert said("The United States of America agreed. The US paid.", "United States") == [
        "United States of America",
        "US",
    ]


def test_a_word_that_persons_bear_is_no_capital_unless_its_state_is_named() -> None:
    assert [e.kind for e in cast("Victoria said the cake was fine.").entities if e.name == "Seychelles"] == []
    assert said("Paris rejected the plan.", "France") == ["Paris"]


def test_a_ship_is_one_thing_with_and_without_its_article() -> None:
    text = "The ferry Halvard Star ran aground.\nThe Halvard Star lies on the rocks. Few knew the Halvard Star."
    assert said(text, "Halvard Star") == ["Halvard Star", "Halvard Star", "Halvard Star"]
    assert [e.kind for e in cast(text).entities] == ["other"]


def test_a_product_is_not_the_firm() -> None:
    assert said("Airbus Group grew. Airbus said so.", "Airbus Group") == ["Airbus Group", "Airbus"]
    assert said("Dellmoor Steel grew. Dellmoor said so.", "Dellmoor Steel") == ["Dellmoor Steel", "Dellmoor"]
    assert "Airbus A380" not in entity("Airbus said the Airbus A380 would fly on Friday.", "Airbus").names


def test_the_maker_of_several_products_is_none_of_them() -> None:
    text = "Apple Watch Sport is cheap. Apple Watch Edition is not. Apple said so, and Apple Watch Sport sells."
    assert "Apple" not in [t for e in cast(text).entities if e.name != "Apple" for t in e.names]


def test_a_bare_house_is_none_of_the_parties_in_it() -> None:
    text = "House Republicans met. House Minority Leader Kevin Hall left."
    assert said(text, "House Republicans") == ["House Republicans"]
