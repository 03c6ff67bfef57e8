"""`raadhus migrate`: make the tables of the store, or bring them up to date."""

import click

_EPILOG = """\b
Examples:
  raadhus migrate                                            SQLite, in the folder raadhus-data
  RAADHUS_DATABASE=postgresql://desk@/raadhus raadhus migrate   PostgreSQL

\b
Exit codes:
  0  the tables are those of this version
  2  the database cannot be used, or a setting is wrong"""


@click.command(name="migrate", epilog=_EPILOG)
def migrate_command() -> int:
    """Make the tables of the store, or bring them up to date after a new version.

    On PostgreSQL also the two schemas, and what the role named by RAADHUS_PUBLIC_DATABASE_ROLE may read. It can
    be run again at any time. Take a backup before a new version's first run.
    """
    from raadhus.cli.installation import read_settings

    installation = read_settings()
    installation.refuse_public_role()
    from raadhus.upkeep.database import make_tables

    made = make_tables(public_role=installation.public_database_role)
    for name in made:
        click.echo(f"made {name}")
    click.echo("The store has the tables of this version.")
    return 0
