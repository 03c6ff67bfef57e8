"""`raadhus people`: who is in the store, who is likely one person, and what is decided about it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from raadhus.cli.given_names import actor_named, slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.published.people.decisions import DecidedPeople

_EPILOG = """\b
Examples:
  raadhus people --body greve                        the elected members, by name
  raadhus people --proposals                         names that are likely one person's
  raadhus people join k3f… q7a… --as "Asta Holm"     they are one person
  raadhus people separate k3f… q7a… --as "Asta Holm" the name q7a… is not hers after all
  raadhus people dismiss k3f… q7a… --as "Asta Holm"  they are two, ask no more

\b
Exit codes:
  0  done
  1  join, separate, dismiss, reopen: refused, standard error says why
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="people", epilog=_EPILOG, invoke_without_command=True)
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--proposals", "are_proposals", is_flag=True, help="Only who are likely one, and why.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
@click.pass_context
def people_command(context: click.Context, *, body: str | None, are_proposals: bool, as_json: bool) -> int:
    """List the elected members in the store: party, committees, first and last seen, how else they are written.

    Officials of the administration are not listed.
    """
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    slug = slug_in_store(body)
    from raadhus.cli.display.lines import print_json_lines
    from raadhus.cli.display.people_list import print_people, print_proposals
    from raadhus.published.queries.people.people import listed_people, proposed_people

    if are_proposals:
        (print_json_lines if as_json else print_proposals)(proposed_people(body=slug))
    else:
        (print_json_lines if as_json else print_people)(listed_people(body=slug))
    return 0


_first = click.argument("first", metavar="ID")
_second = click.argument("second", metavar="ID")
_who = click.option("--as", "name", metavar="NAME", help="Who says so; else the name you are logged in by.")
_why = click.option("--reason", metavar="TEXT", help="Why; it is kept with the decision.")


@people_command.command(name="join")
@_first
@_second
@_who
@_why
@click.option(
    "--although-both-present",
    is_flag=True,
    help="Join them even though a meeting lists both as present; takes a --reason.",
)
def join_command(
    *, first: str, second: str, name: str | None, reason: str | None, although_both_present: bool
) -> int:
    """Say that two persons are one; each ID is a person's or a name's."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.join_people import join_people

    return _decide(
        lambda: join_people(
            first,
            second,
            actor=actor,
            reason=reason,
            although_both_present=although_both_present,
            now=_now(),
        )
    )


@people_command.command(name="separate")
@click.argument("person", metavar="ID")
@click.argument("names", metavar="NAME-ID...", nargs=-1, required=True)
@_who
@_why
def separate_command(*, person: str, names: tuple[str, ...], name: str | None, reason: str | None) -> int:
    """Say that these names are not the person's; several of them stay one person together."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.separate_people import separate_people

    return _decide(lambda: separate_people(person, names, actor=actor, reason=reason, now=_now()))


@people_command.command(name="dismiss")
@_first
@_second
@_who
@_why
def dismiss_command(*, first: str, second: str, name: str | None, reason: str | None) -> int:
    """Say that two persons are two; they are proposed no more."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.dismiss_people import dismiss_people

    return _decide(lambda: dismiss_people(first, second, actor=actor, reason=reason, now=_now()))


@people_command.command(name="reopen")
@_first
@_second
@_who
@_why
def reopen_command(*, first: str, second: str, name: str | None, reason: str | None) -> int:
    """Take back that two persons are two: they may be proposed again."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.reopen_people import reopen_people

    return _decide(lambda: reopen_people(first, second, actor=actor, reason=reason, now=_now()))


def _now() -> datetime:
    return datetime.now(UTC)


def _decide(decide: "Callable[[], DecidedPeople]") -> int:
    """Do it and say who they are now."""
    from raadhus.published.people.errors import PeopleRefused

    try:
        decided = decide()
    except PeopleRefused as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo(" ".join(decided.persons))
    return 0
