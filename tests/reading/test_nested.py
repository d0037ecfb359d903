"""States named within longer names."""

from byline.reading.cast import Cast
from byline.reading.nested import nested
from byline.records import Codes, Entity, Mention, Report, content_id


def cast_of(text: str, kind: str, codes: Codes = Codes()) -> Cast:  # noqa: B008 - frozen
    entity = Entity(id="e", kind=kind, name=text, codes=codes)  # type: ignore[arg-type]
    return Cast((entity,), (Mention(start=0, end=len(text), kind=kind, entity="e"),))  # type: ignore[arg-type]


def states_in(text: str, kind: str, codes: Codes = Codes()) -> list[str]:  # noqa: B008 - frozen
    report = Report(id="r", source="r", text=text)
    return [text[m.start : m.end] for m in nested(report, cast_of(text, kind, codes)).mentions if m.kind == "state"]


def test_the_state_within_the_name_of_a_body_is_a_mention_of_the_state() -> None:
    assert states_in("US State Department", "organization") == ["US"]
    assert states_in("Food Standards Australia New Zealand", "organization") == ["Australia", "New Zealand"]


def test_a_name_that_only_begins_like_a_state_holds_none() -> None:
    assert states_in("Usain Runners Club", "organization") == []


def test_the_name_of_a_person_holds_no_state() -> None:
    assert states_in("Chad Jordan", "person") == []


def test_the_entity_of_the_state_has_its_code_and_the_span() -> None:
    report = Report(id="r", source="r", text="Bank of Canada")
    whole = nested(report, cast_of(report.text, "organization"))
    state = whole.entity(content_id("state", "CAN"))
    assert state.codes.iso3 == "CAN"
    assert [span.of(report) for span in state.mentions] == ["Canada"]


def test_a_state_at_the_end_only_tells_a_branch() -> None:
    assert states_in("Acme Canada", "organization") == []
    assert states_in("Team Estonia", "organization") == []


def test_lands_and_waters_with_a_states_name_are_other_places() -> None:
    assert states_in("South Australia", "place") == []
    assert states_in("North America", "place") == []
    assert states_in("Niger River", "place") == []
    assert states_in("Nazi Germany", "place") == []


def test_a_name_that_is_shared_is_a_state_only_where_the_report_names_it() -> None:
    assert states_in("Georgia Institute of Ceramics", "organization") == []
    report = Report(id="r", source="r", text="Georgia Ceramics")
    state = Entity(id=content_id("state", "GEO"), kind="state", name="Georgia", codes=Codes(iso3="GEO"))
    whole = nested(
        report,
        Cast((*cast_of(report.text, "organization").entities, state), cast_of(report.text, "organization").mentions),
    )
    assert [report.text[m.start : m.end] for m in whole.mentions if m.kind == "state"] == ["Georgia"]


def test_a_description_that_stands_for_a_body_holds_no_state() -> None:
    report = Report(id="r", source="r", text="US bank")
    entity = Entity(id="e", kind="organization", name="Acme")
    cast = Cast((entity,), (Mention(start=0, end=7, kind="other", entity="e"),))
    assert [m.kind for m in nested(report, cast).mentions] == ["other"]


def test_the_name_of_a_work_or_game_names_a_state_only_after_a_preposition() -> None:
    assert states_in("US Open", "other") == []
    assert states_in("Constitution of Japan", "other") == ["Japan"]
