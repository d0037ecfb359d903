import datetime as dt

from byline.claims.claims import claims
from byline.claims.material import Material, sentence_at
from byline.claims.timeline import timeline
from byline.records import (
    Actor,
    Claim,
    Entity,
    Event,
    EventStatus,
    Figure,
    Interval,
    Range,
    Statement,
    Story,
    content_id,
    day,
)

STORY = Story(id="story", title="The ferry", reports=("a", "b", "c"))
BRANDT, FALK = "Ottilie Brandt", "Jonas Falk"
ENTITIES = {name: Entity(id=name, kind="person", name=name) for name in (BRANDT, FALK)}
SAID = "The ferry should never have left harbour in such fog."


def statement(report: str, said: str, text: str, speaker: str | None = None) -> Statement:
    start = text.index(said)
    return Statement(
        id=content_id(report, said, speaker), report_id=report, content=(Range(start, start + len(said)),),
        entity=speaker, direct=True, attribution="named" if speaker else "none",
    )  # fmt: skip


def figure(report: str, text: str, words: str, counts: str, low: float | None = None) -> Figure:
    start = text.index(words)
    value = float(words) if low is None else low
    return Figure(
        id=content_id(report, words), report_id=report, start=start, end=start + len(words), value=value, low=low,
        counts=counts,
    )  # fmt: skip


def event(report: str, text: str, words: str, status: EventStatus = "happened", on: str | None = None) -> Event:
    start = text.index(words)
    return Event(
        id=content_id(report, words, start), report_id=report, type="ASSAULT", trigger=Range(start, start + len(words)),
        actors=(Actor(start=0, end=1, entity=BRANDT),), recipients=(Actor(start=0, end=1, entity=FALK),),
        interval=day(dt.date.fromisoformat(on)) if on else None, status=status,
    )  # fmt: skip


def of_kind(found: tuple[Claim, ...], kind: str) -> list[Claim]:
    return [claim for claim in found if claim.kind == kind]


def test_the_same_words_in_three_reports_of_two_lineages_are_one_claim_of_two_witnesses() -> None:
    texts = {name: f"{SAID} More of report {name}." for name in "abc"}
    said = [statement(name, SAID, texts[name], BRANDT) for name in "abc"]
    material = Material(texts=texts, statements=said, entities=ENTITIES, lineage_of={"a": "one", "b": "one"})
    (claim,) = claims(STORY, material)
    assert (claim.reports, claim.lineages) == (3, 2)
    assert claim.text == f"Ottilie Brandt: {SAID}"
    assert claim.members == tuple(sorted(s.id for s in said))


def test_a_statement_without_a_speaker_belongs_to_the_only_one_named() -> None:
    texts = {"a": SAID, "b": SAID}
    said = [statement("a", SAID, texts["a"], BRANDT), statement("b", SAID, texts["b"])]
    (claim,) = claims(STORY, Material(texts=texts, statements=said, entities=ENTITIES))
    assert claim.reports == 2
    assert not claim.conflicts


def test_the_same_words_given_to_two_persons_are_in_conflict() -> None:
    texts = {"a": SAID, "b": SAID}
    said = [statement("a", SAID, texts["a"], BRANDT), statement("b", SAID, texts["b"], FALK)]
    one, other = claims(STORY, Material(texts=texts, statements=said, entities=ENTITIES))
    assert [conflict.about for conflict in one.conflicts] == ["speaker"]
    assert one.conflicts[0].claim == other.id
    assert other.conflicts[0].claim == one.id


def test_other_words_of_the_same_speaker_are_another_claim() -> None:
    text = f"{SAID} Nobody aboard had been told of the warning from the coastguard."
    said = [statement("a", part, text, BRANDT) for part in (SAID, text[len(SAID) + 1 :])]
    assert len(claims(STORY, Material(texts={"a": text}, statements=said, entities=ENTITIES))) == 2


DEAD = "Police in Port Ellery said 14 passengers of the ferry were killed on the rocks."
MORE_DEAD = "Police in Port Ellery said 17 passengers of the ferry were killed on the rocks."
HURT = "Police in Port Ellery said 31 passengers of the ferry were treated for cold."


def figures(dates: dict[str, Interval], second: str = MORE_DEAD, words: str = "17") -> list[Claim]:
    texts = {"a": DEAD, "b": second}
    found = [figure("a", DEAD, "14", "passengers"), figure("b", second, words, "passengers")]
    return of_kind(claims(STORY, Material(texts=texts, figures=found, dates=dates)), "figure")


def test_two_counts_of_one_thing_on_one_day_are_in_conflict() -> None:
    same_day = day(dt.date(2011, 5, 3))
    found = figures({"a": same_day, "b": same_day})
    assert [conflict.about for claim in found for conflict in claim.conflicts] == ["number", "number"]
    assert "14 passengers against 17 passengers" in {c.why for claim in found for c in claim.conflicts}


