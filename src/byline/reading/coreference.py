"""Who "he", "she" and "the senator" are: mentions that the report earns, and nothing where it does not.

A pronoun goes to the person who stands out most of those that may be meant: weights for the part in the sentence that
halve from sentence to sentence, after Lappin and Leass 1994 (An algorithm for pronominal anaphora resolution).
Somebody described and not named ("the spokesman") stands out as well, and a pronoun that is his stays unknown.
"""

from collections.abc import Sequence
from math import log

import msgspec

from byline.reading.anaphors import Anaphor, Part
from byline.reading.cast import Cast
from byline.reading.descriptions import described
from byline.reading.located import Located
from byline.reading.quotations import Quotation, quotations
from byline.reading.scene import MOST_FIGURES, Figure, Scene, add, figures_of, mention_at, stranger, terms_of
from byline.records import Report, Span

WEIGHTS = {
    "subject": 1.0,
    "owner": 0.7,
    "object": 0.5,
    "other": 0.45,
    "possessive": 0.4,
}
SUBORDINATE = 0.8  # a subject of a clause below the sentence's own
QUOTED = 0.2  # a name inside a quotation
SPEAKING = 0.4  # added for who says the sentence
SENTENCE_FADING, PARAGRAPH_FADING = log(0.6), log(0.7)
MOST_QUOTES = 50  # in a sentence
UNSURE_GENDER = 0.75
BEFORE = 0.5  # how much of its weight a figure keeps when it is mentioned again
SPOKE = 1.4  # for who spoke last, where a pronoun speaks
LEAST, LEAD = 0.25, 1.4  # how far somebody must stand out, and how far before the next


def resolve(report: Report, located: Sequence[Located], cast: Cast) -> Cast:
    """Return the cast with the pronouns and descriptions whose antecedent the report earns.

    A mention that is added has the kind "other": its words name nobody by themselves.
    """
    scene = Scene(report, cast, figures_of(cast, located), [], {}, {}, terms_of(cast, located), {})
    first = 0
    for last in range(1, len(located) + 1):
        if last == len(located) or located[last].paragraph != located[first].paragraph:
            _read_paragraph(scene, located[first:last])
            first = last
    return _with(cast, scene)


def _read_paragraph(scene: Scene, located: Sequence[Located]) -> None:
    quotes = quotations(scene.report.text, [(s.start, s.end) for s in located])
    scene.clock += PARAGRAPH_FADING
    number = 0
    for sentence in located:
        while number < len(quotes) and quotes[number].end <= sentence.start:
            number += 1
        here = [q for q in quotes[number : number + MOST_QUOTES] if q.start < sentence.end]
        if not any(q.start < sentence.start and sentence.end <= q.end for q in here):
            scene.clock += SENTENCE_FADING  # a quotation of many sentences does not put its speaker further off
        _read(scene, sentence, here)


def _read(scene: Scene, sentence: Located, quotes: Sequence[Quotation]) -> None:
    """Read one sentence from left to right."""
    speakers = {sentence.start + s.speaker.head_end for s in sentence.reading.sayings if s.speaker is not None}
    here: dict[int, str] = {}  # head of a word in this sentence -> whose figure it is
    ahead = _subject_ahead(scene, sentence)
    for anaphor in _with_all_names(scene, sentence):
        head, end = sentence.start + anaphor.head, sentence.start + anaphor.end
        quoted = anaphor.quoted or any(q.start <= head < q.end for q in quotes)
        figure = _whose(scene, sentence, anaphor, here, quoted, ahead, end in speakers)
        if figure is None:
            continue
        here[anaphor.head] = figure.key
        _raise(scene, figure, anaphor, quoted, end in speakers)


def _with_all_names(scene: Scene, sentence: Located) -> list[Anaphor]:
    """Return the anaphors with the names that the parse took for something else, in text order."""
    anaphors = list(sentence.reading.anaphors)
    known = {sentence.start + a.head for a in anaphors if a.sort == "name"}
    for mention in scene.cast.within(sentence.start, sentence.end):
        if mention.kind in ("person", "organization") and known.isdisjoint(range(mention.start, mention.end)):
            start, end = mention.start - sentence.start, mention.end - sentence.start
            opens = start == 0
            part: Part = "subject" if opens else "other"
            anaphors.append(Anaphor("name", start, end, end - 1, "", part, -1, opens, False))
    anaphors.sort(key=lambda anaphor: (anaphor.head, anaphor.start))
    return anaphors


