"""`raadhus documents`: the documents of editions that the site offers, and making them now."""

import click

from raadhus.cli.given_names import slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED
from raadhus.cli.shown_progress import ShownProgress

_EPILOG = """\b
Examples:
  raadhus documents                 how many there are, and for how many editions they are still to be made
  raadhus documents make            make now what the worker would make by and by
  raadhus documents list --failed   those that could not be made, and why

\b
Exit codes:
  0  done
  1  make: some could not be made
  2  the database or the kept files cannot be used, or the command was used wrongly"""


@click.group(name="documents", epilog=_EPILOG, invoke_without_command=True)
@click.pass_context
def documents_command(context: click.Context) -> int:
    """Say how many documents (PDF, Word) of editions are kept, and for how many editions they are behind."""
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    from raadhus.published.making.behind import documents_behind
    from raadhus.published.making.listed_documents import failed_documents
    from raadhus.published.models import MadeDocument

    click.echo(f"kept    {MadeDocument.objects.filter(sha256__isnull=False).count()} documents")
    click.echo(f"behind  {documents_behind()} editions")
    for code, count in sorted(failed_documents().items()):
        click.echo(f"failed  {count} [{code}]")
    return 0


@documents_command.command(name="make")
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
def make_command(*, body: str | None) -> int:
    """Make the documents that are missing or old, and try again those that could not be made."""
    open_installation(writes=True)
    slug = slug_in_store(body)
    from raadhus.published.making.forget_documents import forget_lost_documents
    from raadhus.published.making.make_documents import make_documents

    forget_lost_documents()
    with ShownProgress() as progress:
        done = make_documents(body=slug, progress=progress)
    click.echo(f"{done.made} documents")
    if done.failed:
        click.echo(f"{done.failed} could not be made: raadhus documents list --failed", err=True)
    return EXIT_REFUSED if done.failed else 0


@documents_command.command(name="list")
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--failed", "with_failed_only", is_flag=True, help="Only those that could not be made.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def list_command(*, body: str | None, with_failed_only: bool, as_json: bool) -> int:
    """List the documents that are kept: edition, form, size, hash, or why there is none."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.published.making.listed_documents import listed_documents

    documents = listed_documents(body=slug, with_failed_only=with_failed_only)
    if as_json:
        from raadhus.cli.display.lines import print_json_lines

        print_json_lines(documents)
        return 0
    from raadhus.cli.display.tables import print_rows

    rows = [
        (one.body, one.form, one.sha256 or f"[{one.error}]", str(one.size or "–"), str(one.edition))
        for one in documents
    ]
    print_rows(("Body", "Form", "SHA-256", "Bytes", "Edition"), rows, numbers_from=3)
    return 0
