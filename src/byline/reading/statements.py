"""Statements: who said what in a report, from the sayings of its sentences and the quotation marks of its paragraphs.

A sentence knows its own cue; a report knows where a quotation begins and ends, that “…” after "Putin was blunt:" is
Putin's, that a quotation without a cue goes on after one that has it, and who "he" is.
"""

from collections.abc import Iterator, Sequence

import msgspec

from byline.reading.cast import Cast
from byline.reading.located import Located
from byline.reading.quotations import Quotation, quotations
from byline.reading.sayings import Saying
from byline.reading.speakers import Speaker
from byline.records import Attribution, Range, Report, Statement, content_id

DIRECT_SHARE = 0.9
TIGHT_WORDS = 4  # words after the cue within which its sentence must end for a quotation to go on after it
LEAST_WORDS = 3


class _Draft(msgspec.Struct):
    """A statement in the making; offsets are the report's."""

    content: list[tuple[int, int]]
    cue: tuple[int, int] | None
    speaker: Speaker | None
    rule: str
    attribution: Attribution
    sentence: int
    quoted: bool = False  # its content is a quotation


def attribute(report: Report, located: Sequence[Located], cast: Cast) -> tuple[Statement, ...]:
    """Return the statements of a report in text order.

    A speaker's words are given when the report has them; the entity only when a mention of the cast covers them.
    """
    drafts: list[_Draft] = []
    quotes: list[Quotation] = []
    open_end = False  # whether the paragraph before ended inside a quotation
    for first, last in _paragraphs(located):
        here = quotations(report.text, [(s.start, s.end) for s in located[first:last]])
        found = _of_paragraph(report.text, located, first, last, here, drafts, open_end)
        drafts += found
        quotes += here
        open_end = bool(here) and not here[-1].closed
    drafts.sort(key=lambda draft: (draft.content[0], draft.cue or (0, 0)))
    return tuple(_statement(report, quotes, cast, draft) for draft in drafts)


def _paragraphs(located: Sequence[Located]) -> Iterator[tuple[int, int]]:
    """Yield the first and one past the last sentence of each paragraph."""
    first = 0
    for number in range(1, len(located) + 1):
        if number == len(located) or located[number].paragraph != located[first].paragraph:
            yield first, number
            first = number


def _of_paragraph(
    text: str,
    located: Sequence[Located],
    first: int,
    last: int,
    quotes: Sequence[Quotation],
    before: Sequence[_Draft],
    open_end: bool,
) -> list[_Draft]:
    drafts: list[_Draft] = []
    bare: dict[int, _Draft] = {}  # sentence -> the cue in it that says nothing yet
    for number in range(first, last):
        for saying in located[number].reading.sayings:
            draft = _draft(located[number].start, number, saying)
            if draft.cue and any(q.start < draft.cue[0] < q.end for q in quotes):
                continue
            if draft.content:
                draft.content = [_whole(part, quotes, draft.cue) for part in draft.content]
                drafts.append(draft)
            else:
                bare[number] = draft
    for quote in quotes:
        if not _claimed(quote, drafts):
            _place(text, located, first, last, quote, drafts, bare, before, open_end)
    return drafts


def _draft(offset: int, sentence: int, saying: Saying) -> _Draft:
    speaker = saying.speaker
    moved = None
    if speaker is not None:
        moved = Speaker(
            speaker.start + offset,
            speaker.end + offset,
            speaker.head_start + offset,
            speaker.head_end + offset,
            speaker.pronoun,
        )
    return _Draft(
        [(a + offset, b + offset) for a, b in saying.content],
        (saying.cue[0] + offset, saying.cue[1] + offset),
        moved,
        saying.rule,
        "none" if speaker is None else "pronoun" if speaker.pronoun else "named",
        sentence,
        saying.rule.endswith("+quotation"),
    )


