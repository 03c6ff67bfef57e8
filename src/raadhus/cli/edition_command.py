"""`raadhus edition`: the editions of the store, one as it is read today, and what proves it."""

import sys

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation

_EPILOG = """\b
Examples:
  raadhus edition list --body greve      every edition, with its number
  raadhus edition show 12                what it says
  raadhus edition proof 12 > proof.json  what it takes to check it by hand

\b
Exit codes:
  0  done
  2  there is no such edition or it was withdrawn, or the database cannot be used"""


@click.group(name="edition", epilog=_EPILOG)
def edition_command() -> None:
    """List the editions of the store, show one, or print what proves it."""


@edition_command.command(name="list")
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--meeting", metavar="ID", help="Only those of one meeting.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def list_command(*, body: str | None, meeting: str | None, as_json: bool) -> int:
    """List editions in the order of publishing: number, meeting, kind, when, and whether it still stands."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.tables import print_rows
    from raadhus.published.queries.editions.editions import listed_editions

    editions = listed_editions(body=slug, meeting=meeting)
    if as_json:
        print_json_lines(editions)
        return 0
    print_rows(
        ("Edition", "Body", "Meeting", "Kind", "Published", "State"),
        [
            (str(one.edition), one.body, one.meeting, one.kind, one.published_at, one.state)
            for one in editions
        ],
        numbers_from=6,
    )
    return 0


@edition_command.command(name="show")
@click.argument("edition", metavar="EDITION", type=int)
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON.")
def show_command(*, edition: int, as_json: bool) -> int:
    """Show an edition as it is read today."""
    open_installation()
    from raadhus.cli.display.meeting_text import meeting_text
    from raadhus.cli.display.terminal_text import harmless_json, terminal_of
    from raadhus.core.record_json import encode_record
    from raadhus.published.current import EditionWithdrawn
    from raadhus.published.queries.editions.editions import EditionUnknown, shown_record

    try:
        record = shown_record(edition)
    except EditionUnknown as error:
        raise CommandError("edition-unknown", values={"edition": edition}) from error
    except EditionWithdrawn as error:
        raise CommandError("edition-withdrawn", values={"edition": edition}) from error
    if as_json:
        click.echo(harmless_json(encode_record(record)))
    else:
        click.echo(meeting_text(record, terminal=terminal_of(sys.stdout)), color=True)
    return 0


@edition_command.command(name="proof")
@click.argument("edition", metavar="EDITION", type=int)
def proof_command(*, edition: int) -> int:
    """Print as JSON what proves an edition: texts, salts, leaves, root and its entry in the chain.

    Of a withdrawn part only the hashes are left. The guide "Verify by hand" shows what to do with it.
    """
    open_installation()
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.published.queries.editions.editions import EditionUnknown, edition_proof

    try:
        print_json_lines([edition_proof(edition)])
    except EditionUnknown as error:
        raise CommandError("edition-unknown", values={"edition": edition}) from error
    return 0
