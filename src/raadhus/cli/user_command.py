"""`raadhus user`: who may sign in at the desk."""

from datetime import UTC, datetime

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import actor_named
from raadhus.cli.installation import open_installation
from raadhus.cli.refusals import done_or_refused

_EPILOG = """\b
Examples:
  raadhus user list
  raadhus user add asta@egeborg.example --name "Asta Holm" --title udvalgssekretær
  raadhus user link asta@egeborg.example           a new link to choose a password
  raadhus user reset asta@egeborg.example          the telephone is lost: no second step any more
  raadhus user close asta@egeborg.example          Asta cannot sign in any more; nothing is deleted

\b
A USER is an address or a number of the list. `raadhus role give` says what a user may do.

\b
Exit codes:
  0  done
  1  refused, standard error says why
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="user", epilog=_EPILOG)
def user_command() -> None:
    """Make, close and list the users of the desk."""


_who = click.option("--as", "name", metavar="NAME", help="Who does so; else the name you are logged in by.")
_user = click.argument("user", metavar="USER")


@user_command.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def list_command(*, as_json: bool) -> int:
    """List the users by name, with their roles of today."""
    actor = actor_named(None)
    open_installation()
    from django.utils.timezone import localdate

    from raadhus.accounts.queries.users import listed_users
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.user_list import print_users

    users = listed_users(day=localdate(), by=actor)
    (print_json_lines if as_json else print_users)(users)
    return 0


@user_command.command(name="add")
@click.argument("email", metavar="ADDRESS")
@click.option("--name", "full_name", metavar="NAME", required=True, help="As it is to stand in minutes.")
@click.option("--title", metavar="TEXT", default="", help="What the user is.")
@click.option("--person", metavar="ID", help="The politician that the user is, by an id of `raadhus people`.")
@_who
def add_command(*, email: str, full_name: str, title: str, person: str | None, name: str | None) -> int:
    """Make a user, and print the link to choose a password; it is sent to the address too."""
    actor = actor_named(name)
    site = _site()
    from raadhus.accounts.operations.make_user import NewUser, make_user
    from raadhus.accounts.operations.send_password_link import send_password_link

    def add() -> None:
        now = datetime.now(UTC)
        new = NewUser(name=full_name, email=email, title=title, person=person)
        user = make_user(new, by=actor, now=now)
        click.echo(send_password_link(user.pk, site=site, by=actor, now=now))

    return done_or_refused(add)


@user_command.command(name="link")
@_user
@_who
def link_command(*, user: str, name: str | None) -> int:
    """Print and send a new link to choose a password."""
    actor = actor_named(name)
    site = _site()
    from raadhus.accounts.operations.send_password_link import send_password_link
    from raadhus.accounts.queries.users import user_named

    return done_or_refused(
        lambda: click.echo(send_password_link(user_named(user), site=site, by=actor, now=datetime.now(UTC)))
    )


@user_command.command(name="reset")
@_user
@_who
def reset_command(*, user: str, name: str | None) -> int:
    """Take the second steps of a user away; the next time, new ones must be set up."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.accounts.operations.remove_second_steps import remove_second_steps
    from raadhus.accounts.queries.users import user_named

    return done_or_refused(lambda: remove_second_steps(user_named(user), by=actor, now=datetime.now(UTC)))


@user_command.command(name="close")
@_user
@_who
def close_command(*, user: str, name: str | None) -> int:
    """Let a user sign in no more, at once."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.accounts.operations.close_user import deactivate_user
    from raadhus.accounts.queries.users import user_named

    return done_or_refused(lambda: deactivate_user(user_named(user), by=actor, now=datetime.now(UTC)))


@user_command.command(name="open")
@_user
@_who
def open_command(*, user: str, name: str | None) -> int:
    """Let a user who was closed sign in again."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.accounts.operations.close_user import activate_user
    from raadhus.accounts.queries.users import user_named

    return done_or_refused(lambda: activate_user(user_named(user), by=actor, now=datetime.now(UTC)))


def _site() -> str:
    """Where the desk answers, which a link needs. Raises CommandError."""
    open_installation(writes=True)
    from django.conf import settings

    if settings.ADDRESS is None:
        raise CommandError("no-address")
    return str(settings.ADDRESS)
