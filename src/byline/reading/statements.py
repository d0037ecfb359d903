"""Statements: who said what in a report, from the sayings of its sentences and the quotation marks of its paragraphs.

A sentence knows its own cue; a report knows where a quotation begins and ends, that “…” after "Putin was blunt:" is
Putin's, that a quotation without a cue goes on after one that has it, and who "he" is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from byline.reading.cast import Cast
from byline.reading.cues import DOCUMENTS
from byline.reading.located import Located
from byline.reading.quotations import Quotation, quotations
from byline.reading.saying import Saying
from byline.reading.speakers import Speaker
from byline.records import Attribution, Range, Report, Statement, content_id

DIRECT_SHARE = 0.9
TIGHT_WORDS = 10  # words that may follow a cue and its speaker for the next quotation to be the same one, interrupted
LEAST_WORDS = 3
MOST_MARKS = 6
JOINING = frozenset("and but because or so while as if though although".split())
LONGEST_JOIN = 12  # code points between two quotations that one of these joins
LONGEST_NAME_CHARS = 60


class _Draft(msgspec.Struct):
    """A statement in the making; offsets are the report's."""

    content: list[tuple[int, int]]
    cue: tuple[int, int] | None
    speaker: Speaker | None
    rule: str
    attribution: Attribution
    sentence: int
    quoted: bool = False  # its content ends in a quotation
    tail: int = 0  # words after its cue and speaker in their sentence
    says: bool = False  # its cue may bring in a quotation


class _Page(msgspec.Struct):
    """What has been read of a report so far."""

    text: str
    located: Sequence[Located]
    quotes: list[Quotation]
    drafts: list[_Draft]
    by_sentence: dict[int, list[_Draft]]  # sentence -> what is said in it, or goes on in it
    bare: dict[int, _Draft]  # sentence -> the cue in it that says nothing in its own sentence
    open_end: bool = False  # whether the paragraph before ended inside a quotation

    def number_at(self, end: int) -> int:
        """Return the number of the sentence that holds the code point before `end`."""
        return bisect_left(self.located, end, key=lambda sentence: sentence.end)


def attribute(report: Report, located: Sequence[Located], cast: Cast) -> tuple[Statement, ...]:
    """Return the statements of a report in text order.

    A speaker's words are given when the report has them; the entity only when a mention of the cast covers them.
    """
    page = _Page(report.text, located, [], [], {}, {})
    for first, last in _paragraphs(located):
        here = quotations(report.text, [(s.start, s.end) for s in located[first:last]])
        _read(page, first, last, here)
        page.quotes += here
        page.open_end = bool(here) and not here[-1].closed
    page.drafts.sort(key=lambda draft: (draft.content[0], draft.cue or (0, 0)))
    return tuple(_statement(report, page.quotes, cast, draft) for draft in page.drafts)


def _paragraphs(located: Sequence[Located]) -> Iterator[tuple[int, int]]:
    """Yield the first and one past the last sentence of each paragraph."""
    first = 0
    for number in range(1, len(located) + 1):
        if number == len(located) or located[number].paragraph != located[first].paragraph:
            yield first, number
            first = number


def _read(page: _Page, first: int, last: int, quotes: Sequence[Quotation]) -> None:
    """Read one paragraph: the sayings of its sentences, then the quotations that no saying holds."""
    found: list[_Draft] = []
    for number in range(first, last):
        for saying in page.located[number].reading.sayings:
            draft = _draft(page.located[number].start, number, saying)
            if draft.cue and _near(quotes, draft.cue[0], draft.cue[0] + 1):
                continue  # somebody speaks within a quotation
            if draft.content:
                draft.content = [_whole(part, quotes, draft.cue) for part in draft.content]
                end = draft.content[-1][1]
                draft.quoted = any(draft.content[-1][0] < q.end <= end + 1 for q in _near(quotes, end - 1, end + 1))
                found.append(draft)
            else:
                page.bare[number] = draft
    _read_block(page, first, last, found, bool(quotes))
    for draft in found:
        _keep(page, draft)
    held = _held(quotes, found)
    number = first
    for place, quote in enumerate(quotes):
        while number < last and page.located[number].end <= quote.start:
            number += 1
        if number < last and place not in held:
            _place(page, first, last, number, _with_next(page.text, quotes, place))


