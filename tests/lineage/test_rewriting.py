"""Reports rewritten from another, and reports of one event that are not."""

from byline.lineage import rewriting
from byline.lineage.links import links
from byline.lineage.passages import passages
from byline.records import Link, Report

SOURCE = """
A tidal mill is a water mill that is driven by the rise and fall of the sea. A dam with a sluice is built across a
suitable inlet, so that a pond is created behind it. As the tide comes in it enters the pond through a one way gate, and
this gate closes by itself when the tide begins to fall. When the water outside is low enough the stored water can be
released to turn a wheel. The miller therefore had to work whenever the sea allowed it, often in the middle of the
night. Such mills were usually built in places where no stream was strong enough to drive a wheel all year round. Many
of them fell out of use once cheap coal could be carried to the coast by rail.
"""
REWRITTEN = """
What is called a tidal mill works like any other, but the rise and fall of the sea keeps it going. Builders closed a
suitable inlet with a dam, and the pond is created behind it, where a sluice lets the flood pass. A one way gate admits
the tide as it comes in and shuts when the tide begins to fall, nobody having to touch it. Once the sea outside is low
enough, the stored water can be released, and its weight is enough to turn a wheel for a while. Millers were therefore
bound to work whenever the sea allowed it, and that was as often in the middle of the night as by day. Places where no
stream was strong enough in summer, or not all year round, were usually chosen for them. After cheap coal could be
carried to the coast in trucks, the owners let most of them fall silent, and they fell out of use.
"""
OWN = """
People who live beside an estuary have long put its currents to use. At high water the basin of a tidal mill fills, and
a few hours later its wheel starts turning. Grinding went on for about three hours in each ebb, by day or by lamplight.
Engineers like the idea again today, because the moon is more reliable than the wind. A museum near the old harbour
shows how the gates worked and lets children open one. Its wheel was carved from elm and has been mended twice. Farmers
paid the miller with a share of what he ground for them, which led to many quarrels over the right weight.
"""


def report(name: str, text: str) -> Report:
    return Report(id=name, source=name, text=" ".join(text.split()))


def found(*texts: str) -> list[Link]:
    reports = [report(name, text) for name, text in zip("abcdefghijklmnop", texts, strict=False)]
    return list(links([passage for one in reports for passage in passages(one)]))


def kinds(*texts: str) -> set[str]:
    return {link.kind for link in found(*texts)}


def test_a_report_reworded_sentence_by_sentence_is_a_copy() -> None:
    assert kinds(SOURCE, REWRITTEN) == {"spun", "edited"}


def test_two_texts_on_one_subject_are_no_copies() -> None:
    assert kinds(SOURCE, OWN) <= {"paraphrase"}
    assert kinds(REWRITTEN, OWN) <= {"paraphrase"}


def test_names_and_numbers_shared_are_no_shared_wording() -> None:
    one = "In May 2014 the Orvo Bridge Company of Lunde hired Tilda Brandt. Brandt led the Velsund works till 2019."
    other = "Tilda Brandt came to Lunde in May 2014. Until 2019 Orvo Bridge Company had Brandt run works at Velsund."
    assert kinds(one, other) <= {"paraphrase"}


def test_what_is_quoted_is_not_the_writers_wording() -> None:
    said = "The engineer said: “{}”"
    spoken = [said.format(" ".join(text.split())) for text in (SOURCE, REWRITTEN)]
    assert rewriting._unquoted(spoken[0]) == "The engineer said:  … "


def test_a_term_in_quotation_marks_stays() -> None:
    assert rewriting._unquoted('The "one way gate" closes.') == 'The "one way gate" closes.'


def test_the_order_of_reports_changes_nothing() -> None:
    one = [report(name, text) for name, text in (("a", SOURCE), ("b", REWRITTEN), ("c", OWN))]
    forth = list(links([passage for each in one for passage in passages(each)]))
    back = list(links([passage for each in reversed(one) for passage in passages(each)]))
    assert forth == back
