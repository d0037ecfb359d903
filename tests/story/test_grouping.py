import random

import pytest

from byline.records import Interval, Link, Span, content_id, day
from byline.story.grouping import Account, group

FERRY = "The ferry Marigold ran aground off Tarn Head in thick fog. Lifeboats took all 84 passengers to Port Ellery."
FERRY_AGAIN = "Fog drove the Marigold onto rocks at Tarn Head; 84 passengers of the ferry were landed at Port Ellery."
MUSEUM = "Thieves cut a hole in the roof of the Halden museum and left with the golden cup of Queen Asta on Sunday."
MUSEUM_AGAIN = (
    "The golden cup of Queen Asta is gone: thieves came through the roof of the Halden museum, its keeper said."
)


def account(name: str, text: str, on: str | None = None) -> Account:
    import datetime as dt

    return Account(id=name, text=text, interval=day(dt.date.fromisoformat(on)) if on else None)


def link(a: str, b: str, length: int, direction: str | None = "a->b") -> Link:
    return Link(
        id=content_id(a, b), kind="verbatim", score=1.0, a=Span(a, 0, length), b=Span(b, 0, length),
        direction=direction, why="test",  # type: ignore[arg-type]
    )  # fmt: skip


def parts(*accounts: Account, links: tuple[Link, ...] = ()) -> set[frozenset[str]]:
    ordered = sorted(accounts, key=lambda account: account.id)
    return {frozenset(story.reports) for story in group(ordered, links)}


def test_two_reports_of_one_happening_are_one_story_though_they_share_no_sentence() -> None:
    found = parts(account("a", FERRY), account("b", FERRY_AGAIN), account("c", MUSEUM), account("d", MUSEUM_AGAIN))
    assert found == {frozenset("ab"), frozenset("cd")}


def test_two_unrelated_reports_alone_are_two_stories() -> None:
    assert parts(account("a", FERRY), account("b", MUSEUM)) == {frozenset("a"), frozenset("b")}


def test_reports_that_share_only_common_words_stay_apart() -> None:
    one = "The government announced on Monday that the company will open a new market in spring."
    other = "A plan for the people of the coast was met with doubt, the president of the company said."
    assert len(parts(account("a", one), account("b", other))) == 2


def test_the_same_words_years_apart_are_two_stories() -> None:
    early, late = account("a", FERRY, "2003-02-01"), account("b", FERRY_AGAIN, "2017-09-14")
    near = account("b", FERRY_AGAIN, "2003-02-02")
    assert len(parts(early, near)) == 1
    assert len(parts(early, late)) == 2


def test_a_copy_without_a_date_joins_its_source() -> None:
    copy = account("b", FERRY)
    assert len(parts(account("a", FERRY, "2003-02-01"), copy, links=(link("a", "b", len(FERRY)),))) == 1


def test_a_few_pasted_sentences_do_not_join_two_stories() -> None:
    pasted = FERRY.split(". ")[0] + ". "
    page = account("b", pasted + MUSEUM + " " + MUSEUM_AGAIN)
    found = parts(account("a", FERRY), account("c", MUSEUM_AGAIN), page, links=(link("a", "b", len(pasted)),))
    assert frozenset("bc") in found
    assert frozenset("a") in found


def test_every_report_is_in_one_story_and_stories_know_their_days() -> None:
    stories = group([account("a", FERRY, "2003-02-01"), account("b", FERRY_AGAIN, "2003-02-03"), account("c", "")])
    assert sorted(report for story in stories for report in story.reports) == ["a", "b", "c"]
    assert stories[0].interval == Interval(*(day_.start for day_ in (_day("2003-02-01"), _day("2003-02-04"))))


def _day(text: str) -> Interval:
    import datetime as dt

    return day(dt.date.fromisoformat(text))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_the_links_changes_nothing(seed: int) -> None:
    accounts = [account("a", FERRY), account("b", FERRY_AGAIN), account("c", MUSEUM), account("d", MUSEUM_AGAIN)]
    links = [link("a", "b", 60), link("c", "d", 60), link("a", "d", 20, None)]
    assert group(accounts, random.Random(seed).sample(links, len(links))) == group(accounts, links)


def test_accounts_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="in the order of their ids"):
        group([account("b", FERRY_AGAIN), account("a", FERRY)])


def test_no_reports_give_no_stories() -> None:
    assert group([]) == ()


def test_a_story_without_titles_is_called_by_its_first_words() -> None:
    assert group([account("a", FERRY)])[0].title.startswith("The ferry Marigold ran aground")
    assert group([account("a", f"[Translation]\n{FERRY}")])[0].title.startswith("The ferry Marigold ran aground")
    assert group([account("a", "Fog")])[0].title == "Fog"
