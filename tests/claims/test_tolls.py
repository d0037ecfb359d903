"""Tolls."""

import pytest

from byline.claims.claims import claims
from byline.claims.material import Material
from byline.claims.tolls import harm_of, leading
from byline.records import Figure, Story


def figure(text: str, words: str, *, counts: str | None = "people", report: str = "a", value: float = 17) -> Figure:
    start = text.index(words)
    return Figure(
        id=f"{report}-{start}", report_id=report, start=start, end=start + len(words), value=value, counts=counts
    )


@pytest.mark.parametrize(
    ("text", "words", "counts", "harm"),
    [
        ("The ferry sank, killing 17 people.", "17", "people killed", "killed"),
        ("Sixteen people have been found dead.", "Sixteen", "people found", "killed"),
        ("The number of dead rose to 19 on Thursday.", "19", None, "killed"),
        ("Nine passengers were still missing.", "Nine", "passengers", "missing"),
        ("About 40 were hurt.", "About 40", None, "injured"),
        ("The boat carried 17 people.", "17", "people", None),
        ("A trawler sank in 1987, killing 21 men.", "21", "men", None),
        ("It was worse than the fire that killed 21 men in 1987.", "21", "men", None),
        ("The storm killed 300 cows.", "300", "cows", None),
    ],
)
def test_a_toll_counts_people_who_came_to_harm_in_this_happening(
    text: str, words: str, counts: str | None, harm: str | None
) -> None:
    assert harm_of(figure(text, words, counts=counts), text) == harm


TEXTS = {"a": "The ferry sank, killing 17 people.", "b": "Sixteen people were found dead.", "c": "The sea was calm."}
FIGURES = [figure(TEXTS["a"], "17"), figure(TEXTS["b"], "Sixteen", report="b", value=16)]


def test_the_first_toll_of_each_report_is_the_storys() -> None:
    assert leading(Material(texts=TEXTS, figures=FIGURES)) == {"killed": FIGURES}


def test_a_toll_that_one_report_gives_has_nothing_beside_it() -> None:
    assert leading(Material(texts=TEXTS, figures=FIGURES[:1])) == {}


def test_two_tolls_that_differ_stand_side_by_side_and_say_so() -> None:
    made = claims(Story(id="s", title="t", reports=("a", "b")), Material(texts=TEXTS, figures=FIGURES))
    assert len({claim.thing for claim in made}) == 1
    assert [conflict.why for claim in made for conflict in claim.conflicts] == [
        "16 people against 17 people",
        "17 people against 16 people",
    ] or all(claim.conflicts for claim in made)


def test_at_least_fourteen_holds_with_sixteen_and_with_seventeen() -> None:
    texts = {**TEXTS, "d": "At least 14 people were killed."}
    open_ended = Figure(id="d", report_id="d", start=0, end=11, value=14, low=14, counts="people killed")
    made = claims(
        Story(id="s", title="t", reports=("a", "b", "d")), Material(texts=texts, figures=[*FIGURES, open_ended])
    )
    assert len(made) == 3
    assert next(claim for claim in made if claim.members == ("d",)).conflicts == ()
