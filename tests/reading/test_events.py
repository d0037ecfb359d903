"""Events of a report: who is who, when, whether it happened, and one event for one happening."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

import pytest

from byline.reading.located import read_sentence
from byline.reading.parsing import parses
from byline.reading.report import read, sentences_of
from byline.records import Block, BlockKind, Entity, Event, Publication, Report


@lru_cache(maxsize=200)
def coded(
    text: str, published: str | None = "2015-11-24", kind: BlockKind = "body"
) -> tuple[Sequence[Event], dict[str, Entity]]:
    day = dt.date.fromisoformat(published) if published else None
    known = Publication(start=day, end=day + dt.timedelta(days=1), precision="day", why="field") if day else None
    block = Block(kind=kind, start=0, end=len(text))
    report = Report(id="r", source="r", text=text, published=known, blocks=(block,))
    found = sentences_of(report)
    texts = [text[s.start : s.end] for s in found]
    readings = dict(zip(texts, map(read_sentence, parses(texts)), strict=True))
    reading = read(report, found, readings.__getitem__)
    return reading.events, {entity.id: entity for entity in reading.entities}


def typed(text: str, published: str | None = "2015-11-24") -> list[Event]:
    return [event for event in coded(text, published)[0] if event.type]


def codes(text: str) -> tuple[list[str | None], list[str | None]]:
    event = typed(text)[0]
    return [actor.code for actor in event.actors], [actor.code for actor in event.recipients]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Kenya praised Uganda.", ["KEN"], ["UGA"]),
        ("Israeli troops arrested two Lebanese fishermen.", ["ISR"], ["LBN"]),
        ("Polish President Jan Nowak met Czech farmers.", ["POL"], ["CZE"]),
        ("US and British forces bombed a bridge.", ["USA", "GBR"], [None]),
        ("The pro-Iranian group attacked a Kuwaiti tanker.", [None], ["KWT"]),
    ],
)
def test_sides_bear_the_code_of_their_state(text: str, actors: list[str | None], recipients: list[str | None]) -> None:
    assert codes(text) == (actors, recipients)


def test_a_person_keeps_the_state_of_an_office_named_earlier() -> None:
    text = "Polish President Jan Nowak arrived in Riga on a visit. Then Nowak praised Chile."
    praise = next(event for event in typed(text) if event.type == "SUPPORT")
    assert [actor.code for actor in praise.actors] == ["POL"]


def test_a_person_without_an_office_has_no_code() -> None:
    assert codes("Jan Nowak condemned the ruling.")[0] == [None]


def test_police_and_those_they_hold_are_of_one_state() -> None:
    assert codes("Thai police detained four protesters.") == (["THA"], ["THA"])


def test_an_actor_leads_to_its_entity() -> None:
    events, entities = coded("Kenya praised Uganda.")
    assert [entities[actor.entity or ""].name for actor in events[0].actors] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya freed two Ugandan sailors.", "happened"),
        ("Kenya is holding talks with Uganda.", "ongoing"),
        ("Kenya will free two Ugandan sailors.", "planned"),
        ("Kenya may free two Ugandan sailors.", "planned"),
        ("Kenya did not free the sailors.", "denied"),
        ("Kenya reportedly freed two Ugandan sailors.", "reported"),
        ("Kenya's president visited Uganda in 2007.", "background"),
        ("Kenya had freed the sailors after an appeal.", "background"),
    ],
)
def test_status_tells_what_happened_from_what_did_not(text: str, status: str) -> None:
    assert typed(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya last visited Chad in 1998.", "background"),
        ("Kenya visited Chad in 1998. It met Chad's envoy on Monday.", "background"),
        ("Kenya visited Chad in 1998. It met Chad's envoy in 2015.", "background"),
        ("Kenya visited Chad in 2015. It met Chad's envoy in 1998.", "happened"),
        ("Kenya visited Chad in 2015. It plans to visit Oman in 2030.", "happened"),
        ("Kenya visited Chad in 1998.", "happened"),
    ],
)
def test_a_report_without_a_date_tells_what_was_long_ago_by_its_other_times(text: str, status: str) -> None:
    assert typed(text, None)[0].status == status


def test_an_event_is_dated_by_the_time_words_of_its_clause() -> None:
    event = typed("Kenya freed two Ugandan sailors on Monday.")[0]
    assert event.time == "2015-11-23"


def test_the_time_of_another_clause_is_not_taken() -> None:
    event = typed("Kenya freed two sailors, police said on Monday.", "2015-11-24")[0]
    assert event.time != "2015-11-23" or "day the report tells of" in event.why


def test_since_is_no_date() -> None:
    assert typed("Kenya has arrested forty sailors since July.")[0].time is None


def test_the_day_that_a_report_tells_of_dates_what_follows() -> None:
    text = "Kenya freed two Ugandan sailors on Monday. A judge thanked the crew."
    thanks = next(event for event in typed(text) if event.type == "SUPPORT")
    assert (thanks.time, "day the report tells of" in thanks.why) == ("2015-11-23", True)


@pytest.mark.parametrize(
    ("opening", "then", "day"),
    [
        ("Mali arrested a Chadian envoy on Monday.", "Chad has recalled its ambassador.", "2015-11-23"),
        ("Mali arrested a Chadian envoy on Monday.", "The war has killed more than 900 people.", None),
        ("Mali arrested a Chadian envoy on Monday.", "Rebels have often attacked the town.", None),
        ("Mali arrested a Chadian envoy on Monday.", "The war has driven about half of them from home.", None),
        ("The war began on Monday.", "Rebels killed more than 900 people.", "2015-11-23"),
    ],
)
def test_what_is_summed_up_so_far_is_of_no_one_day(opening: str, then: str, day: str | None) -> None:
    assert typed(f"{opening} {then}")[-1].time == day


@pytest.mark.parametrize(
    ("opening", "then", "day"),
    [
        ("Rebels shelled Gao on Sunday, Mali said on Monday.", "It urged Chad to help.", "2015-11-23"),
        ("Rebels shelled Gao on Sunday, Mali said on Monday.", "Troops arrested six rebels.", None),
        ("Rebels shelled Gao on Sunday, Mali said.", "Troops arrested six rebels.", "2015-11-22"),
        ("Rebels shelled Gao, Mali said on Monday.", "Troops arrested six rebels.", None),
        ("Mali announced a truce on Monday.", "Troops freed six rebels.", "2015-11-23"),
    ],
)
def test_what_was_said_on_another_day_than_it_happened_leaves_later_deeds_without_one(
    opening: str, then: str, day: str | None
) -> None:
    assert typed(f"{opening} {then}")[-1].time == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mali arrested six rebels through 2014.", None),
        ("Mali arrested fewer rebels than in 2014.", None),
        ("Arrests rose from 9 percent in 2012.", None),
        ("Mali has arrested six rebels since the start of the war in 2012.", None),
        ("As of Monday, Mali had arrested six rebels.", None),
        ("Mali praised the 2012 agreement.", None),
        ("Mali approved the 2030 rates.", None),
        ("Mali praised the agreement of 2012.", None),
        ("Mali praised the agreement on Monday.", "2015-11-23"),
        ("Mali arrested six rebels in a July 2014 raid.", "2014-07"),
        ("With four rebels dead in October, Mali is arresting others.", None),
    ],
)
def test_a_time_that_bounds_measures_or_names_something_else_dates_no_deed(text: str, day: str | None) -> None:
    found = coded(text)[0]
    assert [event.time for event in found if event.type or event.time] in ([day], [] if day is None else [day])


def test_what_is_quoted_or_came_first_was_not_on_the_day_told_of() -> None:
    opening = "Mali arrested a Chadian envoy on Monday."
    assert typed(f"{opening} “Chad freed six rebels,” it said.")[-1].time is None
    assert typed(f"{opening} Chad first freed six rebels.")[-1].time is None
    assert typed(f"{opening} Chad freed six rebels.")[-1].time == "2015-11-23"
    assert typed(f"{opening} Chad freed the first six rebels.")[-1].time == "2015-11-23"


def test_a_report_that_strays_to_other_times_tells_of_its_day_no_longer_until_it_comes_back() -> None:
    opening = "Mali arrested a Chadian envoy on Monday. The envoy lost a leg in 1998."
    assert typed(f"{opening} Chad freed six rebels.")[-1].time == "2015-11-23"
    strayed = f"{opening} He founded a school in 2003."
    assert typed(f"{strayed} Chad freed six rebels.")[-1].time is None
    assert typed(f"{strayed} A judge left the court on Monday. Chad freed six rebels.")[-1].time == "2015-11-23"


def test_what_was_going_on_sets_no_day() -> None:
    text = "Police were arresting rebels on Monday. Troops freed six sailors."
    assert typed(text)[-1].time is None


def test_the_line_with_the_date_of_a_report_tells_of_nothing() -> None:
    text = "Published 24 November 2015"
    assert not _of_block(text, "dateline")
    assert _of_block(text, "body")


def _of_block(text: str, kind: BlockKind) -> Sequence[Event]:
    day = dt.date(2015, 11, 24)
    known = Publication(start=day, end=day + dt.timedelta(days=1), precision="day", why="field")
    report = Report(id="r", source="r", text=text, published=known, blocks=(Block(kind=kind, start=0, end=len(text)),))
    found = sentences_of(report)
    texts = [text[s.start : s.end] for s in found]
    readings = dict(zip(texts, map(read_sentence, parses(texts)), strict=True))
    return read(report, found, readings.__getitem__).events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Troops attacking the town on Sunday burned a mill.", "happened"),
        ("Troops attacking the town burned a mill.", "ongoing"),
        ("Troops were attacking the town.", "happened"),
        ("Troops were attacking the town on Monday.", "happened"),
        ("Troops were attacking the town on Tuesday.", "ongoing"),
        ("Troops are attacking the town.", "ongoing"),
    ],
)
def test_what_went_on_and_is_over_happened(text: str, status: str) -> None:
    assert typed(text)[0].status == status


def test_the_present_of_a_caption_tells_of_what_is_done() -> None:
    text = "Chad's president meets Mali's in Gao on Monday."
    assert coded(text, kind="caption")[0][0].status == "happened"
    assert coded("Chad's president is meeting Mali's in Gao.", kind="body")[0][0].status == "ongoing"


def test_the_day_in_a_dateline_dates_nothing() -> None:
    [event] = typed("GAO, Nov 24 – Mali will reject any deal with the rebels.")
    assert event.time is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A truck hit the gate, killing two guards.", "happened"),
        ("Troops are attacking the town.", "ongoing"),
        ("Troops will hit the gate, killing two guards.", "planned"),
    ],
)
def test_a_bare_participle_after_what_is_done_is_done_too(text: str, status: str) -> None:
    assert next(event for event in typed(text) if event.trigger.start > 10).status == status


def test_a_report_without_a_day_of_its_own_dates_nothing() -> None:
    assert typed("Kenya freed two Ugandan sailors.")[0].time is None


def test_one_happening_told_twice_is_one_event() -> None:
    text = "Kenya's foreign minister met Chad's envoy on Monday. The meeting between Kenya and Chad lasted an hour."
    consults = [event for event in typed(text) if event.type == "CONSULT"]
    assert len(consults) == 1 or all(event.recipients for event in consults)


def test_the_same_deed_to_another_is_another_event() -> None:
    text = "Kenya praised Uganda. Kenya praised Chad."
    assert len(typed(text)) == 2


def test_a_repeated_deed_keeps_its_further_triggers() -> None:
    text = "Kenya condemned Uganda. Kenya again condemned Uganda."
    (event,) = typed(text)
    assert [text[r.start : r.end] for r in event.also] == ["condemned"]


def test_why_names_the_rule_and_the_words() -> None:
    assert "“condemned”" in typed("Kenya condemned Uganda.")[0].why


def test_what_plover_has_no_type_for_is_kept_only_where_it_is_dated() -> None:
    text = "The firm unveiled a new tram on Monday."
    assert [(event.type, event.time) for event in coded(text)[0]] == [("", "2015-11-23")]
    assert not coded(text, None)[0]
    assert not coded("The firm unveiled a new tram.")[0]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Norwegian police arrested four activists.", ["NOR"], ["NOR"]),
        ("Chad's opposition accused the president of fraud.", ["TCD"], ["TCD"]),
        ("Troops from Chad and Niger attacked a camp.", ["TCD", "NER"], [None]),
        ("Ann Holm, the Danish envoy, praised Peru.", ["DNK"], ["PER"]),
        ("Ann Holm, the noted singer, praised Peru.", [None], ["PER"]),
        ("An anti-Kenyan preacher was killed.", [], [None]),
        ("Two sailors were arrested in Norway.", ["NOR"], ["NOR"]),
        ("Two sailors were killed in Norway.", [], ["NOR"]),
        ("Yitzhak Shamir praised Peru.", ["ISR"], ["PER"]),
        ("John Turner praised Peru.", ["CAN"], ["PER"]),
        ("John Turner, a plumber, was arrested in Leeds.", ["GBR"], [None]),
        ("Danish Foreign Minister John Turner praised Peru.", ["DNK"], ["PER"]),
        ("President Carter praised Peru.", ["USA"], ["PER"]),
        ("The Carter administration praised Peru.", ["USA"], ["PER"]),
        ("Carter praised Peru.", [None], ["PER"]),
        ("Rabat blamed the Peruvian army.", ["MAR"], ["PER"]),
        ("The Khartoum government praised Peru.", ["SDN"], ["PER"]),
        ("Jewish settlers attacked a Kenyan trader.", ["ISR"], ["KEN"]),
        ("Ethnic Russians in Estonia condemned Latvia.", ["EST"], ["LVA"]),
        ("The presidents of Mali and Niger praised Chad.", ["MLI", "NER"], ["TCD"]),
        ("British soldiers wounded two gunmen in Basra.", ["GBR"], ["IRQ"]),
        ("Teachers in Benin went on strike.", ["BEN"], ["BEN"]),
        ("Peru rejected a plan put forward by Chad.", ["PER"], ["TCD"]),
        ("Lebanon’s army freed refugees.", ["LBN"], [None]),
    ],
)
def test_sides_without_a_name_have_the_code_that_their_words_or_the_place_give(
    text: str, actors: list[str | None], recipients: list[str | None]
) -> None:
    assert codes(text) == (actors, recipients)


def test_officials_of_two_states_meet_each_other() -> None:
    assert codes("Thai and Laotian officials met on Monday.") == (["THA"], ["LAO"])


def test_a_crowd_is_of_the_state_where_it_acts() -> None:
    assert codes("Thousands blocked a road in Chad.")[0] == ["TCD"]


def test_a_state_is_looked_for_near_a_happening_and_not_at_the_end_of_an_endless_sentence() -> None:
    near, far = ("Police arrested four people" + ", and so on" * times + ", Chad said." for times in (1, 300))
    assert codes(near)[0] == ["TCD"]
    assert codes(far)[0] == [None]


def test_why_says_when_a_state_was_inferred() -> None:
    assert "names no state" in typed("Norwegian police arrested four activists.")[0].why
    assert "names no state" not in typed("Norwegian police arrested four Danish activists.")[0].why


def test_a_raid_named_in_passing_is_told_only_with_both_sides() -> None:
    assert [e.type for e in typed("Peru praised Chile after Kenya's visit to Oman.")] == ["SUPPORT", "CONSULT"]
    assert [e.type for e in typed("Peru praised Chile after the Kenyan raid.")] == ["SUPPORT"]


def test_what_backs_a_deed_is_told_beside_it() -> None:
    found = typed("Backed by Russian air strikes, Syrian troops seized the town of Homs.")
    assert [(e.type, [a.code for a in e.actors]) for e in found] == [("ASSAULT", ["RUS"]), ("ASSAULT", ["SYR"])]
