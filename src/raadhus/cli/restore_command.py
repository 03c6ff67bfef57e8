"""`raadhus restore`: bring a backup back."""

from datetime import UTC, datetime

import click

from raadhus.cli.files import open_file
from raadhus.cli.program import EXIT_REFUSED, refuse

_EPILOG = """\b
Examples:
  raadhus restore monday.tar             into an empty place
  raadhus restore monday.tar --replace   in the place of what is there

\b
Exit codes:
  0  everything is there again, but for what was withdrawn since
  1  so it is, but withdrawals are forgotten, and are named
  2  nothing was changed"""


@click.command(name="restore", epilog=_EPILOG)
@click.argument("file", metavar="FILE")
@click.option("--replace", "replaces", is_flag=True, help="Put the backup in the place of what is there.")
def restore_command(*, file: str, replaces: bool) -> int:
    """Bring back everything that `raadhus backup` copied into FILE, whole or not at all.

    What was withdrawn in the replaced installation since is withdrawn again.

    A backup taken on SQLite can be restored on PostgreSQL, and the other way round. Stop the worker and the pages
    first.
    """
    from raadhus.cli.installation import read_settings

    installation = read_settings()
    installation.refuse_public_role()
    from raadhus.upkeep.errors import UpkeepError
    from raadhus.upkeep.kept_files import opened_stores
    from raadhus.upkeep.restore import restore

    role = installation.public_database_role
    with open_file(file) as source:
        restored = restore(
            source, stores=opened_stores(), replaces=replaces, public_role=role, now=datetime.now(UTC)
        )
    manifest = restored.manifest
    click.echo(
        f"{manifest.rows} rows and {manifest.files} files were brought back. `raadhus verify` checks them."
    )
    for one in restored.forgotten:
        told = UpkeepError(
            "withdrawal-forgotten",
            values={
                "what": one.what,
                "subject": one.subject,
                "body": one.body,
                "day": one.at[:10],
                "ground": one.ground,
            },
        )
        refuse(file=None, code=told.code, sentence=told.sentence)
    return EXIT_REFUSED if restored.forgotten else 0
