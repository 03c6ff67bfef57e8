"""`raadhus verify`: make every hash of the store again, and name what does not fit."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED

if TYPE_CHECKING:
    from raadhus.published.verifying import ChainHead, Verification

_EPILOG = """\b
Examples:
  raadhus verify                              everything that is stored
  raadhus verify --body greve --json
  raadhus verify --against heads.jsonl        heads kept elsewhere, as `raadhus chain head` prints them
  raadhus verify --against greve:120:9f3c…

\b
Exit codes:
  0  everything fits
  1  something does not, and is named
  2  the database cannot be used, or the command was used wrongly"""


@click.command(name="verify", epilog=_EPILOG)
@click.option("--body", metavar="SLUG", help="Only one municipality.")
@click.option("--against", metavar="HEAD", multiple=True, help="A head kept elsewhere, or a file of them.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def verify_command(*, body: str | None, against: tuple[str, ...], as_json: bool) -> int:
    """Hash again everything that is stored, chains, editions and files, and name exactly what does not fit."""
    installation = open_installation()
    installation.refuse_public_role()
    slug = slug_in_store(body)
    from raadhus.published.operations.hide_withheld_bytes import hide_withheld_bytes
    from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
    from raadhus.published.verifying import verify

    heads = tuple(head for given in against for head in _heads(given))
    # What a process that died had left to do.
    remove_withdrawn_bytes()
    hide_withheld_bytes()
    verification = verify(body=slug, against=heads)
    _print(verification, as_json=as_json)
    return 0 if verification.is_whole else EXIT_REFUSED


def _heads(given: str) -> "tuple[ChainHead, ...]":
    from raadhus.published.verifying import InvalidHead, read_heads

    try:
        file = Path(given)
        return read_heads(file.read_text(encoding="utf-8") if file.is_file() else given)
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError("cannot-read", file=given, values={"reason": "it is no text"}) from error
    except InvalidHead as error:
        raise CommandError("not-a-head", values={"reason": error.english}) from error


def _print(verification: "Verification", *, as_json: bool) -> None:
    from raadhus.cli.display.terminal_text import harmless, harmless_json
    from raadhus.cli.display.verification_text import verification_json, verification_lines

    if as_json:
        click.echo(harmless_json(verification_json(verification)))
        return
    for line in verification_lines(verification):
        click.echo(harmless(line))
