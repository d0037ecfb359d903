"""Descriptions: whom "the senator", "her campaign", "the bank" or "the poll" leads to."""

from byline.reading.anaphors import INDEFINITE, Anaphor
from byline.reading.cues import DOCUMENTS
from byline.reading.located import Located
from byline.reading.roles import BODIES, EPITHETS, KINDS_OF_BODY, OFFICES, PERSONS, TITLES
from byline.reading.scene import MOST_FIGURES, Figure, Scene, add, stranger
from byline.records import Entity, content_id

MOST_DESCRIBED = 200  # how many of the figures mentioned last a description may mean
FAINT, CLEAR = 0.05, 0.25  # how far somebody never introduced, or a body, must stand out
PRINTED = frozenset(("paper", "newspaper", "magazine"))
PAPER_NAMES = frozenset(
    """times post news journal mail herald tribune guardian globe star sun mirror telegraph observer gazette chronicle
       express independent record courier press daily weekly review today standard newspaper paper magazine""".split()
)
OWNED = frozenset(("campaign", "administration", "team"))
"""Bodies that are called after a person."""


def described(
    scene: Scene,
    sentence: Located,
    anaphor: Anaphor,
    here: dict[int, str],
    quoted: bool,
) -> Figure | None:
    """Return whom a description leads to, and add the mention; somebody unnamed is a figure too."""
    if quoted:
        return None
    if anaphor.word in BODIES:
        return _body(scene, sentence, anaphor, here)
    if anaphor.word in DOCUMENTS:
        _document(scene, sentence, anaphor)
        return None
    if anaphor.word not in PERSONS or anaphor.plural:
        return None
    figure = _in_office(scene, sentence, anaphor) or (_fitting(scene, anaphor) if anaphor.definite else None)
    if figure is None and anaphor.definite and anaphor.word in EPITHETS and anaphor.part == "subject":
        figure = _unintroduced(scene, anaphor)
    if figure is None:
        figure = stranger(scene, sentence, anaphor, PERSONS[anaphor.word])
    elif figure.entity:
        add(scene, sentence, anaphor, figure.entity)
    return figure


def _in_office(scene: Scene, sentence: Located, anaphor: Anaphor) -> Figure | None:
    """Return the one person of the page who holds the office that a state and a noun describe: "Iran's leader".

    "An American president" may be any, and nobody whom the page does not give the office is taken for its holder.
    """
    start, end = sentence.start + anaphor.start, sentence.start + anaphor.head
    first_word = scene.report.text[start:end].split(maxsplit=1)[:1]
    if anaphor.word not in OFFICES or (first_word and first_word[0].lower() in INDEFINITE):
        return None
    named = (*scene.cast.within(start, end), *scene.cast.adjectives_within(start, end))
    states = {scene.figures[m.entity].state for m in named if m.entity in scene.figures} - {None}
    if len(states) != 1:
        return None
    published = scene.report.published
    first, last = (published.start.year, published.end.year) if published else (0, 9999)
    holders = {
        key
        for key, term in scene.terms
        if term.of in states and term.office in OFFICES[anaphor.word] and term.first <= last and first <= term.last
    }
    return scene.figures[holders.pop()] if len(holders) == 1 else None


def _document(scene: Scene, sentence: Located, anaphor: Anaphor) -> None:
    """Remember whose a document is, and lead "the poll" to who made the last one."""
    if not anaphor.definite or anaphor.words:
        scene.documents.pop(anaphor.word, None)
        inside = scene.cast.within(sentence.start + anaphor.start, sentence.start + anaphor.reach)
        makers = [m for m in inside if m.kind == "organization"]
        if makers:
            scene.documents[anaphor.word] = makers[-1].entity
    elif anaphor.word in scene.documents:
        add(scene, sentence, anaphor, scene.documents[anaphor.word])


def _unintroduced(scene: Scene, anaphor: Anaphor) -> Figure | None:
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


def _fitting(scene: Scene, anaphor: Anaphor) -> Figure | None:
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


def _body(scene: Scene, sentence: Located, anaphor: Anaphor, here: dict[int, str]) -> Figure | None:
    """Return the body that "the Clinton campaign" is, or "the ministry" where one ministry has been named."""
    owner = _owner(scene, sentence, anaphor, here)
    if owner is not None and anaphor.plural:
        return None  # "the Danish and Swedish governments"
    if owner is not None:
        if anaphor.word == "government" and owner.kind == "state" and owner.entity:
            add(scene, sentence, anaphor, owner.entity)
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
            Figure(made.id, made.id, "", "organization", set(), {anaphor.word}),
        )
        add(scene, sentence, anaphor, made.id)
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
        add(scene, sentence, anaphor, chosen.entity)
    return chosen


def _nearest_body(scene: Scene, anaphor: Anaphor) -> Figure | None:
    """Return the organization that stands out, unless its name calls it something else than the description does."""
    allowed = KINDS_OF_BODY[anaphor.word]
    near = sorted(
        (
            (scene.weight(figure), figure.key)
            for figure in scene.last(MOST_FIGURES)
            if figure.kind == "organization" and figure.entity and scene.weight(figure) >= CLEAR
        ),
        reverse=True,
    )
    if not near or (len(near) > 1 and near[0][0] < 2 * near[1][0]):
        return None
    figure = scene.figures[near[0][1]]
    if anaphor.word in PRINTED and not _is_printed(scene, figure):
        return None
    called = {word for word in _name_words(figure) if word in BODIES}
    return figure if called <= allowed else None


def _is_printed(scene: Scene, figure: Figure) -> bool:
    """Whether an organization may print: none that fights or governs, nor one that a description made ("her team")."""
    if not figure.names or scene.cast.entity(figure.key).codes.cameo:
        return False
    return figure.spoke or bool(PAPER_NAMES & _name_words(figure))


def _owner(scene: Scene, sentence: Located, anaphor: Anaphor, here: dict[int, str]) -> Figure | None:
    """Return whose a body is: the last name in the description, or whom its "his" or "her" stands for."""
    named = scene.cast.within(sentence.start + anaphor.start, sentence.start + anaphor.head)
    if named:
        return scene.figures.get(named[-1].entity)
    if anaphor.words[:1] and anaphor.words[0].lower() in ("his", "her"):
        return scene.figures.get(here.get(anaphor.start, ""))
    return None


def _name_words(figure: Figure) -> frozenset[str]:
    return figure.names | figure.words
