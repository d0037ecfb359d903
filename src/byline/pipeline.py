"""The stages, in order: the table of contents of byline.

A stage is `Each` (one batch in, its results out) or `Whole` (all that the store holds); no stage calls another. What
pages alone tell is kept once (drafts, pairs of passages, readings of distinct sentences); what follows from all of
them together is made anew, so that the same pages give the same records in any order and after any kill.
"""

from byline.engines.stages import Engine, Progress, Stage, run
from byline.stages.claims import CLAIMS
from byline.stages.context import Context
from byline.stages.furniture import FURNITURE
from byline.stages.links import LINKS
from byline.stages.pages import PAGES
from byline.stages.people import PEOPLE
from byline.stages.readings import READINGS
from byline.stages.sentences import SENTENCES
from byline.stages.speakers import SPEAKERS
from byline.stages.stories import STORIES

STAGES: tuple[Stage, ...] = (
    PAGES,  # new pages -> drafts and drops
    FURNITURE,  # lines that stand on many pages -> furniture; drafts -> reports
    LINKS,  # passages that are the same passage, with direction
    STORIES,  # reports about one happening; intruders, lineages, dates given back
    SENTENCES,  # distinct sentences -> readings, once each
    READINGS,  # reports -> entities, times, statements, events, figures
    PEOPLE,  # entities of single reports -> entities of the store
    SPEAKERS,  # speakers given back
    CLAIMS,  # what several reports say, counted by lineages
)


def run_all(context: Context, engine: Engine, progress: Progress) -> None:
    """Run every stage in order."""
    for stage in STAGES:
        run(stage, context, engine, progress)
