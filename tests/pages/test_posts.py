"""Lists of other posts beside a report."""

import pytest

from byline.filters.annotate import annotate
from byline.pages.posts import listed

LIST = [
    "Seven soups for cold days - August 14, 2020",
    "Why owls sleep late - August 12, 2020",
    "Best of chess – August 9, 2020",
]
PROSE = "The mayor of Skarvik, Ann Lund, opened the harbour on Monday."


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        ([PROSE, *LIST, PROSE], {1, 2, 3}),
        (["-", LIST[0], "-", LIST[1], "•", LIST[2], PROSE], {1, 2, 3, 4, 5}),
        (["Soup", "August 14, 2020", "August 12, 2020", "August 9, 2020"], {1, 2, 3}),
        ([*LIST[:2], PROSE], set()),
        ([LIST[0], PROSE, LIST[1], PROSE, LIST[2]], set()),
        (['"Owls at night" — Skarvik Post, August 14, 2020'] * 4, set()),
        (["He was born on August 14, 2020", "She came on August 12, 2020", "They left on August 9, 2020"], set()),
        ([], set()),
    ],
)
def test_three_titles_with_their_days_are_a_list_of_posts(lines: list[str], numbers: set[int]) -> None:
    assert listed(lines) == numbers


def test_a_list_of_posts_beside_a_text_is_not_read() -> None:
    text = "\n".join([PROSE, *LIST])
    [line] = annotate([{"id": "a", "text": text, "published": "2019-03-05"}])
    assert [(time["start"], time["value"]) for time in line["times"]] == [(PROSE.index("Monday"), "2019-03-04")]
    assert [sentence["end"] for sentence in line["sentences"]] == [len(PROSE)]