def test_a_later_higher_toll_is_an_update() -> None:
    found = figures({"a": day(dt.date(2011, 5, 3)), "b": day(dt.date(2011, 5, 4))})
    assert {conflict.about for claim in found for conflict in claim.conflicts} == {"update"}


def test_a_later_lower_toll_is_a_conflict() -> None:
    found = figures({"a": day(dt.date(2011, 5, 4)), "b": day(dt.date(2011, 5, 3))})
    assert {conflict.about for claim in found for conflict in claim.conflicts} == {"number"}


def test_counts_of_other_things_are_not_set_against_each_other() -> None:
    assert not any(claim.conflicts for claim in figures({}, HURT, "31"))


def test_the_same_count_in_two_reports_is_one_claim() -> None:
    (claim,) = figures({}, DEAD, "14")
    assert claim.reports == 2


def test_a_hedged_count_agrees_with_the_exact_one() -> None:
    hedged = DEAD.replace("14", "more than a dozen")
    texts = {"a": DEAD, "b": hedged}
    found = [figure("a", DEAD, "14", "passengers"), figure("b", hedged, "more than a dozen", "passengers", low=12)]
    (claim,) = claims(STORY, Material(texts=texts, figures=found))
    assert claim.reports == 2


STRUCK = "Brandt struck Falk on the quay."
DENIED = "Brandt never struck Falk, the harbour office said."


def test_one_deed_in_two_reports_is_one_claim() -> None:
    found = [event("a", STRUCK, "struck"), event("b", STRUCK, "struck")]
    (claim,) = claims(STORY, Material(texts={"a": STRUCK, "b": STRUCK}, events=found))
    assert (claim.kind, claim.reports, claim.text) == ("event", 2, STRUCK)


def test_a_deed_that_another_report_denies_is_in_conflict() -> None:
    found = [event("a", STRUCK, "struck"), event("b", DENIED, "struck", "denied")]
    made = claims(STORY, Material(texts={"a": STRUCK, "b": DENIED}, events=found))
    assert [conflict.about for claim in made for conflict in claim.conflicts] == ["polarity", "polarity"]


def test_deeds_of_two_days_are_two_claims() -> None:
    found = [event("a", STRUCK, "struck", on="2011-05-03"), event("b", STRUCK, "struck", on="2011-06-03")]
    assert len(claims(STORY, Material(texts={"a": STRUCK, "b": STRUCK}, events=found))) == 2


def test_a_claim_is_told_in_the_words_of_the_report_that_had_them_first() -> None:
    texts = {"a": "Nine individuals are missing.", "b": "Nine people are missing."}
    counts = [figure(name, texts[name], "Nine", "people", low=9) for name in "ab"]
    for copied in counts:
        material = Material(texts=texts, figures=counts, copied={copied.id})
        [claim] = of_kind(claims(STORY, material), "figure")
        assert claim.text == texts["b" if copied.report_id == "a" else "a"]


def test_a_claim_that_only_copies_make_is_told_in_their_words() -> None:
    texts = {"a": "Nine individuals are missing."}
    counts = [figure("a", texts["a"], "Nine", "people", low=9)]
    material = Material(texts=texts, figures=counts, copied={counts[0].id})
    assert [claim.text for claim in of_kind(claims(STORY, material), "figure")] == [texts["a"]]


def test_claims_are_the_same_in_any_order_of_their_material() -> None:
    texts = {"a": f"{SAID} {DEAD} {STRUCK}", "b": f"{SAID} {MORE_DEAD} {DENIED}"}
    said = [statement(name, SAID, texts[name], BRANDT) for name in "ab"]
    counted = [figure("a", texts["a"], "14", "passengers"), figure("b", texts["b"], "17", "passengers")]
    done = [event(name, texts[name], "struck") for name in "ab"]
    forth = claims(STORY, Material(texts=texts, statements=said, figures=counted, events=done, entities=ENTITIES))
    back = claims(
        STORY,
        Material(texts=texts, statements=said[::-1], figures=counted[::-1], events=done[::-1], entities=ENTITIES),
    )
    assert forth == back


def test_a_timeline_is_in_order_and_tells_each_day_once() -> None:
    texts = {"a": f"{DEAD} {STRUCK}", "b": STRUCK}
    found = [
        event("b", texts["b"], "struck", on="2011-05-04"),
        event("a", texts["a"], "struck", on="2011-05-04"),
        event("a", texts["a"], "killed", on="2011-05-03"),
        event("a", texts["a"], "ferry"),
    ]
    entries = timeline(Material(texts=texts, events=found, lineage_of={"a": "one", "b": "one"}))
    assert [(entry.interval.start.day, entry.text) for entry in entries] == [(3, DEAD), (4, STRUCK)]
    assert (entries[1].reports, entries[1].lineages) == (2, 1)
    assert {texts[span.report_id][span.start : span.end] for span in entries[1].evidence} == {STRUCK}


def test_the_sentence_at_a_place_is_the_one_that_holds_it() -> None:
    text = "First line.\nThe second line. It has two sentences.\n"
    start, end = sentence_at(text, text.index("two"))
    assert text[start:end] == "It has two sentences."
