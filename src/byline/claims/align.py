"""How two claims stand to each other: the same, in conflict, one saying more, or about different things.

Words alone do not tell "met" from "did not meet": denials, numbers, days, names and doubt are compared by
themselves, beside the share of words in common. The reason names what decided.
"""

import msgspec

from byline.claims.amounts import Amount, agree, alike
from byline.claims.wording import Wording, beginnings, wording
from byline.records import Relation

RELATED = 0.12  # share of words from which two claims may be about one fact
ANSWERS = 0.15  # the same for two answers to one question
NAMED = 0.20  # below it they must share a name, or a number, if either has names
CLOSE = 0.30  # from which another number or another actor is a conflict and not another fact
SAME_DEED = 0.50  # from which another name at the head is another name of the same actor
CONTEXT = 0.05  # weight of the words that the contexts share, in the score
DETAILED = 0.40  # from which a number that one side leaves out makes the other stronger


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
        question: what both answer, if they are answers; then no answer is held against the other for its brevity.
        a_context: the passage that the first was taken from; contexts rank what the claims themselves leave equal.
        b_context: the passage that the second was taken from.
    """
    one, other = wording(a), wording(b)
    score = overlap(one.words, other.words)
    shared = f"they share {score:.0%} of their words"
    told = _relation(one, other, score, answers=question is not None)
    if a_context and b_context:
        score = round(min(1.0, score + CONTEXT * overlap(beginnings(a_context), beginnings(b_context))), 4)
    return Alignment(told[0], score, told[1]) if told else Alignment("same", score, f"{shared}, and nothing differs")


Told = tuple[Relation, str]


def _relation(one: Wording, other: Wording, score: float, *, answers: bool) -> Told | None:
    """Return the relation and its reason; None when nothing keeps the two from being the same."""
    if score < (ANSWERS if answers else RELATED):
        return "unrelated", f"they share {score:.0%} of their words"
    if conflict := _conflict(one, other):
        return "conflict", conflict
    return _of_answers(one, other, score) if answers else _of_claims(one, other, score)


def _of_answers(one: Wording, other: Wording, score: float) -> Told | None:
    """Answers are short: only a number can set two apart that share words and deny nothing."""
    number = _numbers(one, other)
    return ("conflict", number) if number and score >= CLOSE else None


def _of_claims(one: Wording, other: Wording, score: float) -> Told | None:
    number = _numbers(one, other)
    others = _of_others(one, other)
    if score < CLOSE:
        if number is not None or others:
            return "unrelated", number or "they are about different actors"
        if (
            score < NAMED
            and (one.names or other.names)
            and not one.names & other.names
            and not _share_number(one, other)
        ):
            return "unrelated", "they share neither a name nor a number"
        return None
    if others and score < SAME_DEED:
        return "conflict", "they give the same deed to different actors"
    return ("conflict", number) if number is not None else _more(one, other, score)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words that both have (Dice)."""
    return round(2 * len(one & other) / max(1, len(one) + len(other)), 4)


def _of_others(one: Wording, other: Wording) -> bool:
    """Whether each begins with a name that the other does not know."""
    return bool(one.subject and other.subject) and not (one.subject & other.words or other.subject & one.words)


def _conflict(one: Wording, other: Wording) -> str | None:
    """Return the denial or the day that keeps both claims from being true, in words, or None."""
    if bool(one.denials) != bool(other.denials):
        return "one denies what the other says"
    for mine, theirs in ((one.weekdays, other.weekdays), (one.months, other.months)):
        if mine and theirs and not _meet(mine, theirs):
            return f"{', '.join(sorted(mine))} against {', '.join(sorted(theirs))}"
    return None


def _numbers(one: Wording, other: Wording) -> str | None:
    """Return two numbers of one kind that cannot both be true, in words, or None."""
    for mine in one.amounts:
        rivals = [theirs for theirs in other.amounts if alike(mine, theirs)]
        if rivals and not any(agree(mine, theirs) for theirs in rivals):
            return f"{_number(mine)} against {_number(rivals[0])}"
    return None


def _share_number(one: Wording, other: Wording) -> bool:
    return any(alike(mine, theirs) and agree(mine, theirs) for mine in one.amounts for theirs in other.amounts)


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(
        day == other or day.startswith(other + " ") or other.startswith(day + " ") for day in ones for other in others
    )


def _number(amount: Amount) -> str:
    return f"{amount.value:g} {amount.unit or ' '.join(amount.counts[:1])}".strip()


def _more(one: Wording, other: Wording, score: float) -> Told | None:
    """Tell stronger and weaker: by doubt, then by the numbers that one side gives and the other leaves out."""
    if bool(one.doubts) != bool(other.doubts):
        return ("stronger" if one.doubts else "weaker"), "one states as a fact what the other tells with doubt"
    added = len(other.amounts) - len(one.amounts)
    if added and score >= DETAILED:
        return ("stronger" if added > 0 else "weaker"), "one gives a number that the other leaves out"
    return None
