"""What happens in one sentence: type, trigger, sides, place, and how surely."""

from functools import lru_cache

import pytest

from byline.reading.happenings import Happening, Side, happenings
from byline.reading.parsing import Parse, Token, parses


@lru_cache(maxsize=300)
def told(text: str) -> tuple[Happening, ...]:
    return tuple(h for h in happenings(next(iter(parses([text])))) if h.type)


def types(text: str) -> list[str]:
    return [happening.type for happening in told(text)]


def words(text: str, sides: tuple[Side, ...]) -> list[str]:
    return [text[side.start : side.end] for side in sides]


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "actors", "recipients"),
    [
        ("Gunmen attacked a bus.", "ASSAULT", "attacked", ["Gunmen"], ["a bus"]),
        ("Three clerks were arrested by police.", "COERCE", "arrested", ["police"], ["Three clerks"]),
        ("Peru met Chile in Lima.", "CONSULT", "met", ["Peru"], ["Chile"]),
        ("Norway gave Malawi a grant of two million dollars.", "AID", "gave", ["Norway"], ["Malawi"]),
        ("India accused Nepal of delay.", "ACCUSE", "accused", ["India"], ["Nepal"]),
        ("Oman allowed the tanker to dock.", "CONCEDE", "allowed", ["Oman"], ["the tanker"]),
        ("Italy lifted its ban on poultry from Poland.", "CONCEDE", "lifted", ["Italy"], None),
        ("Denmark suspended aid to Burundi.", "SANCTION", "suspended", ["Denmark"], ["Burundi"]),
        ("The army withdrew from the port.", "RETREAT", "withdrew", ["The army"], ["the port"]),
        ("Ghana threatened to expel the trawlers.", "THREATEN", "threatened", ["Ghana"], None),
        ("Cuba refused to release the two sailors.", "REJECT", "refused", ["Cuba"], ["the two sailors"]),
        ("Students marched through Quito.", "PROTEST", "marched", ["Students"], []),
        ("France urged Mali to hold elections.", "REQUEST", "urged", ["France"], ["Mali"]),
        ("Serbia mobilised reservists.", "MOBILIZE", "mobilised", ["Serbia"], None),
        ("Austria praised Slovenia.", "SUPPORT", "praised", ["Austria"], ["Slovenia"]),
        ("Japan shared intelligence with Korea.", "COOPERATE", "shared", ["Japan"], ["Korea"]),
        ("Chad agreed to mediate.", "AGREE", "agreed", ["Chad"], []),
    ],
)
def test_verbs_are_typed_by_their_frame(
    text: str, type_: str, trigger: str, actors: list[str], recipients: list[str] | None
) -> None:
    first = told(text)[0]
    assert (first.type, text[first.start : first.end]) == (type_, trigger)
    assert words(text, first.actors) == actors
    assert recipients is None or words(text, first.recipients) == recipients


def test_a_noun_can_be_the_trigger() -> None:
    text = "Russian air strikes worried Ankara."
    (strikes,) = told(text)
    assert (strikes.type, text[strikes.start : strikes.end]) == ("ASSAULT", "strikes")
    assert words(text, strikes.actors) == ["Russian"]


def test_talks_between_two_sides_have_both() -> None:
    text = "Gas prices dominate talks between Norway and Poland in Oslo."
    (talks,) = told(text)
    assert talks.type == "CONSULT"
    assert (words(text, talks.actors), words(text, talks.recipients)) == (["Norway"], ["Poland"])
    assert talks.place is not None
    assert text[slice(*talks.place)] == "Oslo"


def test_a_war_that_is_talked_about_is_no_assault() -> None:
    assert types("Libyan war dominates talks between Norway and Poland.") == ["CONSULT"]


def test_joined_subjects_meet_each_other() -> None:
    text = "Kenya and Uganda signed a treaty."
    (signed,) = told(text)
    assert (words(text, signed.actors), words(text, signed.recipients)) == (["Kenya"], ["Uganda"])


def test_a_light_verb_takes_the_type_of_its_noun() -> None:
    text = "Rebels launched an attack on the village."
    (attack,) = told(text)
    assert (attack.type, text[attack.start : attack.end]) == ("ASSAULT", "attack")


