"""`raadhus diff`: what changed from one record of a meeting to another."""

import click

from raadhus.cli.program import EXIT_REFUSED


@click.command(name="diff")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option("--json", "as_json", is_flag=True, help="Print the differences as JSON.")
def diff_command(*, before: str, after: str, as_json: bool) -> int:
    """Show what changed from BEFORE (an agenda) to AFTER (its minutes)."""
    raise NotImplementedError
