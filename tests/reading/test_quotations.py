"""Which words of a paragraph stand between quotation marks."""

import time

import pytest

from byline.reading.quotations import quotations
from byline.text.sentences import sentences


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text, [(s.start, s.end) for s in sentences(text)])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("“It rained,” she said. “It poured.”", ["“It rained,”", "“It poured.”"], id="curly"),
        pytest.param('"It rained," she said.', ['"It rained,"'], id="straight"),
        pytest.param("''It rained,'' she said.", ["''It rained,''"], id="doubled single"),
        pytest.param("«Il pleut», dit-elle.", ["«Il pleut»"], id="guillemets"),
        pytest.param("‘It rained,’ she said.", ["‘It rained,’"], id="single"),
        pytest.param("Mayor: 'Leave the bridge alone'", ["'Leave the bridge alone'"], id="single and straight"),
        pytest.param("“It rained. It poured,” she said.", ["“It rained. It poured,”"], id="several sentences"),
        pytest.param("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"], id="a quotation within"),
        pytest.param('“It rained," she said.', ['“It rained,"'], id="opened curly, closed straight"),
        pytest.param(
            "“Goats in “Save the Mill” hats blocked the lane,” she said.",
            ["“Goats in “Save the Mill” hats blocked the lane,”"],
            id="a quotation within, in the same marks",
        ),
        pytest.param(
            "“The mill is “shut” now,” she said. “It was “ours” once.”",
            ["“The mill is “shut” now,”", "“It was “ours” once.”"],
            id="two, each with one within",
        ),
        pytest.param(
            "“The mill is shut. “It was ours once,” she said. “We miss it.”",
            ["“The mill is shut. “It was ours once,”", "“We miss it.”"],
            id="the opening mark repeated",
        ),
        pytest.param('The goats ate it all", she said.', ['The goats ate it all"'], id="straight, never opened"),
        pytest.param('It was the goats": so she said.', ['It was the goats"'], id="straight, before a colon"),
        pytest.param("“It rained. Then it stopped.", ["“It rained. Then it stopped."], id="never closed"),
        pytest.param("It rained,” she said.", ["It rained,”"], id="never opened"),
        pytest.param("”It rained,” she said.", ["”It rained,”"], id="opened by a closing mark"),
    ],
)
def test_the_words_between_marks_are_found(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The farmers' wells don't hold; it's the dogs' water.",
        "Rock 'n' roll in the '60s",
        'A 6" pipe burst.',
        "The minister’s aide and the sailors’ wives left.",
        "",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_tells_which_of_its_marks_is_missing() -> None:
    (found,) = quotations("It rained,” she said.", [(0, 21)])
    assert (found.opened, found.closed) == (False, True)
    (found,) = quotations("She said: “It rained.", [(0, 21)])
    assert (found.opened, found.closed) == (True, False)


@pytest.mark.parametrize("sign", ["“", "”", '"', "'", "’", "''"])
def test_a_text_of_nothing_but_marks_is_read_in_time(sign: str) -> None:
    text = sign * 100_000
    began = time.perf_counter()
    quotations(text, [(0, len(text))])
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "'My mum left. She won't talk,' Hall said.", ["'My mum left. She won't talk,'"], id="of several sentences"
        ),
        pytest.param("'Tis odd. The dogs' owner left.", [], id="apostrophes alone"),
        pytest.param("He said: 'It rained. It poured.", ["'It rained. It poured."], id="behind a colon, not closed"),
        pytest.param("The boats left 'em there. The dogs' owner left, too.", [], id="an elision within a sentence"),
    ],
)
def test_single_marks_hold_several_sentences_only_where_one_closes(text: str, words: list[str]) -> None:
    assert quoted(text) == words
