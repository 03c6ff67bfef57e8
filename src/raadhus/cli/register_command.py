"""`raadhus register`: what is known of committees, seats and terms beside the minutes."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.given_names import actor_named, slug_given, slug_in_store
from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse

if TYPE_CHECKING:
    from raadhus.published.queries.bodies.register import ListedStatement

_EPILOG = """\b
Kinds of statements, and what they say:
  organization      name=… type=committee|council|advisory_council|unit|other classification=…
  succession        predecessor=… successor=…
  membership        person=… organization=… role=… party=… voting_right=true|false group=… place=…
  term              name=…
  body              name=… code=… classification=…
  publish-profile   number= title= case_number= closing_reason= public_attendance= public_text=true|false
  appearance        colour=#rrggbb arms=FILE arms_description=…
  rule-profile      organization=… day_kind=… counting=… notice_days=… cases_days=… request_days=…
                    extra_days_off=MM-DD,MM-DD numbering=… approvers=… substitutes=…
                    publication_waits= publishes_minutes= chair_approves_agenda=true|false
                    standing_first=… standing_last=…

\b
Examples:
  raadhus register add greve membership person="Ida Lind" organization=Byrådet --from 2022-01-01 --source "…"
  raadhus register list --body greve
  raadhus register retract 17 --body greve --source "…" --as "Asta Holm"

\b
Exit codes:
  0  done
  1  add, retract: refused, standard error says why
  2  the database cannot be used, or the command was used wrongly"""

_LARGEST_READ = 4 << 20
_WORDS: dict[str, str | bool] = {"true": True, "false": False}

_who = click.option("--as", "name", metavar="NAME", help="Who says so; else the name you are logged in by.")
_source = click.option("--source", metavar="TEXT", required=True, help="Where it is known from.")


@click.group(name="register", epilog=_EPILOG)
def register_command() -> None:
    """State what is known of committees, seats and terms; a statement is never changed, only retracted."""


@register_command.command(name="add")
@click.argument("body", metavar="SLUG")
@click.argument("kind", metavar="KIND")
@click.argument("pairs", metavar="KEY=VALUE...", nargs=-1, required=True)
@click.option("--from", "valid_from", metavar="DATE", help="From when it holds: a day, a month or a year.")
@click.option("--until", "valid_until", metavar="DATE", help="Until when it holds.")
@click.option(
    "--retracts", metavar="NUMBER", type=int, help="The statement that was wrong, which this replaces."
)
@_source
@_who
def add_command(
    *,
    body: str,
    kind: str,
    pairs: tuple[str, ...],
    valid_from: str | None,
    valid_until: str | None,
    retracts: int | None,
    source: str,
    name: str | None,
) -> int:
    """Add a statement to the register of a municipality, and print its number."""
    slug = slug_given(body) or body
    actor = actor_named(name)
    data = dict(map(_pair, pairs))
    arms = _file(data.pop("arms")) if kind == "appearance" and "arms" in data else None
    open_installation(writes=True)
    from raadhus.published.operations.record_statement import NewStatement, record_statement

    statement = NewStatement(
        kind=kind,
        data=data,
        valid_from=valid_from,
        valid_until=valid_until,
        source=source,
        retracts=retracts,
        arms=arms,
    )
    return _record(lambda: record_statement(statement, body=slug, actor=actor, now=_now()))


@register_command.command(name="retract")
@click.argument("number", metavar="NUMBER", type=int)
@click.option("--body", metavar="SLUG", required=True, help="The municipality whose register it is.")
@_source
@_who
def retract_command(*, number: int, body: str, source: str, name: str | None) -> int:
    """Say that a statement was wrong, with nothing stated instead."""
    slug = slug_given(body) or body
    actor = actor_named(name)
    open_installation(writes=True)
    from raadhus.published.operations.record_statement import retract_statement

    return _record(lambda: retract_statement(number, body=slug, source=source, actor=actor, now=_now()))


@register_command.command(name="list")
@click.option("--body", metavar="SLUG", help="Only those of one municipality.")
@click.option("--kind", metavar="KIND", help="Only those of one kind.")
@click.option("--all", "with_retracted", is_flag=True, help="Also those that were retracted.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON lines.")
def list_command(*, body: str | None, kind: str | None, with_retracted: bool, as_json: bool) -> int:
    """List the statements, in the order in which they were recorded."""
    open_installation()
    slug = slug_in_store(body)
    from raadhus.published.queries.bodies.register import listed_statements

    statements = listed_statements(body=slug, kind=kind, with_retracted=with_retracted)
    if as_json:
        from raadhus.cli.display.lines import print_json_lines

        print_json_lines(statements)
        return 0
    from raadhus.cli.display.tables import print_rows

    rows = [_row(statement) for statement in statements]
    print_rows(("Body", "Kind", "What", "From", "Until", "Source", "Number"), rows, numbers_from=6)
    return 0


def _pair(text: str) -> tuple[str, str | bool]:
    key, equals, value = text.partition("=")
    if not equals:
        raise CommandError("not-a-pair", values={"text": text})
    return key.strip(), _WORDS.get(value.strip(), value.strip())


def _file(path: str | bool) -> bytes:
    """The bytes of the file, a little more of it than can be taken."""
    try:
        with Path(str(path)).expanduser().open("rb") as file:
            return file.read(_LARGEST_READ)
    except FileNotFoundError as error:
        raise CommandError("file-not-found", file=str(path)) from error
    except OSError as error:
        raise CommandError("cannot-read", file=str(path), values={"reason": error.strerror}) from error


def _record(record: Callable[[], int]) -> int:
    from raadhus.published.operations.record_statement import CannotState

    try:
        number = record()
    except CannotState as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    click.echo(number)
    return 0


def _row(statement: "ListedStatement") -> tuple[str, ...]:
    said = ", ".join(f"{key}={_written(value)}" for key, value in statement.data.items())
    state = f" (retracted by {statement.retracted_by})" if statement.retracted_by else ""
    return (
        statement.body,
        statement.kind,
        said + state,
        statement.valid_from or "–",
        statement.valid_until or "–",
        statement.source,
        str(statement.number),
    )


def _written(value: str | int | bool | None) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _now() -> datetime:
    return datetime.now(UTC)
