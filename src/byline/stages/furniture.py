"""Drafts to reports: lines that stand on many pages are furniture, whatever their words."""

from byline.engines.local import batched
from byline.engines.stages import Whole
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import drafts
from byline.store.records import write_reports

BATCH_REPORTS = 500


def mark_furniture(context: Context) -> None:
    """Write each draft as a report, its repeated lines marked as furniture."""
    with transaction(context.connection):
        for batch in batched(drafts(context.connection), BATCH_REPORTS):
            write_reports(context.connection, ((draft, None) for draft in batch))


FURNITURE = Whole(name="furniture", run=mark_furniture)
