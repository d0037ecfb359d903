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
