"""Statements of a story to claims: the same words said, whoever tells of them."""

from collections import defaultdict
from collections.abc import Sequence

from byline.claims.likeness import groups
from byline.claims.material import Draft, Material, first_hand
from byline.claims.recovery import same_name
from byline.records import Statement, content_id
from byline.text.terms import STOP, stem
from byline.text.words import words

LEAST_SHARED = 0.7
LEAST_WORDS = 4
LEAST_SAID = 3  # content words without which a statement is no claim
LEAST_EQUAL = 0.8  # share of the longer of two statements that the shorter must have for them to be in conflict


def drafts(material: Material) -> list[Draft]:
    """Return one draft for each thing said; what is said alike but given to different speakers is in conflict."""
    ordered = sorted(material.statements, key=lambda s: (s.report_id, s.content, s.id))
    told = [(statement, text) for statement in ordered if len(_stems(text := _said(statement, material))) >= LEAST_SAID]
    statements, said = [statement for statement, _ in told], [text for _, text in told]
    alike = groups([_stems(text) for text in said], least_shared=LEAST_SHARED, least_words=LEAST_WORDS)
    found: list[Draft] = []
    for group in alike:
        found += _by_speaker([statements[n] for n in group], [said[n] for n in group], material)
    return found


def _said(statement: Statement, material: Material) -> str:
    text = material.texts[statement.report_id]
    return " ".join(" ".join(part.of(text).split()) for part in statement.content)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word, _ in words(text) if word not in STOP)


def _speaker(statement: Statement) -> str | None:
    """Return the entity that the page, or another report, names; a pronoun's reading is not held against anybody."""
    if statement.entity is not None and statement.attribution == "named":
        return statement.entity
    return statement.recovered.entity if statement.recovered is not None else statement.entity


def _by_speaker(statements: Sequence[Statement], said: Sequence[str], material: Material) -> list[Draft]:
    """Return one draft a speaker; statements without one belong to the only speaker, or are by themselves."""
    spoken: dict[str | None, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        spoken[_speaker(statement)].append(number)
    named = sorted(speaker for speaker in spoken if speaker is not None)
    if len(named) == 1 and None in spoken:
        spoken[named[0]] = sorted(spoken[named[0]] + spoken.pop(None))
    made = [
        _draft(speaker, spoken[speaker], statements, said, material) for speaker in (*named, None) if speaker in spoken
    ]
    for speaker, one in zip(named, made, strict=False):
        for other_speaker, other in zip(named, made, strict=False):
            if (
                speaker != other_speaker
                and _differ(speaker, other_speaker, material)
                and _equal(one, other, statements)
            ):
                name = material.entities[other_speaker].name
                one.conflicts.append((other.key, "speaker", f"the same words are given to {name}"))
    return made


def _differ(one: str, other: str, material: Material) -> bool:
    """Whether two speakers are two persons; a body and the one who speaks for it are not held against each other."""
    pair = [material.entities.get(speaker) for speaker in (one, other)]
    names = [entity.name for entity in pair if entity is not None and entity.kind == "person"]
    return len(names) == 2 and not same_name(*names)


def _equal(one: Draft, other: Draft, statements: Sequence[Statement]) -> bool:
    """Whether two drafts give the same quoted words, from different reports."""
    sizes = [
        max(sum(part.end - part.start for part in s.content) for s in statements if s.id in draft.members and s.direct)
        if any(s.id in draft.members and s.direct for s in statements)
        else 0
        for draft in (one, other)
    ]
    return min(sizes) > 0 and min(sizes) >= LEAST_EQUAL * max(sizes) and not one.reports & other.reports


def _draft(
    speaker: str | None,
    numbers: Sequence[int],
    statements: Sequence[Statement],
    said: Sequence[str],
    material: Material,
) -> Draft:
    chosen = [statements[number] for number in numbers]
    own = first_hand((statement.id for statement in chosen), material)
    fullest = max(numbers, key=lambda number: (statements[number].id in own, len(said[number]), -number))
    members = tuple(sorted(statement.id for statement in chosen))
    return Draft(
        key=content_id("draft", *members),
        kind="statement",
        text=_told(speaker, said[fullest], material),
        members=members,
        reports=frozenset(statement.report_id for statement in chosen),
        conflicts=[],
    )


def _told(speaker: str | None, said: str, material: Material) -> str:
    entity = material.entities.get(speaker) if speaker is not None else None
    return f"{entity.name}: {said}" if entity is not None else said
