"""`raadhus verify`: make every hash of a document or of the store again, and name what does not fit."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED

if TYPE_CHECKING:
    from raadhus.core.chain_heads import ChainHead
    from raadhus.published.verifying import Verification
    from raadhus.reading.child_process import ChildProcess

_EPILOG = """\b
Examples:
  raadhus verify minutes.pdf                  is this document what was published? No network is needed
  raadhus verify minutes.docx --language da   say it in Danish
  raadhus verify minutes.pdf --against greve:120:9f3c…
                                              … held against the end of the chain, kept elsewhere
  raadhus verify minutes.pdf --against heads.jsonl --against chain.jsonl
                                              … bound to a newer end by `raadhus chain list`
  raadhus verify minutes.pdf --thorough       make it again and compare the pages, too
  raadhus verify                              everything that is stored
  raadhus verify --body greve --json
  raadhus verify --against heads.jsonl        heads kept elsewhere, as `raadhus chain head` prints them

\b
Exit codes:
  0  everything fits
  1  something does not, or could not be checked, and is named
  2  a file is no document of Raadhus or cannot be read, the database cannot be used, or the command
     was used wrongly"""


@click.command(name="verify", epilog=_EPILOG)
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option("--body", metavar="SLUG", help="Only one municipality; of the store.")
@click.option("--against", metavar="HEAD", multiple=True, help="A head kept elsewhere, or a file of them.")
@click.option(
    "--thorough", "is_thorough", is_flag=True, help="With FILE: make it again and compare its pages."
)
@click.option(
    "--language", type=click.Choice(("en", "da")), help="With FILE: the language; else that of the terminal."
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON; a line for each file.")
@click.pass_obj
def verify_command(
    child: "ChildProcess | None",
    *,
    files: tuple[str, ...],
    body: str | None,
    against: tuple[str, ...],
    is_thorough: bool,
    language: str | None,
    as_json: bool,
) -> int:
    """Say whether a document that Raadhus made, PDF or DOCX, is what was published, and where it is not.

    Without a file: hash again everything that is stored, and name exactly what does not fit.
    """
    if files:
        from raadhus.cli.verify_documents import language_of, verify_documents

        if body is not None:
            raise CommandError("one-output", values={"options": "FILE and --body"})
        if as_json and language is not None:
            raise CommandError(
                "one-output", values={"options": "--json, which has both languages, and --language"}
            )
        return verify_documents(
            files,
            against=against,
            as_json=as_json,
            is_thorough=is_thorough,
            language=language_of(language),
            child=child,
        )
    for option, is_given in (("--thorough", is_thorough), ("--language", language is not None)):
        if is_given:
            raise CommandError("only-with", values={"option": option, "other": "FILE"})
    return _verify_store(body=body, against=against, as_json=as_json)


def _verify_store(*, body: str | None, against: tuple[str, ...], as_json: bool) -> int:
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
    from raadhus.core.chain_heads import InvalidHead, read_heads

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
