"""`raadhus rebuild`: make the derived tables again from what is kept."""

import click

from raadhus.cli.given_names import slug_given
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse
from raadhus.cli.shown_progress import ShownProgress

_EPILOG = """\b
Examples:
  raadhus rebuild                 everything, one municipality after the other
  raadhus rebuild --body greve    one municipality

\b
Exit codes:
  0  done
  1  there is nothing of this municipality
  2  the database cannot be used, or the command was used wrongly"""


@click.command(name="rebuild", epilog=_EPILOG)
@click.option("--body", metavar="SLUG", help="Only one municipality.")
def rebuild_command(*, body: str | None) -> int:
    """Throw away what is derived (meetings, persons, papers …) and make it again from the editions and the register.

    Ids and content come out the same. Each municipality is done as a whole: stopped in the middle, it is as it was.
    """
    slug = slug_given(body)
    open_installation(writes=True)
    from raadhus.published.operations.rebuild import NothingOfBody, rebuild

    try:
        with ShownProgress() as progress:
            made = rebuild(body=slug, progress=progress)
    except NothingOfBody as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    for one in made:
        click.echo(f"{one.body}: {one.meetings} {'meeting' if one.meetings == 1 else 'meetings'}")
    return 0
