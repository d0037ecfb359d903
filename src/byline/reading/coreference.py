"""Who "he", "she" and "the senator" are: mentions that the report earns, and nothing where it does not.

A pronoun goes to the person who stands out most of those that may be meant: weights for the part in the sentence that
halve from sentence to sentence, after Lappin and Leass 1994 (An algorithm for pronominal anaphora resolution).
Somebody described and not named ("the spokesman") stands out as well, and a pronoun that is his stays unknown.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from math import exp, log

import msgspec

from byline.knowledge import people
from byline.knowledge.tables import fold
from byline.reading.anaphors import Anaphor, Part
from byline.reading.cast import Cast
from byline.reading.cues import DOCUMENTS
from byline.reading.located import Located
from byline.reading.quotations import Quotation, quotations
from byline.reading.roles import BODIES, EPITHETS, KINDS_OF_BODY, PERSONS, TITLES
from byline.records import Entity, Mention, Report, Span, content_id

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
MOST_FIGURES, MOST_DESCRIBED = (
    60,
    200,
)  # how many of the figures mentioned last are looked at
MOST_QUOTES = 50  # in a sentence
UNSURE_GENDER = 0.75
BEFORE = 0.5  # how much of its weight a figure keeps when it is mentioned again
SPOKE = 1.4  # for who spoke last, where a pronoun speaks
FAINT = 0.05
LEAST, LEAD = 0.25, 1.4  # how far somebody must stand out, and how far before the next


class _Figure(msgspec.Struct):
    """Somebody a pronoun may stand for; `entity` is None for one described and never named."""

    key: str
    entity: str | None
    gender: str  # m, f or ""
    kind: str
    titles: set[str]
    words: set[str]
    names: frozenset[str] = frozenset()  # words of the name, lower case
    weight: float = 0.0  # when last mentioned
    clock: float = 0.0  # the scene's clock then
    spoke: bool = False  # whether the last mention was of somebody speaking


class _Scene(msgspec.Struct):
    """Who has been on the page so far."""

    report: Report
    cast: Cast
    figures: dict[str, _Figure]
    added: list[Mention]
    made: dict[str, Entity]
    documents: dict[str, str]  # "poll" -> the entity that made the last poll
    recent: dict[str, None]  # keys of figures, the last mentioned last
    clock: float = 0.0  # sum of the logarithms of all fading so far

    def weight(self, figure: _Figure) -> float:
        """How far a figure stands out now."""
        return figure.weight * exp(self.clock - figure.clock) if figure.weight else 0.0

    def last(self, most: int) -> list[_Figure]:
        """Return the figures mentioned last, the last one first: a page of a thousand names stays linear."""
        return [self.figures[key] for key in islice(reversed(self.recent), most)]


def resolve(report: Report, located: Sequence[Located], cast: Cast) -> Cast:
    """Return the cast with the pronouns and descriptions whose antecedent the report earns.

    A mention that is added has the kind "other": its words name nobody by themselves.
    """
    scene = _Scene(report, cast, _figures(cast, located), [], {}, {}, {})
    first = 0
    for last in range(1, len(located) + 1):
        if last == len(located) or located[last].paragraph != located[first].paragraph:
            _read_paragraph(scene, located[first:last])
            first = last
    return _with(cast, scene)


def _read_paragraph(scene: _Scene, located: Sequence[Located]) -> None:
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


def _figures(cast: Cast, located: Sequence[Located]) -> dict[str, _Figure]:
    figures = {
        e.id: _Figure(
            e.id,
            e.id,
            _gender(e),
            e.kind,
            set(),
            set(),
            frozenset(e.name.lower().split()),
        )
        for e in cast.entities
    }
    by_start = {mention.start: mention.entity for mention in cast.mentions}
    for sentence in located:
        for name in sentence.reading.names:
            figure = figures.get(by_start.get(sentence.start + name.start, ""))
            if figure is not None:
                if name.title:
                    figure.titles.add(name.title.rstrip(".").lower())
                for descriptor in name.descriptors:
                    figure.words.update(descriptor.lower().split())
    return figures


def _gender(entity: Entity) -> str:
    """Return the gender of a person: of the table of leaders, of what the report calls the person, or of the name."""
    if entity.kind != "person":
        return ""
    leader = people.leaders_by_name().get(fold(entity.name))
    if leader is not None:
        return leader.gender
    nouns = {PERSONS.get(word, "") for words in entity.descriptors for word in words.lower().split()} - {""}
    return nouns.pop() if len(nouns) == 1 else entity.gender or ""


def _read(scene: _Scene, sentence: Located, quotes: Sequence[Quotation]) -> None:
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


def _with_all_names(scene: _Scene, sentence: Located) -> list[Anaphor]:
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


def _raise(scene: _Scene, figure: _Figure, anaphor: Anaphor, quoted: bool, speaking: bool) -> None:
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
    scene: _Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    quoted: bool,
    ahead: _Figure | None,
    speaking: bool,
) -> _Figure | None:
    if anaphor.sort == "name":
        return _named(scene, sentence, anaphor)
    if anaphor.sort == "relative":
        figure = scene.figures.get(here.get(anaphor.of, ""))
        if figure is not None and figure.entity:
            _add(scene, sentence, anaphor, figure.entity)
        return figure
    if anaphor.sort == "role":
        return _described(scene, sentence, anaphor, here, quoted)
    if anaphor.word in ("he", "she"):
        return _pronoun(scene, sentence, anaphor, here, quoted, ahead, speaking)
    return None


def _mention_at(cast: Cast, place: int) -> Mention | None:
    """Return the mention that covers a code point."""
    number = bisect_right(cast.mentions, place, key=lambda mention: mention.start) - 1
    if number >= 0 and cast.mentions[number].end > place:
        return cast.mentions[number]
    return None


def _named(scene: _Scene, sentence: Located, anaphor: Anaphor) -> _Figure | None:
    mention = _mention_at(scene.cast, sentence.start + anaphor.head)
    figure = scene.figures.get(mention.entity) if mention is not None else None
    if figure is not None:
        figure.words.update(word.lower() for word in anaphor.words)
        figure.titles.update(word.lower().rstrip(".") for word in anaphor.words)
    return figure


def _subject_ahead(scene: _Scene, sentence: Located) -> _Figure | None:
    """Return whose name is the subject of the sentence's own verb: a pronoun before it may point ahead."""
    for anaphor in sentence.reading.anaphors:
        if anaphor.part == "subject" and anaphor.main:
            return _named(scene, sentence, anaphor) if anaphor.sort == "name" else None
    return None