def _whole(part: tuple[int, int], quotes: Sequence[Quotation], cue: tuple[int, int] | None) -> tuple[int, int]:
    """Return a part rounded to the whole of each quotation that it lies in or runs into."""
    start, end = part
    for quote in quotes:
        if quote.start < end and start < quote.end and not (cue and quote.start <= cue[0] < quote.end):
            if quote.start < start:
                start = quote.start
            if (quote.end > end and quote.start >= part[0] - 2) or (quote.start <= start and quote.end > end):
                end = quote.end
    return start, end


def _claimed(quote: Quotation, drafts: Sequence[_Draft]) -> bool:
    half = (quote.end - quote.start) / 2
    return any(min(b, quote.end) - max(a, quote.start) >= half for draft in drafts for a, b in draft.content)


def _place(
    text: str,
    located: Sequence[Located],
    first: int,
    last: int,
    quote: Quotation,
    drafts: list[_Draft],
    bare: dict[int, _Draft],
    before: Sequence[_Draft],
    open_end: bool,
) -> None:
    """Find whose a quotation without a cue is, and add it there; a mere fragment of a sentence is left alone."""
    number = next((n for n in range(first, last) if located[n].start <= quote.start < located[n].end), None)
    if number is None or len(text[quote.start : quote.end].split()) < LEAST_WORDS:
        return
    opens = not text[located[number].start : quote.start].strip()
    whole = opens and _ends_sentence(text, located, first, last, quote)
    if number > first and opens and (intro := bare.get(number - 1)) and text[located[number - 1].end - 1] == ":":
        drafts.append(
            msgspec.structs.replace(intro, content=[(quote.start, quote.end)], rule="introduced", quoted=True)
        )
        return
    if not whole:
        return
    if number == first and open_end and before and before[-1].quoted:
        before[-1].content.append((quote.start, quote.end))
        return
    previous = max(
        (d for d in drafts if d.quoted and d.content[-1][1] <= quote.start),
        key=lambda d: d.content[-1][1],
        default=None,
    )
    if previous is not None and previous.sentence >= number - 1 and previous.speaker is not None:
        after = located[previous.sentence].end
        if (
            previous.cue
            and previous.content[-1][1] <= previous.cue[0]
            and _words(text, previous.cue[1], after) <= TIGHT_WORDS + 4
        ):
            previous.content.append((quote.start, quote.end))
            previous.sentence = number
        else:
            drafts.append(
                _Draft([(quote.start, quote.end)], None, previous.speaker, "goes on", "continuation", number, True)
            )
        return
    drafts.append(_Draft([(quote.start, quote.end)], None, None, "orphan", "none", number, True))


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def _ends_sentence(text: str, located: Sequence[Located], first: int, last: int, quote: Quotation) -> bool:
    return any(
        located[n].start < quote.end and not text[quote.end : located[n].end].strip(" .,;")
        for n in range(first, last)
        if located[n].end >= quote.end - 1
    )


def _statement(report: Report, quotes: Sequence[Quotation], cast: Cast, draft: _Draft) -> Statement:
    content = tuple(Range(a, b) for a, b in sorted(draft.content))
    speaker = draft.speaker
    return Statement(
        id=content_id(report.id, "statement", draft.rule, *((r.start, r.end) for r in content), draft.cue),
        report_id=report.id,
        content=content,
        cue=Range(*draft.cue) if draft.cue else None,
        speaker=Range(speaker.start, speaker.end) if speaker else None,
        entity=_entity(cast, speaker) if speaker else None,
        direct=_direct(report.text, quotes, content),
        attribution=draft.attribution,
        why=draft.rule,
    )


def _entity(cast: Cast, speaker: Speaker) -> str | None:
    for mention in cast.within(speaker.start, speaker.end):
        if mention.start < speaker.head_end <= mention.end:
            return mention.entity
    return None


def _direct(text: str, quotes: Sequence[Quotation], content: Sequence[Range]) -> bool:
    """Whether nearly all letters of the content stand between quotation marks."""
    letters = within = 0
    for part in content:
        letters += sum(map(str.isalnum, text[part.start : part.end]))
        for quote in quotes:
            low, high = max(quote.start, part.start), min(quote.end, part.end)
            if low < high:
                within += sum(map(str.isalnum, text[low:high]))
    return letters > 0 and within >= DIRECT_SHARE * letters
