"""Short forms that a parse takes for other words."""

import pytest
from test_entities import cast


def code_at(text: str, start: int) -> str | None:
    found = cast(text)
    return next((found.entity(m.entity).name for m in found.mentions if m.start == start), None)


def test_a_short_form_stands_for_the_body_that_the_report_names() -> None:
    text = "The Islamic State took the town. They said that IS was there."
    assert code_at(text, text.rindex("IS")) == "Islamic State"


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        pytest.param("The United Nations left. They shouted RUN UNTIL late.", "UN", id="a part of another word"),
        pytest.param("The Islamic State took the town.\n\nSO IT IS", "IS", id="a line in capitals"),
    ],
)
def test_other_words_in_capitals_are_none(text: str, letters: str) -> None:
    assert code_at(text, text.rindex(letters)) is None
