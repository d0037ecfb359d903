"""What the reports of a story say, put together: the same statement, event or figure is one claim.

A claim counts the reports that make it and, what matters more, the lineages: fifty copies are one witness.
Claims that cannot both hold name each other, with what they differ in.
"""

from collections.abc import Callable, Mapping
from typing import Literal

from byline.claims import deeds, sums, utterances
from byline.claims.material import Draft, Material
from byline.records import Claim, Conflict, Story, content_id

Kind = Literal["statement", "event", "figure"]
DRAFTERS: tuple[Callable[[Material], list[Draft]], ...] = (utterances.drafts, deeds.drafts, sums.drafts)


def claims(story: Story, material: Material) -> tuple[Claim, ...]:
    """Return the claims of a story, those of most lineages first.

    Args:
        story: the story.
        material: what was read in its reports, in any order.
    """
    found = [draft for drafter in DRAFTERS for draft in drafter(material)]
    ids = [content_id("claim", draft.kind, *draft.members) for draft in found]
    named = dict(zip((draft.key for draft in found), ids, strict=True))
    made = [_claim(story, material, draft, claim_id, named) for draft, claim_id in zip(found, ids, strict=True)]
    return tuple(sorted(made, key=lambda claim: (-claim.lineages, -claim.reports, claim.kind, claim.id)))


def _claim(story: Story, material: Material, draft: Draft, claim_id: str, named: Mapping[str, str]) -> Claim:
    return Claim(
        id=claim_id,
        story_id=story.id,
        kind=draft.kind,
        text=draft.text,
        members=draft.members,
        thing=draft.thing,
        reports=len(draft.reports),
        lineages=len(_witnesses(draft, material)),
        conflicts=tuple(
            sorted(
                (Conflict(claim=named[key], about=about, why=why) for key, about, why in draft.conflicts),
                key=lambda conflict: (conflict.about, conflict.claim),
            )
        ),
    )


def _witnesses(draft: Draft, material: Material) -> set[str]:
    """Return the lineages that hold a claim: of each member the one that had its passage first."""
    if all(member in material.witness_of for member in draft.members):
        return {material.witness_of[member] for member in draft.members}
    return {material.lineage_of.get(report_id, report_id) for report_id in draft.reports}
