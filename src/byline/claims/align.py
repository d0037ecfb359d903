"""How two claims stand to each other: the same, in conflict, one saying more, or about different things.

Words alone do not tell "met" from "did not meet": denials, numbers, days, names and doubt are compared by
themselves, beside a weighted overlap of words. The reason names what decided.
"""

from typing import Literal

import msgspec

from byline.claims.amounts import Amount, agree, alike
from byline.claims.wording import Wording, wording
from byline.records import Relation

RELATED = 0.34  # words shared, by weight, from which two claims are about the same fact
ANSWERS = 0.30  # the same for two answers to one question, which share the question's words already
CONFLICT_RELATED = 0.38  # and from which a difference is a conflict and not another fact
MORE = 0.42  # share of its own that one side must add to say more
Side = Literal["a", "b"]


class Alignment(msgspec.Struct, frozen=True):
    """The relation of claim b to claim a; `score` rises with how closely they are about the same fact."""

    relation: Relation
    score: float
    why: str


def align(
    a: str, b: str, question: str | None = None, a_context: str | None = None, b_context: str | None = None
) -> Alignment:
    """Compare two claims.

    Args:
        a: the first claim.
        b: the second; "stronger" means that it says more than the first, or says it more surely.
        question: what both answer, if they are answers.
        a_context: the passage that the first was taken from.
        b_context: the passage that the second was taken from.
    """
    one, other = wording(a), wording(b)
    score = _overlap(one, other)
    if question is not None:
        return _answers(one, other, a_context, b_context, score)
    if score < RELATED:
        return Alignment("unrelated", score, f"they share {score:.0%} of their words by weight")
    if score >= CONFLICT_RELATED and (conflict := _conflict(one, other)):
        return Alignment("conflict", score, conflict)
    return _more(one, other, score)


def _overlap(one: Wording, other: Wording) -> float:
    """Return the weight of shared words over that of all, against the shorter claim and both together by half."""
    shared = sum(weight for word, weight in one.weights.items() if word in other.weights)
    mine, theirs = sum(one.weights.values()), sum(other.weights.values())
    if not mine or not theirs:
        return 0.0
    return round(0.5 * min(1.0, shared / min(mine, theirs)) + min(1.0, shared / (mine + theirs)), 4)


def _answers(one: Wording, other: Wording, a_context: str | None, b_context: str | None, score: float) -> Alignment:
    if a_context and b_context:
        score = round(0.85 * score + 0.15 * _overlap(wording(a_context), wording(b_context)), 4)
    if score < ANSWERS:
        return Alignment("unrelated", score, f"the answers share {score:.0%} of their words by weight")
    if conflict := _conflict(one, other):
        return Alignment("conflict", score, conflict)
    return Alignment("same", score, f"the answers share {score:.0%} of their words by weight")


def _conflict(one: Wording, other: Wording) -> str | None:
    """Return the difference that keeps both claims from being true, in words, or None."""
    if bool(one.denials) != bool(other.denials):
        return "one denies what the other says"
    for mine in one.amounts:
        rivals = [theirs for theirs in other.amounts if alike(mine, theirs)]
        if rivals and not any(agree(mine, theirs) for theirs in rivals):
            return f"{_number(mine)} against {_number(rivals[0])}"
    if one.days and other.days and not _days_meet(one.days, other.days):
        return f"{', '.join(sorted(one.days))} against {', '.join(sorted(other.days))}"
    return None


def _days_meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(
        day == other or day.startswith(other + " ") or other.startswith(day + " ") for day in ones for other in others
    )


def _number(amount: Amount) -> str:
    return f"{amount.value:g} {amount.unit or ' '.join(amount.counts[:1])}".strip()


def _more(one: Wording, other: Wording, score: float) -> Alignment:
    """Tell same, stronger and weaker apart: by doubt, then by what one side adds."""
    if one.doubts != other.doubts and min(one.doubts, other.doubts) == 0:
        surer: Relation = "stronger" if one.doubts else "weaker"
        return Alignment(surer, score, "one states as a fact what the other reports with doubt")
    added = len(other.amounts) - len(one.amounts)
    if added:
        return Alignment("stronger" if added > 0 else "weaker", score, "one gives a number that the other leaves out")
    return Alignment("same", score, f"they share {score:.0%} of their words by weight, and nothing tells them apart")
