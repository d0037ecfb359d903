import pytest

from byline.claims.recovery import recover, same_name
from byline.records import Attribution, Entity, Link, Range, Span, Statement, content_id

SAID = "“We will rebuild the old lighthouse before the winter storms begin.”"
CHANGED = "“We will reconstruct the old lighthouse before the winter storms begin.”"
OTHER = "“Nobody has asked the fishermen whether the harbour wall should be moved at all.”"


class World:
    """A few reports with statements, built by hand."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.statements: list[Statement] = []
        self.entities: dict[str, Entity] = {}
        self.links: list[Link] = []

    def add(self, report: str, said: str, name: str | None = None, attribution: Attribution | None = None) -> Statement:
        told = f"{said} {name or 'he'} said."
        entity = content_id(report, name) if name else None
        self.texts[report] = self.texts.get(report, "") + told + "\n"
        start = self.texts[report].rindex(told)
        speaker = Range(start + len(said) + 1, start + len(told) - 6)
        if entity is not None and name is not None:
            span = Span(report, speaker.start, speaker.end)
            self.entities[entity] = Entity(id=entity, kind="person", name=name, names=(name,), mentions=(span,))
        statement = Statement(
            id=content_id(report, start), report_id=report, content=(Range(start, start + len(said)),), speaker=speaker,
            entity=entity, direct=True, attribution=attribution or ("named" if name else "pronoun"),
        )  # fmt: skip
        self.statements.append(statement)
        return statement

    def link(self, a: Statement, b: Statement) -> None:
        sides = [Span(s.report_id, s.content[0].start, s.content[0].end) for s in (a, b)]
        self.links.append(
            Link(id=content_id(*sides), kind="spun", score=0.9, a=sides[0], b=sides[1], direction="a->b", why="test")
        )

    def name_of(self, statement: Statement) -> str | None:
        given = recover(self.statements, self.texts, self.entities, self.links).get(statement.id)
        return given.name if given else None


@pytest.fixture
def world() -> World:
    return World()


def test_a_lost_speaker_is_given_back_with_the_words_that_name_him(world: World) -> None:
    world.add("source", SAID, "Ottilie Brandt")
    lost = world.add("page", SAID)
    found = recover(world.statements, world.texts, world.entities)[lost.id]
    assert found.name == "Ottilie Brandt"
    words = [world.texts[span.report_id][span.start : span.end] for span in found.sources]
    assert words == [SAID, "Ottilie Brandt"]
    assert found.confidence >= 0.85


def test_a_quotation_with_exchanged_words_is_found_by_its_link(world: World) -> None:
    source, lost = (
        world.add("source", "“Storms batter harbours.”", "Ottilie Brandt"),
        world.add("page", "“Gales batter harbours.”"),
    )
    assert world.name_of(lost) is None
    world.link(source, lost)
    assert world.name_of(lost) == "Ottilie Brandt"


def test_a_link_to_part_of_a_quotation_is_enough_when_the_words_are_the_same(world: World) -> None:
    source, lost = world.add("source", SAID, "Ottilie Brandt"), world.add("page", CHANGED)
    sides = [Span(s.report_id, s.content[0].start, s.content[0].start + 20) for s in (source, lost)]
    world.links.append(Link(id="part", kind="spun", score=0.9, a=sides[0], b=sides[1], direction="a->b", why="test"))
    assert world.name_of(lost) == "Ottilie Brandt"


def test_a_quotation_with_one_word_exchanged_is_found_by_its_other_words(world: World) -> None:
    world.add("source", SAID, "Ottilie Brandt")
    assert world.name_of(world.add("page", CHANGED)) == "Ottilie Brandt"


def test_another_quotation_gives_nothing_back(world: World) -> None:
    world.add("source", OTHER, "Ottilie Brandt")
    assert world.name_of(world.add("page", SAID)) is None


def test_a_withheld_speaker_stays_unknown(world: World) -> None:
    world.add("source", SAID)
    assert world.name_of(world.add("page", SAID)) is None


def test_a_name_on_the_page_is_never_replaced(world: World) -> None:
    world.add("source", SAID, "Ottilie Brandt")
    assert world.name_of(world.add("page", SAID, "Jonas Falk")) is None


def test_who_a_pronoun_is_gives_way_to_a_name_beside_the_same_words(world: World) -> None:
    world.add("source", SAID, "Ottilie Brandt")
    lost = world.add("page", SAID, "Jonas Falk", attribution="pronoun")
    assert world.name_of(lost) == "Ottilie Brandt"


def test_a_reading_of_a_pronoun_elsewhere_gives_nobody_back(world: World) -> None:
    world.add("source", SAID, "Ottilie Brandt", attribution="pronoun")
    assert world.name_of(world.add("page", SAID)) is None


def test_who_after_a_name_is_as_good_as_the_name(world: World) -> None:
    world.texts["source"] = f"Ottilie Brandt, who said: {SAID}"
    start = world.texts["source"].index(SAID)
    world.entities["brandt"] = Entity(
        id="brandt", kind="person", name="Ottilie Brandt", mentions=(Span("source", 0, 14), Span("source", 16, 19))
    )
    told = Statement(
        id="told", report_id="source", content=(Range(start, start + len(SAID)),), speaker=Range(16, 19),
        entity="brandt", direct=True, attribution="pronoun",
    )  # fmt: skip
    world.statements.append(told)
    lost = world.add("page", SAID)
    found = recover(world.statements, world.texts, world.entities)[lost.id]
    assert found.name == "Ottilie Brandt"
    assert Span("source", 0, 14) in found.sources


def test_reports_that_name_two_people_give_neither(world: World) -> None:
    world.add("one", SAID, "Ottilie Brandt")
    world.add("two", SAID, "Jonas Falk")
    assert world.name_of(world.add("page", SAID)) is None


def test_a_clear_majority_is_believed_and_the_others_are_told(world: World) -> None:
    for report in ("one", "two", "three", "four"):
        world.add(report, SAID, "Ottilie Brandt")
    world.add("five", SAID, "Jonas Falk")
    lost = world.add("page", SAID)
    found = recover(world.statements, world.texts, world.entities)[lost.id]
    assert found.name == "Ottilie Brandt"
    assert "Jonas Falk" in found.why
    assert found.confidence < 0.8


def test_the_report_that_had_the_words_first_outweighs_a_copy_of_it(world: World) -> None:
    source = world.add("source", SAID, "Ottilie Brandt")
    copy, lost = world.add("copy", SAID, "Jonas Falk"), world.add("page", SAID)
    for statement in (copy, lost):
        world.link(source, statement)
    world.link(copy, lost)
    assert world.name_of(lost) == "Ottilie Brandt"


def test_two_quotations_run_together_are_given_to_neither(world: World) -> None:
    world.add("source", SAID, "Ottilie Brandt")
    world.add("source", OTHER, "Jonas Falk")
    both = f"{SAID[:-1]} {OTHER[1:]}"
    lost = world.add("page", both)
    assert world.name_of(lost) is None
    for source in world.statements[:2]:
        world.link(source, lost)
    assert world.name_of(lost) is None


def test_the_same_in_any_order(world: World) -> None:
    world.add("one", SAID, "Brandt")
    world.add("two", SAID, "Ottilie Brandt")
    world.add("page", SAID)
    forth = recover(world.statements, world.texts, world.entities)
    assert forth == recover(reversed(world.statements), world.texts, world.entities)
    assert [found.name for found in forth.values()] == ["Ottilie Brandt"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ottilie Brandt", "Brandt", True),
        ("O. Brandt", "Ottilie Brandt", True),
        ("Jonas Brandt", "Ottilie Brandt", False),
        ("Brandt", "Falk", False),
        ("", "Falk", False),
    ],
)
def test_names_that_may_be_one_person(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
