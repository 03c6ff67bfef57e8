"""`raadhus withdraw`: take published content away, for ever."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import actor_named
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.published.operations.withdraw_item import Withdrawn

_EPILOG = """\b
Grounds:
  personal-data, cpr, closed-matter, wrongly-published, court-order, copyright, other

\b
Examples:
  raadhus withdraw item k3f2… --ground personal-data --as "Asta Holm"
  raadhus withdraw edition 12 --ground wrongly-published --as "Asta Holm" --yes

\b
Exit codes:
  0  it is withdrawn, also when it was before
  1  it was refused, or not confirmed; nothing has changed
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="withdraw", epilog=_EPILOG)
def withdraw_command() -> None:
    """Take the content of an item or of an edition away, for ever.

    Its hashes stay, so that the rest can still be verified; a tombstone says when, by whom and on what ground.
    """


_ground = click.option("--ground", metavar="CODE", required=True, help="On what ground; see below.")
_who = click.option("--as", "name", metavar="NAME", help="Who does this; else the name you are logged in by.")
_note = click.option("--note", metavar="TEXT", help="A remark for the house; it must not repeat the content.")
_yes = click.option("--yes", "is_sure", is_flag=True, help="Do not ask.")


@withdraw_command.command(name="item", epilog=_EPILOG)
@click.argument("item", metavar="ID")
@_ground
@_who
@_note
@_yes
def item_command(*, item: str, ground: str, name: str | None, note: str | None, is_sure: bool) -> int:
    """Withdraw an item from every edition of its meeting, with its attachments and the source that holds it."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.withdraw_item import withdraw_item

    _confirm(f"Take away item {item}, for ever?", is_sure=is_sure)
    return _withdraw(lambda: withdraw_item(item, ground=ground, note=note, actor=actor, now=_now()))


@withdraw_command.command(name="edition", epilog=_EPILOG)
@click.argument("edition", metavar="EDITION", type=int)
@_ground
@_who
@_note
@_yes
def edition_command(*, edition: int, ground: str, name: str | None, note: str | None, is_sure: bool) -> int:
    """Withdraw the head and all items of an edition, and of the editions that it followed."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.withdraw_edition import withdraw_edition

    _confirm(f"Take away edition {edition} and those before it, for ever?", is_sure=is_sure)
    return _withdraw(lambda: withdraw_edition(edition, ground=ground, note=note, actor=actor, now=_now()))


def _confirm(question: str, *, is_sure: bool) -> None:
    """Ask whoever sits at the terminal; raises CommandError where nobody does."""
    if is_sure:
        return
    if not sys.stdin.isatty():
        raise CommandError("not-confirmed")
    click.confirm(question, abort=True, err=True)


def _withdraw(verb: "Callable[[], Withdrawn]") -> int:
    from raadhus.published.withdrawing.refusal import CannotWithdraw

    try:
        withdrawn = verb()
    except CannotWithdraw as refusal:
        refuse(file=None, code=refusal.code, sentence=refusal.english)
        return EXIT_REFUSED
    if not withdrawn.editions:
        click.echo("It had been withdrawn before; nothing has changed.", err=True)
        return 0
    editions = ", ".join(str(edition) for edition in withdrawn.editions)
    click.echo(f"withdrawn from edition {editions}; {withdrawn.files} files are gone", err=True)
    click.echo("Backups still hold it: see the guide on backing up.", err=True)
    return 0


def _now() -> datetime:
    return datetime.now(UTC)
