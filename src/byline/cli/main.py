"""The verbs of the command line. Each parses, calls the function of the same name in `byline.api`, and prints.

Everything heavy is imported inside of the verbs, so that `byline --help` answers at once.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from byline import __version__
from byline.errors import BylineError

DEFAULT_STORE = Path("news.byline")

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Put the source back on the news: who said what, who did what, when, which reports say so, which are copies.",
)

StoreOption = Annotated[Path, typer.Option("--store", help="The store: one file.", envvar="BYLINE_STORE")]
StoreArgument = Annotated[Path, typer.Argument(help="The store: one file.", metavar="STORE")]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON lines instead of a table (also when piped).")]


def main() -> None:
    """Run the command line; an error of byline is told in one line and ends with its exit code."""
    try:
        app(prog_name="byline")
    except BylineError as error:
        print(f"byline: {error}", file=sys.stderr)  # noqa: T201 - the command line prints
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left: nothing more to say
        sys.exit(141)
    except KeyboardInterrupt:
        print("byline: stopped; run the same command again to go on", file=sys.stderr)  # noqa: T201
        sys.exit(130)


@app.callback(invoke_without_command=True)
def version(show: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False) -> None:
    """Print the version when asked."""
    if show:
        typer.echo(f"byline {__version__}")
        raise typer.Exit


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, addresses, or - for stdin.")],
    store: StoreOption = DEFAULT_STORE,
    settings: Annotated[Path | None, typer.Option(help="A TOML file of settings.")] = None,
    processes: Annotated[int | None, typer.Option(help="How many processes; 0 is one for each core.")] = None,
    field: Annotated[
        list[str] | None, typer.Option(help="Name of a field in JSON lines or Parquet, as text=body. Repeat it.")
    ] = None,
) -> None:
    """Read pages into a store. A page seen before is not read again; a read that was stopped goes on."""
    from byline import api
    from byline.cli.output import summary, tracked

    chosen = api.settings_from(settings, processes=processes)
    with tracked() as progress:
        done = api.read(paths, store, settings=chosen, fields=field or (), progress=progress)
    summary(done, store)


@app.command()
def stories(
    named: Annotated[Path | None, typer.Argument(help="The store, as --store.", metavar="STORE")] = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """List the stories of a store. With JSON lines piped in and no store: group those texts into stories."""
    from byline.cli import output

    if named is None and _is_filter():
        output.run_filter("stories")
        return
    from byline import api

    output.stories(api.stories(named or store), as_json=json)


def _is_filter() -> bool:
    """The contract gives one verb two uses: without a store, and with something piped in, it is the filter."""
    named = "BYLINE_STORE" in os.environ or any(word.split("=")[0] == "--store" for word in sys.argv)
    return not named and not sys.stdin.isatty()


@app.command()
def show(
    story: Annotated[
        str | None, typer.Argument(help="Id of a story, or words of its title; none: the largest.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    html: Annotated[Path | None, typer.Option(help="Write one self-contained page to this file.")] = None,
    md: Annotated[bool, typer.Option("--md", help="Print Markdown.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show the dossier of a story."""
    from byline import api
    from byline.cli import output

    output.dossier(api.show(store, story), html=html, as_markdown=md, as_json=json)


@app.command()
def evidence(
    record: Annotated[str, typer.Argument(help="Id of any record: a statement, an event, a link, a claim, …")],
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Print the words a record comes from, where they stand, and the rule that found it."""
    from byline import api
    from byline.cli import output

    output.evidence(api.evidence(store, record), as_json=json)


@app.command()
def trace(
    text: Annotated[str, typer.Argument(help="A text, a file, or - for stdin.")],
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Tell where else the passages of a text stand."""
    from byline import api
    from byline.cli import output

    output.traces(api.trace(store, output.text_of(text)), as_json=json)


@app.command("who-said")
def who_said(
    words: Annotated[str, typer.Argument(help="Words of a statement.")],
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Find who is said to have said something."""
    from byline import api
    from byline.cli import output

    output.who_said(api.who_said(store, words), as_json=json)


@app.command()
def export(
    store: StoreArgument,
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    to: Annotated[str, typer.Option(help="jsonl, parquet or csv.")] = "jsonl",
) -> None:
    """Write a store as files, one a record type."""
    from byline import api
    from byline.cli import output

    output.exported(api.export(store, out, to=to), out)


@app.command()
def check(store: StoreArgument) -> None:
    """Check a store: that it is whole, and that every record leads to words."""
    from byline import api

    findings = api.check(store)
    for finding in findings:
        typer.echo(finding)
    if findings:
        raise typer.Exit(1)
    typer.echo("whole: every record leads to words")


@app.command()
def extract() -> None:
    """Filter: {id, html, url?} to {id, title, text, published, authors, language, blocks}."""
    from byline.cli.output import run_filter

    run_filter("extract")


@app.command()
def annotate() -> None:
    """Filter: {id, text, title?, published?} to {id, sentences, entities, times, statements, events, figures}."""
    from byline.cli.output import run_filter

    run_filter("annotate")


@app.command()
def link() -> None:
    """Filter: {id, text, published?}, a whole corpus, to a row for each link."""
    from byline.cli.output import run_filter

    run_filter("link", at_once=500)


@app.command()
def align() -> None:
    """Filter: {id, a, b, question?}, two claims, to {id, relation, score, why}."""
    from byline.cli.output import run_filter

    run_filter("align")
