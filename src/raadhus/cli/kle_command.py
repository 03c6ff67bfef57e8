"""`raadhus kle`: the table of case numbers that cases are checked against."""

from pathlib import Path

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

_EPILOG = """\b
Examples:
  raadhus kle load KLE-Emneplan.xml          the subjects, as KL publishes them
  raadhus kle load KLE-Handlingsfacetter.xml
  raadhus kle load numbers.csv               number; title; day of its end, if any

\b
The table belongs to KL, so it does not come with Raadhus. Loading again takes new titles and new numbers in.

\b
Exit codes:
  0  done
  1  refused, standard error says why
  2  the database or the file cannot be used, or the command was used wrongly"""


@click.group(name="kle", epilog=_EPILOG)
def kle_command() -> None:
    """Load the table of case numbers (KLE)."""


@kle_command.command(name="load")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def load_command(*, file: Path) -> int:
    """Take the numbers and titles of FILE in."""
    open_installation(writes=True)
    from raadhus.writing.kle_files import KleFileUnreadable, read_kle
    from raadhus.writing.operations.load_kle import load_kle

    try:
        loaded = load_kle(read_kle(file.read_bytes()))
    except KleFileUnreadable as error:
        refuse(file=str(file), code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo(f"{loaded.new} new, {loaded.changed} with a new title, {loaded.total} numbers in all")
    return 0
