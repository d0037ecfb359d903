"""New pages to drafts: each page becomes a report, or a drop with its reason."""

from collections.abc import Iterator, Sequence

from byline.engines.local import batched
from byline.engines.stages import Each
from byline.pages.repetition import line_counts
from byline.pages.report import report_of
from byline.records import Drop, Page, Report
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.drafts import is_known, keep_drafts
from byline.store.lines import add_lines
from byline.store.records import write_drops

Lines = list[tuple[bytes, int, int]]
Made = list[tuple[Page, Report | Drop, Lines] | Drop]


def new_pages(context: Context) -> Iterator[list[Page | Drop]]:
    """Yield batches of the pages that the store has not met; what could not be opened goes along as a drop."""
    return batched(_new_pages(context), context.settings.batch_pages)


def _new_pages(context: Context) -> Iterator[Page | Drop]:
    given: set[str] = set()
    for page in context.pages:
        if isinstance(page, Drop):
            yield page
        elif page.id not in given and not is_known(context.connection, page.id):
            given.add(page.id)
            yield page


def made_of(batch: Sequence[Page | Drop]) -> Made:
    """Make a report of each page, and count its lines."""
    return [page if isinstance(page, Drop) else _made(page) for page in batch]


def _made(page: Page) -> tuple[Page, Report | Drop, Lines]:
    made = report_of(page)
    lines = (
        [(key, count.pages, count.edge) for key, count in line_counts(made).items()] if isinstance(made, Report) else []
    )
    return _named(page), made, lines


def _named(page: Page) -> Page:
    """The page without its text, which need not travel back between processes."""
    return Page(id=page.id, source=page.source, html=page.html, text="")


def keep(context: Context, made: Made) -> int:
    """Keep a batch in one transaction: after a kill a page is in the store with its draft, or not at all."""
    with transaction(context.connection):
        read = [item for item in made if not isinstance(item, Drop)]
        keep_drafts(context.connection, [(page, draft) for page, draft, _ in read])
        add_lines(context.connection, (line for _, _, lines in read for line in lines))
        write_drops(context.connection, [item for item in made if isinstance(item, Drop)])
    return len(made)


PAGES = Each(name="pages", over=new_pages, run=made_of, keep=keep, total=lambda context: context.total_pages)
