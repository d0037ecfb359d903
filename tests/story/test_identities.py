"""Who is who across reports."""

import itertools

import msgspec

from byline.records import Codes, Entity, EntityKind, Span, content_id
from byline.story.identities import identities
from byline.story.local import Local


def person(report: str, story: str | None, *names: str, kind: EntityKind = "person") -> Local:
    entity = Entity(
        id=content_id(report, kind, names[0]),
        kind=kind,
        name=max(names, key=len),
        names=names,
        mentions=(Span(report, 0, 5),),
    )
    return Local(report_id=report, story_id=story, entity=entity)


def state(report: str, name: str, iso3: str) -> Local:
    entity = Entity(
        id=content_id("state", iso3),
        kind="state",
        name=name,
        names=(name,),
        codes=Codes(iso3=iso3),
        mentions=(Span(report, 0, 5),),
    )
    return Local(report_id=report, story_id=None, entity=entity)


def together(*locals_: Local) -> bool:
    known = identities(locals_)
    return len({known[local.entity.id].id for local in locals_}) == 1


def test_a_state_is_one_under_all_its_names() -> None:
    a, b = state("r1", "Russia", "RUS"), state("r2", "Russian Federation", "RUS")
    joined = identities([a, b])[a.entity.id]
    assert joined.names == ("Russia", "Russian Federation")
    assert [span.report_id for span in joined.mentions] == ["r1", "r2"]


def test_full_names_join_across_stories() -> None:
    assert together(person("r1", "s1", "Ali Khamenei"), person("r2", "s2", "Ali Khamenei", "Khamenei"))


def test_a_bare_surname_joins_within_its_story_only() -> None:
    full, same, other = (
        person("r1", "s1", "Ali Khamenei"),
        person("r2", "s1", "Khamenei"),
        person("r3", "s2", "Khamenei"),
    )
    known = identities([full, same, other])
    assert known[same.entity.id].id == known[full.entity.id].id
    assert known[other.entity.id].id != known[full.entity.id].id


def test_a_bare_surname_with_two_bearers_in_the_story_joins_neither() -> None:
    hillary, bill, bare = (
        person("r1", "s1", "Hillary Clinton"),
        person("r2", "s1", "Bill Clinton"),
        person("r3", "s1", "Clinton"),
    )
    known = identities([hillary, bill, bare])
    assert len({known[x.entity.id].id for x in (hillary, bill, bare)}) == 3


def test_bare_surnames_of_one_story_are_one_person() -> None:
    assert together(person("r1", "s1", "Khamenei"), person("r2", "s1", "Khamenei"))


def test_reports_without_a_story_stand_alone() -> None:
    assert not together(person("r1", None, "Khamenei"), person("r2", None, "Khamenei"))


def test_compatible_forms_of_a_name_join() -> None:
    assert together(person("r1", "s1", "Vladimir Putin"), person("r2", "s1", "Vladimir Vladimirovich Putin"))
    assert not together(person("r1", "s1", "George W. Bush"), person("r2", "s1", "George H. W. Bush"))


def test_organizations_join_by_name_and_kinds_stay_apart() -> None:
    a, b = (person(r, None, "Civic Party", kind="organization") for r in ("r1", "r2"))
    assert together(a, b)
    assert not together(a, person("r3", None, "Civic Party", kind="other"))


def test_the_order_of_the_reports_does_not_matter() -> None:
    locals_ = [
        person("r1", "s1", "Ali Khamenei"),
        person("r2", "s1", "Khamenei"),
        person("r3", "s1", "A. Khamenei"),
        state("r4", "Iran", "IRN"),
    ]
    results = [identities(order) for order in itertools.permutations(locals_)]
    assert all(result == results[0] for result in results)


def test_no_entities_give_no_identities() -> None:
    assert identities([]) == {}


def test_a_name_has_the_kind_of_most_of_its_mentions_in_a_story() -> None:
    firms = [person(f"r{n}", "s1", "Dellmar Cement", kind="organization") for n in (1, 2)]
    taken_for_a_person = person("r3", "s1", "Dellmar Cement")
    assert together(*firms, taken_for_a_person)
    assert identities([*firms, taken_for_a_person])[firms[0].entity.id].kind == "organization"


def test_a_surname_taken_for_a_place_is_the_person_of_its_story() -> None:
    assert together(person("r1", "s1", "Karel Brandvik", "Brandvik"), person("r2", "s1", "Brandvik", kind="place"))


def test_one_name_in_two_stories_may_be_of_two_kinds() -> None:
    assert not together(person("r1", "s1", "Dellmar Cement", kind="organization"), person("r2", "s2", "Dellmar Cement"))


def test_a_known_place_stays_one_in_a_story_of_a_person_of_that_name() -> None:
    assert not together(person("r1", "s1", "Abraham Lincoln", "Lincoln"), person("r2", "s1", "Lincoln", kind="place"))


def test_the_article_is_no_part_of_a_name_but_of_a_persons() -> None:
    assert together(
        person("r1", "s1", "Halvard Star", kind="other"), person("r2", "s1", "The Halvard Star", kind="other")
    )
    assert not together(person("r1", "s1", "Halvard Star", kind="other"), person("r2", "s1", "The Star", kind="other"))


def called(entry: Local, *descriptors: str) -> Local:
    return msgspec.structs.replace(entry, entity=msgspec.structs.replace(entry.entity, descriptors=descriptors))


def test_a_surname_joins_nobody_from_whom_its_own_report_keeps_it_apart() -> None:
    daughter, father = person("r1", "s1", "Anna Bell"), person("r1", "s1", "Bell")
    assert not together(daughter, father)
    known = identities([daughter, father, person("r2", "s1", "Anna Bell")])
    assert known[father.entity.id].name == "Bell"


def test_a_surname_with_a_title_joins_only_whom_a_report_calls_so() -> None:
    mayor = called(person("r1", "s1", "Bell"), "mayor")
    assert not together(mayor, person("r2", "s1", "Anna Bell"))
    assert together(mayor, called(person("r2", "s1", "Anna Bell"), "the long-serving mayor of Oslo"))
    assert together(called(person("r1", "s1", "Bell"), "mr"), person("r2", "s1", "Tom Bell"))
    assert together(called(person("r1", "s1", "Obama"), "president"), person("r2", "s1", "Barack Obama"))


def test_of_two_of_a_surname_the_one_with_the_title_is_meant() -> None:
    mayor = called(person("r1", "s1", "Bell"), "mayor")
    known = identities([mayor, person("r2", "s1", "Anna Bell"), called(person("r3", "s1", "Tom Bell"), "mayor")])
    assert known[mayor.entity.id].name == "Tom Bell"
