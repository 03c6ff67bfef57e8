"""`raadhus backup`: copy everything into one file, while the installation is in use."""

from datetime import UTC, datetime

import click

from raadhus.cli.files import written_safely
from raadhus.cli.program import EXIT_REFUSED, refuse

_EPILOG = """\b
Examples:
  raadhus backup monday.tar
  raadhus backup - | ssh another.example 'cat > raadhus.tar'

\b
Exit codes:
  0  everything was copied
  1  it was copied, but files that should be kept are gone or damaged
  2  it could not be copied, and there is no file"""


@click.command(name="backup", epilog=_EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--without-files", is_flag=True, help="Copy the tables alone, not the bytes of sources.")
def backup_command(*, file: str, without_files: bool) -> int:
    """Copy all tables and files into FILE, a tar archive, or - for standard output.

    Others may go on reading and writing: the tables are those of one moment. What is withheld is in it too, so
    keep it closed.
    """
    from raadhus.cli.installation import read_settings

    read_settings().refuse_public_role()
    from raadhus.upkeep.backup import back_up
    from raadhus.upkeep.kept_files import opened_stores

    stores = None if without_files else opened_stores()
    with written_safely(file, is_closed=True) as target:
        manifest = back_up(target, stores=stores, now=datetime.now(UTC))
    click.echo(f"{manifest.rows} rows and {manifest.files} files were copied.", err=True)
    for sha256 in manifest.missing:
        refuse(file=sha256, code="bytes-missing", sentence="The file should be kept and is gone or damaged.")
    return EXIT_REFUSED if manifest.missing else 0
