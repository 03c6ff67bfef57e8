"""`raadhus demo`: fill an empty store with an invented municipality."""

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse
from raadhus.cli.shown_progress import ShownProgress

_EPILOG = """\b
Examples:
  RAADHUS_DATA=demo raadhus demo    make it in the folder demo

\b
Exit codes:
  0  it is there
  1  the store holds other municipalities
  2  the database cannot be used, or a setting is wrong"""


@click.command(name="demo", epilog=_EPILOG)
def demo_command() -> int:
    """Fill an empty store with Egeborg Kommune: an invented municipality with two years of agendas and minutes.

    Where it is already, nothing happens. Stopped in the middle, nothing was made.
    """
    open_installation(writes=True)
    from django.utils import timezone

    from raadhus.demo.desk_filling import fill_desk
    from raadhus.demo.desk_users import make_desk_users
    from raadhus.demo.errors import DemoRefused
    from raadhus.demo.fill import fill_store
    from raadhus.finding.operations.rebuild_index import rebuild_index
    from raadhus.published.following.catch_up import catch_up
    from raadhus.text_index.index_errors import IndexUnusable

    try:
        with ShownProgress() as progress:
            filled = fill_store(progress=progress)
            if filled.is_new:
                rebuild_index(progress=progress)
                catch_up(progress=progress)
        make_desk_users(now=timezone.now())
        fill_desk()
    except (DemoRefused, IndexUnusable) as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    if not filled.is_new:
        click.echo("Egeborg Kommune is there already.")
        return 0
    click.echo(
        f"Egeborg Kommune: {filled.meetings} meetings with {filled.items} items, in {filled.editions} editions "
        f"with {filled.attachments} attachments to read. All of it is invented."
    )
    return 0
