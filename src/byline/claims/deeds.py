"""Events of a story to claims: the same deed between the same sides at a time that can be one."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from byline.claims.material import Draft, Material, first_hand, sentence_at
from byline.records import Event, content_id
from byline.text.terms import content_words

SIDES = tuple[frozenset[str], frozenset[str]]


def drafts(material: Material) -> list[Draft]:
    """Return one draft for each deed; one that is told as done and as denied is in conflict."""
    by_type: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(material.events, key=lambda event: (event.report_id, event.trigger, event.id)):
        if any(_sides(event)):
            by_type[event.type].append(event)
    found: list[Draft] = []
    for kind in sorted(by_type):
        for group in _same(by_type[kind]):
            found += _by_status(group, material)
    return found


def _sides(event: Event) -> SIDES:
    return (
        frozenset(actor.entity for actor in event.actors if actor.entity is not None),
        frozenset(actor.entity for actor in event.recipients if actor.entity is not None),
    )


def _same(events: Sequence[Event]) -> list[list[Event]]:
    """Group events whose sides are the same, as far as both tell them, and whose times can be one."""
    groups: dict[SIDES, list[list[Event]]] = defaultdict(list)
    for event in events:
        for group in groups[_sides(event)]:
            if all(_at_one_time(event, other) for other in (group[0], group[-1])):
                group.append(event)
                break
        else:
            groups[_sides(event)].append([event])
    return [group for sides in sorted(groups, key=_order) for group in groups[sides]]


def _order(sides: SIDES) -> tuple[list[str], list[str]]:
    return sorted(sides[0]), sorted(sides[1])


def _at_one_time(one: Event, other: Event) -> bool:
    if (one.status == "background") != (other.status == "background"):
        return False
    return one.interval is None or other.interval is None or one.interval.overlaps(other.interval)


def _by_status(events: Sequence[Event], material: Material) -> list[Draft]:
    denied = [event for event in events if event.status == "denied"]
    told = [event for event in events if event.status != "denied"]
    made = [_draft(part, material) for part in (told, denied) if part]
    if len(made) == 2:
        made[0].conflicts.append((made[1].key, "polarity", "another report denies it"))
        made[1].conflicts.append((made[0].key, "polarity", "another report tells it as a fact or a plan"))
    return made


def _draft(events: Sequence[Event], material: Material) -> Draft:
    members = tuple(sorted(event.id for event in events))
    own = first_hand(members, material)
    return Draft(
        key=content_id("draft", *members),
        kind="event",
        text=_most_typical([_sentence(event, material) for event in events if event.id in own]),
        members=members,
        reports=frozenset(event.report_id for event in events),
        conflicts=[],
    )


def _most_typical(told: Sequence[str]) -> str:
    """Return the sentence whose words most of the others use, the shortest of equals."""
    used = Counter(word for sentence in told for word in set(content_words(sentence)))

    def worth(sentence: str) -> float:
        found = set(content_words(sentence))
        return sum(used[word] for word in found) / max(1, len(found))

    return min(told, key=lambda sentence: (-worth(sentence), len(sentence), sentence))


def _sentence(event: Event, material: Material) -> str:
    text = material.texts[event.report_id]
    start, end = sentence_at(text, event.trigger.start)
    return " ".join(text[start:end].split())