def test_a_refusal_swallows_what_is_refused() -> None:
    assert types("Peru refused to lift the embargo on Chile.") == ["REJECT"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Sweden will send a field hospital to Nepal.", "AGREE"),
        ("Sweden will not send a field hospital to Nepal.", "REJECT"),
        ("Serbia will close its embassy in Accra.", "THREATEN"),
        ("Serbia will not attack the convoy.", "AGREE"),
    ],
)
def test_the_future_makes_promises_threats_and_refusals(text: str, type_: str) -> None:
    (first,) = told(text)
    assert (first.type, first.tense) == (type_, "future")


def test_who_says_that_another_must_act_requests_it() -> None:
    text = "Hungary said Croatia must reopen the crossing."
    (must,) = told(text)
    assert (must.type, words(text, must.actors), words(text, must.recipients)) == ("REQUEST", ["Hungary"], ["Croatia"])


def test_an_opinion_of_the_writer_on_what_must_be_is_no_happening() -> None:
    assert types("Croatia must reopen the crossing.") == []


def test_a_relative_pronoun_gives_way_to_its_noun() -> None:
    text = "Police hold the man who attacked a nurse."
    attacked = next(h for h in told(text) if h.type == "ASSAULT")
    assert words(text, attacked.actors) == ["the man"]
    assert attacked.aside > 0


def test_the_sayer_stands_for_the_pronoun_of_what_he_promises() -> None:
    text = "Bolivia said it would release the crew."
    (release,) = told(text)
    assert (release.type, words(text, release.actors)) == ("AGREE", ["Bolivia"])


@pytest.mark.parametrize(
    "text",
    [
        "The late goal killed off any hope of a comeback.",
        "The airline launched an aggressive campaign to win customers.",
        "Shares plunged after the bank failed to strike a chord with savers.",
        "The new album hit shelves on Friday.",
        "The study demonstrates a need for rest.",
        "The firm met its target for the year.",
        "Two wire services contributed to this report.",
    ],
)
def test_idioms_of_sport_and_business_are_none(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Turkey did not recall its ambassador.", "negated"),
        ("Canada may cut aid to the island.", "supposed"),
        ("Rebels reportedly shelled a grain store.", "reported"),
        ("Residents claim that soldiers beat two shepherds.", "reported"),
    ],
)
def test_what_is_denied_supposed_or_claimed_is_marked(text: str, flag: str) -> None:
    assert any(getattr(happening, flag) for happening in told(text))


def test_a_dateline_is_no_subject() -> None:
    text = "LIMA, Peru -- A court sentenced two bankers to ten years in prison."
    sentenced = next(h for h in told(text) if h.type == "COERCE")
    assert words(text, sentenced.actors) == ["A court"]


def test_odd_text_is_read_without_harm() -> None:
    for text in ("", " ", "…", "“”" * 50, "\x00\x01", "call for call for " * 60):
        assert isinstance(told(text), tuple)


def test_a_very_deep_parse_ends() -> None:
    tokens = [
        Token(4 * i, 4 * i + 4, "call", "call", "VERB", "VB", "xcomp", max(0, i - 1), "", False) for i in range(900)
    ]
    assert isinstance(happenings(Parse("call" * 900, tuple(tokens))), tuple)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya called the Oslo visit a success.", []),
        ("Norway's mayor calls London visit a success for trade.", []),
        ("Kenya called on Chad to free the crew.", ["REQUEST"]),
        ("Kenya let the crew leave.", ["CONCEDE"]),
        ("Kenya helped visit the sick.", None),
    ],
)
def test_to_call_something_a_name_asks_nobody(text: str, found: list[str] | None) -> None:
    assert found is None or types(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor voiced hope that Chad will lift the ban.", []),
        ("Officials feared that rebels would attack the port.", []),
        ("Kenya hopes Chad will free the crew.", []),
        ("Kenya hopes to visit Chad.", ["AGREE"]),
        ("Hopes rose after Chad freed the crew.", ["CONCEDE"]),
    ],
)
def test_what_is_hoped_of_another_is_nobodys_promise(text: str, found: list[str]) -> None:
    assert types(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A clerk said that claims should be settled by autumn.", []),
        ("A clerk said that Chad should pay.", ["REQUEST"]),
        ("Kenya said the ban must be lifted by Chad.", ["REQUEST"]),
    ],
)
def test_a_demand_needs_somebody_who_is_addressed_or_a_named_speaker(text: str, found: list[str]) -> None:
    assert types(text) == found


