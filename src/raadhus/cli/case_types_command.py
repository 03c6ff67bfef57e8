"""`raadhus case-types`: the types of cases of a municipality, and the sections that each has."""

from datetime import UTC, datetime
from pathlib import Path

import click

from raadhus.cli.given_names import actor_named
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

_EPILOG = """\b
Examples:
  raadhus case-types show > types.toml             those that Raadhus brings, to begin with
  raadhus case-types load types.toml --body egeborg

\b
Exit codes:
  0  done
  1  refused, standard error says why
  2  the database or the file cannot be used, or the command was used wrongly"""


@click.group(name="case-types", epilog=_EPILOG)
def case_types_command() -> None:
    """Show and set the types of cases."""


@case_types_command.command(name="show")
def show_command() -> int:
    """Print the types that Raadhus brings, as TOML."""
    open_installation()
    from raadhus.writing.case_types import shipped_toml

    click.echo(shipped_toml(), nl=False)
    return 0


@case_types_command.command(name="load")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--body", metavar="BODY", required=True, help="The short name of the municipality.")
@click.option("--as", "name", metavar="NAME", help="Who does so; else the name you are logged in by.")
def load_command(*, file: Path, body: str, name: str | None) -> int:
    """Put the types of FILE in place of those that the municipality has; cases that are begun keep their sections."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.writing.operations.proposals.set_case_types import CaseTypesUnreadable, set_case_types

    try:
        count = set_case_types(file.read_bytes(), body=body, actor=actor, now=datetime.now(UTC))
    except CaseTypesUnreadable as error:
        refuse(file=str(file), code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo(f"{count} types")
    return 0
