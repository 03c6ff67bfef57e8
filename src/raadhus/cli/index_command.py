"""`raadhus index`: what the search index holds, and making it follow the store."""

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse
from raadhus.cli.shown_progress import ShownProgress

_EPILOG = """\b
Examples:
  raadhus index             what it holds, and how far it is behind
  raadhus index catch-up    take in now what the worker would take in within a minute
  raadhus index rebuild     build it anew from what is published

\b
Exit codes:
  0  done; without a command: it can be used
  1  it cannot be used, or another process writes to it
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="index", epilog=_EPILOG, invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@click.pass_context
def index_command(context: click.Context, *, as_json: bool) -> int:
    """Say what the search index holds. It is made of what is published and can be built anew at any time."""
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    from raadhus.finding.queries import index_status

    status = index_status()
    if as_json:
        from raadhus.cli.display.lines import print_json_lines

        print_json_lines([status])
    elif status.problem is None:
        click.echo(f"documents  {status.documents}, of {status.meetings} meetings")
        click.echo(f"words      {status.words}, and {status.new_words} that came since it was built")
        click.echo(f"size       {status.megabytes} MB")
        click.echo(f"behind     {status.behind} meetings")
        if status.holds_withdrawn:
            click.echo("withdrawn  found no more, but still in the files until it is built anew")
    if status.problem is not None:
        refuse(file=None, code=status.problem.code, sentence=status.problem.english)
        return EXIT_REFUSED
    return 0


@index_command.command(name="catch-up")
@click.option(
    "--thorough", is_flag=True, help="Look at every meeting, whether or not its municipality changed."
)
def catch_up_command(*, thorough: bool) -> int:
    """Take in what changed since the index last looked; what is wrong with it is mended by building it anew."""
    open_installation(writes=True)
    from raadhus.finding.operations.take_in_changes import take_in_changes
    from raadhus.text_index.index_errors import IndexUnusable

    try:
        with ShownProgress() as progress:
            done = take_in_changes(is_thorough=thorough, progress=progress)
    except IndexUnusable as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo("built anew" if done.is_rebuilt else f"{done.meetings} meetings")
    return 0


@index_command.command(name="rebuild")
def rebuild_command() -> int:
    """Build the index anew beside the one in use, which is searched until the new one is whole."""
    open_installation(writes=True)
    from raadhus.finding.operations.rebuild_index import rebuild_index
    from raadhus.finding.queries import index_status
    from raadhus.text_index.index_errors import IndexUnusable

    try:
        with ShownProgress() as progress:
            rebuild_index(progress=progress)
    except IndexUnusable as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo(f"{index_status().documents} documents")
    return 0