def _raise(scene: Scene, figure: Figure, anaphor: Anaphor, quoted: bool, speaking: bool) -> None:
    """Let a figure stand out by a mention."""
    weight = WEIGHTS[anaphor.part]
    if anaphor.part == "subject" and not anaphor.main:
        weight = SUBORDINATE
    if speaking:
        weight += SPEAKING
    figure.weight = scene.weight(figure) * BEFORE + (weight * QUOTED if quoted else weight)
    figure.clock = scene.clock
    if not quoted:
        figure.spoke = speaking
    scene.recent.pop(figure.key, None)
    scene.recent[figure.key] = None


def _whose(
    scene: Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    quoted: bool,
    ahead: Figure | None,
    speaking: bool,
) -> Figure | None:
    if anaphor.sort == "name":
        return _named(scene, sentence, anaphor)
    if anaphor.sort == "relative":
        figure = scene.figures.get(here.get(anaphor.of, ""))
        if figure is not None and figure.entity:
            add(scene, sentence, anaphor, figure.entity)
        return figure
    if anaphor.sort == "role":
        return described(scene, sentence, anaphor, here, quoted)
    if anaphor.word in ("he", "she"):
        return _pronoun(scene, sentence, anaphor, here, quoted, ahead, speaking)
    return None


def _named(scene: Scene, sentence: Located, anaphor: Anaphor) -> Figure | None:
    mention = mention_at(scene.cast, sentence.start + anaphor.head)
    figure = scene.figures.get(mention.entity) if mention is not None else None
    if figure is not None:
        figure.words.update(word.lower() for word in anaphor.words)
        figure.titles.update(word.lower().rstrip(".") for word in anaphor.words)
    return figure


def _subject_ahead(scene: Scene, sentence: Located) -> Figure | None:
    """Return whose name is the subject of the sentence's own verb: a pronoun before it may point ahead."""
    for anaphor in sentence.reading.anaphors:
        if anaphor.part == "subject" and anaphor.main:
            return _named(scene, sentence, anaphor) if anaphor.sort == "name" else None
    return None


def _pronoun(
    scene: Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    quoted: bool,
    ahead: Figure | None,
    speaking: bool,
) -> Figure | None:
    gender = "m" if anaphor.word == "he" else "f"
    if quoted:
        return None
    fronted = anaphor.part != "owner" and (not anaphor.main or anaphor.part in ("possessive", "other"))
    if ahead is not None and fronted and not here and ahead.kind == "person" and ahead.gender in ("", gender):
        chosen: Figure | None = ahead
    else:
        chosen = _most_salient(scene, sentence, anaphor, here, gender, speaking)
    if chosen is None:
        chosen = stranger(scene, sentence, anaphor, gender)
    chosen.gender = chosen.gender or gender  # nobody is "he" here and "she" there
    if chosen.entity:
        add(scene, sentence, anaphor, chosen.entity)
    return chosen


def _most_salient(
    scene: Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    gender: str,
    speaking: bool,
) -> Figure | None:
    barred = {
        here.get(other.head, "")
        for other in sentence.reading.anaphors
        if other.verb == anaphor.verb and other.part == "subject" and anaphor.part in ("object", "other")
    }
    scored = sorted(
        (
            (_standing(scene, figure, gender, speaking), figure.key)
            for figure in scene.last(MOST_FIGURES)
            if figure.kind == "person" and figure.gender in ("", gender) and figure.key not in barred
        ),
        reverse=True,
    )
    if not scored or scored[0][0] < LEAST:
        return None
    if len(scored) > 1 and scored[0][0] < LEAD * scored[1][0]:
        return None
    return scene.figures[scored[0][1]]


def _standing(scene: Scene, figure: Figure, gender: str, speaking: bool) -> float:
    """How far a figure stands out for a pronoun; who spoke last is who goes on speaking."""
    weight = scene.weight(figure) * (1.0 if figure.gender == gender else UNSURE_GENDER)
    return weight * SPOKE if speaking and figure.spoke else weight


def _with(cast: Cast, scene: Scene) -> Cast:
    spans: dict[str, list[Span]] = {}
    for mention in scene.added:
        spans.setdefault(mention.entity, []).append(Span(scene.report.id, mention.start, mention.end))
    entities = [
        msgspec.structs.replace(
            entity,
            mentions=tuple(sorted((*entity.mentions, *spans.get(entity.id, ())))),
        )
        for entity in (
            *cast.entities,
            *(scene.made[name] for name in sorted(scene.made)),
        )
    ]
    mentions = sorted((*cast.mentions, *scene.added), key=lambda mention: (mention.start, mention.end))
    return msgspec.structs.replace(cast, entities=tuple(entities), mentions=tuple(mentions))
