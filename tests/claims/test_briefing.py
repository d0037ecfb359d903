from byline.claims.briefing import briefing
from byline.records import Block, Report

LEAD = "The ferry Marigold ran aground off Tarn Head in thick fog on Tuesday morning."
RESCUE = "Lifeboats from Port Ellery took all 84 passengers off the Marigold within an hour."
SAME = "In thick fog on Tuesday morning the ferry Marigold ran aground off Tarn Head."
BLAME = "The owner of the ferry, Halden Lines, said the captain of the Marigold had been warned of fog."
LEANING = "He added that the ferry Marigold and its passengers had been in thick fog off Tarn Head."
ADVERT = "Book the ferry Marigold to Tarn Head and Port Ellery for Tuesday morning now."


def report(name: str, *sentences: str, kind: str = "body") -> Report:
    text = " ".join(sentences)
    return Report(id=name, source=name, text=text, blocks=(Block(kind=kind, start=0, end=len(text)),))  # type: ignore[arg-type]


def told(*reports: Report) -> list[str]:
    return [cited.text for cited in briefing(reports, {})]


def test_the_account_is_made_of_sentences_of_the_reports_and_cites_them() -> None:
    reports = [report("a", LEAD, RESCUE), report("b", SAME, BLAME)]
    for cited in briefing(reports, {}):
        text = next(found.text for found in reports if found.id == cited.span.report_id)
        assert text[cited.span.start : cited.span.end] == cited.text


def test_no_sentence_repeats_another() -> None:
    found = told(report("a", LEAD, RESCUE), report("b", SAME, BLAME))
    assert len({LEAD, SAME} & set(found)) == 1
    assert {RESCUE, BLAME} <= set(found)


def test_a_sentence_that_leans_on_the_one_before_is_not_picked() -> None:
    assert LEANING not in told(report("a", LEAD, LEANING, RESCUE))


def test_furniture_is_never_cited() -> None:
    assert ADVERT not in told(report("a", LEAD, RESCUE), report("b", ADVERT, kind="furniture"))


def test_the_account_is_the_same_in_any_order_and_at_most_seven_sentences() -> None:
    reports = [
        report(str(n), f"The Marigold of Halden Lines passed buoy number {n} off Tarn Head at dawn.") for n in range(20)
    ]
    assert told(*reports) == told(*reversed(reports))
    assert len(told(*reports)) <= 7


def test_no_reports_give_no_account() -> None:
    assert told() == []
