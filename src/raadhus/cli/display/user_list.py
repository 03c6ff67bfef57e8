"""Users and their roles as tables for the terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from raadhus.cli.display.tables import print_rows

if TYPE_CHECKING:
    from raadhus.accounts.queries.roles_from_register import FromRegister
    from raadhus.accounts.queries.users import ListedUser, ShownRole


def print_users(users: "Iterable[ListedUser]") -> None:
    rows = [
        (
            user.name,
            user.email,
            _state(user),
            ", ".join(f"{role.role} ({role.place})" if role.place else role.role for role in user.roles),
            str(user.number),
        )
        for user in users
    ]
    print_rows(("Name", "Address", "State", "Roles of today", "Number"), rows, numbers_from=4)
    click.echo(f"{len(rows)} {'user' if len(rows) == 1 else 'users'}", err=True)


def print_roles(roles: "Iterable[ShownRole]") -> None:
    rows = [
        (
            role.role,
            role.body,
            role.place or "–",
            f"{role.valid_from}..{role.valid_until or ''}",
            role.given_by,
            str(role.user),
            str(role.number),
        )
        for role in roles
    ]
    headings = ("Role", "Body", "In", "Days", "Given by", "User", "Number")
    print_rows(headings, rows, numbers_from=5)


def print_from_register(found: "FromRegister") -> None:
    """A line for each role to give and to end."""
    for given in found.to_give:
        click.echo(f"give {given.new.role} in {given.place} to {given.user_name}")
    for ended in found.to_end:
        click.echo(f"end {ended.role} of {ended.user_name}, last day {ended.last_day}")
    click.echo(f"{len(found.to_give)} to give, {len(found.to_end)} to end", err=True)


def _state(user: "ListedUser") -> str:
    if not user.is_active:
        return "closed"
    return "open" if user.has_password else "no password"
