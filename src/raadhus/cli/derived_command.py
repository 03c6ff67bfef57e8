"""`raadhus derived`: what is made of published meetings beside the graph, and making it follow the store."""

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.shown_progress import ShownProgress

_EPILOG = """\b
Examples:
  raadhus derived             how far promises, money and figures are behind what is published
  raadhus derived catch-up    take in now what the worker would take in within a minute
  raadhus derived rebuild     make all of it anew; what people corrected stays

\b
Exit codes:
  0  done
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="derived", epilog=_EPILOG, invoke_without_command=True)
@click.pass_context
def derived_command(context: click.Context) -> int:
    """Say how far what is derived (promises, money, figures) follows what is published."""
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    from raadhus.published.following.catch_up import behind

    click.echo(f"behind  {behind()} meetings")
    return 0


@derived_command.command(name="catch-up")
def catch_up_command() -> int:
    """Take in what changed since it was last looked at."""
    return _catch_up(is_anew=False)


@derived_command.command(name="rebuild")
def rebuild_derived_command() -> int:
    """Make everything that is derived anew from what is published."""
    return _catch_up(is_anew=True)


def _catch_up(*, is_anew: bool) -> int:
    open_installation(writes=True)
    from raadhus.published.following.catch_up import catch_up

    with ShownProgress() as progress:
        done = catch_up(is_anew=is_anew, progress=progress)
    click.echo(f"{done} meetings")
    return 0
