"""The figures of a report."""

from byline.reading.figures import collect
from byline.reading.located import Located, SentenceReading
from byline.reading.quantities import Quantity
from byline.records import Report


def test_figures_stand_where_their_sentence_stands() -> None:
    text = "It rained. Six men left."
    six = Quantity(0, 3, 6.0, None, None, None, "men")
    reading = SentenceReading((), (), (), (), (), (six,))
    report = Report(id="r", source="a.txt", text=text)
    (figure,) = collect(report, [Located(11, 24, "body", 0, reading)])
    assert text[figure.start : figure.end] == "Six"
    assert (figure.report_id, figure.value, figure.counts) == ("r", 6.0, "men")


def test_a_report_without_numbers_has_no_figures() -> None:
    assert collect(Report(id="r", source="a.txt", text=""), []) == ()