def test_a_demand_in_the_passive_is_addressed_to_the_doer() -> None:
    text = "Kenya said the ban must be lifted by Chad."
    assert words(text, told(text)[0].recipients) == ["Chad"]


def test_flights_that_are_allowed_by_nobody_are_no_happening_between_parties() -> None:
    assert types("Flights are allowed again.") == []
    assert types("Chad allowed the flights.") == ["CONCEDE"]
    assert types("Four clerks were arrested.") == ["COERCE"]


def test_forces_that_are_deployed_are_those_who_act() -> None:
    text = "Hundreds of Kenyan soldiers were deployed along the border."
    assert words(text, told(text)[0].actors) == ["Hundreds of Kenyan soldiers"]
    text = "Missiles were deployed by Chad."
    assert words(text, told(text)[0].actors) == ["Chad"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenya and Chad pledged that they will oppose the plan.", "REJECT"),
        ("Kenya vowed that it would bomb the camps.", "THREATEN"),
        ("Kenya promised that it would not attack Chad.", "AGREE"),
        ("Kenya agreed not to attack Chad.", "AGREE"),
    ],
)
def test_a_pledge_and_what_is_pledged_are_one_happening(text: str, type_: str) -> None:
    assert types(text) == [type_]


def test_a_lost_mute_e_is_given_back() -> None:
    assert types("The judge fined the minister.") == ["COERCE"]
    assert types("Rebels raped and robbed two teachers.")[0] == "ASSAULT"
    assert types("The frog hopped to Chad.") == []


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Kenya last visited Chad in 1998.", "pluperfect"),
        ("Kenya visited Chad last week.", "past"),
        ("“I urge the owners to wait,” she said.", "past"),
        ("Kenya urges the owners to wait.", "present"),
    ],
)
def test_what_was_last_done_was_before_and_what_i_ask_is_asked(text: str, tense: str) -> None:
    assert told(text)[0].tense == tense


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor stepped down.", ["CONCEDE"]),
        ("Kenyan troops pulled out of Chad.", ["RETREAT"]),
        ("Chad handed the two sailors over to Kenya.", ["CONCEDE"]),
        ("The mayor stepped onto the stage.", []),
        ("Kenyan troops went out for lunch.", []),
    ],
)
def test_a_particle_belongs_to_its_verb_however_it_was_parsed(text: str, found: list[str]) -> None:
    assert types(text) == found


def test_joined_verbs_share_their_object() -> None:
    text = "Kenya criticised and condemned Chad."
    assert [words(text, happening.recipients) for happening in told(text)] == [["Chad"], ["Chad"]]
    text = "Kenya left and condemned Chad."
    assert [words(text, happening.recipients) for happening in told(text)][-1] == ["Chad"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Six clerks were killed when Kenyan soldiers fired on a bus.", ["Kenyan soldiers"]),
        ("Six clerks died in an attack by rebels.", ["rebels"]),
        ("Two soldiers were killed in clashes with Chadian rebels.", ["Chadian rebels"]),
        ("Six clerks were killed in March.", []),
        ("Six clerks were killed when the hall was full.", []),
    ],
)
def test_who_kills_is_told_by_the_attack_in_which_people_die(text: str, actors: list[str]) -> None:
    (killed,) = [happening for happening in told(text) if happening.aside == 0]
    assert words(text, killed.actors) == actors
    assert "clerks" in text[slice(killed.recipients[0].start, killed.recipients[0].end)] or actors


def test_who_says_that_another_is_responsible_accuses_him() -> None:
    text = "Kenya said Chad was responsible."
    (accused,) = [happening for happening in told(text) if happening.type == "ACCUSE"]
    assert (words(text, accused.actors), words(text, accused.recipients)) == (["Kenya"], ["Chad"])
    assert types("Kenya is responsible for its own roads.") == []


