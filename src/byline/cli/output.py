"""What the verbs print: a table for people on a terminal, JSON lines when asked or piped; progress on stderr."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from byline import api
from byline.engines.stages import Progress as Report
from byline.errors import NotFound
from byline.records import Story
from byline.render.dossier import Dossier, Words, day_range

if TYPE_CHECKING:
    from byline.linking import Traced

OUT = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 200)
ERR = Console(stderr=True, highlight=False)
LONGEST_TEXT_BYTES = 20_000_000


@contextmanager
def tracked() -> Iterator[Report]:
    """Show a progress bar for each stage on stderr."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR) as bars:
        tasks: dict[str, int] = {}

        def update(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)  # type: ignore[arg-type]

        yield update


def summary(done: api.Done, store: Path) -> None:
    """Print what a read has done."""
    _say(
        f"{done.reports} reports in {store} ({done.new_pages} pages new, {done.drops} dropped), "
        f"{done.stories} stories, {done.lineages} witnesses and {done.unknown} pages of unknown lineage; "
        f"{done.sentences_read} distinct sentences read now"
    )
    for drop in done.first_drops:
        _say(f"Dropped {drop.source}: {drop.what}: {drop.cause}. {drop.remedy}")
    if done.drops > len(done.first_drops):
        _say("Why the other pages were dropped: byline export, file drops.jsonl")


def _say(line: str) -> None:
    """Print a line as it is: what a page or a path holds is neither markup nor a command to the terminal."""
    OUT.print(Text("".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)))


def _as_json(asked: bool) -> bool:
    return asked or not sys.stdout.isatty()


def _json_lines(records: Iterable[object]) -> None:
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    sys.stdout.buffer.flush()


def stories(found: Sequence[Story], *, as_json: bool) -> None:
    """Print stories; a piped list is a table too unless JSON is asked for, as people pipe it into a pager."""
    if as_json:
        _json_lines(found)
        return
    table = Table("id", "when", "pages", "title", box=None, pad_edge=False)
    for story in found:
        table.add_row(story.id, day_range(story.interval), str(len(story.reports)), Text(story.title))
    OUT.print(table)


def dossier(found: Dossier, *, html: Path | None, as_markdown: bool, as_json: bool) -> None:
    """Print a dossier, or write it to a file and print the file's path."""
    from byline.render.html import html as page
    from byline.render.markdown import markdown

    if html is not None:
        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text(page(found), encoding="utf-8")
        OUT.print(str(html.resolve()))
    elif as_json:
        _json_lines([found])
    elif as_markdown or not sys.stdout.isatty():
        sys.stdout.write(markdown(found))
    else:
        from rich.markdown import Markdown

        OUT.print(Markdown(markdown(found)))


def evidence(found: api.Evidence, *, as_json: bool) -> None:
    """Print a record and the words it comes from."""
    if _as_json(as_json):
        _json_lines([found])
        return
    OUT.print(f"[bold]{found.kind}[/bold] {found.id}")
    if found.why:
        OUT.print(Text(f"why: {found.why}"))
    for label, words in found.words:
        _quoted(label, words, found.sources[words.report_id])


def _quoted(label: str, words: Words, source: str) -> None:
    OUT.print(
        Text.assemble((f"{label}: ", "dim"), f"“{words.text}” ", (f"{source} [{words.start}:{words.end}]", "dim"))
    )


def traces(found: "Sequence[Traced]", *, as_json: bool) -> None:
    """Print where the passages of a text stand."""
    if _as_json(as_json):
        _json_lines(found)
        return
    if not found:
        OUT.print("No passage of this text stands in the store.")
    for traced in found:
        OUT.print(Text(f"“{traced.text}”", style="bold"))
        for place in traced.places:
            OUT.print(
                Text.assemble((f"  {place.kind:<10} {place.score:.2f} ", "cyan"), f"{place.source}: “{place.text}”")
            )


def who_said(found: Sequence[api.Saying], *, as_json: bool) -> None:
    """Print statements with their speakers."""
    if _as_json(as_json):
        _json_lines(found)
        return
    if not found:
        OUT.print("Nobody is reported to have said that.")
    for saying in found:
        speaker = saying.name or "speaker unknown"
        OUT.print(Text.assemble((speaker, "bold"), f" “{saying.text}” ", (f"{saying.source} · {saying.how}", "dim")))


def exported(counts: dict[str, int], folder: Path) -> None:
    """Print how many rows each file has."""
    for name, count in counts.items():
        OUT.print(f"{count:>8} {name}")
    OUT.print(str(folder.resolve()))


def text_of(given: str) -> str:
    """Return the text that an argument means: stdin, a file's, or its own words.

    Raises:
        NotFound: it looks like a path, and there is no such file.
    """
    if given == "-":
        return sys.stdin.buffer.read(LONGEST_TEXT_BYTES).decode("utf-8", "replace")
    path = Path(given)
    if len(given) < 1024 and "\n" not in given:
        if path.is_file():
            return path.read_bytes()[:LONGEST_TEXT_BYTES].decode("utf-8", "replace")
        if path.suffix in {".txt", ".html", ".md"}:
            raise NotFound(f"cannot trace {given}", "there is no such file", "Name a file, give a text, or - for stdin")
    return given


def run_filter(verb: str, *, at_once: int = 1) -> None:
    """Run a filter over stdin.

    Args:
        verb: its name.
        at_once: lines that are written together: more than one only where all input is read before the first of them.
    """
    from byline.filters.lines import lines_of

    run = getattr(import_module(f"byline.filters.{verb}"), verb)
    encode = msgspec.json.Encoder().encode_lines
    rows = iter(run(lines_of(sys.stdin.buffer)))
    while together := list(islice(rows, at_once)):
        sys.stdout.buffer.write(encode(together))
    sys.stdout.buffer.flush()
