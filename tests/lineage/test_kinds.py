"""Whether two sentences are one passage, and in which way."""

import pytest

from byline.lineage.kinds import judge
from byline.lineage.passages import wording

HARBOUR = "The harbour board of Velsund voted on Tuesday to close the old ferry pier before the autumn storms arrive."


def kind(one: str, other: str) -> str | None:
    found = judge(wording(one), wording(other))
    turned = judge(wording(other), wording(one))
    assert (found and found.kind) == (turned and turned.kind)
    return found.kind if found else None


def swapped(one: str, other: str) -> list[tuple[str, str]]:
    a, b = wording(one), wording(other)
    found = judge(a, b)
    assert found
    return [(" ".join(a.words[g.a_start : g.a_end]), " ".join(b.words[g.b_start : g.b_end])) for g in found.swaps]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (HARBOUR, "verbatim"),
        (HARBOUR.replace("close", "shut"), "spun"),
        (HARBOUR.replace("before", "right before"), "spun"),
        (HARBOUR.replace("autumn storms", "fall gales").replace("close", "shut down"), "spun"),
        (HARBOUR.replace("Tuesday", "Tuseday"), "edited"),
        (HARBOUR.replace("voted", "vtoed"), "edited"),
        ("However, " + HARBOUR[0].lower() + HARBOUR[1:], "edited"),
        (HARBOUR.removesuffix(" before the autumn storms arrive.") + ".", "edited"),
        (HARBOUR.removesuffix(".") + ", a spokesman for the fishermen told the radio.", "edited"),
        (
            "Before the autumn storms arrive, the harbour board of Velsund voted on Tuesday to close the "
            "old ferry pier.",
            "edited",
        ),
    ],
    ids=["same", "swap", "longer phrase", "two swaps", "typo in a name", "typo", "opened", "cut", "extended", "moved"],
)
def test_a_copy_is_told_by_what_was_done_to_it(other: str, told: str) -> None:
    assert kind(HARBOUR, other) == told


@pytest.mark.parametrize(
    "other",
    [
        HARBOUR.replace("Velsund", "Ostheim").replace("Tuesday", "Friday"),
        "The harbour board of Velsund will meet again in the spring to talk about the price of diesel.",
        "Fishermen fear that autumn storms will arrive early.",
        "",
    ],
    ids=["other names", "same start", "same end", "empty"],
)
def test_what_only_looks_alike_is_no_copy(other: str) -> None:
    assert kind(HARBOUR, other) in (None, "paraphrase")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Shares of Norvik Shipping fell 3.1 per cent to $4.20 on Monday.",
            "Shares of Ardal Timber fell 5.6 per cent to $9.80 on Monday.",
        ),
        (
            "At least 9 people were killed and 24 hurt in Ostheim on Thursday, officials said.",
            "At least 12 people were killed and 31 hurt in Ostheim on Thursday, officials said.",
        ),
        (
            "Per Holm, 50, was arrested on Sunday in Velsund and charged with 9 counts of fraud, police said.",
            "Per Holm, 70, was arrested on Sunday in Velsund and charged with 9 counts of fraud, police said.",
        ),
    ],
)
def test_sentences_of_one_mould_with_other_facts_are_no_copies(one: str, other: str) -> None:
    assert kind(one, other) is None


def test_swaps_are_the_words_exchanged() -> None:
    other = HARBOUR.replace("close", "shut down").replace("autumn", "fall")
    assert swapped(HARBOUR, other) == [("close", "shut down"), ("autumn", "fall")]


def test_a_phrase_put_around_a_word_is_a_swap_of_both() -> None:
    assert swapped(HARBOUR, HARBOUR.replace("before", "right before")) == [("before", "right before")]


def test_a_state_may_be_called_otherwise() -> None:
    one = "Negotiators from the United States left the talks in Velsund without a word to the waiting press."
    assert kind(one, one.replace("the United States", "the U.S.")) == "spun"
    assert kind(one, one.replace("the United States", "Britain").replace("Velsund", "Ostheim")) is None


def test_a_name_made_shorter_is_spun_and_a_name_made_a_pronoun_is_edited() -> None:
    one = "The pier will be open again by the first of May, Ida Lund said after the vote in the town hall."
    assert kind(one, one.replace("Ida Lund", "Lund")) == "spun"
    assert kind(one, one.replace("Ida Lund", "she")) == "edited"


def test_spellings_of_two_countries_are_swaps_and_no_typos() -> None:
    one = "The programme of the old harbour was criticised by all nine captains and by the owners of both ferries."
    other = "The program of the old harbor was criticized by all nine captains and by the owners of both ferries."
    assert kind(one, other) == "spun"


def test_swapping_every_name_breaks_the_link() -> None:
    one = "Ida Lund told Per Holm in Velsund that the pier would have to wait for the engineers from Ostheim."
    other = "Eva Berg told Jon Dahl in Kvarnby that the pier would have to wait for the engineers from Solvik."
    assert kind(one, other) is None


def test_a_part_of_a_merged_sentence_is_found_by_containment() -> None:
    merged = HARBOUR.removesuffix(".") + ", and the last ferry will sail on the evening of the first of September."
    found = judge(wording(HARBOUR), wording(merged))
    assert found
    assert found.kind == "edited"
    assert found.b[1] < len(wording(merged).words)  # the link ends where the shared part ends


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("WELLAND, Oct. 9, 2015 (Coast Wire) — " + HARBOUR, "verbatim"),
        ("Mayor Tilda Brandt Lunde " + HARBOUR, "edited"),
        ("In addition, t" + HARBOUR[1:], "edited"),
        (HARBOUR.replace("The harbour board", "Besides, the board of the harbour"), "edited"),
        (HARBOUR.replace("autumn", "automn"), "edited"),
    ],
    ids=["a dateline", "names without a date", "two words that open", "opened and reworded", "a misspelling"],
)
def test_a_dateline_is_no_edit_and_an_opening_is_one(other: str, told: str) -> None:
    assert kind(HARBOUR, other) == told


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("last", "past"),
        ("could", "would"),
        ("organised", "organized"),
        ("colour", "color"),
        ("travelling", "traveling"),
    ],
)
def test_two_words_one_letter_apart_are_exchanged_and_not_misspelt(word: str, other: str) -> None:
    said = "The fishermen of Velsund heard of the plan in a letter that {} night talks with the harbour board had made."
    assert kind(said.format(word), said.format(other)) == "spun"


def test_a_transposed_letter_is_a_misspelling_where_dictionaries_know_no_such_variant() -> None:
    said = "The harbour board of Velsund {} the ferry company with the early start of the autumn repairs."
    assert kind(said.format("credits"), said.format("cerdits")) == "edited"


def test_a_name_that_opens_the_sentence_and_becomes_a_pronoun_is_an_edit() -> None:
    said = "{}, “The ferry pier of Velsund will not outlast another autumn of such storms.”"
    assert kind(said.format("Brandt replied"), said.format("She said")) == "edited"
    assert kind(said.format("Brandt replied"), said.format("Brandt answered")) == "spun"


def test_names_alone_scattered_over_another_sentence_are_no_copy() -> None:
    one = "– Tilda Brandt, Radio Velsund, 12 May 2014."
    other = (
        "Did the mayor Tilda Brandt say all of this on the air when Radio Velsund had her as a guest on 12 May 2014?"
    )
    assert kind(one, other) in (None, "paraphrase")