# Pronouns


def _pronoun(
    scene: _Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    quoted: bool,
    ahead: _Figure | None,
    speaking: bool,
) -> _Figure | None:
    gender = "m" if anaphor.word == "he" else "f"
    if quoted:
        return None
    fronted = anaphor.part != "owner" and (not anaphor.main or anaphor.part in ("possessive", "other"))
    if ahead is not None and fronted and not here and ahead.kind == "person" and ahead.gender in ("", gender):
        chosen: _Figure | None = ahead
    else:
        chosen = _most_salient(scene, sentence, anaphor, here, gender, speaking)
    if chosen is None:
        chosen = _stranger(scene, sentence, anaphor, gender)
    if chosen.entity:
        _add(scene, sentence, anaphor, chosen.entity)
    return chosen


def _most_salient(
    scene: _Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    gender: str,
    speaking: bool,
) -> _Figure | None:
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


def _standing(scene: _Scene, figure: _Figure, gender: str, speaking: bool) -> float:
    """How far a figure stands out for a pronoun; who spoke last is who goes on speaking."""
    weight = scene.weight(figure) * (1.0 if figure.gender == gender else UNSURE_GENDER)
    return weight * SPOKE if speaking and figure.spoke else weight


def _stranger(scene: _Scene, sentence: Located, anaphor: Anaphor, gender: str) -> _Figure:
    """Return a figure for somebody the page does not name, so that the next "he" is not taken for somebody else."""
    key = f"?{sentence.start + anaphor.head}"
    scene.figures[key] = _Figure(key, None, gender, "person", set(), {anaphor.word})
    return scene.figures[key]


# Descriptions


def _described(
    scene: _Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    quoted: bool,
) -> _Figure | None:
    if quoted:
        return None
    if anaphor.word in BODIES:
        return _body(scene, sentence, anaphor, here)
    if anaphor.word in DOCUMENTS:
        _document(scene, sentence, anaphor)
        return None
    if anaphor.word not in PERSONS or anaphor.plural:
        return None
    figure = _fitting(scene, anaphor) if anaphor.definite else None
    if figure is None and anaphor.definite and anaphor.word in EPITHETS and anaphor.part == "subject":
        figure = _unintroduced(scene, anaphor)
    if figure is None:
        figure = _stranger(scene, sentence, anaphor, PERSONS[anaphor.word])
    elif figure.entity:
        _add(scene, sentence, anaphor, figure.entity)
    return figure


def _document(scene: _Scene, sentence: Located, anaphor: Anaphor) -> None:
    """Remember whose a document is, and lead "the poll" to who made the last one."""
    if not anaphor.definite or anaphor.words:
        scene.documents.pop(anaphor.word, None)
        inside = scene.cast.within(sentence.start + anaphor.start, sentence.start + anaphor.reach)
        makers = [m for m in inside if m.kind == "organization"]
        if makers:
            scene.documents[anaphor.word] = makers[-1].entity
    elif anaphor.word in scene.documents:
        _add(scene, sentence, anaphor, scene.documents[anaphor.word])


def _unintroduced(scene: _Scene, anaphor: Anaphor) -> _Figure | None:
    """Return the one person whom the page never introduces: so well known that "the candidate" can be nobody else."""
    gender = PERSONS[anaphor.word]
    known = [
        (scene.weight(figure), figure.key)
        for figure in scene.last(MOST_FIGURES)
        if figure.kind == "person"
        and figure.entity
        and scene.weight(figure) >= FAINT
        and (not gender or figure.gender == gender)
        and not any(word in PERSONS for word in figure.words | figure.titles)
    ]
    known.sort(reverse=True)
    if known and (len(known) == 1 or known[0][0] >= 2 * known[1][0]):
        return scene.figures[known[0][1]]
    return None