def test_who_receives_goods_is_helped_by_whom_they_come_from() -> None:
    text = "Bhutan received medicine from India."
    (aid,) = told(text)
    assert (words(text, aid.actors), words(text, aid.recipients)) == (["India"], ["Bhutan"])
    assert types("Bhutan received applause from India.") == []


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Students blocked a road to press the government for jobs.", ["the government"]),
        ("Students held a march in protest against abuses by the army.", ["the army"]),
        ("Students marched through the old town.", []),
    ],
)
def test_a_crowd_acts_against_who_rules_where_the_sentence_names_him(text: str, recipients: list[str]) -> None:
    assert words(text, told(text)[0].recipients) == recipients


def test_who_tells_it_is_not_whom_it_is_done_to() -> None:
    text = "Kenya sent medicine, according to the Swiss agency."
    assert not [side for happening in told(text) for side in words(text, happening.recipients) if "Swiss" in side]


def test_a_refusal_in_would_not_is_a_rejection() -> None:
    assert types("Chad would not hand over the two sailors.") == ["REJECT"]
    assert types("Chad would hand over the two sailors.") == ["CONCEDE"]


def test_a_sea_is_nobody_to_meet() -> None:
    text = "Japan and Peru held joint drills in the Coral Sea."
    (drills,) = told(text)
    assert (words(text, drills.actors), words(text, drills.recipients)) == (["Japan"], ["Peru"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya and Chad are against any attempt to close the port.", ["REJECT"]),
        ("The vote was 40 to 12 against.", []),
    ],
)
def test_to_be_against_something_is_to_reject_it(text: str, found: list[str]) -> None:
    assert types(text) == found
    assert not found or text[told(text)[0].start : told(text)[0].end] == "are"


def test_talks_that_fail_are_those_of_their_sides() -> None:
    text = "The talks between Chad and Niger collapsed."
    (failed,) = told(text)
    assert (failed.type, words(text, failed.actors), words(text, failed.recipients)) == ("REJECT", ["Chad"], ["Niger"])
    assert types("Recent talks collapsed.") == []


def test_what_is_waited_for_is_to_come() -> None:
    assert told("The clock starts once Chad and Niger begin talks.")[0].supposed
    assert not told("Chad and Niger begin talks.")[0].supposed


def test_an_aim_hung_on_a_verb_of_saying_is_not_done_by_who_says() -> None:
    assert types("Khalil said with regard to the talks to end the war in Chad.") == []


def test_one_defends_another_and_not_ones_own_border() -> None:
    assert types("Kenya defended Chad's president.") == ["SUPPORT"]
    assert types("Kenya defended its border.") == []


