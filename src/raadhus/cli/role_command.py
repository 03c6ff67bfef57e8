"""`raadhus role`: what the users of the desk may do, and where."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import actor_named, slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.refusals import done_or_refused
from raadhus.core.procedure.acting import Role

_EPILOG = """\b
Examples:
  raadhus role list
  raadhus role give asta@egeborg.example administrator --body egeborg
  raadhus role give asta@egeborg.example secretary --body egeborg --committee Økonomiudvalget
  raadhus role give carl@egeborg.example approver --body egeborg --unit "Center for Børn og Unge"
  raadhus role end 12 --last-day 2026-03-31
  raadhus role register --body egeborg --yes       members get the roles of their seats

\b
Exit codes:
  0  done
  1  refused, standard error says why
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="role", epilog=_EPILOG)
def role_command() -> None:
    """Give, end and list the roles of users."""


_who = click.option("--as", "name", metavar="NAME", help="Who does so; else the name you are logged in by.")
_day = click.DateTime(("%Y-%m-%d",))


@role_command.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def list_command(*, as_json: bool) -> int:
    """List the roles that are held today, with their numbers."""
    actor = actor_named(None)
    open_installation()
    from django.utils.timezone import localdate

    from raadhus.accounts.queries.users import listed_roles
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.user_list import print_roles

    roles = listed_roles(day=localdate(), by=actor)
    (print_json_lines if as_json else print_roles)(roles)
    return 0


@role_command.command(name="give")
@click.argument("user", metavar="USER")
@click.argument("role", type=click.Choice(get_args(Role)), metavar="ROLE")
@click.option("--body", metavar="SLUG", required=True, help="The municipality that it is held in.")
@click.option("--committee", metavar="NAME", help="The committee that it is held in, by its name today.")
@click.option("--unit", metavar="NAME", help="The unit of the administration that it is held for.")
@click.option("--from", "since", type=_day, metavar="DATE", help="The first day; else today.")
@click.option("--until", type=_day, metavar="DATE", help="The last day; else it has no end.")
@_who
def give_command(
    *,
    user: str,
    role: str,
    body: str,
    committee: str | None,
    unit: str | None,
    since: datetime | None,
    until: datetime | None,
    name: str | None,
) -> int:
    """Give a user a role; USER is an address or a number.

    ROLE is case_worker, approver, secretary, chair, member, substitute, guest, mayor, data_protection or
    administrator.
    """
    actor = actor_named(name)
    open_installation(writes=True)
    slug = slug_in_store(body)
    assert slug is not None
    from django.utils.timezone import localdate

    from raadhus.accounts.operations.give_role import NewRole, give_role
    from raadhus.accounts.queries.users import user_named

    organization = _committee(committee, body=slug) if committee else None

    def give() -> None:
        new = NewRole(
            user=user_named(user),
            role=role,
            body=slug,
            organization=organization,
            unit=unit,
            valid_from=since.date() if since else localdate(),
            valid_until=until.date() if until else None,
        )
        click.echo(give_role(new, by=actor, now=datetime.now(UTC)))

    return done_or_refused(give)


@role_command.command(name="end")
@click.argument("number", type=int, metavar="NUMBER")
@click.option("--last-day", type=_day, metavar="DATE", help="The last day; else yesterday: it ends at once.")
@_who
def end_command(*, number: int, last_day: datetime | None, name: str | None) -> int:
    """End a role, by its number in the list."""
    actor = actor_named(name)
    open_installation(writes=True)
    from django.utils.timezone import localdate

    from raadhus.accounts.operations.end_role import end_role

    day = last_day.date() if last_day else localdate() - timedelta(days=1)
    return done_or_refused(lambda: end_role(number, last_day=day, by=actor, now=datetime.now(UTC)))


@role_command.command(name="register")
@click.option("--body", metavar="SLUG", required=True, help="The municipality whose register is followed.")
@click.option("--yes", "is_sure", is_flag=True, help="Do it; else it is only shown.")
@_who
def register_command(*, body: str, is_sure: bool, name: str | None) -> int:
    """Show what the seats of the register say of the roles of users who are politicians, or do it."""
    actor = actor_named(name)
    open_installation(writes=is_sure)
    slug = slug_in_store(body)
    assert slug is not None
    from raadhus.accounts.operations.follow_register import follow_register
    from raadhus.accounts.queries.roles_from_register import roles_from_register
    from raadhus.cli.display.user_list import print_from_register

    day = _today()
    found = (
        follow_register(body=slug, day=day, by=actor, now=datetime.now(UTC))
        if is_sure
        else roles_from_register(body=slug, day=day)
    )
    print_from_register(found)
    return 0


def _today() -> date:
    from django.conf import settings
    from django.utils.timezone import localdate

    fixed = settings.TODAY
    return fixed if isinstance(fixed, date) else localdate()


def _committee(name: str, *, body: str) -> str:
    """The id of the committee of that name. Raises CommandError."""
    from raadhus.published.models import Organization

    found = Organization.objects.filter(body=body, name=name).values_list("pk", flat=True).first()
    if found is None:
        raise CommandError("no-such-committee", values={"name": name})
    return found
