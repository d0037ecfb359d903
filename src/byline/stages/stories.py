"""Which reports are about one happening, and what that tells of each: its intruders, its witnesses, its date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from byline.engines.stages import Whole
from byline.lineage.lineages import lineages
from byline.records import READABLE, Interval, Lineage, Link, Publication, Range, Report, Story, content_id
from byline.stages.context import Context
from byline.store.database import transaction
from byline.store.records import clear, each, each_report, one_report, write, write_reports
from byline.story import dates, intruders
from byline.story.grouping import Account, group
from byline.text.terms import rarity


def group_reports(context: Context) -> None:
    """Part the reports into stories, mark intruders, give dates back, and tell witnesses apart."""
    connection = context.connection
    links = list(each(connection, Link))
    stories = group((account_of(report) for report in each_report(connection)), links)
    by_report = _by_report(links)
    published = _dates_given_back(context, by_report)
    strange = _strange(context, stories, by_report)
    with transaction(connection):
        _rewrite(context, stories, published, strange)
        for table in ("stories", "lineages"):
            clear(connection, table)
        write(connection, "stories", (_spanning(story, published) for story in stories))
        shared = list(lineages(_at_home(links, strange), each_report(connection)))
        write(connection, "lineages", shared)
        write(connection, "lineages", _alone(context, shared))


def account_of(report: Report) -> Account:
    """Return what grouping needs to know of a report: its words without furniture, and its date."""
    blocks = [block for block in report.blocks if block.kind in READABLE and block.kind != "headline"]
    return Account(
        id=report.id,
        title=report.title,
        text="\n".join(report.text[block.start : block.end] for block in blocks),
        interval=report.published.interval if report.published else None,
    )


def _by_report(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[link.a.report_id].append(link)
        found[link.b.report_id].append(link)
    return found


def _dates_given_back(context: Context, links: Mapping[str, Sequence[Link]]) -> dict[str, Publication]:
    """Return the publication of every report that has one: its own, or what its copies and sources tell."""
    own = {r.id: r.published for r in each_report(context.connection) if r.published}
    exact = {report_id: published.interval for report_id, published in own.items() if published.precision == "day"}
    given = {
        report.id: found
        for report in each_report(context.connection)
        if report.id in links and (found := dates.given_back(report, links[report.id], exact))
    }
    return own | given


def _strange(
    context: Context, stories: Iterable[Story], links: Mapping[str, Sequence[Link]]
) -> dict[str, tuple[Range, ...]]:
    """Return the paragraphs of each report that belong to another story."""
    rare = rarity(account_of(report).text for report in each_report(context.connection))
    story_of = {report_id: story.id for story in stories for report_id in story.reports}
    found: dict[str, tuple[Range, ...]] = {}
    for story in stories:
        reports = [report for report_id in story.reports if (report := one_report(context.connection, report_id))]
        near = {link.id: link for report_id in story.reports for link in links.get(report_id, ())}
        found |= intruders.find(story, reports, near.values(), story_of, rare)
    return found


def _rewrite(
    context: Context,
    stories: Iterable[Story],
    published: Mapping[str, Publication],
    strange: Mapping[str, tuple[Range, ...]],
) -> None:
    """Write each report as all pages tell it, story by story."""
    for story in stories:
        for report_id in story.reports:
            report = one_report(context.connection, report_id)
            if report is not None:
                told = intruders.relabel(report, strange.get(report_id, ()))
                dated = msgspec.structs.replace(told, published=published.get(report_id))
                write_reports(context.connection, [(dated, story.id)])


def _at_home(links: Iterable[Link], strange: Mapping[str, tuple[Range, ...]]) -> list[Link]:
    """Leave out the links of intruders: a paragraph pasted in from another story makes no common witness."""
    return [
        link
        for link in links
        if not any(
            here.start <= side.start < here.end for side in (link.a, link.b) for here in strange.get(side.report_id, ())
        )
    ]


def _alone(context: Context, shared: Iterable[Lineage]) -> Iterator[Lineage]:
    """Yield a lineage for each report that hangs together with no other; its origin is told only if it signs itself."""
    held = {report_id for lineage in shared for report_id in lineage.reports}
    for report in each_report(context.connection):
        if report.id not in held:
            signed = bool(report.outlet or report.url or report.authors)
            why = "it names its outlet" if signed else "it names no outlet, author or address: its sources are unknown"
            yield Lineage(
                id=content_id("lineage", report.id),
                reports=(report.id,),
                origin=report.id if signed else None,
                why=f"No other page of the store hangs together with this one, and {why}",
            )


def _spanning(story: Story, published: Mapping[str, Publication]) -> Story:
    """Return the story with the days its reports span; reports without an exact day widen nothing."""
    known = [published[report_id] for report_id in story.reports if report_id in published]
    exact = [found for found in known if found.precision == "day"] or known
    if not exact:
        return msgspec.structs.replace(story, interval=None)
    interval = Interval(min(found.start for found in exact), max(found.end for found in exact))
    return msgspec.structs.replace(story, interval=interval)


STORIES = Whole(name="stories", run=group_reports)
