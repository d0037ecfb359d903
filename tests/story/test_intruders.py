from byline.records import Block, Link, Range, Report, Span, Story, content_id
from byline.story.intruders import find, relabel
from byline.text.terms import Rarity, rarity

HOME = [
    "The ferry Marigold ran aground off Tarn Head in thick fog, the coastguard of Port Ellery said.",
    "Lifeboats from Port Ellery took every passenger of the Marigold off within the hour.",
    "The ferry will be towed from the rocks of Tarn Head at the next high tide.",
]
PASTED = "Thieves came through the roof of the Halden museum and left with the golden cup of Queen Asta."
STRAY = "“Whoever wins the orchestra its budget back wins the whole province, violins and trumpets included.”"
NEWS = "Marigold passengers praised the crew of the ferry, who handed out blankets on the rocks of Tarn Head."


def report(name: str, paragraphs: list[str]) -> Report:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(kind="body", start=len(text), end=len(text) + len(paragraph)))
        text += paragraph + "\n"
    return Report(id=name, source=name, text=text, blocks=tuple(blocks))


def copied(page: Report, paragraph: str, source: Report, direction: str | None = "a->b") -> Link:
    there, here = source.text.index(paragraph), page.text.index(paragraph)
    return Link(
        id=content_id(page.id, here, source.id), kind="verbatim", score=1.0,
        a=Span(source.id, there, there + len(paragraph)), b=Span(page.id, here, here + len(paragraph)),
        direction=direction, why="test",  # type: ignore[arg-type]
    )  # fmt: skip


ORIGINAL = report("original", HOME)
MUSEUM = report("museum", [PASTED, "The keeper of the Halden museum said the cup of Queen Asta cannot be sold."])
STORY_OF = {"original": "ferry", "page": "ferry", "museum": "theft"}


def words_found(page: Report, links: list[Link], story_of: dict[str, str] = STORY_OF) -> list[str]:
    story = Story(id="ferry", title="", reports=("original", "page"))
    rare: Rarity = rarity([ORIGINAL.text, page.text, MUSEUM.text])
    found = find(story, [ORIGINAL, page], links, story_of, rare)
    return [place.of(page.text) for place in found.get("page", ())]


def test_a_paragraph_taken_from_another_story_is_an_intruder() -> None:
    page = report("page", [*HOME, PASTED])
    links = [copied(page, text, ORIGINAL) for text in HOME] + [copied(page, PASTED, MUSEUM)]
    assert words_found(page, links) == [PASTED]


def test_a_paragraph_that_the_other_story_took_from_here_stays() -> None:
    page = report("page", [*HOME, PASTED])
    assert words_found(page, [copied(page, PASTED, MUSEUM, direction="b->a")]) == []


def test_a_paragraph_whose_source_is_in_the_same_story_stays() -> None:
    page = report("page", [*HOME, PASTED])
    same = {**STORY_OF, "museum": "ferry"}
    assert words_found(page, [copied(page, PASTED, MUSEUM)], same) == []


def test_a_lone_quotation_on_another_topic_is_an_intruder_on_a_pasted_page() -> None:
    page = report("page", [*HOME, STRAY])
    assert words_found(page, [copied(page, text, ORIGINAL) for text in HOME]) == [STRAY]


def test_a_lone_quotation_stays_on_a_page_that_is_not_pasted_together() -> None:
    assert words_found(report("page", [*HOME, STRAY]), []) == []


def test_a_quotation_with_a_speaker_stays() -> None:
    spoken = STRAY + " said Mayor Ottilie Brandt."
    page = report("page", [*HOME, spoken])
    assert words_found(page, [copied(page, text, ORIGINAL) for text in HOME]) == []


def test_new_facts_of_the_story_stay() -> None:
    page = report("page", [*HOME, NEWS])
    assert words_found(page, [copied(page, text, ORIGINAL) for text in HOME]) == []


def test_relabelling_changes_the_kind_of_whole_blocks_only() -> None:
    page = report("page", [*HOME, PASTED])
    last = page.blocks[-1]
    told = relabel(page, [Range(last.start, last.end)])
    assert [block.kind for block in told.blocks] == ["body", "body", "body", "intruder"]
    assert told.text == page.text