def test_a_genocide_is_done_to_those_who_stand_before_it_and_an_outbreak_is_warned_of_to_nobody() -> None:
    text = "Peru mourned after the Armenian genocide."
    (done,) = [happening for happening in told(text) if happening.type == "ASSAULT"]
    assert (done.actors, words(text, done.recipients)) == ((), ["Armenian"])
    text = "The adviser warned the ministry that the outbreak could spread."
    assert words(text, told(text)[0].recipients) == ["the ministry"]
    assert types("Senators were sworn in on Tuesday.") == []


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Oman played host to Qatar.", "CONSULT", ["Oman"], ["Qatar"]),
        ("Chad gave in to the opposition's demand.", "CONCEDE", ["Chad"], ["the opposition"]),
        ("Peru vetoed a resolution drafted by Chile.", "REJECT", ["Peru"], ["Chile"]),
        ("Gabon said no to Chad.", "REJECT", ["Gabon"], ["Chad"]),
        ("Chad took Niger to court.", "ACCUSE", ["Chad"], ["Niger"]),
        ("Chad told Niger that it should pay.", "REQUEST", ["Chad"], ["Niger"]),
        ("Chad announced plans to sell rice to Niger.", "AGREE", ["Chad"], ["Niger"]),
        ("Kenya said Chad would pay a heavy price.", "THREATEN", ["Kenya"], ["Chad"]),
        ("Peru recalled its ambassador from Chile.", "SANCTION", ["Peru"], ["Chile"]),
        ("A crowd torched two shops.", "PROTEST", ["A crowd"], None),
        ("Kuwait threw out two Omanis.", "COERCE", ["Kuwait"], ["two Omanis"]),
        ("Rockets fired by rebels hit a school.", "ASSAULT", ["rebels"], None),
        ("Chad sealed off the town.", "COERCE", ["Chad"], ["the town"]),
        ("Chad came to the rescue of Peru.", "AID", ["Chad"], None),
    ],
)
def test_wordings_of_each_type_are_known(
    text: str, type_: str, actors: list[str], recipients: list[str] | None
) -> None:
    first = told(text)[0]
    assert (first.type, words(text, first.actors)) == (type_, actors)
    assert recipients is None or words(text, first.recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "The firm announced plans to open a shop.",
        "The airline took delivery of two planes.",
        "The tug pushed the jet back.",
        "She played host on the show.",
        "The wind wound the rope up.",
    ],
)
def test_what_only_has_such_words_is_none(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels attacked the village.", ["ASSAULT"]),
        ("Ministers attacked the problem of poverty.", []),
        ("Guards kicked the prisoners.", ["ASSAULT"]),
        ("The minister kicked off a debate.", []),
        ("The mayor launched a scathing attack on Chad.", ["ACCUSE"]),
        ("The army launched an attack on Chad.", ["ASSAULT"]),
        ("The mayor declined to step down.", ["REJECT"]),
        ("The number of the poor declined by half a million.", []),
        ("Chad released the prisoners.", ["CONCEDE"]),
        ("Chad has not released a cause of death.", []),
        ("The judge hanged three rebels.", ["ASSAULT"]),
        ("The mayor is hanging on in Chad.", []),
    ],
)
def test_words_of_force_that_are_only_figures_of_speech_are_no_deeds(text: str, found: list[str]) -> None:
    assert types(text) == found


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Mali issued a note condemning the raid.", "participle"),
        ("Mali will issue a note condemning the raid.", "future"),
        ("Reporters filmed rebels condemning the raid.", "concurrent"),
        ("Mali is condemning the raid.", "progressive"),
        ("A truck hit the gate, wounding a clerk and killing two guards.", "participle"),
        ("Mali was condemning the raid.", "imperfect"),
    ],
)
def test_what_a_note_says_is_said_when_it_is_issued(text: str, tense: str) -> None:
    assert told(text)[-1].tense == tense


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Mali refrained from endorsing Chad.", True),
        ("The envoy left without praising Chad.", True),
        ("The envoy gained by praising Chad.", False),
        ("Mali denied praising Chad.", True),
        ("Mali denied having praised Chad.", True),
        ("Mali was unable to praise Chad.", True),
        ("Mali has yet to praise Chad.", True),
        ("Mali stopped short of praising Chad.", True),
        ("Mali nearly praised Chad.", True),
        ("Mali managed to praise Chad.", False),
        ("Mali began praising Chad.", False),
        ("The envoy profited from praising Chad.", False),
    ],
)
def test_what_somebody_refrains_from_is_not_done(text: str, negated: bool) -> None:
    assert [h.negated for h in told(text) if h.type == "SUPPORT"] == [negated]


@pytest.mark.parametrize(
    ("text", "supposed", "reported"),
    [
        ("Mali considered praising Chad.", True, False),
        ("Mali was about to praise Chad.", True, False),
        ("Mali talked of praising Chad.", True, False),
        ("Mali is said to have praised Chad.", False, True),
        ("Mali appears to have praised Chad.", False, True),
        ("Mali began praising Chad.", False, False),
    ],
)
def test_what_is_weighed_or_alleged_is_not_told_as_done(text: str, supposed: bool, reported: bool) -> None:
    assert [(h.supposed, h.reported) for h in told(text) if h.type == "SUPPORT"] == [(supposed, reported)]


def test_what_somebody_fails_to_do_is_not_done() -> None:
    assert [(h.type, h.negated) for h in told("Mali failed to attack Chad.")] == [("ASSAULT", True)]
    assert [(h.type, h.negated) for h in told("Mali tried to attack Chad.")] == [("ASSAULT", False)]
