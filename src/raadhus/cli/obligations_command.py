"""`raadhus obligations`: what was promised and where it stands, and what people correct in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Literal

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import actor_named, slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.following_up.queries.shown import ListedObligation
    from raadhus.following_up.states import State

_STATES = ("overdue", "due", "open", "unclear", "delivered", "lapsed")
_EPILOG = """\b
Examples:
  raadhus obligations --body greve                   what is not done with, the most pressing first
  raadhus obligations --state overdue                what should have been there
  raadhus obligations --committee Økonomiudvalget    what one committee waits for
  raadhus obligations correct k3f… --state delivered --evidence q7a… --reason "…" --as "Asta Holm"
  raadhus obligations correct k3f… --due 2026-03-31 --owner "Center for Teknik" --reason "…"
  raadhus obligations join k3f… q7a…                 they are one promise
  raadhus obligations lost                           corrections of what is there no more

\b
Exit codes:
  0  done
  1  correct, join, separate: refused, standard error says why
  2  the database cannot be used, or the command was used wrongly"""


@click.group(name="obligations", epilog=_EPILOG, invoke_without_command=True)
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--state", type=click.Choice(_STATES), help="Only those in one state; else all not done with.")
@click.option(
    "--committee", metavar="NAME", help="Only what is owed to a committee, by a name that it has or had."
)
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
@click.pass_context
def obligations_command(
    context: click.Context,
    *,
    body: str | None,
    state: "State | None",
    committee: str | None,
    as_json: bool,
) -> int:
    """List what was promised and is not done with, the most pressing first: overdue, due, open, unclear."""
    if context.invoked_subcommand is not None:
        return 0
    open_installation()
    found = _obligations(slug_in_store(body), state=state, committee=committee)
    if as_json:
        from raadhus.cli.display.lines import print_json_lines

        print_json_lines(found)
        return 0
    from raadhus.cli.display.obligation_list import print_obligations

    print_obligations(found)
    return 0


_who = click.option("--as", "name", metavar="NAME", help="Who says so; else the name you are logged in by.")
_why = click.option("--reason", metavar="TEXT", help="Why; it is kept with the decision.")


@obligations_command.command(name="correct")
@click.argument("id_", metavar="ID")
@click.option("--state", type=click.Choice(("delivered", "lapsed", "open", "found")), help="Where it stands.")
@click.option("--evidence", metavar="ITEM", help="The item that shows that it was delivered, by its id.")
@click.option("--owner", metavar="NAME", help="Who has to do it.")
@click.option("--due", type=click.DateTime(("%Y-%m-%d",)), metavar="DATE", help="By when, as 2026-03-31.")
@click.option("--promise", "is_promise", flag_value="yes", help="It is one after all.")
@click.option("--not-a-promise", "is_promise", flag_value="no", help="It is none; it is listed no more.")
@_who
@click.option("--reason", metavar="TEXT", required=True, help="Why; it is kept with the correction.")
def correct_command(
    *,
    id_: str,
    state: Literal["delivered", "lapsed", "open", "found"] | None,
    evidence: str | None,
    owner: str | None,
    due: datetime | None,
    is_promise: str | None,
    name: str | None,
    reason: str,
) -> int:
    """Correct an obligation; what is not named stays as it is.

    `--state found` takes back what was said of the state: it is what the papers show.
    """
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.following_up.decided import Changes
    from raadhus.following_up.operations.correct_obligation import correct_obligation

    given = {
        "evidence": evidence,
        "owner": owner,
        "due": due.date() if due else None,
        "is_promise": is_promise == "yes" if is_promise else None,
    }
    set_: dict[str, object] = {key: value for key, value in given.items() if value is not None}
    if state is not None:
        set_["state"] = None if state == "found" else state
    changes: Changes = Changes(**set_)  # type: ignore[arg-type]  # its own values
    return _decide(
        lambda: (correct_obligation(id_, changes=changes, actor=actor, reason=reason, now=_now()),)
    )


@obligations_command.command(name="join")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@_who
@_why
def join_command(*, one: str, other: str, name: str | None, reason: str | None) -> int:
    """Say that two obligations are one."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.following_up.operations.join_obligations import join_obligations

    return _decide(lambda: (join_obligations(one, other, actor=actor, reason=reason, now=_now()),))


@obligations_command.command(name="separate")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@_who
@_why
def separate_command(*, one: str, other: str, name: str | None, reason: str | None) -> int:
    """Take back that two obligations, by the ids that they had, are one."""
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.following_up.operations.join_obligations import separate_obligations

    return _decide(lambda: separate_obligations(one, other, actor=actor, reason=reason, now=_now()))


@obligations_command.command(name="lost")
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
def lost_command(*, body: str | None) -> int:
    """List the corrections whose obligation is there no more, the newest first."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.cli.display.obligation_list import print_lost
    from raadhus.following_up.decided import lost_corrections

    print_lost(chain.from_iterable(lost_corrections(one) for one in _bodies(slug)))
    return 0


def _obligations(
    slug: str | None, *, state: "State | None", committee: str | None
) -> "Iterator[ListedObligation]":
    from raadhus.following_up.queries.outstanding import ObligationFilter, all_outstanding

    today = _today()
    lives = _lives_named(committee, slug=slug) if committee is not None else None
    for body in _bodies(slug):
        if lives is None:
            yield from all_outstanding(body, today=today, asked=ObligationFilter(state=state))
        for life in (lives or {}).get(body, ()):
            yield from all_outstanding(body, today=today, asked=ObligationFilter(state=state, life=life))


def _bodies(slug: str | None) -> tuple[str, ...]:
    from raadhus.published.models import Body

    return (slug,) if slug else tuple(Body.objects.order_by("id").values_list("id", flat=True))


def _lives_named(committee: str, *, slug: str | None) -> Mapping[str, Iterable[str]]:
    """The lives of the committees of this name by their bodies; raises CommandError."""
    from raadhus.core.body_names import is_same_body
    from raadhus.published.models import Organization

    found: dict[str, dict[str, None]] = {}
    rows = Organization.objects.order_by("body", "id")
    for body, life, name in (rows.filter(body=slug) if slug else rows).values_list("body", "life", "name"):
        if is_same_body(name, committee):
            found.setdefault(body, {})[life] = None
    if not found:
        raise CommandError("no-such-committee", values={"name": committee})
    return found


def _today() -> date:
    from django.conf import settings
    from django.utils import timezone

    today = settings.TODAY or timezone.localdate()
    assert isinstance(today, date)
    return today


def _now() -> datetime:
    return datetime.now(UTC)


def _decide(decide: Callable[[], Iterable[str]]) -> int:
    """Do it, and print the ids that are meant now."""
    from raadhus.following_up.errors import ObligationRefused

    try:
        ids = decide()
    except ObligationRefused as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo(" ".join(ids))
    return 0