def _fitting(scene: _Scene, anaphor: Anaphor) -> _Figure | None:
    """Return the one person of the page so far whom a description fits."""
    titles = TITLES.get(anaphor.word, frozenset((anaphor.word,)))
    gender = PERSONS[anaphor.word]
    wanted = {word.lower() for word in anaphor.words}
    fitting = [
        figure
        for figure in scene.last(MOST_DESCRIBED)
        if figure.kind == "person"
        and (not gender or figure.gender in ("", gender))
        and (titles & figure.titles or anaphor.word in figure.words)
    ]
    most = max((len(wanted & figure.words) for figure in fitting), default=0)
    best = [figure for figure in fitting if len(wanted & figure.words) == most]
    if len(best) == 1 and (most or not wanted or len(fitting) == 1):
        return best[0]
    best.sort(key=lambda figure: (-scene.weight(figure), figure.key))
    if len(best) > 1 and scene.weight(best[0]) >= 2 * scene.weight(best[1]):
        return best[0]
    return None


def _body(scene: _Scene, sentence: Located, anaphor: Anaphor, here: dict[int, str]) -> _Figure | None:
    """Return the body that "the Clinton campaign" is, or "the ministry" where one ministry has been named."""
    owner = _owner(scene, sentence, anaphor, here)
    if owner is not None:
        if anaphor.word == "government" and owner.kind == "state" and owner.entity:
            _add(scene, sentence, anaphor, owner.entity)
            return owner
        if anaphor.word not in OWNED or owner.kind != "person" or not owner.entity:
            return None
        name = f"{scene.cast.entity(owner.entity).name.split()[-1]} {anaphor.word}"
        made = scene.made.get(name) or Entity(
            id=content_id(scene.report.id, "organization", name.lower()),
            kind="organization",
            name=name,
            names=(name,),
        )
        scene.made[name] = made
        figure = scene.figures.setdefault(
            made.id,
            _Figure(made.id, made.id, "", "organization", set(), {anaphor.word}),
        )
        _add(scene, sentence, anaphor, made.id)
        return figure
    if not anaphor.definite or anaphor.words:
        return None
    fitting = [
        figure
        for figure in scene.last(MOST_DESCRIBED)
        if figure.kind == "organization" and figure.entity and anaphor.word in _name_words(figure)
    ]
    chosen = fitting[0] if len(fitting) == 1 else None
    if not fitting and anaphor.word in KINDS_OF_BODY:
        chosen = _nearest_body(scene, anaphor)
    if chosen is not None and chosen.entity:
        _add(scene, sentence, anaphor, chosen.entity)
    return chosen


def _nearest_body(scene: _Scene, anaphor: Anaphor) -> _Figure | None:
    """Return the organization that stands out, unless its name calls it something else than the description does."""
    allowed = KINDS_OF_BODY[anaphor.word]
    near = sorted(
        (
            (scene.weight(figure), figure.key)
            for figure in scene.last(MOST_FIGURES)
            if figure.kind == "organization" and figure.entity and scene.weight(figure) >= LEAST
        ),
        reverse=True,
    )
    if not near or (len(near) > 1 and near[0][0] < 2 * near[1][0]):
        return None
    figure = scene.figures[near[0][1]]
    called = {word for word in _name_words(figure) if word in BODIES}
    return figure if called <= allowed else None


def _owner(scene: _Scene, sentence: Located, anaphor: Anaphor, here: dict[int, str]) -> _Figure | None:
    """Return whose a body is: the last name in the description, or whom its "his" or "her" stands for."""
    named = scene.cast.within(sentence.start + anaphor.start, sentence.start + anaphor.head)
    if named:
        return scene.figures.get(named[-1].entity)
    if anaphor.words[:1] and anaphor.words[0].lower() in ("his", "her"):
        return scene.figures.get(here.get(anaphor.start, ""))
    return None


def _name_words(figure: _Figure) -> frozenset[str]:
    return figure.names | figure.words


OWNED = frozenset(("campaign", "administration", "team"))
"""Bodies that are called after a person."""


# The cast with what was added


def _add(scene: _Scene, sentence: Located, anaphor: Anaphor, entity: str) -> None:
    """Add a mention; of a description that holds a name or a pronoun, only what follows it."""
    start, end = sentence.start + anaphor.start, sentence.start + anaphor.end
    if anaphor.sort == "role":
        named = scene.cast.within(start, end)
        start = max(
            [
                start,
                *(m.end for m in named),
                *(m.end for m in scene.added[-2:] if m.start >= start),
            ]
        )
        while start < end and scene.report.text[start].isspace():
            start += 1
    if start < end and _mention_at(scene.cast, end - 1) is None:
        scene.added.append(Mention(start=start, end=end, kind="other", entity=entity))


def _with(cast: Cast, scene: _Scene) -> Cast:
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
