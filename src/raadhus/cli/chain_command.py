"""`raadhus chain`: the newest entry of each chain, for others to keep."""

import click

from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation

_EPILOG = """\b
Examples:
  raadhus chain head                     BODY:SEQUENCE:HASH and when, a line each
  raadhus chain head --json > heads.jsonl
  raadhus verify --against heads.jsonl   later: is what was there still there?"""


@click.group(name="chain", epilog=_EPILOG)
def chain_command() -> None:
    """Show the chains of published entries."""


@chain_command.command(name="head")
@click.option("--body", metavar="SLUG", help="Only that of one municipality.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
def head_command(*, body: str | None, as_json: bool) -> int:
    """Print the newest entry of each chain. Kept elsewhere, it holds the municipality to all that came before."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.terminal_text import harmless
    from raadhus.published.verifying import chain_heads

    heads = chain_heads(body=slug)
    if as_json:
        print_json_lines(heads)
        return 0
    for head in heads:
        click.echo(harmless(f"{head} {head.published_at}"))
    return 0


@chain_command.command(name="list")
@click.option("--body", metavar="SLUG", required=True, help="Of which municipality.")
@click.option("--from", "first", metavar="N", type=click.IntRange(min=1), default=1, help="From entry N on.")
def list_command(*, body: str, first: int) -> int:
    """Print the entries of a chain as JSON lines: what was hashed, and its hash."""
    open_installation()
    slug = slug_in_store(body)
    assert slug is not None
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.published.queries.editions.editions import chain_entries

    print_json_lines(chain_entries(slug, first=first))
    return 0