def _read_block(page: _Page, first: int, last: int, found: list[_Draft], quoted: bool) -> None:
    """Give a whole paragraph to the label it opens with, or to the cue before it that a colon ends."""
    end = page.located[last - 1].end
    if first and not found and not quoted:
        intro = _introduction(page, first)
        if intro is not None and intro.rule != "colon":
            whole = (page.located[first].start, end)
            found.append(msgspec.structs.replace(intro, content=[whole], rule="introduced", sentence=last - 1))
    elif found and found[0].rule == "label" and found[0].sentence == first:
        found[0].content = [(found[0].content[0][0], end)]  # a turn of a transcript


def _near(quotes: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """Return the quotations that share a code point with a stretch; they are in order and do not overlap."""
    low = bisect_right(quotes, start, key=lambda quote: quote.end)
    return quotes[low : bisect_left(quotes, end, low, key=lambda quote: quote.start)]


def _held(quotes: Sequence[Quotation], drafts: Sequence[_Draft]) -> set[int]:
    """Return the numbers of the quotations half of which some statement holds."""
    held: set[int] = set()
    for draft in drafts:
        for start, end in draft.content:
            number = bisect_right(quotes, start, key=lambda quote: quote.end)
            while number < len(quotes) and quotes[number].start < end:
                quote = quotes[number]
                if 2 * (min(end, quote.end) - max(start, quote.start)) >= quote.end - quote.start:
                    held.add(number)
                number += 1
    return held


def _draft(offset: int, sentence: int, saying: Saying) -> _Draft:
    speaker = saying.speaker.moved(offset) if saying.speaker else None
    return _Draft(
        [(a + offset, b + offset) for a, b in saying.content],
        (saying.cue[0] + offset, saying.cue[1] + offset),
        speaker,
        saying.rule,
        "none" if speaker is None else "pronoun" if speaker.pronoun else "named",
        sentence,
        tail=saying.tail,
        says=saying.quotes,
    )


def _whole(part: tuple[int, int], quotes: Sequence[Quotation], cue: tuple[int, int] | None) -> tuple[int, int]:
    """Return a part rounded to the whole of each quotation that it lies in or runs into."""
    start, end = part
    near = _near(quotes, start, end)
    if near:
        start, end = min(start, near[0].start), max(end, near[-1].end)
    return (start, end) if not cue or not start <= cue[0] < end else part


# Quotations without a cue of their own


def _with_next(text: str, quotes: Sequence[Quotation], place: int) -> Quotation:
    """Return a quotation together with the next one when only a conjunction parts them: “…” because “…”."""
    quote = quotes[place]
    if place + 1 == len(quotes):
        return quote
    after = quotes[place + 1]
    joined = after.start - quote.end <= LONGEST_JOIN and text[quote.end : after.start].strip() in JOINING
    if not joined or min(len(text[q.start : q.end].split()) for q in (quote, after)) < LEAST_WORDS:
        return quote
    return Quotation(quote.start, after.end, quote.opened, after.closed, quote.single)


def _place(page: _Page, first: int, last: int, number: int, quote: Quotation) -> None:
    """Find whose a quotation without a cue is, and keep it there.

    A mere fragment of somebody's sentence (a scare quote, a title) is nobody's statement.
    """
    opens = _blank(page.text, page.located[number].start, quote.start)
    if not opens or len(page.text[quote.start : quote.end].split()) < LEAST_WORDS or _asked_after(page, last, quote):
        return
    if (intro := _introduction(page, number)) is not None:
        _keep(page, _Draft([_range(quote)], intro.cue, intro.speaker, "introduced", intro.attribution, number, True))
        return
    if not _ends_sentence(page, last, quote):
        return
    previous = _last_said(page, number, quote)
    goes_on = number == first and page.open_end and previous is not None and previous.quoted
    if previous is not None and (goes_on or _interrupted(previous, number, first)):
        previous.content.append(_range(quote))
        previous.sentence = page.number_at(quote.end)
        page.by_sentence.setdefault(previous.sentence, []).append(previous)
        return
    follows = number > first or (previous is not None and previous.quoted and _ends_paragraph(page, last, quote))
    speaker = previous.speaker if previous is not None and follows else None
    if speaker is not None:
        _keep(page, _Draft([_range(quote)], None, speaker, "goes on", "continuation", number, True, says=True))
    else:
        _keep(page, _Draft([_range(quote)], None, None, "orphan", "none", number, True))


def _keep(page: _Page, draft: _Draft) -> None:
    page.drafts.append(draft)
    page.by_sentence.setdefault(draft.sentence, []).append(draft)


def _range(quote: Quotation) -> tuple[int, int]:
    return quote.start, quote.end


def _asked_after(page: _Page, last: int, quote: Quotation) -> bool:
    """Keep a quotation whose cue is the next sentence, cut off by its own mark: '“Why?” Ada asked.'; tell whether."""
    after = page.number_at(quote.end) + 1
    if after >= last or not _blank(page.text, quote.end, page.located[after].start):
        return False
    cue = page.bare.get(after)
    if cue is None or cue.cue is None or cue.speaker is None or page.text[quote.end - 2] not in "?!…-—.":
        return False
    if min(cue.cue[0], cue.speaker.start) - page.located[after].start > 2:
        return False
    _keep(page, msgspec.structs.replace(cue, content=[_range(quote)], rule="asked after", quoted=True))
    return True


def _introduction(page: _Page, number: int) -> _Draft | None:
    """Return the cue of the sentence before, where it leads to the quotation with a colon."""
    if not number or page.text[page.located[number - 1].end - 1] != ":":
        return None
    intro = page.bare.get(number - 1)
    return intro if intro is not None and intro.speaker is not None else None


def _ends_sentence(page: _Page, last: int, quote: Quotation) -> bool:
    number = min(page.number_at(quote.end), last - 1)
    return _blank(page.text, quote.end, page.located[number].end)


def _ends_paragraph(page: _Page, last: int, quote: Quotation) -> bool:
    return _blank(page.text, quote.end, page.located[last - 1].end)


def _blank(text: str, start: int, end: int) -> bool:
    """Whether nothing but a mark or two stands between two places."""
    return end - start <= MOST_MARKS and not text[start:end].strip(" .,;")


def _last_said(page: _Page, number: int, quote: Quotation) -> _Draft | None:
    """Return what was said by somebody in the sentence before, or earlier in this one."""
    for sentence in (number, number - 1):
        said = [
            draft
            for draft in page.by_sentence.get(sentence, ())
            if draft.says and draft.speaker is not None and draft.content[-1][1] <= quote.start
        ]
        if said:
            return max(said, key=lambda draft: (draft.quoted, draft.content[-1][1]))
    bare = page.bare.get(number - 1)
    return bare if bare is not None and bare.speaker is not None else None


def _interrupted(previous: _Draft, number: int, first: int) -> bool:
    """Whether a cue only interrupts: '“It rained,” she said. “It poured.”' is one statement."""
    return (
        number > first
        and previous.quoted
        and previous.cue is not None
        and previous.content[-1][1] <= previous.cue[0]
        and previous.tail <= TIGHT_WORDS
    )


# Records


def _statement(report: Report, quotes: Sequence[Quotation], cast: Cast, draft: _Draft) -> Statement:
    content = tuple(Range(a, b) for a, b in sorted(draft.content))
    speaker = draft.speaker
    return Statement(
        id=content_id(
            report.id,
            "statement",
            draft.rule,
            *((r.start, r.end) for r in content),
            draft.cue,
        ),
        report_id=report.id,
        content=content,
        cue=Range(*draft.cue) if draft.cue else None,
        speaker=Range(speaker.start, speaker.end) if speaker else None,
        entity=_entity(report.text, cast, speaker) if speaker else None,
        direct=_direct(report.text, quotes, content),
        attribution=draft.attribution,
        why=draft.rule,
    )


def _entity(text: str, cast: Cast, speaker: Speaker) -> str | None:
    """Return whose mention covers the word that names the speaker; a document is whose name it bears."""
    near = cast.within(min(speaker.start, speaker.head_start), speaker.end + LONGEST_NAME_CHARS)
    for mention in near:
        if mention.start < speaker.head_end <= mention.end:
            return mention.entity
    if text[speaker.start : speaker.head_end].rpartition(" ")[2].lower() in DOCUMENTS:
        makers = [m for m in near if m.kind == "organization" and m.end <= speaker.head_end]
        return makers[-1].entity if makers else None
    return None


def _direct(text: str, quotes: Sequence[Quotation], content: Sequence[Range]) -> bool:
    """Whether nearly all letters of the content stand between quotation marks."""
    letters = within = 0
    for part in content:
        letters += sum(map(str.isalnum, text[part.start : part.end]))
        for quote in _near(quotes, part.start, part.end):
            within += sum(map(str.isalnum, text[max(quote.start, part.start) : min(quote.end, part.end)]))
    return letters > 0 and within >= DIRECT_SHARE * letters
