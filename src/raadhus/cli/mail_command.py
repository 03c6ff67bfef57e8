"""`raadhus mail`: the desk's mail, how far each has come, and one more try."""

import sys
from typing import TYPE_CHECKING

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.mailing.queries.mails import MailShown

_EPILOG = """\b
Examples:
  raadhus mail list            the latest mails, and why one has not been sent
  raadhus mail list --failed   what failed and waits for somebody to decide
  raadhus mail retry 17        send mail 17 at the next opportunity

\b
Exit codes:
  0  done; list --failed: nothing has failed
  1  list --failed: something has failed; retry: refused, standard error says why
  2  the database cannot be used, or a setting is wrong"""


@click.group(name="mail", epilog=_EPILOG)
def mail_command() -> None:
    """Show the desk's mail, or send a mail that failed."""


@mail_command.command(name="list")
@click.option("--failed", is_flag=True, help="Only what failed.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def list_command(*, failed: bool, as_json: bool) -> int:
    """Show the latest mails, the newest first, without what stands in them."""
    open_installation().refuse_public_role()
    from raadhus.mailing.queries.mails import latest_mails

    mails = latest_mails(state="failed" if failed else None)
    if as_json:
        _print_json(mails)
    else:
        _print_table(mails)
    return EXIT_REFUSED if failed and mails else 0


@mail_command.command(name="retry")
@click.argument("id", type=int)
def retry_command(*, id: int) -> int:  # noqa: A002  the word that is typed
    """Send a mail at the next opportunity, with all its tries before it."""
    open_installation(writes=True)
    from django.utils import timezone

    from raadhus.mailing.errors import MailError
    from raadhus.mailing.operations.retry_mail import retry_mail

    try:
        retry_mail(id, now=timezone.now())
    except MailError as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    return 0


def _print_json(mails: "tuple[MailShown, ...]") -> None:
    import msgspec

    for mail in mails:
        told = {name: getattr(mail, name) for name in mail.__struct_fields__ if name != "trouble"}
        print(msgspec.json.encode(told | {"trouble": mail.trouble.code if mail.trouble else None}).decode())


def _print_table(mails: "tuple[MailShown, ...]") -> None:
    if not mails:
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from raadhus.cli.display.terminal_text import harmless

    table = Table(box=None, pad_edge=False)
    for heading in ("mail", "to", "subject", "state", "tries", "why"):
        table.add_column(heading, overflow="fold")
    for mail in mails:
        why = mail.trouble.english if mail.trouble else ""
        cells = (str(mail.id), mail.to_address, mail.subject, mail.state, str(mail.tries), why)
        table.add_row(*(Text(harmless(cell)) for cell in cells))
    console = Console(file=sys.stdout, highlight=False, markup=False)
    if not sys.stdout.isatty():
        console.width = max(console.width, 160)
    console.print(table)
